import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, readData, until, untilIdle } from './harness.mjs';
import { describePicture } from './png.mjs';

const visit = browsers();
const { organizations } = readData();
const nameOf = (id) => organizations.find((organization) => organization.id === id).name;

const untilRoute = (page, route) =>
    until(async () => (await page.route()) === route, `the address to be ${route}`);
const untilTitleHas = (page, text) =>
    until(async () => (await page.title()).includes(text), `a title with "${text}"`);

for (const kind of allBrowsers) {
    test(`${kind}: a deep link opens the profile`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/uclg');
            await untilTitleHas(page, nameOf('uclg'));
            assert.equal(await page.route(), '/networks/uclg');
        }),
    );

    test(`${kind}: a changed address wakes the idle program; back and forward lead through it`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/uclg');
            await untilTitleHas(page, nameOf('uclg'));
            let frames = await untilIdle(page);
            await page.evaluate(() => {
                location.hash = '/networks/eurocities';
            });
            await untilTitleHas(page, nameOf('eurocities'));
            await until(async () => (await page.frames()) > frames, 'a frame after the address changed');

            frames = await untilIdle(page);
            await page.back();
            await untilRoute(page, '/networks/uclg');
            await untilTitleHas(page, nameOf('uclg'));
            await until(async () => (await page.frames()) > frames, 'a frame after back');

            frames = await untilIdle(page);
            await page.forward();
            await untilRoute(page, '/networks/eurocities');
            await untilTitleHas(page, nameOf('eurocities'));
            await until(async () => (await page.frames()) > frames, 'a frame after forward');
        }),
    );

    test(`${kind}: an address that leads nowhere shows something to go on from`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/no-such-network');
            await untilIdle(page);
            assert.equal(await page.state(), 'ready');
            const { drawn } = describePicture(await page.screenshot());
            assert.ok(drawn > 0.01, 'a blank page');
            await page.evaluate(() => {
                location.hash = '/networks/uclg';
            });
            await untilTitleHas(page, nameOf('uclg'));
        }),
    );
}

test('chromium: broken and hostile addresses do not end the program', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        for (const route of [
            '/%',
            '/%zz/%c3%28',
            `/search?q=${'a'.repeat(20_000)}`,
            '/networks/../../etc',
            '//',
            '?',
            '/events/%00',
            '/search?q=%F0%9F%8C%8D',
        ]) {
            await page.evaluate((hash) => {
                location.hash = hash;
            }, route);
            await untilIdle(page);
            assert.equal(await page.state(), 'ready', route.slice(0, 40));
        }
        await page.evaluate(() => {
            location.hash = '/networks/uclg';
        });
        await untilTitleHas(page, nameOf('uclg'));
    }),
);

test('chromium: each list and record has a title of its own', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        const titles = new Map();
        for (const route of ['/', '/networks', '/networks/uclg', '/events', '/about']) {
            await page.evaluate((hash) => {
                location.hash = hash;
            }, route);
            await untilIdle(page);
            titles.set(route, await page.title());
        }
        assert.equal(new Set(titles.values()).size, titles.size, JSON.stringify([...titles]));
    }),
);
