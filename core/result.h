#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace citynet {

/// What went wrong, as far as a program may want to react to it.
enum class ErrorCode {
    unreadable, ///< A file could not be opened, read or written.
    not_json,   ///< The text is not JSON (or not UTF-8).
    too_deep,   ///< Nesting beyond what the format allows.
    not_ours,   ///< JSON, but no directory of a version this program knows.
    wrong_type, ///< A value has another JSON type than the format asks for.
    bad_value,  ///< A value of the right type that the format does not allow.
    missing,    ///< A member that every such record must have.
    duplicate,  ///< A second record with the same id.
    unresolved, ///< A reference to a record that is not there.
    still_used, ///< A record cannot go: others refer to it.
    not_found,  ///< The record asked for does not exist.
};

/// A mistake and where it is: `place` is a JSON pointer inside a file, or the name of a record.
struct Error {
    ErrorCode code;
    std::string place;
    std::string message;

    bool operator==(const Error&) const = default;
};

using Errors = std::vector<Error>;

/// A value, or why there is none. Core reports every failure this way; it never throws.
template <class T, class E = Error>
class Result {
  public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : content_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    T& value() {
        assert(ok());
        return *std::get_if<0>(&content_);
    }
    const T& value() const {
        assert(ok());
        return *std::get_if<0>(&content_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Only when not ok().
    const E& error() const {
        assert(!ok());
        return *std::get_if<1>(&content_);
    }

  private:
    std::variant<T, E> content_;
};

} // namespace citynet
