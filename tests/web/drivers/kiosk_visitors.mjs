// Visitors of a kiosk in a page, one after another, in a time of their own (injected_clock.mjs): they tap, drag, write, mash
// keys and go away without a word.

import { injectClock } from './injected_clock.mjs';
import { openPage, pageAddress, readData, until } from '../harness.mjs';

const screen = { width: 1080, height: 1920 };
const perCall = 5; // sessions

/** In the page: `window.visitors` with `session(number)`, `edition(text)`. The same seed, the same visitors. */
function bringVisitors(seed, { width, height }) {
    const clock = window.injectedClock;
    const canvas = document.getElementById('canvas');
    const counts = { sessions: 0, asked: 0, written: 0, onGlass: 0, lost: 0 };
    let state = seed;
    const roll = (below) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
    const shown = () => document.getElementById('directory').textContent;
    const isOver = () => shown().includes('Touch to begin');

    const all = { bubbles: true, cancelable: true };
    const touch = (type, ...places) => {
        const points = places.map(([x, y], identifier) => new Touch({ identifier, target: canvas, clientX: x, clientY: y }));
        const down = type === 'touchend' ? [] : points;
        if (type === 'touchstart')
            canvas.dispatchEvent(new PointerEvent('pointerdown', { ...all, pointerType: 'touch', clientX: places[0][0], clientY: places[0][1] }));
        canvas.dispatchEvent(new TouchEvent(type, { ...all, touches: down, targetTouches: down, changedTouches: points }));
    };
    async function tap(x, y) {
        touch('touchstart', [x, y]);
        await clock.pass(0.05);
        touch('touchend', [x, y]);
        await clock.pass(0.1);
    }
    async function press(key, more = {}) {
        const letter = key.length === 1;
        const keyCode = letter ? key.toUpperCase().charCodeAt(0) : { Enter: 13, Escape: 27, Tab: 9, Backspace: 8, ArrowDown: 40, PageDown: 34, F5: 116 }[key];
        const code = key === '/' ? 'Slash' : letter ? `Key${key.toUpperCase()}` : key;
        const event = { ...all, key, code, keyCode: key === '/' ? 191 : keyCode, ...more };
        const stays = canvas.dispatchEvent(new KeyboardEvent('keydown', event));
        if (letter && stays && !more.ctrlKey)
            canvas.dispatchEvent(new KeyboardEvent('keypress', { ...event, keyCode: key.charCodeAt(0), charCode: key.charCodeAt(0) }));
        await clock.pass(0.04);
        canvas.dispatchEvent(new KeyboardEvent('keyup', event));
        await clock.pass(0.04);
    }

    const written = () => document.querySelector('#directory input[type=search]')?.value || '';
    const actions = [
        async (typed) => {
            await press('/');
            await clock.pass(0.3);
            let word = 'zq';
            for (let i = 0; i < 10; ++i) word += String.fromCharCode(97 + roll(26));
            for (const letter of word) await press(letter);
            await clock.pass(0.5);
            ++counts.written;
            typed.push(word);
        },
        async (typed) => {
            await press('/');
            await clock.pass(0.5);
            for (let i = 0; i < 14; ++i) await tap(40 + roll(width - 80), height - 130 - roll(150)); // where its letters are
            await clock.pass(0.5);
            if (written().length >= 6) {
                ++counts.onGlass;
                typed.push(written());
            }
        },
        async () => {
            touch('touchstart', [540, 1700]);
            for (let i = 1; i <= 8; ++i) {
                await clock.pass(1 / 60);
                touch('touchmove', [540, 1700 - i * 60]);
            }
            touch('touchend', [540, 1220]);
        },
        async () => {
            canvas.dispatchEvent(new WheelEvent('wheel', { ...all, deltaY: (roll(7) - 3) * 100, clientX: 540, clientY: 1400 }));
        },
        async () => {
            const keys = ['Tab', 'Enter', 'Escape', 'ArrowDown', '/', 'Backspace', 'F5', 'PageDown'];
            for (let i = 0; i < 6; ++i) await press(keys[roll(keys.length)], { ctrlKey: roll(3) === 0 });
        },
        async () => {
            touch('touchstart', [400, 1400], [680, 1400]);
            for (let i = 1; i <= 6; ++i) {
                await clock.pass(1 / 60);
                touch('touchmove', [400 - i * 15, 1400], [680 + i * 15, 1400]);
            }
            touch('touchend', [310, 1400], [770, 1400]);
        },
        async () => {
            const elements = document.querySelectorAll('#directory button, #directory a[href]');
            elements[roll(elements.length)]?.click();
        },
        () => tap(roll(width), roll(height)),
        () => tap(roll(width), height * 0.42 + roll(height * 0.58)),
    ];

    /** The device is taken away and given back, as the browser tells it. */
    async function loseGraphics() {
        const extension = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        if (!extension) return; // is lost already
        const heard = (type) => new Promise((resolve) => { canvas.addEventListener(type, resolve, { once: true }); });
        const lost = heard('webglcontextlost');
        extension.loseContext();
        await lost;
        await clock.pass(0.5);
        const back = heard('webglcontextrestored');
        extension.restoreContext();
        await back;
        ++counts.lost;
    }

    /** Where anything of what was written still stands. */
    function findLeft(typed) {
        const places = {
            document: document.documentElement.outerHTML,
            address: location.href,
            title: document.title,
            kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
            fields: [...document.querySelectorAll('input, textarea')].map((one) => one.value).join(' '),
            memory: new TextDecoder('latin1').decode(clock.memory.buffer),
        };
        const left = [];
        for (const text of typed) {
            const beginning = text.slice(0, 6);
            const forms = [beginning, beginning.split('').join('\0'), beginning.split('').join('\0\0\0')];
            for (const [place, all] of Object.entries(places)) {
                const at = Math.max(...forms.map((form) => all.indexOf(form)));
                if (at >= 0) left.push(`${place}: ${text}, at ${at}: ${JSON.stringify(all.slice(Math.max(0, at - 40), at + 40))}`);
            }
        }
        return left;
    }

    async function session() {
        const typed = [];
        await tap(540, 960);
        await clock.pass(0.5);
        if (isOver()) throw new Error('a touch did not begin');
        for (let left = 2 + roll(14); left > 0 && !isOver(); --left) {
            await actions[roll(actions.length)](typed);
            await clock.pass(0.3 + 0.1 * roll(30));
            if (roll(25) === 0) {
                await clock.pass(75);
                counts.asked += Number(shown().includes('Are you still there?'));
            }
            if (roll(60) === 0) await loseGraphics();
        }
        if (roll(3) === 0)
            [...document.querySelectorAll('#directory button')].find((one) => one.textContent.includes('I have finished'))?.click();
        await clock.pass(1);
        if (!isOver()) await clock.pass(95);
        if (!isOver()) throw new Error('a session did not end');
        await clock.pass(20 + roll(60));
        ++counts.sessions;
        return findLeft(typed);
    }

    window.visitors = {
        counts,
        async sessions(count) {
            const left = [];
            for (let i = 0; i < count; ++i) left.push(...(await session()));
            return left;
        },
        /** As the operator chooses a file. */
        async edition(name, text) {
            const { program } = clock;
            const copy = (words) => {
                const bytes = new TextEncoder().encode(words);
                const address = program._malloc(bytes.length + 1);
                const target = new Uint8Array(clock.memory.buffer, address, bytes.length + 1);
                target.set(bytes);
                target[bytes.length] = 0;
                return [address, bytes.length];
            };
            const [nameAddress] = copy(name);
            const [address, length] = copy(text);
            program._cnd_edition(nameAddress, address, length);
            program._free(nameAddress);
            program._free(address);
            const from = clock.frames.length;
            await clock.pass(20);
            return clock.frames.slice(from);
        },
        take: () => clock.take(),
        figures: () => ({ counts, frames: clock.frames, timers: clock.timers, memory: clock.memory.buffer.byteLength, health: window.cityDirectory.health }),
    };
}

/**
 * Sessions in a page of a Chromium: at first, and after every tenth part of them, an edition arrives, sound or damaged. What
 * comes back: `left`, the places where something of a visitor was found; `memoryEarly`, bytes after the first `early` sessions; `takingOver`, the
 * frames in which each sound edition came; `refused`, how many were; `messages` of the page; `figures`.
 */
export async function liveThrough(browser, { sessions, early = Math.ceil(sessions / 20), seed = 1, tell = () => {} }) {
    const page = await openPage(browser, { ...screen, before: injectClock });
    try {
        await page.open(pageAddress('', '?kiosk'));
        await until(async () => (await page.state()) === 'ready', 'the program to be ready');
        await page.evaluate(bringVisitors, seed, screen);
        await page.evaluate(() => window.visitors.take());
        const json = JSON.stringify(readData());
        const takingOver = [];
        const left = [];
        let memoryEarly = 0;
        const each = Math.max(1, Math.floor(sessions / 10));
        const bring = async (sound) => {
            const [name, text] = sound ? ['sound.json', json] : ['damaged.json', json.slice(0, json.length / 2)];
            const frames = await page.evaluate((...values) => window.visitors.edition(...values), name, text);
            if (sound) takingOver.push(frames);
        };
        await bring(true);
        for (let done = 0; done < sessions; ) {
            const next = Math.min(perCall, sessions - done, done < early ? early - done : sessions, each - (done % each));
            left.push(...(await page.evaluate((count) => window.visitors.sessions(count), next)));
            done += next;
            if (done % each === 0) await bring((done / each) % 2 === 0);
            const figures = await page.evaluate(() => ({ ...window.visitors.figures(), frames: [], timers: [] }));
            if (done === early) memoryEarly = figures.memory;
            tell(done, figures);
        }
        const refused = page.messages.filter((line) => line.includes('refused damaged.json')).length;
        return { left, memoryEarly, takingOver, refused, messages: page.messages, figures: await page.evaluate(() => window.visitors.figures()) };
    } finally {
        await page.close();
    }
}
