# Toolchain of the page: the Emscripten that stands on PATH (Debian's, or the user's own emsdk).
find_program(EMCC emcc REQUIRED)
execute_process(COMMAND "${EMCC}" --version OUTPUT_VARIABLE emcc_version ERROR_QUIET)
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" EMSCRIPTEN_VERSION "${emcc_version}")
get_filename_component(emcc_real "${EMCC}" REALPATH)
get_filename_component(EMSCRIPTEN_ROOT_PATH "${emcc_real}" DIRECTORY)
if(NOT EXISTS "${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
    set(EMSCRIPTEN_ROOT_PATH /usr/share/emscripten) # Debian's /usr/bin/emcc is a script of its own
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")

# Debian's emcc takes its JavaScript optimiser's parser from Debian's node modules, which only Debian's own node
# looks for there.
if(EXISTS /usr/share/nodejs/acorn)
    set(CMAKE_C_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
    set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_C_LINKER_LAUNCHER}")
endif()
