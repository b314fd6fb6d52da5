#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citynet {

/// A number with the precision it was printed with: 46.20 stays "46.20".
class Number {
  public:
    Number() = default;
    explicit Number(long long value);

    /// Takes a JSON number literal; nothing when `literal` is none.
    static std::optional<Number> parse(std::string_view literal);

    const std::string& literal() const { return literal_; }
    double value() const;

    bool operator==(const Number&) const = default;

  private:
    std::string literal_ = "0";
};

} // namespace citynet
