// The page at a venue, where nobody looks after it: `?kiosk` in its address. What a page can take away from a visitor it
// takes away here; what only the browser can is in the command line that the manual gives.

/** Whether the page stands at a venue, where nothing of a visitor may be kept. */
function isKiosk() {
    return new URLSearchParams(location.search).has('kiosk');
}

// `#kiosk={"ask_after":60}` in the address with which it is opened; else a block of the page.
const kioskInAddress = /^#kiosk=/;

/** The settings as JSON; empty where there are none. */
function kioskSettings() {
    if (kioskInAddress.test(location.hash)) {
        const text = location.hash.replace(kioskInAddress, '');
        try {
            return decodeURIComponent(text);
        } catch {
            return text; // and the program says what is wrong with it
        }
    }
    const block = document.getElementById('kiosk-settings');
    return block ? block.textContent : '';
}

/** Keys that stay with a visitor: those that write, and those that lead through what is shown. */
function isVisitorKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        // Ctrl+Alt writes a letter on many keyboards; and a field may be edited.
        if (event.ctrlKey && event.altKey && event.key.length === 1) return true;
        return event.ctrlKey && !event.altKey && /^([aczyx]|Arrow\w+|Home|End|Backspace|Delete|Control)$/i.test(event.key);
    }
    return event.key.length === 1 || /^(Arrow\w+|Page\w+|Home|End|Enter|Escape|Backspace|Delete|Tab|Shift|AltGraph)$/.test(event.key);
}

function refuse(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
}

let kioskText = ''; // the settings: the address keeps them no longer than the lock is open

function lockKiosk() {
    kioskText = kioskSettings();
    root.dataset.kiosk = '';
    const early = { capture: true, passive: false };
    for (const type of ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste', 'gesturestart', 'auxclick'])
        addEventListener(type, refuse, early);
    addEventListener('keydown', (event) => {
        if (isVisitorKey(event)) running.touched();
        else refuse(event);
    }, early);
    addEventListener('wheel', (event) => { if (event.ctrlKey) event.preventDefault(); }, early);
    addEventListener('touchmove', (event) => { if (event.touches.length > 1) event.preventDefault(); }, early);
    // A link of the document shows its address as a code; before the program is there it does nothing.
    addEventListener('click', (event) => {
        const link = event.target.closest && event.target.closest('a[href]');
        if (!link || link.getAttribute('href').startsWith('#')) return;
        event.preventDefault();
        if (link.id) running.activate(link.id);
        event.stopImmediatePropagation();
    }, early);
    // Swiped or pressed back: there is one entry, and one is always in front of it.
    history.replaceState(null, '', location.pathname + location.search);
    history.pushState(null, '', location.href);
    addEventListener('popstate', (event) => {
        event.stopImmediatePropagation();
        history.pushState(null, '', location.href);
    }, early);
    window.open = () => null;
    window.print = () => {};
}
