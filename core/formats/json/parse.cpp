#include "core/formats/json/parse.h"

#include "core/model/path.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace citynet::json {

namespace {

/// The parser's reason without its own name and place in front, and without the text it read last, which may
/// be long and need not be UTF-8.
std::string plain_reason(std::string_view reason) {
    if (const size_t syntax = reason.find("syntax error"); syntax != std::string_view::npos)
        reason.remove_prefix(syntax);
    else if (const size_t name = reason.find("] "); name != std::string_view::npos)
        reason.remove_prefix(name + 2);
    return std::string(reason.substr(0, reason.find("; last read:")));
}

/// The parser cannot be interrupted, only ended; but between two items of a top-level array it stands as it
/// would after this, whatever it has read.
constexpr std::string_view preface = R"({"":[null)";
constexpr int preface_events = 4;

/// Builds one value at a time from the parser's events.
class Builder {
  public:
    Builder(ByteReader& bytes, Receiver& receiver, Errors& errors)
        : bytes_(bytes), receiver_(receiver), errors_(errors) {}

    /// Ends the parser behind the first item of a top-level array that ends so many bytes from here.
    void begin_slice(size_t length) {
        slice_end_ = length < SIZE_MAX - bytes_.read() ? bytes_.read() + length : SIZE_MAX;
        if (!std::exchange(interrupted_, false))
            return;
        shift_ = bytes_.read() - preface.size();
        ignored_ = preface_events;
        bytes_.put_before(preface);
    }
    bool interrupted() const { return interrupted_; }

    // What nlohmann's parser calls; a false ends it.
    bool null() { return scalar(Value()); }
    bool boolean(bool value) { return scalar(Value::of(value)); }
    bool number_integer(std::int64_t value) { // those with a minus sign: a zero is "-0"
        return scalar(Value::number(value == 0 ? "-0" : std::to_string(value)));
    }
    bool number_unsigned(std::uint64_t value) { return scalar(Value::number(std::to_string(value))); }
    bool number_float(double, const std::string& literal) { return scalar(Value::number(literal)); }
    bool string(const std::string& value) { // a copy has no room to spare; the parser uses its own again
        return scalar(Value::string(value));
    }
    bool binary(std::vector<std::uint8_t>&) { return false; } // does not occur in JSON text
    bool start_object(size_t) { return open(Value::object()); }
    bool end_object() {
        check_names();
        return close();
    }
    bool start_array(size_t) { return open(Value::array()); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        if (is_preface())
            return true;
        if (open_.empty()) {
            names_.push_back(name);
            index_ = 0;
            in_array_ = false;
        } else {
            keys_.back() = name;
        }
        return true;
    }

    template <class Exception>
    bool parse_error(size_t position, const std::string&, const Exception& exception) {
        if (!bytes_.has_ink())
            return fail(ErrorCode::not_json, "line 1, column 1", "the file is empty");
        return fail(ErrorCode::not_json, bytes_.line_and_column(shift_ + position),
                    "this is not JSON: " + plain_reason(exception.what()));
    }

  private:
    bool fail(ErrorCode code, std::string place, std::string message) {
        errors_.push_back({code, std::move(place), std::move(message)});
        return false;
    }

    /// Reports each member of the innermost object that an earlier one is named like.
    void check_names() {
        std::vector<std::string_view> names;
        if (open_.empty())
            names.assign(names_.begin(), names_.end());
        else
            for (const Member& member : open_.back().members)
                names.push_back(member.name);
        std::unordered_set<std::string_view> seen; // only for many: a file may have a million in one object
        constexpr size_t many = 32;
        for (size_t i = 0; i < names.size(); ++i) {
            const auto self = names.begin() + static_cast<std::ptrdiff_t>(i);
            const bool again = names.size() > many ? !seen.insert(*self).second
                                                   : std::find(names.begin(), self, *self) != self;
            if (again)
                fail(ErrorCode::duplicate, (open_.empty() ? "" : pointer()) + (Path() / *self).pointer(),
                     "the member \"" + std::string(*self) + "\" stands here twice");
        }
    }

    bool is_preface() { return ignored_ > 0 && ignored_-- > 0; }

    bool scalar(Value value) {
        if (is_preface())
            return true;
        if (depth_ == 0)
            return not_ours();
        deliver(std::move(value));
        return true;
    }

    bool not_ours() { return fail(ErrorCode::not_ours, "", "a directory file is a JSON object"); }

    bool open(Value value) {
        if (is_preface())
            return true;
        if (depth_ == 0) {
            if (value.type != Value::Type::object)
                return not_ours();
            ++depth_;
            return true;
        }
        if (++depth_ > deepest_nesting)
            return fail(ErrorCode::too_deep, (Path() / names_.back()).pointer(),
                        "nested deeper than any directory");
        if (depth_ == 2 && value.type == Value::Type::array) {
            in_array_ = true;
            receiver_.array_begins(names_.back());
            return true;
        }
        open_.push_back(std::move(value));
        keys_.emplace_back();
        return true;
    }

    bool close() {
        --depth_;
        if (open_.empty()) { // the end of a top-level array or of the file
            in_array_ = false;
            return true;
        }
        Value value = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        deliver(std::move(value));
        // Not behind a number, for whose end the parser has read one byte more.
        interrupted_ = open_.empty() && in_array_ && bytes_.read() >= slice_end_;
        return !interrupted_;
    }

    void deliver(Value value) {
        if (!open_.empty()) {
            Value& parent = open_.back();
            if (parent.type == Value::Type::array)
                parent.items.push_back(std::move(value));
            else
                parent.members.push_back({keys_.back(), std::move(value)});
        } else if (in_array_) {
            receiver_.array_item(names_.back(), index_++, std::move(value));
        } else {
            receiver_.member(names_.back(), std::move(value));
        }
    }

    /// Where the innermost open value stands.
    std::string pointer() const {
        std::string place = (Path() / names_.back()).pointer();
        if (in_array_)
            place += "/" + std::to_string(index_);
        for (size_t i = 0; i + 1 < open_.size(); ++i)
            place += open_[i].type == Value::Type::array ? "/" + std::to_string(open_[i].items.size())
                                                         : (Path() / keys_[i]).pointer();
        return place;
    }

    ByteReader& bytes_;
    Receiver& receiver_;
    Errors& errors_;
    int depth_ = 0;
    std::vector<std::string> names_; ///< of the top-level members so far
    bool in_array_ = false;          ///< inside a top-level array
    size_t index_ = 0;               ///< in that array
    std::vector<Value> open_;        ///< the values begun and not ended, below the top level
    std::vector<std::string> keys_;  ///< for each of them: the member being read

    size_t slice_end_ = SIZE_MAX; ///< bytes read at which it may be interrupted
    bool interrupted_ = false;
    int ignored_ = 0;  ///< events to come that are not of the text
    size_t shift_ = 0; ///< from bytes that the parser has read to those of the text
};

} // namespace

struct Parsing::State {
    State(const TextPieces& text, Receiver& receiver) : bytes(text), builder(bytes, receiver, errors) {}

    Errors errors;
    ByteReader bytes;
    Builder builder;
};

Parsing::Parsing(const TextPieces& text, Receiver& receiver)
    : state_(std::make_unique<State>(text, receiver)) {}

Parsing::~Parsing() = default;

bool Parsing::step(std::size_t bytes) {
    state_->builder.begin_slice(bytes);
    nlohmann::json::sax_parse(ByteIterator(state_->bytes), ByteIterator(), &state_->builder);
    return state_->builder.interrupted();
}

const Errors& Parsing::errors() const {
    return state_->errors;
}

Errors parse(const TextPieces& text, Receiver& receiver) {
    Parsing parsing(text, receiver);
    while (parsing.step(SIZE_MAX)) {
    }
    return parsing.errors();
}

} // namespace citynet::json
