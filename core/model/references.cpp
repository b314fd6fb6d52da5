#include "core/model/references.h"

namespace citynet {

namespace {

/// Walks a record's members; each overload knows one kind of piece.
class Walk {
  public:
    explicit Walk(const ReferenceVisitor& visit) : visit_(visit) {}

    template <class T>
    void operator()(const Id<T>& id, const Path& place) const {
        if (!id.empty())
            visit_(RecordTraits<T>::kind, id.text(), place);
    }

    void operator()(const Party& party, const Path& place) const {
        if (party.record)
            visit_(party.record->kind, party.record->id, place / "ref");
    }

    void operator()(const std::optional<Party>& party, const Path& place) const {
        if (party)
            (*this)(*party, place);
    }

    void operator()(const Participant& participant, const Path& place) const {
        (*this)(participant.party, place / "party");
    }

    void operator()(const Citation& citation, const Path& place) const {
        (*this)(citation.source, place / "source");
    }

    void operator()(const Place& where, const Path& place) const {
        (*this)(where.city, place / "city");
        (*this)(where.country, place / "country");
    }

    void operator()(const Project& project, const Path& place) const {
        (*this)(project.related, place / "related");
    }

    void operator()(const Session& session, const Path& place) const {
        (*this)(session.chair, place / "chair");
    }

    template <class T>
    void operator()(const std::vector<T>& list, const Path& place) const {
        for (size_t i = 0; i < list.size(); ++i)
            (*this)(list[i], place / i);
    }

    void operator()(const Source&, const Path&) const {}
    void operator()(const Theme&, const Path&) const {}

    void operator()(const Region& region, const Path& place) const {
        (*this)(region.within, place / "within");
    }

    void operator()(const Country& country, const Path& place) const {
        (*this)(country.region, place / "region");
    }

    void operator()(const City& city, const Path& place) const {
        (*this)(city.country, place / "country");
        (*this)(city.citations, place / "citations");
    }

    void operator()(const Series& series, const Path& place) const {
        (*this)(series.organizers, place / "organizers");
        (*this)(series.citations, place / "citations");
    }

    void operator()(const Organization& organization, const Path& place) const {
        (*this)(organization.headquarters, place / "headquarters");
        (*this)(organization.projects, place / "projects");
        (*this)(organization.themes, place / "themes");
        (*this)(organization.regions, place / "regions");
        (*this)(organization.citations, place / "citations");
    }

    void operator()(const Event& event, const Path& place) const {
        (*this)(event.series, place / "series");
        (*this)(event.part_of, place / "part_of");
        (*this)(event.place, place / "place");
        (*this)(event.organizers, place / "organizers");
        (*this)(event.co_organizers, place / "co_organizers");
        (*this)(event.participants, place / "participants");
        (*this)(event.sessions, place / "sessions");
        (*this)(event.themes, place / "themes");
        (*this)(event.regions, place / "regions");
        (*this)(event.citations, place / "citations");
    }

    void operator()(const Relation& relation, const Path& place) const {
        (*this)(relation.from, place / "from");
        (*this)(relation.to, place / "to");
        (*this)(relation.citations, place / "citations");
    }

    void operator()(const Cooperation& cooperation, const Path& place) const {
        (*this)(cooperation.parties, place / "parties");
        (*this)(cooperation.event, place / "event");
        (*this)(cooperation.themes, place / "themes");
        (*this)(cooperation.citations, place / "citations");
    }

  private:
    const ReferenceVisitor& visit_;
};

} // namespace

template <class T>
void for_each_reference(const T& record, const Path& place, const ReferenceVisitor& visit) {
    Walk walk(visit);
    walk(record, place);
}

template void for_each_reference(const Source&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Theme&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Region&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Country&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const City&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Series&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Organization&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Event&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Relation&, const Path&, const ReferenceVisitor&);
template void for_each_reference(const Cooperation&, const Path&, const ReferenceVisitor&);

} // namespace citynet
