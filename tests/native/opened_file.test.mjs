// Another directory in the running program: dropped on its window as a file manager does it (XDND), and chosen in the
// desktop's dialog. The dialog is a script that stands first in PATH and answers when the test wants it to.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Desktop, Screen, missing, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 300_000 };
const here = dirname(fileURLToPath(import.meta.url));
const harbours = JSON.stringify({
    format: 'city-networks-directory',
    version: 1,
    edition: { title: 'Harbour towns' },
    sources: [{ id: 'almanac', title: 'Almanac' }],
    organizations: [{ id: 'quays', name: 'Quays and Locks', kind: 'network', citations: [{ source: 'almanac' }] }],
});

let screen;
let folder;
let file; // with another directory
before(async () => {
    if (skip) return;
    screen = await Screen.start();
    folder = mkdtempSync(join(tmpdir(), 'city-directory-given ü-'));
    file = join(folder, 'harbours, 7th “edition”.json');
    writeFileSync(file, harbours);
});
after(() => {
    screen?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a dialog in it that writes down its process and what it was asked, and answers what stands in `answer`. */
function dialog(name, program = 'zenity') {
    const place = join(folder, name);
    mkdirSync(place);
    const script = join(place, program);
    writeFileSync(script, `#!/bin/sh
cd '${place}'
echo $$ > process.part
printf '%s\\n' "$@" > asked
mv process.part process
while [ ! -e answer ]; do sleep 0.1; done
cat answer
[ -s answer ]
`);
    chmodSync(script, 0o755);
    const read = (one) => (existsSync(join(place, one)) ? readFileSync(join(place, one), 'utf8').trim() : '');
    return {
        path: `${place}:${process.env.PATH}`,
        process: () => Number(read('process')),
        asked: () => read('asked').split('\n'),
        answer(text) {
            writeFileSync(join(place, 'answer.part'), text);
            renameSync(join(place, 'answer.part'), join(place, 'answer'));
        },
    };
}

const isAlive = (number) => existsSync(`/proc/${number}`);

/**
 * Clicks down a column, from where the thing is likely to stand, until what is waited for happens: where exactly it stands
 * is the layout's business.
 */
async function clickDown(desktop, x, [from, likely, to], step, happens) {
    for (let way = 0; way <= to - from; way += step) {
        desktop.clickExactly(x, from + ((likely - from + way) % (to - from + 1)));
        if (await until('it happens', happens, 700).catch(() => false)) return true;
    }
    return false;
}

async function openAbout(desktop) {
    await desktop.untilTitle(/City Networks Directory/);
    desktop.focus();
    assert.ok(await clickDown(desktop, 44, [40, 370, 600], 24, () => /^About/.test(desktop.title())), 'there is no way to About');
}

async function openDialog(desktop, zenity) {
    await openAbout(desktop);
    assert.ok(await clickDown(desktop, 260, [200, 540, 780], 14, () => zenity.process() > 0), 'no dialog was opened');
    assert.match(desktop.title(), /^About/);
}

/** A network that only the other directory has is found and opened. */
async function findQuays(desktop) {
    desktop.key('slash');
    await until('typing leads to the search', async () => {
        desktop.type('q');
        return until('the title speaks of the search', () => /^.*q.* – /.test(desktop.title()), 3000).catch(() => false);
    });
    desktop.type('uays');
    await desktop.untilTitle(/quays/);
    desktop.key('Return');
    await desktop.untilTitle(/^Quays and Locks/);
}

test('a file that is chosen in the desktop’s dialog is opened, and the window goes on meanwhile', { skip, ...time }, async () => {
    const zenity = dialog('chooses');
    const desktop = await Desktop.open(screen, { environment: { PATH: zenity.path } });
    await openDialog(desktop, zenity);
    assert.deepEqual(zenity.asked(), ['--file-selection', '--title=Open another directory', '--file-filter=*.json *.html *.htm']);
    const number = zenity.process();
    assert.ok(await clickDown(desktop, 44, [40, 88, 600], 24, () => /^Networks/.test(desktop.title())), 'the window stands still');
    assert.ok(isAlive(number));
    zenity.answer(`${file}\n`);
    await until('the dialog is gone', () => !isAlive(number));
    await findQuays(desktop);
    assert.equal(await desktop.close(), 0, desktop.errors);
    assert.doesNotMatch(desktop.errors, /Sanitizer/);
});

test('a dialog that is cancelled changes nothing, and can be opened again', { skip, ...time }, async () => {
    const zenity = dialog('cancels');
    const desktop = await Desktop.open(screen, { environment: { PATH: zenity.path } });
    await openDialog(desktop, zenity);
    const number = zenity.process();
    zenity.answer('');
    await until('the dialog is gone', () => !isAlive(number));
    assert.ok(await clickDown(desktop, 260, [200, 540, 780], 14, () => zenity.process() !== number), 'no second dialog was opened');
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('a window that is closed takes its dialog with it, at once', { skip, ...time }, async () => {
    const zenity = dialog('waits');
    const desktop = await Desktop.open(screen, { environment: { PATH: zenity.path } });
    await openDialog(desktop, zenity);
    const number = zenity.process();
    assert.ok(isAlive(number));
    assert.equal(await desktop.close(), 0, desktop.errors);
    await until('the dialog is gone', () => !isAlive(number), 5000);
});

test('where there is no zenity that can be run, kdialog is asked', { skip, ...time }, async () => {
    const kdialog = dialog('asks', 'kdialog');
    writeFileSync(join(folder, 'asks/zenity'), 'no program');
    for (const tool of ['sh', 'cat', 'mv', 'sleep', 'xdotool', 'import'])
        symlinkSync(spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim(), join(folder, 'asks', tool));
    const desktop = await Desktop.open(screen, { environment: { PATH: join(folder, 'asks') } });
    await openDialog(desktop, kdialog);
    assert.deepEqual(kdialog.asked(), ['--title', 'Open another directory', '--getopenfilename', '.', '*.json *.html *.htm']);
    kdialog.answer(`${file}\n`);
    await until('the dialog is gone', () => !isAlive(kdialog.process()));
    await findQuays(desktop);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

/** The program that drops files, or undefined without a compiler or the headers of X11. */
function dropper() {
    const made = join(folder, 'drop');
    const built = spawnSync('cc', [join(here, 'drop.c'), '-lX11', '-o', made], { encoding: 'utf8' });
    return built.status === 0 ? made : undefined;
}

test('a file that is dropped on the window is opened; what is no directory changes nothing', { skip, ...time }, async (context) => {
    const drop = dropper();
    if (!drop) return context.skip('there is no compiler, or no header of X11');
    const photo = join(folder, 'photo.png');
    writeFileSync(photo, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const desktop = await Desktop.open(screen, {});
    await desktop.untilTitle(/City Networks Directory/);
    const give = (...paths) => {
        const addresses = paths.map((path) => `${pathToFileURL(path)}\r\n`).join('');
        const done = spawnSync(drop, [desktop.window, addresses], { env: desktop.environment, encoding: 'utf8', timeout: 60_000 });
        assert.equal(done.status, 0, done.stderr);
    };
    desktop.focus();
    give(photo);
    give(folder);
    give(join(folder, 'gone.json'));
    desktop.key('slash');
    give(file, photo); // the first one
    await findQuays(desktop);
    assert.equal(await desktop.close(), 0, desktop.errors);
    assert.doesNotMatch(desktop.errors, /Sanitizer/);
    return undefined;
});

test('a display shows what it was started with, whatever is dropped on it', { skip, ...time }, async (context) => {
    const drop = dropper();
    if (!drop) return context.skip('there is no compiler, or no header of X11');
    const desktop = await Desktop.open(screen, { args: ['--display', 'carousel'] });
    await until('the display is painted', () => desktop.picture().colors > 50);
    const title = desktop.title();
    spawnSync(drop, [desktop.window, `${pathToFileURL(file)}\r\n`], { env: desktop.environment, timeout: 60_000 });
    assert.equal(desktop.title(), title);
    assert.equal(desktop.status, null, desktop.errors);
    assert.equal(await desktop.close(), 0, desktop.errors);
    return undefined;
});
