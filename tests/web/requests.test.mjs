import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, openReady, pageAddress, readPage, until, untilIdle } from './harness.mjs';

const visit = browsers();

test('the page asks for nothing but its own file', limits, () =>
    visit('chromium', {}, async (page) => {
        const asked = [];
        await page.protocol.send('Network.enable');
        page.protocol.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
        page.protocol.on('Network.webSocketCreated', ({ url }) => asked.push(url));
        await openReady(page);
        for (const route of ['/networks', '/events', '/search?q=climate', '/about']) {
            await page.evaluate((hash) => {
                location.hash = hash;
            }, route);
            await untilIdle(page);
        }
        const outside = [...new Set([...asked, ...page.requests])].filter(
            (address) => !address.startsWith('data:') && address.split('#')[0] !== pageAddress(),
        );
        assert.deepEqual(outside, []);
        assert.ok(
            page.requests.some((address) => address.startsWith(pageAddress())),
            'not even the page was recorded',
        );
    }),
);

test('a script of the page that tried to reach the network would be stopped', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        const tried = await page.evaluate(async () => {
            const violations = [];
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
                violations.push(effectiveDirective),
            );
            const refused = async (work) => {
                try {
                    await work();
                    return false;
                } catch {
                    return true;
                }
            };
            const results = {
                fetch: await refused(() => fetch('data:,x')),
                eval: await refused(() => new Function('return 1')()),
            };
            const script = document.createElement('script');
            script.textContent = 'window.injected = true';
            document.head.append(script);
            const image = new Image();
            image.src = 'http://127.0.0.1:9/x.png';
            await new Promise((resolve) => {
                image.onerror = resolve;
            });
            return { ...results, injected: Boolean(window.injected), violations };
        });
        assert.equal(tried.fetch, true);
        assert.equal(tried.eval, true);
        assert.equal(tried.injected, false);
        for (const directive of ['connect-src', 'script-src-elem', 'img-src'])
            assert.ok(tried.violations.includes(directive), directive);
    }),
);

test('the policy of the page names nothing wider than it needs', () => {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readPage());
    const directives = Object.fromEntries(
        policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    assert.deepEqual(directives['default-src'], ["'none'"]);
    for (const name of ['connect-src', 'base-uri', 'form-action'])
        assert.deepEqual(directives[name], ["'none'"], name);
    assert.deepEqual(directives['img-src'], ['data:']);
    assert.ok(
        directives['script-src'].every(
            (source) => source === "'wasm-unsafe-eval'" || source.startsWith("'sha256-"),
        ),
        policy,
    );
    assert.ok(
        directives['style-src'].every((source) => source.startsWith("'sha256-")),
        policy,
    );
});

test('no script or style of the page is refused by its own policy', limits, () =>
    visit(
        'chromium',
        {
            before: () => {
                window.refused = [];
                document.addEventListener('securitypolicyviolation', (event) =>
                    window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`),
                );
            },
        },
        async (page) => {
            await openReady(page);
            await page.moveMouse(200, 200);
            await page.click(200, 200);
            await until(async () => (await page.frames()) > 1, 'some frames');
            assert.deepEqual(await page.evaluate(() => window.refused), []);
        },
    ),
);
