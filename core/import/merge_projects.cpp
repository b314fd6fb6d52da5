#include "core/import/merge_text.h"
#include "core/import/typography.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace citynet::importer {

namespace {

constexpr size_t fewest_shared_words = 2;
constexpr size_t most_pairs = 1'000'000; ///< no published profile has so many projects
constexpr size_t nothing = static_cast<size_t>(-1);

/// A printed piece that can be a project's text.
struct Piece {
    std::string name;
    std::string text;
    size_t block = nothing;   ///< where it is a paragraph of the section
    size_t project = nothing; ///< of the record's, once found
};

/// The words that tell one text from another: long ones and those with digits.
std::set<std::string> telling_words(const std::string& text) {
    constexpr size_t shortest = 5;
    std::set<std::string> words;
    const std::string key = key_of(text);
    for (const std::string_view word : split_words(key))
        if (word.size() >= shortest || word.find_first_of("0123456789") != std::string_view::npos)
            words.emplace(word);
    return words;
}

size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    return static_cast<size_t>(
        std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; }));
}

class Matching {
  public:
    Matching(const std::vector<Project>& mine, std::vector<Piece>& pieces)
        : mine_(mine), pieces_(pieces), taken_(mine.size()) {}

    void run() {
        match_keys([](const auto& text) { return text.text; });
        const bool fresh = std::none_of(taken_.begin(), taken_.end(), [](bool taken) { return taken; });
        match_keys([](const auto& text) { return key_of(text.name); });
        if (mine_.size() * pieces_.size() > most_pairs)
            return;
        match([](const Project& project, const Piece& piece) {
            return !project.name.empty() && piece.name.empty() &&
                   (" " + key_of(piece.text) + " ").find(" " + key_of(project.name) + " ") !=
                       std::string::npos;
        });
        if (fresh && count_open_projects() == count_open_pieces())
            match([](const Project& project, const Piece& piece) {
                return project.name.empty() && piece.name.empty();
            });
        match_by_words();
    }

  private:
    /// Pairs those of which `key` is the same and not empty, in their order.
    template <class Key>
    void match_keys(const Key& key) {
        std::unordered_map<std::string, std::vector<size_t>> open; // the last first
        for (size_t i = mine_.size(); i-- > 0;)
            if (!taken_[i])
                open[key(mine_[i])].push_back(i);
        open.erase("");
        for (size_t j = 0; j < pieces_.size(); ++j) {
            const auto found = pieces_[j].project == nothing ? open.find(key(pieces_[j])) : open.end();
            if (found == open.end() || found->second.empty())
                continue;
            pair(found->second.back(), j);
            found->second.pop_back();
        }
    }

    template <class Same>
    void match(const Same& same) {
        for (size_t i = 0; i < mine_.size(); ++i)
            for (size_t j = 0; j < pieces_.size() && !taken_[i]; ++j)
                if (pieces_[j].project == nothing && same(mine_[i], pieces_[j]))
                    pair(i, j);
    }

    /// The pairs that share most words first.
    void match_by_words() {
        struct Candidate {
            size_t shared, project, piece;
        };
        std::vector<Candidate> candidates;
        for (size_t j = 0; j < pieces_.size(); ++j) {
            if (pieces_[j].project != nothing)
                continue;
            const auto words = telling_words(pieces_[j].text);
            for (size_t i = 0; i < mine_.size(); ++i) {
                const size_t count =
                    taken_[i] || !mine_[i].name.empty() ? 0 : shared(telling_words(mine_[i].text), words);
                if (count >= fewest_shared_words)
                    candidates.push_back({count, i, j});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
        for (const Candidate& candidate : candidates)
            if (!taken_[candidate.project] && pieces_[candidate.piece].project == nothing)
                pair(candidate.project, candidate.piece);
    }

    void pair(size_t project, size_t piece) {
        taken_[project] = true;
        pieces_[piece].project = project;
    }

    size_t count_open_projects() const {
        size_t count = 0;
        for (size_t i = 0; i < mine_.size(); ++i)
            count += !taken_[i] && mine_[i].name.empty();
        return count;
    }
    size_t count_open_pieces() const {
        return static_cast<size_t>(std::count_if(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
            return piece.project == nothing && piece.name.empty();
        }));
    }

    const std::vector<Project>& mine_;
    std::vector<Piece>& pieces_;
    std::vector<bool> taken_;
};

/// The printed projects, and the paragraphs that can be some: not those that introduce a list.
std::vector<Piece> pieces_of(const std::vector<Project>& theirs, const Section* paragraphs) {
    std::vector<Piece> pieces;
    for (const Project& project : theirs)
        pieces.push_back({project.name, project.text});
    for (size_t i = 0; paragraphs && i < paragraphs->blocks.size(); ++i) {
        const auto* paragraph = std::get_if<Paragraph>(&paragraphs->blocks[i].content);
        if (paragraph && !paragraph->text.empty() && paragraph->text.back() != ':')
            pieces.push_back({"", paragraph->text, i});
    }
    return pieces;
}

bool is_known(const std::vector<Project>& ancestor, const std::string& text) {
    return std::any_of(ancestor.begin(), ancestor.end(),
                       [&](const Project& project) { return project.text == text; });
}

bool is_named(const std::vector<Project>& projects, const std::string& name) {
    return std::any_of(projects.begin(), projects.end(),
                       [&](const Project& project) { return key_of(project.name) == key_of(name); });
}

/// A paragraph that became a project leaves its section; its footnotes stay there.
void take_out(Section& section, const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces)
        if (piece.block != nothing && piece.project != nothing)
            section.blocks[piece.block].content = {};
    section.blocks.erase(std::remove_if(section.blocks.begin(), section.blocks.end(),
                                        [](const Block& block) {
                                            return std::holds_alternative<std::monostate>(block.content) &&
                                                   block.notes.empty() && block.extras.empty();
                                        }),
                         section.blocks.end());
}

} // namespace

void merge_projects(std::vector<Project>& mine, const std::vector<Project>& ancestor,
                    const std::vector<Project>& theirs, Section* paragraphs, MergeLog& log) {
    std::vector<Piece> pieces = pieces_of(theirs, paragraphs);
    Matching(mine, pieces).run();
    const size_t before = mine.size();
    for (const Piece& piece : pieces) {
        const std::string what =
            "project " + (piece.name.empty() ? "without name" : "\"" + piece.name + "\"");
        if (piece.project != nothing && piece.project < before) {
            Project& project = mine[piece.project];
            if (project.text == piece.text)
                continue;
            if (!is_known(ancestor, project.text)) {
                log.conflict(what + " changed by hand: stays, though the document says otherwise");
                continue;
            }
            project.text = piece.text;
            if (project.name.empty())
                project.name = piece.name;
        } else if (piece.block == nothing) {
            if (!piece.name.empty() && is_named(ancestor, piece.name)) {
                log.conflict(what + " taken away by hand: stays away");
                continue;
            }
            log.added(what, piece.name.empty() ? piece.text : "");
            mine.push_back({.name = piece.name, .text = piece.text});
        }
    }
    if (paragraphs)
        take_out(*paragraphs, pieces);
}

} // namespace citynet::importer
