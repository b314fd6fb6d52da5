// Starts the program. document.documentElement.dataset.state says how far it is: static (document only) -> loading ->
// ready (the canvas covers the document) | failed (document, with a reason). The document stays readable in every state.
// What carries messages between the page and the running program comes packed with it (bridge.js).

const root = document.documentElement;
const retry = document.getElementById('retry');

const reasons = {
    webassembly: 'this browser runs no WebAssembly',
    unpacking: 'this browser cannot unpack the program',
    memory: 'there is not enough memory',
    stopped: 'the program stopped because of an error',
    start: 'the program could not start',
};

// What is there only with the program: it says so here when it comes.
const running = {
    run: null, // (compiled) => Promise: starts the compiled program
    ended: () => {}, // (wasShown): the program has ended
    touched: () => {}, // somebody pressed a key that the program does not hear of
    activate: () => {}, // (id): carries out what an element of the document is for
};
const cityDirectory = { frames: 0, error: '' };
window.cityDirectory = cityDirectory;

function setState(state) {
    root.dataset.state = state;
}

function isAlive() {
    return root.dataset.state === 'loading' || root.dataset.state === 'ready';
}

/** Gives the page back to the document and says why. The first reason counts. */
function fail(reason, detail) {
    if (!isAlive()) return;
    const wasShown = root.dataset.state === 'ready';
    setState('failed');
    cityDirectory.error = detail ? `${reason}: ${detail.message || detail}` : reason;
    console.error(`The interactive view is off: ${reasons[reason]}.`, detail || '');
    document.getElementById('status').textContent =
        `The interactive view is off: ${reasons[reason]}. This page holds the whole directory as text.`;
    retry.hidden = false;
    running.ended(wasShown);
}

function isMemoryError(error) {
    const text = String(error);
    return (
        /out of memory|\bOOM\b|memory.*(grow|enlarge)|(grow|enlarge).*memory|bad_alloc/i.test(text) ||
        (error instanceof RangeError && !/call stack/i.test(text))
    );
}

addEventListener('error', (event) => {
    if (event.error && !/^[\w-]+-extension:/.test(event.filename)) {
        fail(isMemoryError(event.error) ? 'memory' : 'stopped', event.error);
    }
});
retry.addEventListener('click', () => location.reload());

/** Resolves when the document stands on the screen, so that the program does not delay it. */
function afterFirstPaint() {
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve();
            channel.port2.postMessage(0);
        });
    });
}

/** Runs the program's own script: an inline script whose hash the page's policy names. */
async function loadProgramScript() {
    const script = document.createElement('script');
    script.textContent = await unpack(
        document.getElementById('program-script').textContent,
        'text/javascript',
    ).text();
    document.head.append(script);
    if (!running.run) throw new Error("the program's script did not run");
}

async function start() {
    setState('loading');
    if (typeof WebAssembly !== 'object') return fail('webassembly');
    if (typeof DecompressionStream !== 'function') return fail('unpacking');
    await afterFirstPaint();
    performance.mark('program-begin');
    try {
        const compiled = compilePacked(document.getElementById('program').textContent);
        compiled.catch(() => {}); // reported by createProgram, also when the script fails first
        await loadProgramScript();
        await running.run(compiled);
    } catch (error) {
        fail(isMemoryError(error) ? 'memory' : 'start', error);
    }
    return undefined;
}

if (isKiosk()) lockKiosk();
// What bridge.js takes from here.
cityDirectory.loader = {
    root, retry, running, setState, fail, isMemoryError, isKiosk, kioskText, decodeDigits, digitBytes, packedPiece,
};
start();
