import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { allBrowsers, browsers, limits, openReady, pageAddress, until } from './harness.mjs';

const visit = browsers();
// A port where nobody listens on this machine: the new tab opens, and nothing is asked of anyone.
const nowhere = 'http://127.0.0.1:9/';

/** Opens a link the way the program does: in the animation frame after a click. */
async function clickOpens(page, address) {
    await page.evaluate((target) => {
        addEventListener(
            'mouseup',
            () => requestAnimationFrame(() => window.cityDirectory.host.openLink(target)),
            { once: true, capture: true },
        );
    }, address);
    await page.click(3, 300);
}

for (const kind of allBrowsers) {
    test(`${kind}: a link of the program opens in a new tab`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            const tabs = await page.countTabs();
            await clickOpens(page, nowhere);
            await until(async () => (await page.countTabs()) === tabs + 1, 'a new tab');
            assert.equal(await page.state(), 'ready');
            await page.closeOtherTabs();
        }),
    );
}

test('chromium: the new tab has no way back into the page and is not told where it was opened', limits, () =>
    visit('chromium', {}, async (page) => {
        const asked = [];
        const server = createServer((request, response) => {
            if (request.url === '/') asked.push(request.headers); // not for that page's icon
            response.end('<!doctype html><title>elsewhere</title>');
        }).listen(0, '127.0.0.1');
        try {
            await until(() => server.address(), 'a port');
            await openReady(page);
            const opened = page.context.waitForEvent('page', { timeout: 60_000 });
            await clickOpens(page, `http://127.0.0.1:${server.address().port}/`);
            const tab = await opened;
            await until(async () => (await tab.title()) === 'elsewhere', 'the page elsewhere');
            assert.equal(await tab.evaluate(() => window.opener), null);
            assert.ok(asked.length > 0 && asked.every(({ referer }) => referer === undefined));
        } finally {
            server.close();
            server.closeAllConnections();
        }
    }),
);

test('chromium: addresses that could run something are refused', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page);
        for (const address of [
            'javascript:window.ran = true',
            'data:text/html,x',
            'file:///etc/passwd',
            'blob:null/x',
            ' javascript:1',
            '',
        ]) {
            await clickOpens(page, address);
        }
        await clickOpens(page, nowhere);
        await until(async () => (await page.countTabs()) === 2, 'the tab of the one good address');
        assert.equal(await page.evaluate(() => window.ran), undefined);
    }),
);

test("chromium: the document's links to the outside open in a new tab without a way back", limits, () =>
    visit('chromium', { scripts: false }, async (page) => {
        await page.open(pageAddress());
        const links = await page.evaluate(() =>
            Array.from(document.querySelectorAll('#directory a[href]'), (link) => ({
                href: link.getAttribute('href'),
                target: link.target,
                rel: link.rel,
            })),
        );
        const outside = links.filter(({ href }) => /^https?:/.test(href));
        assert.ok(outside.length > 20, `only ${outside.length} links to the outside`);
        assert.deepEqual(
            outside.filter(({ target, rel }) => target !== '_blank' || !rel.split(' ').includes('noopener')),
            [],
        );
        assert.deepEqual(
            links.filter(({ href }) => !/^(https?:|mailto:|tel:|#)/.test(href)),
            [],
        );
    }),
);

test('chromium: every link inside the document leads somewhere in it', limits, () =>
    visit('chromium', { scripts: false }, async (page) => {
        await page.open(pageAddress());
        const dead = await page.evaluate(() =>
            Array.from(document.querySelectorAll('#directory a[href^="#"]'), (link) =>
                link.getAttribute('href').slice(1),
            ).filter((id) => !document.getElementById(decodeURIComponent(id))),
        );
        assert.deepEqual([...new Set(dead)], []);
    }),
);

test('chromium: a copied text reaches the clipboard', limits, () =>
    visit('chromium', {}, async (page) => {
        const sample = 'Zürich, Łódź, Αθήνα';
        await openReady(page);
        await page.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.evaluate((text) => {
            const copy = () => window.cityDirectory.host.copyText(text);
            addEventListener('mouseup', copy, { once: true, capture: true });
        }, sample);
        await page.click(3, 300);
        const onClipboard = () => page.evaluate(() => navigator.clipboard.readText());
        await until(async () => (await onClipboard()) === sample, 'the text on the clipboard');
    }),
);
