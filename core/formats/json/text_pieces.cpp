#include "core/formats/json/text_pieces.h"

#include <algorithm>

namespace citynet::json {

ByteReader::ByteReader(const TextPieces& next) : next_(next) {
    constexpr std::string_view mark = "\xef\xbb\xbf"; // as some editors write it
    std::string_view piece = next_();
    if (piece.size() < mark.size()) {
        while (!piece.empty() && head_.size() < mark.size()) {
            head_ += piece;
            if (head_.size() < mark.size())
                piece = next_();
        }
        piece = head_;
    }
    if (piece.substr(0, mark.size()) == mark)
        piece.remove_prefix(mark.size());
    take(piece);
    if (piece.empty()) // nothing but the mark
        next_piece();
}

void ByteReader::take(std::string_view piece) {
    piece_ = piece;
    at_ = 0;
    has_ink_ = has_ink_ || piece.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

void ByteReader::put_before(std::string_view preface) {
    waiting_piece_ = std::exchange(piece_, preface);
    waiting_at_ = std::exchange(at_, 0);
    in_preface_ = true;
}

void ByteReader::next_piece() {
    if (in_preface_) {
        in_preface_ = false;
        piece_ = waiting_piece_;
        at_ = waiting_at_;
        return;
    }
    if (!piece_.empty())
        last_byte_before_ = place_in_piece(piece_.size() - 1);
    piece_begins_ = place_in_piece(piece_.size());
    before_piece_ += piece_.size();
    take(next_());
}

ByteReader::Place ByteReader::place_in_piece(size_t count) const {
    const std::string_view before = piece_.substr(0, count);
    Place place = piece_begins_;
    place.line += static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
    if (const size_t newline = before.rfind('\n'); newline != std::string_view::npos)
        place.line_start = before_piece_ + newline + 1;
    return place;
}

std::string ByteReader::line_and_column(size_t read) const {
    size_t offset = read > 0 ? read - 1 : 0;
    offset = std::min(offset, before_piece_ + piece_.size());
    const Place place = offset < before_piece_ ? last_byte_before_ : place_in_piece(offset - before_piece_);
    return "line " + std::to_string(place.line) + ", column " + std::to_string(offset - place.line_start + 1);
}

} // namespace citynet::json
