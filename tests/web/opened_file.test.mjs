// Another directory in the running page: dropped anywhere on it, or chosen by the button in About.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, pageAddress, readPage, until, untilIdle } from './harness.mjs';

const visit = browsers();
const folder = mkdtempSync(join(tmpdir(), 'city-directory-given-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const harbours = JSON.stringify({
    format: 'city-networks-directory',
    version: 1,
    edition: { title: 'Harbour towns', publisher: 'The harbours' },
    sources: [{ id: 'almanac', title: 'Almanac' }],
    organizations: [
        { id: 'uclg', name: 'United Harbours', kind: 'network', citations: [{ source: 'almanac' }] },
        { id: 'quays', name: 'Quays and Locks of Zürich', kind: 'network', citations: [{ source: 'almanac' }] },
    ],
});
const harboursPage = readPage().replace(/(<script type="application\/json" id="directory-data">)[\s\S]*?(<\/script>)/, (_, begin, end) => begin + harbours + end);

const documentText = (page) => page.evaluate(() => document.getElementById('directory').textContent);
const untilReads = (page, words) => until(async () => (await documentText(page)).includes(words), `“${words}” in the document`);
/** Waits for words that are only said; all of them are kept, since they do not stay. */
const untilSaid = (page, words) => until(() => page.evaluate((wanted) => window.said.some((one) => one.includes(wanted)), words), `“${words}” to be said`);

function listen(page) {
    return page.evaluate(() => {
        window.said = [];
        new MutationObserver(() => window.said.push(document.getElementById('announcement').textContent))
            .observe(document.getElementById('announcement'), { childList: true });
    });
}

/** Drags a file over an element and drops it there; gives which of these events the page has taken from the browser. */
function drop(page, name, content, selector = '#canvas') {
    return page.evaluate((fileName, parts, where) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(parts.map((one) => (typeof one === 'string' ? one : new Uint8Array(one))), fileName));
        const target = document.querySelector(where);
        return ['dragover', 'drop'].filter((type) => !target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })));
    }, name, [content].flat(), selector);
}

async function dropText(page, selector) {
    return page.evaluate((where) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'words');
        return document.querySelector(where).dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, selector);
}

for (const kind of allBrowsers) {
    test(`${kind}: a file dropped on the picture is the directory that is shown`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/uclg');
            await listen(page);
            assert.deepEqual(await drop(page, 'harbours.json', harbours), ['dragover', 'drop']);
            await untilReads(page, 'United Harbours');
            await untilSaid(page, 'Opened “Harbour towns”: 2 organizations, 0 events');
            assert.equal(await page.route(), '/networks/uclg');
            assert.equal(await page.title(), 'United Harbours – City Networks Directory');
            await page.evaluate(() => { location.hash = '/about'; });
            await untilReads(page, 'The harbours');
            await page.evaluate(() => { location.hash = '/search?q=zurich'; });
            await untilReads(page, 'Quays and Locks of Zürich');
            assert.equal(await dropText(page, '#canvas'), true, 'words that are dropped are not the program’s');
            await untilIdle(page);
        }));

    test(`${kind}: in the text view too, where one reads what is wrong with a file`, limits, () =>
        visit(kind, {}, async (page) => {
            await page.open(pageAddress('/networks/c40-cities', '?text'));
            await until(async () => (await page.state()) === 'ready', 'the program to be ready');
            await listen(page);
            const text = 'main h1';
            const shown = () => page.evaluate(() => document.querySelector('main').textContent);
            const before = await shown();
            for (const [name, content, words] of [
                ['photo.png', [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]], '“photo.png” cannot be opened (line 1'],
                ['empty.json', [''], '“empty.json” cannot be opened (line 1, column 1: the file is empty).'],
                ['latin.json', ['{"format": "city-networks-directory", "version": 1, "x": "Z', [0xfc], 'rich"}'], '“latin.json” cannot be opened (line 1, column'],
                ['two.json', ['{"format": "city-networks-directory", "version": 1, "organizations": [{"id": "a"}, {"id": "b"}]}'], 'more mistakes.'],
                ['other.html', ['<!doctype html><p>Hello'], 'the page carries no directory'],
            ]) {
                await drop(page, name, content, text);
                await untilSaid(page, words);
            }
            assert.equal(await shown(), before);
            assert.equal(await page.route(), '/networks/c40-cities');
            const seen = await page.evaluate(() => {
                const { width, height } = document.getElementById('announcement').getBoundingClientRect();
                return width > 200 && height > 20;
            });
            assert.ok(seen, 'the message cannot be read');

            await drop(page, 'harbours.html', harboursPage, text); // has no such network
            await untilReads(page, 'Find the network for your city');
            await untilReads(page, 'Harbour towns');
            await until(async () => (await page.route()) === '/', 'the address of the start');
            assert.equal(await page.state(), 'ready');
        }));
}

test('chromium: a file of the disk, a folder and one that is too large, as the system drops them', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/about');
        await listen(page);
        const file = join(folder, 'harbours.json');
        const inside = join(folder, 'a folder');
        writeFileSync(file, harbours);
        mkdirSync(inside);
        const give = async (path, x = 600, y = 400) => {
            const data = { items: [], files: [path], dragOperationsMask: 1 };
            for (const type of ['dragEnter', 'dragOver', 'drop']) await page.protocol.send('Input.dispatchDragEvent', { type, x, y, data });
        };
        await give(inside);
        await untilSaid(page, '“a folder” cannot be read.');
        await page.evaluate(() => {
            window.sizeOf = Object.getOwnPropertyDescriptor(Blob.prototype, 'size');
            Object.defineProperty(Blob.prototype, 'size', { get: () => 2 ** 28 + 1, configurable: true });
        });
        await drop(page, 'film.json', 'x');
        await untilSaid(page, '“film.json” is too large to be opened.');
        await page.evaluate(() => { Object.defineProperty(Blob.prototype, 'size', window.sizeOf); });
        await give(file);
        await untilReads(page, 'The harbours');
        assert.equal(await page.state(), 'ready');
    }));

test('chromium: favourites stay, and what one comes back to is not found where it is not', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/networks/c40-cities');
        await page.evaluate(() => { location.hash = '/networks/uclg'; });
        await untilReads(page, 'United Cities');
        await page.evaluate(() => [...document.querySelectorAll('#directory button')].find((one) => one.textContent.includes('Add to favourites')).click());
        await until(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith('.favourites'))), 'a favourite');
        await drop(page, 'harbours.json', harbours);
        await untilReads(page, 'United Harbours');
        await page.back();
        await untilReads(page, 'Nothing here');
        await page.forward();
        await untilReads(page, 'United Harbours');
        await page.evaluate(() => { location.hash = '/favourites'; });
        await untilReads(page, 'United Harbours');
    }));

/** Clicks down a column of the picture until a dialog comes: where exactly the button stands is the layout's business. */
async function clickUntil(page, x, from, to, step, opened) {
    for (let y = from; y <= to; y += step) {
        await page.click(x, y);
        const found = await Promise.race([opened, new Promise((resolve) => { setTimeout(resolve, 400); })]);
        if (found) return found;
    }
    return undefined;
}

// WebDriver, and so WebKit, knows no dialog of a browser.
const dialogs = {
    chromium: { opened: (page) => page.raw.waitForEvent('filechooser', { timeout: 60_000 }), choose: (dialog, file) => dialog.setFiles(file) },
    firefox: { opened: (page) => page.raw.waitForFileChooser({ timeout: 60_000 }), choose: (dialog, file) => dialog.accept([file]) },
};

for (const [kind, { opened, choose }] of Object.entries(dialogs)) {
    test(`${kind}: the button in About opens the browser’s dialog, from the picture and from the document`, limits, () =>
        visit(kind, {}, async (page) => {
            const file = join(folder, 'chosen.json');
            writeFileSync(file, harbours);
            await openReady(page, '/about');
            await untilIdle(page);
            const dialog = await clickUntil(page, 420, 440, 780, 16, opened(page));
            assert.ok(dialog, 'no dialog was opened');
            await choose(dialog, file);
            await untilReads(page, 'The harbours');
            const again = opened(page);
            await page.evaluate(() => [...document.querySelectorAll('#directory button')].find((one) => /^Open another/.test(one.textContent)).focus());
            await page.press('Enter');
            assert.ok(await again);
        }));
}

test('chromium: on a display and in a kiosk nothing can be dropped', limits, () =>
    visit('chromium', {}, async (page) => {
        for (const query of ['?display=carousel', '?kiosk']) {
            await page.open(pageAddress('', query));
            await until(async () => (await page.state()) === 'ready', 'the program to be ready');
            assert.deepEqual(await drop(page, 'harbours.json', harbours), ['dragover', 'drop'], 'the browser would leave the page');
            await new Promise((resolve) => { setTimeout(resolve, 1500); });
            assert.doesNotMatch(await documentText(page), /Harbour/);
            assert.equal(await page.state(), 'ready');
        }
    }));
