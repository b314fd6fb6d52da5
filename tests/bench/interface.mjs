#!/usr/bin/env node
// What the interface costs in the page with a large directory, in Chromium with software graphics: opening a
// route, a key press in the search field, a click on a facet. Measured in the page: the time of the callbacks that
// draw frames. An input costs the frame that takes it and the one that shows it; frames of a motion afterwards
// are counted apart.
//
//   node tests/bench/interface.mjs [--organizations 10000] [--rounds 5]
//
// Environment: CITY_DIRECTORY_BENCH (the folder of the programs), CITY_DIRECTORY_NODE_MODULES

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../web/drivers/chromium.mjs';
import { openPage, openReady, readData, repository, untilIdle } from '../web/harness.mjs';

const { values: options } = parseArgs({
    options: {
        organizations: { type: 'string', default: '10000' },
        rounds: { type: 'string', default: '5' },
    },
});
const goals = { median: 8, p99: 16 }; // milliseconds

const folder = mkdtempSync(join(tmpdir(), 'city-directory-interface-'));
const data = join(folder, 'directory.json');
const file = join(folder, 'directory.html');

/** Notes how long each frame's callback takes, from now on. */
function watchFrames() {
    const request = window.requestAnimationFrame;
    window.frameCosts = [];
    window.requestAnimationFrame = (draw) =>
        request((time) => {
            const begin = performance.now();
            draw(time);
            window.frameCosts.push(performance.now() - begin);
        });
}

const percentile = (numbers, share) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
const pause = (milliseconds) =>
    new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
    });

const costs = new Map();
const later = [];

async function measure(page, kind, action) {
    await page.evaluate(() => {
        window.frameCosts.length = 0;
    });
    await action();
    await pause(350);
    const frames = await page.evaluate(() => window.frameCosts);
    if (frames.length === 0) throw new Error(`no frame was drawn for: ${kind}`);
    if (!costs.has(kind)) costs.set(kind, []);
    costs.get(kind).push(frames.slice(0, 2).reduce((sum, one) => sum + one, 0));
    later.push(...frames.slice(2));
}

const go = (page, route) =>
    page.evaluate((hash) => {
        location.hash = hash;
    }, route);

async function round(page, ids, words) {
    const routes = ['/networks', `/networks/${ids[0]}`, '/events', '/people', '/networks?as=list', `/networks/${ids[1]}`, '/map', '/places'];
    for (const route of routes) await measure(page, `open ${route.replace(/\/[^/?]*$/, (end) => (ids.includes(end.slice(1)) ? '/…' : end))}`, () => go(page, route));
    // The boxes of the first facet, at the start edge below the head of the list. What is chosen moves them down.
    for (const y of [300, 344]) {
        await go(page, '/networks');
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
    execFileSync(join(repository, 'dist/city-directory'), ['publish', '--data', data, '-o', file], { stdio: 'inherit' });
    console.log(`${cpus()[0].model}, ${cpus().length} cores; ${options.organizations} organizations, page of ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    const { organizations } = readData(readFileSync(file, 'utf8'));
    const browser = await openChromium();
    try {
        const page = await openPage(browser, { width: 1280, height: 800 });
        await openReady(page, '/', file);
        await untilIdle(page);
        await page.evaluate(watchFrames);
        await go(page, '/search?q=water'); // builds the index
        await untilIdle(page);
        const ids = [organizations[17].id, organizations[Math.floor(organizations.length / 2)].id];
        const words = ['water', organizations[5].name.split(' ')[0].toLowerCase(), 'c'];
        for (let i = 0; i < Number(options.rounds); ++i) await round(page, ids, words);
    } finally {
        await browser.close();
    }
    console.log(`goals: median ${goals.median} ms, p99 ${goals.p99} ms of the two frames that take and show an input`);
    console.log('input | count | median ms | p99 ms | goals');
    for (const [kind, taken] of costs) {
        const [median, p99] = [percentile(taken, 0.5), percentile(taken, 0.99)];
        const verdict = median <= goals.median && p99 <= goals.p99 ? 'met' : 'missed';
        console.log(`${kind} | ${taken.length} | ${median.toFixed(1)} | ${p99.toFixed(1)} | ${verdict}`);
    }
    console.log(`frames of motion afterwards: ${later.length}, median ${percentile(later, 0.5).toFixed(1)} ms, p99 ${percentile(later, 0.99).toFixed(1)} ms`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
