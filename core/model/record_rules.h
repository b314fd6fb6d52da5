#pragma once

#include "core/model/path.h"
#include "core/model/records.h"
#include "core/result.h"

namespace citynet {

/// The rules that a record must keep by itself, whatever else the directory holds: an id of the right form, a
/// name, parties that are somebody, SDGs from 1 to 17, people and sessions named once. Appends one error for
/// each breach.
template <class T>
void check_record(const T& record, const Path& place, Errors& errors);

} // namespace citynet
