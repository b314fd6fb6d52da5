// Writes a made-up directory: generate ORGANIZATIONS EVENTS FILE [SEED]

#include "core/formats/json/json_format.h"
#include "tests/generator/generator.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
    using namespace citynet;
    if (argc != 4 && argc != 5) {
        std::cerr << "usage: generate ORGANIZATIONS EVENTS FILE [SEED]\n";
        return 2;
    }
    generator::Size size;
    size.organizations = std::strtoull(argv[1], nullptr, 10);
    size.events = std::strtoull(argv[2], nullptr, 10);
    if (argc == 5)
        size.seed = std::strtoull(argv[4], nullptr, 10);
    const auto directory = Directory::create(generator::generate(size));
    if (!directory) {
        for (const Error& error : directory.error())
            std::cerr << error.place << ": " << error.message << "\n";
        return 1;
    }
    std::ofstream out(argv[3], std::ios::binary);
    out << save_json(*directory, JsonLayout::compact);
    out.close();
    if (!out)
        std::cerr << argv[3] << ": cannot be written\n";
    return out ? 0 : 1;
}
