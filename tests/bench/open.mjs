#!/usr/bin/env node
// How fast the page opens, against a plain page of the same text and against TiddlyWiki's empty edition, in
// Chromium with software graphics. Each sample has a browser process and profile of its own; the pages take
// turns, so that a busy moment of the machine hits all of them. The browser has shown a small page before, so
// that what is measured is the page and not the start of the browser; --cold measures both.
//
//   node tests/bench/open.mjs [--runs 9] [--cold] [--page FILE]
//
// Environment: CITY_DIRECTORY_PAGE, CITY_DIRECTORY_NODE_MODULES (playwright-core, tiddlywiki)

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { graphics, openChromium } from '../web/drivers/chromium.mjs';
import { nodeModules, pageFile, readPage, until } from '../web/harness.mjs';

const { values: options } = parseArgs({
    options: {
        runs: { type: 'string', default: '9' },
        cold: { type: 'boolean', default: false },
        page: { type: 'string', default: pageFile },
    },
});
const goals = { readable: 1.2, firstFrame: 0.75 };

/** The document's text as a page without style or program: what a browser cannot show any faster. */
function plainPage(html) {
    const document = html.slice(html.indexOf('<div id="directory">'), html.indexOf('<canvas id="canvas"'));
    const head = '<head>\n<meta charset="utf-8">\n<title>Plain</title>\n</head>';
    return `<!DOCTYPE html>\n<html lang="en">\n${head}\n<body>\n${document}\n</body>\n</html>\n`;
}

function buildTiddlyWiki(folder) {
    const home = join(nodeModules(), 'tiddlywiki');
    execFileSync(
        process.execPath,
        [
            join(home, 'tiddlywiki.js'),
            join(home, 'editions/empty'),
            '--output',
            folder,
            '--render',
            '$:/core/save/all',
            'tiddlywiki.html',
            'text/plain',
        ],
        { stdio: 'ignore' },
    );
    return join(folder, 'tiddlywiki.html');
}

// What is read from each page, in milliseconds since the navigation began; null while it is not there yet.
const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
const firstFrame = () => performance.getEntriesByName('first-frame')[0]?.startTime ?? null;
const tiddlyWikiShown = () =>
    document.querySelector('.tc-page-container')
        ? (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null)
        : null;

/** Shows a small page and waits until the browser has nothing left to do for it. */
async function warmUp(page) {
    await page.open('data:text/html,<title>warm</title><h1>Warming up');
    await until(() => page.evaluate(firstPaint), 'the first paint of any page');
    await page.evaluate(
        () =>
            new Promise((resolve) => {
                requestIdleCallback(resolve);
            }),
    );
    await page.screenshot();
}

async function sample(file, measures) {
    const browser = await openChromium();
    try {
        const page = await browser.newPage();
        if (!options.cold) await warmUp(page);
        await page.open(pathToFileURL(file).href);
        const times = [];
        for (const [name, measure] of Object.entries(measures)) {
            times.push([name, await until(() => page.evaluate(measure), name)]);
        }
        return Object.fromEntries(times);
    } finally {
        await browser.close();
    }
}

const median = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const runs = Number(options.runs);
const folder = mkdtempSync(join(tmpdir(), 'city-directory-bench-'));
try {
    const plain = join(folder, 'plain.html');
    writeFileSync(plain, plainPage(readPage(options.page)));
    const tiddlyWiki = buildTiddlyWiki(folder);
    const pages = [
        [plain, { 'plain page, first paint': firstPaint }],
        [
            options.page,
            {
                'our page, first paint (document readable)': firstPaint,
                'our page, first frame of the program': firstFrame,
            },
        ],
        [tiddlyWiki, { 'TiddlyWiki, first paint of its page': tiddlyWikiShown }],
    ];
    const times = new Map();
    for (let run = 0; run < runs; ++run) {
        for (const [file, measures] of pages) {
            for (const [name, time] of Object.entries(await sample(file, measures))) {
                times.set(name, [...(times.get(name) || []), time]);
            }
        }
        process.stderr.write(`run ${run + 1} of ${runs}\r`);
    }

    const version = JSON.parse(readFileSync(join(nodeModules(), 'tiddlywiki/package.json'), 'utf8')).version;
    const kilobytes = (file) => `${Math.round(statSync(file).size / 1000)} kB`;
    console.log(
        `Chromium, ${cpus().length} cores, ${runs} fresh profiles each, ` +
            `${options.cold ? 'just started' : 'warmed up by a small page'}, file://, 1280x800, ${graphics.join(' ')}`,
    );
    console.log(
        `our page ${kilobytes(options.page)}, plain page ${kilobytes(plain)}, ` +
            `TiddlyWiki ${version} empty edition ${kilobytes(tiddlyWiki)}\n`,
    );
    console.log(
        'milliseconds'.padEnd(44) + ['median', 'lowest', 'highest'].map((title) => title.padStart(9)).join(''),
    );
    for (const [name, list] of times) {
        console.log(
            name.padEnd(44) +
                [median(list), Math.min(...list), Math.max(...list)]
                    .map((time) => time.toFixed(0).padStart(9))
                    .join(''),
        );
    }
    const [a, b, c, d] = [...times.values()].map(median);
    const verdict = (ratio, goal) =>
        `${ratio.toFixed(2)} (goal: at most ${goal}) ${ratio <= goal ? 'met' : 'NOT MET'}`;
    console.log(`\nreadable / plain page      ${verdict(b / a, goals.readable)}`);
    console.log(`first frame / TiddlyWiki   ${verdict(c / d, goals.firstFrame)}`);
    process.exitCode = b / a <= goals.readable && c / d <= goals.firstFrame ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true });
}
