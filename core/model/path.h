#pragma once

#include <string>
#include <string_view>

namespace citynet {

/// A place inside a file, built on the stack on the way down and spelt out only when a message needs it.
/// A path points at its parent: make it in the argument of the call that uses it, never keep it.
class Path {
  public:
    Path() = default;

    Path operator/(std::string_view member) const { return Path(this, member, 0); }
    Path operator/(size_t index) const { return Path(this, {}, index + 1); }

    /// As a JSON pointer (RFC 6901): "/organizations/3/contacts/0".
    std::string pointer() const {
        if (!parent_)
            return "";
        std::string text = parent_->pointer() + "/";
        if (index_ > 0)
            return text + std::to_string(index_ - 1);
        for (char c : member_)
            c == '~' ? text += "~0" : c == '/' ? text += "~1" : text += c;
        return text;
    }

  private:
    Path(const Path* parent, std::string_view member, size_t index)
        : parent_(parent), member_(member), index_(index) {}

    const Path* parent_ = nullptr;
    std::string_view member_;
    size_t index_ = 0; ///< one more than the index; 0 where the step is a member
};

} // namespace citynet
