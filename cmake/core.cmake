# core: the directory itself. Standard C++ and five libraries that its own files alone include.

layer(core core)
target_link_libraries(core PRIVATE utf8proc english_stemmer nlohmann_json qrcodegen argon2)

# Where a key press runs through.
glob_sources(hot core/search *.cpp)
list(FILTER hot EXCLUDE REGEX "/suggest\\.cpp$")
set(hot_text letters.cpp stem.cpp tokens.cpp)
list(TRANSFORM hot_text PREPEND "${PROJECT_SOURCE_DIR}/core/text/")

if(EMSCRIPTEN)
    # A search must be answered within a frame: here speed counts more than size. (Measured: -O2 takes a quarter of the
    # time off and adds some 40 KB to the page; -O3 and SIMD take nothing more off.) So must an index be made. What merges,
    # keeps or explains one is small.
    list(FILTER hot INCLUDE REGEX "/(facet_bits|matcher|matcher_filter|matches|needles|phrases|searcher|segment|segment_builder|segment_writing|snippet|typo_walk)\\.cpp$")
    set_source_files_properties(${hot} ${hot_text} PROPERTIES COMPILE_OPTIONS "-O2")
    target_compile_options(english_stemmer PRIVATE -O2)
elseif(NOT MSVC AND CMAKE_BUILD_TYPE STREQUAL Release)
    # Some per cent of the time of a key press; for newer processors alone (-march=x86-64-v3) nothing more.
    set_source_files_properties(${hot} ${hot_text} PROPERTIES COMPILE_OPTIONS "-O3")
endif()
