// A part of a day of the page as a kiosk; the whole day is ./dev soak page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openChromium } from './drivers/chromium.mjs';
import { liveThrough } from './drivers/kiosk_visitors.mjs';
import { limits } from './harness.mjs';

const sessions = 12;

test(`chromium: ${sessions} visitors, editions and lost graphics leave nothing behind and need no more memory`, limits, async () => {
    const browser = await openChromium();
    try {
        const { left, memoryEarly, takingOver, refused, figures, messages } = await liveThrough(browser, { sessions, early: sessions / 2 });
        const { counts, health, memory } = figures;
        assert.deepEqual(left, [], 'something of a visitor is left');
        assert.equal(counts.sessions, sessions);
        assert.equal(health.visitors, sessions);
        assert.ok(memory <= memoryEarly * 1.01, `${memoryEarly} bytes became ${memory}`);
        assert.equal(takingOver.length, 7);
        assert.equal(refused, 6);
        for (const what of ['asked', 'written', 'onGlass', 'lost']) assert.ok(counts[what] > 0, `no visitor: ${what}`);
        assert.deepEqual(messages.filter((line) => /^error: (?!refused)/.test(line)), []);
    } finally {
        await browser.close();
    }
});
