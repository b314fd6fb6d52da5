#include "core/formats/kiosk/exit_code.h"

#include <argon2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace citynet {

namespace {

// The least that OWASP's advice on storing passwords asks of Argon2id with as little memory as this.
constexpr std::uint32_t memory_kib = 7168;
constexpr std::uint32_t passes = 5;
constexpr std::uint32_t lanes = 1;
constexpr size_t hash_bytes = 32;

// What a check may cost; the file's text decides within that.
constexpr std::uint32_t most_memory_kib = 64 * 1024;
constexpr std::uint32_t most_passes = 16;
constexpr std::uint32_t most_lanes = 4;

bool is_base64(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// Takes a text from its beginning, piece by piece.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool word(std::string_view expected) {
        if (rest_.substr(0, expected.size()) != expected)
            return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    bool number(std::uint32_t least, std::uint32_t most) {
        std::uint32_t value = 0;
        const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (problem != std::errc() || value < least || value > most)
            return false;
        rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
        return true;
    }
    /// So many bytes, written as base64 without padding.
    bool bytes(size_t count) {
        const size_t letters = (count * 4 + 2) / 3;
        const std::string_view piece = rest_.substr(0, letters);
        if (piece.size() != letters || !std::all_of(piece.begin(), piece.end(), is_base64))
            return false;
        rest_.remove_prefix(letters);
        return true;
    }
    bool at_end() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

} // namespace

bool is_exit_code(std::string_view code) {
    return code.size() >= shortest_exit_code && code.size() <= longest_exit_code &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> exit_code_hash(std::string_view code, std::string_view salt) {
    if (!is_exit_code(code) || salt.size() != exit_code_salt)
        return std::nullopt;
    std::array<char, 128> text; // "$argon2id$v=19$m=7168,t=5,p=1$" and 22 + 1 + 43 letters
    if (argon2id_hash_encoded(passes, memory_kib, lanes, code.data(), code.size(), salt.data(), salt.size(),
                              hash_bytes, text.data(), text.size()) != ARGON2_OK)
        return std::nullopt;
    return std::string(text.data());
}

bool is_exit_code_hash(std::string_view hash) {
    Scanner scan(hash);
    return scan.word("$argon2id$v=19$m=") && scan.number(8 * most_lanes, most_memory_kib) &&
           scan.word(",t=") && scan.number(1, most_passes) && scan.word(",p=") &&
           scan.number(1, most_lanes) && scan.word("$") && scan.bytes(exit_code_salt) && scan.word("$") &&
           scan.bytes(hash_bytes) && scan.at_end();
}

bool matches_exit_code(std::string_view code, const std::string& hash) {
    return is_exit_code(code) && is_exit_code_hash(hash) &&
           argon2id_verify(hash.c_str(), code.data(), code.size()) == ARGON2_OK;
}

} // namespace citynet
