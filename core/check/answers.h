#pragma once

#include "core/check/finding.h"
#include "core/model/path.h"
#include "core/model/records.h"

#include <functional>
#include <map>

// What answers a finding: a remark beside the fact, or the directory's list of harmless ones.
namespace citynet {

/// Marks the findings from `first` on that a remark of the record answers: one on their piece or on what it
/// is a part of, which names their rule. Raises remarks that name a rule which does not exist, or one that
/// found nothing there; rules for which `rests` says so are let be.
template <class T>
void answer_by_annotations(const T& record, const Path& place, const Reference& self, size_t first,
                           const std::function<bool(Rule)>& rests, Findings& findings);

/// The acknowledgements of a directory, found by record.
class Acknowledgements {
  public:
    explicit Acknowledgements(const std::vector<Acknowledgement>& list) : list_(list), used_(list.size()) {
        for (size_t i = 0; i < list.size(); ++i)
            by_record_[list[i].record].push_back(i);
    }

    /// Marks the open findings from `first` on that an acknowledgement of their record answers.
    void answer(size_t first, Findings& findings);

    /// Raises those that answered nothing; only those of one record when `only` is set.
    void raise_unused(const Reference* only, const std::function<bool(Rule)>& rests,
                      Findings& findings) const;

  private:
    const std::vector<Acknowledgement>& list_;
    std::vector<bool> used_;
    std::map<Reference, std::vector<size_t>> by_record_;
};

} // namespace citynet
