import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, openReady, pageAddress, readData, until, untilIdle } from './harness.mjs';

const visit = browsers();
const { organizations } = readData();

/** Waits for `failed`; then the page must say why, and the document must be all there and usable. */
async function expectDocument(page, reason) {
    await until(async () => (await page.state()) === 'failed', 'the state "failed"');
    const seen = await page.evaluate(() => {
        const directory = document.getElementById('directory');
        const status = document.querySelector('[role=status]');
        return {
            status: status.textContent,
            statusShown: status.getBoundingClientRect().height > 0,
            canvas: getComputedStyle(document.getElementById('canvas')).display,
            shown:
                getComputedStyle(directory).opacity === '1' &&
                getComputedStyle(directory).pointerEvents !== 'none',
            scrolls:
                document.documentElement.scrollHeight > innerHeight &&
                getComputedStyle(document.documentElement).overflowY !== 'hidden',
            text: directory.textContent,
        };
    });
    assert.match(seen.status, reason);
    assert.deepEqual([seen.statusShown, seen.canvas, seen.shown, seen.scrolls], [true, 'none', true, true]);
    const missing = organizations.filter(({ name }) => !seen.text.includes(name)).map(({ name }) => name);
    assert.deepEqual(missing, []);

    // A link of the document still leads to its place.
    await page.evaluate(() => {
        location.hash = '/networks/uclg';
    });
    await until(
        () =>
            page.evaluate(() => {
                const box = document.getElementById('/networks/uclg').getBoundingClientRect();
                return box.top >= -5 && box.top < innerHeight;
            }),
        'the article in view',
    );
}

/** Waits for the text view in the place of the picture; it must say why, and everything in it must work. */
async function expectTextView(page, reason) {
    await until(
        () => page.evaluate(() => document.documentElement.dataset.view === 'text'),
        'the text view',
    );
    const seen = await page.evaluate(() => ({
        status: document.getElementById('status').textContent,
        canvas: getComputedStyle(document.getElementById('canvas')).display,
        opacity: getComputedStyle(document.getElementById('directory')).opacity,
    }));
    assert.match(seen.status, reason);
    assert.deepEqual([seen.canvas, seen.opacity, await page.state()], ['none', '1', 'ready']);
    await page.evaluate(() => document.getElementById('search').focus());
    await page.type('eurocities');
    await until(
        () => page.evaluate(() => document.querySelector('main').textContent.includes('Eurocities')),
        'what was searched for',
    );
    await page.press('Enter');
    await until(async () => (await page.route()) === '/networks/eurocities', 'the best result');
    await until(
        () => page.evaluate(() => document.querySelector('h1').textContent === 'Eurocities'),
        'the profile',
    );
}

for (const kind of ['chromium', 'firefox', 'webkit']) {
    test(`${kind} without WebGL shows the directory as text, says why, and everything works`, limits, () =>
        visit(kind, { webgl: false }, async (page) => {
            await page.open(pageAddress());
            await until(async () => (await page.state()) === 'ready', 'the program');
            await expectTextView(page, /WebGL/);
        }),
    );
}

for (const kind of ['chromium', 'firefox']) {
    test(`${kind} without WebAssembly shows the document and says why`, limits, () =>
        visit(
            kind,
            {
                before: () => {
                    delete window.WebAssembly;
                },
            },
            async (page) => {
                await page.open(pageAddress());
                await expectDocument(page, /WebAssembly/);
            },
        ),
    );

    test(`${kind} without DecompressionStream shows the document and says why`, limits, () =>
        visit(
            kind,
            {
                before: () => {
                    delete window.DecompressionStream;
                },
            },
            async (page) => {
                await page.open(pageAddress());
                await expectDocument(page, /unpack/);
            },
        ),
    );

    test(`${kind}: a fault while the program runs gives the page back to the document`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/eurocities');
            await page.evaluate(() => {
                window.cityDirectory.host.frameDrawn = () => {
                    throw new WebAssembly.RuntimeError('unreachable');
                };
            });
            await page.moveMouse(100, 100);
            await until(async () => (await page.state()) === 'failed', 'the state "failed"');
            // Heights above it become known only while the browser lays them out.
            await until(async () => {
                const top = await page.evaluate(
                    () => document.getElementById('/networks/eurocities').getBoundingClientRect().top,
                );
                return Math.abs(top) < 200;
            }, 'the article that was open');
            await expectDocument(page, /error/);
        }),
    );

    test(`${kind}: a lost graphics device that comes back shows the same picture in the same place`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/eurocities');
            await page.moveMouse(1, 1);
            await untilIdle(page);
            const before = await page.screenshot();
            await page.evaluate(() => {
                const device = document.getElementById('canvas').getContext('webgl2');
                window.lostDevice = device.getExtension('WEBGL_lose_context');
                window.lostDevice.loseContext();
            });
            await until(
                () =>
                    page.evaluate(() => document.getElementById('canvas').getContext('webgl2').isContextLost()),
                'the device to be lost',
            );
            const frames = await page.frames();
            await page.moveMouse(300, 300); // asks for a picture that cannot be drawn
            await new Promise((resolve) => {
                setTimeout(resolve, 300);
            });
            assert.deepEqual([await page.frames(), await page.state()], [frames, 'ready']);
            await page.moveMouse(1, 1);
            await page.evaluate(() => window.lostDevice.restoreContext());
            await until(async () => (await page.frames()) > frames, 'a picture');
            await untilIdle(page);
            assert.ok(before.equals(await page.screenshot()), 'the picture is another one');
            assert.deepEqual([await page.state(), await page.route()], ['ready', '/networks/eurocities']);
        }),
    );

    test(`${kind}: a lost graphics device leaves the directory as text`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            await page.evaluate(() => {
                document
                    .getElementById('canvas')
                    .getContext('webgl2')
                    .getExtension('WEBGL_lose_context')
                    .loseContext();
            });
            await expectTextView(page, /graphics/);
        }),
    );
}

test('chromium: too little memory for the program', limits, () =>
    visit(
        'chromium',
        {
            before: () => {
                WebAssembly.instantiate = () =>
                    Promise.reject(
                        new RangeError(
                            'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory',
                        ),
                    );
            },
        },
        async (page) => {
            await page.open(pageAddress());
            await expectDocument(page, /memory/);
        },
    ),
);

test('chromium: a program that cannot be compiled', limits, () =>
    visit(
        'chromium',
        {
            before: () => {
                const broken = () => Promise.reject(new WebAssembly.CompileError('bad magic number'));
                WebAssembly.compile = broken;
                WebAssembly.compileStreaming = broken;
            },
        },
        async (page) => {
            await page.open(pageAddress());
            await expectDocument(page, /could not start/);
        },
    ),
);

test('chromium: a browser that compiles no stream takes the long way', limits, () =>
    visit(
        'chromium',
        {
            before: () => {
                delete WebAssembly.compileStreaming;
                delete Uint8Array.fromBase64;
            },
        },
        async (page) => {
            await openReady(page);
        },
    ),
);

test('chromium: after a failure the page can be tried again', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        await page.evaluate(() =>
            document
                .getElementById('canvas')
                .getContext('webgl2')
                .getExtension('WEBGL_lose_context')
                .loseContext(),
        );
        await until(
            () => page.evaluate(() => !document.getElementById('retry').hidden),
            'the button to try again',
        );
        await page.evaluate(() => document.getElementById('retry').click());
        await until(
            async () => (await page.state().catch(() => '')) === 'ready',
            'the program to be ready again',
        );
    }),
);
