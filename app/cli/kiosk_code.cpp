#include "app/cli/commands.h"
#include "core/formats/kiosk/exit_code.h"

#include <istream>
#include <ostream>

namespace citynet::cli {

int kiosk_code(const Environment& environment) {
    if (environment.err_is_seen)
        environment.err << "The code (" << shortest_exit_code << " to " << longest_exit_code << " digits): ";
    std::string code;
    if (environment.in)
        std::getline(*environment.in, code);
    if (!code.empty() && code.back() == '\r')
        code.pop_back();
    if (!is_exit_code(code)) {
        environment.err << "city-directory: a code has " << shortest_exit_code << " to " << longest_exit_code
                        << " digits, and nothing else\n";
        return at_fault;
    }
    const auto hash = exit_code_hash(code, environment.salt);
    if (!hash) {
        environment.err << "city-directory: the code cannot be hashed\n";
        return at_fault;
    }
    environment.out << "\"exit_code\": \"" << *hash << "\"\n";
    return done;
}

} // namespace citynet::cli
