# How our own code is compiled. Third-party code gets the optimisation, not the warnings.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON) # for editors and clang tools
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

# Warnings are errors only with the compilers whose warnings are known, those of Debian 12: a newer one may find
# more, and that must not keep anybody from building.
set(known_compiler OFF)
if((CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12
        AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        OR (CMAKE_CXX_COMPILER_ID STREQUAL Clang AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 14
        AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16))
    set(known_compiler ON)
endif()
option(CND_WERROR "Treat warnings in our own code as errors" ${known_compiler})

if(EMSCRIPTEN)
    # The size of the page counts more than the last tenth of speed; NDEBUG as in any release.
    set(CMAKE_C_FLAGS_RELEASE "-Os -DNDEBUG")
    set(CMAKE_CXX_FLAGS_RELEASE "-Os -DNDEBUG")
elseif(CND_SANITIZE)
    # -O1: the sanitizers are bearable, and a stack trace still names each function; -g1: with its line.
    set(sanitize "-O1 -g1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined")
    set(CMAKE_C_FLAGS_DEBUG "${sanitize}")
    set(CMAKE_CXX_FLAGS_DEBUG "${sanitize} -D_GLIBCXX_ASSERTIONS") # bounds of operator[] and the like
elseif(NOT MSVC)
    set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()

add_library(our_code INTERFACE)
target_include_directories(our_code INTERFACE "${PROJECT_SOURCE_DIR}")
if(MSVC)
    target_compile_options(our_code INTERFACE /W4 /utf-8 $<$<BOOL:${CND_WERROR}>:/WX>)
else()
    target_compile_options(our_code INTERFACE
        -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2
        -Wno-missing-field-initializers # members that a braced list leaves out have their defaults on purpose
        $<$<BOOL:${CND_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        # g++ 12 sees these in std::optional and std::variant, where there are none
        target_compile_options(our_code INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()

# The page must be small enough to send by mail: -Oz and seeing the whole program at linking. For -Oz emcc also says
# -fno-inline-functions, which makes every accessor a call, larger than what it does; inlined, 2 % go.
set(smallest -Oz -flto -finline-functions)

# What the page leaves out: nothing is thrown across our code, and no type is asked for at run time, so the tables
# for both would be dead weight. Tests keep them: Catch2 throws.
add_library(our_code_without_exceptions INTERFACE)
target_link_libraries(our_code_without_exceptions INTERFACE our_code)
if(EMSCRIPTEN)
    target_compile_options(our_code_without_exceptions INTERFACE -fno-exceptions -fno-rtti
        ${smallest}) # see above
endif()

# Files that exist when CMake looks; a new file is found at the next build.
function(glob_sources result folder)
    set(patterns)
    foreach(pattern IN LISTS ARGN)
        list(APPEND patterns "${PROJECT_SOURCE_DIR}/${folder}/${pattern}")
    endforeach()
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${patterns})
    set(${result} ${found} PARENT_SCOPE)
endfunction()

# layer(NAME folder) makes the library of a layer from its folder; an empty one while the folder is.
function(layer name folder)
    glob_sources(sources ${folder} *.cpp *.h)
    if(NOT sources MATCHES "\\.cpp")
        file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/embedded/no_${name}.cpp" CONTENT "// ${folder} is empty.\n")
        list(APPEND sources "${CMAKE_BINARY_DIR}/embedded/no_${name}.cpp")
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC our_code PRIVATE our_code_without_exceptions)
endfunction()
