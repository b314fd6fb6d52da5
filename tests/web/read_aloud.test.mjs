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

/** Presses a button of the document beside the picture: where it is drawn is the layout's business. */
async function pressButton(page, words) {
    await until(
        () =>
            page.evaluate((words) => {
                const wanted = [...document.querySelectorAll('main button')].find((button) => button.textContent === words);
                wanted?.click();
                return Boolean(wanted);
            }, words),
        `a button “${words}”`,
    );
}

for (const browser of ['chromium', 'firefox'])
    test(`a profile is read sentence by sentence, paused, and silent in another view, in ${browser}`, limits, () =>
        visit(browser, { before: noteWhatIsSaid }, async (page) => {
            await openReady(page, '/networks/icorn');
            await untilIdle(page);
            await pressButton(page, 'Read aloud');
            assert.deepEqual((await said(page))[0], { text: 'International Cities of Refuge Network', rate: 1, lang: 'en' });
            await page.evaluate(() => window.notes.end());
            await until(async () => (await said(page)).length === 2, 'the next sentence follows');

            await pressButton(page, 'Pause');
            await until(async () => !(await page.evaluate(() => window.notes.speaks())), 'it pauses');
            await untilIdle(page);
            await pressButton(page, 'Go on reading');
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
        await pressButton(page, 'Read aloud');
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
