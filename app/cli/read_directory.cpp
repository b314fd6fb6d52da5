#include "app/cli/cli.h"
#include "app/cli/files.h"
#include "core/formats/json/json_format.h"
#include "core/publish/publish.h"

#include <cerrno>
#include <fstream>
#include <ostream>
#include <utility>

namespace citynet::cli {

namespace {

/// A file's text in pieces, and on a watched terminal how much of it was read.
class PiecewiseFile {
  public:
    PiecewiseFile(const std::string& name, const Environment& environment)
        : name_(name), environment_(environment) {
        failure_ = open_file(name, in_);
        std::error_code error;
        const auto size = std::filesystem::file_size(path_of(name), error);
        if (environment.err_is_seen && !error && size >= large)
            size_ = size;
    }
    ~PiecewiseFile() {
        if (shown_ > 0) // wipes the line
            environment_.err << '\r' << std::string(name_.size() + 8, ' ') << '\r' << std::flush;
    }
    PiecewiseFile(const PiecewiseFile&) = delete;
    PiecewiseFile& operator=(const PiecewiseFile&) = delete;

    std::string_view next() {
        if (failure_ || !in_)
            return {};
        piece_.resize(piece_size);
        in_.read(piece_.data(), piece_size);
        piece_.resize(static_cast<size_t>(in_.gcount()));
        if (in_.bad())
            failure_ = unreadable("cannot be read to its end: " + last_reason());
        show_progress();
        read_ += piece_.size();
        return piece_;
    }

    /// Why the file could not be read, or not to its end.
    const std::optional<Error>& failure() const { return failure_; }

  private:
    static constexpr std::streamsize piece_size = 1 << 18;
    static constexpr std::uintmax_t large = 16 << 20; ///< what is smaller is read in no time

    void show_progress() {
        const std::uintmax_t percent = size_ > 0 ? read_ * 20 / size_ * 5 : 0; // in steps of five
        if (percent <= shown_)
            return;
        shown_ = percent;
        environment_.err << '\r' << one_line(name_) << ": " << percent << " %" << std::flush;
    }

    std::string name_;
    const Environment& environment_;
    std::ifstream in_;
    std::string piece_;
    std::uintmax_t size_ = 0;  ///< 0 when progress is not shown
    std::uintmax_t read_ = 0;  ///< before the current piece
    std::uintmax_t shown_ = 0; ///< per cent
    std::optional<Error> failure_;
};

/// The directory in a file; of JSON only one piece is ever in memory.
Result<Directory, Errors> directory_in(PiecewiseFile& file, std::optional<SearchIndex>* index) {
    std::string begin; // up to the first letter, which tells a page from JSON
    for (std::string_view piece = file.next(); !piece.empty(); piece = file.next()) {
        begin += piece;
        if (begin.find_first_not_of(" \t\r\n\f", 3) != std::string::npos)
            break;
    }
    if (is_page(begin)) {
        for (std::string_view piece = file.next(); !piece.empty(); piece = file.next())
            begin += piece;
        if (index)
            *index = carried_index(begin);
        return open_directory(begin);
    }
    bool begun = false;
    return load_json([&]() -> std::string_view {
        if (!std::exchange(begun, true) && !begin.empty())
            return begin;
        return file.next();
    });
}

} // namespace

std::optional<Directory> read_directory(const std::optional<std::string>& file,
                                        const Environment& environment, std::optional<SearchIndex>* index) {
    const std::string name = file ? *file : "built-in data";
    auto directory = [&]() -> Result<Directory, Errors> {
        if (!file)
            return open_directory(environment.data);
        PiecewiseFile pieces(*file, environment);
        auto read = directory_in(pieces, index);
        if (pieces.failure())
            return Errors{*pieces.failure()};
        return read;
    }();
    if (directory)
        return std::move(*directory);
    for (const Error& error : directory.error())
        report(environment.err, name, error);
    return std::nullopt;
}

} // namespace citynet::cli
