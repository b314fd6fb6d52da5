// The window as a kiosk: nothing that a visitor does closes it, and whoever looks after the machine knows how it is.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Desktop, Screen, library, missing, plainProgram, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 240_000 };
const width = 1000;
const height = 700;
let screen;
let scratch;
const open = [];

before(async () => {
    if (skip) return;
    screen = await Screen.start(width, height);
    scratch = mkdtempSync(join(tmpdir(), 'city-directory-kiosk-'));
});
after(async () => {
    for (const desktop of open) await desktop.close();
    screen?.stop();
    if (scratch) rmSync(scratch, { recursive: true, force: true });
});

/** A kiosk with these settings, which stand in a folder of their own beside its log and its health. */
async function kiosk(name, settings, options = {}) {
    const folder = join(scratch, name);
    mkdirSync(folder);
    const file = join(folder, 'kiosk.json');
    if (settings !== undefined) writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
    const desktop = await Desktop.open(screen, { ...options, args: ['--kiosk', file, ...(options.args ?? [])] });
    open.push(desktop);
    await until('the window is painted', () => desktop.picture().colors > 20);
    return { desktop, folder, file, state: join(folder, 'state') };
}

const logOf = (folder) => { const file = join(folder, 'kiosk.log'); return existsSync(file) ? readFileSync(file, 'utf8') : ''; };
const healthOf = (folder) => JSON.parse(readFileSync(join(folder, 'health.json'), 'utf8'));
const python = (script, ...args) => spawnSync('python3', ['-c', script, ...args], { encoding: 'utf8', timeout: 20_000 });

// What a window manager sends for its combination of keys, or when its button is pressed: WM_DELETE_WINDOW.
const askToClose = `
import ctypes, sys
x = ctypes.CDLL('libX11.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
class Message(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('sent', ctypes.c_int), ('display', ctypes.c_void_p),
                ('window', ctypes.c_ulong), ('message', ctypes.c_ulong), ('format', ctypes.c_int), ('data', ctypes.c_long * 5)]
class Event(ctypes.Union):
    _fields_ = [('message', Message), ('room', ctypes.c_long * 24)]
x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
display = x.XOpenDisplay(sys.argv[1].encode())
event = Event()
event.message = Message(33, 0, 1, display, int(sys.argv[2]), x.XInternAtom(display, b'WM_PROTOCOLS', 0), 32,
                        (ctypes.c_long * 5)(x.XInternAtom(display, b'WM_DELETE_WINDOW', 0), 0, 0, 0, 0))
sent = x.XSendEvent(display, int(sys.argv[2]), 0, 0, ctypes.byref(event))
x.XSync(display, 0)
sys.exit(0 if sent else 1)
`;

test('a mistake in the settings is logged with its place, and the kiosk runs', { skip, ...time }, async () => {
    const { desktop, file, state } = await kiosk('mistake', { state_folder: 'state', ask_after: 'soon', soundd: false });
    const log = await until('the log is there', () => logOf(state));
    for (const place of ['/ask_after', '/soundd']) {
        assert.ok(log.includes(`error: ${file}:${place}: `), log);
        assert.ok(desktop.errors.includes(`${file}:${place}: `), desktop.errors);
    }
    await until('the health file counts them', () => existsSync(join(state, 'health.json')) && healthOf(state).errors === 2);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('settings that are not there, or no JSON, are a mistake like any other', { skip, ...time }, async () => {
    for (const [name, text, expected] of [['absent', undefined, /error: .*kiosk\.json:: .*cannot be read/],
        ['cut-off', '{"sound": ', /error: .*kiosk\.json:line 1, column \d+: /]]) {
        const { desktop } = await kiosk(name, text);
        const own = join(desktop.home, 'city-directory');
        assert.match(await until('the log is there', () => logOf(own)), expected);
        assert.equal(await desktop.close(), 0, desktop.errors);
    }
});

test('closing the window does not end it, SIGTERM and SIGINT do, cleanly', { skip, ...time }, async () => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
        const { desktop, state } = await kiosk(signal, { state_folder: 'state' });
        desktop.key('alt+F4');
        desktop.key('ctrl+q');
        desktop.key('F11');
        const asked = python(askToClose, desktop.environment.DISPLAY, desktop.window);
        assert.equal(asked.status, 0, asked.stderr);
        // It writes a last time when it ends, so once is no sign of life.
        for (let times = 0; times < 2; ++times) {
            const before = healthOf(state).written;
            await until('it goes on', () => {
                assert.equal(desktop.status, null, `it ended: ${logOf(state)}`);
                return healthOf(state).written > before;
            });
        }
        assert.doesNotMatch(logOf(state), /the kiosk ends/);
        desktop.process.kill(signal);
        assert.equal(await desktop.ended, 0, desktop.errors);
        assert.match(logOf(state), /note: the kiosk ends\n$/);
        assert.doesNotMatch(desktop.errors, /Sanitizer/);
    }
});

test('without settings a window that is asked to close ends, so the question was put', { skip, ...time }, async () => {
    const desktop = await Desktop.open(screen);
    open.push(desktop);
    await until('the window is painted', () => desktop.picture().colors > 20);
    assert.equal(python(askToClose, desktop.environment.DISPLAY, desktop.window).status, 0);
    assert.equal(await desktop.ended, 0, desktop.errors);
});

test('the service manager hears that it is ready, that it lives, and that it stops', { skip, ...time }, async () => {
    const socket = join(scratch, 'notify');
    const listener = spawn('python3', ['-u', '-c', `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('listening')
while True: print(s.recv(4096).decode())`, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
        let heard = '';
        listener.stdout.on('data', (bytes) => { heard += bytes; });
        await until('somebody listens', () => heard.includes('listening'));
        const { desktop } = await kiosk('service', { state_folder: 'state' },
            { environment: { NOTIFY_SOCKET: socket, WATCHDOG_USEC: '1500000' } });
        await until('it says that it lives', () => heard.split('WATCHDOG=1').length > 4);
        assert.match(heard, /^listening\nREADY=1\nWATCHDOG=1\n/);
        assert.doesNotMatch(heard, /STOPPING/);
        assert.equal(await desktop.close(), 0, desktop.errors);
        await until('it says that it stops', () => heard.endsWith('STOPPING=1\n'));
    } finally {
        listener.kill();
    }
});

test('the health file stays fresh while nobody touches it', { skip, ...time }, async () => {
    const { desktop, state } = await kiosk('health', { state_folder: 'state' });
    const first = healthOf(state);
    await until('it is written twice more', async () => {
        const second = healthOf(state).written;
        return second > first.written && until('again', () => healthOf(state).written > second);
    });
    const health = healthOf(state);
    assert.ok(Math.abs(Date.now() - Date.parse(health.written)) < 30_000, health.written);
    assert.ok(health.memory_bytes > 10_000_000 && health.memory_bytes < 2_000_000_000);
    assert.equal(health.errors, 0, logOf(state));
    assert.equal(health.last_input, null);
    desktop.click(500, 400);
    await until('the touch is noted', () => healthOf(state).last_input);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('the window fills the screen, and does so again when it was made small', { skip, ...time }, async () => {
    const { desktop } = await kiosk('screen', { state_folder: 'state' });
    const whole = { x: 0, y: 0, width, height };
    assert.deepEqual(desktop.geometry(), whole);
    const small = { x: 50, y: 60, width: 400, height: 300 };
    const is = (wanted) => JSON.stringify(desktop.geometry()) === JSON.stringify(wanted);
    desktop.process.kill('SIGSTOP'); // or it would fill the screen again before anybody sees that it did not
    desktop.tool('windowsize', desktop.window, String(small.width), String(small.height));
    desktop.tool('windowmove', desktop.window, String(small.x), String(small.y));
    await until('the window is small', () => is(small));
    desktop.process.kill('SIGCONT');
    await until('it fills the screen again', () => is(whole));
    assert.equal(await desktop.close(), 0, desktop.errors);
});

// Stands between the program and the graphics driver, which is asked by name: says once that everything was lost when
// there is a file that $LOSE_GRAPHICS names.
const loser = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static void *(*symbol)(void *, const char *);
static void *(*driver)(const unsigned char *);
static unsigned status(void) {
    const char *wish = getenv("LOSE_GRAPHICS");
    return wish && unlink(wish) == 0 ? 0x8253 : 0; /* GL_GUILTY_CONTEXT_RESET */
}
static void *of_driver(const unsigned char *name) {
    return strncmp((const char *)name, "glGetGraphicsResetStatus", 24) == 0 ? (void *)status : driver(name);
}
void *dlsym(void *handle, const char *name) {
    if (!symbol) symbol = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    if (!symbol) symbol = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
    void *found = symbol(handle, name);
    if (!found || strcmp(name, "glXGetProcAddressARB") != 0) return found;
    driver = found;
    return (void *)of_driver;
}
`;

test('graphics that the driver has lost are made again', { skip, ...time }, async (context) => {
    const preload = library(loser);
    if (!preload) return context.skip('there is no compiler for the library that loses them');
    if (!plainProgram) return context.skip('there is no dist/city-directory');
    const wish = join(scratch, 'lose');
    const { desktop, state } = await kiosk('graphics', { state_folder: 'state' }, {
        preload, environment: { LOSE_GRAPHICS: wish }, executable: plainProgram, // a sanitizer asks by dlsym before it is there itself
    });
    assert.doesNotMatch(logOf(state), /does not tell/);
    const before = await until('the letters are there', () => { const { colors } = desktop.picture(); return colors > 100 && colors; });
    const losses = () => logOf(state).split('warning: the graphics were lost and are made anew\n').length - 1;
    for (let i = 0; i < 3; i += 1) {
        writeFileSync(wish, '');
        await until('the loss is noticed', () => losses() > i);
        desktop.click(300 + i, 300); // and a frame is drawn
        await until('the letters are there again', () => desktop.picture().colors > before / 2);
    }
    assert.equal(await desktop.close(), 0, desktop.errors);
    assert.doesNotMatch(desktop.errors, /Sanitizer/);
});

test('an edition that arrives is taken over, the newest that is in order, and a broken one disturbs nobody', { skip, ...time }, async () => {
    const { desktop, folder, state } = await kiosk('editions', { state_folder: 'state', content_folder: 'editions' });
    const put = (name, text, hour) => {
        writeFileSync(join(folder, 'fresh', name), text);
        utimesSync(join(folder, 'fresh', name), hour * 3600, hour * 3600);
    };
    const data = JSON.parse(readFileSync('assets/data/directory.json', 'utf8'));
    const edition = (title) => JSON.stringify({ ...data, edition: { ...data.edition, title } });
    mkdirSync(join(folder, 'fresh'));
    put('older.json', edition('Older'), 500_000);
    put('good.json', edition('Second'), 500_001);
    put('broken.json', edition('Broken').slice(0, -100), 500_002);
    renameSync(join(folder, 'fresh'), join(folder, 'editions')); // all at once
    await until('the good one is taken over', () => /took over good\.json: Second/.test(logOf(state)));
    assert.match(logOf(state), /error: refused broken\.json/);
    assert.doesNotMatch(logOf(state), /older\.json/);
    await until('the health file names it', () => JSON.stringify(healthOf(state).program).includes('Second'));
    assert.equal(desktop.status, null, desktop.errors);
    assert.equal(await desktop.close(), 0, desktop.errors);
});

test('data that cannot be read do not keep a kiosk from starting', { skip, ...time }, async () => {
    const data = JSON.parse(readFileSync('assets/data/directory.json', 'utf8'));
    const file = join(scratch, 'venue.json');
    const start = async (name) => {
        const folder = join(scratch, 'fallback');
        const settings = join(folder, 'kiosk.json');
        mkdirSync(folder, { recursive: true });
        rmSync(join(folder, 'state', 'health.json'), { force: true }); // of the run before
        writeFileSync(settings, JSON.stringify({ state_folder: 'state' }));
        const desktop = await Desktop.open(screen, { args: ['--kiosk', settings, '--data', name] });
        open.push(desktop);
        const state = join(folder, 'state');
        const health = await until('the program says how it is', () => existsSync(join(state, 'health.json')) && healthOf(state).program);
        assert.equal(await desktop.close(), 0, desktop.errors);
        return { health, log: logOf(state) };
    };
    const first = await start(join(scratch, 'not-there.json'));
    assert.equal(first.health.edition, `${data.edition.title} ${data.edition.version ?? ''}`.trim());
    assert.match(first.health.trouble, /not-there\.json cannot be shown/);
    assert.match(first.log, /error: .*not-there\.json cannot be shown.*\n.*shows the built-in edition instead/);

    writeFileSync(file, JSON.stringify({ ...data, edition: { ...data.edition, title: 'Venue' } }));
    const second = await start(file);
    assert.match(second.health.edition, /^Venue/);
    assert.equal(second.health.trouble, '');

    writeFileSync(file, '{"organizations": [');
    const third = await start(file);
    assert.match(third.health.edition, /^Venue/);
    assert.match(third.health.trouble, /venue\.json cannot be shown/);
    assert.match(third.log, /shows the edition shown before instead/);
});
