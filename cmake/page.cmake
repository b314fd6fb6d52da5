# page: dist/city-directory.html. The program as JavaScript and wasm, packed into a template by web/pack.mjs,
# and the template filled with document and data by core/publish, which runs under node.

glob_sources(web_sources app/platform web*.cpp web*.h *common*.cpp *common*.h)
if(web_sources)
    add_executable(city-directory-web ${web_sources})
    set_target_properties(city-directory-web PROPERTIES OUTPUT_NAME city-directory)
    target_link_libraries(city-directory-web PRIVATE app_ui imgui_shell our_code_without_exceptions)
    target_link_options(city-directory-web PRIVATE
        -sMODULARIZE=1 -sEXPORT_NAME=createCityDirectory # the loader in web/bridge.js starts it
        -sENVIRONMENT=web
        -sDYNAMIC_EXECUTION=0        # the page's policy forbids eval
        -sFILESYSTEM=0               # data comes from the page, files from the browser
        -sALLOW_MEMORY_GROWTH=1      # a big directory needs more than 16 MB
        -sMALLOC=emmalloc            # smaller than dlmalloc
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 # one set of GL functions
        -sSUPPORT_LONGJMP=0
        -sDISABLE_EXCEPTION_CATCHING=1
        -sEXPORTED_FUNCTIONS=_malloc,_free
        -sEXPORTED_RUNTIME_METHODS=ccall,stringToUTF8,lengthBytesUTF8,UTF8ToString
        --no-entry)
endif()
