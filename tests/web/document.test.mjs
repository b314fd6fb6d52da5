import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, limits, pageAddress, readData, readPage, requireModule } from './harness.mjs';

const visit = browsers();
const data = readData();
const { organizations, events, sources } = data;
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Opens the page without scripts and hands over what `look` sees in it. */
const withoutScripts = (look, options = {}) =>
    visit('chromium', { scripts: false, ...options }, async (page) => {
        await page.open(pageAddress());
        assert.equal(await page.state(), 'static');
        return page.evaluate(look);
    });

test('without scripts the page is the document, with nothing over it', limits, async () => {
    const seen = await withoutScripts(() => ({
        canvas: getComputedStyle(document.getElementById('canvas')).display,
        status: document.getElementById('status').getBoundingClientRect().height,
        retry: document.getElementById('retry').getBoundingClientRect().height,
        heading: document.querySelector('h1').getBoundingClientRect().height > 0,
        firstInView: document.elementFromPoint(innerWidth / 2, 100).closest('#directory') !== null,
    }));
    assert.deepEqual(seen, { canvas: 'none', status: 0, retry: 0, heading: true, firstInView: true });
});

const webKitWithout = 'webkit without scripts shows the document too';
test(webKitWithout, limits, () =>
    visit('webkit', { scripts: false }, async (page) => {
        await page.open(pageAddress());
        const { colors, drawn } = (await import('./png.mjs')).describePicture(await page.screenshot());
        assert.ok(colors > 10 && drawn > 0.02, `${colors} colours on ${drawn} of the page`);
    }),
);

test('each organization, contact and person of the data is in the text', limits, async () => {
    const text = plain(await withoutScripts(() => document.getElementById('directory').textContent));
    const missing = [];
    const expect = (value, where) => {
        if (value !== undefined && !text.includes(plain(String(value)))) missing.push(`${where}: ${value}`);
    };
    for (const organization of organizations) {
        const where = organization.id;
        for (const value of [
            organization.name,
            organization.acronym,
            organization.summary,
            organization.legal_form,
        ])
            expect(value, where);
        for (const contact of organization.contacts || []) expect(contact.value, where);
        for (const person of organization.people || []) {
            expect(person.name, where);
            expect(person.role, where);
            for (const contact of person.contacts || []) expect(contact.value, where);
        }
        for (const project of organization.projects || []) expect(project.name, where);
        for (const annotation of organization.annotations || []) expect(annotation.text, where);
    }
    assert.ok(organizations.length >= 29);
    assert.deepEqual(missing, []);
});

test('each event, session, question and source of the data is in the text', limits, async () => {
    const text = plain(await withoutScripts(() => document.getElementById('directory').textContent));
    const missing = [];
    const expect = (value, where) => {
        if (value !== undefined && !text.includes(plain(String(value)))) missing.push(`${where}: ${value}`);
    };
    for (const event of events) {
        for (const value of [event.title, event.summary]) expect(value, event.id);
        for (const session of event.sessions || []) expect(session.title, event.id);
        for (const question of event.questions || []) expect(question.text, event.id);
        for (const document of event.documents || []) expect(document.title, event.id);
    }
    for (const source of sources) expect(source.title, source.id);
    assert.ok(events.length > 0);
    assert.deepEqual(missing, []);
});

test('each organization and event has its article, with the route as its id', limits, async () => {
    const ids = new Set(
        await withoutScripts(() => Array.from(document.querySelectorAll('article[id]'), ({ id }) => id)),
    );
    const wanted = [
        ...organizations.map(({ id }) => `/networks/${id}`),
        ...events.map(({ id }) => `/events/${id}`),
    ];
    assert.deepEqual(
        wanted.filter((id) => !ids.has(id)),
        [],
    );
});

test('headings come in order, under one title', limits, async () => {
    const levels = await withoutScripts(() =>
        Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), (heading) => [
            Number(heading.tagName[1]),
            heading.textContent,
        ]),
    );
    assert.equal(levels.filter(([level]) => level === 1).length, 1);
    assert.equal(levels[0][0], 1);
    levels.reduce(([before], [level, text]) => {
        assert.ok(level <= before + 1, `"${text}" is an h${level} after an h${before}`);
        assert.ok(text.trim(), `an empty h${level}`);
        return [level];
    });
});

test('landmarks, language and names for every link', limits, async () => {
    const seen = await withoutScripts(() => ({
        main: document.querySelectorAll('main').length,
        navigation: document.querySelectorAll('nav[aria-label]').length,
        language: document.documentElement.lang,
        title: document.title.length > 5,
        description:
            (document.querySelector('meta[name=description]') || { content: '' }).content.length > 20,
        namelessLinks: Array.from(document.querySelectorAll('#directory a')).filter(
            (link) => !link.textContent.trim() && !link.ariaLabel,
        ).length,
        repeatedIds: Array.from(document.querySelectorAll('[id]'), ({ id }) => id).filter(
            (id, index, all) => all.indexOf(id) !== index,
        ),
    }));
    assert.equal(seen.main, 1);
    assert.ok(seen.navigation >= 1);
    assert.deepEqual(
        { ...seen, main: 1, navigation: 1 },
        {
            main: 1,
            navigation: 1,
            language: 'en',
            title: true,
            description: true,
            namelessLinks: 0,
            repeatedIds: [],
        },
    );
});

for (const [width, height] of [
    [320, 640],
    [390, 844],
    [1280, 800],
]) {
    test(`at ${width} by ${height} nothing of the document is cut off sideways`, limits, async () => {
        const wide = await withoutScripts(
            () => {
                for (const article of document.querySelectorAll('article'))
                    article.style.contentVisibility = 'visible';
                return Array.from(document.querySelectorAll('#directory *'))
                    .filter((element) => {
                        const box = element.getBoundingClientRect();
                        return (
                            box.width > 0 &&
                            (box.right > document.documentElement.clientWidth + 1 || box.left < -1) &&
                            !element.closest('table')
                        );
                    })
                    .slice(0, 5)
                    .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`);
            },
            { width, height },
        );
        assert.deepEqual(wide, []);
    });
}

for (const dark of [false, true]) {
    test(
        `the document's text stands out from its ground in ${dark ? 'dark' : 'light'} colours`,
        limits,
        async () => {
            const weak = await withoutScripts(
                () => {
                    const parse = (color) => color.match(/[\d.]+/g).map(Number);
                    const luminance = ([r, g, b]) =>
                        [r, g, b]
                            .map((part) => part / 255)
                            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
                            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
                    const groundOf = (element) => {
                        for (let at = element; at; at = at.parentElement) {
                            const color = parse(getComputedStyle(at).backgroundColor);
                            if (color[3] !== 0) return color;
                        }
                        return [255, 255, 255];
                    };
                    const pairs = new Map();
                    for (const element of document.querySelectorAll('#directory *')) {
                        const text = Array.from(element.childNodes).find(
                            (node) => node.nodeType === 3 && node.data.trim(),
                        );
                        if (!text) continue;
                        const [a, b] = [
                            luminance(parse(getComputedStyle(element).color)),
                            luminance(groundOf(element)),
                        ];
                        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                        if (contrast < 4.5)
                            pairs.set(`${element.tagName}.${element.className}`, contrast.toFixed(2));
                    }
                    return [...pairs];
                },
                { dark },
            );
            assert.deepEqual(weak, []);
        },
    );
}

test('the page is valid HTML', limits, async () => {
    const { HtmlValidate, StaticConfigLoader } = requireModule('html-validate');
    const validator = new HtmlValidate(
        new StaticConfigLoader({
            root: true,
            extends: ['html-validate:recommended'],
            rules: {
                'no-inline-style': 'error',
                'script-type': 'off', // the data and the program are inert on purpose
                'script-element': 'off',
                'require-sri': 'off', // nothing is loaded
                'no-raw-characters': 'off', // allowed by the standard in text such as "Q&A"
                'no-implicit-close': 'off', // entries of lists need no end tag
                'long-title': 'off',
                'valid-id': ['error', { relaxed: true }], // routes are ids: "/networks/uclg"
                'tel-non-breaking': 'off',
            },
        }),
    );
    // The packed program is half a million characters in script elements: not markup.
    const markup = readPage().replace(/(<script type="application\/gzip"[^>]*>)[^<]*/g, '$1');
    const { results } = await validator.validateString(markup);
    const messages = results
        .flatMap((result) => result.messages)
        .map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`);
    assert.deepEqual([...new Set(messages)].slice(0, 20), []);
});

test('the page is small enough to send by mail', () => {
    const size = Buffer.byteLength(readPage());
    assert.ok(size <= 1.5e6, `${size} bytes`);
});
