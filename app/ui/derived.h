#pragma once

#include "app/ui/map/land.h"
#include "app/ui/map/map_data.h"
#include "core/catalogue/lists.h"
#include "core/catalogue/people.h"
#include "core/catalogue/places.h"
#include "core/model/directory.h"
#include "core/model/links.h"

#include <optional>

namespace citynet::ui {

/// What views need of the directory as a whole. Each piece is made when it is first asked for, or before,
/// while nothing else is to be done.
class Derived {
  public:
    explicit Derived(const Directory& directory);

    const RecordList& organizations() const;
    const RecordList& events() const;
    const Links& links() const;
    const std::vector<NamedPerson>& people() const;
    const std::vector<RegionPlaces>& places() const;
    const MapData& map() const;
    /// Without regard to the directory; here because it takes its time too.
    const Land& land() const;

    /// Makes one of the pieces that nobody has asked for yet. False when all are there.
    bool prepare() const;
    /// Forgets one of the pieces. False when none is there.
    bool forget();

    struct Counts {
        size_t networks = 0;
        size_t projects = 0;
        size_t people = 0;
    };
    const Counts& counts() const { return counts_; }

  private:
    const Directory& directory_;
    Counts counts_;
    mutable std::optional<RecordList> organizations_;
    mutable std::optional<RecordList> events_;
    mutable std::optional<Links> links_;
    mutable std::optional<std::vector<NamedPerson>> people_;
    mutable std::optional<std::vector<RegionPlaces>> places_;
    mutable std::optional<MapData> map_;
    mutable std::optional<Land> land_;
};

} // namespace citynet::ui
