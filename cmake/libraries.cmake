# Third-party libraries as targets: utf8proc, english_stemmer, qrcodegen, argon2, nlohmann_json, imgui, imgui_shell, sdl2, cli11.

add_library(utf8proc STATIC "${utf8proc_SOURCE}/utf8proc.c")
target_include_directories(utf8proc SYSTEM PUBLIC "${utf8proc_SOURCE}")
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)

include(snowball)

# The C variant: the C++ one throws where a text is too long, which the page cannot.
add_library(qrcodegen STATIC "${qr-code-generator_SOURCE}/c/qrcodegen.c")
target_include_directories(qrcodegen SYSTEM PUBLIC "${qr-code-generator_SOURCE}/c")

# The portable variant, without threads: what a code is hashed with runs in one lane, and the page has no threads.
add_library(argon2 STATIC)
foreach(file argon2 core encoding ref blake2/blake2b)
    target_sources(argon2 PRIVATE "${argon2_SOURCE}/src/${file}.c")
endforeach()
target_include_directories(argon2 SYSTEM PUBLIC "${argon2_SOURCE}/include")
target_compile_definitions(argon2 PRIVATE ARGON2_NO_THREADS)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${nlohmann-json3_SOURCE}/single_include")
if(EMSCRIPTEN)
    # Parsing without exceptions is what core does anyway; with this a mistake stops instead of not compiling.
    target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)
endif()

# Dear ImGui's own switches, the same for every file that sees its headers.
add_library(imgui STATIC)
foreach(file imgui imgui_draw imgui_tables imgui_widgets)
    target_sources(imgui PRIVATE "${imgui_SOURCE}/${file}.cpp")
endforeach()
target_sources(imgui PRIVATE "${imgui_SOURCE}/misc/cpp/imgui_stdlib.cpp")
target_include_directories(imgui SYSTEM PUBLIC
    "${imgui_SOURCE}" "${imgui_SOURCE}/backends" "${imgui_SOURCE}/misc/cpp")
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS        # tools of Dear ImGui's developers: 100 KB of wasm
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS  # so that we use the current names
    IMGUI_DISABLE_DEFAULT_FONT        # we bring a typeface
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS # links are opened by the platform, not by a shell
    IMGUI_DISABLE_FILE_FUNCTIONS)     # no imgui.ini, no font files: what is kept is the program's matter
if(EMSCRIPTEN)
    target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti ${smallest})
endif()

# SDL2 and the two backends: only app/platform links this.
add_library(imgui_shell STATIC
    "${imgui_SOURCE}/backends/imgui_impl_sdl2.cpp" "${imgui_SOURCE}/backends/imgui_impl_opengl3.cpp")
if(EMSCRIPTEN)
    cached_library(sdl2_web VERSION "${libsdl2_VERSION}" SOURCE "${PROJECT_SOURCE_DIR}/cmake/sdl2_web"
        OPTIONS "-DSDL2_SOURCE=${libsdl2_SOURCE}")
    add_library(sdl2 STATIC IMPORTED)
    set_target_properties(sdl2 PROPERTIES
        IMPORTED_LOCATION "${sdl2_web_PREFIX}/lib/libSDL2.a"
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${sdl2_web_PREFIX}/include/SDL2"
        INTERFACE_INCLUDE_DIRECTORIES "${sdl2_web_PREFIX}/include/SDL2")
    target_link_libraries(imgui_shell PUBLIC imgui sdl2)
    target_compile_definitions(imgui_shell PUBLIC IMGUI_IMPL_OPENGL_ES3) # WebGL 2
    # Asking the browser for its state stalls each frame: app/platform/web_gl_state.cpp.
    set_source_files_properties("${imgui_SOURCE}/backends/imgui_impl_opengl3.cpp" PROPERTIES
        COMPILE_DEFINITIONS glGetIntegerv=cnd_state_of_fresh_context)
    # The SDL2 backend calls Emscripten's functions without including their header, which a port of SDL2 would.
    target_compile_options(imgui_shell PRIVATE -fno-exceptions -fno-rtti ${smallest} "SHELL:-include emscripten.h")
    target_compile_options(utf8proc PRIVATE ${smallest})
    target_compile_options(english_stemmer PRIVATE ${smallest})
    target_compile_options(qrcodegen PRIVATE ${smallest})
    target_compile_options(argon2 PRIVATE ${smallest})
else()
    find_package(SDL2 REQUIRED)
    find_package(OpenGL REQUIRED)
    target_link_libraries(imgui_shell PUBLIC imgui SDL2::SDL2 OpenGL::GL ${CMAKE_DL_LIBS})

    find_package(CLI11 REQUIRED)
    add_library(cli11 ALIAS CLI11::CLI11)
endif()
