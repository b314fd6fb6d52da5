#include "core/import/plain_record.h"

#include "core/import/typography.h"
#include "core/overloaded.h"

namespace citynet::importer {

namespace {

void plain(std::string& text) {
    text = plain_text(text);
}

void plain_block(Block& block) {
    std::visit(overloaded{
                   [](std::monostate) {},
                   [](Paragraph& paragraph) { plain(paragraph.text); },
                   [](List& list) { make_plain(list.items); },
                   [](Milestones& list) {
                       for (Milestone& milestone : list.milestones)
                           plain(milestone.text);
                   },
                   [](Quotation& quotation) { quotation.text = plain_text(without_quotes(quotation.text)); },
               },
               block.content);
    for (Note& note : block.notes)
        plain(note.text);
}

} // namespace

void make_plain(std::vector<Item>& items) {
    for (Item& item : items) { // entries nest no deeper than lists.h allows
        plain(item.text);
        make_plain(item.items);
    }
}

void make_plain(std::vector<Section>& sections) {
    for (Section& section : sections) {
        plain(section.heading);
        for (Block& block : section.blocks)
            plain_block(block);
    }
}

void make_plain(std::vector<Project>& projects) {
    for (Project& project : projects) {
        plain(project.name);
        plain(project.text);
    }
}

void make_plain(std::vector<GuidingQuestion>& questions) {
    for (GuidingQuestion& question : questions) {
        plain(question.text);
        plain(question.intro);
        make_plain(question.prompts);
    }
}

} // namespace citynet::importer
