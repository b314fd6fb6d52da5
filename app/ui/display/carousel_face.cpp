#include "app/ui/display/carousel_face.h"

#include "app/ui/records/words.h"
#include "core/model/words.h"
#include "core/text/safe_url.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace citynet::ui {

namespace {

/// How many members it has, or what else is counted.
std::string figure_of(const Organization& organization) {
    const auto& figures = organization.figures;
    const auto found = std::find_if(figures.begin(), figures.end(), [](const Figure& figure) {
        return figure.role == FigureRole::membership;
    });
    if (found != figures.end())
        return figure_words(*found);
    return figures.empty() ? std::string() : figure_words(figures[0]);
}

std::string site_of(const Organization& organization) {
    for (const Contact& contact : organization.contacts)
        if (contact.kind == ContactKind::website)
            if (std::string url = contact_url(contact); !url.empty())
                return url;
    return {};
}

/// The site's name; the code holds all of the address.
std::string_view host_of(std::string_view url) {
    const size_t scheme = url.find("://");
    if (scheme != url.npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    constexpr std::string_view www = "www";
    const bool has_www = url.substr(0, www.size()) == www && url.find('.') == www.size();
    return has_www ? url.substr(www.size() + 1) : url;
}

} // namespace

CarouselFace::CarouselFace(const Directory& directory, const DisplaySettings& settings)
    : directory_(directory), seconds_(settings.seconds),
      present_(networks_present(directory, settings.event)) {}

size_t CarouselFace::shown(double seconds) const {
    return static_cast<size_t>(std::max(0.0, seconds) / seconds_) % present_.size();
}

float CarouselFace::covered(double seconds, bool reduced_motion, float fade) const {
    if (reduced_motion || present_.size() < 2)
        return 0;
    const double of_this = std::fmod(std::max(0.0, seconds), seconds_);
    const bool first = seconds < seconds_; // which nothing went before
    const auto coming = first ? 1.0f : static_cast<float>(of_this) / fade;
    const auto going = static_cast<float>(seconds_ - of_this) / fade;
    const float seen = std::clamp(std::min(coming, going), 0.0f, 1.0f);
    return 1 - seen * seen * (3 - 2 * seen);
}

double CarouselFace::seconds_to_change(double seconds, bool reduced_motion, float fade) const {
    if (present_.size() < 2)
        return std::numeric_limits<double>::infinity();
    constexpr double after = 0.002; // a frame just before the moment would show the old picture
    const double left = seconds_ - std::fmod(std::max(0.0, seconds), seconds_);
    if (reduced_motion)
        return left + after;
    return covered(seconds, false, fade) > 0 ? 0 : left - fade + after;
}

void CarouselFace::draw(Wall& wall, size_t shown) const {
    const Organization& organization = *present_[shown];
    Wall::Box box = wall.area();
    const float gap = wall.least();
    const std::string url = site_of(organization);
    const std::optional<QrCode> code = url.empty() ? std::nullopt : QrCode::of(url);
    const std::string count = wall.strings.fill(
        "display.of", {{"number", std::to_string(shown + 1)}, {"count", std::to_string(present_.size())}});

    // The code stands at the end, upright at the bottom; the rest has what is left.
    Wall::Box corner = box;
    if (wall.is_upright())
        corner.top = box.bottom - box.height() * 0.4f;
    else
        corner.left = box.right - box.width() * 0.33f;
    Wall::Box words = box;
    if (code)
        (wall.is_upright() ? words.bottom : words.right) =
            (wall.is_upright() ? corner.top : corner.left) - gap * 1.5f;

    std::string kind(wall.text("organization.kind." + std::string(word(organization.kind))));
    if (!organization.acronym.empty())
        kind = organization.acronym + " · " + kind;
    const float count_width = 5 * gap;
    const float beside = std::min(words.right, box.right - count_width - gap);
    const Wall::Box line{words.left, words.top, beside, words.top + 2 * wall.line()};
    words.top += wall.write(line, kind, {.largest = 1.3f, .semibold = true, .color = wall.theme.accent});
    words.top += gap * 0.5f;

    citynet::Place seat = organization.headquarters;
    seat.venue.clear();
    seat.address.clear();
    const std::string figure = figure_of(organization);
    const float facts = wall.line() * (wall.is_upright() ? 4.2f : 3.6f);
    const Wall::Box name{words.left, words.top, words.right, words.bottom - facts - gap};
    const float height = wall.write(name, organization.name,
                                    {.largest = 3.6f, .semibold = true, .heading = 1, .status = true});
    words.top += height + gap;
    words.top += wall.write({words.left, words.top, words.right, words.bottom - wall.line()}, figure,
                            {.largest = 1.6f});
    wall.write(words, place_words(directory_, seat), {.largest = 1.3f, .color = wall.theme.text_muted});

    if (code) {
        // An address that is too long for a line goes on behind a full stop.
        std::string site(host_of(url));
        const bool too_long = wall.height_of(site, corner.width()) > 1.5f * wall.line();
        if (const size_t stop = site.find('.'); too_long && stop != site.npos)
            site.insert(stop + 1, 1, '\n');
        const float lines = wall.line() * (too_long ? 2.4f : 1.3f);
        Wall::Box square = corner;
        square.top += wall.is_upright() ? 0 : 2 * wall.line();
        square.bottom -= lines;
        const float side = std::min(square.width(), square.height());
        square.top += (square.height() - side) / (wall.is_upright() ? 1 : 2);
        square.bottom = square.top + side;
        const float below = square.top + wall.code(square, *code) + gap * 0.3f;
        wall.write({corner.left, below, corner.right, below + lines}, site);
    }
    if (!wall.is_document())
        wall.write({box.right - count_width, box.top, box.right, box.top + wall.line()}, count,
                   {.color = wall.theme.text_muted, .at_end = true});
}

} // namespace citynet::ui
