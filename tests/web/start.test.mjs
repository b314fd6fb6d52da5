import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, until, untilIdle } from './harness.mjs';
import { describePicture } from './png.mjs';

const visit = browsers();

for (const kind of allBrowsers) {
    test(`${kind}: the program starts from a file on disk and draws on the whole page`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            const seen = await page.evaluate(() => {
                const canvas = document.getElementById('canvas');
                const box = canvas.getBoundingClientRect();
                const corners = [
                    [2, 2],
                    [innerWidth - 2, 2],
                    [2, innerHeight - 2],
                    [innerWidth / 2, innerHeight / 2],
                ];
                return {
                    covers: box.width === innerWidth && box.height === innerHeight,
                    onTop: corners.every(([x, y]) => document.elementFromPoint(x, y) === canvas),
                    marks: performance.getEntriesByName('first-frame').length,
                    frames: window.cityDirectory.frames,
                };
            });
            assert.deepEqual(
                { ...seen, frames: seen.frames > 0 },
                { covers: true, onTop: true, marks: 1, frames: true },
            );
            await until(async () => {
                const { colors, drawn } = describePicture(await page.screenshot());
                return colors > 30 && drawn > 0.02;
            }, 'a picture that is not blank');
        }),
    );

    test(`${kind}: the document stays in the page behind the picture`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            const document = await page.evaluate(() => {
                const directory = window.document.getElementById('directory');
                const style = getComputedStyle(directory);
                return {
                    text: directory.textContent.length,
                    shown: style.display !== 'none' && style.visibility === 'visible',
                };
            });
            assert.ok(document.text > 1000, `only ${document.text} characters`);
            assert.ok(document.shown, 'hidden from assistive technology too');
        }),
    );

    test(`${kind}: the keyboard is the program's at once, without a click`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            await page.press('/');
            await untilIdle(page);
            await page.type('uclg');
            await until(async () => (await page.route()).startsWith('/search?q=uclg'), 'the search');
        }),
    );
}

test('chromium: a picture, not only a state: the canvas holds what the screen shows', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        const before = describePicture(await page.screenshot());
        await page.evaluate(() => {
            document.getElementById('canvas').style.visibility = 'hidden';
        });
        const without = describePicture(await page.screenshot());
        assert.ok(before.drawn > 0.02 && without.drawn < 0.001, 'the same is seen without the canvas');
    }),
);
