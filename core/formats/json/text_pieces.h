#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace citynet {

/// Hands a text over in pieces of any size: each call gives the next one, which stays as it is until the call
/// after; an empty one ends the text. When it is called, everything before has been read.
using TextPieces = std::function<std::string_view()>;

/// The whole text in one piece.
inline TextPieces in_one_piece(std::string_view text) {
    return [text]() mutable { return std::exchange(text, std::string_view()); };
}

/// The text in pieces of so many bytes, for who reads in steps: none goes over the whole.
inline TextPieces in_pieces(std::string_view text, std::size_t size) {
    return [text, size]() mutable {
        const std::string_view piece = text.substr(0, size);
        text.remove_prefix(piece.size());
        return piece;
    };
}

namespace json {

/// Reads the bytes of a text in pieces, without a byte order mark at its beginning, and knows where it is.
class ByteReader {
  public:
    explicit ByteReader(const TextPieces& next);

    bool at_end() const { return at_ == piece_.size(); }
    char byte() const { return piece_[at_]; }
    void advance() {
        if (++at_ == piece_.size())
            next_piece();
    }

    /// How many bytes have been read.
    std::size_t read() const { return before_piece_ + at_; }

    /// Other bytes are read before what is left of the text. None of them may be asked the place of.
    void put_before(std::string_view preface);

    /// Whether anything but white space has come so far.
    bool has_ink() const { return has_ink_; }

    /// "line 3, column 7" (both from 1, columns in bytes) of the byte that was read last when `read` bytes
    /// were; the end of the text counts as one. Only for that byte, and for the one before the next to be
    /// read.
    std::string line_and_column(size_t read) const;

  private:
    struct Place {
        size_t line = 1;
        size_t line_start = 0; ///< bytes before the line
    };

    void next_piece();
    void take(std::string_view piece);
    /// Where the byte `count` bytes into the current piece stands.
    Place place_in_piece(size_t count) const;

    const TextPieces& next_;
    std::string head_; ///< the first pieces, as long as they may be part of a byte order mark
    std::string_view piece_;
    size_t at_ = 0;           ///< in the piece
    size_t before_piece_ = 0; ///< bytes before it
    Place piece_begins_;
    Place last_byte_before_; ///< of the piece before
    bool has_ink_ = false;
    bool in_preface_ = false; ///< piece_ is one, and what it stands before is kept in these:
    std::string_view waiting_piece_;
    size_t waiting_at_ = 0;
};

/// An input iterator over a ByteReader; the default one is the end.
class ByteIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    ByteIterator() = default;
    explicit ByteIterator(ByteReader& bytes) : bytes_(&bytes) {}

    char operator*() const { return bytes_->byte(); }
    ByteIterator& operator++() {
        bytes_->advance();
        return *this;
    }
    friend bool operator==(const ByteIterator& a, const ByteIterator& b) { return a.ended() == b.ended(); }

  private:
    bool ended() const { return !bytes_ || bytes_->at_end(); }

    ByteReader* bytes_ = nullptr;
};

} // namespace json
} // namespace citynet
