// What is carried away: codes read off the screen by a reader that is not ours (zbarimg), and files that the browser
// downloads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { browsers, limits, openReady, readData, until, untilIdle } from './harness.mjs';

const visit = browsers();
const { organizations } = readData();
const icorn = organizations.find(({ id }) => id === 'icorn');
const skip = spawnSync('which', ['zbarimg']).status === 0 ? false : 'zbarimg is not installed';

/** What the QR codes of a picture say. */
function codesIn(picture) {
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', 'png:-'], { input: picture });
    return stdout.toString().trimEnd();
}

/** The lines of a card or calendar by their names, as a telephone would take them. */
function properties(text) {
    const lines = text.replace(/\r\n[ \t]/g, '').split(/\r?\n/).filter(Boolean);
    return lines.map((line) => /^([^:;]+)[^:]*:(.*)$/.exec(line).slice(1));
}

/**
 * Presses down a column of the page until a code is seen, and returns what it says: where a button stands is the
 * layout's business.
 */
async function openCode(page, x, from, to, wanted) {
    await page.evaluate(() => {
        window.cityDirectory.host.openLink = () => {};
    });
    for (let y = from; y < to; y += 30) {
        await page.click(x, y);
        await untilIdle(page);
        const said = codesIn(await page.screenshot());
        if (wanted.test(said)) return said;
        if (said) {
            await page.press('Escape');
            await untilIdle(page);
        }
    }
    throw new Error('no such code was found');
}

async function openCard(page, { width, height }) {
    await openReady(page, '/networks/icorn');
    await untilIdle(page);
    const [x, from] = width < 600 ? [width / 2, 580] : [width * 0.8, 420];
    return openCode(page, x, from, Math.min(height - 70, 790), /VCARD/);
}

function expectCard(said) {
    const card = properties(said);
    assert.deepEqual(card[0], ['BEGIN', 'VCARD']);
    assert.deepEqual(card.at(-1), ['END', 'VCARD']);
    const value = (name) => card.find(([own]) => own === name)?.[1];
    assert.equal(value('VERSION'), '4.0');
    assert.equal(value('FN'), icorn.name);
    assert.equal(value('TEL'), 'tel:+4751507125');
    assert.equal(value('EMAIL'), 'icorn@icorn.org');
    assert.equal(value('URL'), 'https://www.icorn.org');
}

const screens = [
    ['chromium', { width: 390, height: 844, scale: 2 }],
    ['chromium', { width: 1280, height: 800, dark: true }],
    ['chromium', { width: 1280, height: 800, scale: 1.5 }],
    ['firefox', { width: 1280, height: 800 }],
    ['webkit', { width: 1280, height: 800 }],
];
for (const [kind, screen] of screens) {
    test(`${kind} at ${JSON.stringify(screen)}: the code of a contact is read off the screen, its file downloaded`, { ...limits, skip }, () =>
        visit(kind, screen, async (page) => {
            expectCard(await openCard(page, screen));
            // The button that saves lies somewhere below the code.
            const x = screen.width / 2 - (screen.width < 600 ? 0 : 100);
            for (let y = screen.height * 0.6; y < screen.height * 0.92 && !page.downloads.read('icorn.vcf'); y += 30) {
                await page.click(x, y);
                await new Promise((resolve) => {
                    setTimeout(resolve, 1000);
                });
            }
            const file = await until(() => page.downloads.read('icorn.vcf'), 'the file in the folder for downloads');
            const card = properties(file.toString());
            assert.ok(card.some(([name, value]) => name === 'FN' && value === icorn.name));
            assert.ok(card.some(([name, value]) => name === 'NOTE' && value.startsWith('Source: ')));
        }),
    );
}

test('chromium: the code of an event is read off the screen', { ...limits, skip }, () =>
    visit('chromium', { width: 1280, height: 800 }, async (page) => {
        await openReady(page, '/events/roundtable-nakuru-2020');
        await untilIdle(page);
        const said = await openCode(page, 905, 320, 760, /VCALENDAR/);
        const event = Object.fromEntries(properties(said));
        assert.equal(event.DTSTART, '20201031T094500Z');
        assert.equal(event.DTEND, '20201031T114500Z');
        assert.equal(event.LOCATION, 'Nakuru\\, Kenya');
    }),
);
