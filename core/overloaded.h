#pragma once

namespace citynet {

/// One visitor out of several lambdas, for std::visit.
template <class... Fs>
struct overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>; // clang 14 does not deduce it by itself

} // namespace citynet
