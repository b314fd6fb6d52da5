#include "core/import/contact_lines.h"

#include "core/import/contact_forms.h"
#include "core/import/person_names.h"
#include "core/import/typography.h"

#include <algorithm>

namespace citynet::importer {

namespace {

/// "Name at", as it stands above an address.
std::string_view without_at(std::string_view text) {
    const bool at = text.size() > 3 && text.substr(text.size() - 3) == " at";
    return at ? trimmed(text.substr(0, text.size() - 3)) : text;
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
    } else if (words.size() > 2 && names_a_role(words[0]) && !is_honorific(words[0]) &&
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
