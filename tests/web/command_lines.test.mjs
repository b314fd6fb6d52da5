// The manual's command lines for a browser that stands in public: run as they are written, with only the page put in its
// place, on a screen with a hand at its mouse and keyboard.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lookInto, runCommandLine } from './drivers/command_line.mjs';
import { limits, pageAddress, repository, until } from './harness.mjs';
import { describePicture, readPng } from './png.mjs';

const screen = { width: 1280, height: 800 };
const manual = readFileSync(join(repository, 'README.md'), 'utf8');

/** The line that begins with the browser's name and `--kiosk`, as one finds and copies it. */
function commandLine(kind) {
    const found = new RegExp(`^${kind} --kiosk(?:.*\\\\\\n)*.*`, 'm').exec(manual);
    assert.ok(found, `the manual has no line for ${kind}`);
    const address = /file:\/\/\/…\/city-directory\.html/;
    assert.match(found[0], address, 'where the page stands is to be filled in');
    return found[0].replace(address, pageAddress());
}

/** Share of the brightest possible, over the whole screen. */
function brightness(picture) {
    const { pixels } = readPng(picture);
    let sum = 0;
    for (const value of pixels) sum += value;
    return sum / pixels.length / 255;
}

const isAttractScreen = (picture) => describePicture(picture).colors > 100 && brightness(picture) < 0.35;
/** A visitor begins with bright colours, the screen that draws attention is dark. */
const isVisitorsScreen = (picture) => describePicture(picture).colors > 100 && brightness(picture) > 0.6;

async function withBrowser(kind, work) {
    const browser = await runCommandLine(kind, commandLine(kind), screen);
    try {
        await work(browser);
    } finally {
        await browser.close();
    }
}

/** Until the picture on the screen is such a one. */
function untilShown(browser, isShown, what, meanwhile = () => {}) {
    return until(() => {
        browser.check();
        if (isShown(browser.screenshot())) return true;
        meanwhile();
        return false;
    }, what);
}

test('firefox: the manual’s command line leads to the kiosk, and a touch begins', limits, () =>
    withBrowser('firefox', async (browser) => {
        await untilShown(browser, isAttractScreen, 'the screen that draws attention');
        await untilShown(browser, isVisitorsScreen, 'the visitor’s view', () => browser.click(640, 300));
    }));

test('chromium: the manual’s command line leads to the kiosk, and no key of the browser’s out of it', limits, () =>
    withBrowser('chromium', async (browser) => {
        const inside = await lookInto(browser);
        const place = () =>
            inside.evaluate(() => {
                // Without bars; that it also fills the screen is up to a window manager, and there is none here.
                const bars = [outerWidth - innerWidth, outerHeight - innerHeight];
                return `${location.href} ${bars} ${document.documentElement?.dataset.state}`;
            });
        const text = () => inside.evaluate(() => document.getElementById('directory').textContent);
        try {
            const expected = `${pageAddress('', '?kiosk')} 0,0 ready`;
            await until(async () => (await place()) === expected, 'the program to be ready, without bars');
            await untilShown(browser, isAttractScreen, 'the screen that draws attention');
            browser.click(640, 300);
            await until(async () => (await text()).includes('Networks'), 'the visitor’s view');
            await untilShown(browser, isVisitorsScreen, 'its picture');

            for (const key of ['ctrl+n', 'ctrl+t', 'ctrl+shift+n', 'ctrl+l', 'F6', 'F11', 'alt+Left', 'alt+Home', 'ctrl+o', 'ctrl+p', 'F12', 'ctrl+shift+i', 'ctrl+w'])
                browser.press(key);
            // Keys come one after another: when this is found, what those before it did is done, or has begun.
            browser.press('slash');
            browser.type('uclg');
            await until(async () => (await text()).includes('United Cities'), 'what was searched for');
            await new Promise((resolve) => {
                setTimeout(resolve, 1000); // a window would open
            });
            browser.check();
            assert.equal(await place(), expected);
            assert.deepEqual((await inside.pages()).map(({ url }) => url), [pageAddress('', '?kiosk')]);
            assert.ok(isVisitorsScreen(browser.screenshot()), 'something else is shown');
        } finally {
            inside.close();
        }
    }));
