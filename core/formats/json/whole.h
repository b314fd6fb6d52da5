#pragma once

#include "core/formats/json/parse.h"

#include <string>
#include <utility>

namespace citynet::json {

/// Receives a small file as one value.
class Whole : public Receiver {
  public:
    void member(std::string_view name, Value value) override {
        root.members.push_back({std::string(name), std::move(value)});
    }
    void array_begins(std::string_view name) override { member(name, Value::array()); }
    void array_item(std::string_view, size_t, Value value) override {
        root.members.back().value.items.push_back(std::move(value));
    }

    Value root = Value::object();
};

} // namespace citynet::json
