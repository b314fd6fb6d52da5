#include "core/formats/json/writer.h"

#include "core/overloaded.h"

namespace citynet::json {

void Writer::new_line() {
    if (layout_ == Layout::indented) {
        out_ += '\n';
        out_.append(static_cast<size_t>(depth_) * 2, ' ');
    }
}

void Writer::open(char bracket) {
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void Writer::close(char bracket) {
    --depth_;
    if (!first_)
        new_line();
    out_ += bracket;
    first_ = false;
}

void Writer::item() {
    if (!first_)
        out_ += ',';
    first_ = false;
    new_line();
}

void Writer::key(std::string_view name) {
    item();
    append_quoted(out_, name);
    out_ += layout_ == Layout::indented ? ": " : ":";
}

void Writer::write(const Item& item) {
    if (item.items.empty() && item.extras.empty()) {
        write(item.text);
        return;
    }
    open('{');
    write_members(item);
    close('}');
}

void Writer::write(const Block& block) {
    open('{');
    std::visit(overloaded{
                   [](std::monostate) {},
                   [&](const Paragraph& paragraph) { member("paragraph", paragraph.text); },
                   [&](const List& list) { member("list", list.items); },
                   [&](const Milestones& milestones) { member("milestones", milestones.milestones); },
                   [&](const Quotation& quotation) { member("quotation", quotation); },
               },
               block.content);
    if (!block.notes.empty())
        member("notes", block.notes);
    extras(block.extras);
    close('}');
}

void Writer::extras(const Extras& extras) {
    for (const auto& [name, json] : extras) {
        key(name);
        raw(json);
    }
}

void Writer::raw(std::string_view json) {
    bool in_string = false;
    for (size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string) {
            out_ += c;
            if (c == '\\')
                out_ += json[++i];
            else if (c == '"')
                in_string = false;
            continue;
        }
        switch (c) {
        case '{':
        case '[':
            open(c);
            if (json[i + 1] != '}' && json[i + 1] != ']')
                item();
            break;
        case '}':
        case ']':
            close(c);
            break;
        case ',':
            item();
            break;
        case ':':
            out_ += layout_ == Layout::indented ? ": " : ":";
            break;
        case '"':
            in_string = true;
            [[fallthrough]];
        default:
            out_ += c;
        }
    }
}

} // namespace citynet::json
