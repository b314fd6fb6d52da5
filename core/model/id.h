#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace citynet {

/// Whether `text` has the form of an id: lower-case ASCII letters and digits in groups joined by single
/// hyphens.
bool is_id(std::string_view text);

/// The stable name of a record of type T. It never changes, and is never shown to a reader.
template <class T>
class Id {
  public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.text_ < b.text_; }

  private:
    std::string text_;
};

} // namespace citynet

template <class T>
struct std::hash<citynet::Id<T>> {
    size_t operator()(const citynet::Id<T>& id) const { return std::hash<std::string>()(id.text()); }
};
