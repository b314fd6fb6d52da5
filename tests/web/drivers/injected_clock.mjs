// A page whose time is the test's: hours pass as fast as the page can live through them.

/**
 * In the page, before its own scripts. `window.injectedClock` has `take()`, from when on time stands still but for
 * `pass(seconds)`; `frames` and `timers`, what each callback took without what graphics took, in milliseconds; `program` and
 * `memory`, those of the page. Of the pictures only each `drawnOf`th is handed to the graphics device, which is software here.
 */
export function injectClock() {
    const drawnOf = 40;
    const now = performance.now.bind(performance);
    const real = { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame };
    for (const name of Object.keys(real)) real[name] = real[name].bind(window);
    const began = Date.now();
    const clock = { frames: [], timers: [], program: null, memory: null };
    window.injectedClock = clock;

    let time = 0; // milliseconds, once it is taken
    let taken = false;
    performance.now = () => (taken ? time : now());
    Date.now = () => began + Math.floor(performance.now());

    // What is waited for: by number, { work, values, due, kind, started }.
    const waiting = new Map();
    let number = 0;
    const frameTime = 1000 / 60;
    const start = (id, one) => {
        const run = () => {
            waiting.delete(id);
            one.work(...one.values(now()));
        };
        one.started = one.kind === 'frame' ? real.requestAnimationFrame(run) : real.setTimeout(run, one.delay);
    };
    const wait = (kind, work, delay, values) => {
        const one = { kind, work, delay, values, due: performance.now() + delay };
        waiting.set(++number, one);
        if (!taken) start(number, one);
        return number;
    };
    const forget = (id) => {
        const one = waiting.get(id);
        if (!one) return;
        waiting.delete(id);
        if (!taken) (one.kind === 'frame' ? real.cancelAnimationFrame : real.clearTimeout)(one.started);
    };
    window.setTimeout = (work, delay = 0, ...values) => wait('timer', work, Math.max(0, delay), () => values);
    window.requestAnimationFrame = (work) => wait('frame', work, frameTime, (at) => [at]);
    window.clearTimeout = forget;
    window.cancelAnimationFrame = forget;

    // Graphics by software takes its time in another process and waits for it in this one.
    let graphics = 0;
    let picture = 0;
    for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)) {
        const { value } = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, name);
        if (typeof value !== 'function') continue;
        const draws = /^draw/.test(name);
        WebGL2RenderingContext.prototype[name] = function (...values) {
            if (draws && taken && picture % drawnOf !== 0) return undefined;
            const from = now();
            const result = value.apply(this, values);
            graphics += now() - from;
            return result;
        };
    }

    function run(id, one) {
        waiting.delete(id);
        const from = now();
        graphics = 0;
        if (one.kind === 'frame') ++picture;
        one.work(...one.values(time));
        clock[`${one.kind}s`].push(now() - from - graphics);
    }

    const channel = new MessageChannel(); // a timer would wait some milliseconds
    const turn = () =>
        new Promise((resolve) => {
            channel.port1.onmessage = resolve;
            channel.port2.postMessage(0);
        });

    clock.take = () => {
        time = now();
        taken = true;
        for (const one of waiting.values()) {
            (one.kind === 'frame' ? real.cancelAnimationFrame : real.clearTimeout)(one.started);
            one.due = Math.max(one.due, time);
        }
    };
    /** All that falls due meanwhile, each at its time; the browser does its own work after each tenth. */
    clock.pass = async (seconds) => {
        const end = time + seconds * 1000;
        for (let done = 1; ; ++done) {
            let next = null;
            for (const entry of waiting) if (!next || entry[1].due < next[1].due) next = entry;
            if (!next || next[1].due > end) break;
            time = Math.max(time, next[1].due);
            run(...next);
            if (done % 10 === 0) await turn();
        }
        time = end;
        await turn();
    };

    // The program's exports and memory, from who compiles it.
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...values) => {
        const result = await instantiate.apply(WebAssembly, values);
        const { exports } = result.instance || result;
        clock.memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
        return result;
    };
    let make = null;
    Object.defineProperty(window, 'createCityDirectory', {
        configurable: true,
        get: () => make,
        set(given) {
            make = async (...values) => {
                clock.program = await given(...values);
                return clock.program;
            };
        },
    });
}
