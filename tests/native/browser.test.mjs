// What the window hands to the system's browser: a document to be printed, and itself as a page. The browser is one that
// only notes what it is to open.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Desktop, openProfile, Screen, missing, program, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 300_000 };
let screen;
let home;
let opened; // a file with one address a line
before(async () => {
    if (skip) return;
    screen = await Screen.start();
    home = mkdtempSync(join(tmpdir(), 'city-directory-home ü-'));
    opened = join(home, 'opened');
    mkdirSync(join(home, 'bin'));
    mkdirSync(join(home, 'Downloads'));
    writeFileSync(join(home, 'bin/xdg-open'), `#!/bin/sh\necho "$1" >> '${opened}'\n`);
    chmodSync(join(home, 'bin/xdg-open'), 0o755);
});
after(() => {
    screen?.stop();
    if (home) rmSync(home, { recursive: true, force: true });
});

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });
/** The address of this name that was opened, if it was: a click beside what it is meant for opens others. */
const openedAs = (name) =>
    (existsSync(opened) ? readFileSync(opened, 'utf8').split('\n').find((address) => address.endsWith(`/${name}`)) : undefined);

async function openWindow() {
    const desktop = await Desktop.open(screen, { environment: { HOME: home, PATH: `${join(home, 'bin')}:${process.env.PATH}` } });
    await openProfile(desktop);
    return desktop;
}

/** Clicks at these places until the file is opened: where a button stands is the layout's business. */
async function clickUntilOpened(desktop, places, name) {
    for (const [x, y] of places) {
        desktop.clickExactly(x, y);
        const address = await until(`${name} is opened`, () => openedAs(name), 700).catch(() => undefined);
        if (address) return address;
    }
    return undefined;
}

function column(x, from, to, step) {
    const places = [];
    for (let y = from; y <= to; y += step) places.push([x, y]);
    return places;
}

test('a profile is written for printing and opened in the browser', { skip, ...time }, async () => {
    const desktop = await openWindow();
    const address = await clickUntilOpened(desktop, column(518, 150, 330, 12), 'print.html');
    assert.ok(address, 'nothing was opened');
    const file = fileURLToPath(address);
    assert.equal(file, join(home, 'Downloads/city-networks-directory/print.html'));
    const document = readFileSync(file, 'utf8');
    assert.match(document, /<title>International Cities of Refuge Network<\/title>/);
    assert.match(document, /<svg class="code"/);
    assert.match(document, /@media print/);
    assert.match(document, /print\(\)\)<\/script>/);
    assert.ok(!existsSync(`${file}.part`));
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('what the window shows opens as a page at the same place', { skip, ...time }, async (context) => {
    const published = spawnSync(program, ['publish', '-o', join(home, 'published.html')], { encoding: 'utf8' });
    if (/built without the page/.test(published.stderr)) return context.skip('the program was built without the page');
    const desktop = await openWindow();
    const { width } = desktop.geometry();
    let found;
    for (let attempt = 0; attempt < 5 && !found; ++attempt) {
        desktop.key('Escape');
        await pause(500);
        desktop.clickExactly(width - 40, 32);
        await pause(700);
        // Below the choices of the menu; a click beside it closes it.
        found = await clickUntilOpened(desktop, column(width - 186, 335, 365, 10), 'open.html');
    }
    assert.ok(found, 'no page was opened');
    assert.equal(await desktop.close(), 0, desktop.errors);
    const way = fileURLToPath(found);
    assert.equal(way, join(home, 'Downloads/city-networks-directory/open.html'));
    const target = /url=([^"]*)"/.exec(readFileSync(way, 'utf8'))[1];
    assert.equal(target.split('#')[1], '/networks/icorn');
    const page = readFileSync(fileURLToPath(target.split('#')[0]), 'utf8');
    assert.match(page, /id="directory-data"/);
    assert.match(page, /International Cities of Refuge Network/);
    return undefined;
});
