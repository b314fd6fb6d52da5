#pragma once

#include "core/formats/json/json_value.h"
#include "core/formats/json/text_pieces.h"
#include "core/result.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace citynet::json {

/// Takes the members of a file's top-level object as they are read, so that a file of many records is never
/// in memory as a whole: a member that is an array comes item by item, every other one as a value.
class Receiver {
  public:
    virtual ~Receiver() = default;
    virtual void member(std::string_view name, Value value) = 0;
    virtual void array_begins(std::string_view name) = 0;
    virtual void array_item(std::string_view name, size_t index, Value value) = 0;
};

/// Nesting that no directory needs; deeper text is refused before it can exhaust memory.
inline constexpr int deepest_nesting = 64;

/// Reads a JSON text whose top level is an object. Reports the first thing that is not JSON with line and
/// column (both from 1, columns in bytes), and every member that stands twice in one object with its JSON
/// pointer.
Errors parse(const TextPieces& text, Receiver& receiver);

/// parse() in steps, for who has other things to do in between. Text and receiver must outlive it.
class Parsing {
  public:
    Parsing(const TextPieces& text, Receiver& receiver);
    ~Parsing();
    Parsing(const Parsing&) = delete;
    Parsing& operator=(const Parsing&) = delete;

    /// Reads so many bytes more, and then to the end of the item of a top-level array that it is in; what is
    /// in no such item is not divided. False when nothing is left to be read.
    bool step(std::size_t bytes);
    /// When nothing is left: as parse() gives them.
    const Errors& errors() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace citynet::json
