// The document while the program runs: the same content and commands as the picture, for a screen reader, a keyboard, and
// as the text view.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { allBrowsers, browsers, limits, nodeModules, openReady, pageAddress, until, untilIdle, untilWhole } from './harness.mjs';

const visit = browsers();
const routes = [
    '/', '/networks', '/networks?theme=health', '/networks?layout=list', '/networks?layout=chart', '/networks/uclg',
    '/networks/energy-cities', '/events', '/events?layout=list', '/events/interregional-roundtable-2023', '/map', '/places',
    '/places/geneva', '/people', '/links/organization/uclg', '/compare?network=uclg&network=c40-cities', '/favourites',
    '/search?q=climate', '/search?q=nothingatall', '/about', '/nowhere',
];

const active = (page) =>
    page.evaluate(() => {
        const element = document.activeElement;
        return {
            id: element.id,
            tag: element.localName,
            text: element.textContent.trim(),
            href: element.getAttribute('href') || '',
            line: element.closest('li')?.textContent || '',
        };
    });

/** Tabs on until the focus is where `isThere` says. */
async function tabTo(page, what, isThere) {
    for (let step = 0; step < 150; ++step) {
        await page.press('Tab');
        const at = await active(page);
        if (isThere(at)) return at;
    }
    throw new Error(`the focus does not reach ${what}; it is on ${JSON.stringify(await active(page))}`);
}

const headingIs = (page, text) =>
    until(
        () => page.evaluate((text) => document.activeElement.localName === 'h1' && document.activeElement.textContent === text, text),
        `the focus on the heading “${text}”`,
    );

for (const kind of allBrowsers) {
    test(`${kind}: with the keyboard alone one finds a network, copies its address, opens an event, keeps it, and comes back`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page);
            await tabTo(page, 'the search', ({ id }) => id === 'search');
            await page.type('uclg');
            await until(async () => (await page.route()) === '/search?q=uclg', 'the search');
            assert.equal((await active(page)).id, 'search', 'one writes on in another view');
            await page.press('Enter');
            await until(async () => (await page.route()) === '/networks/uclg', 'the best result');
            await headingIs(page, 'United Cities and Local Governments');

            await tabTo(page, 'the button that copies an address', ({ text, line }) => text === 'Copy' && /@|www/.test(line));
            await page.press('Enter');
            await until(
                () => page.evaluate(() => document.getElementById('announcement').textContent !== ''),
                'what was copied to be said',
            );

            await page.evaluate(() => document.querySelector('main h1').focus());
            const link = await tabTo(page, 'an event', ({ href }) => href.startsWith('#/events/'));
            await page.press('Enter');
            await until(async () => `#${await page.route()}` === link.href, 'the event');
            await until(() => page.evaluate(() => document.activeElement.localName === 'h1'), 'the focus on its heading');

            const star = await tabTo(page, 'the star', ({ text }) => text === 'Add to favourites');
            await page.press(' ');
            await until(async () => (await active(page)).text === 'Remove from favourites', 'the event to be kept');
            assert.equal((await active(page)).id, star.id, 'the focus stays where it was');

            await page.back();
            await until(async () => (await page.route()) === '/networks/uclg', 'the network again');
            await until(async () => (await active(page)).id === link.id, 'the focus where it was left');
            assert.equal(await page.state(), 'ready');
        }),
    );

    test(`${kind}: the text view shows all, and one turns to it and back by keyboard`, limits, () =>
        visit(kind, {}, async (page) => {
            await openReady(page, '/networks/uclg');
            await tabTo(page, 'the switch', ({ id }) => id === 'view-switch');
            await page.press('Enter');
            const look = () =>
                page.evaluate(() => ({
                    view: document.documentElement.dataset.view || 'picture',
                    canvas: getComputedStyle(document.getElementById('canvas')).display,
                    opacity: getComputedStyle(document.getElementById('directory')).opacity,
                    focus: document.activeElement.id,
                }));
            await until(async () => (await look()).view === 'text', 'the text view');
            assert.deepEqual(await look(), { view: 'text', canvas: 'none', opacity: '1', focus: 'view-switch' });
            const frames = await page.frames();
            await tabTo(page, 'the list of networks', ({ href }) => href === '#/networks');
            await page.press('Enter');
            await headingIs(page, 'Networks');
            assert.equal(await page.frames(), frames, 'no picture is drawn that nobody sees');
            await page.press('Alt+Shift+T');
            await until(async () => (await look()).view === 'picture', 'the picture');
            await until(async () => (await page.frames()) > frames, 'a frame');
            assert.equal((await look()).canvas, 'block');
        }),
    );
}

test('chromium: Tab goes through all that can be activated, in the order in which it is read', limits, () =>
    visit('chromium', {}, async (page) => {
        for (const route of ['/networks?layout=list', '/events/interregional-roundtable-2023']) {
            await page.open('about:blank');
            await openReady(page, route);
            const wanted = await page.evaluate(() =>
                [...document.querySelectorAll('#directory :is(a, button, input, summary)')]
                    .filter((one) => !one.disabled && !one.parentElement.closest('details:not([open])') || one.localName === 'summary')
                    .filter((one) => one.checkVisibility())
                    .map((one) => one.id || one.textContent),
            );
            const seen = [];
            for (let step = 0; step < wanted.length; ++step) {
                await page.press('Tab');
                seen.push(await page.evaluate(() => document.activeElement.id || document.activeElement.textContent));
            }
            assert.deepEqual(seen, wanted);
        }
    }),
);

/** What the browser tells assistive technology, as one text without blanks. */
async function toldText(page) {
    const protocol = await page.raw.context().newCDPSession(page.raw);
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    await protocol.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const told = [];
    const read = (node) => {
        // The label of a box is told as its name.
        if (!node.ignored && ['StaticText', 'checkbox'].includes(node.role.value)) told.push(node.name.value);
        if (node.role.value === 'searchbox') return; // what is written into it is no content
        for (const id of node.childIds) if (byId.has(id)) read(byId.get(id));
    };
    read(nodes.find((node) => !node.parentId));
    return told.join('').replace(/\s+/g, '');
}

test('chromium: the accessibility tree says what the document says, on every route', limits, () =>
    visit('chromium', {}, async (page) => {
        for (const route of routes) {
            await page.open('about:blank');
            await openReady(page, route);
            await untilIdle(page);
            const said = await page.evaluate(() => {
                document.getElementById('announcement').textContent = ''; // says again what stands there too
                const texts = [];
                const walker = document.createTreeWalker(document.getElementById('directory'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const parent = walker.currentNode.parentElement;
                    const from = parent.localName === 'summary' ? parent.parentElement.parentElement : parent;
                    if (!from.closest('details:not([open])')) texts.push(walker.currentNode.data);
                }
                return texts.join('').replace(/\s+/g, '');
            });
            assert.ok(said.length > 100, route);
            assert.equal(await toldText(page), said, route);
        }
    }),
);

test('chromium: beside the picture the document is laid out as blocks, which take least, and all of it has a place', limits, () =>
    visit('chromium', {}, async (page) => {
        for (const route of routes) {
            await page.open('about:blank');
            await openReady(page, route);
            await untilIdle(page);
            await untilWhole(page);
            const look = await page.evaluate(() => {
                const elements = [...document.querySelectorAll('#directory > :not(.skip), #directory > :not(.skip) *')].filter((one) => one.checkVisibility());
                const named = (some) => [...new Set(some.map((one) => `${one.parentElement.className} ${one.localName}.${one.className}`))];
                const hasPlace = ({ offsetWidth, offsetHeight }) => offsetWidth > 0 && offsetHeight > 0;
                return {
                    rich: named(elements.filter((one) => /flex|grid|sticky/.test(`${getComputedStyle(one).display} ${getComputedStyle(one).position}`))),
                    nowhere: named(elements.filter((one) => one.textContent && !hasPlace(one))),
                };
            });
            assert.deepEqual(look, { rich: [], nowhere: [] }, route);
        }
    }),
);

test('chromium: no input waits for the rest of the document, and whoever comes back into it finds the place', limits, () =>
    visit('chromium', {
        before: () => {
            const idle = window.requestIdleCallback;
            window.later = [];
            window.requestIdleCallback = (work) => window.held ? window.later.push(work) : idle(work);
        },
    }, async (page) => {
        await openReady(page, '/');
        const look = () =>
            page.evaluate(() => ({
                rows: document.querySelectorAll('.cards > li').length,
                rest: Boolean(document.querySelector('[data-rest]')),
            }));
        await page.evaluate(() => { window.held = true; location.hash = '/networks'; });
        await headingIs(page, 'Networks');
        const { rows, rest } = await look();
        assert.ok(rows > 0 && rows < 20 && rest, JSON.stringify({ rows, rest }));
        const link = await tabTo(page, 'a network', ({ href }) => href.startsWith('#/networks/'));
        assert.ok(link.text);
        await page.evaluate(() => {
            window.held = false;
            for (const work of window.later.splice(0)) work();
        });
        await untilWhole(page);
        const whole = await look();
        assert.ok(whole.rows > rows && !whole.rest, JSON.stringify(whole));
        assert.equal((await active(page)).id, link.id);

        const last = await page.evaluate(() => {
            const one = [...document.querySelectorAll('.cards a')].at(-1);
            one.focus();
            return one.id;
        });
        await page.press('Enter');
        await until(async () => (await page.route()).startsWith('/networks/'), 'the network');
        await page.back();
        await until(async () => (await page.route()) === '/networks', 'the list');
        await until(async () => (await active(page)).id === last, 'the focus where it was left');
    }),
);

const axe = () => readFileSync(join(nodeModules(), 'axe-core/axe.min.js'), 'utf8');

// What axe-core cannot decide, and why it is right.
const undecided = new Map([
    [
        'color-contrast elmPartiallyObscured h1',
        'the box of its letters is higher than its line, so that above them the article is met, on whose ground it stands: '
            + 'text on the ground, which the paragraphs below are measured for',
    ],
]);

/** What axe-core finds wrong, in a line each, and what it cannot decide and nobody has looked at. */
async function violations(page) {
    await untilWhole(page);
    // What the browser has not laid out yet has no place, and axe-core takes one to lie over the other.
    await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('article { content-visibility: visible !important }');
        document.adoptedStyleSheets = [sheet];
    });
    await page.raw.evaluate(axe());
    const { violations: found, incomplete } = await page.raw.evaluate(() => window.axe.run(document));
    const examples = (nodes) => nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ');
    const kindOf = (id, { any, all, none, html }) => {
        const why = [...any, ...all, ...none].map((check) => check.data?.messageKey || check.id);
        return `${id} ${[...new Set(why)].join(',')} ${/^<([\w-]+)/.exec(html)[1]}`;
    };
    const open = incomplete.flatMap(({ id, nodes }) => nodes.map((node) => ({ kind: kindOf(id, node), html: node.html })));
    for (const { kind } of open) if (undecided.has(kind)) seenUndecided.add(kind);
    return [
        ...found.map(({ id, nodes }) => `${id}: ${examples(nodes)}`),
        ...open.filter(({ kind }) => !undecided.has(kind)).map(({ kind, html }) => `undecided: ${kind}: ${html.slice(0, 160)}`),
    ];
}

const seenUndecided = new Set();
after(() => {
    for (const kind of seenUndecided) console.log(`axe-core cannot decide: ${kind}: ${undecided.get(kind)}`);
});

for (const [look, options] of [['light', {}], ['dark', { dark: true }], ['high contrast', { contrast: true }]]) {
    test(`chromium: axe-core finds nothing on any route, beside the picture and as text, in ${look}`, { timeout: 10 * limits.timeout }, () =>
        visit('chromium', options, async (page) => {
            const wrong = [];
            for (const query of ['', '?text'])
                for (const route of routes) {
                    await page.open('about:blank');
                    await page.open(pageAddress(route, query));
                    await until(async () => (await page.state()) === 'ready', 'the program');
                    for (const one of await violations(page)) wrong.push(`${query}${route}: ${one}`);
                }
            assert.deepEqual(wrong, []);
        }),
    );

    test(`chromium: axe-core finds nothing before the program is there, in ${look}`, { timeout: 2 * limits.timeout }, () =>
        visit('chromium', { ...options, before: () => { delete window.WebAssembly; } }, async (page) => {
            await page.open(pageAddress());
            await until(async () => (await page.state()) === 'failed', 'the document alone');
            assert.deepEqual(await violations(page), []);
        }),
    );
}

test('chromium: where the system has its own colours, what is chosen of several looks so', limits, () =>
    visit('chromium', {}, async (page) => {
        await page.raw.emulateMedia({ forcedColors: 'active' });
        await page.open(pageAddress('/networks', '?text'));
        await until(async () => (await page.state()) === 'ready', 'the program');
        const grounds = await page.evaluate(() =>
            ['true', 'false'].map((pressed) => getComputedStyle(document.querySelector(`button[aria-pressed=${pressed}]`)).backgroundColor),
        );
        assert.notEqual(grounds[0], grounds[1]);
    }),
);

test('chromium: a button that stands with many of its kind says what it is for', limits, () =>
    visit('chromium', {}, async (page) => {
        const names = () => page.evaluate(() => [...document.querySelectorAll('main button')].map((one) => one.ariaLabel || one.textContent));
        await openReady(page, '/networks');
        assert.ok((await names()).includes('Add to favourites: C40 Cities'), String(await names()));
        await page.open('about:blank');
        await openReady(page, '/networks/uclg');
        assert.ok((await names()).includes('Copy: www.uclg.org'), String(await names()));
        const seen = await page.evaluate(() => [...document.querySelectorAll('main button')].filter((one) => one.ariaLabel && !one.ariaLabel.startsWith(one.textContent)).length);
        assert.equal(seen, 0, 'who says what is seen on it means it');
    }),
);

test('chromium: a box ticked by hand follows what the program says of it', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/networks?layout=list');
        const ticked = await page.evaluate(async () => {
            const box = document.querySelector('main input[type=checkbox]');
            box.checked = true; // and nobody tells the program
            document.getElementById('view-switch').click();
            await new Promise((go) => { setTimeout(go, 200); });
            return box.isConnected && box.checked;
        });
        assert.equal(ticked, false);
    }),
);

test('chromium: what is told again is changed, not made anew', limits, () =>
    visit('chromium', {}, async (page) => {
        await openReady(page, '/networks?layout=list');
        await page.evaluate(() => {
            window.kept = [...document.querySelectorAll('main a')].slice(0, 3);
            window.box = [...document.querySelectorAll('main input')].find((one) => one.parentElement.textContent.includes('City network'));
            window.box.focus();
            window.box.click();
        });
        await until(async () => (await page.route()).includes('kind=network'), 'a narrower list');
        const seen = await page.evaluate(() => ({
            box: document.activeElement === window.box && window.box.checked,
            links: window.kept.filter((one) => one.isConnected).length,
        }));
        assert.ok(seen.box, 'the box keeps the focus, and is ticked');
        assert.ok(seen.links > 0, 'the links that are still there are the same elements');
    }),
);

test('chromium: what the reader had found before the program came is found after', limits, () =>
    visit('chromium', { before: () => {
        const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = (...all) => new Promise((go) => { window.goOn = () => go(instantiate(...all)); });
    } }, async (page) => {
        await page.open(pageAddress());
        await until(() => page.evaluate(() => Boolean(window.goOn)), 'the program to be held up');
        const address = await page.evaluate(() => {
            const link = document.getElementById('/networks/eurocities').querySelector('a[href^="http"]');
            link.focus();
            return link.getAttribute('href');
        });
        await page.evaluate(() => window.goOn());
        await until(async () => (await page.state()) === 'ready', 'the program');
        assert.equal((await active(page)).href, address);
        await until(async () => (await page.route()) === '/networks/eurocities', 'the address of what is read');
    }),
);

test('chromium: what is chosen of the look holds for the document', limits, () =>
    visit('chromium', {}, async (page) => {
        await page.open(pageAddress('/about', '?text'));
        await until(async () => (await page.state()) === 'ready', 'the program');
        const press = (words) =>
            page.evaluate((words) => [...document.querySelectorAll('button')].find((one) => one.textContent === words).click(), words);
        await press('Dark');
        await press('Larger');
        const look = await page.evaluate(() => ({
            ground: getComputedStyle(document.documentElement).backgroundColor,
            size: parseFloat(getComputedStyle(document.documentElement).fontSize),
        }));
        assert.equal(look.ground, 'rgb(14, 21, 23)');
        assert.ok(look.size > 17, `${look.size}`);
    }),
);

test('chromium: at 320 pixels, in large text and with more space between letters nothing runs out of the text view', limits, () =>
    visit('chromium', { width: 320, height: 640 }, async (page) => {
        for (const route of routes) {
            await page.open('about:blank');
            await page.open(pageAddress(route, '?text'));
            await until(async () => (await page.state()) === 'ready', 'the program');
            await page.evaluate(() => {
                const style = document.createElement('style');
                style.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
                document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})];
                document.adoptedStyleSheets[0].replaceSync(style.textContent);
            });
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= 320, `${route} is ${wide} pixels wide`);
        }
    }),
);
