#include "core/model/id.h"

namespace citynet {

bool is_id(std::string_view text) {
    bool after_hyphen = true; // a hyphen may neither begin an id nor follow another
    for (char c : text) {
        if (c == '-') {
            if (after_hyphen)
                return false;
            after_hyphen = true;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            after_hyphen = false;
        } else {
            return false;
        }
    }
    return !after_hyphen;
}

} // namespace citynet
