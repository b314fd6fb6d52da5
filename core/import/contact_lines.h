#pragma once

#include "core/import/lines.h"
#include "core/model/contact.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::importer {

/// Reads the lines that end a profile: how to reach whom.
class ContactReader {
  public:
    /// Takes a group of lines that stand together; returns those that it could not read. A name alone is only
    /// taken for somebody's when the next group is a contact.
    std::vector<Line> read(const std::vector<Line>& lines, bool contact_follows);

    std::vector<Contact> contacts;
    std::vector<Person> people; ///< their ids are not set

  private:
    struct Waiting;
    struct Ending;

    bool attach(const std::vector<Contact>& found, Waiting& waiting);
    bool resolve(Waiting& waiting, bool contact_follows);
    static Ending ending_of(std::string_view text);
    bool read_people(std::string_view line, bool contact_follows);
    bool read_names(const std::string& role, std::string_view names);
    void add_person(std::string_view name, std::string role);

    bool person_before_ = false; ///< the group before this one was a person without contacts
};

/// Whether the lines, in front of a contact, can be read as a postal address.
bool is_address(const std::vector<Line>& lines);

} // namespace citynet::importer
