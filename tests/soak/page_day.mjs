#!/usr/bin/env node
// A day of the page as a kiosk in Chromium, in minutes: fails when its memory grew by more than 1 % after the first
// twentieth, a frame took the page's scripts more than 50 ms, or anything of a visitor was left. What software graphics
// takes does not count. The machine should do nothing else meanwhile: a frame that waits for a processor is a long one.
//
//   node tests/soak/page_day.mjs [SESSIONS [SEED]]      300 sessions, seed 1
//
// Environment: CITY_DIRECTORY_PAGE, CITY_DIRECTORY_NODE_MODULES

import { openChromium } from '../web/drivers/chromium.mjs';
import { liveThrough } from '../web/drivers/kiosk_visitors.mjs';

const [sessions, seed] = [Number(process.argv[2] || 300), Number(process.argv[3] || 1)];
const longestFrame = 50; // milliseconds
const growth = 1.01;

function summary(taken) {
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
    return `${sorted.length}, median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

const browser = await openChromium();
try {
    const began = Date.now();
    const tell = (done, { memory, counts }) => {
        if (done % Math.ceil(sessions / 20) === 0)
            console.log(`${done} sessions in ${((Date.now() - began) / 1000).toFixed(0)} s, ${memory} bytes, ${JSON.stringify(counts)}`);
    };
    const { left, memoryEarly, takingOver, refused, figures } = await liveThrough(browser, { sessions, seed, tell });
    const { frames, timers, memory } = figures;
    const late = frames.filter((taken) => taken > longestFrame).length;
    console.log(`frames: ${summary(frames)}, over ${longestFrame} ms: ${late}`);
    console.log(`timers, in which the document follows: ${summary(timers)}`);
    for (const each of takingOver)
        console.log(`an edition taken over: ${each.reduce((sum, one) => sum + one, 0).toFixed(0)} ms of ${each.length} frames, the longest ${Math.max(...each).toFixed(1)} ms`);
    console.log(`${refused} damaged editions refused`);
    for (const place of left) console.log(`left of a visitor: ${place}`);
    const grown = memory / memoryEarly;
    console.log(`memory at the end ${grown.toFixed(4)} times that after the first twentieth (limit ${growth}): ${memory} bytes`);
    process.exitCode = grown > growth || late > 0 || left.length > 0 ? 1 : 0;
} finally {
    await browser.close();
}
