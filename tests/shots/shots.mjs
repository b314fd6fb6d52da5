#!/usr/bin/env node
// Pictures of every view in three schemes, two text sizes and five sizes of window, from the page and from the desktop
// program, to be looked at: build/shots/, with index.html (and sheet.png) to see all of them at once.
//
//   node tests/shots/shots.mjs [--out FOLDER] [--text 100] [--size 390x844] [--scheme dark] [--by page] [NAME…]
//
// NAME: only the views whose name contains one of these.
// Environment: CITY_DIRECTORY_PAGE, CITY_DIRECTORY_NODE_MODULES; CITY_DIRECTORY_SHOTS, the program of shots.cpp

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openChromium } from '../web/drivers/chromium.mjs';
import { openPage, openReady, pageAddress, repository, until } from '../web/harness.mjs';
import { describePicture } from '../web/png.mjs';
import { takeNative } from './native.mjs';
import { writeSheet } from './sheet.mjs';
import { venue, venueSizes } from './venue.mjs';
import { documents, nativeSizes, pictureName, schemes, sizes, textSizes, views, wall } from './views.mjs';

const { values, positionals } = parseArgs({
    options: {
        out: { type: 'string', default: join(repository, 'build/shots') },
        text: { type: 'string' },
        size: { type: 'string' },
        scheme: { type: 'string' },
        by: { type: 'string' },
    },
    allowPositionals: true,
});
const folder = values.out;
const wanted = (name) => positionals.length === 0 || positionals.some((part) => name.includes(part));
const only = (asked, all, name = (one) => String(one)) => all.filter((one) => !asked || name(one) === asked);
const atOnce = 2; // pages
const settled = 500; // milliseconds without a frame; a large one takes as long where the processor draws

let count = 0;
function took(name) {
    count += 1;
    if (count % 25 === 0) console.log(`${count} pictures, the last one ${name}`);
}

/** Waits until the view that the address asks for stands still. */
async function untilStill(page) {
    let frames = -1;
    let since = Date.now();
    await until(async () => {
        const now = await page.frames();
        if (now !== frames) {
            frames = now;
            since = Date.now();
        }
        return Date.now() - since > settled;
    }, 'the view to stand still');
}

async function takeViews(browser, { size, scheme, text }) {
    const page = await openPage(browser, {
        ...size,
        dark: scheme === 'dark',
        contrast: scheme === 'contrast',
        reducedMotion: true,
        before: `() => localStorage.setItem('city-networks-directory.text-size', '${text}')`,
    });
    await openReady(page);
    for (const [view, route] of views) {
        if (!wanted(view)) continue;
        await page.evaluate((hash) => {
            location.hash = hash;
        }, route);
        await untilStill(page);
        const name = pictureName({ view, size, scheme, text });
        writeFileSync(join(folder, `${name}.png`), await page.screenshot());
        took(name);
    }
    await page.close();
}

async function takeDocuments(browser, { size, scheme }) {
    const page = await openPage(browser, {
        ...size,
        dark: scheme === 'dark',
        contrast: scheme === 'contrast',
        scripts: false,
    });
    for (const [view, route] of documents) {
        if (!wanted(view)) continue;
        await page.open('about:blank');
        await page.open(pageAddress(route));
        await until(async () => describePicture(await page.screenshot()).drawn > 0.01, 'something to see');
        const name = pictureName({ view, size, scheme, text: 100 });
        writeFileSync(join(folder, `${name}.png`), await page.screenshot());
        took(name);
    }
    await page.close();
}

/** The kiosk and the displays; text has the size there that the distance asks for. */
async function takeVenue(browser, { size, scheme }) {
    for (const { view, address, lead } of venue) {
        if (!wanted(view)) continue;
        const page = await openPage(browser, {
            ...size,
            dark: scheme === 'dark',
            contrast: scheme === 'contrast',
            reducedMotion: true,
        });
        await page.open(address);
        await until(async () => (await page.state()) === 'ready', 'the program to be ready');
        await lead(page, size);
        await untilStill(page);
        const name = pictureName({ view, size, scheme, text: 100 });
        writeFileSync(join(folder, `${name}.png`), await page.screenshot());
        took(name);
        await page.close();
    }
}

async function takePage() {
    const browser = await openChromium();
    try {
        const work = [];
        for (const size of only(values.size, sizes, ({ name }) => name))
            for (const scheme of only(values.scheme, schemes)) {
                for (const text of only(values.text, textSizes))
                    work.push(() => takeViews(browser, { size, scheme, text }));
                if (!values.text && documents.some(([view]) => wanted(view)))
                    work.push(() => takeDocuments(browser, { size, scheme }));
            }
        if (!values.text && venue.some(({ view }) => wanted(view)))
            for (const size of only(values.size, venueSizes, ({ name }) => name))
                for (const scheme of only(values.scheme, schemes))
                    work.push(() => takeVenue(browser, { size, scheme }));
        const worker = async () => {
            for (let next = work.shift(); next; next = work.shift()) await next();
        };
        await Promise.all(Array.from({ length: atOnce }, worker));
    } finally {
        await browser.close();
    }
}

function nativePictures() {
    const pictures = [];
    const add = (view, route, size, scheme, text) =>
        pictures.push({ name: pictureName({ by: 'native', view, size, scheme, text }), route, size, scheme, text });
    for (const scheme of only(values.scheme, schemes)) {
        for (const text of only(values.text, textSizes))
            for (const size of only(values.size, nativeSizes, ({ name }) => name))
                for (const [view, route] of views) if (wanted(view)) add(view, route, size, scheme, text);
        if (wanted('start') && (!values.size || values.size === wall.name)) add('start', '/', wall, scheme, 100);
    }
    return pictures;
}

async function takeSheet() {
    writeSheet(folder);
    const browser = await openChromium();
    try {
        const page = await openPage(browser, { width: 2400, height: 1200 });
        await page.open(pathToFileURL(join(folder, 'index.html')).href);
        await page.raw.screenshot({ path: join(folder, 'sheet.png'), fullPage: true, timeout: 120_000 });
        await page.close();
    } finally {
        await browser.close();
    }
}

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (/\.(png|ppm|html)$/.test(file)) rmSync(join(folder, file));
const native = process.env.CITY_DIRECTORY_SHOTS;
if (native && values.by !== 'page') await takeNative(native, nativePictures(), folder, took);
if (values.by !== 'native') await takePage();
await takeSheet();
console.log(`${count} pictures in ${folder}; all of them: ${join(folder, 'index.html')}`);
