#include "tests/cli/support/command_line.h"

#include "desktop_assets.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

namespace citynet::test {

namespace fs = std::filesystem;

const std::string small_data = R"({
  "format": "city-networks-directory",
  "version": 1,
  "themes": [
    {
      "id": "water",
      "name": "Water"
    }
  ],
  "countries": [
    {
      "id": "monaco",
      "name": "Monaco"
    }
  ],
  "cities": [
    {
      "id": "monaco",
      "name": "Monaco",
      "country": "monaco"
    }
  ],
  "organizations": [
    {
      "id": "alpha",
      "name": "Alpha Network of Cities",
      "acronym": "ANC",
      "kind": "network",
      "summary": "Cities by the sea <&> their harbours.",
      "citations": [],
      "later": 1.50
    },
    {
      "id": "beta",
      "name": "Beta Réseau",
      "kind": "organizer",
      "citations": []
    }
  ],
  "events": [
    {
      "id": "alpha-days",
      "title": "Alpha Days",
      "kind": "conference",
      "period": {
        "start": "2020-10"
      },
      "organizers": [
        {
          "ref": "organization/alpha"
        }
      ],
      "citations": []
    }
  ]
}
)";

const std::string small_template = "<!doctype html><html><head><!--directory:head--></head><body><div "
                                   "id=\"directory\"><!--directory:document-->"
                                   "</div><script type=\"application/json\" "
                                   "id=\"directory-data\"><!--directory:data--></script>"
                                   "<!--directory:index--></body></html>";

namespace {

Outcome run(const std::vector<std::string>& arguments, std::string_view data, std::string_view page_template,
            const std::string& input) {
    std::vector<const char*> argv{"city-directory"};
    for (const std::string& argument : arguments)
        argv.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    std::istringstream in(input);
    Outcome outcome;
    outcome.status = cli::run(static_cast<int>(argv.size()), argv.data(),
                              {.out = out,
                               .err = err,
                               .data = data,
                               .page_template = page_template,
                               .public_suffixes = desktop_assets::file("check/public_suffixes.txt"),
                               .calling_codes = desktop_assets::file("check/calling_codes.txt"),
                               .today = PartialDate{2026, 11, 22, {}},
                               .paper_style = std::string(desktop_assets::file("paper.css")),
                               .in = &in,
                               .salt = "0123456789abcdef"},
                              outcome.window);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
}

} // namespace

Outcome city_directory(const std::vector<std::string>& arguments) {
    return run(arguments, small_data, small_template, "");
}

Outcome city_directory(const std::vector<std::string>& arguments, std::string_view data,
                       std::string_view page_template) {
    return run(arguments, data, page_template, "");
}

Outcome city_directory_reads(const std::vector<std::string>& arguments, const std::string& input) {
    return run(arguments, small_data, small_template, input);
}

TemporaryFolder::TemporaryFolder() {
    std::random_device chance;
    do
        path_ = fs::temp_directory_path() / ("city-directory-test-" + std::to_string(chance()));
    while (!fs::create_directory(path_));
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::operator/(const std::string& name) const {
    return (path_ / name).string();
}

std::string TemporaryFolder::write(const std::string& name, std::string_view content) const {
    std::ofstream out(path_ / name, std::ios::binary);
    out << content << std::flush;
    REQUIRE(out);
    return *this / name;
}

std::map<std::string, std::string> TemporaryFolder::files() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::directory_iterator(path_)) {
        std::ifstream in(entry.path(), std::ios::binary);
        found[entry.path().filename().string()] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    return found;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace citynet::test
