// ImGui's OpenGL backend asks in each frame for the state that it is about to change, and puts it back
// afterwards, for programs that draw by themselves as well. In a browser each such question waits until the
// graphics process has drawn all that was handed to it before: with software graphics that was nine tenths of
// the time of a frame. Nothing but that backend draws into the page's context, so what it is told once stays
// true: after each frame the state is that of a fresh context again. The build makes the backend ask here
// (cmake/libraries.cmake).

#include <GLES3/gl3.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace {

struct Answer {
    GLenum name = 0;
    std::array<GLint, 4> values{};
};

std::ptrdiff_t values_of(GLenum name) {
    return name == GL_VIEWPORT || name == GL_SCISSOR_BOX ? 4 : 1;
}

} // namespace

extern "C" void cnd_state_of_fresh_context(GLenum name, GLint* values) {
    static std::array<Answer, 32> answers; // the backend asks for some 20
    static std::size_t known = 0;
    const auto end = answers.begin() + static_cast<std::ptrdiff_t>(known);
    auto answer = std::find_if(answers.begin(), end, [&](const Answer& one) { return one.name == name; });
    if (answer == answers.end()) {
        glGetIntegerv(name, values);
        return;
    }
    if (answer == end) {
        answer->name = name;
        glGetIntegerv(name, answer->values.data());
        ++known;
    }
    std::copy_n(answer->values.begin(), values_of(name), values);
}
