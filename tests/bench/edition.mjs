#!/usr/bin/env node
// What it brings that a large edition carries its search index: a page with it and the same page without, in Chromium,
// opened where somebody searches for what only the last organization has. The time from opening until that is shown,
// and, for comparison, until the first frame; the pages take turns.
//
//   node tests/bench/edition.mjs [--organizations 10000] [--runs 5] [--template FILE]
//
// Environment: CITY_DIRECTORY_BENCH (the folder of the programs), CITY_DIRECTORY_NODE_MODULES

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../web/drivers/chromium.mjs';
import { openPage, pageAddress, readData, repository, until } from '../web/harness.mjs';

const { values: options } = parseArgs({
    options: {
        organizations: { type: 'string', default: '10000' },
        runs: { type: 'string', default: '5' },
        template: { type: 'string', default: join(repository, 'dist/city-directory.template.html') },
        program: { type: 'string', default: join(repository, 'dist/city-directory') },
    },
});

/** In the page, before its own scripts: notes when the program's document first shows a text. */
function watch() {
    window.shownAt = 0;
    const look = () => {
        const shown = document.getElementById('directory');
        const { state } = document.documentElement.dataset;
        if (window.wanted && state === 'ready' && shown?.textContent.includes(window.wanted)) window.shownAt = performance.now();
        else setTimeout(look, 5);
    };
    addEventListener('DOMContentLoaded', look);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const folder = mkdtempSync(join(tmpdir(), 'city-directory-edition-'));
try {
    const data = join(folder, 'directory.json');
    const pages = { with: join(folder, 'with.html'), without: join(folder, 'without.html') };
    execFileSync(join(process.env.CITY_DIRECTORY_BENCH, 'bench_generate'), [options.organizations, '0', data]);
    execFileSync(options.program, ['publish', '--data', data, '--template', options.template, '-o', pages.with], { stdio: 'inherit' });
    const html = readFileSync(pages.with, 'utf8');
    const bare = html.replace(/<script type="application\/octet-stream" id="directory-index">[^<]*<\/script>\n/, '');
    writeFileSync(pages.without, bare);
    const last = readData(bare).organizations.at(-1);
    const { value } = last.contacts[0];
    console.log(
        `${cpus()[0].model}, ${cpus().length} cores; ${options.organizations} organizations, page of ${(html.length / 1e6).toFixed(1)} MB, ` +
            `${((html.length - bare.length) / 1e6).toFixed(1)} MB of it the index`,
    );
    const times = { with: { frame: [], answer: [] }, without: { frame: [], answer: [] } };
    for (let run = 0; run < Number(options.runs); ++run)
        for (const [name, file] of Object.entries(pages)) {
            const browser = await openChromium();
            try {
                const page = await openPage(browser, { width: 1280, height: 800, before: watch });
                await page.open(pageAddress(`/search?q=${encodeURIComponent(value)}`, '', file));
                await page.evaluate((wanted) => { window.wanted = wanted; }, last.name);
                const read = () => [performance.getEntriesByName('first-frame')[0]?.startTime, window.shownAt];
                const [frame, answer] = await until(async () => {
                    const found = await page.evaluate(read);
                    return found[1] > 0 && found;
                }, 'what was searched for');
                times[name].frame.push(frame);
                times[name].answer.push(answer);
            } finally {
                await browser.close();
            }
        }
    console.log('milliseconds, median of the runs | first frame | what was searched for');
    for (const [name, { frame, answer }] of Object.entries(times))
        console.log(`${name} the index | ${median(frame).toFixed(0)} | ${median(answer).toFixed(0)}`);
} finally {
    rmSync(folder, { recursive: true, force: true });
}
