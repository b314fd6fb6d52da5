# english_stemmer: Snowball's stemmer for English. Its source is a program in Snowball's own language; the compiler of
# that language, a C program without dependencies, is built for this machine (not for the page's) and turns it into C.
set(directory "${CMAKE_BINARY_DIR}/snowball")
set(generated "${directory}/english_stemmer.c")
find_program(CND_HOST_CC NAMES cc gcc clang NO_CMAKE_FIND_ROOT_PATH DOC "C compiler for programs that run while building")
if(NOT CND_HOST_CC)
    message(FATAL_ERROR "There is no C compiler (cc, gcc or clang) for Snowball's compiler")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${snowball_SOURCE}/algorithms/english.sbl")
if(NOT EXISTS "${generated}" OR "${snowball_SOURCE}/algorithms/english.sbl" IS_NEWER_THAN "${generated}")
    file(MAKE_DIRECTORY "${directory}")
    file(GLOB compiler "${snowball_SOURCE}/compiler/*.c")
    execute_process(COMMAND "${CND_HOST_CC}" -o "${directory}/compiler" ${compiler} RESULT_VARIABLE failed ERROR_VARIABLE output)
    if(NOT failed)
        execute_process(COMMAND "${directory}/compiler" "${snowball_SOURCE}/algorithms/english.sbl" -utf8
            -o "${directory}/english_stemmer" -eprefix english_ -r "${snowball_SOURCE}/runtime"
            RESULT_VARIABLE failed ERROR_VARIABLE output)
    endif()
    if(failed)
        file(REMOVE "${generated}")
        message(FATAL_ERROR "Snowball's English stemmer cannot be made:\n${output}")
    endif()
endif()

add_library(english_stemmer STATIC "${generated}" "${snowball_SOURCE}/runtime/api.c" "${snowball_SOURCE}/runtime/utilities.c")
target_include_directories(english_stemmer SYSTEM PUBLIC "${directory}" "${snowball_SOURCE}/runtime")
