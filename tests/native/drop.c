/* drop WINDOW ADDRESSES: drops files on a window as a file manager does, by the XDND protocol. ADDRESSES is a
   text/uri-list. Exit status 0 when the window has taken them. */
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static Display *display;
static Window self, target;

static Atom named(const char *name) {
    return XInternAtom(display, name, False);
}

static void tell(const char *what, long one, long two, long three, long four) {
    XEvent event;
    memset(&event, 0, sizeof event);
    event.xclient.type = ClientMessage;
    event.xclient.window = target;
    event.xclient.message_type = named(what);
    event.xclient.format = 32;
    event.xclient.data.l[0] = (long)self;
    event.xclient.data.l[1] = one;
    event.xclient.data.l[2] = two;
    event.xclient.data.l[3] = three;
    event.xclient.data.l[4] = four;
    XSendEvent(display, target, False, NoEventMask, &event);
    XFlush(display);
}

/* The window asks for what is dropped. */
static void answer(const XSelectionRequestEvent *request, const char *addresses) {
    XEvent event;
    XChangeProperty(display, request->requestor, request->property, request->target, 8, PropModeReplace,
                    (const unsigned char *)addresses, (int)strlen(addresses));
    memset(&event, 0, sizeof event);
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request->requestor;
    event.xselection.selection = request->selection;
    event.xselection.target = request->target;
    event.xselection.property = request->property;
    event.xselection.time = request->time;
    XSendEvent(display, request->requestor, False, NoEventMask, &event);
    XFlush(display);
}

/* Waits until the window says this; false when half a minute has passed. */
static int heard(const char *what, const char *addresses) {
    const time_t end = time(NULL) + 30;
    while (time(NULL) < end) {
        XEvent event;
        const struct timespec pause = {0, 10000000};
        if (!XPending(display)) {
            nanosleep(&pause, NULL);
            continue;
        }
        XNextEvent(display, &event);
        if (event.type == SelectionRequest)
            answer(&event.xselectionrequest, addresses);
        else if (event.type == ClientMessage && event.xclient.message_type == named(what))
            return 1;
    }
    fprintf(stderr, "the window does not say %s\n", what);
    return 0;
}

int main(int count, char **arguments) {
    enum { version = 5 };
    int x, y;
    Window child;
    if (count != 3 || !(display = XOpenDisplay(NULL)))
        return 2;
    target = (Window)strtoul(arguments[1], NULL, 0);
    self = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
    XSetSelectionOwner(display, named("XdndSelection"), self, CurrentTime);
    XTranslateCoordinates(display, target, DefaultRootWindow(display), 300, 300, &x, &y, &child);
    tell("XdndEnter", (long)version << 24, (long)named("text/uri-list"), 0, 0);
    tell("XdndPosition", 0, (long)x << 16 | y, CurrentTime, (long)named("XdndActionCopy"));
    if (!heard("XdndStatus", arguments[2]))
        return 1;
    tell("XdndDrop", 0, CurrentTime, 0, 0);
    return heard("XdndFinished", arguments[2]) ? 0 : 1;
}
