import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { browsers, limits, openReady, pageAddress, readData } from './harness.mjs';

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

test('while the program runs, the document is what is printed', limits, () =>
    visit('chromium', { dark: true }, async (page) => {
        await openReady(page);
        const text = await printedText(page);
        expectEverything(text);
        const pages = text.split('\f').filter((sheet) => sheet.trim());
        assert.ok(pages.length > 5, `${pages.length} sheets with text`);
        assert.equal(await page.state(), 'ready');
    }),
);
