#!/usr/bin/env node
// What the interface costs in the page with a large directory, in Chromium: opening a route, a key press in the
// search field, a click on a facet.
//
// Everything the page runs is timed: callbacks that draw frames, listeners, timers. Calls to WebGL are timed by
// themselves, since here a software renderer answers them, in which they wait for the pictures before; what is left is
// the program's own work: search, lists, layout, draw lists. What the browser takes for another address is timed by itself
// too: with a document of hundreds of thousands of elements that is some milliseconds. An input costs all that is run
// until the frame that shows its effect has been drawn; what is drawn afterwards (two frames that settle, and those of a
// motion) is counted apart.
//
// What brings the page's document up to date is held back until all is drawn, and then run by itself; the browser says what
// that took for scripts, style and layout, in time of the processor. What the page leaves for when there is nothing else to
// do is run after that, piece by piece. Within the scripts, by the clock: what the program takes to write the document, what
// taking it over as a text takes, and what the browser takes to read it.
//
//   node tests/bench/interface.mjs [--organizations 10000] [--rounds 5] [--template FILE]
//
// Environment: CITY_DIRECTORY_BENCH (the folder of the programs), CITY_DIRECTORY_NODE_MODULES

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../web/drivers/chromium.mjs';
import { openPage, openReady, patience, readData, repository, untilIdle } from '../web/harness.mjs';

const { values: options } = parseArgs({
    options: {
        organizations: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '5' },
        template: { type: 'string', default: join(repository, 'dist/city-directory.template.html') },
        profile: { type: 'string' }, // writes a .cpuprofile of all that is measured
    },
});
const goals = { median: 8, p99: 16 }; // milliseconds of own work
const documentGoal = 2; // milliseconds a command, in all, for keeping the document in step
const latencyGoal = 50; // milliseconds from a key press to the frame that shows what was found

const folder = mkdtempSync(join(tmpdir(), 'city-directory-interface-'));
const data = join(folder, 'directory.json');
const file = join(folder, 'directory.html');

/** In the page, before its own scripts: notes the cost of all that runs, as [what, own, graphics, end, calls, address]. */
function watch() {
    const log = { entries: [], inputAt: 0, shownAt: -1 };
    window.costs = log;
    const nothing = { written: 0, copied: 0, parsed: 0, bytes: 0 };
    log.document = { ...nothing };
    let depth = 0;
    let graphics = 0;
    let calls = 0;
    let address = 0;
    const now = performance.now.bind(performance);

    const timed = (what, work) =>
        function (...values) {
            if (depth > 0) return work.apply(this, values);
            const begin = now();
            const before = graphics;
            const callsBefore = calls;
            const addressBefore = address;
            ++depth;
            try {
                return work.apply(this, values);
            } finally {
                --depth;
                const end = now();
                const onGraphics = graphics - before;
                const onAddress = address - addressBefore;
                const own = end - begin - onGraphics - onAddress;
                log.entries.push([what, own, onGraphics, end, calls - callsBefore, onAddress]);
            }
        };

    for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)) {
        const { value } = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, name);
        if (typeof value !== 'function') continue;
        WebGL2RenderingContext.prototype[name] = function (...values) {
            const begin = now();
            const result = value.apply(this, values);
            graphics += now() - begin;
            ++calls;
            return result;
        };
    }
    for (const name of ['pushState', 'replaceState']) {
        const change = History.prototype[name];
        History.prototype[name] = function (...values) {
            const begin = now();
            const result = change.apply(this, values);
            address += now() - begin;
            return result;
        };
    }
    const adding = (what, work) =>
        function (...values) {
            const begin = now();
            const result = work.apply(this, values);
            log.document[what] += now() - begin;
            return result;
        };
    let create;
    Object.defineProperty(window, 'createCityDirectory', {
        get: () => create,
        set(given) {
            create = async (...values) => {
                const program = await given(...values);
                const write = adding('written', program._cnd_document);
                return Object.defineProperty(program, '_cnd_document', { get: () => write, set() {} });
            };
        },
    });
    const { decode } = TextDecoder.prototype;
    TextDecoder.prototype.decode = adding('copied', decode);
    const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'innerHTML', {
        ...html,
        set(text) {
            log.document.bytes += text.length;
            adding('parsed', html.set).call(this, text);
        },
    });
    const request = window.requestAnimationFrame;
    log.held = { document: [], idle: [], frame: [] };
    log.holding = false;
    window.requestAnimationFrame = (draw) =>
        log.holding ? log.held.frame.push(timed('frame', draw)) : request.call(window, timed('frame', draw));
    const later = window.setTimeout;
    window.setTimeout = (work, ...values) =>
        work.name === 'updateDocument' ? log.held.document.push(work) : later.call(window, timed('timer', work), ...values);
    window.requestIdleCallback = (work) => log.held.idle.push(work);
    log.run = (what) => {
        const work = log.held[what].shift();
        log.holding = Boolean(work); // what it has drawn is no part of it
        if (work) later.call(window, work);
        else for (const draw of log.held.frame.splice(0)) request.call(window, draw);
        return Boolean(work);
    };
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, ...values) {
        if (typeof listener !== 'function') return listen.call(this, type, listener, ...values);
        const work = timed('event', listener);
        return listen.call(
            this,
            type,
            function (event) {
                if (log.inputAt === 0 && event.isTrusted) log.inputAt = event.timeStamp;
                return work.call(this, event);
            },
            ...values,
        );
    };
    // The address follows what is shown: the next frame shows it.
    log.follow = () => {
        const { host } = window.cityDirectory;
        const { showRoute } = host;
        host.showRoute = (...values) => {
            log.routeAt = log.entries.length; // the entry of what is being run now
            return showRoute(...values);
        };
    };
    log.state = () => ({
        elements: document.querySelectorAll('#directory *').length,
        count: log.entries.length,
        shown: log.routeAt >= 0 && log.entries.some(([what], at) => at > log.routeAt && what === 'frame'),
    });
    log.begin = () => {
        log.entries.length = 0;
        log.document = { ...nothing };
        log.inputAt = 0;
        log.routeAt = -1;
    };
}

const percentile = (numbers, share) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
const pause = (milliseconds) =>
    new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    });

/** What ran until the effect of an input was shown and nothing more was drawn for a while. */
async function untilQuiet(page) {
    let seen = -1;
    for (;;) {
        await pause(250);
        const { count, shown, elements } = await page.evaluate(() => window.costs.state());
        if (shown && count === seen) return { ...(await page.evaluate(() => window.costs)), elements };
        seen = count;
    }
}

/** What the browser has spent on scripts, style and layout so far: milliseconds of the processor, and how often it laid out. */
async function spent(page) {
    const { metrics } = await page.protocol.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    const [script, style, layout] = ['Script', 'RecalcStyle', 'Layout'].map((part) => of(`${part}Duration`) * 1000);
    return { script, style, layout, layouts: of('LayoutCount') };
}

/** Runs what was held back, and says what each piece took. */
async function runHeld(page, what) {
    const pieces = [];
    for (;;) {
        const before = await spent(page);
        if (!(await page.evaluate((what) => window.costs.run(what), what))) return pieces;
        await pause(60);
        const after = await spent(page);
        const piece = Object.fromEntries(Object.keys(after).map((part) => [part, after[part] - before[part]]));
        pieces.push({ ...piece, all: piece.script + piece.style + piece.layout });
    }
}

const costs = new Map();
const later = { own: [], graphics: [] };
const latencies = [];

async function measure(page, kind, action) {
    for (const what of ['document', 'idle']) await runHeld(page, what); // of what was not measured
    await page.evaluate(() => window.costs.begin());
    await action();
    const { entries, routeAt, inputAt } = await untilQuiet(page);
    const updates = await runHeld(page, 'document');
    const { document: parts, elements } = await page.evaluate(() => ({ ...window.costs.state(), document: window.costs.document }));
    const left = await runHeld(page, 'idle');
    const isFrame = ([what]) => what === 'frame';
    const shown = entries.findIndex((entry, at) => at > routeAt && isFrame(entry));
    if (!costs.has(kind)) costs.set(kind, { own: [], graphics: [], calls: [], address: [], until: [], all: [], documents: [] });
    const cost = costs.get(kind);
    const sum = (some, column) => some.reduce((total, entry) => total + entry[column], 0);
    const until = entries.slice(0, shown + 1).filter(([what]) => what !== 'timer');
    cost.own.push(sum(until, 1));
    cost.graphics.push(sum(until, 2));
    cost.address.push(sum(entries, 5));
    cost.calls.push(entries[shown][4]);
    cost.until.push(until.filter(isFrame).length);
    cost.all.push(entries.filter(isFrame).length);
    const total = (part) => updates.reduce((all, update) => all + update[part], 0);
    cost.documents.push({ ...parts, elements, left, ...Object.fromEntries(['all', 'script', 'style', 'layout', 'layouts'].map((part) => [part, total(part)])) });
    for (const entry of entries.slice(shown + 1).filter(isFrame)) {
        later.own.push(entry[1]);
        later.graphics.push(entry[2]);
    }
    if (kind === 'key press') latencies.push(entries[shown][3] - inputAt);
}

const go = (page, route) =>
    page.evaluate((hash) => {
        location.hash = hash;
    }, route);

async function round(page, ids, words) {
    const routes = ['/networks', `/networks/${ids[0]}`, '/events', '/people', '/networks?as=list', `/networks/${ids[1]}`, '/map', '/places'];
    for (const route of routes) {
        const name = route.replace(/\/[^/?]*$/, (end) => (ids.includes(end.slice(1)) ? '/…' : end));
        await measure(page, `open ${name}`, () => go(page, route));
    }
    // The boxes of the first facet, at the start edge below the head of the list. What is chosen moves them down.
    for (const y of [300, 344]) {
        await go(page, '/networks');
        await page.moveMouse(200, y);
        await pause(400);
        await measure(page, 'facet click', () => page.click(200, y));
        if (!(await page.evaluate(() => location.hash)).includes('?')) throw new Error('the click met no facet');
    }
    await go(page, '/search');
    await pause(400);
    for (const word of words) {
        await page.press('/');
        await pause(200);
        for (const letter of word) await measure(page, 'key press', () => page.press(letter));
        for (const _ of word) await page.press('Backspace');
        await pause(300);
    }
}

try {
    const size = [options.organizations, Math.round(Number(options.organizations) / 5), data].map(String);
    execFileSync(join(process.env.CITY_DIRECTORY_BENCH, 'bench_generate'), size);
    execFileSync(join(repository, 'dist/city-directory'), ['publish', '--data', data, '--template', options.template, '-o', file], { stdio: 'inherit' });
    console.log(`${cpus()[0].model}, ${cpus().length} cores; ${options.organizations} organizations, page of ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    const { organizations } = readData(readFileSync(file, 'utf8'));
    const browser = await openChromium();
    try {
        const page = await openPage(browser, { width: 1280, height: 800, before: watch });
        await openReady(page, '/', file);
        await untilIdle(page);
        await page.evaluate(() => window.costs.follow());
        await go(page, '/search?q=water'); // builds the index
        await untilIdle(page, 5 * patience);
        const ids = [organizations[17].id, organizations[Math.floor(organizations.length / 2)].id];
        const words = ['water', organizations[5].name.split(' ')[0].toLowerCase(), 'c'];
        await page.protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
        if (options.profile) {
            await page.protocol.send('Profiler.enable');
            await page.protocol.send('Profiler.setSamplingInterval', { interval: 100 });
            await page.protocol.send('Profiler.start');
        }
        for (let i = 0; i < Number(options.rounds); ++i) await round(page, ids, words);
        if (options.profile) {
            const { profile } = await page.protocol.send('Profiler.stop');
            writeFileSync(options.profile, JSON.stringify(profile));
        }
    } finally {
        await browser.close();
    }
    console.log(`goals: ${goals.median} ms at the median, ${goals.p99} ms at p99, of own work until the frame that shows an input`);
    console.log('input | count | own median ms | p99 | goals | graphics median ms | p99 | calls | address median ms | frames until shown, all');
    for (const [kind, { own, graphics, calls, address, until, all }] of costs) {
        const verdict = percentile(own, 0.5) <= goals.median && percentile(own, 0.99) <= goals.p99 ? 'met' : 'missed';
        const cells = [own.length, percentile(own, 0.5).toFixed(1), percentile(own, 0.99).toFixed(1), verdict];
        cells.push(percentile(graphics, 0.5).toFixed(1), percentile(graphics, 0.99).toFixed(1), percentile(calls, 0.5), percentile(address, 0.5).toFixed(1));
        cells.push(`${percentile(until, 0.5)}, ${percentile(all, 0.5)}`);
        console.log([kind, ...cells].join(' | '));
    }
    console.log('document of | elements | characters read | all median ms | p99 | goal | script | style | layout | layouts | by the clock: written | taken over | read by the browser | left for later: pieces | largest median ms | p99 | all of them median ms');
    for (const [kind, { documents }] of costs) {
        const of = (part, share = 0.5) => percentile(documents.map((one) => one[part]), share);
        const figures = (...some) => some.map((one) => one.toFixed(2));
        const cells = [of('elements'), of('bytes'), ...figures(of('all'), of('all', 0.99)), of('all') <= documentGoal ? 'met' : 'missed'];
        cells.push(...figures(...['script', 'style', 'layout'].map((part) => of(part))), of('layouts'), ...figures(...['written', 'copied', 'parsed'].map((part) => of(part))));
        const largest = documents.map(({ left }) => Math.max(0, ...left.map((piece) => piece.all)));
        const together = documents.map(({ left }) => left.reduce((sum, piece) => sum + piece.all, 0));
        cells.push(percentile(documents.map(({ left }) => left.length), 0.5), ...figures(percentile(largest, 0.5), percentile(largest, 0.99), percentile(together, 0.5)));
        console.log([kind, ...cells].join(' | '));
    }
    for (const [what, taken] of Object.entries(later))
        console.log(`frames afterwards, ${what}: ${taken.length}, median ${percentile(taken, 0.5).toFixed(1)} ms, p99 ${percentile(taken, 0.99).toFixed(1)} ms`);
    const late = percentile(latencies, 0.5);
    console.log(`from a key press to the end of the frame that shows what was found: median ${late.toFixed(1)} ms, p95 ${percentile(latencies, 0.95).toFixed(1)} ms, goal ${latencyGoal} ms: ${late <= latencyGoal ? 'met' : 'missed'}`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
