#include "core/formats/html/articles.h"

#include <algorithm>

namespace citynet::html {

namespace {

/// Replaces "{name}" by a number.
void put_count(std::string& text, std::string_view name, size_t count, const NumberWords& words) {
    const size_t at = text.find(name);
    if (at != std::string::npos)
        text.replace(at, name.size(), number_words(Number(static_cast<long long>(count)), words));
}

} // namespace

std::string title_text(const Directory& directory, const HtmlTexts& texts) {
    return directory.edition().title.empty() ? texts.title : directory.edition().title;
}

std::string description_text(const Directory& directory, const HtmlTexts& texts) {
    const auto& organizations = directory.all<Organization>();
    const auto networks =
        std::count_if(organizations.begin(), organizations.end(),
                      [](const Organization& one) { return one.kind == OrganizationKind::network; });
    std::string text = texts.description;
    put_count(text, "{networks}", static_cast<size_t>(networks), texts.numbers);
    put_count(text, "{events}", directory.all<Event>().size(), texts.numbers);
    return text;
}

void write_edition(Writing& to) {
    const Edition& edition = to.directory.edition();
    if (edition.version.empty() && !edition.date && edition.publisher.empty())
        return;
    const Element line(to.out, "p", "edition");
    std::string before;
    if (!edition.version.empty()) {
        to.out.text(to.texts.version + " " + edition.version);
        before = to.texts.comma;
    }
    if (edition.date) {
        to.out.text(before);
        write_date(to, *edition.date);
        before = to.texts.comma;
    }
    if (!edition.publisher.empty())
        to.out.text(before + edition.publisher);
}

} // namespace citynet::html
