#!/usr/bin/env node
// Pictures of the main views at the sizes that matter, light and dark, to be looked at: build/shots/.
//
//   node tests/web/shots.mjs [--out FOLDER] [NAME…]     only the views whose name contains one of the names
//
// Environment: CITY_DIRECTORY_PAGE, CITY_DIRECTORY_NODE_MODULES

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from './drivers/chromium.mjs';
import { openPage, openReady, pageAddress, readData, repository, until, untilIdle } from './harness.mjs';
import { describePicture } from './png.mjs';

const sizes = [
    { name: '390x844', width: 390, height: 844, scale: 2 },
    { name: '1280x800', width: 1280, height: 800, scale: 1 },
    { name: '1920x1080', width: 1920, height: 1080, scale: 1 },
    { name: '1080x1920', width: 1080, height: 1920, scale: 1 },
];

const { events } = readData();
const fullest = [...events].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
const views = [
    ['start', '/'],
    ['networks', '/networks'],
    ['network', '/networks/uclg'],
    ['events', '/events'],
    ['event', `/events/${fullest.id}`],
    ['search', '/search?q=climate'],
    ['search-nothing', '/search?q=qqqq'],
    ['about', '/about'],
    ['unknown', '/no-such-page'],
];

const { values, positionals } = parseArgs({
    options: { out: { type: 'string', default: join(repository, 'build/shots') } },
    allowPositionals: true,
});
const wanted = (name) => positionals.length === 0 || positionals.some((part) => name.includes(part));
mkdirSync(values.out, { recursive: true });
const browser = await openChromium();
let count = 0;
try {
    for (const size of sizes) {
        for (const dark of [false, true]) {
            const colors = dark ? 'dark' : 'light';
            const save = async (page, view) => {
                const file = `${view}-${size.name}-${colors}.png`;
                writeFileSync(join(values.out, file), await page.screenshot());
                console.log(file);
                count += 1;
            };
            const program = views.filter(([view]) => wanted(view));
            if (program.length > 0) {
                const page = await openPage(browser, { ...size, dark });
                await openReady(page);
                for (const [view, route] of program) {
                    await page.evaluate((hash) => {
                        location.hash = hash;
                    }, route);
                    await untilIdle(page);
                    await save(page, view);
                }
                await page.close();
            }
            if (wanted('document')) {
                const page = await openPage(browser, { ...size, dark, scripts: false });
                for (const [view, route] of [
                    ['document', ''],
                    ['document-network', '/networks/uclg'],
                    ['document-event', `/events/${fullest.id}`],
                ]) {
                    await page.open('about:blank');
                    await page.open(pageAddress(route));
                    await until(
                        async () => describePicture(await page.screenshot()).drawn > 0.01,
                        'something to see',
                    );
                    await save(page, view);
                }
                await page.close();
            }
        }
    }
} finally {
    await browser.close();
}
console.log(`${count} pictures in ${values.out}`);
