import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, pageAddress, until, untilIdle } from './harness.mjs';
import { describePicture } from './png.mjs';

const visit = browsers();
const screen = { width: 1080, height: 1920 };
const secret = 'xyloglyphe'; // nobody else writes this
/** As `city-directory kiosk-code` makes it of 2580. */
const hashOfCode =
    '$argon2id$v=19$m=7168,t=5,p=1$UBOGkC6gJ5U0dGVNrH3UmA$JtGWA/ppciB+31lscVUxu0w+8Z8HgWf1sazR4nGc6TE';

/** The page as a venue starts it. */
async function openKiosk(page, settings = {}) {
    const hash = `kiosk=${encodeURIComponent(JSON.stringify(settings))}`;
    await page.open(pageAddress(hash, '?kiosk'));
    await until(async () => (await page.state()) === 'ready', 'the program to be ready');
}

const health = (page) => page.evaluate(() => window.cityDirectory.health);
const documentText = (page) => page.evaluate(() => document.getElementById('directory').textContent);

async function begin(page) {
    await page.click(540, 960);
    await until(async () => (await documentText(page)).includes('Networks'), 'the visitor’s view');
}

for (const kind of allBrowsers) {
    test(`${kind}: a touch begins, what is typed is searched for, and nothing of it is left when the time is up`, limits, () =>
        visit(kind, kind === 'chromium' ? screen : {}, async (page) => {
            await openKiosk(page, { ask_after: 10, countdown: 20 });
            assert.match(await documentText(page), /Touch to begin/);
            await page.click(200, 300);
            await until(async () => (await documentText(page)).includes('Networks'), 'the visitor’s view');
            await page.press('/');
            await page.type(secret);
            await until(async () => (await documentText(page)).includes(secret), 'the search');
            assert.equal(await page.evaluate(() => location.hash), '');
            await until(async () => (await documentText(page)).includes('Are you still there?'), 'the question');
            await page.press('Tab');
            await until(async () => !(await documentText(page)).includes('Are you still there?'), 'the answer');
            assert.ok((await documentText(page)).includes(secret));
            await until(async () => (await documentText(page)).includes('Touch to begin'), 'the end', 120_000);
            const left = await page.evaluate(() => ({
                document: document.documentElement.outerHTML,
                address: location.href,
                title: document.title,
                kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
                fields: [...document.querySelectorAll('input, textarea')].map((one) => one.value),
            }));
            for (const [place, text] of Object.entries(left))
                assert.ok(!String(text).includes(secret), `${place} still has what was typed`);
        }));
}

test('a visitor finds no way out of the page', limits, () =>
    visit('chromium', screen, async (page) => {
        await openKiosk(page);
        await begin(page);
        const before = await page.evaluate(() => location.href);
        const ways = await page.evaluate(() => {
            const canvas = document.getElementById('canvas');
            const tried = {};
            const send = (name, event, target = canvas) => {
                target.dispatchEvent(event);
                tried[name] = event.defaultPrevented;
            };
            const all = { bubbles: true, cancelable: true };
            const key = (name, more) => send(name, new KeyboardEvent('keydown', { ...all, ...more }));
            send('context menu, long press', new MouseEvent('contextmenu', all));
            send('middle button', new MouseEvent('auxclick', { ...all, button: 1 }));
            send('a file dragged over', new DragEvent('dragover', all));
            send('a file dropped', new DragEvent('drop', all));
            send('something dragged out', new DragEvent('dragstart', all));
            send('pinch of the page', new WheelEvent('wheel', { ...all, ctrlKey: true, deltaY: 5 }));
            send('copy', new ClipboardEvent('copy', all));
            send('paste', new ClipboardEvent('paste', all));
            for (let number = 1; number <= 12; ++number) key(`F${number}`, { key: `F${number}` });
            for (const letter of ['l', 'n', 'o', 'p', 's', 't', 'u', 'w', 'j', 'h', '+', '-', '0', 'F5'])
                key(`Ctrl+${letter}`, { key: letter, ctrlKey: true });
            key('Alt+Left', { key: 'ArrowLeft', altKey: true });
            key('Alt+F4', { key: 'F4', altKey: true });
            key('Alt+D', { key: 'd', altKey: true });
            key('text view', { key: 'T', code: 'KeyT', altKey: true, shiftKey: true });
            key('Meta', { key: 'Meta', metaKey: true });
            key('BrowserBack', { key: 'BrowserBack' });
            const link = document.createElement('a');
            link.href = 'https://example.org/';
            document.getElementById('directory').append(link);
            send('a link of the document', new MouseEvent('click', all), link);
            link.remove();
            tried['window.open'] = window.open('about:blank') === null;
            return tried;
        });
        for (const [way, refused] of Object.entries(ways)) assert.ok(refused, `${way} is not refused`);
        for (let times = 0; times < 5; ++times) await page.evaluate(() => history.back());
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.equal(await page.evaluate(() => location.href), before);
        assert.equal(await page.state(), 'ready');
        assert.equal(await page.evaluate(() => document.documentElement.dataset.view), undefined);
        // What one writes with still works.
        await page.press('/');
        await page.type('uclg');
        await until(async () => (await documentText(page)).includes('United Cities'), 'what was searched for');
    }));

test('a contact in a kiosk is shown as a code, not opened', limits, () =>
    visit('chromium', screen, async (page) => {
        await openKiosk(page, { start_route: '/networks/uclg' });
        await begin(page);
        const opened = await page.evaluate(() => {
            const button = [...document.querySelectorAll('#directory button, #directory a')].find((one) =>
                /^(https?:|www\.)/.test(one.textContent.trim()),
            );
            button.click();
            return button.textContent;
        });
        await until(() => page.evaluate(() => Boolean(document.getElementById('dialog'))), 'the sheet with the code');
        assert.ok((await documentText(page)).includes(opened.trim()));
        assert.doesNotMatch(await documentText(page), /\bCopy\b|\bPrint\b/);
    }));

test('the search field of a kiosk takes every letter, digit and sign of a keyboard, and its keys for editing', limits, () =>
    visit('chromium', { width: 600, height: 1000 }, async (page) => {
        await openKiosk(page);
        await begin(page);
        await page.press('/');
        const strike = async (key) => {
            // With text the browser makes of it what a keyboard's own driver would.
            await page.protocol.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
            await page.protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
        };
        const reads = (words) =>
            until(
                async () => (await page.evaluate(() => document.querySelector('#directory input[type=search]')?.value)) === words,
                `"${words}" in the field`,
            );
        for (const letter of 'Łódź 7@ñ-é') await strike(letter);
        await reads('Łódź 7@ñ-é');
        await page.press('Backspace');
        await page.press('ArrowLeft');
        await page.press('ArrowLeft');
        await strike('x');
        await reads('Łódź 7@xñ-');
        await page.press('Home');
        await page.press('Delete');
        await page.press('End');
        await strike('!');
        await reads('ódź 7@xñ-!');
    }));

test('the staff write the code where nobody sees or hears it, and find the operator’s screen in the document', limits, () =>
    visit('chromium', { width: 600, height: 1000 }, async (page) => {
        await openKiosk(page, { exit_code: hashOfCode });
        await begin(page);
        for (let taps = 0; taps < 5; taps += 1) {
            await page.click(20, 20);
            await new Promise((resolve) => setTimeout(resolve, 100)); // a frame for each
        }
        await until(async () => (await documentText(page)).includes('For the staff'), 'the question for the code');
        const write = async (code) => {
            await page.evaluate(() => document.querySelector('#search[type=password]').focus());
            await page.type(code);
            await page.press('Enter');
        };
        await write('1357');
        await until(async () => (await documentText(page)).includes('That is not the code.'), 'the answer');
        assert.equal(await page.evaluate(() => document.getElementById('search').value), '');
        assert.ok(!(await page.evaluate(() => document.documentElement.outerHTML)).includes('1357'));
        await write('2580');
        await until(async () => (await documentText(page)).includes('This kiosk'), 'the operator’s screen');
        await page.evaluate(() =>
            [...document.querySelectorAll('#directory button')].find((one) => one.textContent === 'Run the self-test').click(),
        );
        await until(async () => (await documentText(page)).includes('self-test: all well'), 'the self-test');
    }));

test('on a screen with half as many pixels again all is half as large again, and is pressed where it is seen', limits, async () => {
    const drawn = [];
    for (const size of [{ width: 1440, height: 1080 }, { width: 2160, height: 1620 }])
        await visit('chromium', { ...size, reducedMotion: true }, async (page) => {
            await openKiosk(page, { start_route: '/about' });
            await untilIdle(page);
            drawn.push(describePicture(await page.screenshot()).drawn);
            await page.click(size.width / 2, size.height / 2);
            await until(async () => (await documentText(page)).includes('Networks'), 'the visitor’s view');
            await untilIdle(page);
            const scale = size.width / 1440;
            await page.click(45 * scale, 185 * scale); // the events, in the navigation
            await until(async () => (await documentText(page)).includes('Roundtable 2: Working together'), 'the events');
        });
    assert.ok(Math.abs(drawn[1] / drawn[0] - 1) < 0.15, `of ${drawn[0]} of the screen now ${drawn[1]}`);
});

test('on a screen that is mounted on its side the picture is turned, and pressed where it is seen', limits, () =>
    visit('chromium', { width: 1080, height: 1440, reducedMotion: true }, async (page) => {
        await openKiosk(page, { orientation: 'left' }); // a picture 1440 wide, its top at the left edge
        await begin(page);
        await untilIdle(page);
        await page.click(185, 1440 - 45); // the events, in the navigation
        await until(async () => (await documentText(page)).includes('Roundtable 2: Working together'), 'the events');
    }));

test('mistakes in the settings are logged, and it runs with what is left out', limits, () =>
    visit('chromium', screen, async (page) => {
        await openKiosk(page, { countdown: 1, colour: 'blue' });
        await until(async () => (await health(page))?.mistakes.length === 2, 'the mistakes');
        assert.match((await health(page)).mistakes.join('\n'), /\/countdown: .*\n\/colour: /);
        assert.equal((await health(page)).errors, 2);
        assert.ok(Math.abs(Date.now() - Date.parse((await health(page)).written)) < 60_000, (await health(page)).written);
        await begin(page);
        await until(async () => (await health(page)).state === 'visitor', 'the visitor in the health');
        assert.equal((await health(page)).visitors, 1);
    }));
