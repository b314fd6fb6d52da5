#include "core/check/answers.h"

#include "core/check/pieces.h"
#include "core/check/scope.h"

namespace citynet {

namespace {

/// Whether a place is this piece or inside it.
bool lies_in(std::string_view place, std::string_view piece) {
    return place.substr(0, piece.size()) == piece &&
           (place.size() == piece.size() || place[piece.size()] == '/');
}

Finding about(Rule rule, std::string place, const Reference& record, const std::string& named,
              std::string message) {
    return {rule, info(rule).severity, std::move(place), record, named, std::move(message), {}, Answer::open};
}

Finding unknown(std::string place, const Reference& record, const std::string& named) {
    return about(Rule::unknown_rule, std::move(place), record, named, "there is no rule " + quoted(named));
}

Finding unused(std::string place, const Reference& record, const std::string& named) {
    return about(Rule::unused_answer, std::move(place), record, named,
                 "the rule " + quoted(named) + " finds nothing here (any more)");
}

} // namespace

template <class T>
void answer_by_annotations(const T& record, const Path& place, const Reference& self, size_t first,
                           const std::function<bool(Rule)>& rests, Findings& findings) {
    const size_t end = findings.size();
    for_each_annotated(record, place, [&](const std::vector<Annotation>& annotations, const Path& at) {
        const std::string piece = at.pointer();
        for (size_t a = 0; a < annotations.size(); ++a)
            for (size_t r = 0; r < annotations[a].rules.size(); ++r) {
                const std::string& named = annotations[a].rules[r];
                const std::string here = (at / "annotations" / a / "rules" / r).pointer();
                const auto rule = rule_of(named);
                if (!rule) {
                    findings.push_back(unknown(here, self, named));
                    continue;
                }
                bool used = rests(*rule);
                for (size_t i = first; i < end; ++i)
                    if (findings[i].rule == *rule && lies_in(findings[i].place, piece)) {
                        findings[i].answer = Answer::annotated;
                        used = true;
                    }
                if (!used)
                    findings.push_back(unused(here, self, named));
            }
    });
}

void Acknowledgements::answer(size_t first, Findings& findings) {
    for (size_t i = first; i < findings.size(); ++i) {
        Finding& finding = findings[i];
        const auto found = by_record_.find(finding.record);
        if (found == by_record_.end())
            continue;
        for (const size_t at : found->second) {
            const Acknowledgement& one = list_[at];
            if (one.rule != info(finding.rule).id || (!one.subject.empty() && one.subject != finding.subject))
                continue;
            used_[at] = true;
            if (finding.answer == Answer::open)
                finding.answer = Answer::acknowledged;
        }
    }
}

void Acknowledgements::raise_unused(const Reference* only, const std::function<bool(Rule)>& rests,
                                    Findings& findings) const {
    const Path root;
    for (size_t i = 0; i < list_.size(); ++i) {
        const Acknowledgement& one = list_[i];
        if (used_[i] || (only && one.record != *only))
            continue;
        const auto rule = rule_of(one.rule);
        if (!rule)
            findings.push_back(unknown((root / "acknowledged" / i / "rule").pointer(), one.record, one.rule));
        else if (!rests(*rule))
            findings.push_back(unused((root / "acknowledged" / i).pointer(), one.record, one.rule));
    }
}

#define CITYNET_ANSWERED(T)                                                                                  \
    template void answer_by_annotations(const T&, const Path&, const Reference&, size_t,                     \
                                        const std::function<bool(Rule)>&, Findings&);
CITYNET_ANSWERED(Source)
CITYNET_ANSWERED(Theme)
CITYNET_ANSWERED(Region)
CITYNET_ANSWERED(Country)
CITYNET_ANSWERED(City)
CITYNET_ANSWERED(Series)
CITYNET_ANSWERED(Organization)
CITYNET_ANSWERED(Event)
CITYNET_ANSWERED(Relation)
CITYNET_ANSWERED(Cooperation)
#undef CITYNET_ANSWERED

} // namespace citynet
