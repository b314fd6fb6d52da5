// Reading aloud in the page, by a voice that only notes what it is asked to say: a browser without a screen has none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, openReady, until, untilIdle } from './harness.mjs';

const visit = browsers();

/** Takes the place of the browser's voice before the page's scripts run. */
function noteWhatIsSaid() {
    const spoken = [];
    let current = null;
    window.notes = { spoken, cancelled: 0 };
    window.SpeechSynthesisUtterance = class {
        constructor(text) {
            this.text = text;
        }
    };
    Object.defineProperty(window, 'speechSynthesis', {
        value: {
            getVoices: () => [{ name: 'Nobody', lang: 'en' }],
            addEventListener() {},
            cancel() {
                window.notes.cancelled += 1;
                current = null;
            },
            speak(utterance) {
                spoken.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang });
                current = utterance;
            },
        },
    });
    window.notes.end = (error) => (error ? current.onerror({ error }) : current.onend());
    window.notes.speaks = () => current !== null;
}

const said = (page) => page.evaluate(() => window.notes.spoken);

/** Clicks along the line of buttons until something is said; what stands before it does no harm. */
async function pressReader(page) {
    await page.evaluate(() => {
        window.print = () => {};
    });
    for (let y = 150; y <= 330; y += 12)
        for (const x of [244, 230, 260]) {
            await page.click(x, y);
            await untilIdle(page);
            if ((await said(page)).length > 0) return [x, y];
        }
    throw new Error('nothing was said');
}

for (const browser of ['chromium', 'firefox'])
    test(`a profile is read sentence by sentence, paused, and silent in another view, in ${browser}`, limits, () =>
        visit(browser, { before: noteWhatIsSaid }, async (page) => {
            await openReady(page, '/networks/icorn');
            await untilIdle(page);
            const [x, y] = await pressReader(page);
            assert.deepEqual((await said(page))[0], { text: 'International Cities of Refuge Network', rate: 1, lang: 'en' });
            await page.evaluate(() => window.notes.end());
            await until(async () => (await said(page)).length === 2, 'the next sentence follows');

            await page.click(x, y); // the same place pauses
            await until(async () => !(await page.evaluate(() => window.notes.speaks())), 'it pauses');
            await untilIdle(page);
            await page.click(x, y);
            await until(async () => (await said(page)).length === 3, 'it goes on');
            const texts = (await said(page)).map(({ text }) => text);
            assert.equal(texts[2], texts[1]);

            await page.evaluate(() => {
                location.hash = '#/networks';
            });
            await until(async () => !(await page.evaluate(() => window.notes.speaks())), 'it stops');
            await untilIdle(page);
            assert.equal((await said(page)).length, 3);
        }),
    );

test('a voice that fails ends the reading and leaves the page as it is', limits, () =>
    visit('chromium', { before: noteWhatIsSaid }, async (page) => {
        await openReady(page, '/networks/icorn');
        await untilIdle(page);
        await pressReader(page);
        await page.evaluate(() => window.notes.end('synthesis-failed'));
        await untilIdle(page);
        assert.equal((await said(page)).length, 1);
        assert.equal(await page.state(), 'ready');
    }),
);

test('without a voice nothing is said', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/networks/icorn');
        assert.equal(await page.evaluate(() => window.cityDirectory.host.hasVoice()), 0);
    }),
);
