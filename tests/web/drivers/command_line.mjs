// A browser as the manual's command line starts it: the line is run by a shell, letter by letter, on a screen of its own.
// What differs from a venue stands in a program of the browser's name that the shell finds first: the browser's path, a
// fresh profile, graphics by software, and what lets the tests look into the page.

import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireModule, until } from '../harness.mjs';
import { graphics } from './chromium.mjs';
import { openDisplay } from './display.mjs';
import { endProgram, startProgram } from './processes.mjs';

/** Each as a shell line that starts the browser with the profile in a folder and passes on what it is given. */
const browsers = {
    chromium: (folder) =>
        [process.env.CHROMIUM || '/usr/bin/chromium', '--no-sandbox', '--remote-debugging-port=0', ...graphics, `--user-data-dir=${folder}`],
    firefox: (folder) => {
        writeFileSync(join(folder, 'user.js'), 'user_pref("webgl.force-enabled", true);\n');
        return [process.env.FIREFOX || '/usr/bin/firefox-esr', '--profile', folder];
    },
};

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

/** What comes back: `screenshot()`, `press(key…)`, `type(text)`, `click(x, y)` as by hand, `profile`, `close()`. */
export async function runCommandLine(kind, line, { width, height }) {
    const home = mkdtempSync(join(tmpdir(), 'city-directory-line-'));
    const profile = join(home, 'profile');
    const programs = join(home, 'programs');
    mkdirSync(profile);
    mkdirSync(programs);
    const start = browsers[kind](profile).map(quoted).join(' ');
    writeFileSync(join(programs, kind), `#!/bin/sh\nexec ${start} "$@"\n`, { mode: 0o755 });
    const display = await openDisplay({ width, height });
    const env = { ...process.env, HOME: home, DISPLAY: display.name, LANG: 'C.UTF-8', MOZ_DISABLE_CONTENT_SANDBOX: '1' };
    env.PATH = `${programs}:${process.env.PATH}`;
    const words = join(home, 'words.txt');
    const output = openSync(words, 'w');
    const browser = startProgram('/bin/sh', ['-c', `exec ${line}`], { env, stdio: ['ignore', output, output] });
    closeSync(output);
    const byHand = (...values) => execFileSync('xdotool', values, { env });
    return {
        profile,
        /** Ends with an error where the browser has ended. */
        check() {
            if (browser.exitCode === null && browser.signalCode === null) return;
            const said = readFileSync(words, 'utf8').split('\n').slice(-12).join('\n');
            throw new Error(`the browser ended (${browser.exitCode ?? browser.signalCode}) and said:\n${said}`);
        },
        screenshot: () => execFileSync('import', ['-window', 'root', '-depth', '8', 'png24:-'], { env, maxBuffer: 1 << 26 }),
        press: (...keys) => byHand('key', '--clearmodifiers', ...keys),
        type: (text) => byHand('type', '--delay', '80', text),
        click: (x, y) => byHand('mousemove', String(x), String(y), 'click', '1'),
        async close() {
            await endProgram(browser);
            await display.close();
            rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
        },
    };
}

/**
 * Looks into the Chromium of such a line: `pages()`, what it has open, `evaluate(work)` in the first one, `close()`.
 */
export async function lookInto(browser) {
    const WebSocket = requireModule('ws');
    const file = join(browser.profile, 'DevToolsActivePort');
    const port = await until(() => {
        browser.check();
        return existsSync(file) && /^\d+\n/.test(readFileSync(file, 'utf8')) && readFileSync(file, 'utf8').split('\n')[0];
    }, 'Chromium to say where it listens');
    const pages = async () =>
        (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()).filter(({ type }) => type === 'page');
    const [page] = await until(async () => {
        const open = await pages();
        return open.some(({ url }) => url.startsWith('file:')) && open;
    }, 'the page to open');
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    const waiting = new Map();
    socket.on('message', (text) => {
        const { id, result, error } = JSON.parse(text);
        const answer = waiting.get(id);
        waiting.delete(id);
        if (error) answer?.reject(new Error(error.message));
        else answer?.resolve(result);
    });
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    let number = 0;
    const send = (method, params) =>
        new Promise((resolve, reject) => {
            waiting.set(++number, { resolve, reject });
            socket.send(JSON.stringify({ id: number, method, params }));
        });
    return {
        pages,
        async evaluate(work) {
            const { result, exceptionDetails } = await send('Runtime.evaluate', { expression: `(${work})()`, returnByValue: true });
            if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
            return result.value;
        },
        close: () => socket.close(),
    };
}
