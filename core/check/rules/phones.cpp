#include "core/check/contact_parts.h"
#include "core/check/pieces.h"
#include "core/check/rules/families.h"

#include <algorithm>
#include <map>

namespace citynet::rules {

namespace {

std::string name_of_country(const std::string& alpha2, const Directory& directory) {
    for (const Country& country : directory.all<Country>())
        if (country.code == alpha2)
            return country.name;
    return "the country " + alpha2;
}

std::string whose(const CallingCode& code, const Directory& directory) {
    return code.countries.empty() ? "no country" : name_of_country(code.countries.front(), directory);
}

bool serves(const CallingCode& code, const std::string& alpha2) {
    return code.countries.empty() ||
           std::find(code.countries.begin(), code.countries.end(), alpha2) != code.countries.end();
}

/// "8", "8 to 9", "8 or 10"
std::string lengths_in_words(std::uint32_t lengths) {
    std::vector<int> all;
    for (int digits = 1; digits < 32; ++digits)
        if (lengths & (1u << digits))
            all.push_back(digits);
    if (all.size() < 2)
        return all.empty() ? "no" : std::to_string(all.front());
    const bool in_a_row = all.back() - all.front() + 1 == static_cast<int>(all.size());
    if (in_a_row && all.size() > 2)
        return std::to_string(all.front()) + " to " + std::to_string(all.back());
    std::string words;
    for (size_t i = 0; i < all.size(); ++i)
        words += (i == 0 ? "" : i + 1 == all.size() ? " or " : ", ") + std::to_string(all[i]);
    return words;
}

struct Number {
    const Contact* contact;
    std::string place;
    const CallingCode* code;
};

/// Numbers of the record itself (not of people, who may be reached elsewhere) in one country or another.
void countries(const std::vector<Number>& numbers, const std::string& home, const Scope& scope) {
    std::map<const CallingCode*, size_t> times;
    for (const Number& number : numbers)
        ++times[number.code];
    const auto raise = [&](const Number& number, const std::string& than) {
        scope.findings.push_back({Rule::phone_country,
                                  info(Rule::phone_country).severity,
                                  number.place + "/value",
                                  scope.self,
                                  number.contact->value,
                                  "+" + number.code->digits + " is the code of " +
                                      whose(*number.code, scope.directory) + ", but " + than,
                                  {},
                                  Answer::open});
    };
    if (!home.empty()) {
        for (const Number& number : numbers)
            if (!serves(*number.code, home))
                raise(number, "the address is in " + name_of_country(home, scope.directory));
        return;
    }
    if (times.size() < 2)
        return;
    // No address: what stands apart from the others; of two that differ, the first.
    const auto most = std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                      })->second;
    for (const Number& number : numbers)
        if (times[number.code] < most || most == 1) {
            const auto other = std::find_if(numbers.begin(), numbers.end(), [&](const Number& one) {
                return one.code != number.code && times[one.code] == most;
            });
            raise(number, "another number here is of " + whose(*other->code, scope.directory));
            if (most == 1)
                return;
        }
}

template <class T>
void check_numbers(const T& record, const Place& seat, const Path& place, const Scope& scope) {
    if (scope.tables.calling_codes.empty())
        return;
    std::vector<Number> own;
    for_each_contact(record, place, [&](const Contact& contact, const Path& at, const ContactOwner& owner) {
        const std::string digits = international_digits(contact);
        if (digits.empty())
            return;
        const CallingCode* code = scope.tables.calling_codes.of_number(digits);
        if (!code) {
            scope.raise(Rule::phone_code, at / "value", contact.value,
                        quoted(contact.value) + " begins with no country's code");
            return;
        }
        if (!owner.person && !owner.project)
            own.push_back({&contact, at.pointer(), code});
        const size_t length = digits.size() - code->digits.size();
        if (length < 32 && code->lengths & (1u << length))
            return;
        const int shortest = [&] {
            int bit = 1;
            while (bit < 31 && !(code->lengths & (1u << bit)))
                ++bit;
            return bit;
        }();
        scope.raise(Rule::phone_length, at / "value", contact.value,
                    std::to_string(length) + " digits follow the code +" + code->digits + " of " +
                        whose(*code, scope.directory) + ", whose numbers have " +
                        lengths_in_words(code->lengths) + ": " +
                        (static_cast<int>(length) < shortest ? "too short" : "too long"));
    });
    const City* city = scope.directory.find(seat.city);
    const Country* country =
        scope.directory.find(seat.country.empty() && city ? city->country : seat.country);
    countries(own, country ? country->code : std::string(), scope);
}

} // namespace

void phones(const Organization& organization, const Path& place, const Scope& scope) {
    check_numbers(organization, organization.headquarters, place, scope);
}

void phones(const Event& event, const Path& place, const Scope& scope) {
    // An event's numbers are its organizers', which may sit elsewhere: only codes and lengths.
    check_numbers(event, Place(), place, scope);
}

} // namespace citynet::rules
