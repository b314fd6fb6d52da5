# page: dist/city-directory.html. The program as JavaScript and wasm, packed into a template by web/pack.mjs,
# and the template filled with document and data by core/publish, which runs under node.
find_program(NODE NAMES node nodejs REQUIRED)
find_program(ZOPFLI zopfli) # packs some per cent tighter than gzip -9
option(CND_ZOPFLI "Pack the page as small as possible (slower)" ON)

glob_sources(web_sources app/platform web*.cpp web*.h *common*.cpp *common*.h)
add_executable(city-directory-web ${web_sources})
set_target_properties(city-directory-web PROPERTIES OUTPUT_NAME city-directory)
target_link_libraries(city-directory-web PRIVATE app_ui imgui_shell our_code_without_exceptions)
target_link_options(city-directory-web PRIVATE
    -sMODULARIZE=1 -sEXPORT_NAME=createCityDirectory # the loader in web/bridge.js starts it
    "SHELL:-sINCOMING_MODULE_JS_API=canvas,print,printErr,onAbort,instantiateWasm" # what the loader hands over
    -sENVIRONMENT=web
    -sDYNAMIC_EXECUTION=0        # the page's policy forbids eval
    -sFILESYSTEM=0               # data comes from the page, files from the browser
    -sALLOW_MEMORY_GROWTH=1      # a big directory needs more than 16 MB
    -sMALLOC=emmalloc            # smaller than dlmalloc
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 # one set of GL functions
    -sSUPPORT_LONGJMP=0          # nothing here jumps
    -sDISABLE_EXCEPTION_CATCHING=1
    -sEXPORTED_FUNCTIONS=_malloc,_free # and what app/platform/web.cpp marks as kept
    --no-entry)                  # no main(): the loader calls cnd_start

# Fills a template; a console program under node, so that building the page needs no native build.
if(EXISTS "${PROJECT_SOURCE_DIR}/app/publish_page.cpp")
    add_executable(publish-page "${PROJECT_SOURCE_DIR}/app/publish_page.cpp")
    target_link_libraries(publish-page PRIVATE core our_code_without_exceptions)
    target_link_options(publish-page PRIVATE
        -sENVIRONMENT=node -sNODERAWFS=1 # reads and writes the real files
        -sSINGLE_FILE=1 # this emcc's loader takes node's fetch for a browser's, and fetches no file with it
        -sSINGLE_FILE=1                  # else emcc 3.1.6 would fetch the .wasm by a path, which node refuses
        -sALLOW_MEMORY_GROWTH=1 -sSUPPORT_LONGJMP=0
        -sEXIT_RUNTIME=1)                # its exit status is main's
endif()

set(template "${CND_DIST}/city-directory.template.html")
set(page "${CND_DIST}/city-directory.html")
set(data "${PROJECT_SOURCE_DIR}/assets/data/directory.json")
set(built "$<TARGET_FILE_DIR:city-directory-web>/city-directory")
file(GLOB shell CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*.mjs" "${PROJECT_SOURCE_DIR}/web/*.js"
    "${PROJECT_SOURCE_DIR}/web/*.css" "${PROJECT_SOURCE_DIR}/web/*.html")
if(TARGET publish-page AND EXISTS "${data}")
    add_custom_command(OUTPUT "${template}"
        COMMAND "${NODE}" "${PROJECT_SOURCE_DIR}/web/pack.mjs" --wasm "${built}.wasm" --js "${built}.js"
            --out "${template}" "$<$<AND:$<BOOL:${CND_ZOPFLI}>,$<BOOL:${ZOPFLI}>>:--zopfli>"
        DEPENDS city-directory-web ${shell}
        COMMENT "Packing the page" COMMAND_EXPAND_LISTS VERBATIM)
    add_custom_command(OUTPUT "${page}"
        COMMAND "${NODE}" "$<TARGET_FILE:publish-page>" "${template}" "${data}" "${page}"
        DEPENDS publish-page "${template}" "${data}"
        COMMENT "Publishing the page" VERBATIM)
    add_custom_target(page ALL DEPENDS "${page}")
endif()
