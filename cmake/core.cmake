# core: the directory itself. Standard C++ and three libraries that its own files alone include.

layer(core core)
target_link_libraries(core PRIVATE utf8proc english_stemmer nlohmann_json)

if(EMSCRIPTEN)
    # A search must be answered within a frame: in these files speed counts more than size. (The last option counts; for
    # -Os emcc also says -fno-inline-functions, which would leave every operator[] a call.)
    file(GLOB search_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/search/*.cpp")
    set_source_files_properties(${search_files} "${PROJECT_SOURCE_DIR}/core/text/tokens.cpp"
        "${PROJECT_SOURCE_DIR}/core/text/letters.cpp" PROPERTIES COMPILE_OPTIONS "-O2;-finline-functions")
endif()
