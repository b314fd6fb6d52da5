#include "app/ui/derived.h"

namespace citynet::ui {

Derived::Derived(const Directory& directory) : links(directory), directory_(directory) {
    for (const Organization& organization : directory.all<Organization>()) {
        networks += organization.kind == OrganizationKind::network;
        projects += organization.projects.size();
        people += organization.people.size();
    }
    for (const Event& event : directory.all<Event>())
        people += event.people.size();
}

const RecordList& Derived::organizations() {
    if (!organizations_)
        organizations_ = list_of_organizations(directory_);
    return *organizations_;
}

const RecordList& Derived::events() {
    if (!events_)
        events_ = list_of_events(directory_);
    return *events_;
}

} // namespace citynet::ui
