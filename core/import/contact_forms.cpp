#include "core/import/contact_forms.h"

#include "core/import/typography.h"
#include "core/text/safe_url.h"

#include <algorithm>
#include <array>
#include <optional>

namespace citynet::importer {

namespace {

struct Label {
    std::string_view word; ///< its key
    ContactKind kind;
};
constexpr std::array<Label, 13> labels{{{"phone", ContactKind::phone},
                                        {"tel", ContactKind::phone},
                                        {"telephone", ContactKind::phone},
                                        {"mobile", ContactKind::phone},
                                        {"fax", ContactKind::fax},
                                        {"telefax", ContactKind::fax},
                                        {"email", ContactKind::email},
                                        {"e mail", ContactKind::email},
                                        {"mail", ContactKind::email},
                                        {"web", ContactKind::website},
                                        {"website", ContactKind::website},
                                        {"internet", ContactKind::website},
                                        {"twitter", ContactKind::social}}};

bool is_domain_like(std::string_view text) {
    return text.find('.') != std::string_view::npos && !web_url(text).empty();
}

/// What one word, or for a telephone number the whole text, is a contact of.
std::optional<Contact> contact_of(std::string_view text) {
    Contact contact;
    contact.value = std::string(text);
    if (!mail_url(text).empty())
        contact.kind = ContactKind::email;
    else if (text.size() > 1 && text[0] == '@' && text.find_first_of(" .@", 1) == std::string_view::npos)
        contact.kind = ContactKind::social;
    else if (text.find(' ') == std::string_view::npos && is_domain_like(text))
        contact.kind = ContactKind::website;
    else if (!phone_url(text).empty() &&
             std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 7)
        contact.kind = ContactKind::phone;
    else
        return std::nullopt;
    return contact;
}

/// The kind that a printed label asks for.
std::optional<ContactKind> label_kind(std::string_view word) {
    const std::string key = key_of(word);
    for (const Label& label : labels)
        if (label.word == key)
            return label.kind;
    return std::nullopt;
}

/// The pieces between the words that join contacts: "or", "and", ";", ",", and in front of labels.
struct Piece {
    std::string text;
    std::optional<ContactKind> kind;
    std::string label; ///< as printed, without colon
};
std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces(1);
    for (std::string_view word : split_words(line)) {
        const bool ends = word.back() == ';' || word.back() == ',';
        if (const auto kind = label_kind(word)) {
            while (!word.empty() && (word.back() == ':' || word.back() == '.'))
                word.remove_suffix(1);
            pieces.push_back({"", kind, std::string(word)});
            continue;
        }
        if (word == "or" || word == "and" || word == "/" || word == "|") {
            pieces.push_back({});
            continue;
        }
        if (ends)
            word = without_ends(word, ";,");
        std::string& text = pieces.back().text;
        text.append(text.empty() ? "" : " ").append(word);
        if (ends)
            pieces.push_back({});
    }
    pieces.erase(
        std::remove_if(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.text.empty(); }),
        pieces.end());
    return pieces;
}

/// "[words](address)" as two lines, where they say different things.
std::string unlinked(std::string_view line) {
    std::string text = plain_text(line);
    if (const size_t bracket = text.find(" (");
        line.substr(0, 1) == "[" && bracket != std::string::npos && text.back() == ')') {
        text.pop_back();
        text.replace(bracket, 2, " and ");
    }
    return text;
}

} // namespace

std::vector<Contact> pure_contacts(std::string_view line) {
    constexpr size_t longest = 500;
    if (line.size() > longest)
        return {};
    std::vector<Contact> found;
    for (const Piece& piece : pieces_of(unlinked(line))) {
        auto contact = contact_of(piece.text);
        if (!contact)
            return {};
        if (piece.kind && contact->kind == ContactKind::phone)
            contact->kind = *piece.kind == ContactKind::fax ? ContactKind::fax : ContactKind::phone;
        if (contact->kind == ContactKind::social)
            contact->network = piece.label;
        else if (key_of(piece.label) == "mobile") // the other labels say no more than the kind
            contact->label = piece.label;
        found.push_back(std::move(*contact));
    }
    return found;
}

} // namespace citynet::importer
