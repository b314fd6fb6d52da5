import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, until, untilIdle } from './harness.mjs';
import { describePicture } from './png.mjs';

const visit = browsers();
const untilStored = (page, width, height) =>
    until(
        () =>
            page.evaluate(
                (w, h) => {
                    const canvas = document.getElementById('canvas');
                    return (
                        canvas.width === w &&
                        canvas.height === h &&
                        canvas.clientWidth === innerWidth &&
                        canvas.clientHeight === innerHeight
                    );
                },
                width,
                height,
            ),
        `a canvas of ${width} by ${height} pixels`,
    );

for (const kind of allBrowsers) {
    test(`${kind}: the canvas follows the window`, limits, () =>
        visit(kind, { width: 1000, height: 700 }, async (page) => {
            await openReady(page);
            await untilStored(page, 1000, 700);
            const frames = await untilIdle(page);
            await page.resize({ width: 640, height: 820 });
            await untilStored(page, 640, 820);
            await until(async () => (await page.frames()) > frames, 'a frame of the new size');
            const { width, height, drawn } = describePicture(await page.screenshot());
            assert.deepEqual([width, height], [640, 820]);
            assert.ok(drawn > 0.01, 'a blank page');
        }),
    );
}

for (const kind of ['chromium', 'firefox']) {
    for (const scale of [1, 1.5, 2]) {
        test(`${kind}: sharp at ${scale} pixels a point`, limits, () =>
            visit(kind, { width: 600, height: 500, scale }, async (page) => {
                await openReady(page);
                await untilStored(page, 600 * scale, 500 * scale);
                await untilIdle(page);
                assert.ok(describePicture(await page.screenshot()).drawn > 0.01, 'a blank page');
            }),
        );
    }

    test(`${kind}: a window that moves to a denser screen becomes sharp there`, limits, () =>
        visit(kind, { width: 600, height: 500 }, async (page) => {
            await openReady(page);
            await untilStored(page, 600, 500);
            const frames = await untilIdle(page);
            // Chromium's emulation tells the page of another density only together with another size.
            const width = kind === 'chromium' ? 601 : 600;
            await page.setPixelRatio(2, { width, height: 500 });
            await untilStored(page, 2 * width, 1000);
            await until(async () => (await page.frames()) > frames, 'a frame of the new density');
        }),
    );
}

test('chromium: the program follows a change between light and dark', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        await untilIdle(page);
        const light = await page.screenshot();
        await page.setColors('dark');
        await until(async () => !(await page.screenshot()).equals(light), 'another picture');
        await untilIdle(page);
        await page.setColors('light');
        await until(async () => (await page.screenshot()).equals(light), 'the first picture again');
    }),
);

test('chromium: keys of the browser are left to it, keys of the program are not', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        await untilIdle(page);
        const taken = await page.evaluate(() => {
            const canvas = document.getElementById('canvas');
            const isTaken = (key, modifiers = {}) =>
                !canvas.dispatchEvent(
                    new KeyboardEvent('keydown', {
                        key,
                        code: '',
                        bubbles: true,
                        cancelable: true,
                        ...modifiers,
                    }),
                );
            const ctrl = { ctrlKey: true };
            return {
                browser: [
                    ['l', ctrl],
                    ['r', ctrl],
                    ['p', ctrl],
                    ['t', ctrl],
                    ['w', ctrl],
                    ['n', ctrl],
                    ['+', ctrl],
                    ['-', ctrl],
                    ['0', ctrl],
                    ['f', ctrl],
                    ['F5'],
                    ['F11'],
                    ['F12'],
                    ['ArrowLeft', { altKey: true }],
                    ['i', { ctrlKey: true, shiftKey: true }],
                    ['Tab', ctrl],
                ]
                    .filter(([key, modifiers]) => isTaken(key, modifiers))
                    .map(([key]) => key),
            };
        });
        assert.deepEqual(taken.browser, []);
    }),
);
