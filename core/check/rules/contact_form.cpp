#include "core/check/contact_parts.h"
#include "core/check/pieces.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"
#include "core/text/safe_url.h"

#include <algorithm>
#include <map>

namespace citynet::rules {

namespace {

bool is_handle(std::string_view text) {
    if (!text.empty() && text.front() == '@')
        text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
}

void form(const Contact& contact, const Path& place, const Scope& scope) {
    const auto raise = [&](Rule rule, std::string message) {
        scope.raise(rule, place / "value", contact.value, quoted(contact.value) + message);
    };
    switch (contact.kind) {
    case ContactKind::email:
        if (mail_url(contact.value).empty())
            raise(Rule::email_form, " is no e-mail address");
        break;
    case ContactKind::website:
        if (web_url(contact.value).empty())
            raise(Rule::website_form, " is no web address");
        break;
    case ContactKind::phone:
    case ContactKind::fax:
        if (phone_url(contact.value).empty())
            raise(Rule::phone_form, " is no telephone number");
        else if (international_digits(contact).empty())
            raise(Rule::phone_international, " has no country's code (+…) in front");
        break;
    case ContactKind::social:
        if (web_url(contact.value).empty() && !is_handle(contact.value))
            raise(Rule::social_form, " is neither a handle nor an address");
        else if (web_url(contact.value).empty() && contact.network.empty())
            raise(Rule::social_network, " stands without its network");
        break;
    case ContactKind::address:
        break;
    }
}

} // namespace

template <class T>
void contact_form(const T& record, const Path& place, const Scope& scope) {
    std::map<std::string, std::string> seen; // what reaches whom, and where it stands
    for_each_contact(record, place, [&](const Contact& contact, const Path& at, const ContactOwner& owner) {
        form(contact, at, scope);
        if (owner.project)
            return;
        const auto [first, added] = seen.emplace(contact_key(contact), contact.value);
        if (!added)
            scope.raise(Rule::contact_twice, at / "value", contact.value,
                        quoted(contact.value) + " stands here twice" +
                            (first->second == contact.value ? "" : ", also as " + quoted(first->second)));
    });
    if constexpr (std::is_same_v<T, Event>)
        for (size_t i = 0; i < record.documents.size(); ++i) {
            const std::string& link = record.documents[i].link;
            if (!link.empty() && web_url(link).empty())
                scope.raise(Rule::website_form, place / "documents" / i / "link", link,
                            quoted(link) + " is no web address");
        }
}

CITYNET_FOR_ALL_RECORDS(contact_form)

} // namespace citynet::rules
