#include "core/model/links.h"

#include "core/model/references.h"

namespace citynet {

Links::Links(const Directory& directory) {
    for_each_record_type([&]<class T>() {
        for (const T& record : directory.all<T>()) {
            const Reference from = reference_to(record);
            for_each_reference(record, Path(), [&](RecordKind kind, const std::string& id, const Path&) {
                auto& list = referring_[Reference{kind, id}];
                if (list.empty() || list.back() != from)
                    list.push_back(from);
            });
        }
    });
}

const std::vector<Reference>& Links::to(const Reference& record) const {
    static const std::vector<Reference> none;
    const auto found = referring_.find(record);
    return found == referring_.end() ? none : found->second;
}

} // namespace citynet
