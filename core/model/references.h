#pragma once

#include "core/model/path.h"
#include "core/model/records.h"

#include <functional>

namespace citynet {

/// Told of one reference that a record makes: to what, and where it stands in the record.
using ReferenceVisitor = std::function<void(RecordKind kind, const std::string& id, const Path& place)>;

/// Visits every reference that `record` makes to another record; `place` is where the record stands.
template <class T>
void for_each_reference(const T& record, const Path& place, const ReferenceVisitor& visit);

} // namespace citynet
