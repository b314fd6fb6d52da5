// A contact carried away from the real window: its code by a camera (zbarimg), its card into the folder for downloads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Desktop, Screen, missing, until } from './desktop.mjs';

const skip = missing() || (spawnSync('which', ['zbarimg']).status === 0 ? false : 'zbarimg is not installed');
const time = { timeout: 300_000 };
let screen;
let home;
const open = [];

before(async () => {
    if (skip) return;
    screen = await Screen.start();
    home = mkdtempSync(join(tmpdir(), 'city-directory-test-'));
});
after(async () => {
    for (const desktop of open) await desktop.close();
    screen?.stop();
    if (home) rmSync(home, { recursive: true, force: true });
});

/** What the QR codes of the window say. */
function codes(desktop) {
    const picture = desktop.screenshot();
    if (!picture) return '';
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', 'png:-'], { input: picture });
    return stdout.toString();
}

test('a contact\'s code is read off the window, and its card saved beside what is there already', { skip, ...time }, async () => {
    const downloads = join(home, 'Things to keep');
    mkdirSync(downloads);
    writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DESKTOP_DIR="$HOME/Desktop"\nXDG_DOWNLOAD_DIR="${downloads}"\n`);
    writeFileSync(join(downloads, 'icorn.vcf'), 'mine');

    const desktop = await Desktop.open(screen, { home });
    open.push(desktop);
    await desktop.untilTitle(/City Networks Directory/);
    desktop.focus();
    desktop.key('slash');
    await until('typing leads to the search', async () => {
        desktop.type('i');
        return until('the title speaks of the search', () => /^.*i.* – /.test(desktop.title()), 3000).catch(() => false);
    });
    desktop.type('corn');
    await desktop.untilTitle(/icorn/);
    desktop.key('Return');
    await desktop.untilTitle(/^International Cities of Refuge/);

    // Down the column of contacts until the card's code is seen: where the button stands is the layout's business. On
    // the way lie the buttons of single contacts, whose codes are others; no link, which would open a browser.
    let said = '';
    for (let y = 440; y < 700 && !/VCARD/.test(said); y += 30) {
        desktop.click(1073, y);
        said = await until('a code is seen', () => codes(desktop), 8000).catch(() => '');
        if (said && !/VCARD/.test(said)) desktop.key('Escape');
    }
    assert.match(said, /^BEGIN:VCARD\r?\nVERSION:4\.0\r?\nFN:International Cities of Refuge Network/);
    assert.match(said, /EMAIL:icorn@icorn\.org/);

    // And down the sheet until something is saved.
    const files = () => readdirSync(downloads).sort();
    for (let y = 520; y < 720 && files().length < 2; y += 30) {
        desktop.click(500, y);
        await until('a file is there', () => files().length > 1, 4000).catch(() => {});
    }
    assert.deepEqual(files(), ['icorn (2).vcf', 'icorn.vcf']);
    assert.equal(readFileSync(join(downloads, 'icorn.vcf'), 'utf8'), 'mine');
    assert.match(readFileSync(join(downloads, 'icorn (2).vcf'), 'utf8'), /^BEGIN:VCARD\r\n[^]*\r\nEND:VCARD\r\n$/);
    assert.equal(await desktop.close(), 0, desktop.errors);
});
