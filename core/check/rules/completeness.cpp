#include "core/check/pieces.h"
#include "core/check/rules/families.h"
#include "core/check/rules/instances.h"

namespace citynet::rules {

template <class T>
void completeness(const T& record, const Path& place, const Scope& scope) {
    if constexpr (std::is_same_v<T, Organization> || std::is_same_v<T, Event> ||
                  std::is_same_v<T, Relation> || std::is_same_v<T, Cooperation>)
        if (record.citations.empty())
            scope.raise(Rule::citation_missing, place, {}, "no source is named");
    if constexpr (std::is_same_v<T, Organization>) {
        bool website = false;
        bool direct = false;
        for_each_contact(record, place, [&](const Contact& contact, const Path&, const ContactOwner& owner) {
            if (owner.project)
                return;
            website = website || contact.kind == ContactKind::website;
            direct = direct || contact.kind == ContactKind::email || contact.kind == ContactKind::phone;
        });
        if (!website)
            scope.raise(Rule::contact_missing, place, "website", "no website is given");
        if (!direct)
            scope.raise(Rule::contact_missing, place, "e-mail or phone",
                        "neither an e-mail nor a phone number is given");
    }
}

CITYNET_FOR_ALL_RECORDS(completeness)

} // namespace citynet::rules
