// What a visitor carries away from a kiosk: each code is read off the real window by a reader that is not ours (zbarimg),
// and its content taken apart as a telephone would.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Desktop, Screen, missing, until } from './desktop.mjs';

const skip = missing() || (spawnSync('which', ['zbarimg']).status === 0 ? false : 'zbarimg is not installed');
const time = { timeout: 300_000 };
const { organizations, events } = JSON.parse(readFileSync('assets/data/directory.json', 'utf8'));
let screen;
let high; // shows fourteen networks at once
let scratch;
const open = [];

before(async () => {
    if (skip) return;
    screen = await Screen.start(1280, 800);
    high = await Screen.start(1920, 2160);
    scratch = mkdtempSync(join(tmpdir(), 'city-directory-codes-'));
});
after(async () => {
    for (const desktop of open) await desktop.close();
    screen?.stop();
    high?.stop();
    if (scratch) rmSync(scratch, { recursive: true, force: true });
});

/** What the QR codes of the window say. */
function codes(desktop) {
    const picture = desktop.screenshot();
    if (!picture) return '';
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', 'png:-'], { input: picture });
    return stdout.toString().trimEnd();
}

/** The lines of a card or calendar by their names. */
function properties(text) {
    const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/).filter(Boolean);
    return lines.map((line) => /^([^:;]+)[^:]*:(.*)$/.exec(line).slice(1));
}

/** A kiosk before which somebody has come, at this route. */
async function visitor(on, route) {
    const folder = mkdtempSync(join(scratch, 'kiosk-'));
    mkdirSync(join(folder, 'state'));
    const file = join(folder, 'kiosk.json');
    writeFileSync(file, JSON.stringify({ state_folder: 'state', start_route: route, ask_after: 600, reach: 'whole', sound: false }));
    const desktop = await Desktop.open(on, { args: ['--kiosk', file], environment: { CITY_DIRECTORY_SCALE: '1' } });
    open.push(desktop);
    await until('the window is painted', () => desktop.picture().colors > 20);
    desktop.focus();
    desktop.key('space');
    const program = () => JSON.parse(readFileSync(join(folder, 'state', 'health.json'), 'utf8')).program;
    await until('the kiosk knows that somebody is there', () => program()?.state === 'visitor');
    return desktop;
}

/** Presses there until a code is seen of which this is true; what it says. */
async function pressForCode(desktop, x, y, wanted) {
    let said = '';
    return until(`a code ${wanted} is seen at ${x}, ${y}; it said "${said}"`, async () => {
        desktop.clickExactly(x, y);
        return until('it is seen', () => { said = codes(desktop); return wanted.test(said) && said; }, 8000).catch(() => {
            if (said) desktop.key('Escape');
            return false;
        });
    });
}

test('a network leaves a kiosk as vCard, and each of its contacts as the address it leads to', { skip, ...time }, async () => {
    const desktop = await visitor(screen, '/networks/icorn');
    const { name, contacts } = organizations.find(({ id }) => id === 'icorn');
    const value = (kind) => contacts.find((contact) => contact.kind === kind).value;

    const card = properties(await pressForCode(desktop, 852, 692, /VCARD/));
    assert.deepEqual(card[0], ['BEGIN', 'VCARD']);
    assert.deepEqual(card.find(([key]) => key === 'VERSION'), ['VERSION', '4.0']);
    assert.deepEqual(card.find(([key]) => key === 'FN'), ['FN', name]);
    assert.deepEqual(card.find(([key]) => key === 'EMAIL'), ['EMAIL', value('email')]);
    assert.deepEqual(card.at(-1), ['END', 'VCARD']);
    desktop.key('Escape');

    // The address itself, where a link would stand.
    for (const [y, kind, url] of [[540, 'website', `https://${value('website')}`], [588, 'phone', `tel:${value('phone').replaceAll(' ', '')}`],
        [636, 'email', `mailto:${value('email')}`]]) {
        assert.equal(await pressForCode(desktop, 575, y, /:/), url, kind);
        desktop.key('Escape');
        await until('the code is gone', () => codes(desktop) === '');
    }
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('an event leaves a kiosk as iCalendar', { skip, ...time }, async () => {
    const desktop = await visitor(screen, '/events/roundtable-nakuru-2020');
    const { title } = events.find(({ id }) => id === 'roundtable-nakuru-2020');
    const entry = properties(await pressForCode(desktop, 852, 628, /VCALENDAR/));
    const value = (wanted) => entry.find(([key]) => key === wanted)?.[1];
    assert.deepEqual(entry[0], ['BEGIN', 'VCALENDAR']);
    assert.equal(value('VERSION'), '2.0');
    assert.equal(value('SUMMARY').replaceAll('\\,', ','), title);
    assert.match(value('DTSTART'), /^20201031T/);
    assert.deepEqual(entry.at(-1), ['END', 'VCALENDAR']);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('favourites leave a kiosk as several codes that are one list together', { skip, ...time }, async () => {
    const desktop = await visitor(high, '/networks');
    for (let y = 279; y < 1900; y += 256) for (const x of [1111, 1535]) desktop.clickExactly(x, y); // the cards' stars
    desktop.clickExactly(45, 325);
    const parts = [await pressForCode(desktop, 690, 195, /^Favourites 1\/\d/)];
    const count = Number(/^Favourites 1\/(\d+)/.exec(parts[0])[1]);
    assert.ok(count > 1, parts[0]);
    for (let part = 2; part <= count; part += 1)
        parts.push(await pressForCode(desktop, 1117, 1415, new RegExp(`^Favourites ${part}/${count}`)));
    const entries = parts.flatMap((part) => part.split('\n\n').slice(1)).map((entry) => entry.split('\n'));
    assert.equal(entries.length, 14);
    const byName = new Map(organizations.map((organization) => [organization.name, organization]));
    for (const [name, place] of entries) {
        assert.ok(byName.has(name), name);
        assert.ok(byName.get(name).contacts.some(({ value }) => value === place), `${name}: ${place}`);
    }
    assert.equal(new Set(entries.map(([name]) => name)).size, 14);
    assert.equal(await desktop.close(), 0, desktop.errors);
});
