#include "app/cli/cli.h"

#include "app/cli/commands.h"
#include "app/cli/files.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace citynet::cli {

namespace {

const std::string data_help =
    "a directory's JSON file or a published page, instead of the built-in directory";

/// The command line as CLI11 knows it. `command` is set to what a given command asks for.
class Arguments {
  public:
    explicit Arguments(const Environment& environment) : environment_(environment) {
        app_.require_subcommand(0, 1);
        app_.failure_message([](const CLI::App*, const CLI::Error& wrong) {
            return "city-directory: " + one_line(wrong.what()) + " (city-directory --help tells more)\n";
        });
        app_.add_option("--data", window_data_, data_help)->type_name("FILE");
        kiosk_ = app_.add_option("--kiosk", kiosk_file_,
                                 "fill the screen, unattended, by the settings in the file")
                     ->type_name("[FILE]")
                     ->expected(0, 1);
        app_.add_option("--lang", language_, "language of the interface")->type_name("CODE");
        add_display();
        add_validate();
        add_search();
        add_export();
        add_publish();
        add_import();
        add_kiosk_code();
    }

    std::optional<int> run(int argc, const char* const* argv, platform::WindowOptions& window) {
        try {
            app_.parse(argc, argv);
            if (command_ &&
                (window_data_ || kiosk_->count() > 0 || !language_.empty() || !display_.face.empty()))
                throw CLI::ValidationError("options stand behind the command they belong to");
        } catch (const CLI::ParseError& wrong) {
            const bool asked_for_help = wrong.get_exit_code() == 0;
            app_.exit(wrong, environment_.out, environment_.err);
            return asked_for_help ? done : usage;
        }
        if (command_)
            return command_();
        if (window_data_)
            window.data = path_of(*window_data_);
        window.kiosk = kiosk_->count() > 0;
        if (!kiosk_file_.empty())
            window.kiosk_file = path_of(kiosk_file_);
        window.language = language_;
        if (!display_.face.empty())
            window.display = display_;
        return std::nullopt;
    }

  private:
    /// What is written is checked where the directory is known.
    void add_display() {
        CLI::Option* display =
            app_.add_option("--display", display_.face,
                            "fill the screen for a room to read: now (what runs, and what is next), question "
                            "(of a roundtable, with a speaker's time) or carousel (of the networks present)")
                ->type_name("FACE")
                ->excludes("--kiosk");
        const auto add = [this, display](const char* name, std::string& value, const char* type,
                                         const char* help) {
            app_.add_option(name, value, help)->type_name(type)->needs(display)->group("Displays");
        };
        display->group("Displays");
        add("--event", display_.event, "ID", "of this event and its parts");
        add("--room", display_.room, "NAME", "now: of this venue");
        add("--clock", display_.clock, "TIME",
            "run on from this time, as 2024-05-01T10:00, instead of the machine's");
        add("--seconds", display_.seconds, "N", "carousel: show each network so long (12)");
        add("--timer", display_.timer, "MINUTES", "question: a speaker's time (5)");
        app_.add_flag("--facilitator", display_.facilitator,
                      "question: steer it from a window of its own; the display takes the second screen")
            ->needs(display)
            ->group("Displays");
    }

    void add_validate() {
        CLI::App* command =
            app_.add_subcommand("validate", "name every mistake in a directory's files, and what looks odd");
        command->add_option("FILE", validate_.files, "JSON files or published pages");
        command->add_flag("--rules", validate_.rules, "print the rules and what they find");
        command->add_flag("--all", validate_.all, "show also findings that are annotated or acknowledged");
        command->add_flag("--json", validate_.json, "print one JSON object a line for each finding");
        command->add_flag("--strict", validate_.strict,
                          "exit with 1 for any open finding, not only for errors");
        command->add_option("--max-age", validate_.max_age, "find figures older than that")
            ->type_name("YEARS")
            ->check(CLI::Range(0, 1000));
        command->add_option("--date", validate_.today, "what counts as today")
            ->type_name("DATE")
            ->check([](const std::string& text) {
                return PartialDate::parse(text) ? std::string() : "\"" + text + "\" is no date";
            });
        command->final_callback([this] {
            if (validate_.files.empty() && !validate_.rules)
                throw CLI::RequiredError("FILE");
            command_ = [this] { return validate(validate_, environment_); };
        });
    }

    void add_search() {
        CLI::App* command = app_.add_subcommand("search", "find organizations, events, cities and countries");
        add_data(command, search_.data);
        command->add_option("--limit", search_.limit, "how many to print at most")
            ->capture_default_str()
            ->check(CLI::Range(1, 1'000'000));
        command->add_flag("--json", search_.json, "print one JSON object a line");
        command->add_flag("--explain", search_.explain, "say for each word what it counted, and why");
        command->add_option("--kind", search_.kind, "only this kind of record")
            ->type_name("KIND")
            ->check(CLI::IsMember(searchable_kinds()));
        command
            ->add_option("QUERY", search_.words,
                         "words, or beginnings of words, that all must occur; \"in quotes\" side by side; "
                         "-without; country: city: theme: sdg: person: year: kind:")
            ->required();
        command->final_callback([this] { command_ = [this] { return search(search_, environment_); }; });
    }

    void add_export() {
        CLI::App* command = app_.add_subcommand("export", "write the directory in another format");
        add_data(command, export_.data);
        command
            ->add_option("--format", export_.format,
                         "json, html, booklet (for paper), vcard (contacts) or icalendar (events)")
            ->required()
            ->check(CLI::IsMember(export_formats));
        command->add_option("--id", export_.id,
                            "only this record: \"uclg\", or \"city/geneva\" with its kind; as vcard "
                            "also a person: \"organization/uclg/emilia-saiz-carrancedo\"");
        command->add_option("-o,--output", export_.output, "the file to write; standard output without it")
            ->type_name("FILE");
        command->final_callback([this] { command_ = [this] { return export_data(export_, environment_); }; });
    }

    void add_publish() {
        CLI::App* command = app_.add_subcommand("publish", "write the page that carries the directory");
        add_data(command, publish_.data);
        command
            ->add_option("--template", publish_.page_template,
                         "the page to fill, instead of the built-in one")
            ->type_name("FILE");
        command->add_option("-o,--output", publish_.output, "the page to write")
            ->type_name("FILE")
            ->required();
        command->final_callback(
            [this] { command_ = [this] { return publish_page(publish_, environment_); }; });
    }

    void add_import() {
        CLI::App* command = app_.add_subcommand("import", "read published documents into a directory");
        add_data(command, import_.data);
        command
            ->add_option("--edition", import_.editions,
                         "a description of a document that the program does not know")
            ->type_name("FILE")
            ->allow_extra_args(false); // one file each time; what follows is a document
        command->add_option("-o,--output", import_.output, "the directory's JSON file to write")
            ->type_name("FILE")
            ->required();
        command->add_flag("--json", import_.json, "print the report as one JSON object a line");
        command->add_option("DOCUMENT", import_.documents, "text files as published")->required();
        command->final_callback(
            [this] { command_ = [this] { return import_documents(import_, environment_); }; });
    }

    void add_kiosk_code() {
        CLI::App* command = app_.add_subcommand(
            "kiosk-code", "read the code that leaves a kiosk, print the line for its settings");
        command->final_callback([this] { command_ = [this] { return kiosk_code(environment_); }; });
    }

    static void add_data(CLI::App* command, std::optional<std::string>& data) {
        command->add_option("--data", data, data_help)->type_name("FILE");
    }

    const Environment& environment_;
    CLI::App app_{"City Networks Directory: international city networks and the events where they meet.\n"
                  "Without a command it opens in a window.",
                  "city-directory"};
    std::optional<std::string> window_data_;
    CLI::Option* kiosk_ = nullptr;
    std::string kiosk_file_;
    std::string language_;
    platform::DisplayWish display_;
    ValidateRequest validate_;
    SearchRequest search_;
    ExportRequest export_;
    PublishRequest publish_;
    ImportRequest import_;
    std::function<int()> command_; ///< what the given command asks for
};

} // namespace

std::optional<int> run(int argc, const char* const* argv, const Environment& environment,
                       platform::WindowOptions& window) {
    return Arguments(environment).run(argc, argv, window);
}

} // namespace citynet::cli
