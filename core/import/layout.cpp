#include "core/import/layout.h"

#include "core/import/typography.h"

#include <algorithm>
#include <unordered_map>

namespace citynet::importer {

namespace {

constexpr size_t longest_anchor = 300;    ///< bytes of a line that can be a heading or the like
constexpr size_t longest_hard_line = 160; ///< bytes; a longer line was not broken by the typesetter
constexpr size_t shortest_numbered_paragraph = 120;

/// A printed anchor: its lines' keys and what it stands for.
struct Anchor {
    Role role;
    size_t rule;
    size_t profile;
    std::vector<std::string> keys;
};

class Anchors {
  public:
    explicit Anchors(const Description& it) {
        for (size_t i = 0; i < it.furniture.size(); ++i)
            add({Role::furniture, i, 0, {}}, it.furniture[i].lines);
        for (size_t i = 0; i < it.facts.size(); ++i)
            add({Role::fact, i, 0, {}}, it.facts[i].lines);
        for (size_t i = 0; i < it.front.size(); ++i)
            add({Role::front, i, 0, {}}, it.front[i].heading);
        for (size_t i = 0; i < it.parts.size(); ++i) {
            for (size_t j = 0; j < it.parts[i].profiles.size(); ++j)
                add({Role::profile, i, j, {}}, it.parts[i].profiles[j].heading);
            add({Role::part, i, 0, {}}, it.parts[i].heading);
        }
        for (size_t i = 0; i < it.headings.size(); ++i) {
            if (it.headings[i].heading.empty()) {
                starts_.push_back({i, key_of(it.headings[i].starts)});
                continue;
            }
            add({Role::heading, i, 0, {}}, it.headings[i].heading);
            if (it.headings[i].heading.size() == 1 && it.headings[i].heading[0].back() == ':')
                run_in_.emplace(key_of(it.headings[i].heading[0]), i);
        }
    }

    /// The anchors whose first line has this key.
    const std::vector<Anchor>& beginning_with(const std::string& key) const {
        static const std::vector<Anchor> none;
        const auto found = anchors_.find(key);
        return found == anchors_.end() ? none : found->second;
    }

    /// The heading rule that stands in front of this line's text.
    std::optional<size_t> run_in(std::string_view before_colon) const {
        const auto found = run_in_.find(key_of(before_colon));
        return found == run_in_.end() ? std::nullopt : std::optional(found->second);
    }

    /// The heading rule whose part begins with a paragraph of these words.
    std::optional<size_t> starting(std::string_view line) const {
        if (starts_.empty())
            return std::nullopt;
        const std::string key = key_of(line.substr(0, longest_anchor));
        for (const auto& [rule, words] : starts_)
            if (begins_with_words(key, words))
                return rule;
        return std::nullopt;
    }

    /// Whether it is the heading of a part or a profile: "ORGANIZERS" of the line "ORGANIZERS 7".
    bool is_in_contents(const std::string& key) const {
        const auto& found = beginning_with(key);
        return std::any_of(found.begin(), found.end(),
                           [](const Anchor& anchor) { return anchor.role == Role::part; });
    }

  private:
    void add(Anchor anchor, const Printed& lines) {
        for (const std::string& line : lines)
            anchor.keys.push_back(key_of(line));
        std::string first = anchor.keys.front();
        anchors_[std::move(first)].push_back(std::move(anchor));
    }

    std::unordered_map<std::string, std::vector<Anchor>> anchors_;
    std::unordered_map<std::string, size_t> run_in_;
    std::vector<std::pair<size_t, std::string>> starts_;
};

/// "Preface\t7", "ORGANIZERS 7": the words in front of the page number.
std::optional<std::string_view> contents_entry(std::string_view line, bool& tab) {
    const size_t digits = line.find_last_not_of("0123456789") + 1;
    if (digits == 0 || digits == line.size() || line.size() - digits > 4)
        return std::nullopt;
    const std::string_view words = trimmed(line.substr(0, digits));
    tab = line[digits - 1] == '\t' || words.substr(words.size() - std::min<size_t>(3, words.size())) == "...";
    return words.size() < digits ? std::optional(words) : std::nullopt;
}

class Layout {
  public:
    Layout(const std::vector<Line>& lines, const Description& description)
        : lines_(lines), anchors_(description), in_cover_(!description.parts.empty()) {}

    std::vector<Group> divide() {
        for (size_t at = 0; at < lines_.size();)
            at += take(at);
        return std::move(groups_);
    }

  private:
    /// Puts the line at `at`, and what belongs to it, into a group; returns how many lines it took.
    size_t take(size_t at) {
        const Line& line = lines_[at];
        if (line.text.size() <= longest_anchor) {
            if (const size_t taken = take_anchor(at))
                return taken;
            if (is_contents(line)) {
                begin(Role::contents, line, true);
                return 1;
            }
        }
        if (in_cover_) {
            begin(Role::cover, line, true);
            return 1;
        }
        if (take_run_in(line))
            return 1;
        if (const auto rule = anchors_.starting(line.text)) {
            begin(Role::heading, line, true, *rule).run_in = true;
            begin(Role::text, line, false);
            return 1;
        }
        take_text(line);
        return 1;
    }

    size_t take_anchor(size_t at) {
        const std::string key = key_of(lines_[at].text);
        for (const Anchor& anchor : anchors_.beginning_with(key)) {
            if (at + anchor.keys.size() > lines_.size() || !is_open(anchor))
                continue;
            size_t same = 1;
            while (same < anchor.keys.size() && lines_[at + same].text.size() <= longest_anchor &&
                   key_of(lines_[at + same].text) == anchor.keys[same])
                ++same;
            if (same < anchor.keys.size())
                continue;
            Group& group = begin(anchor.role, lines_[at], true, anchor.rule);
            group.profile = anchor.profile;
            group.lines.assign(lines_.begin() + static_cast<std::ptrdiff_t>(at),
                               lines_.begin() + static_cast<std::ptrdiff_t>(at + same));
            opened(anchor);
            return same;
        }
        return 0;
    }

    bool take_run_in(const Line& line) {
        const size_t colon = line.text.substr(0, longest_anchor).find(':');
        const auto rule =
            colon == std::string_view::npos ? std::nullopt : anchors_.run_in(line.text.substr(0, colon));
        if (!rule)
            return false;
        const std::string_view rest = trimmed(line.text.substr(colon + 1));
        begin(Role::heading, line, true, *rule).run_in = !rest.empty();
        if (!rest.empty()) {
            Line behind = line;
            behind.text = rest;
            begin(Role::text, behind, false);
        }
        return true;
    }

    /// Whether the anchor can stand here: profiles only in their part and once.
    bool is_open(const Anchor& anchor) const {
        switch (anchor.role) {
        case Role::profile:
            return part_ && *part_ == anchor.rule &&
                   std::find(used_.begin(), used_.end(), std::pair(anchor.rule, anchor.profile)) ==
                       used_.end();
        case Role::part:
            return !part_ || *part_ < anchor.rule;
        case Role::front:
            return !part_;
        case Role::heading:
            return !in_cover_;
        default:
            return true;
        }
    }

    void opened(const Anchor& anchor) {
        if (anchor.role == Role::profile)
            used_.emplace_back(anchor.rule, anchor.profile);
        if (anchor.role == Role::part)
            part_ = anchor.rule;
        if (anchor.role == Role::profile || anchor.role == Role::part || anchor.role == Role::front)
            in_cover_ = false;
    }

    bool is_contents(const Line& line) const {
        bool tab = false;
        const auto words = part_ ? std::nullopt : contents_entry(line.text, tab);
        return words && (tab || anchors_.is_in_contents(key_of(*words)));
    }

    void take_text(const Line& line) {
        const bool fresh = groups_.empty() || closed_;
        if (footnote_of(line.text)) {
            begin(Role::footnote, line, false);
            return;
        }
        const auto bullet = bullet_of(line.text);
        const bool paragraph = bullet && bullet->counted && bullet->rest.size() > shortest_numbered_paragraph;
        if (bullet && !paragraph && !is_signature(line, *bullet)) {
            if (!fresh && groups_.back().role == Role::list)
                groups_.back().lines.push_back(line);
            else
                begin(Role::list, line, false);
            return;
        }
        if (fresh || paragraph || line.after_blank || !continues(line))
            begin(Role::text, line, false);
        else
            groups_.back().lines.push_back(line);
    }

    /// Whether the line goes on with the paragraph, entry or footnote above it.
    bool continues(const Line& line) const {
        const Line& above = groups_.back().lines.back();
        if (groups_.back().role == Role::list)
            return line.indent > above.indent || !ends_sentence(above.text);
        return above.text.size() <= longest_hard_line || !ends_sentence(above.text);
    }

    /// "— Name" below a quotation is who said it, not an entry.
    bool is_signature(const Line& line, const Bullet& bullet) const {
        return (bullet.sign == "—" || bullet.sign == "–") && !groups_.empty() &&
               groups_.back().role == Role::text && closes_quotation(groups_.back().lines.back().text) &&
               line.text.size() < longest_anchor;
    }

    Group& begin(Role role, const Line& line, bool closed, size_t rule = 0) {
        closed_ = closed;
        groups_.push_back({role, rule, 0, {line}, false});
        return groups_.back();
    }

    const std::vector<Line>& lines_;
    Anchors anchors_;
    std::vector<Group> groups_;
    bool closed_ = false; ///< nothing can be added to the last group
    bool in_cover_;
    std::optional<size_t> part_;
    std::vector<std::pair<size_t, size_t>> used_; ///< part and profile
};

} // namespace

std::vector<Group> groups_of(const std::vector<Line>& lines, const Description& description) {
    return Layout(lines, description).divide();
}

bool recognizes(const Description& description, const std::vector<Line>& lines) {
    std::vector<std::string> wanted;
    for (const std::string& line : description.recognize)
        wanted.push_back(key_of(line));
    for (const Line& line : lines) {
        if (wanted.empty())
            break;
        if (line.text.size() > longest_anchor)
            continue;
        const std::string key = key_of(line.text);
        wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                                    [&](const std::string& words) { return begins_with_words(key, words); }),
                     wanted.end());
    }
    return wanted.empty();
}

std::string joined(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines)
        text.append(text.empty() ? "" : " ").append(line.text);
    return text;
}

} // namespace citynet::importer
