// What lies under the right button or a finger that stays has a menu of its own; the browser's does not come. The question
// mark lists the keys.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, until, untilIdle } from './harness.mjs';

const visit = browsers();

/** Notes what is copied, and whether the browser's own menu came. */
const watch = (page) =>
    page.evaluate(() => {
        window.copies = [];
        window.cityDirectory.host.copyText = (text) => window.copies.push(text);
        window.menus = [];
        addEventListener('contextmenu', (event) => window.menus.push(event.defaultPrevented));
    });

// The first row of a menu that has no text above it, for one that was opened at a place.
const firstRow = (x, y) => [x + 80, y + 44];

for (const kind of allBrowsers) {
    test(`${kind}: the right button has a menu, which copies the link of what lies there`, limits, () =>
        visit(kind, { width: 1280, height: 800 }, async (page) => {
            await openReady(page, '/events');
            await untilIdle(page);
            await watch(page);
            await page.click(960, 20, 'right'); // beside the search field
            await untilIdle(page);
            await page.click(...firstRow(960, 20));
            await until(() => page.evaluate(() => window.copies.length > 0), 'something copied');
            const [copied, hash, address] = await page.evaluate(() => [window.copies[0], location.hash, location.href]);
            assert.equal(hash, '#/events');
            assert.equal(copied, address);
            assert.deepEqual(await page.evaluate(() => window.menus), [true]);
        }),
    );

    test(`${kind}: the question mark lists the keys, in the picture and in the document`, limits, () =>
        visit(kind, { width: 1280, height: 800 }, async (page) => {
            await openReady(page, '/networks');
            await untilIdle(page);
            const dialog = () => page.evaluate(() => document.getElementById('dialog')?.textContent ?? '');
            await page.click(1100, 30); // the picture has the keyboard
            await untilIdle(page);
            await page.press('Shift+?');
            await until(async () => (await dialog()).includes('Right click'), 'the keys');
            await page.press('Escape');
            await until(async () => (await dialog()) === '', 'no dialog');
            await page.evaluate(() => document.querySelector('main h1').focus());
            await page.press('Shift+?'); // WebKit's driver takes the key of another character where no shift is held
            await until(async () => (await dialog()).includes('Right click'), 'the keys again');
            await page.press('Escape');
            await until(async () => (await dialog()) === '', 'no dialog again');
            await page.evaluate(() => document.getElementById('search').focus());
            await page.type('what?');
            await until(() => page.evaluate(() => location.hash.includes('what')), 'the words searched for');
            assert.equal(await dialog(), '');
        }),
    );
}

test('chromium: a finger that stays has the menu too, and opens nothing', limits, () =>
    visit('chromium', { width: 390, height: 844, touch: true }, async (page) => {
        await openReady(page, '/networks');
        await untilIdle(page);
        await watch(page);
        const touch = (type, ...touchPoints) => page.protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
        await touch('touchStart', { x: 200, y: 400 }); // a card
        const frames = await page.frames();
        await until(async () => (await page.frames()) > frames + 3, 'the menu', 3000);
        await untilIdle(page);
        await touch('touchEnd');
        await untilIdle(page);
        assert.equal(await page.evaluate(() => location.hash), '#/networks');
        await page.press('Escape');
        await untilIdle(page);
        await page.tap(200, 400);
        await until(() => page.evaluate(() => location.hash.startsWith('#/networks/')), 'the network that was tapped');
    }),
);
