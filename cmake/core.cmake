# core: the directory itself. Standard C++ and two libraries that its own files alone include.

layer(core core)
target_link_libraries(core PRIVATE utf8proc nlohmann_json)
