#include "core/publish/publish.h"

#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/threads.h"

#include <ostream>

namespace citynet::cli {

int publish_page(const PublishRequest& request, const Environment& environment) {
    if (!request.page_template && environment.page_template.empty()) {
        environment.err << "publish: this program was built without the page; name one with --template FILE "
                           "(./dev web makes dist/city-directory.template.html)\n";
        return at_fault;
    }
    const auto directory = read_directory(request.data, environment);
    if (!directory)
        return at_fault;
    const std::string name = request.page_template.value_or("built-in page");
    const auto page_template = request.page_template
                                   ? read_file(*request.page_template)
                                   : Result<std::string>(std::string(environment.page_template));
    if (!page_template) {
        report(environment.err, name, page_template.error());
        return at_fault;
    }
    const auto page = publish(*page_template, *directory, {}, in_threads);
    if (!page) {
        report(environment.err, name, page.error());
        return at_fault;
    }
    return write_output(request.output, *page, environment);
}

} // namespace citynet::cli
