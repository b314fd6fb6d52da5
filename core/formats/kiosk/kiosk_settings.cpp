#include "core/formats/kiosk/kiosk_settings.h"

#include "core/formats/json/reader.h"
#include "core/formats/json/whole.h"
#include "core/formats/kiosk/exit_code.h"
#include "core/model/number.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace citynet {

namespace {

using json::Value;

constexpr std::size_t longest_hint = 160;
constexpr std::size_t longest_name = static_cast<std::size_t>(-1);

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "14:30" as minutes of the day; "24:00" is its end.
std::optional<int> minute_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':' || !is_digit(text[0]) || !is_digit(text[1]) ||
        !is_digit(text[3]) || !is_digit(text[4]))
        return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const int sum = hour * 60 + minute;
    return minute < 60 && sum <= 24 * 60 ? std::optional(sum) : std::nullopt;
}

/// The shape of a language tag (BCP 47): "en", "pt-BR", "zh-Hant".
bool is_language(std::string_view tag) {
    const auto part = [&tag] {
        const std::string_view first = tag.substr(0, tag.find('-'));
        tag.remove_prefix(std::min(first.size() + 1, tag.size()));
        return first;
    };
    if (tag.empty() || tag.back() == '-')
        return false;
    const std::string_view primary = part();
    if (primary.size() < 2 || primary.size() > 3 || !std::all_of(primary.begin(), primary.end(), is_letter))
        return false;
    while (!tag.empty()) {
        const std::string_view further = part();
        if (further.empty() || further.size() > 8 ||
            !std::all_of(further.begin(), further.end(), [](char c) { return is_letter(c) || is_digit(c); }))
            return false;
    }
    return true;
}

std::string_view first_word(std::string_view route) {
    route.remove_prefix(std::min<size_t>(1, route.size()));
    return route.substr(0, route.find_first_of("/?"));
}

bool is_known_view(std::string_view word) {
    const auto& known = kiosk_views();
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool is_printable(char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '\x7f';
}

bool is_route(std::string_view text) {
    return !text.empty() && text.front() == '/' && std::all_of(text.begin(), text.end(), is_printable) &&
           (first_word(text).empty() ? text == "/" : is_known_view(first_word(text)));
}

class SettingsReader {
  public:
    explicit SettingsReader(KioskFile& file) : file_(file), reader_(file.errors) {}

    void read(Value root) {
        const Path place;
        KioskSettings& to = file_.settings;
        take(root, place, "$schema", [](const Value&, const Path&) {}); // for editors
        seconds(root, place, "ask_after", 10, 3600, to.ask_after);
        seconds(root, place, "countdown", 20, 600, to.countdown);
        texts(root, place, "views", "is no view of the directory", is_known_view, to.views);
        route(root, place, "start_route", to);
        texts(root, place, "languages", "is no code of a language: write \"en\" or \"pt-BR\"", is_language,
              to.languages);
        using Reach = KioskSettings::Reach;
        one_of(root, place, "reach",
               {{"automatic", Reach::automatic}, {"whole", Reach::whole}, {"low", Reach::low}}, to.reach);
        using Orientation = KioskSettings::Orientation;
        one_of(root, place, "orientation",
               {{"normal", Orientation::normal},
                {"left", Orientation::left},
                {"right", Orientation::right},
                {"inverted", Orientation::inverted}},
               to.orientation);
        take(root, place, "text_size",
             [&](const Value& value, const Path& at) { text_size(value, at, to.text_size); });
        take(root, place, "sound", [&](const Value& value, const Path& at) {
            if (reader_.is(value, Value::Type::boolean, at))
                to.sound = value.boolean;
        });
        line(root, place, "headphones", longest_hint, "this is no sentence of at most 160 bytes",
             to.headphones);
        hours(root, place, "attract_hours", to.attract_hours);
        line(root, place, "content_folder", longest_name, "this names no folder", to.content_folder);
        line(root, place, "state_folder", longest_name, "this names no folder", to.state_folder);
        take(root, place, "exit_code", [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::string, at))
                return;
            if (is_exit_code_hash(value.text))
                to.exit_code = value.text;
            else // not quoted: it may be the code itself
                fail(at, "is no hash of a code: city-directory kiosk-code makes one");
        });
        refuse_unknown(root, place);
    }

  private:
    /// Calls read(value, place) where the member is there, once, and takes it out of the object.
    template <class Read>
    void take(Value& object, const Path& place, std::string_view name, const Read& read) {
        const auto named = [&](const json::Member& member) { return member.name == name; };
        const auto found = std::find_if(object.members.begin(), object.members.end(), named);
        if (found == object.members.end())
            return;
        // Which one of several would count nobody can know; that they are several is reported already.
        if (std::count_if(object.members.begin(), object.members.end(), named) == 1)
            read(found->value, place / name);
        object.members.erase(std::remove_if(object.members.begin(), object.members.end(), named),
                             object.members.end());
    }

    void fail(const Path& place, std::string message) {
        file_.errors.push_back({ErrorCode::bad_value, place.pointer(), std::move(message)});
    }

    void refuse_unknown(const Value& object, const Path& place) {
        for (const json::Member& member : object.members)
            fail(place / member.name, "there is no such setting");
    }

    void seconds(Value& object, const Path& place, std::string_view name, int least, int most, double& out) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::number, at))
                return;
            const auto number = Number::parse(value.text);
            if (number && number->value() >= least && number->value() <= most)
                out = number->value();
            else
                fail(at, value.text + " is not between " + std::to_string(least) + " and " +
                             std::to_string(most) + " seconds");
        });
    }

    void text_size(const Value& value, const Path& at, int& out) {
        const size_t before = file_.errors.size();
        int size = 0;
        reader_.read(value, at, size);
        if (file_.errors.size() > before)
            return;
        if (size >= 80 && size <= 200)
            out = size;
        else
            fail(at, value.text + " is not between 80 and 200 per cent");
    }

    /// A list of texts that pass the test, each once. What of it is in order counts, if anything is.
    template <class Test>
    void texts(Value& object, const Path& place, std::string_view name, std::string_view otherwise,
               const Test& test, std::vector<std::string>& out) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::array, at))
                return;
            if (value.items.empty())
                fail(at, "an empty list: leave it out, or name one");
            std::vector<std::string> good;
            for (size_t i = 0; i < value.items.size(); ++i) {
                const Value& item = value.items[i];
                if (!reader_.is(item, Value::Type::string, at / i))
                    continue;
                if (!test(item.text))
                    fail(at / i, "\"" + item.text + "\" " + std::string(otherwise));
                else if (std::find(good.begin(), good.end(), item.text) != good.end())
                    fail(at / i, "\"" + item.text + "\" stands here twice");
                else
                    good.push_back(item.text);
            }
            if (!good.empty())
                out = std::move(good);
        });
    }

    void route(Value& object, const Path& place, std::string_view name, KioskSettings& to) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::string, at))
                return;
            if (!is_route(value.text))
                fail(at, "\"" + value.text + "\" is no route: write \"/\", \"/networks\" or \"/events/…\"");
            else if (!is_open_to_visitors(to, value.text))
                fail(at, "\"" + value.text + "\" belongs to a view that \"views\" leaves out");
            else
                to.start_route = value.text;
        });
    }

    template <class T>
    void one_of(Value& object, const Path& place, std::string_view name,
                std::initializer_list<std::pair<std::string_view, T>> all, T& out) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::string, at))
                return;
            std::string words;
            for (const auto& [word, meaning] : all) {
                if (value.text == word) {
                    out = meaning;
                    return;
                }
                words += (words.empty() ? "" : ", ") + std::string(word);
            }
            fail(at, "\"" + value.text + "\" is none of " + words);
        });
    }

    void hours(Value& object, const Path& place, std::string_view name,
               std::optional<KioskSettings::Hours>& out) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::object, at))
                return;
            const size_t before = file_.errors.size();
            Value rest = value;
            KioskSettings::Hours hours;
            hour(rest, at, "from", hours.from);
            hour(rest, at, "until", hours.until);
            refuse_unknown(rest, at);
            if (file_.errors.size() > before)
                return;
            if (hours.from == hours.until)
                fail(at, "from and until are the same");
            else
                out = hours;
        });
    }

    void hour(Value& object, const Path& place, std::string_view name, int& out) {
        const size_t before = object.members.size();
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::string, at))
                return;
            if (const auto minute = minute_of_day(value.text))
                out = *minute;
            else
                fail(at, "\"" + value.text + "\" is no hour: write \"08:30\"");
        });
        if (object.members.size() == before)
            file_.errors.push_back(
                {ErrorCode::missing, (place / name).pointer(), "\"" + std::string(name) + "\" is missing"});
    }

    /// A text of one line that is not empty.
    void line(Value& object, const Path& place, std::string_view name, std::size_t longest,
              const char* otherwise, std::string& out) {
        take(object, place, name, [&](const Value& value, const Path& at) {
            if (!reader_.is(value, Value::Type::string, at))
                return;
            const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
            if (value.text.empty() || value.text.size() > longest ||
                std::any_of(value.text.begin(), value.text.end(), is_control))
                fail(at, otherwise);
            else
                out = value.text;
        });
    }

    KioskFile& file_;
    json::Reader reader_;
};

} // namespace

const std::vector<std::string_view>& kiosk_views() {
    static const std::vector<std::string_view> views{"networks", "events",     "map",    "places", "people",
                                                     "compare",  "favourites", "search", "about",  "links"};
    return views;
}

bool is_open_to_visitors(const KioskSettings& settings, std::string_view route) {
    const std::string_view word = first_word(route);
    return settings.views.empty() || word.empty() ||
           std::find(settings.views.begin(), settings.views.end(), word) != settings.views.end();
}

KioskFile load_kiosk_settings(std::string_view text) {
    KioskFile file;
    json::Whole whole;
    file.errors = json::parse(in_one_piece(text), whole);
    bool readable = true;
    for (Error& error : file.errors) {
        readable = readable && error.code == ErrorCode::duplicate;
        if (error.code == ErrorCode::not_ours) // the parser speaks of directories
            error.message = "settings are one JSON object";
        if (error.code == ErrorCode::too_deep)
            error.message = "nested deeper than any settings";
    }
    if (readable)
        SettingsReader(file).read(std::move(whole.root));
    return file;
}

} // namespace citynet
