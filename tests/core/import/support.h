#pragma once

#include "core/import/document.h"
#include "core/import/merge.h"

#include <string>
#include <string_view>
#include <vector>

namespace citynet::test {

/// A description of a made-up directory: two profiles in one part, the usual headings.
extern const std::string small_edition;
/// A description of a made-up event, with sessions, questions, objectives and outcomes.
extern const std::string small_event;

importer::Description described(std::string_view json);

/// A made-up document of the small edition: its cover and part, with this as the first profile's text.
std::string document_with(std::string_view profile);

/// Reads a document by a description; the test fails when it cannot be read.
importer::ReadDocument read(std::string_view document, std::string_view edition = small_edition);

/// The first organization or event of a read document.
const Organization& first_organization(const importer::ReadDocument& document);
const Event& first_event(const importer::ReadDocument& document);

/// What a block says, with its kind: "paragraph: …", "quotation: speaker, role: …", "list: a; b [c]".
std::string in_words(const Block& block);
std::vector<std::string> in_words(const std::vector<Block>& blocks);

/// The remarks of one kind: "line: message".
std::vector<std::string> remarks(const importer::DocumentReport& report, importer::Remark kind);

/// The file's content; empty when it is not there.
std::string file_content(const std::string& path);

/// The shipped descriptions, by file name; and the documents they describe, empty where those are not there.
std::vector<importer::Description> shipped_editions();
struct PublishedDocument {
    std::string name;
    std::string text;
};
const std::vector<PublishedDocument>& published_documents();

} // namespace citynet::test
