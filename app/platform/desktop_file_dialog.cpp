#include "app/platform/desktop_file_dialog.h"

#include "app/platform/desktop_files.h"

#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#ifdef __linux__
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace citynet::platform {

#ifdef __linux__

namespace {

constexpr const char* endings = "*.json *.html *.htm";

std::string installed_dialog() {
    std::array<const char*, 2> programs{"zenity", "kdialog"};
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
    if (desktop && std::string_view(desktop).find("KDE") != std::string_view::npos)
        std::swap(programs[0], programs[1]); // the one that looks like the rest
    for (const char* program : programs)
        if (is_installed(program))
            return program;
    return {};
}

std::vector<std::string> command(const std::string& program, const std::string& title) {
    if (program == "kdialog")
        return {program, "--title", title, "--getopenfilename", ".", endings};
    return {program, "--file-selection", "--title=" + title, std::string("--file-filter=") + endings};
}

/// Starts a process that says what it has to say into `output`; 0 when it cannot be started. It leads a group
/// of its own, which ends with it where it is a script.
pid_t start(const std::vector<std::string>& command, int output) {
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY,
                                     0); // toolkits like to complain
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    pid_t child = 0;
    if (posix_spawnp(&child, arguments[0], &files, &attributes, arguments.data(), environ) != 0)
        child = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return child;
}

/// All that has been written and not read.
std::string read_waiting(int file) {
    std::string text;
    char buffer[1024];
    for (ssize_t size; (size = ::read(file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(size));
    return text;
}

} // namespace

FileDialog::~FileDialog() {
    if (!is_open())
        return;
    ::kill(-child_, SIGKILL); // it has nothing to put in order, and might not heed anything else
    ::waitpid(child_, nullptr, 0);
    ::close(output_);
}

bool FileDialog::there() {
    if (!program_)
        program_ = installed_dialog();
    return !program_->empty();
}

void FileDialog::open(const std::string& title) {
    int ends[2];
    if (is_open() || !there() || ::pipe2(ends, O_CLOEXEC) != 0)
        return;
    child_ = start(command(*program_, title), ends[1]);
    ::close(ends[1]);
    output_ = ends[0];
    ::fcntl(output_, F_SETFL, O_NONBLOCK);
    if (!is_open())
        ::close(output_);
}

std::optional<std::filesystem::path> FileDialog::poll() {
    int status = 0;
    if (!is_open() || ::waitpid(child_, &status, WNOHANG) == 0)
        return std::nullopt;
    child_ = 0;
    std::string chosen = read_waiting(output_); // a path is far shorter than what a pipe holds
    ::close(output_);
    if (!chosen.empty() && chosen.back() == '\n')
        chosen.pop_back();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || chosen.empty())
        return std::nullopt; // they want none after all
    return std::filesystem::path(chosen);
}

#else

FileDialog::~FileDialog() = default;

bool FileDialog::there() {
    return false;
}

void FileDialog::open(const std::string&) {}

std::optional<std::filesystem::path> FileDialog::poll() {
    return std::nullopt;
}

#endif

} // namespace citynet::platform
