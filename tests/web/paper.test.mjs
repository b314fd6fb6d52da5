import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, pageAddress, readData, until, untilIdle } from './harness.mjs';

const visit = browsers();
const { organizations, events } = readData();

/** Prints the page and reads the paper: its text without white space, as lines break anywhere. */
async function printedText(page) {
    const pdf = await page.raw.pdf({ format: 'A4' });
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-'));
    try {
        const file = join(folder, 'page.pdf');
        writeFileSync(file, pdf);
        const { status, stdout, error } = spawnSync('pdftotext', [file, '-'], {
            encoding: 'utf8',
            maxBuffer: 1 << 26,
        });
        assert.equal(status, 0, `pdftotext of poppler-utils: ${error}`);
        return stdout;
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const squeeze = (text) => text.normalize('NFKC').replace(/[\s\u00AD-]+/g, '');

function expectEverything(text) {
    const squeezed = squeeze(text);
    const missing = [...organizations.map(({ name }) => name), ...events.map(({ title }) => title)].filter(
        (name) => !squeezed.includes(squeeze(name)),
    );
    assert.deepEqual(missing, []);
}

test('the document prints completely without scripts', limits, () =>
    visit('chromium', { scripts: false }, async (page) => {
        await page.open(pageAddress());
        expectEverything(await printedText(page));
    }),
);

test('while the program runs, what it shows is printed, as text and without what can only be pressed', limits, () =>
    visit('chromium', { dark: true }, async (page) => {
        await openReady(page, '/networks/uclg');
        const text = squeeze(await printedText(page));
        const uclg = organizations.find(({ id }) => id === 'uclg');
        for (const words of [uclg.name, uclg.summary, ...uclg.contacts.map(({ value }) => value)])
            assert.ok(text.includes(squeeze(words)), words);
        for (const words of ['C40 Cities', 'Show as text', 'Add to favourites'])
            assert.ok(!text.includes(squeeze(words)), words);
        assert.equal(await page.state(), 'ready');
    }),
);

// ---- What is printed on purpose

const noReader = ['pdftotext', 'pdftoppm', 'zbarimg'].find((tool) => spawnSync('which', [tool]).status !== 0);
const skip = noReader ? `${noReader} is not installed` : false;

/** Presses the printer in the document beside the picture: where it is drawn is the layout's business. */
async function pressPrinter(page, words = 'Print') {
    await page.evaluate((words) => {
        window.print = () => {
            window.prints = (window.prints ?? 0) + 1;
        };
        [...document.querySelectorAll('main button')].find((button) => button.textContent === words).click();
    }, words);
    await until(() => page.evaluate(() => window.prints === 1), 'the dialog');
    assert.ok(await page.evaluate(() => 'paper' in document.documentElement.dataset));
}

/** The sheets of what is printed, each as the lines on it; headings are marked so that they are known among them. */
async function sheets(page, format, folder) {
    await page.evaluate(() => {
        for (const heading of document.querySelectorAll('#paper :is(h1, h2, h3, h4, h5, h6)')) heading.prepend('¶');
    });
    writeFileSync(join(folder, 'page.pdf'), await page.raw.pdf({ format }));
    const { status, stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'page.pdf'), '-'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
    });
    assert.equal(status, 0);
    const lines = (sheet) => sheet.split('\n').map((line) => line.trim()).filter(Boolean);
    return stdout.split('\f').map(lines).filter((sheet) => sheet.length > 0);
}

function codesOn(folder) {
    assert.equal(spawnSync('pdftoppm', ['-r', '150', '-gray', '-png', join(folder, 'page.pdf'), join(folder, 'sheet')]).status, 0);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).map((name) => join(folder, name));
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...pictures], { encoding: 'utf8' });
    return stdout;
}

/** On each sheet: no heading is the last line, and below it stand what it is from and its number. */
function expectGoodSheets(printed) {
    printed.forEach((sheet, index) => {
        const number = sheet.at(-1);
        const source = sheet.at(-2);
        assert.equal(number, String(index + 1));
        assert.match(source, /^International City Networks Directory\s+· Version/);
        const last = sheet.at(-3) ?? '';
        assert.ok(!last.includes('¶'), `sheet ${index + 1} ends with the heading "${last}"`);
    });
}

async function withFolder(work) {
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-'));
    try {
        await work(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const icorn = organizations.find(({ id }) => id === 'icorn');

for (const format of ['A4', 'Letter'])
    test(`a profile on ${format}: itself alone, with a code that reads, and afterwards the page is as before`, { skip, ...limits }, () =>
        visit('chromium', {}, (page) =>
            withFolder(async (folder) => {
                await openReady(page, '/networks/icorn');
                await untilIdle(page);
                const title = await page.title();
                await pressPrinter(page);
                assert.equal(await page.title(), icorn.name);
                const printed = await sheets(page, format, folder);
                expectGoodSheets(printed);
                assert.ok(printed.length < 6, `${printed.length} sheets`);
                const text = squeeze(printed.flat().join(''));
                for (const { value } of icorn.contacts) assert.ok(text.includes(squeeze(value)), value);
                assert.ok(!text.includes(squeeze('C40 Cities')));
                const said = codesOn(folder);
                assert.match(said, /^BEGIN:VCARD/);
                assert.match(said, /FN:International Cities of Refuge Network/);

                assert.equal(await page.title(), title);
                assert.equal(await page.evaluate(() => document.getElementById('paper').childElementCount), 0);
                assert.ok(squeeze(await printedText(page)).includes(squeeze(icorn.name)));
            }),
        ),
    );

test('an event on paper, with its questions', { skip, ...limits }, () =>
    visit('chromium', {}, (page) =>
        withFolder(async (folder) => {
            const event = events.find(({ id }) => id === 'forum-of-mayors-2023');
            await openReady(page, `/events/${event.id}`);
            await untilIdle(page);
            await pressPrinter(page);
            const printed = await sheets(page, 'A4', folder);
            expectGoodSheets(printed);
            const text = squeeze(printed.flat().join(''));
            assert.ok(text.includes(squeeze(event.title)));
            for (const { text: question } of event.questions ?? []) assert.ok(text.includes(squeeze(question)), question);
        }),
    ),
);

test('a narrowed list on paper: what it is, and a code for each of its profiles', { skip, ...limits }, () =>
    visit('chromium', {}, (page) =>
        withFolder(async (folder) => {
            const chosen = organizations.filter(({ themes }) => themes?.includes('health'));
            assert.ok(chosen.length > 1);
            await openReady(page, '/networks?theme=health');
            await untilIdle(page);
            await pressPrinter(page);
            const printed = await sheets(page, 'A4', folder);
            expectGoodSheets(printed);
            const text = squeeze(printed.flat().join(''));
            assert.ok(text.includes(squeeze('Theme: Health')));
            for (const { name } of chosen) assert.ok(text.includes(squeeze(name)), name);
            assert.equal(codesOn(folder).match(/BEGIN:VCARD/g)?.length, chosen.length);
        }),
    ),
);

test('the whole directory as a booklet', { skip, timeout: 2 * limits.timeout }, () =>
    visit('chromium', { height: 1400 }, (page) =>
        withFolder(async (folder) => {
            await openReady(page, '/about');
            await untilIdle(page);
            await pressPrinter(page, 'Print the whole directory');
            const printed = await sheets(page, 'A4', folder);
            expectGoodSheets(printed);
            expectEverything(printed.flat().join('\n'));
            assert.ok(printed.length < 130, `${printed.length} sheets`);
        }),
    ),
);

for (const browser of allBrowsers)
    test(`the printer opens the dialog with the profile alone, in ${browser}`, limits, () =>
        visit(browser, {}, async (page) => {
            await openReady(page, '/networks/icorn');
            await untilIdle(page);
            await pressPrinter(page);
            assert.equal(await page.evaluate(() => document.querySelectorAll('#paper article').length), 1);
            await page.evaluate(() => dispatchEvent(new Event('afterprint')));
            assert.equal(await page.evaluate(() => document.getElementById('paper').childElementCount), 0);
            assert.equal(await page.state(), 'ready');
        }),
    );
