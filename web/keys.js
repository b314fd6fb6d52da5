// SDL takes every key that reaches the canvas away from the browser. Keys the program has no use for are
// therefore kept from reaching it.

// With Ctrl (or Command) the program edits text, and K leads to its search, as on many pages. Pasting is the browser's:
// only it may read the clipboard, and hands over what is there (web/text_field.js).
const programControlKeys = new Set([
    'a',
    'c',
    'k',
    'x',
    'y',
    'z',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
    'Backspace',
    'Delete',
    'Insert',
    'Enter',
    'Control',
    'Shift',
    'Alt',
    'Meta',
]);
// With Alt the browser has its history and its menus; Alt with a letter types a character on many keyboards.
const browserAltKeys = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'd', 'e', 'f', 'Tab', ' ']);

/** Whether a key is the browser's business: reload, print, address bar, tabs, zoom, tools, history. */
function isBrowserKey(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (/^F\d+$/.test(key)) return true;
    if (key === 'Tab') return true; // leads through the document, and the picture follows
    if (key.startsWith('Browser') || key.startsWith('Media') || key.startsWith('Audio')) return true;
    const altGraph = typeof event.getModifierState === 'function' && event.getModifierState('AltGraph');
    if (altGraph || (event.ctrlKey && event.altKey)) return false; // types a character
    if (event.shiftKey && key === 'Insert') return true; // pastes
    if (event.ctrlKey || event.metaKey)
        return !programControlKeys.has(key) || (event.shiftKey && /^[a-y]$/.test(key));
    return event.altKey && browserAltKeys.has(key);
}
