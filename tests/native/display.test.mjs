// The displays for a room on a screen of their own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Desktop, Screen, missing, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 240_000 };
let screen;
before(async () => {
    if (!skip) screen = await Screen.start(1920, 1080);
});
after(() => screen?.stop());

const nakuru = ['--display', 'now', '--event', 'roundtable-nakuru-2020', '--clock', '2020-10-31T12:50'];

async function opened(args) {
    const desktop = await Desktop.open(screen, { args });
    await until('the display is painted', () => desktop.picture().drawn > 0.02);
    return desktop;
}

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

test('a display fills the screen, stands still, and ends with q', { skip, ...time }, async () => {
    const desktop = await opened(nakuru);
    assert.deepEqual(desktop.geometry(), { x: 0, y: 0, width: 1920, height: 1080 });
    await desktop.untilTitle(/^Display – /);
    await pause(1500);
    const first = desktop.screenshot();
    await pause(1500);
    assert.ok(first.equals(desktop.screenshot()), 'something moved');
    desktop.focus();
    desktop.key('q');
    assert.equal(await desktop.ended, 0, desktop.errors);
    await desktop.close();
});

test('the carousel and the questions open too, and end with Escape', { skip, ...time }, async () => {
    for (const face of ['carousel', 'question']) {
        const desktop = await opened(['--display', face]);
        desktop.focus();
        desktop.key('Escape');
        assert.equal(await desktop.ended, 0, desktop.errors);
        await desktop.close();
    }
});

test('a remote’s keys change the question', { skip, ...time }, async () => {
    const desktop = await opened(['--display', 'question']);
    desktop.focus();
    await pause(500);
    const first = desktop.screenshot();
    desktop.key('Next');
    await until('the picture is another', () => !first.equals(desktop.screenshot()));
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('the facilitator steers the display from a second window', { skip, ...time }, async () => {
    const desktop = await Desktop.open(screen, { args: ['--display', 'question', '--facilitator'] });
    const windows = await until('both windows are seen', () => {
        const seen = desktop.tool('search', '--onlyvisible', '--pid', String(desktop.process.pid)).split('\n');
        return seen.length === 2 && seen;
    });
    const beside = windows.find((id) => {
        desktop.window = id;
        return desktop.geometry().width === 960;
    });
    const shown = windows.find((id) => id !== beside);
    assert.ok(beside, 'no window for the facilitator');
    desktop.window = shown;
    await until('the display is painted', () => desktop.picture().drawn > 0.02);
    const first = desktop.screenshot();
    desktop.window = beside;
    await until('the controls are painted', () => desktop.picture().drawn > 0.02);
    desktop.focus();
    desktop.key('Next');
    desktop.window = shown;
    await until('the other window shows the next question', () => !first.equals(desktop.screenshot()));
    desktop.window = beside;
    desktop.focus();
    desktop.key('q');
    assert.equal(await desktop.ended, 0, desktop.errors);
    await desktop.close();
});

test('a wish that cannot be followed ends with status 2 and says why', { skip, ...time }, async () => {
    for (const [args, message] of [
        [['--display', 'later'], /--display: “later” is no display; there are now, question and carousel/],
        [['--display', 'now', '--event', 'no-such'], /--event: .*no-such/],
        [['--display', 'now', '--clock', 'noon'], /--clock: .*2024-05-01T10:00/],
        [['--display', 'question', '--event', 'forum-of-mayors-2022'], /--event: .*interregional-roundtable-2023/],
        [['--event', 'forum-of-mayors-2022'], /--display/],
    ]) {
        const desktop = Desktop.start(screen, { args });
        assert.equal(await desktop.ended, 2, `${args.join(' ')}: ${desktop.errors}`);
        assert.match(desktop.errors, message);
        await desktop.close();
    }
});
