# core: the directory itself. Standard C++ and three libraries that its own files alone include.

layer(core core)
target_link_libraries(core PRIVATE utf8proc english_stemmer nlohmann_json)

if(EMSCRIPTEN)
    set(hot search/matcher.cpp search/matches.cpp search/typo_walk.cpp search/segment.cpp search/segment_builder.cpp
        text/tokens.cpp text/letters.cpp)
    # A search must be answered within a frame: in the files that a key press runs through, speed counts more than size.
    # (The last option counts; for -Os emcc also says -fno-inline-functions, which would leave every operator[] a call.)
    list(TRANSFORM hot PREPEND "${PROJECT_SOURCE_DIR}/core/")
    set_source_files_properties(${hot} PROPERTIES COMPILE_OPTIONS "-Os;-finline-functions")
endif()
