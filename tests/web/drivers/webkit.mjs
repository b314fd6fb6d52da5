// WebKitGTK's MiniBrowser in a window, spoken to in plain WebDriver.

import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { until } from '../harness.mjs';
import { openDisplay } from './display.mjs';
import { Downloads } from './downloads.mjs';
import { endProgram, startProgram } from './processes.mjs';

const miniBrowsers = ['x86_64', 'aarch64'].map(
    (cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

// What WebDriver calls the keys that type nothing.
const keyCodes = {
    Enter: '\uE007',
    Escape: '\uE00C',
    Tab: '\uE004',
    Backspace: '\uE003',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Control: '\uE009',
    Shift: '\uE008',
    Alt: '\uE00A',
};

function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

export async function openWebKit({ webgl = true, scripts = true } = {}) {
    const display = await openDisplay();
    const port = await freePort();
    const downloads = new Downloads();
    const driver = startProgram(
        process.env.WEBKIT_DRIVER || '/usr/bin/WebKitWebDriver',
        [`--port=${port}`, '--host=127.0.0.1'],
        {
            env: {
                ...process.env,
                ...downloads.environment(),
                DISPLAY: display.name,
                LIBGL_ALWAYS_SOFTWARE: '1',
                GDK_BACKEND: 'x11',
                WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
            },
        },
    );
    async function send(method, path, body) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
            method,
            body: body === undefined ? undefined : JSON.stringify(body),
            signal: AbortSignal.timeout(120_000),
        });
        const { value } = await answer.json();
        if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
        return value;
    }
    try {
        await until(async () => {
            if (driver.failure) throw driver.failure;
            return (await send('GET', '/status').catch(() => null))?.ready;
        }, 'WebKitWebDriver to answer');
        const { sessionId } = await send('POST', '/session', {
            capabilities: {
                alwaysMatch: {
                    browserName: 'MiniBrowser',
                    'webkitgtk:browserOptions': {
                        binary: process.env.MINIBROWSER || miniBrowsers.find(existsSync),
                        args: ['--automation', `--enable-webgl=${webgl}`, `--enable-javascript=${scripts}`],
                    },
                },
            },
        });
        const session = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
        return {
            name: 'webkit',
            newPage: (options) => newPage(session, downloads, options),
            async close() {
                await session('DELETE', '').catch(() => {});
                await endProgram(driver);
                await display.close();
            },
        };
    } catch (error) {
        await endProgram(driver);
        await display.close();
        throw error;
    }
}

async function newPage(session, downloads, { width = 1280, height = 800 } = {}) {
    await session('POST', '/url', { url: 'about:blank' });
    await session('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });

    const evaluate = async (work, ...values) =>
        session('POST', '/execute/async', {
            script: `const [values, done] = arguments;
            Promise.resolve().then(() => (${work})(...values))
                .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
            args: [values],
        }).then(({ value, error }) => {
            if (error) throw new Error(error);
            return value;
        });

    // The window's frame is larger than the page: correct by what is missing.
    async function resize(size) {
        await session('POST', '/window/rect', { x: 0, y: 0, ...size });
        const inner = await until(
            () => evaluate(() => innerWidth > 0 && { width: innerWidth, height: innerHeight }),
            'the window to open',
        );
        await session('POST', '/window/rect', {
            width: 2 * size.width - inner.width,
            height: 2 * size.height - inner.height,
        });
        await until(
            () => evaluate((w, h) => innerWidth === w && innerHeight === h, size.width, size.height),
            `a page of ${size.width} by ${size.height}`,
        );
    }
    await resize({ width, height });

    const act = (id, type, actions, parameters) =>
        session('POST', '/actions', { actions: [{ type, id, actions, parameters }] });
    const pointer = (actions) => act('mouse', 'pointer', actions, { pointerType: 'mouse' });
    const moveTo = (x, y) => ({
        type: 'pointerMove',
        x: Math.round(x),
        y: Math.round(y),
        duration: 0,
        origin: 'viewport',
    });
    const keys = (list) => act('keyboard', 'key', list);

    return {
        messages: [],
        downloads,
        open: (address) => session('POST', '/url', { url: address }),
        evaluate,
        screenshot: async () => Buffer.from(await session('GET', '/screenshot'), 'base64'),
        press(combination) {
            const codes = combination.split('+').map((key) => keyCodes[key] || key);
            return keys([
                ...codes.map((value) => ({ type: 'keyDown', value })),
                ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
            ]);
        },
        async type(text) {
            for (const value of text)
                await keys([
                    { type: 'keyDown', value },
                    { type: 'keyUp', value },
                ]);
        },
        moveMouse: (x, y) => pointer([moveTo(x, y)]),
        click(x, y, which = 'left') {
            const button = which === 'right' ? 2 : 0;
            return pointer([moveTo(x, y), { type: 'pointerDown', button }, { type: 'pointerUp', button }]);
        },
        back: () => evaluate(() => history.back()),
        forward: () => evaluate(() => history.forward()),
        resize,
        countTabs: async () => (await session('GET', '/window/handles')).length,
        async closeOtherTabs() {
            const own = await session('GET', '/window');
            for (const handle of await session('GET', '/window/handles')) {
                if (handle === own) continue;
                await session('POST', '/window', { handle });
                await session('DELETE', '/window');
            }
            await session('POST', '/window', { handle: own });
        },
        close: () => session('POST', '/url', { url: 'about:blank' }),
    };
}
