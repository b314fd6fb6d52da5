// A contact carried away from the real window: its code is read by a reader that is not ours (zbarimg).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';

import { Desktop, openProfile, Screen, missing, until } from './desktop.mjs';

const skip = missing() || (spawnSync('which', ['zbarimg']).status === 0 ? false : 'zbarimg is not installed');
const time = { timeout: 300_000 };
let screen;
const open = [];

before(async () => {
    if (skip) return;
    screen = await Screen.start();
});
after(async () => {
    for (const desktop of open) await desktop.close();
    screen?.stop();
});

/** What the QR codes of the window say. */
function codes(desktop) {
    const picture = desktop.screenshot();
    if (!picture) return '';
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', 'png:-'], { input: picture });
    return stdout.toString();
}

test('a contact\'s code is read off the window', { skip, ...time }, async () => {
    const desktop = await Desktop.open(screen);
    open.push(desktop);
    await openProfile(desktop);

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

    assert.equal(await desktop.close(), 0, desktop.errors);
});
