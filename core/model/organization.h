#pragma once

#include "core/model/contact.h"
#include "core/model/figure.h"
#include "core/model/party.h"
#include "core/model/place.h"
#include "core/model/source.h"
#include "core/model/text_block.h"

namespace citynet {

enum class OrganizationKind { organizer, network };

struct Project {
    std::string name; ///< empty where none is printed
    std::string text;
    Period period;
    std::vector<Contact> links;
    std::vector<Party> related;
    std::vector<Annotation> annotations;
    Extras extras;

    bool operator==(const Project&) const = default;
};

struct Organization {
    Id<Organization> id;
    std::string name;
    std::string acronym;
    std::vector<std::string> other_names;
    OrganizationKind kind = OrganizationKind::network;
    std::string legal_form;
    std::optional<PartialDate> founded;
    Place headquarters;
    std::string summary;
    std::vector<Section> sections;
    std::vector<Project> projects;
    std::vector<Figure> figures;
    std::vector<Person> people;
    std::vector<Contact> contacts;
    std::vector<Id<Theme>> themes;   ///< our classification
    std::vector<int> sdgs;           ///< our classification
    std::vector<Id<Region>> regions; ///< our classification
    std::vector<Annotation> annotations;
    std::vector<Citation> citations;
    Extras extras;

    bool operator==(const Organization&) const = default;
};

} // namespace citynet
