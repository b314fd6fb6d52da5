#include "core/check/contact_parts.h"
#include "core/check/edit_distance.h"
#include "core/check/names.h"
#include "core/check/pieces.h"
#include "core/check/rules/families.h"

#include <algorithm>
#include <set>

namespace citynet::rules {

namespace {

using By = CheckIndex::By;

constexpr size_t enough_others = 8; ///< of the organizations that share something, that many are looked at

std::string_view label_of(std::string_view domain) {
    return domain.substr(0, domain.find('.'));
}

/// The label without hyphens, which are put in or not as one likes.
std::string flat_label_of(std::string_view domain) {
    std::string label(label_of(domain));
    label.erase(std::remove(label.begin(), label.end(), '-'), label.end());
    return label;
}

/// A contact, and what it says of whom it belongs to.
struct Use {
    const Contact* contact;
    std::string place;
    std::string domain; ///< registrable; empty for other kinds of contact
    bool fits;          ///< the domain fits the organization, or the role of the person
};

class Owners {
  public:
    Owners(const Organization& self, const Path& place, const Scope& scope) : scope_(scope), forms_(self) {
        for_each_contact(self, place, [&](const Contact& contact, const Path& at, const ContactOwner& owner) {
            if (owner.project)
                return; // a project's may be anybody's
            const std::string host = host_of(contact);
            const std::string domain(scope.tables.public_suffixes.registrable(host));
            const auto label = label_of(domain);
            const bool fits = !domain.empty() && (forms_.fit(label) ||
                                                  (owner.person && NameForms(owner.person->role).fit(label)));
            uses_.push_back({&contact, at.pointer(), domain, fits});
            if (!domain.empty())
                domains_.insert(domain);
        });
    }

    void run() const {
        std::set<std::string_view> misspelt;
        for (const Use& use : uses_) {
            if (!use.domain.empty() && !misspelt.count(use.domain) && is_misspelt(use))
                misspelt.insert(use.domain);
            if (const Organization* owner = other_owner(use)) {
                raise(Rule::contact_of_another, use,
                      quoted(use.contact->value) + " is in the domain " + use.domain + " of " +
                          scope_.named(reference_to(*owner)));
                continue;
            }
            shared(use);
        }
    }

  private:
    void raise(Rule rule, const Use& use, std::string message, std::string suggestion = {}) const {
        scope_.findings.push_back({rule, info(rule).severity, use.place + "/value", scope_.self,
                                   use.contact->value, std::move(message), std::move(suggestion),
                                   Answer::open});
    }

    /// The organization whose domain it is by name, when it is not this one's. An organization that has no
    /// other domain lives there: an institution's network.
    const Organization* other_owner(const Use& use) const {
        if (use.domain.empty() || use.fits || domains_.size() < 2)
            return nullptr;
        for (const Reference& other :
             scope_.index.find(CheckIndex::key(By::domain, use.domain), scope_.self, enough_others)) {
            const auto* organization = scope_.directory.find(Id<Organization>(other.id));
            if (organization && NameForms(*organization).fit(label_of(use.domain)))
                return organization;
        }
        return nullptr;
    }

    /// Raises a domain that is one letter away from another one of the organization or from its name.
    bool is_misspelt(const Use& use) const {
        constexpr size_t shortest = 6; // shorter ones are alike by chance
        const std::string label = flat_label_of(use.domain);
        if (label.size() < shortest)
            return false;
        const auto& names = forms_.whole();
        if (std::find(names.begin(), names.end(), label) != names.end())
            return false;
        for (const std::string& name : names)
            if (name.size() >= shortest && edit_distance(name, label, 1) == 1)
                return say_misspelt(use, name);
        for (const std::string& other : domains_)
            if (edit_distance(flat_label_of(other), label, 1) == 1 && is_likelier(other, use.domain))
                return say_misspelt(use, std::string(label_of(other)));
        return false;
    }

    bool say_misspelt(const Use& use, const std::string& meant) const {
        const std::string domain = meant + use.domain.substr(use.domain.find('.'));
        raise(Rule::domain_misspelt, use,
              "the domain " + use.domain + " is one letter away from " + quoted(meant), domain);
        return true;
    }

    /// Of two domains that are alike: the one that fits the name, else that is used more.
    bool is_likelier(const std::string& a, const std::string& b) const {
        const bool a_fits = forms_.fit(label_of(a));
        const bool b_fits = forms_.fit(label_of(b));
        if (a_fits != b_fits)
            return a_fits;
        return uses_of(a) != uses_of(b) ? uses_of(a) > uses_of(b) : a < b;
    }

    size_t uses_of(const std::string& domain) const {
        return static_cast<size_t>(
            std::count_if(uses_.begin(), uses_.end(), [&](const Use& use) { return use.domain == domain; }));
    }

    /// The same contact elsewhere: nothing is said where it fits this organization alone.
    void shared(const Use& use) const {
        const auto others = scope_.index.find(CheckIndex::key(By::contact, contact_key(*use.contact)),
                                              scope_.self, enough_others);
        for (const Reference& other : others) {
            const auto* organization = scope_.directory.find(Id<Organization>(other.id));
            const bool theirs =
                organization && !use.domain.empty() && NameForms(*organization).fit(label_of(use.domain));
            if (use.fits && !theirs)
                continue;
            if (use.fits == theirs && !scope_.is_mine(other))
                continue;
            raise(Rule::shared_contact, use,
                  quoted(use.contact->value) + " is also printed for " + scope_.named(other));
            return;
        }
    }

    const Scope& scope_;
    NameForms forms_;
    std::vector<Use> uses_;
    std::set<std::string> domains_;
};

} // namespace

void contact_owner(const Organization& organization, const Path& place, const Scope& scope) {
    Owners(organization, place, scope).run();
}

} // namespace citynet::rules
