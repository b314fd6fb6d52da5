#pragma once

#include "core/model/directory.h"

#include <map>
#include <vector>

namespace citynet {

/// The way back along every reference: which records speak of a record. Made for one revision of a directory.
class Links {
  public:
    explicit Links(const Directory& directory);

    /// The records that refer to `record`, each once, by kind and in the order of their lists.
    const std::vector<Reference>& to(const Reference& record) const;

  private:
    std::map<Reference, std::vector<Reference>> referring_;
};

} // namespace citynet
