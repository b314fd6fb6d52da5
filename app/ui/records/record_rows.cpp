#include "app/ui/records/record_rows.h"

#include "app/ui/records/words.h"
#include "app/ui/widgets/card.h"
#include "app/ui/widgets/list.h"
#include "icons.h"

namespace citynet::ui {

bool network_row(const Scene& scene, const Organization& organization, const RecordRowLook& look) {
    const std::string letters = monogram(organization.name, organization.acronym);
    return list_row(scene.kit, organization.id.text(),
                    {.title = organization.name,
                     .detail = organization.summary,
                     .trailing = scene.kit.phone() ? std::string_view() : look.trailing,
                     .monogram = letters,
                     .monogram_id = organization.id.text(),
                     .chosen = look.chosen,
                     .chevron = look.chevron});
}

bool event_row(const Scene& scene, const Event& event, const RecordRowLook& look) {
    const std::string& id = event.id.text();
    const std::string_view detail = scene.kit.once("event-row", id, [&] {
        std::string words = event_kind_words(scene, event.kind);
        for (const std::string& part : {period_words_of(event), place_words(scene.directory, event.place)})
            if (!part.empty())
                words += " · " + part;
        return words;
    });
    return list_row(scene.kit, id,
                    {.title = event.title,
                     .detail = detail,
                     .trailing = look.trailing,
                     .icon = icon::calendar,
                     .chosen = look.chosen,
                     .chevron = look.chevron});
}

} // namespace citynet::ui
