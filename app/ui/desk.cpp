#include "app/ui/desk.h"

#include "core/publish/publish.h"

#include <imgui_internal.h>

#include <utility>

namespace citynet::ui {

void Desk::open_file(const platform::GivenFile& file) {
    using State = platform::GivenFile::State;
    std::string words;
    if (file.state != State::whole) {
        words = shown_->strings().fill(file.state == State::too_large ? "open.too_large" : "open.unreadable",
                                       {{"file", file.name}});
    } else if (auto directory = open_directory(file.bytes)) {
        auto content = std::make_shared<Content>(std::move(*directory));
        if (is_page(file.bytes))
            if (auto index = carried_index(file.bytes))
                content->take_index(std::move(*index));
        auto next = shown_->successor(std::move(content));
        ImGui::ClearActiveID(); // a field would write on in the next one what stood in it
        revisions_before_ = document_revision();
        shown_ = std::move(next);
        words = welcome(file.name);
    } else {
        words = refusal(file.name, directory.error());
    }
    shown_->carry_out(ShowMessage{std::move(words)});
}

/// The index that a page carries is one of the directory that it was published with.
void Desk::take_index(SearchIndex index) {
    if (revisions_before_ == 0)
        shown_->take_index(std::move(index));
}

std::string Desk::refusal(std::string_view file, const Errors& errors) const {
    const Strings& strings = shown_->strings();
    if (errors.empty())
        return strings.fill("open.unreadable", {{"file", file}});
    const Error& first = errors[0];
    const std::string mistake = first.place.empty() ? first.message : first.place + ": " + first.message;
    std::string words = strings.fill("open.mistake", {{"file", file}, {"mistake", mistake}});
    if (const auto more = static_cast<long long>(errors.size()) - 1; more > 0)
        words += " " + strings.plural("open.more", more);
    return words;
}

std::string Desk::welcome(std::string_view file) const {
    const Strings& strings = shown_->strings();
    const Directory& directory = shown_->directory();
    const std::string& title = directory.edition().title;
    const auto count = [&](const char* key, size_t number) {
        return strings.plural(key, static_cast<long long>(number));
    };
    return strings.fill("open.done",
                        {{"name", title.empty() ? file : std::string_view(title)},
                         {"organizations", count("networks.count", directory.all<Organization>().size())},
                         {"events", count("events.count", directory.all<Event>().size())}});
}

} // namespace citynet::ui
