#include "app/ui/graph/link_graph.h"

#include "core/model/references.h"
#include "core/model/words.h"

#include <algorithm>
#include <map>

namespace citynet::ui {

namespace {

/// Networks first, then events, then places.
int rank(RecordKind kind) {
    switch (kind) {
    case RecordKind::organization:
        return 0;
    case RecordKind::event:
        return 1;
    case RecordKind::city:
        return 2;
    default:
        return 3;
    }
}

/// The member of the record that a reference stands in: "organizers" of "/organizers/0/ref".
std::string member_of(const Path& place) {
    const std::string pointer = place.pointer();
    return pointer.substr(1, pointer.find('/', 1) - 1);
}

class Collector {
  public:
    Collector(const Directory& directory, const Reference& center) : directory_(directory), center_(center) {}

    void add(const Reference& record, std::string tie) {
        if (record == center_ || !has_links(record.kind))
            return;
        std::vector<std::string>& ties = found_[record];
        if (std::find(ties.begin(), ties.end(), tie) == ties.end())
            ties.push_back(std::move(tie));
    }

    /// What the centre itself refers to.
    void add_referred() {
        for_each_record_type([&]<class T>() {
            if (RecordTraits<T>::kind != center_.kind)
                return;
            if (const T* record = directory_.find(Id<T>(center_.id)))
                for_each_reference(*record, Path(),
                                   [&](RecordKind kind, const std::string& id, const Path& place) {
                                       // That a seat's country is where the seat is, says nothing new.
                                       if (kind != RecordKind::country)
                                           add({kind, id}, "links.out." + member_of(place));
                                   });
        });
    }

    /// A record that refers to the centre.
    void add_referring(const Reference& from) {
        if (from.kind == RecordKind::relation)
            return add_relation(*directory_.find(Id<Relation>(from.id)));
        if (from.kind == RecordKind::cooperation)
            return add_cooperation(*directory_.find(Id<Cooperation>(from.id)));
        if (!has_links(from.kind))
            return;
        for_each_record_type([&]<class T>() {
            if (RecordTraits<T>::kind != from.kind)
                return;
            if (const T* record = directory_.find(Id<T>(from.id)))
                for_each_reference(*record, Path(),
                                   [&](RecordKind kind, const std::string& id, const Path& place) {
                                       if (kind == center_.kind && id == center_.id)
                                           add(from, "links.in." + member_of(place));
                                   });
        });
    }

    std::vector<Neighbour> take() {
        std::vector<Neighbour> neighbours;
        for (auto& [record, ties] : found_)
            neighbours.push_back({record, std::move(ties)});
        std::stable_sort(neighbours.begin(), neighbours.end(), [&](const Neighbour& a, const Neighbour& b) {
            if (a.record.kind != b.record.kind)
                return rank(a.record.kind) < rank(b.record.kind);
            if (a.ties.size() != b.ties.size())
                return a.ties.size() > b.ties.size();
            return title_of(directory_, a.record) < title_of(directory_, b.record);
        });
        return neighbours;
    }

  private:
    void add_relation(const Relation& relation) {
        const std::string type(word(relation.type));
        if (relation.from.record == center_ && relation.to.record)
            add(*relation.to.record, "relation.out." + type);
        if (relation.to.record == center_ && relation.from.record)
            add(*relation.from.record, "relation.in." + type);
    }

    void add_cooperation(const Cooperation& cooperation) {
        for (const Party& party : cooperation.parties)
            if (party.record)
                add(*party.record, "links.cooperation");
        if (!cooperation.event.empty())
            add(reference_to(cooperation.event), "links.cooperation_at");
    }

    const Directory& directory_;
    const Reference& center_;
    std::map<Reference, std::vector<std::string>> found_;
};

} // namespace

bool has_links(RecordKind kind) {
    return kind == RecordKind::organization || kind == RecordKind::event || kind == RecordKind::city ||
           kind == RecordKind::country;
}

size_t LinkGraph::find(const Reference& record) const {
    return static_cast<size_t>(
        std::find_if(neighbours.begin(), neighbours.end(),
                     [&](const Neighbour& neighbour) { return neighbour.record == record; }) -
        neighbours.begin());
}

LinkGraph links_around(const Directory& directory, const Links& links, const Reference& center) {
    Collector collector(directory, center);
    collector.add_referred();
    for (const Reference& from : links.to(center))
        collector.add_referring(from);
    return {center, collector.take()};
}

} // namespace citynet::ui
