#include "core/geo/coast.h"

#include <cstdint>

namespace citynet::geo {

namespace {

/// Variable-length integers one after the other.
class Numbers {
  public:
    explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

    std::uint32_t next() {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            if (at_ >= bytes_.size())
                break;
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= static_cast<std::uint32_t>(byte & 127) << shift;
            if (byte < 128)
                return value;
        }
        good_ = false;
        return 0;
    }
    /// A step in zigzag form: 0, -1, 1, -2 …
    std::int64_t step() {
        const std::uint32_t value = next();
        return value % 2 == 0 ? std::int64_t(value / 2) : -std::int64_t(value / 2) - 1;
    }
    bool good() const { return good_; }
    bool at_end() const { return at_ == bytes_.size(); }
    size_t left() const { return bytes_.size() - at_; }

  private:
    std::string_view bytes_;
    size_t at_ = 0;
    bool good_ = true;
};

} // namespace

Result<std::vector<CoastRing>> read_coast(std::string_view bytes) {
    const auto refuse = [](size_t ring) {
        return Error{ErrorCode::bad_value, "ring " + std::to_string(ring), "no coast"};
    };
    Numbers numbers(bytes);
    const std::uint32_t units = numbers.next();
    const std::uint32_t count = numbers.next();
    if (units == 0)
        return refuse(0);
    std::vector<CoastRing> rings;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t head = numbers.next();
        if (head / 2 < 3 || head / 2 > numbers.left() / 2) // a point takes two bytes at least
            return refuse(i);
        CoastRing ring;
        ring.water = head % 2 != 0;
        ring.points.reserve(head / 2);
        std::int64_t x = 0;
        std::int64_t y = 0;
        for (std::uint32_t point = 0; point < head / 2; ++point) {
            x += numbers.step();
            y += numbers.step();
            const LonLat place{static_cast<double>(x) / units, static_cast<double>(y) / units};
            if (!(place.longitude >= -180 && place.longitude <= 180 && place.latitude >= -90 &&
                  place.latitude <= 90))
                return refuse(i);
            ring.points.push_back(place);
        }
        rings.push_back(std::move(ring));
    }
    if (!numbers.good() || !numbers.at_end())
        return refuse(count);
    return rings;
}

} // namespace citynet::geo
