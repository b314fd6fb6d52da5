#pragma once

#include "core/check/rule.h"
#include "core/model/reference.h"

#include <string>
#include <vector>

namespace citynet {

/// Whether somebody has dealt with a finding.
enum class Answer {
    open,
    annotated,   ///< a remark beside the fact names the rule
    acknowledged ///< the directory's list of harmless findings has it
};

/// Something in the data that somebody should look at.
struct Finding {
    Rule rule = Rule::email_form;
    Severity severity = Severity::note;
    std::string place;      ///< JSON pointer into the file, as errors have it
    Reference record;       ///< the record it stands in
    std::string subject;    ///< the text it is about; an acknowledgement may name it
    std::string message;    ///< what is odd, in our words
    std::string suggestion; ///< what may be meant; often empty
    Answer answer = Answer::open;

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

} // namespace citynet
