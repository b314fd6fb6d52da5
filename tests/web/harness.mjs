// What the page's tests share: where the page is, how to open it in a browser, how to wait.

import { after } from 'node:test';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openChromium } from './drivers/chromium.mjs';
import { openFirefox } from './drivers/firefox.mjs';
import { openWebKit } from './drivers/webkit.mjs';

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const pageFile = resolve(
    process.env.CITY_DIRECTORY_PAGE || join(repository, 'dist/city-directory.html'),
);

// A two-core machine may be busy with other things: nothing here is late before a minute has passed.
export const patience = 60_000; // milliseconds
/** For `test(name, limits, …)`: a test that hangs fails instead of stopping the file. */
export const limits = { timeout: 5 * patience };

export function nodeModules() {
    const folder = process.env.CITY_DIRECTORY_NODE_MODULES;
    if (!folder)
        throw new Error('CITY_DIRECTORY_NODE_MODULES must name the node_modules folder of the test tools');
    return resolve(folder);
}

export function requireModule(name) {
    return createRequire(join(nodeModules(), 'from-here.js'))(name);
}

export function pageAddress(route = '', query = '', file = pageFile) {
    return `${pathToFileURL(file)}${query}${route && `#${route}`}`;
}

export function readPage(file = pageFile) {
    if (!existsSync(file)) throw new Error(`${file} is missing: ./dev web makes it`);
    return readFileSync(file, 'utf8');
}

/** The directory's data as the page holds it. */
export function readData(html = readPage()) {
    const [, json] = /<script type="application\/json" id="directory-data">([\s\S]*?)<\/script>/.exec(html);
    return JSON.parse(json);
}

/** Asks until the answer is truthy, and returns it. */
export async function until(ask, what, time = patience) {
    const end = Date.now() + time;
    let last;
    for (;;) {
        last = await ask();
        if (last) return last;
        if (Date.now() > end) throw new Error(`waited ${time / 1000} s in vain for ${what}`);
        await new Promise((resolve) => {
            setTimeout(resolve, 50);
        });
    }
}

const launchers = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };
export const allBrowsers = Object.keys(launchers);

/** A fresh page, with the questions that tests ask most. */
export async function openPage(browser, options = {}) {
    const page = await browser.newPage(options);
    return Object.assign(page, {
        state: () => page.evaluate(() => document.documentElement.dataset.state),
        route: () => page.evaluate(() => location.hash.slice(1)),
        title: () => page.evaluate(() => document.title),
        frames: () => page.evaluate(() => window.cityDirectory.frames),
    });
}

/**
 * One browser process at a time for a test file, closed when the file ends. The returned function opens a
 * fresh page in the named browser for as long as `work` runs, and adds what the page says of itself to an error.
 */
export function browsers() {
    let current = null;
    async function close() {
        await current?.browser.close();
        current = null;
    }
    after(close, { timeout: patience });

    return async function visit(kind, options, work) {
        const { webgl, ...pageOptions } = options;
        const scripts = pageOptions.scripts; // WebKit takes it for the whole browser
        const key = JSON.stringify([kind, webgl, kind === 'webkit' && scripts]);
        if (current?.key !== key) {
            await close();
            current = { key, browser: await launchers[kind]({ webgl, scripts }) };
        }
        const page = await openPage(current.browser, pageOptions);
        try {
            return await work(page);
        } catch (error) {
            error.message += `\n${await describe(page)}`;
            throw error;
        } finally {
            await page.close().catch(() => {});
        }
    };
}

async function describe(page) {
    const self = await page
        .evaluate(() =>
            JSON.stringify({
                state: document.documentElement.dataset.state,
                error: window.cityDirectory?.error,
                frames: window.cityDirectory?.frames,
                address: location.hash,
                title: document.title,
                seen: document.visibilityState,
                hasRest: Boolean(document.querySelector('[data-rest]')),
                size: [innerWidth, innerHeight, devicePixelRatio],
            }),
        )
        .catch((error) => String(error));
    return [`page: ${self}`, ...page.messages.slice(-20)].join('\n  ');
}

/** Opens the page and waits for the program. */
export async function openReady(page, route = '', file = pageFile) {
    await page.open(pageAddress(route, '', file));
    await until(async () => {
        const state = await page.state();
        if (state === 'failed') throw new Error('the program failed to start');
        return state === 'ready';
    }, 'the program to be ready');
    await untilWhole(page);
}

/** Waits until the document has what no input waits for. */
export function untilWhole(page) {
    return until(() => page.evaluate(() => !document.querySelector('[data-rest]')), 'the rest of the document');
}

/** Waits until no frame is drawn any more for a second, and returns how many were. */
export async function untilIdle(page, time = patience) {
    let frames = -1;
    let since = Date.now();
    return until(async () => {
        const now = await page.frames();
        if (now !== frames) {
            frames = now;
            since = Date.now();
        }
        return Date.now() - since > 1000 && frames > 0 && frames;
    }, 'the program to be idle', time);
}
