// Reads a directory's file and says what that took, one JSON object: load ours|document FILE
// `document` reads the same file into a document tree of nlohmann/json, as a program without a loader of its
// own would.

#include "core/formats/json/json_format.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

namespace {

/// The most memory that this process has had, in bytes. On Linux; 0 elsewhere.
size_t peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtoull(line.c_str() + 6, nullptr, 10) * 1024;
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: load ours|document FILE\n";
        return 2;
    }
    const bool ours = std::string_view(argv[1]) == "ours";
    std::ifstream in(argv[2], std::ios::binary);
    const auto start = std::chrono::steady_clock::now();
    size_t organizations = 0;
    if (ours) {
        std::string piece;
        const auto directory = citynet::load_json([&]() -> std::string_view {
            piece.resize(1 << 18);
            in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
            piece.resize(static_cast<size_t>(in.gcount()));
            return piece;
        });
        organizations = directory ? directory->all<citynet::Organization>().size() : 0;
    } else {
        organizations = nlohmann::json::parse(in)["organizations"].size();
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::cout << "{\"organizations\":" << organizations << ",\"seconds\":" << seconds.count()
              << ",\"peak\":" << peak_memory() << "}\n";
    return organizations > 0 ? 0 : 1;
}
