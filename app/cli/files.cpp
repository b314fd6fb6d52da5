#include "app/cli/files.h"

#include "app/cli/commands.h"

#include <cerrno>
#include <fstream>
#include <ostream>
#include <random>
#include <system_error>

namespace citynet::cli {

namespace fs = std::filesystem;

namespace {

std::optional<Error> write_through(const fs::path& path, std::string_view content) {
    errno = 0;
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out)
        return unreadable("cannot be written: " + last_reason());
    return std::nullopt;
}

/// A file that is not there, in the same folder: only within one does renaming replace a file in one step.
fs::path free_name_beside(const fs::path& path) {
    std::random_device chance;
    fs::path beside;
    std::error_code error;
    do
        beside = path.parent_path() / (".city-directory-" + std::to_string(chance()) + ".part");
    while (fs::exists(beside, error));
    return beside;
}

} // namespace

Error unreadable(std::string message) {
    return {ErrorCode::unreadable, "", std::move(message)};
}

std::string last_reason() {
    return errno == 0 ? "unknown reason" : std::generic_category().message(errno);
}

fs::path path_of(const std::string& name) {
    return fs::path(std::u8string(name.begin(), name.end()));
}

std::optional<Error> open_file(const std::string& name, std::ifstream& in) {
    const fs::path path = path_of(name);
    std::error_code error;
    if (fs::is_directory(path, error))
        return unreadable("is a folder, not a file");
    errno = 0;
    in.open(path, std::ios::binary);
    if (!in)
        return unreadable("cannot be read: " + last_reason());
    return std::nullopt;
}

Result<std::string> read_file(const std::string& name) {
    std::ifstream in;
    if (const auto failed = open_file(name, in))
        return *failed;
    std::string content;
    char part[1 << 16];
    while (in.read(part, sizeof part), in.gcount() > 0)
        content.append(part, static_cast<size_t>(in.gcount()));
    if (in.bad())
        return unreadable("cannot be read to its end: " + last_reason());
    return content;
}

std::optional<Error> write_file(const std::string& name, std::string_view content) {
    std::error_code error;
    fs::path path = path_of(name);
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status))
        return unreadable("is a folder, not a file");
    if (fs::exists(status)) {
        if (!fs::is_regular_file(status))
            return write_through(path, content);
        if ((status.permissions() & fs::perms::owner_write) == fs::perms::none)
            return unreadable("is write-protected");
        path = fs::canonical(path, error); // behind a link, which stays one
        if (error)
            return unreadable("cannot be written: " + error.message());
    }
    const fs::path beside = free_name_beside(path);
    if (auto failed = write_through(beside, content)) {
        fs::remove(beside, error);
        return failed;
    }
    if (fs::exists(status))
        fs::permissions(beside, status.permissions(), error);
    fs::rename(beside, path, error);
    if (!error)
        return std::nullopt;
    const Error failed = unreadable("cannot be written: " + error.message());
    fs::remove(beside, error);
    return failed;
}

int write_output(const std::optional<std::string>& file, std::string_view content,
                 const Environment& environment) {
    if (file) {
        const auto failed = write_file(*file, content);
        if (failed)
            report(environment.err, *file, *failed);
        return failed ? at_fault : done;
    }
    environment.out.write(content.data(), static_cast<std::streamsize>(content.size()));
    environment.out.flush();
    if (environment.out)
        return done;
    report(environment.err, "standard output", unreadable("cannot be written"));
    return at_fault;
}

void report(std::ostream& err, const std::string& file, const Error& error) {
    err << one_line(file + (error.place.empty() ? "" : ":" + error.place) + ": " + error.message) << '\n';
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = ' ';
    return line;
}

} // namespace citynet::cli
