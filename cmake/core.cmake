# core: the directory itself. Standard C++ and three libraries that its own files alone include.

layer(core core)
target_link_libraries(core PRIVATE utf8proc english_stemmer nlohmann_json)
