// Writing into the search field by other means than a keyboard at the canvas: the clipboard, a touch screen's keyboard,
// an input method.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, openReady, until, untilIdle } from './harness.mjs';

const visit = browsers();

const query = async (page) => new URLSearchParams((await page.route()).split('?')[1]).get('q');
const searches = (page, words) => until(async () => (await query(page)) === words, `a search for "${words}"`);
const inField = (page) => page.evaluate(() => document.activeElement.tagName === 'INPUT');

/** As a browser does when the user pastes. */
const paste = (page, text) =>
    page.evaluate((words) => {
        const event = new Event('paste', { bubbles: true, cancelable: true });
        // Not every browser lets a page make such an event with its data.
        Object.defineProperty(event, 'clipboardData', { value: { getData: () => words } });
        document.activeElement.dispatchEvent(event);
    }, text);

for (const kind of ['chromium', 'firefox']) {
    test(`${kind}: a pasted text is searched for, in one line`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks');
            const before = await untilIdle(page);
            await page.press('Control+k');
            await until(async () => (await page.frames()) > before, 'the frame in which the field takes the keyboard');
            await untilIdle(page);
            await paste(page, ' mayors\n and\tmigration ');
            await searches(page, 'mayors and migration');
        }),
    );

    test(`${kind}: a text that is pasted outside a field goes nowhere`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks');
            await untilIdle(page);
            await paste(page, 'mayors');
            await untilIdle(page);
            assert.equal(await page.route(), '/networks');
        }),
    );
}

test('chromium: a finger in the search field opens a field for the system\'s keyboard', limits, () =>
    visit('chromium', { width: 390, height: 844, touch: true }, async (page) => {
        await openReady(page, '/networks');
        await untilIdle(page);
        await page.tap(190, 32);
        await until(() => inField(page), 'the keyboard in the field');
        await page.type('mayor');
        await searches(page, 'mayor');
        await page.press('Backspace');
        await searches(page, 'mayo');
        // What an input method writes while it composes, and in the end.
        await page.protocol.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 });
        await searches(page, 'mayoshi');
        await page.protocol.send('Input.insertText', { text: '市长' });
        await searches(page, 'mayo市长');
        await page.evaluate(() => document.activeElement.select());
        await page.type('icorn');
        await searches(page, 'icorn');
        await page.press('Enter');
        await until(async () => (await page.route()) === '/networks/icorn', 'the best result');
        await until(async () => !(await inField(page)), 'the keyboard to be given back');
        await untilIdle(page);
    }),
);

test('chromium: a mouse needs no other field than the canvas', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/networks');
        await page.click(640, 30);
        await page.type('icorn');
        await searches(page, 'icorn');
        assert.equal(await inField(page), false);
    }),
);

test('chromium: what stands on the clipboard is pasted with Ctrl+V, and cut text comes back', limits, () =>
    visit('chromium', {}, async (page) => {
        await page.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await openReady(page, '/search');
        await untilIdle(page);
        await page.press('/');
        await untilIdle(page);
        await page.evaluate(() => navigator.clipboard.writeText('Kinshasa'));
        await page.press('Control+V');
        await searches(page, 'Kinshasa');
        await page.type(' city');
        await searches(page, 'Kinshasa city');
        await page.press('Control+A');
        await page.press('Control+X');
        await until(async () => !(await query(page)), 'the field to be empty');
        await page.press('Control+V');
        await searches(page, 'Kinshasa city');
    }),
);
