#include "core/import/contact_lines.h"

#include "core/import/typography.h"
#include "core/text/safe_url.h"

#include <algorithm>
#include <array>

namespace citynet::importer {

namespace {

struct Label {
    std::string_view word; ///< its key
    ContactKind kind;
};
constexpr std::array<Label, 14> labels{{{"phone", ContactKind::phone},
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
                                        {"twitter", ContactKind::social},
                                        {"address", ContactKind::address}}};

constexpr std::array<std::string_view, 16> honorifics{"ms",  "mr",   "mrs",   "miss",     "dr",  "prof",
                                                      "sir", "dame", "mayor", "m",        "mme", "lord",
                                                      "hon", "amb",  "rev",   "professor"};
constexpr std::array<std::string_view, 16> particles{"de",  "la", "van", "der", "von", "del", "da",  "di",
                                                     "den", "le", "el",  "bin", "al",  "du",  "dos", "y"};
constexpr std::array<std::string_view, 22> role_words{
    "director",    "directors",    "president",    "chair",   "chairs",      "secretary",
    "coordinator", "manager",      "officer",      "chief",   "head",        "ceo",
    "founder",     "mayor",        "secretariat",  "point",   "chairperson", "governor",
    "advisor",     "coordinators", "spokesperson", "minister"};

template <size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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

std::string_view without_ends(std::string_view text, std::string_view signs) {
    text = trimmed(text);
    while (!text.empty() && signs.find(text.back()) != std::string_view::npos)
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

/// The kind that a printed label asks for; a label is a word with a colon, or in front of a number.
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
};
std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces(1);
    for (std::string_view word : split_words(line)) {
        const bool ends = word.back() == ';' || word.back() == ',';
        if (const auto kind = label_kind(word)) {
            pieces.push_back({"", kind});
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
        found.push_back(std::move(*contact));
    }
    return found;
}

std::string_view without_honorific(std::string_view name) {
    for (;;) {
        name = trimmed(name);
        const size_t end = name.find(' ');
        if (end == std::string_view::npos || !is_one_of(key_of(name.substr(0, end)), honorifics))
            return name;
        name.remove_prefix(end);
    }
}

bool is_name(std::string_view text) {
    if (text.size() > 80 || text.find_first_of("0123456789@:/()") != std::string_view::npos)
        return false;
    const auto words = split_words(without_honorific(text));
    if (words.size() < 2 || words.size() > 6)
        return false;
    return std::all_of(
               words.begin(), words.end(),
               [](std::string_view word) { return is_capitalized(word) || is_one_of(word, particles); }) &&
           is_capitalized(words.front()) && is_capitalized(words.back());
}

namespace {

/// "Name at", as it stands above an address.
std::string_view without_at(std::string_view text) {
    const bool at = text.size() > 3 && text.substr(text.size() - 3) == " at";
    return at ? trimmed(text.substr(0, text.size() - 3)) : text;
}

bool names_a_role(std::string_view text) {
    const std::string key = key_of(text);
    const auto words = split_words(key);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return is_one_of(word, role_words); });
}

} // namespace

bool is_address(const std::vector<Line>& lines) {
    constexpr size_t longest = 120;
    bool digit = false;
    bool comma = false;
    for (const Line& line : lines) {
        if (line.text.size() > longest || line.text.find_first_of("@:") != std::string_view::npos)
            return false;
        digit = digit || line.text.find_first_of("0123456789") != std::string_view::npos;
        comma = comma || line.text.find(',') != std::string_view::npos;
    }
    return digit && (comma || lines.size() > 1) && !ends_sentence(lines.back().text);
}

/// Lines of a group whose meaning shows only with what follows them.
struct ContactReader::Waiting {
    std::vector<Line> lines;
    std::vector<Line> not_read;
};

std::vector<Line> ContactReader::read(const std::vector<Line>& lines, bool contact_follows) {
    Waiting waiting;
    const bool after_person = person_before_;
    person_before_ = false;
    const size_t people_before = people.size();
    bool found_any = false;
    for (const Line& line : lines) {
        const auto found = pure_contacts(line.text);
        if (found.empty()) {
            waiting.lines.push_back(line);
            continue;
        }
        if (waiting.lines.empty() && !found_any && after_person && found.size() == 1 &&
            (found[0].kind == ContactKind::email ||
             (found[0].kind == ContactKind::website && !people.empty() &&
              key_of(found[0].value).find(key_of(split_words(people.back().name).back())) !=
                  std::string::npos))) {
            people.back().contacts.push_back(found[0]);
        } else if (!attach(found, waiting)) {
            contacts.insert(contacts.end(), found.begin(), found.end());
        }
        found_any = true;
    }
    if (!waiting.lines.empty() && (found_any || !resolve(waiting, contact_follows)))
        waiting.not_read.insert(waiting.not_read.end(), waiting.lines.begin(), waiting.lines.end());
    person_before_ = people.size() > people_before && people.back().contacts.empty();
    return waiting.not_read;
}

/// Gives contacts to whom the lines above them name; false when there are no lines.
bool ContactReader::attach(const std::vector<Contact>& found, Waiting& waiting) {
    if (waiting.lines.empty())
        return false;
    const size_t people_before = people.size();
    const std::string_view last = without_at(without_ends(waiting.lines.back().text, ",:"));
    if (waiting.lines.size() > 1 && is_name(last)) {
        std::string role;
        for (size_t i = 0; i + 1 < waiting.lines.size(); ++i)
            role.append(role.empty() ? "" : ", ").append(without_ends(waiting.lines[i].text, ","));
        add_person(last, std::move(role));
    } else if (waiting.lines.size() > 1) {
        waiting.not_read.insert(waiting.not_read.end(), waiting.lines.begin(), waiting.lines.end());
    } else if (!read_people(last, true)) {
        for (Contact contact : found) {
            contact.label = std::string(last);
            contacts.push_back(std::move(contact));
        }
        waiting.lines.clear();
        return true;
    }
    waiting.lines.clear();
    if (people.size() == people_before)
        return false;
    people.back().contacts.insert(people.back().contacts.end(), found.begin(), found.end());
    return true;
}

/// Reads lines without a contact below them: an address, or people.
bool ContactReader::resolve(Waiting& waiting, bool contact_follows) {
    if (is_address(waiting.lines)) {
        Contact address{.kind = ContactKind::address, .value = "", .network = "", .label = ""};
        for (const Line& line : waiting.lines) {
            const bool comma = !address.value.empty() && address.value.back() != ',';
            address.value.append(address.value.empty() ? ""
                                 : comma               ? ", "
                                                       : " ")
                .append(plain_text(line.text));
        }
        contacts.push_back(std::move(address));
        return true;
    }
    std::vector<Line> not_read;
    for (const Line& line : waiting.lines)
        if (!read_people(line.text, contact_follows))
            not_read.push_back(line);
    waiting.lines = not_read;
    return not_read.empty();
}

/// A contact with which a line of words ends: "Name at a@b.org", "Role Name: +1 2".
struct ContactReader::Ending {
    std::string_view words;
    std::vector<Contact> contacts;
    bool after_colon = false;
};

ContactReader::Ending ContactReader::ending_of(std::string_view text) {
    text = without_ends(text, ".");
    size_t start = text.find_last_of(" :") + 1;
    if (const size_t number = text.find(": +"); number != std::string_view::npos)
        start = number + 2; // a telephone number may have blanks
    Ending ending{text, start > 0 ? pure_contacts(text.substr(start)) : std::vector<Contact>(), false};
    if (ending.contacts.empty())
        return ending;
    ending.words = trimmed(text.substr(0, start));
    ending.after_colon = !ending.words.empty() && ending.words.back() == ':';
    ending.words = without_at(without_ends(ending.words, ":,"));
    return ending;
}

/// "Role: Name", "Role: Name and Name", "Role: Name, Role", "Name, Role", "Name (Role)", "CEO Name", "Name";
/// each with a contact at its end or without.
bool ContactReader::read_people(std::string_view line, bool contact_follows) {
    const Ending ending = ending_of(line);
    const std::string_view text = ending.words;
    const size_t colon = text.find(':');
    const size_t bracket = text.find(" (");
    const size_t comma = text.find(", ");
    const auto words = split_words(text);
    if (colon != std::string_view::npos) {
        if (!read_names(std::string(trimmed(text.substr(0, colon))), text.substr(colon + 1)))
            return false;
    } else if (bracket != std::string_view::npos && text.back() == ')' && is_name(text.substr(0, bracket))) {
        add_person(text.substr(0, bracket), std::string(text.substr(bracket + 2, text.size() - bracket - 3)));
    } else if (comma != std::string_view::npos && is_name(text.substr(0, comma))) {
        add_person(text.substr(0, comma), std::string(trimmed(text.substr(comma + 2))));
    } else if (words.size() > 2 && names_a_role(words[0]) && !is_one_of(key_of(words[0]), honorifics) &&
               is_name(text.substr(words[0].size()))) {
        add_person(text.substr(words[0].size()), std::string(words[0]));
    } else if (ending.after_colon) {
        for (Contact contact : ending.contacts) {
            contact.label = std::string(text);
            contacts.push_back(std::move(contact));
        }
        return true;
    } else if (is_name(text) && (contact_follows || !ending.contacts.empty())) {
        add_person(text, "");
    } else {
        return false;
    }
    people.back().contacts.insert(people.back().contacts.end(), ending.contacts.begin(),
                                  ending.contacts.end());
    return true;
}

/// The people of one role, and what else is said of the last one.
bool ContactReader::read_names(const std::string& role, std::string_view names) {
    const size_t before = people.size();
    std::string further;
    for (names = trimmed(names); !names.empty();) {
        const size_t end = std::min({names.find(", "), names.find(" and "), names.find(" & "), names.size()});
        const std::string_view piece = trimmed(names.substr(0, end));
        if (!is_name(piece) || (people.size() > before && names_a_role(piece))) {
            further = std::string(names);
            break;
        }
        add_person(piece, role);
        names.remove_prefix(end);
        if (!names.empty())
            names = trimmed(names.substr(names[0] == ',' ? 1 : names.find(' ', 1)));
    }
    if (people.size() == before)
        return false;
    if (!further.empty())
        people.back().role += "; " + further;
    return true;
}

void ContactReader::add_person(std::string_view name, std::string role) {
    Person person;
    person.name = std::string(trimmed(name));
    person.role = std::move(role);
    people.push_back(std::move(person));
}

} // namespace citynet::importer
