// The desktop program on a screen of its own (Xvfb), driven from outside as a user would: by xdotool, seen by
// ImageMagick's import. There is no window manager, so the tests click into the window to give it the keyboard.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describePicture } from '../web/png.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const released = join(here, '../../dist/city-directory');
export const program = process.env.CITY_DIRECTORY_PROGRAM || released;
/** One without sanitizers, whose own calls come before those of any other library; undefined where there is none. */
export const plainProgram = existsSync(released) ? released : undefined;
export const patience = 60_000; // milliseconds: two busy cores and a sanitizer are slow

/** Why the tests cannot run here, or false. */
export function missing() {
    if (!existsSync(program)) return `there is no ${program}`;
    for (const tool of ['Xvfb', 'xdotool', 'import']) {
        if (spawnSync('which', [tool]).status !== 0) return `${tool} is not installed`;
    }
    return false;
}

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Asks again and again until the answer is true enough; what it is then. */
export async function until(what, ask, time = patience) {
    const end = Date.now() + time;
    for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`in ${time / 1000} s it did not happen that ${what}`);
        await pause(50);
    }
}

/** A library of C that can be loaded before the program's own, until the tests end. Undefined without a compiler. */
export function library(source) {
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-library-'));
    const file = join(folder, 'library.so');
    const made = spawnSync('cc', ['-shared', '-fPIC', '-x', 'c', '-', '-o', file], { input: source });
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return made.status === 0 ? file : undefined;
}

/**
 * Keeps the graphics driver loaded until the end. Unloaded, its functions have no names any more, and what it leaks
 * could not be told from what the program leaks.
 */
const driverKeeper = () => library('int dlclose(void *library) { (void)library; return 0; }\n');

let keeper;

/** A screen that nobody sees. */
export class Screen {
    static async start(width = 1400, height = 1000) {
        const screen = new Screen();
        screen.server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
            { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        let said = '';
        screen.server.stdio[3].on('data', (bytes) => { said += bytes; });
        await until('Xvfb names its display', () => said.endsWith('\n'));
        screen.display = `:${said.trim()}`;
        return screen;
    }

    stop() {
        this.server.kill('SIGTERM');
    }
}

/** One run of the program. `home` is where it keeps what it remembers; the next run may take it over. */
export class Desktop {
    static async open(screen, { args = [], home, environment, preload, executable } = {}) {
        const desktop = Desktop.start(screen, { args, home, environment, preload, executable });
        desktop.window = await until('a window is seen', () => {
            if (desktop.status !== null) throw new Error(`it ended with ${desktop.status}:\n${desktop.errors}`);
            return desktop.tool('search', '--onlyvisible', '--pid', String(desktop.process.pid)).split('\n')[0];
        });
        return desktop;
    }

    /** Starts it and waits for nothing. */
    static start(screen, { args = [], home, display, environment = {}, preload = '', executable = program } = {}) {
        const desktop = new Desktop();
        desktop.ownsHome = !home;
        desktop.home = home || mkdtempSync(join(tmpdir(), 'city-directory-'));
        desktop.environment = {
            ...process.env,
            DISPLAY: display ?? screen.display,
            WAYLAND_DISPLAY: '',
            LC_ALL: 'C.UTF-8',
            XDG_DATA_HOME: desktop.home,
            XDG_CONFIG_HOME: desktop.home, // and so no setting of this machine's user counts
            LIBGL_ALWAYS_SOFTWARE: '1',
            SDL_VIDEODRIVER: 'x11',
            LSAN_OPTIONS: `suppressions=${join(here, 'leaks.supp')}:print_suppressions=0`,
            ...environment,
        };
        keeper ??= driverKeeper() ?? '';
        if (keeper || preload) {
            desktop.programEnvironment = {
                ...desktop.environment,
                LD_PRELOAD: [keeper, preload].filter(Boolean).join(':'),
                ASAN_OPTIONS: 'verify_asan_link_order=0', // a library may come before the sanitizer's
            };
        }
        desktop.errors = '';
        desktop.status = null;
        desktop.process = spawn(executable, args, { env: desktop.programEnvironment || desktop.environment, stdio: ['ignore', 'ignore', 'pipe'] });
        desktop.process.stderr.on('data', (bytes) => { desktop.errors += bytes; });
        desktop.ended = new Promise((resolve) => {
            desktop.process.on('close', (code, signal) => {
                desktop.status = code ?? signal;
                resolve(desktop.status);
            });
        });
        return desktop;
    }

    tool(...args) {
        const result = spawnSync('xdotool', args, { env: this.environment, encoding: 'utf8', timeout: 20_000 });
        return (result.stdout || '').trim();
    }

    title() {
        return this.tool('getwindowname', this.window);
    }

    async untilTitle(pattern) {
        let last = '';
        await until(`the title becomes ${pattern} (it was "${last}")`, () => {
            if (this.status !== null) throw new Error(`it ended with ${this.status}:\n${this.errors}`);
            last = this.title();
            return pattern.test(last);
        }).catch((error) => { throw new Error(`${error.message}; the title is "${last}"`); });
        return last;
    }

    geometry() {
        const words = this.tool('getwindowgeometry', '--shell', this.window);
        const value = (name) => Number(new RegExp(`${name}=(-?\\d+)`).exec(words)?.[1]);
        return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
    }

    click(x, y) {
        this.tool('mousemove', '--window', this.window, String(x), String(y), 'click', '1');
    }

    /**
     * The same, but surely there: SDL asks where the pointer is only after a movement of a mouse, which a pointer that is put
     * somewhere has not made.
     */
    clickExactly(x, y) {
        this.tool('mousemove', '--window', this.window, String(x - 1), String(y), 'mousemove_relative', '1', '0',
            'sleep', '0.2', 'click', '1');
    }

    /** Gives the keyboard to the window. */
    focus() {
        this.tool('windowfocus', '--sync', this.window);
    }

    key(keys) {
        this.tool('key', '--delay', '80', keys);
    }

    type(text) {
        this.tool('type', '--delay', '150', text);
    }

    /** What the window shows, as PNG; nothing when there is no picture to be had. */
    screenshot() {
        const result = spawnSync('import', ['-window', this.window, 'png24:-'],
            { env: this.environment, maxBuffer: 1 << 26, timeout: 30_000 });
        return result.status === 0 ? result.stdout : null;
    }

    picture() {
        const bytes = this.screenshot();
        return bytes ? describePicture(bytes) : { colors: 0, drawn: 0 };
    }

    /** Seconds of processor time so far. */
    processorTime() {
        const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
        return (Number(fields[11]) + Number(fields[12])) / 100;
    }

    /** Asks it to end, as the end of a session does; its exit status. */
    async close() {
        if (this.status === null) this.process.kill('SIGTERM');
        const timer = setTimeout(() => this.process.kill('SIGKILL'), patience);
        const status = await this.ended;
        clearTimeout(timer);
        if (this.ownsHome) rmSync(this.home, { recursive: true, force: true });
        return status;
    }
}

/** By keyboard, as one would: to the search, to a network's name, to its profile. */
export async function openProfile(desktop) {
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
}
