#include "app/cli/commands.h"
#include "app/cli/files.h"

#include <ostream>

namespace citynet::cli {

int validate(const ValidateRequest& request, const Environment& environment) {
    int status = done;
    for (const std::string& file : request.files) {
        const auto directory = read_directory(file, environment);
        if (!directory) {
            status = at_fault;
            continue;
        }
        environment.out << file << ": no mistakes in";
        const char* separator = " ";
        for_each_record_type([&]<class T>() {
            if (const size_t count = directory->all<T>().size()) {
                environment.out << separator << count << ' '
                                << (count == 1 ? word(RecordTraits<T>::kind) : RecordTraits<T>::list_name);
                separator = ", ";
            }
        });
        environment.out << (*separator == ' ' ? " an empty directory\n" : "\n");
    }
    return status;
}

} // namespace citynet::cli
