#include "app/ui/theme.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace citynet::ui {
namespace {

using nlohmann::json;

struct ColourToken {
    const char* name;
    Color Theme::*member;
};

const ColourToken colour_tokens[] = {
    {"background", &Theme::background},
    {"surface", &Theme::surface},
    {"surface_raised", &Theme::surface_raised},
    {"surface_sunken", &Theme::surface_sunken},
    {"text", &Theme::text},
    {"text_muted", &Theme::text_muted},
    {"accent", &Theme::accent},
    {"accent_hover", &Theme::accent_hover},
    {"accent_soft", &Theme::accent_soft},
    {"on_accent", &Theme::on_accent},
    {"outline", &Theme::outline},
    {"outline_strong", &Theme::outline_strong},
    {"warning", &Theme::warning},
    {"warning_soft", &Theme::warning_soft},
    {"success", &Theme::success},
    {"focus_ring", &Theme::focus_ring},
    {"marked", &Theme::marked},
    {"chip", &Theme::chip},
    {"on_chip", &Theme::on_chip},
    {"chip_outline", &Theme::chip_outline},
    {"shadow", &Theme::shadow},
    {"scrim", &Theme::scrim},
};

const char* const style_names[style_count] = {"display", "title",  "heading", "lead",
                                              "body",    "strong", "label",   "caption"};

std::optional<Color> parse_colour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#')
        return std::nullopt;
    unsigned channels[4] = {0, 0, 0, 255};
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        unsigned digit = 0;
        if (c >= '0' && c <= '9')
            digit = static_cast<unsigned>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<unsigned>(c - 'a' + 10);
        else
            return std::nullopt;
        unsigned& channel = channels[(i - 1) / 2];
        channel = i % 2 == 1 ? digit * 16 : channel + digit;
    }
    return Color{IM_COL32(channels[0], channels[1], channels[2], channels[3])};
}

/// Reads members of an object and collects what is wrong with them.
class Reader {
  public:
    Reader(const json& object, std::string place, Errors& errors)
        : object_(object), place_(std::move(place)), errors_(errors) {}

    void colour(const char* name, Color& into) {
        const json* value = member(name);
        if (!value)
            return;
        const auto* text = value->get_ptr<const std::string*>();
        const std::optional<Color> color = text ? parse_colour(*text) : std::nullopt;
        if (color)
            into = *color;
        else
            fail(ErrorCode::bad_value, name, "is no colour like #1c4a87");
    }
    void number(const char* name, float& into) {
        const json* value = member(name);
        if (!value)
            return;
        if (value->is_number() && value->get<double>() > 0)
            into = value->get<float>();
        else
            fail(ErrorCode::wrong_type, name, "is no number above 0");
    }
    void flag(const char* name, bool& into) {
        const json* value = member(name);
        if (!value)
            return;
        if (value->is_boolean())
            into = value->get<bool>();
        else
            fail(ErrorCode::wrong_type, name, "is neither true nor false");
    }
    /// A member that is an object; an empty reader when it is not.
    Reader object(const char* name) {
        static const json nothing = json::object();
        const json* value = member(name);
        if (value && !value->is_object()) {
            fail(ErrorCode::wrong_type, name, "is no object");
            value = nullptr;
        }
        return Reader(value ? *value : nothing, place_ + "/" + name, errors_);
    }
    const json* member(const char* name) {
        const auto found = object_.find(name);
        if (found == object_.end()) {
            fail(ErrorCode::missing, name, "is missing");
            return nullptr;
        }
        return &*found;
    }
    void fail(ErrorCode code, const char* name, const char* message) {
        errors_.push_back({code, place_ + "/" + name, message});
    }

  private:
    const json& object_;
    std::string place_;
    Errors& errors_;
};

void read_avatars(const json& colours, Theme& theme, Errors& errors) {
    Reader reader(colours, "", errors);
    const json* list = reader.member("avatars");
    if (!list)
        return;
    if (!list->is_array() || list->empty()) {
        reader.fail(ErrorCode::wrong_type, "avatars", "is no list of colours");
        return;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string place = "/avatars/" + std::to_string(i);
        if (!(*list)[i].is_object()) {
            errors.push_back({ErrorCode::wrong_type, place, "is no object"});
            continue;
        }
        Reader entry((*list)[i], place, errors);
        Ink ink;
        entry.colour("fill", ink.fill);
        entry.colour("text", ink.text);
        theme.avatars.push_back(ink);
    }
}

void read_sdgs(const json& measures, Theme& theme, Errors& errors) {
    Reader reader(measures, "", errors);
    const json* list = reader.member("sdgs");
    if (!list)
        return;
    if (!list->is_array() || list->size() != sdg_count)
        return reader.fail(ErrorCode::wrong_type, "sdgs", "are not 17 colours");
    for (const json& entry : *list) {
        const auto* text = entry.get_ptr<const std::string*>();
        const std::optional<Color> color = text ? parse_colour(*text) : std::nullopt;
        if (!color)
            return reader.fail(ErrorCode::bad_value, "sdgs", "has what is no colour like #1c4a87");
        theme.sdgs.push_back(*color);
    }
}

void read_measures(const json& measures, Theme& theme, Errors& errors) {
    Reader reader(measures, "", errors);
    Reader type = reader.object("type");
    for (int i = 0; i < style_count; ++i) {
        Reader step = type.object(style_names[i]);
        step.number("size", theme.steps[i].size);
        step.number("line", theme.steps[i].line);
        step.number("compact_size", theme.steps[i].compact_size);
        step.number("compact_line", theme.steps[i].compact_line);
        step.flag("semibold", theme.steps[i].semibold);
    }
    Reader space = reader.object("space");
    space.number("xs", theme.space.xs);
    space.number("s", theme.space.s);
    space.number("m", theme.space.m);
    space.number("l", theme.space.l);
    space.number("xl", theme.space.xl);
    space.number("xxl", theme.space.xxl);
    Reader radius = reader.object("radius");
    radius.number("small", theme.radius.small);
    radius.number("medium", theme.radius.medium);
    radius.number("large", theme.radius.large);
    Reader elevation = reader.object("elevation");
    const auto read_elevation = [&elevation](const char* name, Elevation& into) {
        Reader one = elevation.object(name);
        one.number("drop", into.drop);
        one.number("blur", into.blur);
    };
    read_elevation("card", theme.elevation.card);
    read_elevation("raised", theme.elevation.raised);
    read_elevation("overlay", theme.elevation.overlay);
    Reader motion = reader.object("motion");
    motion.number("quick", theme.motion.quick);
    motion.number("calm", theme.motion.calm);
    Reader layout = reader.object("layout");
    layout.number("target", theme.target);
    layout.number("measure", theme.measure);
    layout.number("page_width", theme.page_width);
    layout.number("phone_below", theme.phone_below);
    layout.number("tablet_below", theme.tablet_below);
}

json parse_object(std::string_view text, const char* name, Errors& errors) {
    json value = json::parse(text, nullptr, false);
    if (!value.is_object()) {
        errors.push_back({ErrorCode::not_json, name, "is no JSON object"});
        return json::object();
    }
    return value;
}

/// Share of light of an 8-bit channel of sRGB.
double linear(unsigned channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
    return 0.2126 * linear(color.packed >> IM_COL32_R_SHIFT & 0xff) +
           0.7152 * linear(color.packed >> IM_COL32_G_SHIFT & 0xff) +
           0.0722 * linear(color.packed >> IM_COL32_B_SHIFT & 0xff);
}

} // namespace

Color Color::faded(float share) const {
    const float alpha = static_cast<float>(packed >> IM_COL32_A_SHIFT & 0xff) * std::clamp(share, 0.0f, 1.0f);
    return {(packed & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT};
}

Color Color::towards(Color other, float share) const {
    ImU32 mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>(packed >> shift & 0xff);
        const auto to = static_cast<float>(other.packed >> shift & 0xff);
        mixed |= static_cast<ImU32>(std::lround(from + (to - from) * share)) << shift;
    }
    return {mixed};
}

float contrast(Color a, Color b) {
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return static_cast<float>(std::max(one, two) / std::min(one, two));
}

Color black_or_white(Color ground) {
    const Color black{IM_COL32(0, 0, 0, 255)};
    const Color white{IM_COL32(255, 255, 255, 255)};
    return contrast(white, ground) >= contrast(black, ground) ? white : black;
}

Result<Theme, Errors> read_theme(Scheme scheme, std::string_view colours_json,
                                 std::string_view measures_json) {
    Errors errors;
    Theme theme;
    theme.scheme = scheme;
    const json colours = parse_object(colours_json, "colours", errors);
    const json measures = parse_object(measures_json, "measures", errors);
    Reader reader(colours, "", errors);
    for (const ColourToken& token : colour_tokens)
        reader.colour(token.name, theme.*token.member);
    read_avatars(colours, theme, errors);
    read_measures(measures, theme, errors);
    read_sdgs(measures, theme, errors);
    if (!errors.empty())
        return errors;
    return theme;
}

void apply(const Theme& theme) {
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false; // a blinking cursor would draw frames while nothing happens

    ImGuiStyle& style = ImGui::GetStyle();
    const float font_size = style.FontSizeBase;
    style = ImGuiStyle();
    style.FontSizeBase = font_size;
    style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
    style.PopupBorderSize = 1;
    style.WindowMinSize = {1, 1};
    style.PopupRounding = theme.radius.medium;
    style.FrameRounding = theme.radius.medium;
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.HoverStationaryDelay = 0.3f;
    style.HoverDelayNormal = 0.6f;

    const auto set = [&style](ImGuiCol which, Color color) { style.Colors[which] = color.vec4(); };
    const Color nothing{0};
    for (ImVec4& color : style.Colors)
        color = nothing.vec4();
    set(ImGuiCol_Text, theme.text);
    set(ImGuiCol_TextDisabled, theme.text_muted);
    set(ImGuiCol_TextSelectedBg, theme.accent.faded(0.3f));
    set(ImGuiCol_InputTextCursor, theme.text);
    set(ImGuiCol_WindowBg, theme.background);
    set(ImGuiCol_PopupBg, theme.surface_raised);
    set(ImGuiCol_Border, theme.outline);
    set(ImGuiCol_Separator, theme.outline);
    set(ImGuiCol_ScrollbarGrab, theme.text_muted.faded(0.35f));
    set(ImGuiCol_ScrollbarGrabHovered, theme.text_muted.faded(0.6f));
    set(ImGuiCol_ScrollbarGrabActive, theme.text_muted.faded(0.8f));
    // ModalWindowDimBg stays nothing: a sheet paints the scrim itself, and ImGui's would take further frames
    // to fade in.
}

namespace {

constexpr std::array<std::string_view, scheme_count> scheme_names{"light", "dark", "contrast"};

} // namespace

std::string_view word(Scheme scheme) {
    return scheme_names[static_cast<std::size_t>(scheme)];
}

std::optional<Scheme> scheme_named(std::string_view name) {
    const auto found = std::find(scheme_names.begin(), scheme_names.end(), name);
    return found == scheme_names.end() ? std::nullopt
                                       : std::optional(static_cast<Scheme>(found - scheme_names.begin()));
}

} // namespace citynet::ui
