#include "tests/core/support/shipped.h"

#include <fstream>
#include <iterator>

namespace citynet::test {

const std::string& shipped_data() {
    static const std::string text = [] {
        std::ifstream file(CND_SOURCE_DIR "/assets/data/directory.json", std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }();
    return text;
}

} // namespace citynet::test
