/* The OpenGL functions that SDL looks up by name. Emscripten's own eglGetProcAddress answers for every function there
   is, and so drags all of them, a hundred kilobytes of script, into the page. This one is linked before it. */
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <string.h>

typedef __eglMustCastToProperFunctionPointerType Function;

Function eglGetProcAddress(const char* name)
{
    static const struct { const char* name; Function function; } known[] = {
        { "glGetString", (Function)glGetString },
        { "glGetStringi", (Function)glGetStringi },
        { "glGetIntegerv", (Function)glGetIntegerv },
        { "glGetError", (Function)glGetError },
        { "glBindFramebuffer", (Function)glBindFramebuffer },
        { "glGetFramebufferAttachmentParameteriv", (Function)glGetFramebufferAttachmentParameteriv },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; ++i)
        if (strcmp(known[i].name, name) == 0) return known[i].function;
    return NULL;
}
