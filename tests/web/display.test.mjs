// The displays for a room, in a page: ?display=now, question, carousel.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, openReady, pageAddress, readData, until, untilIdle } from './harness.mjs';

const visit = browsers();
const { events } = readData();
const roundtable = events.find(({ id }) => id === 'interregional-roundtable-2023');
const wall = { width: 1920, height: 1080 };

async function openDisplay(page, query) {
    await page.open(pageAddress('', `?${query}`));
    await until(async () => (await page.state()) === 'ready', 'the display to be ready');
    return untilIdle(page);
}

const textOf = (page) => page.evaluate(() => document.getElementById('directory').textContent);

const nakuru = 'display=now&event=roundtable-nakuru-2020&clock=2020-10-31T12:50';
for (const kind of ['chromium', 'firefox', 'webkit']) {
    test(`${kind}: what runs now stands on the wall and in the document, and nothing is drawn while nothing changes`, limits, () =>
        visit(kind, wall, async (page) => {
            const frames = await openDisplay(page, nakuru);
            assert.match(await textOf(page), /until 14:45.*left/s);
            assert.match(await textOf(page), /12:50/);
            assert.match(await page.title(), /^Display – /);
            const end = Date.now() + 5000;
            await until(() => Date.now() > end, 'five seconds');
            assert.ok((await page.frames()) - frames <= 1, 'frames beyond that of the next minute');
            assert.equal(await page.route(), '/');
        }),
    );
}

test('chromium: the clock runs on from where it was set', limits, () =>
    visit('chromium', wall, async (page) => {
        await openDisplay(page, nakuru);
        await until(async () => /12:51/.test(await textOf(page)), 'the next minute', 90_000);
    }),
);

test('chromium: a presenter’s keys lead through the questions, and the screen goes black', limits, () =>
    visit('chromium', wall, async (page) => {
        await openDisplay(page, 'display=question');
        assert.ok((await textOf(page)).includes(roundtable.questions[0].text));
        const first = await page.screenshot();
        await page.press('PageDown');
        await until(async () => (await textOf(page)).includes(roundtable.questions[1].text), 'the second question');
        await page.press('PageUp');
        await until(async () => (await textOf(page)).includes(roundtable.questions[0].text), 'the first question');
        await untilIdle(page);
        await page.press('.');
        await untilIdle(page);
        assert.ok(!first.equals(await page.screenshot()), 'the same picture when it should be black');
    }),
);

test('chromium: the carousel goes from network to network', limits, () =>
    visit('chromium', wall, async (page) => {
        await page.open(pageAddress('', '?display=carousel&event=sdg-11-day-2021&seconds=3'));
        await until(async () => (await page.state()) === 'ready', 'the display to be ready');
        const first = await textOf(page);
        await until(async () => (await textOf(page)) !== first, 'another network');
    }),
);

test('chromium: a wish that cannot be followed is told on the screen', limits, () =>
    visit('chromium', wall, async (page) => {
        await openDisplay(page, 'display=now&event=no-such&clock=noon');
        assert.match(await textOf(page), /event:.*no-such.*clock:.*noon/s);
        assert.equal(await page.state(), 'ready');
    }),
);

test('chromium: a page that was left as text shows a display all the same', limits, () =>
    visit('chromium', wall, async (page) => {
        await openReady(page);
        await page.evaluate(() => localStorage.setItem('city-networks-directory.view', 'text'));
        await openDisplay(page, nakuru);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.view), undefined);
    }),
);
