// The program's place in the address bar and the browser's history. A route is the part of the address behind
// '#', as it stands there (percent-encoded); without one it is '/'.

// Safari refuses more than 100 replacements in 30 seconds, and a search replaces the route at every
// keystroke.
const replaceInterval = 400; // milliseconds
// With a large document the browser takes up to some ten milliseconds for another address: not before what was typed
// is seen.
const replaceDelay = 60;
let replacedAt = -Infinity;
let replaceTimer = 0;
let waitingReplacement = null; // { hash, title }
let shownRoute = null; // what the program shows, as far as the page knows
let shownDepth = 0;

function currentRoute() {
    return location.hash.slice(1) || '/';
}

/** The id of the article that a route leads to in the document. */
function placeOfRoute(route) {
    try {
        return document.getElementById(decodeURIComponent(route));
    } catch {
        return document.getElementById(route);
    }
}

/** How many entries of the history right behind this one belong to this page. */
function depth() {
    return (history.state && history.state.depth) || 0;
}

function changeHistory(change, hash, title) {
    try {
        history[change]({ depth: depth() + (change === 'pushState' ? 1 : 0) }, '', hash);
    } catch (error) {
        console.warn(error); // the browser's own limit: the address lags behind, nothing else is lost
    }
    document.title = title;
    shownRoute = currentRoute();
    shownDepth = depth();
}

function forgetReplacement() {
    clearTimeout(replaceTimer);
    waitingReplacement = null;
}

function replaceNow() {
    if (!waitingReplacement) return;
    const { hash, title } = waitingReplacement;
    forgetReplacement();
    replacedAt = performance.now();
    changeHistory('replaceState', hash, title);
}

/** The program shows another route: as a new entry of the history or in place of the current one. */
function showRoute(route, push, title) {
    const hash = `#${route}`;
    document.title = title;
    if (push) {
        replaceNow();
        if (hash !== location.hash) {
            changeHistory('pushState', hash, title);
            return;
        }
    }
    forgetReplacement();
    waitingReplacement = { hash, title };
    const wait = replacedAt + replaceInterval - performance.now();
    replaceTimer = setTimeout(replaceNow, Math.max(wait, replaceDelay));
}

function openRoute(route) {
    shownRoute = route;
    if (isRunning()) withText(route, (address) => call('_cnd_open_route', address));
}

/** The address changed: by back or forward, by hand, by a link of the document. Always wakes the program. */
function followAddress() {
    forgetReplacement();
    // An entry without a state was made by the browser itself, one step beyond the one shown before.
    if (!history.state) history.replaceState({ depth: shownDepth + 1 }, '');
    shownDepth = depth();
    const route = currentRoute();
    if (route !== shownRoute) {
        openRoute(route);
        comeBack();
    }
    call('_cnd_wake');
}

function back() {
    replaceNow();
    if (depth() > 0) {
        history.back();
        return;
    }
    // Opened by a deep link: what lies before is another page, so back leads to the start.
    openRoute('/');
    showRoute('/', false, document.title);
}

function forward() {
    replaceNow();
    history.forward();
}

function beginHistory() {
    if (!history.state) history.replaceState({ depth: 0 }, '');
    shownDepth = depth();
    shownRoute = currentRoute();
}

function followHistory() {
    addEventListener('hashchange', followAddress);
    addEventListener('popstate', followAddress);
    addEventListener('pagehide', replaceNow);
}
