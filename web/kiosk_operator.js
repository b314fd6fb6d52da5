// What a page at a venue does for those who run it: log, the way out.

function log(weight, line) {
    [console.info, console.warn, console.error][weight].call(console, line);
}

function leaveKiosk() {
    location.replace(location.href.replace(/[?#].*$/, ''));
}
