#pragma once

#include "core/model/relation.h"

#include <optional>
#include <string_view>

// The words that stand for the closed choices of the models, in files and as keys of interface texts.
namespace citynet {

std::string_view word(Certainty);
std::string_view word(ContactKind);
std::string_view word(SectionKind);
std::string_view word(OrganizationKind);
std::string_view word(EventKind);
std::string_view word(RelationType);
std::string_view word(FigureRole);
std::string_view word(CooperationStatus);

/// The choice of type T that `text` stands for, if any.
template <class T>
std::optional<T> choice(std::string_view text);

/// All words of T, separated by ", ", for a message to somebody who wrote another one.
template <class T>
std::string_view choices();

} // namespace citynet
