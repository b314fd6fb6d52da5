#include "core/formats/json/json_format.h"

#include "core/formats/json/parse.h"
#include "core/formats/json/reader.h"
#include "core/formats/json/writer.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <utility>

namespace citynet {

namespace {

constexpr std::string_view format_name = "city-networks-directory";
constexpr int format_version = 1;
constexpr std::string_view acknowledged = "acknowledged"; // the one list of what are no records

/// Reads each record into its list as it comes.
class FileReader : public json::Receiver {
  public:
    explicit FileReader(Errors& errors) : errors_(errors), reader_(errors) {}

    void member(std::string_view name, json::Value value) override {
        const Path root;
        if (name == "format") {
            reader_.read(std::move(value), root / name, format_);
        } else if (name == "version") {
            version_ =
                format_version; // stays when what stands here is no version, so that all mistakes are found
            reader_.read(std::move(value), root / name, *version_);
        } else if (name == "edition") {
            reader_.read(std::move(value), root / name, records_.edition);
        } else if (is_list(name)) {
            reader_.is(value, json::Value::Type::array, root / name);
        } else {
            records_.extras.emplace_back(name, json::compact(value));
        }
    }

    void array_begins(std::string_view name) override {
        if (is_list(name))
            return;
        if (name == "format" || name == "version" || name == "edition")
            member(name, json::Value::array()); // a mistake, which its reader names
        else
            records_.extras.emplace_back(name, "[]");
    }

    void array_item(std::string_view name, size_t index, json::Value value) override {
        const Path root;
        if (name == acknowledged) {
            reader_.read(std::move(value), root / name / index, records_.acknowledged.emplace_back());
            return;
        }
        bool known = false;
        for_each_record_type([&]<class T>() {
            if (RecordTraits<T>::list_name != name)
                return;
            known = true;
            reader_.read(std::move(value), root / name / index, list_of<T>(records_).emplace_back());
        });
        if (known || records_.extras.empty() || records_.extras.back().first != name)
            return;
        std::string& kept = records_.extras.back().second;
        kept.insert(kept.size() - 1, (index > 0 ? "," : "") + json::compact(value));
    }

    /// The records; errors for a file that is none of ours.
    Records finish() {
        if (format_ != format_name)
            errors_.push_back(
                {ErrorCode::not_ours, "/format",
                 "this is no directory: \"format\" is not \"" + std::string(format_name) + "\""});
        else if (version_ != format_version)
            errors_.push_back(
                {ErrorCode::not_ours, "/version",
                 "this program reads version " + std::to_string(format_version) +
                     " of the format; the file has " +
                     (version_ ? "version " + std::to_string(*version_) : std::string("none"))});
        return std::move(records_);
    }

  private:
    static bool is_list(std::string_view name) {
        bool found = name == acknowledged;
        for_each_record_type([&]<class T>() { found = found || RecordTraits<T>::list_name == name; });
        return found;
    }

    Errors& errors_;
    json::Reader reader_;
    std::string format_;
    std::optional<int> version_;
    Records records_;
};

/// Adds the breaches of the rules that do not merely follow from what could not be read at their place or
/// above it.
void add_breaches(Errors& errors, const Errors& breaches) {
    std::unordered_set<std::string> unread;
    for (const Error& error : errors)
        unread.insert(error.place);
    for (const Error& breach : breaches) {
        std::string place = breach.place;
        while (!place.empty() && !unread.count(place))
            place.resize(place.rfind('/'));
        if (place.empty())
            errors.push_back(breach);
    }
}

json::Layout layout_of(JsonLayout layout) {
    return layout == JsonLayout::indented ? json::Layout::indented : json::Layout::compact;
}

} // namespace

struct JsonLoading::State {
    explicit State(TextPieces pieces)
        : text(std::move(pieces)), file(errors), parsing(std::in_place, text, file) {}

    bool is_read();

    const TextPieces text;
    Errors errors;
    FileReader file;
    std::optional<json::Parsing> parsing;      ///< until the text is read
    std::optional<DirectoryCreation> creation; ///< then, when that makes sense
};

/// The text was read to its end, or as far as it can be. Whether there is something to make a directory of.
bool JsonLoading::State::is_read() {
    const Errors& broken = parsing->errors();
    const bool complete = std::none_of(broken.begin(), broken.end(), [](const Error& error) {
        return error.code != ErrorCode::duplicate; // the text was read to its end
    });
    errors.insert(errors.begin(), broken.begin(), broken.end());
    parsing.reset();
    if (!complete)
        return false;
    Records records = file.finish();
    if (!errors.empty() && errors.back().code == ErrorCode::not_ours) {
        errors = {errors.back()};
        return false;
    }
    creation.emplace(std::move(records));
    return true;
}

JsonLoading::JsonLoading(TextPieces text) : state_(std::make_unique<State>(std::move(text))) {}

JsonLoading::~JsonLoading() = default;

bool JsonLoading::step(std::size_t work) {
    constexpr std::size_t bytes_a_record = 1024; // that take as long to read as a record to check
    if (state_->parsing)
        return state_->parsing->step(work) || state_->is_read();
    return state_->creation && state_->creation->step(work / bytes_a_record + 1);
}

Result<Directory, Errors> JsonLoading::take() {
    Errors& errors = state_->errors;
    if (!state_->creation)
        return std::move(errors);
    auto directory = state_->creation->take();
    if (!directory)
        add_breaches(errors, directory.error());
    if (!errors.empty())
        return std::move(errors);
    return directory;
}

Result<Directory, Errors> load_json(const TextPieces& text) {
    JsonLoading loading(text);
    while (loading.step(SIZE_MAX)) {
    }
    return loading.take();
}

Result<Directory, Errors> load_json(std::string_view text) {
    return load_json(in_one_piece(text));
}

std::string save_json(const Directory& directory, JsonLayout layout) {
    json::Writer writer(layout_of(layout));
    const Records& records = directory.records();
    writer.open('{');
    writer.member("format", format_name);
    writer.member("version", format_version);
    if (records.edition != Edition())
        writer.member("edition", records.edition);
    for_each_record_type([&]<class T>() {
        if (!list_of<T>(records).empty())
            writer.member(RecordTraits<T>::list_name, list_of<T>(records));
    });
    if (!records.acknowledged.empty())
        writer.member(acknowledged, records.acknowledged);
    writer.extras(records.extras);
    writer.close('}');
    return writer.take() + "\n";
}

std::string save_json(const Directory& directory, const Reference& record, JsonLayout layout) {
    std::string text;
    for_each_record_type([&]<class T>() {
        const T* found = RecordTraits<T>::kind == record.kind ? directory.find(Id<T>(record.id)) : nullptr;
        if (!found)
            return;
        json::Writer writer(layout_of(layout));
        writer.write(*found);
        text = writer.take() + "\n";
    });
    return text;
}

} // namespace citynet
