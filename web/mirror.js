// Keeps the document in step with the program: the same content and the same commands, as real elements, for whoever
// does not see the picture. An element does what it is for by its id (the program knows what that is), never by a click
// on the picture. Elements are changed where something changed and stay otherwise; what has the focus keeps it.

const mirror = document.getElementById('directory');
const announcement = document.getElementById('announcement');
const viewSwitchId = 'view-switch';

let shownRevision = -1; // of the document that stands in the page
let shownHtml = ''; // and how the program wrote it
let mirrorTimer = 0;
let shownArticle = ''; // the id of the element that holds the view
let beforeDialog = ''; // what had the focus when the dialog opened
let cameBackTo = null; // the route, by the history and not by a link
const focusedIn = new Map(); // by article: what had the focus when it was left
let wholeDirectory = null; // the document that the page was published with, while the program runs

function isTextView() {
    return root.dataset.view === 'text';
}

// ---- Reconciling

/** Whether the one element can become the other without anybody noticing more than the change. */
function isAlike(old, now) {
    return (
        old.nodeType === now.nodeType &&
        old.nodeName === now.nodeName &&
        (old.nodeType !== Node.ELEMENT_NODE ||
            (old.id === now.id && old.getAttribute('role') === now.getAttribute('role')))
    );
}

function takeAttributes(old, now) {
    const isReaders = (name) => name === 'open' && old.localName === 'details'; // folded and unfolded by hand
    for (const { name } of [...old.attributes])
        if (!now.hasAttribute(name) && !isReaders(name)) old.removeAttribute(name);
    for (const { name, value } of now.attributes)
        if (old.getAttribute(name) !== value && !isReaders(name)) old.setAttribute(name, value);
}

/** What was ticked and written by hand is as the program has it; what one writes on in stays. */
function takeInputs() {
    for (const input of mirror.querySelectorAll('input')) {
        if (input.type === 'checkbox') input.checked = input.defaultChecked;
        else if (input !== document.activeElement) input.value = input.defaultValue;
    }
}

/** Makes the children of `old` those of `now`; both are used up. */
function reconcile(old, now) {
    let at = old.firstChild;
    for (const wanted of [...now.childNodes]) {
        let found = at;
        while (found && !isAlike(found, wanted)) found = found.nextSibling;
        // What lies between goes, unless the focus is in it: then the new element is put before.
        for (let between = at; found && between !== found; between = between.nextSibling)
            if (between.contains(document.activeElement)) found = null;
        if (!found) {
            old.insertBefore(wanted, at);
            continue;
        }
        while (at !== found) {
            const gone = at;
            at = at.nextSibling;
            gone.remove();
        }
        at = found.nextSibling;
        if (found.isEqualNode(wanted)) continue; // most are
        if (found.nodeType === Node.ELEMENT_NODE) {
            takeAttributes(found, wanted);
            reconcile(found, wanted);
        } else {
            found.data = wanted.data;
        }
    }
    while (at) {
        const gone = at;
        at = at.nextSibling;
        gone.remove();
    }
}

// ---- Following the program

/** The document follows after the picture, so that it delays no frame. */
function followProgram() {
    if (mirrorTimer || !isRunning() || call('_cnd_document_revision') === shownRevision) return;
    mirrorTimer = setTimeout(updateDocument, 0);
}

function articleOf(tree) {
    const article = tree.querySelector('article');
    return article ? article.id : '';
}

/** How things went, as far as it is not folded away. */
function statusesOf(tree) {
    return [...tree.querySelectorAll('[data-status]')]
        .filter((element) => !element.closest('details:not([open])'))
        .map((element) => element.textContent);
}

/** Brings the document up to date at once. */
function updateDocument() {
    clearTimeout(mirrorTimer);
    mirrorTimer = 0;
    if (!isRunning()) return;
    const revision = call('_cnd_document_revision');
    const html = readText(call('_cnd_document', isTextView() ? 1 : 0));
    if (!isRunning()) return;
    shownRevision = revision;
    if (html === shownHtml) return takeInputs();
    shownHtml = html;
    const wanted = document.createElement('div'); // of this document: taking nodes over from another costs more
    wanted.innerHTML = html;
    const focused = document.activeElement;
    const focusWasHere = mirror.contains(focused);
    const said = statusesOf(mirror);
    const dialogWas = Boolean(document.getElementById('dialog'));
    const before = shownArticle;
    if (before !== articleOf(wanted)) focusedIn.set(before, focusWasHere ? focused.id : '');
    // Taking the focus along with what is removed makes the browser lay everything out in between.
    if (before !== articleOf(wanted) && focusWasHere && focused.closest('article')) focused.blur();
    reconcile(mirror, wanted);
    takeInputs();
    shownArticle = articleOf(mirror);
    takeLook(mirror.firstElementChild.dataset);
    const saying = statusesOf(mirror).filter((words) => !said.includes(words));
    const dialog = document.getElementById('dialog');
    if (dialog && !dialogWas) {
        beforeDialog = focusWasHere ? focused.id : '';
        dialog.focus({ preventScroll: true });
    } else if (!dialog && dialogWas) {
        focusElement(beforeDialog);
    } else if (shownArticle !== before) {
        enterArticle(before === '');
    } else if (focusWasHere && !mirror.contains(document.activeElement)) {
        focusHeading();
    }
    // Orca, where the element that it stood at is gone, does not say where the focus is instead.
    if (before !== shownArticle && focusWasHere && !focused.isConnected) saying.unshift(...placeInWords());
    if (saying.length > 0 && before) announce(saying.join('. '));
    if (!('rest' in mirror.firstElementChild.dataset)) return;
    // Soon, in any case: where a browser has no time for what is not seen, it would never come.
    if (window.requestIdleCallback) requestIdleCallback(takeRest, { timeout: 500 });
    else setTimeout(takeRest);
}

/** What no input waits for: the document's lists are short until then. */
function takeRest() {
    if (!isRunning() || !('rest' in mirror.firstElementChild.dataset)) return;
    call('_cnd_complete_document');
    updateDocument();
}

/** What is shown now, and where in it one is. */
function placeInWords() {
    const heading = mirror.querySelector('main h1');
    return [...new Set([heading, document.activeElement])].filter((one) => one && mirror.contains(one)).map((one) => one.textContent);
}

/** What the user chose of the look holds for the document too. */
function takeLook({ scheme, textSize }) {
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    root.style.fontSize = textSize === '100' ? '' : `${textSize}%`;
}

function focusElement(id) {
    const element = id && document.getElementById(id);
    if (element) element.focus({ preventScroll: !isTextView() });
    else focusHeading();
}

/** The reading position goes to the beginning of what is shown. */
function focusHeading() {
    const heading = mirror.querySelector('main h1') || document.getElementById('content');
    if (heading) heading.focus({ preventScroll: !isTextView() });
}

/** Another view is shown: one reads on where one left it, or at its beginning. */
function enterArticle(isFirst) {
    const active = document.activeElement;
    if (shownArticle === 'view:/search' && (active.id === 'search' || active === field)) return; // one writes on
    const kept = cameBackTo === currentRoute() && focusedIn.get(shownArticle);
    cameBackTo = null;
    focusedIn.delete(shownArticle);
    if (isTextView()) scrollTo(0, 0);
    if (isFirst) return;
    if (kept && !document.getElementById(kept)) takeRest();
    if (kept) focusElement(kept);
    else focusHeading();
}


/** The history leads to another view: what had the focus there has it again. */
function comeBack() {
    if (root.dataset.state === 'ready') cameBackTo = currentRoute();
}

// ---- What is only heard

let announcing = 0;

/** Says something to whoever hears the page; to be seen where the picture, which also says it, is not. */
function announce(words, isSaid) {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
        announcement.classList.toggle('unseen', !isSaid || !isTextView());
        announcement.textContent = words;
        announcing = setTimeout(() => { announcement.textContent = ''; }, Math.max(5000, words.length * 70));
    }, 300); // while one types only the last of several counts
}

// ---- What the reader does

/** Carries out what an element is for. */
function activate(id) {
    withText(id, (address) => call('_cnd_activate', address));
    call('_cnd_wake');
    updateDocument();
}

function isPlain(event) {
    return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function mirrorClick(event) {
    const element = event.target.closest('#directory :is(a, button, input[type=checkbox])');
    if (!element || !isRunning()) return;
    if (element.id === 'skip') {
        event.preventDefault();
        focusHeading();
    } else if (element.id === viewSwitchId) {
        showText(!isTextView());
    } else if (/^(w[0-9a-f]+|more)$/.test(element.id) && isPlain(event)) {
        if (element.localName === 'a' && !element.getAttribute('href').startsWith('#')) return; // leads out of the page
        if (element.localName !== 'input') event.preventDefault();
        activate(element.id);
    }
}

function mirrorInput(event) {
    if (event.target.id !== 'search') return;
    withText(event.target.value, (address) => call('_cnd_search', address));
    call('_cnd_wake');
    followProgram();
}

function mirrorSubmit(event) {
    event.preventDefault();
    updateDocument();
    activate('best');
    if (event.target.elements.search.type === 'password') event.target.reset(); // a secret is written anew
}

let pointedAt = '';

function pointAt(id) {
    if (!id && !pointedAt) return; // no frame need be drawn
    pointedAt = id;
    withText(id, (address) => call('_cnd_point', address));
    call('_cnd_wake');
}

/** Whether a key pressed here belongs to the element that has the focus. */
function isElementKey(event) {
    const element = event.target;
    if (!(element instanceof Element) || !mirror.contains(element)) return false;
    if (element.localName === 'input' && element.type !== 'checkbox') return true;
    const acts = element.matches('a, button, input, summary');
    return acts && (event.key === 'Enter' || event.key === ' ');
}

/** Keys of the document that have no element of their own. */
function mirrorKey(event) {
    if (event.altKey && event.shiftKey && event.code === 'KeyT') {
        event.preventDefault();
        showText(!isTextView());
    } else if (event.key === '/' && mirror.contains(event.target) && event.target.id !== 'search') {
        const search = document.getElementById('search');
        if (!search) return;
        event.preventDefault();
        search.focus();
    } else if (event.key === '?' && mirror.contains(event.target) && !event.target.matches('input')) {
        event.preventDefault();
        activate('keys');
    } else if (event.key === 'Escape' && document.getElementById('dialog') && mirror.contains(event.target)) {
        const close = [...document.querySelectorAll('#dialog button')].at(-1);
        if (!close) return;
        event.preventDefault(); // the picture need not close it too, and by then perhaps another one
        activate(close.id);
    }
}

// ---- The text view

/** The document instead of the picture, or the other way round. */
function showText(shown) {
    if (!hasPicture && !shown) return;
    if (isKiosk() && hasPicture) return; // the next visitor would find it so
    if (shown) root.dataset.view = 'text';
    else delete root.dataset.view;
    store('view', shown ? 'text' : '');
    call('_cnd_picture', shown ? 0 : 1);
    if (!shown) tellSize();
    updateDocument();
    const control = document.getElementById(viewSwitchId);
    if (control) control.focus({ preventScroll: !shown });
}

let hasPicture = true; // the browser can draw it

function wantsText() {
    const asked = new URLSearchParams(location.search);
    if (isKiosk()) return false;
    return asked.has('text') || (stored('view') === 'text' && !asked.has('display')); // a wall shows its picture
}

// ---- Beginning and end

/** The program has its first picture: from now on the document is what it shows. */
function beginMirror() {
    const focused = mirror.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && focused.closest('article[id^="/"]');
    if (place && currentRoute() === '/') {
        openRoute(place.id);
        showRoute(place.id, false, document.title);
    }
    const address = focused && focused.getAttribute('href');
    wholeDirectory = document.createDocumentFragment();
    wholeDirectory.append(...mirror.childNodes);
    updateDocument();
    if (focused) {
        takeRest();
        const same = [...mirror.querySelectorAll('a')].find((link) => link.getAttribute('href') === address);
        if (same) same.focus({ preventScroll: true });
        else focusHeading();
    }
    // At the document: a screen reader calls what stands below a listener of its own clickable.
    document.addEventListener('click', mirrorClick);
    mirror.addEventListener('input', mirrorInput);
    mirror.addEventListener('submit', mirrorSubmit);
    mirror.addEventListener('focusin', (event) => pointAt(event.target.id));
    mirror.addEventListener('focusout', () => pointAt(''));
}

/** The program has ended: the whole directory stands in the page again. */
function endMirror() {
    if (wholeDirectory) mirror.replaceChildren(wholeDirectory);
    wholeDirectory = null;
    delete root.dataset.view;
}
