# app: the interface, the command line and the two shells around them.

# The embedded files, by their path under assets/: embedded/assets.h, citynet::assets::file(path).
file(GLOB embedded CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/assets/themes/*.json" "${PROJECT_SOURCE_DIR}/assets/strings/*.json")
embed_files(TARGET assets NAMESPACE citynet::assets FILES ${embedded} ${font_files} ${coast_files})

layer(app_ui app/ui)
target_link_libraries(app_ui PUBLIC core imgui assets icons PRIVATE nlohmann_json)

if(EMSCRIPTEN)
    return()
endif()

# What only the desktop program carries: the data itself, tables to check data by, the descriptions of the documents
# that it can import, the style of what it prints, and the page it publishes. The page is made by the web
# build; as long as there is none, an empty file stands for it.
set(template "${CMAKE_BINARY_DIR}/assets/directory.template.html")
set(template_from "${CND_DIST}/city-directory.template.html")
add_custom_target(page_template
    COMMAND "${CMAKE_COMMAND}" -DFROM=${template_from} -DTO=${template} -P "${PROJECT_SOURCE_DIR}/cmake/copy_or_empty.cmake"
    BYPRODUCTS "${template}" COMMENT "" VERBATIM)
file(GLOB data_files CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/assets/data/*.json" "${PROJECT_SOURCE_DIR}/assets/editions/*.json")
list(FILTER data_files EXCLUDE REGEX "/assets/editions/.*[.]schema[.]json$") # describes the descriptions
include(check_tables)
set(styles "${PROJECT_SOURCE_DIR}/web/page.css" "${PROJECT_SOURCE_DIR}/web/paper.css") # of what is printed
embed_files(TARGET desktop_assets NAMESPACE citynet::desktop_assets
    FILES ${data_files} "${template}" ${check_tables} ${styles})
add_dependencies(desktop_assets page_template)

find_package(Threads REQUIRED)
layer(app_cli app/cli)
target_link_libraries(app_cli PUBLIC core desktop_assets PRIVATE cli11 Threads::Threads)

glob_sources(desktop_sources app/platform desktop*.cpp desktop*.h *common*.cpp *common*.h)

# What of it asks nothing of SDL: files, the log, the folder of new editions, the service manager. Tests link it.
glob_sources(station_sources app/platform desktop_content_folder.* desktop_files.* desktop_folder_lock.*
    desktop_kept_edition.* desktop_log.* desktop_service.* desktop_station.*)
list(REMOVE_ITEM desktop_sources ${station_sources})
add_library(desktop_station STATIC ${station_sources})
target_link_libraries(desktop_station PUBLIC our_code core PRIVATE our_code_without_exceptions nlohmann_json)

if(EXISTS "${PROJECT_SOURCE_DIR}/app/main.cpp" AND desktop_sources)
    add_executable(city-directory "${PROJECT_SOURCE_DIR}/app/main.cpp" ${desktop_sources})
    target_link_libraries(city-directory PRIVATE app_ui app_cli desktop_station imgui_shell desktop_assets
        nlohmann_json)
    if(NOT CND_SANITIZE)
        add_custom_command(TARGET city-directory POST_BUILD
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${CND_DIST}"
            COMMAND "${CMAKE_COMMAND}" -E copy_if_different $<TARGET_FILE:city-directory> "${CND_DIST}/"
            VERBATIM)
    endif()
endif()
