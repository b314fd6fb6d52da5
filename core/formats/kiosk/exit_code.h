#pragma once

#include <optional>
#include <string>
#include <string_view>

// The code that leaves a kiosk. A file of settings holds its hash, never the code: by Argon2id (RFC 9106), in
// the form that its reference implementation writes ("$argon2id$v=19$m=7168,t=5,p=1$salt$hash").
namespace citynet {

/// A code is of digits, so that the keys of a number pad suffice to type it.
inline constexpr size_t shortest_exit_code = 4;
inline constexpr size_t longest_exit_code = 12;
bool is_exit_code(std::string_view code);

/// Bytes of salt, from a source of randomness, another for each code.
inline constexpr size_t exit_code_salt = 16;

/// The text for the file; nothing when it is no code, the salt has another length, or memory is short (7 MiB
/// are taken while it runs, about a tenth of a second).
std::optional<std::string> exit_code_hash(std::string_view code, std::string_view salt);

/// Whether the text is such a hash, and one whose check this program is ready to pay for: at most 64 MiB and
/// sixteen passes.
bool is_exit_code_hash(std::string_view hash);

/// Whether the code is the one that was hashed. Takes as long for a wrong one as for the right one.
bool matches_exit_code(std::string_view code, const std::string& hash);

} // namespace citynet
