#include "program_visit.h"

#include "core/formats/json/json_format.h"

#include <fstream>
#include <iterator>

namespace citynet::test {

const Directory& shipped() {
    static const Directory directory = [] {
        std::ifstream file(CND_SOURCE_DIR "/assets/data/directory.json", std::ios::binary);
        return *load_json(std::string(std::istreambuf_iterator<char>(file), {}));
    }();
    return directory;
}

} // namespace citynet::test
