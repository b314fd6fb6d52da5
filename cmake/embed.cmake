# embed_files(TARGET name NAMESPACE ns FILES …) makes a library of files: it generates <name>.h, which declares
#
#     std::string_view ns::file(std::string_view path);   // empty when there is no such file
#     std::vector<std::string_view> ns::files_in(std::string_view folder);
#
# A path is relative to assets/ or web/, or for a generated file to the build tree's assets/.
# A file that does not exist yet must be the output of a custom command.
find_program(PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(PYTHON NAMES python3 REQUIRED)

function(embed_files)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;NAMESPACE" "FILES")
    set(folder "${CMAKE_BINARY_DIR}/embedded")
    set(header "${folder}/${arg_TARGET}.h")
    set(source "${folder}/${arg_TARGET}.cpp")
    add_custom_command(OUTPUT "${header}" "${source}"
        COMMAND "${PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/embed.py" --namespace ${arg_NAMESPACE}
            --header "${header}" --source "${source}"
            --root "${PROJECT_SOURCE_DIR}/assets" --root "${CMAKE_BINARY_DIR}/assets"
            --root "${PROJECT_SOURCE_DIR}/web" ${arg_FILES}
        DEPENDS ${arg_FILES} "${PROJECT_SOURCE_DIR}/cmake/embed.py"
        COMMENT "Embedding files for ${arg_TARGET}" VERBATIM)
    add_library(${arg_TARGET} STATIC "${source}" "${header}")
    target_include_directories(${arg_TARGET} PUBLIC "${folder}")
    if(EMSCRIPTEN)
        target_compile_options(${arg_TARGET} PRIVATE -fno-exceptions -fno-rtti)
    endif()
endfunction()
