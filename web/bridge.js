// Carries messages between the running program and the page. It comes packed with the program; what starts both, and
// stays where they fail, is start.js.

const canvas = document.getElementById('canvas');
const darkColors = matchMedia('(prefers-color-scheme: dark)');
const moreContrast = matchMedia('(prefers-contrast: more)');
const forcedColors = matchMedia('(forced-colors: active)');
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const reducedTransparency = matchMedia('(prefers-reduced-transparency: reduce)');

let program = null; // what the compiled program exports, while it runs
let memory = null; // its WebAssembly.Memory

const pictureReasons = {
    graphics: 'This browser offers no WebGL 2 graphics.',
    lost: 'The graphics device was lost.',
};

function isRunning() {
    return program !== null;
}

/** Calls an exported function of the program; a trap in it ends the program. */
function call(name, ...values) {
    if (!isRunning()) return undefined;
    try {
        return program[name](...values);
    } catch (error) {
        fail(isMemoryError(error) ? 'memory' : 'stopped', error);
        return undefined;
    }
}

/** Copies bytes into the program's memory with a closing zero, for as long as `use` runs. */
function withBytes(bytes, use, noRoom = () => fail('memory', 'no room for a text')) {
    const address = call('_malloc', bytes.length + 1);
    if (!address) return noRoom();
    const target = new Uint8Array(memory.buffer, address, bytes.length + 1);
    target.set(bytes);
    target[bytes.length] = 0;
    const result = use(address, bytes.length);
    // It may be what a visitor wrote.
    if (isKiosk() && isRunning()) new Uint8Array(memory.buffer, address, bytes.length).fill(0);
    call('_free', address);
    return result;
}

function withText(text, use) {
    return withBytes(new TextEncoder().encode(text), use);
}

function readText(address) {
    if (!address) return '';
    const bytes = new Uint8Array(memory.buffer, address);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
}

// ---- What the program may ask for

function openLink(address) {
    if (/^https?:/i.test(address)) {
        window.open(address, '_blank', 'noopener,noreferrer');
    } else if (/^(mailto|tel):/i.test(address)) {
        const link = document.createElement('a');
        link.href = address;
        link.click();
    }
}

// localStorage of a file is shared with other local files or missing altogether: names have a prefix, and what
// cannot be kept lives as long as the page.
const storePrefix = 'city-networks-directory.';
const unstored = new Map();

function store(name, text) {
    unstored.set(name, text);
    if (isKiosk()) return;
    try {
        if (text) localStorage.setItem(storePrefix + name, text);
        else localStorage.removeItem(storePrefix + name);
    } catch {
        // full, or forbidden
    }
}

function stored(name) {
    if (isKiosk()) return unstored.get(name) || '';
    try {
        return localStorage.getItem(storePrefix + name) || '';
    } catch {
        return unstored.get(name) || '';
    }
}

function copyBySelection(text) {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('aria-hidden', 'true');
    field.className = 'copied-text';
    document.body.append(field);
    field.select();
    document.execCommand('copy'); // the only way where the clipboard object is missing
    field.remove();
    canvas.focus({ preventScroll: true });
}

function copyText(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
        navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
    } else {
        copyBySelection(text);
    }
}

/** Downloads bytes under a name; the browser finds another name where that one is taken. */
function saveFile(name, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // Safari reads it some time after the click
    return 1;
}

function frameDrawn() {
    cityDirectory.frames += 1;
    followField();
    if (root.dataset.state !== 'loading') return followProgram();
    becomeReady();
}

/** The program is there: with its first picture, or without one. */
function becomeReady() {
    performance.mark('first-frame');
    setState('ready');
    beginMirror();
    setTimeout(handOverIndex);
}

cityDirectory.host = {
    openLink, copyText, announce, saveFile, print: printPaper, hasVoice, say, hush, textField, showRoute, back, forward,
    frameDrawn, followProgram, store, stored, showText, isKiosk, kioskSettings: () => kioskText, log, chooseFile, leaveKiosk,
};

// ---- What the program is told

function tellSize() {
    call('_cnd_resize', canvas.clientWidth, canvas.clientHeight, devicePixelRatio);
}

function watchPixelRatio() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener(
        'change',
        () => {
            tellSize();
            watchPixelRatio();
        },
        { once: true },
    );
}

/** The canvas's own size changes with the window, and in device pixels with the screen's density too. */
function watchSize() {
    const observer = new ResizeObserver(tellSize);
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(canvas); // Safari knows no device pixels here; watchPixelRatio sees them
    }
}

/** Dark colours, high contrast, less motion, nothing that shines through: as 0 or 1, in the order in which the program takes them. */
function preferences() {
    return [
        darkColors.matches,
        moreContrast.matches || forcedColors.matches,
        reducedMotion.matches,
        reducedTransparency.matches || forcedColors.matches,
    ].map(Number);
}

function tellPreferences() {
    call('_cnd_prefer', ...preferences());
}

/** SDL takes every key of the page that it hears of. */
function keepFromProgram(event) {
    if (root.dataset.state !== 'ready') return;
    const isField = event.target === field;
    if (event.type === 'keydown' && isField) fieldKey(event);
    if (event.type === 'keydown') mirrorKey(event);
    if (isField || isTextView() || event.defaultPrevented || isBrowserKey(event) || isElementKey(event))
        event.stopImmediatePropagation();
}

// A graphics device that is lost (the driver started anew, a phone took it while another page was in front) usually
// comes back by itself. The program is all there meanwhile, only its picture is not.
const lostGraphicsWait = 5000; // milliseconds
let lostGraphicsTimer = 0;

function graphicsLost(event) {
    event.preventDefault(); // else the browser would not give it back
    call('_cnd_graphics', 0);
    waitForGraphics();
}

/** A hidden page gets no device; its time does not count. */
function waitForGraphics() {
    clearTimeout(lostGraphicsTimer);
    lostGraphicsTimer = setTimeout(() => (document.hidden ? waitForGraphics() : giveUpPicture('lost')), lostGraphicsWait);
}

function graphicsRestored() {
    clearTimeout(lostGraphicsTimer);
    call('_cnd_graphics', 1);
    if (hasPicture) return;
    hasPicture = true; // later than anybody would have waited
    document.getElementById('status').textContent = '';
    retry.hidden = true;
    updateDocument();
}

function listen() {
    followHistory();
    addEventListener('resize', tellSize);
    watchSize();
    watchPixelRatio();
    for (const query of [darkColors, moreContrast, forcedColors, reducedMotion, reducedTransparency])
        query.addEventListener('change', tellPreferences);
    document.addEventListener('visibilitychange', () => call('_cnd_wake'));
    canvas.addEventListener('webglcontextlost', graphicsLost);
    canvas.addEventListener('webglcontextrestored', graphicsRestored);
    canvas.addEventListener('contextmenu', (event) => event.preventDefault()); // the program has one
    canvas.addEventListener('pointerdown', () => {
        if (!touched || !fieldWanted) canvas.focus({ preventScroll: true });
    });
    watchTextField();
}

// Before SDL has its own listeners on the way, so that these come first.
for (const type of ['keydown', 'keypress', 'keyup'])
    addEventListener(type, keepFromProgram, { capture: true });
addEventListener(
    'wheel',
    (event) => {
        // The browser's zoom.
        if (event.ctrlKey && root.dataset.state === 'ready') event.stopImmediatePropagation();
    },
    { capture: true, passive: true },
);
// ---- Start

function createProgram(compiled) {
    return new Promise((resolve, reject) => {
        createCityDirectory({
            canvas,
            print: (text) => console.log(text),
            printErr: (text) => console.warn(text),
            onAbort: (what) => reject(new Error(String(what))),
            instantiateWasm(imports, done) {
                compiled
                    .then((module) =>
                        WebAssembly.instantiate(module, imports).then((instance) => {
                            memory = Object.values(instance.exports).find(
                                (value) => value instanceof WebAssembly.Memory,
                            );
                            done(instance, module);
                        }),
                    )
                    .catch(reject);
                return {};
            },
        }).then(resolve, reject);
    });
}

// Else what compiles the program's drawing would stumble over names that are not there.
const hasGraphics = Number(typeof WebGL2RenderingContext === 'function');

function startProgram() {
    const data = document.getElementById('directory-data').textContent;
    const status = withText(data, (dataAddress, length) =>
        withText(currentRoute(), (routeAddress) =>
            call('_cnd_start', dataAddress, length, routeAddress, hasGraphics, ...preferences()),
        ),
    );
    if (!isRunning()) return;
    if (status !== 0) {
        fail('start', readText(call('_cnd_error')));
        return;
    }
    listen();
    tellSize();
    if (call('_cnd_has_picture')) {
        if (wantsText()) showTextAtFirst();
        return;
    }
    showTextAtFirst();
    giveUpPicture('graphics');
}

/** The search index that a large edition carries: piece by piece, so that no frame is late. */
function handOverIndex() {
    if (document.readyState === 'loading')
        return addEventListener('DOMContentLoaded', () => setTimeout(handOverIndex), { once: true });
    const element = document.getElementById('directory-index');
    if (!element) return undefined;
    const text = element.textContent;
    element.remove(); // it is in the program's memory then
    const room = call('_cnd_index_room', digitBytes(text.length));
    let position = 0;
    let filled = 0;
    const handOver = () => {
        if (!isRunning()) return;
        const end = performance.now() + 4;
        try {
            while (position < text.length && performance.now() < end) {
                const bytes = decodeDigits(text.slice(position, position + packedPiece));
                new Uint8Array(memory.buffer, room + filled).set(bytes);
                position += packedPiece;
                filled += bytes.length;
            }
        } catch {
            return call('_cnd_index_room', 0); // damaged: the program makes its own
        }
        return position < text.length ? setTimeout(handOver) : call('_cnd_index_there');
    };
    return handOver();
}

/** Without a first picture to wait for. */
function showTextAtFirst() {
    root.dataset.view = 'text';
    call('_cnd_picture', 0);
    becomeReady();
}

/** The program goes on without its picture, and the page says why. */
function giveUpPicture(reason) {
    if (!isRunning()) return;
    hasPicture = false;
    cityDirectory.error = reason;
    document.getElementById('status').textContent = `${pictureReasons[reason]} The directory is shown as text.`;
    retry.hidden = false;
    if (!isTextView()) showText(true);
    else updateDocument();
}

/** The program has ended: the document is the page again, at the same place. */
function programEnded(wasShown) {
    program = null;
    endMirror();
    const place = wasShown && placeOfRoute(currentRoute());
    if (place) bringIntoView(place, 20);
}

/** Heights above it become known only while one scrolls there: as often as it takes, unless one goes on elsewhere. */
function bringIntoView(place, times) {
    if (placeOfRoute(currentRoute()) !== place) return;
    place.scrollIntoView();
    if (times > 0) requestAnimationFrame(() => bringIntoView(place, times - 1));
}

async function run(compiled) {
    program = await createProgram(compiled);
    performance.mark('program-compiled');
    startProgram();
}

beginHistory();
Object.assign(running, { run, ended: programEnded, touched: () => call('_cnd_touched'), activate: (id) => isRunning() && activate(id) });
