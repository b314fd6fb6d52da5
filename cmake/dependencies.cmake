# Where third-party sources are: sets <name>_SOURCE for imgui, libsdl2, utf8proc, snowball, nlohmann-json3,
# qr-code-generator, argon2 and, with tests, catch2. Versions, hashes and commits stand in dependencies.lock.

set(lock "${CMAKE_CURRENT_LIST_DIR}/dependencies.lock")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${lock}")

if(CND_DEPENDENCIES STREQUAL cache)
    set(use build)
    if(CND_TESTS)
        set(use test)
    endif()
    execute_process(COMMAND bash "${CMAKE_CURRENT_LIST_DIR}/fetch.sh" --for ${use}
        OUTPUT_VARIABLE fetched RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed)
        message(FATAL_ERROR "cmake/fetch.sh could not provide the sources (see above). "
            "With a way to the upstream repositories, -DCND_DEPENDENCIES=fetch takes them from there.")
    endif()
    string(REPLACE "\n" ";" fetched "${fetched}")
    foreach(line IN LISTS fetched)
        string(REPLACE "\t" ";" line "${line}")
        list(GET line 0 name)
        list(GET line 1 ${name}_VERSION)
        list(GET line 2 ${name}_SOURCE)
        # When the cache was emptied, the next build configures anew and so fetches again.
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${${name}_SOURCE}/.complete")
    endforeach()
else()
    include(FetchContent)
    file(STRINGS "${lock}" commits REGEX "^commit ")
    foreach(line IN LISTS commits)
        string(REGEX REPLACE " +" ";" line "${line}")
        list(GET line 1 name)
        list(GET line 2 repository)
        list(GET line 3 commit)
        if(name STREQUAL catch2 AND NOT CND_TESTS)
            continue()
        endif()
        # SOURCE_SUBDIR names no folder on purpose: only the files are wanted, not the project's own CMake.
        FetchContent_Declare(${name} GIT_REPOSITORY "${repository}" GIT_TAG ${commit} SOURCE_SUBDIR no-cmake)
        FetchContent_MakeAvailable(${name})
        set(${name}_SOURCE "${${name}_SOURCE_DIR}")
        set(${name}_VERSION ${commit})
    endforeach()
endif()

# cached_library(NAME SOURCE directory [OPTIONS -D…]) builds and installs a CMake project once for each version,
# compiler and set of flags, and sets NAME_PREFIX to where it stands. For what is slow to build and never changes.
function(cached_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "SOURCE;VERSION" "OPTIONS")
    string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
    file(GLOB recipe "${arg_SOURCE}/CMakeLists.txt" "${arg_SOURCE}/*.c")
    set(recipes)
    foreach(file IN LISTS recipe)
        file(SHA256 "${file}" hash)
        string(APPEND recipes ${hash})
    endforeach()
    string(JOIN "\n" key ${arg_VERSION} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}
        "${EMSCRIPTEN_VERSION}" "${CMAKE_SYSTEM_NAME} ${CMAKE_SYSTEM_PROCESSOR}" "${CMAKE_C_FLAGS} ${CMAKE_CXX_FLAGS}"
        "${CMAKE_C_FLAGS_${type}} ${CMAKE_CXX_FLAGS_${type}}" "${arg_OPTIONS}" ${recipes})
    string(SHA256 key "${key}")
    string(SUBSTRING ${key} 0 12 key)

    if(DEFINED ENV{XDG_CACHE_HOME})
        set(cache "$ENV{XDG_CACHE_HOME}/city-directory/built")
    else()
        set(cache "$ENV{HOME}/.cache/city-directory/built")
    endif()
    set(prefix "${cache}/${name}-${key}")
    file(LOCK "${prefix}.lock" GUARD FUNCTION) # two builds that start together want the same library
    if(NOT EXISTS "${prefix}/.complete")
        message(STATUS "Building ${name} ${arg_VERSION}, once")
        set(work "${CMAKE_BINARY_DIR}/${name}-build")
        file(REMOVE_RECURSE "${work}" "${prefix}")
        set(toolchain)
        if(CMAKE_TOOLCHAIN_FILE)
            set(toolchain "-DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE}")
        endif()
        foreach(step
                "configure|-S|${arg_SOURCE}|-B|${work}|-G|${CMAKE_GENERATOR}|${toolchain}"
                "build|--build|${work}|--target|install")
            string(REPLACE "|" ";" step "${step}")
            list(POP_FRONT step step_name)
            list(REMOVE_ITEM step "")
            set(options)
            if(step_name STREQUAL configure)
                set(options "-DCMAKE_BUILD_TYPE=${CMAKE_BUILD_TYPE}" "-DCMAKE_INSTALL_PREFIX=${prefix}"
                    "-DCMAKE_C_COMPILER=${CMAKE_C_COMPILER}" "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}"
                    "-DCMAKE_C_COMPILER_LAUNCHER=${CMAKE_C_COMPILER_LAUNCHER}"
                    "-DCMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER}"
                    "-DCMAKE_C_FLAGS=${CMAKE_C_FLAGS}" "-DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}"
                    "-DCMAKE_C_FLAGS_${type}=${CMAKE_C_FLAGS_${type}}"
                    "-DCMAKE_CXX_FLAGS_${type}=${CMAKE_CXX_FLAGS_${type}}" ${arg_OPTIONS})
                if(toolchain) # names the compilers itself
                    list(FILTER options EXCLUDE REGEX "_COMPILER=")
                endif()
            endif()
            execute_process(COMMAND "${CMAKE_COMMAND}" ${step} ${options}
                OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE failed)
            if(failed)
                message(FATAL_ERROR "${name}: cannot ${step_name}\n${output}")
            endif()
        endforeach()
        file(REMOVE_RECURSE "${work}")
        file(TOUCH "${prefix}/.complete")
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${prefix}/.complete")
    set(${name}_PREFIX "${prefix}" PARENT_SCOPE)
endfunction()
