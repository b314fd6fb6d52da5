#pragma once

#include "core/model/directory.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::search {

/// The acronyms of a directory's organizations and what they stand for, so that a text that has one of the
/// two is found by the other as well. Some hundred bytes for each.
class Acronyms {
  public:
    static constexpr std::size_t most_expansions = 4;    ///< of one acronym; more would make it say nothing
    static constexpr std::size_t longest_expansion = 15; ///< parts

    /// Learns from the organizations from `first` on, at most `count` of them; from the first one on, with
    /// room for half of all, since to grow takes milliseconds when many are known. (Short words repeat, and
    /// of each only most_expansions are kept.)
    void learn(const Directory& directory, std::size_t first, std::size_t count);

    bool is_acronym(std::string_view word) const { return find_acronym(word) != none; }
    /// Whether a known expansion may begin with the part that has this hash; sometimes true where none does.
    bool may_begin(std::uint64_t part_hash) const {
        return (firsts_[(part_hash & 0xffff) / 64] >> (part_hash % 64) & 1) != 0;
    }

    /// Calls f(part) for each part of everything that the acronym stands for.
    template <class F>
    void for_each_part(std::string_view acronym, F&& f) const {
        for (std::uint32_t at = find_acronym(acronym); at != none; at = entries_[at].next) {
            std::string_view rest = expansion(entries_[at]);
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                f(rest.substr(0, end));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    }

    /// Calls f(acronym) for each expansion that is written out in a row of parts, whose hashes are given.
    template <class F>
    void for_each_written_out(const std::vector<std::uint64_t>& part_hashes, std::size_t first, F&& f) const;

    std::size_t bytes() const;

  private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    struct Entry {
        std::uint64_t hash;    ///< of the expansion
        std::uint32_t acronym; ///< in text_, a blank behind it, then the expansion
        std::uint32_t end;
        std::uint32_t next; ///< another expansion of the same acronym, or none
        std::uint8_t acronym_size;
        std::uint8_t parts;
        std::uint8_t alike; ///< expansions of the acronym; of the first entry only
    };
    struct Beginning {
        std::uint32_t hash;
        std::uint16_t lengths; ///< bit n: some expansion with this beginning has n parts
    };

    static std::uint64_t with_part(std::uint64_t hash, std::uint64_t part) {
        return (hash + part) * 0xbf58476d1ce4e5b9u;
    }

    std::string_view acronym(const Entry& entry) const {
        return std::string_view(text_).substr(entry.acronym, entry.acronym_size);
    }
    std::string_view expansion(const Entry& entry) const {
        const std::size_t begin = entry.acronym + entry.acronym_size + 1u;
        return std::string_view(text_).substr(begin, entry.end - begin);
    }
    void learn(const Organization& organization);
    std::uint32_t find_acronym(std::string_view word) const;
    std::size_t place_of_acronym(std::string_view word) const;
    std::size_t place_of_beginning(std::uint64_t hash) const;
    void reserve(std::size_t acronyms);
    void resize(std::size_t size);

    // Open addressing, a power of two, at most half full.
    std::string text_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> by_acronym_ = std::vector<std::uint32_t>(64, none);
    std::vector<std::uint32_t> by_expansion_ = std::vector<std::uint32_t>(64, none);
    std::vector<Beginning> beginnings_ = std::vector<Beginning>(64, Beginning{0, 0});
    std::vector<std::uint64_t> firsts_ = std::vector<std::uint64_t>(1024, 0);
};

template <class F>
void Acronyms::for_each_written_out(const std::vector<std::uint64_t>& part_hashes, std::size_t first,
                                    F&& f) const {
    if (first + 2 > part_hashes.size())
        return;
    std::uint64_t hash = with_part(with_part(0, part_hashes[first]), part_hashes[first + 1]);
    const std::uint16_t lengths = beginnings_[place_of_beginning(hash)].lengths;
    for (std::size_t length = 2; length <= longest_expansion && (lengths >> length) != 0; ++length) {
        if (first + length > part_hashes.size())
            return;
        if (length > 2)
            hash = with_part(hash, part_hashes[first + length - 1]);
        if ((lengths >> length & 1) == 0)
            continue;
        const std::size_t mask = by_expansion_.size() - 1;
        for (std::size_t at = hash & mask; by_expansion_[at] != none; at = (at + 1) & mask) {
            const Entry& entry = entries_[by_expansion_[at]];
            if (entry.hash == hash && entry.parts == length)
                f(acronym(entry));
        }
    }
}

} // namespace citynet::search
