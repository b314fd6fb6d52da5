import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

import { Desktop, Screen, missing, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 240_000 };
let screen;
let scratch;
const open = [];

before(async () => {
    if (skip) return;
    screen = await Screen.start();
    scratch = mkdtempSync(join(tmpdir(), 'city-directory-test-'));
});
after(async () => {
    for (const desktop of open) await desktop.close();
    screen?.stop();
    if (scratch) rmSync(scratch, { recursive: true, force: true });
});

async function opened(options) {
    const desktop = await Desktop.open(screen, options);
    open.push(desktop);
    return desktop;
}

function started(options) {
    const desktop = Desktop.start(screen, options);
    open.push(desktop);
    return desktop;
}

/** A folder that outlives one run of the program. */
function home(name) {
    const folder = join(scratch, name);
    mkdirSync(join(folder, 'city-directory'), { recursive: true });
    return folder;
}

const memoryOf = (folder) => join(folder, 'city-directory', 'window.json');

test('a window opens and shows something', { skip, ...time }, async () => {
    const desktop = await opened();
    await desktop.untilTitle(/City Networks Directory/);
    const picture = await until('the window is painted', () => {
        const seen = desktop.picture();
        return seen.colors > 100 && seen.drawn > 0.05 && seen;
    });
    assert.equal(picture.width, 1200);
    assert.equal(picture.height, 800);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('it closes cleanly and leaks nothing', { skip, ...time }, async () => {
    const desktop = await opened();
    await until('the window is painted', () => desktop.picture().colors > 100);
    desktop.click(600, 400);
    assert.equal(await desktop.close(), 0, desktop.errors);
    assert.doesNotMatch(desktop.errors, /Sanitizer/);
});

test('a click on a destination goes there, Alt+Left and Alt+Right go through the history', { skip, ...time }, async () => {
    const desktop = await opened();
    const start = await desktop.untilTitle(/City Networks Directory/);
    desktop.focus();
    await clickOnNetworks(desktop);
    desktop.key('alt+Left');
    await until('the start page is back', () => desktop.title() === start);
    desktop.key('alt+Right');
    await desktop.untilTitle(/^Networks/);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

/** Clicks down the rail until one lands on the networks: where exactly it stands is the design's matter. */
async function clickOnNetworks(desktop) {
    for (let y = 40; y < 500; y += 24) {
        desktop.click(46, y);
        const reached = await until('the click shows', () => /^Networks/.test(desktop.title()), 700).catch(() => false);
        if (reached) return;
    }
    throw new Error(`no click on the rail led to the networks; the title is "${desktop.title()}"`);
}

test('typing searches, Enter opens the best result, Alt+Left leads back', { skip, ...time }, async () => {
    const desktop = await opened();
    await desktop.untilTitle(/City Networks Directory/);
    desktop.focus();
    desktop.key('slash');
    // A letter at a time, until the program shows that it searches: the field takes the keyboard a frame later.
    await until('typing leads to the search', async () => {
        desktop.type('r');
        return until('the title speaks of the search', () => /r/.test(searched(desktop)), 3000).catch(() => false);
    });
    desktop.type('ainbow');
    await desktop.untilTitle(/ainbow/);
    desktop.key('Return');
    await desktop.untilTitle(/^Rainbow Cities/);
    desktop.key('alt+Left');
    await until('it is no longer the profile', () => !/^Rainbow Cities/.test(desktop.title()));
    assert.equal(await desktop.close(), 0, desktop.errors);
});

/** What the title says beyond the program's name. */
function searched(desktop) {
    return desktop.title().replace(/City Networks Directory$/, '');
}

test('a window in which nothing happens uses no processor', { skip, ...time }, async () => {
    const desktop = await opened();
    await until('the window is painted', () => desktop.picture().colors > 100);
    // Until the start is over: shaders, fonts and the first frames.
    let last = desktop.processorTime();
    await until('the start is over', async () => {
        await new Promise((resolve) => { setTimeout(resolve, 1000); });
        const now = desktop.processorTime();
        const rested = now - last <= 0.01;
        last = now;
        return rested;
    });
    const before = desktop.processorTime();
    const began = process.hrtime.bigint();
    await new Promise((resolve) => { setTimeout(resolve, 10_000); }); // what is measured, not waited for
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const share = (desktop.processorTime() - before) / seconds;
    assert.ok(share < 0.005, `it used ${(share * 100).toFixed(2)} % of a core`);
    desktop.click(46, 120); // and it still answers
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('the window comes back where it was, as large as it was', { skip, ...time }, async () => {
    const folder = home('remembered');
    const first = await opened({ home: folder });
    await until('the window is painted', () => first.picture().colors > 100);
    first.tool('windowsize', '--sync', first.window, '900', '700');
    first.tool('windowmove', '--sync', first.window, '140', '90');
    await until('the window has moved', () => {
        const { x, y, width, height } = first.geometry();
        return x === 140 && y === 90 && width === 900 && height === 700;
    });
    assert.equal(await first.close(), 0, first.errors);
    assert.deepEqual(JSON.parse(readFileSync(memoryOf(folder), 'utf8')),
        { x: 140, y: 90, width: 900, height: 700, maximized: false });
    const second = await opened({ home: folder });
    assert.deepEqual(second.geometry(), { x: 140, y: 90, width: 900, height: 700 });
    assert.equal(await second.close(), 0, second.errors);
});

test('a damaged memory of the window does no harm', { skip, ...time }, async (context) => {
    const damaged = {
        empty: '',
        'cut off': '{"x": 10, "y": 2',
        'other types': '{"x": "left", "y": [], "width": null, "height": 1e99}',
        'far away': '{"x": 30000, "y": -30000, "width": 900, "height": 700}',
        'huge numbers': '{"x": 99999999999999999999, "y": 0, "width": 900, "height": 700}',
        tiny: '{"x": 0, "y": 0, "width": 1, "height": -5}',
        'no text': Buffer.from([0, 255, 254, 1, 2, 3]),
    };
    for (const [name, content] of Object.entries(damaged)) {
        await context.test(name, async () => {
            const folder = home(`damaged ${name}`);
            writeFileSync(memoryOf(folder), content);
            const desktop = await opened({ home: folder });
            const { width, height } = desktop.geometry();
            assert.deepEqual({ width, height }, { width: 1200, height: 800 });
            assert.equal(await desktop.close(), 0, desktop.errors);
        });
    }
});

test('--data shows the directory of a file', { skip, ...time }, async () => {
    const file = join(scratch, 'own data.json');
    writeFileSync(file, JSON.stringify({
        format: 'city-networks-directory',
        version: 1,
        edition: { title: 'A test', version: '1' },
        sources: [{ id: 'test', title: 'A test' }],
        organizations: [{ id: 'aalesund', name: 'Ålesund Łódź Network', kind: 'network', citations: [{ source: 'test' }] }],
    }));
    const desktop = await opened({ args: ['--data', file] });
    await desktop.untilTitle(/City Networks Directory/);
    desktop.focus();
    await until('the search finds it', async () => {
        desktop.key('slash');
        desktop.type('lodz');
        desktop.key('Return');
        return until('its profile is shown', () => /^Ålesund Łódź Network/.test(desktop.title()), 4000).catch(() => false);
    });
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('data that cannot be used are an error with its place, and no window', { skip, ...time }, async (context) => {
    const cases = {
        'cut off': '{"format": "city-networks-directory", "version": 1, "organizations": [',
        'another format': '{"format": "shopping list"}',
        empty: '',
        'wrong types': '{"format": "city-networks-directory", "version": 1, "organizations": {"a": 1}}',
    };
    for (const [name, content] of Object.entries(cases)) {
        await context.test(name, async () => {
            const file = join(scratch, `${name}.json`);
            writeFileSync(file, content);
            const desktop = started({ args: ['--data', file] });
            assert.equal(await desktop.ended, 1);
            assert.ok(desktop.errors.startsWith(`${file}:`), desktop.errors);
            assert.doesNotMatch(desktop.errors, /Sanitizer|terminate|Assertion/);
        });
    }
    await context.test('no such file', async () => {
        const desktop = started({ args: ['--data', join(scratch, 'no such file.json')] });
        assert.notEqual(await desktop.ended, 0);
        assert.match(desktop.errors, /no such file\.json/);
    });
});

test('without a display it says so and ends', { skip, ...time }, async () => {
    const desktop = started({ display: ':9999' });
    assert.equal(await desktop.ended, 1);
    assert.match(desktop.errors, /cannot open a window/);
    assert.doesNotMatch(desktop.errors, /Sanitizer/);
});
