// Pictures of the kiosk and of the displays for a room: each state that a visitor, the room, or whoever looks after the
// machine sees, on the screens that venues have.

import { pageAddress, until } from '../web/harness.mjs';

const code = '2580';
/** As `city-directory kiosk-code` makes it of that. */
const hashOfCode =
    '$argon2id$v=19$m=7168,t=5,p=1$UBOGkC6gJ5U0dGVNrH3UmA$JtGWA/ppciB+31lscVUxu0w+8Z8HgWf1sazR4nGc6TE';
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const middle = ({ width, height }) => [width / 2, height / 2];
const text = (page) => page.evaluate(() => document.getElementById('directory').textContent);
const shows = (page, words) => until(async () => (await text(page)).includes(words), `"${words}"`);

async function begin(page, size) {
    await page.click(...middle(size));
    await shows(page, 'Networks');
}

/** The document's button with these words does what the one of the picture does. */
async function press(page, words) {
    await until(
        () =>
            page.evaluate((wanted) => {
                const all = [...document.querySelectorAll('#directory button, #directory a')];
                const one = all.find(({ textContent }) => textContent.includes(wanted));
                one?.click();
                return Boolean(one);
            }, words),
        `a button "${words}"`,
    );
}

async function askForCode(page, size) {
    await begin(page, size);
    await page.raw.setViewportSize({ width: 480, height: 640 }); // few pixels: the taps must be quick
    for (let taps = 0; taps < 5; taps += 1) {
        await page.click(20, 20);
        await pause(100); // a frame for each
    }
    await shows(page, 'For the staff');
    await page.raw.setViewportSize({ width: size.width, height: size.height });
}

/** The states of a kiosk: what they are called, the settings for them, and how one gets there. */
const kiosk = [
    ['kiosk-attract', {}, async () => {}],
    ['kiosk-start', {}, begin],
    [
        'kiosk-keyboard',
        { start_route: '/search?q=climate' },
        async (page, size) => {
            await begin(page, size);
            const { width, height } = size;
            const scale = Math.max(1, Math.min(width, height) / 1080);
            const top = height > width ? 0.42 * height : 0; // of the visitor's part
            // The field in the bar. Letters of another keyboard would hide the one on the glass.
            await page.click(0.52 * width, top + 34 * scale);
            await pause(500);
        },
    ],
    ['kiosk-network', { start_route: '/networks/uclg' }, begin],
    ['kiosk-map', { start_route: '/map' }, begin],
    [
        'kiosk-code',
        { start_route: '/networks/icorn' },
        async (page, size) => {
            await begin(page, size);
            await press(page, '@');
            await until(() => page.evaluate(() => Boolean(document.getElementById('dialog'))), 'the code');
        },
    ],
    [
        'kiosk-still-there',
        { ask_after: 10, countdown: 120 },
        async (page, size) => {
            await begin(page, size);
            await shows(page, 'Are you still there?');
        },
    ],
    ['kiosk-exit', { exit_code: hashOfCode }, askForCode],
    [
        'kiosk-admin',
        { exit_code: hashOfCode },
        async (page, size) => {
            await askForCode(page, size);
            await page.type(code);
            await page.press('Enter');
            await shows(page, 'This kiosk');
        },
    ],
    ['kiosk-mistakes', { countdown: 1, colour: 'blue' }, async () => {}],
];

const nakuru = 'event=roundtable-nakuru-2020';
const displays = [
    ['display-before', `display=now&${nakuru}&clock=2020-10-31T08:00`],
    ['display-now', `display=now&${nakuru}&clock=2020-10-31T12:50`],
    ['display-after', `display=now&${nakuru}&clock=2020-10-31T23:00`],
    ['display-question', 'display=question&timer=3'],
    ['display-carousel', 'display=carousel&event=sdg-11-day-2021&seconds=600'],
    ['display-mistake', 'display=now&event=nowhere'],
];

export const venueSizes = [
    { name: '1080x1920', width: 1080, height: 1920, scale: 1 },
    { name: '1920x1080', width: 1920, height: 1080, scale: 1 },
    { name: '3840x2160', width: 3840, height: 2160, scale: 1 },
];

/** All of them: the view's name, the page's address, and how to get from there to what is to be seen. */
export const venue = [
    ...kiosk.map(([view, settings, lead]) => ({
        view,
        address: pageAddress(`kiosk=${encodeURIComponent(JSON.stringify(settings))}`, '?kiosk'),
        lead,
    })),
    ...displays.map(([view, query]) => ({ view, address: pageAddress('', `?${query}`), lead: async () => {} })),
];
