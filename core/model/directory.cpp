#include "core/model/directory.h"

#include "core/model/record_rules.h"
#include "core/model/references.h"
#include "core/overloaded.h"

#include <algorithm>
#include <utility>

namespace citynet {

namespace {

std::string named(const Reference& record) {
    return std::string(word(record.kind)) + " \"" + record.id + "\"";
}

/// The place of a record that is put: its reference instead of a position in a list.
Error placed(Error error, const std::string& record) {
    error.place = record + error.place;
    return error;
}

} // namespace

Result<Directory, Errors> Directory::create(Records records) {
    DirectoryCreation creation(std::move(records));
    while (creation.step(SIZE_MAX)) {
    }
    return creation.take();
}

Records Directory::release() && {
    for (Index& ids : index_)
        ids.clear();
    return std::exchange(records_, {});
}

DirectoryCreation::DirectoryCreation(Records records) {
    directory_.records_ = std::move(records);
    for_each_record_type(
        [&]<class T>() { directory_.index(RecordTraits<T>::kind).reserve(directory_.all<T>().size()); });
}

template <class T>
void DirectoryCreation::check(size_t position) {
    const T& record = directory_.all<T>()[position];
    const Path root;
    const Path list = root / RecordTraits<T>::list_name;
    const Path place = list / position;
    if (pass_ == Pass::references)
        return directory_.check_references(record, place, errors_);
    check_record(record, place, errors_);
    if (!directory_.index(RecordTraits<T>::kind).emplace(record.id.text(), position).second &&
        !record.id.empty())
        errors_.push_back({ErrorCode::duplicate, (place / "id").pointer(),
                           "there is another " + named(reference_to(record))});
}

bool DirectoryCreation::step(size_t records) {
    if (pass_ == Pass::done)
        return false;
    size_t before = 0; // records in the lists before
    for_each_record_type([&]<class T>() {
        const size_t count = directory_.all<T>().size();
        for (; records > 0 && next_ < before + count; ++next_, --records)
            check<T>(next_ - before);
        before += count;
    });
    if (next_ == before) {
        pass_ = pass_ == Pass::each_alone ? Pass::references : Pass::done;
        next_ = 0;
    }
    return pass_ != Pass::done;
}

Result<Directory, Errors> DirectoryCreation::take() {
    if (!errors_.empty())
        return std::move(errors_);
    return std::move(directory_);
}

template <class T>
void Directory::check_references(const T& record, const Path& place, Errors& errors) const {
    for_each_reference(record, place, [&](RecordKind kind, const std::string& id, const Path& where) {
        if (!contains({kind, id}))
            errors.push_back({ErrorCode::unresolved, where.pointer(), "there is no " + named({kind, id})});
    });
}

std::optional<size_t> Directory::position_of(RecordKind kind, const std::string& id) const {
    const Index& ids = index(kind);
    const auto found = ids.find(id);
    return found == ids.end() ? std::nullopt : std::optional(found->second);
}

template <class T>
void Directory::index_from(size_t first) {
    const auto& list = all<T>();
    for (size_t i = first; i < list.size(); ++i)
        index(RecordTraits<T>::kind)[list[i].id.text()] = i;
}

template <class T>
Result<Edit, Errors> Directory::put(const T& record, std::optional<size_t> position) {
    const Reference reference = reference_to(record);
    Errors errors;
    check_record(record, Path(), errors);
    for_each_reference(record, Path(), [&](RecordKind kind, const std::string& id, const Path& where) {
        const Reference other{kind, id};
        if (other != reference && !contains(other)) // a record may speak of itself
            errors.push_back({ErrorCode::unresolved, where.pointer(), "there is no " + named(other)});
    });
    if (!errors.empty()) {
        for (Error& error : errors)
            error = placed(std::move(error), reference.text());
        return errors;
    }
    auto& list = list_of<T>(records_);
    ++revision_;
    if (const auto present = position_of(reference.kind, reference.id)) {
        Edit inverse = Put{std::move(list[*present]), std::nullopt};
        list[*present] = record;
        return inverse;
    }
    const size_t at = std::min(position.value_or(list.size()), list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), record);
    index_from<T>(at);
    return Edit(Remove{reference});
}

template <class T>
Result<Edit, Errors> Directory::remove(const Reference& reference, size_t position) {
    Errors errors;
    for_each_record_type([&]<class U>() {
        for (const U& record : all<U>()) {
            const Reference from = reference_to(record);
            if (from == reference)
                continue;
            for_each_reference(
                record, Path(), [&](RecordKind kind, const std::string& id, const Path& where) {
                    if (kind == reference.kind && id == reference.id)
                        errors.push_back({ErrorCode::still_used, from.text() + where.pointer(),
                                          "refers to " + named(reference) + ", which cannot go before"});
                });
        }
    });
    if (!errors.empty())
        return errors;
    auto& list = list_of<T>(records_);
    Edit inverse = Put{std::move(list[position]), position};
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(position));
    index(reference.kind).erase(reference.id);
    index_from<T>(position);
    ++revision_;
    return inverse;
}

Result<Edit, Errors> Directory::apply(const Edit& edit) {
    return std::visit(
        overloaded{
            [&](const Put& put_edit) {
                return std::visit([&](const auto& record) { return put(record, put_edit.position); },
                                  put_edit.record);
            },
            [&](const Remove& remove_edit) -> Result<Edit, Errors> {
                const auto position = position_of(remove_edit.record.kind, remove_edit.record.id);
                if (!position)
                    return Errors{{ErrorCode::not_found, remove_edit.record.text(),
                                   "there is no " + named(remove_edit.record)}};
                std::optional<Result<Edit, Errors>> outcome;
                for_each_record_type([&]<class T>() {
                    if (RecordTraits<T>::kind == remove_edit.record.kind)
                        outcome = remove<T>(remove_edit.record, *position);
                });
                return *outcome;
            },
            [&](const PutEdition& edition_edit) -> Result<Edit, Errors> {
                Edit inverse = PutEdition{std::move(records_.edition)};
                records_.edition = edition_edit.edition;
                ++revision_;
                return inverse;
            },
        },
        edit);
}

std::string title_of(const Directory& directory, const Reference& record) {
    std::string title;
    for_each_record_type([&]<class T>() {
        if constexpr (!std::is_same_v<T, Relation> && !std::is_same_v<T, Cooperation>)
            if (RecordTraits<T>::kind == record.kind)
                if (const T* found = directory.find(Id<T>(record.id)))
                    title = title_of(*found);
    });
    return title;
}

std::string name_of(const Directory& directory, const Party& party) {
    return party.name.empty() && party.record ? title_of(directory, *party.record) : party.name;
}

} // namespace citynet
