import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, until, untilIdle } from './harness.mjs';

const visit = browsers();
const quietTime = 10_000; // milliseconds: what is promised, and so what is watched

for (const kind of allBrowsers) {
    test(
        `${kind}: nothing changes: no frame for ten seconds; something does: a frame at once`,
        limits,
        () =>
            visit(kind, {}, async (page) => {
                await openReady(page, '/networks');
                await page.moveMouse(5, 5);
                const frames = await untilIdle(page);
                const end = Date.now() + quietTime;
                await until(
                    async () => {
                        const now = await page.frames();
                        if (now !== frames) throw new Error(`${now - frames} frames while nothing changed`);
                        return Date.now() > end;
                    },
                    'ten seconds',
                    2 * quietTime,
                );

                await page.moveMouse(300, 300);
                await until(async () => (await page.frames()) > frames, 'a frame after the mouse moved');
                const before = await untilIdle(page);
                await page.evaluate(() => {
                    location.hash = '/events';
                });
                await until(async () => (await page.frames()) > before, 'a frame after the address changed');
                await untilIdle(page);
                assert.equal(await page.state(), 'ready');
            }),
    );
}

test('chromium: no animation frame is even asked for while idle', limits, () =>
    visit(
        'chromium',
        {
            before: () => {
                window.asked = 0;
                const request = window.requestAnimationFrame;
                window.requestAnimationFrame = (callback) => {
                    window.asked += 1;
                    return request.call(window, callback);
                };
            },
        },
        async (page) => {
            await openReady(page);
            await untilIdle(page);
            const asked = await page.evaluate(() => window.asked);
            const end = Date.now() + 3000;
            await until(() => Date.now() > end, 'three seconds');
            assert.ok(asked > 0);
            assert.equal(await page.evaluate(() => window.asked), asked);
        },
    ),
);
