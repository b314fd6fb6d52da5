#pragma once

#include "core/formats/json/text_pieces.h"
#include "core/model/directory.h"
#include "core/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// The directory's own file format: one JSON object, described in assets/data/README.md and
/// directory.schema.json.
namespace citynet {

/// Layout of a written file: `indented` for people and version control (a change shows as the lines that
/// changed), `compact` for a page that carries it.
enum class JsonLayout { indented, compact };

/// Reads a directory. On failure every mistake is reported, each with its JSON pointer; text that is not JSON
/// is reported with line and column instead. Never throws; memory in use beyond the result is one record, so
/// that a large file need not be in memory, and whoever hands it over piece by piece knows how far reading
/// is.
Result<Directory, Errors> load_json(const TextPieces& text);
Result<Directory, Errors> load_json(std::string_view text);

/// load_json() in steps, for who has other things to do in between.
class JsonLoading {
  public:
    explicit JsonLoading(TextPieces text);
    ~JsonLoading();
    JsonLoading(const JsonLoading&) = delete;
    JsonLoading& operator=(const JsonLoading&) = delete;

    /// Works on about `work` bytes of text more, or as much as these take; a record is not divided. False
    /// when nothing is left to do.
    bool step(std::size_t work);
    /// When nothing is left: as load_json() gives it.
    Result<Directory, Errors> take();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Writes a directory so that load_json() gives the same again, unknown members included.
std::string save_json(const Directory& directory, JsonLayout layout = JsonLayout::indented);

/// Writes one record as it stands in a file of the directory; empty when there is no such record.
std::string save_json(const Directory& directory, const Reference& record,
                      JsonLayout layout = JsonLayout::indented);

} // namespace citynet
