#pragma once

#include "core/import/contact_lines.h"
#include "core/import/layout.h"
#include "core/import/log.h"
#include "core/model/organization.h"

#include <map>

namespace citynet::importer {

/// A section as it is printed, and what becomes of it.
struct SectionText {
    Section section;
    Holds holds = Holds::text;
    std::string session; ///< the id of the session that it begins or belongs to
};

/// Everything that a document says of one record, signs of emphasis still in it.
struct RecordText {
    std::vector<SectionText> sections;
    std::vector<Contact> contacts;
    std::vector<Person> people;
};

/// Puts the groups of lines that tell of one record into sections and blocks.
class RecordReader {
  public:
    /// `record` names it in the report; `name` is the printed heading.
    RecordReader(std::string record, std::string_view name, Log& log);

    /// What follows stands under this heading.
    void begin_section(Section section, Holds holds, std::string session);
    /// What follows stands under a heading that was read before; false when there is none such.
    bool resume_section(const Printed& heading);
    /// Takes text, a list or a footnote; `next` is the group behind it, if any.
    void read(const Group& group, const Group* next);
    /// What was read. Footnotes that nothing calls are put to the last block.
    RecordText finish();

  private:
    void read_list(const Group& group);
    void read_footnote(const Group& group);
    void read_text(const Group& group, const Group* next);
    bool read_contacts(const Group& group, const std::string& text, const Group* next);
    bool read_quotation(const Group& group, const std::string& text);
    bool read_attribution(const Group& group, const std::string& text);
    bool goes_on(const std::string& text);
    void go_on(const Group& group, const std::string& text);
    void read_paragraph(const Group& group, const std::string& text, const Group* next);
    void leave_contacts(const Line& line);

    SectionText& section();
    Block* last_block();
    Block& add_block(Block block);
    void call_marks(std::string_view text);
    void attach(Note note, const Line& line);

    std::string record_;
    std::string name_key_;
    Log& log_;
    RecordText text_;
    size_t current_ = 0; ///< the section that is being read
    ContactReader contacts_;
    bool in_contacts_ = false;
    bool quote_sign_ = false;    ///< a quotation mark stood alone before this
    bool quote_open_ = false;    ///< the last block is a quotation that is not closed
    bool may_be_signed_ = false; ///< the last block is a quotation whose speaker can follow
    bool adjacent_ = false;      ///< nothing was read since the last block
    std::map<std::string, std::pair<size_t, size_t>> calls_; ///< footnote's mark to section and block
    std::vector<std::pair<Note, Line>> uncalled_;
};

} // namespace citynet::importer
