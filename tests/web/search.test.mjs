import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, readData, until, untilIdle } from './harness.mjs';

const visit = browsers();
const { organizations } = readData();
const nameOf = (id) => organizations.find((organization) => organization.id === id).name;

const queryOf = async (page) => {
    const [, query] = /^\/search\?q=([^&]*)/.exec(await page.route()) || [];
    return query === undefined ? undefined : decodeURIComponent(query.replaceAll('+', ' '));
};

for (const kind of allBrowsers) {
    test(
        `${kind}: "/" leads to the search, typing searches, Enter opens the best result, back returns`,
        limits,
        () =>
            visit(kind, {}, async (page) => {
                await openReady(page);
                await untilIdle(page);
                await page.press('/');
                await untilIdle(page);
                await page.type('eurocities');
                await until(
                    async () => (await queryOf(page)) === 'eurocities',
                    'the address to hold what was typed',
                );
                await page.press('Enter');
                await until(
                    async () => (await page.route()) === '/networks/eurocities',
                    'the best result to open',
                );
                await until(
                    async () => (await page.title()).includes(nameOf('eurocities')),
                    'its name in the title',
                );
                await page.back();
                await until(async () => (await queryOf(page)) === 'eurocities', 'the search again');
                assert.equal(await page.state(), 'ready');
            }),
    );
}

test('chromium: what is typed changes the picture', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/search?q=');
        await untilIdle(page);
        const everything = await page.screenshot();
        await page.evaluate(() => {
            location.hash = '/search?q=eurocities';
        });
        await untilIdle(page);
        const one = await page.screenshot();
        assert.ok(!everything.equals(one), 'the same picture for one result as for all');
    }),
);
