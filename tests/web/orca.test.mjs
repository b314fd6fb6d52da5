// The page with Orca, a screen reader as people use it, in Firefox: its keys in, its words out. What it said is kept in
// build/screen-reader.txt, to be read.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openFirefox } from './drivers/firefox.mjs';
import { openScreenReader } from './drivers/screen_reader.mjs';
import { limits, openPage, openReady, readData, repository, until } from './harness.mjs';

const transcript = join(repository, 'build/screen-reader.txt');
const answerTime = 4000; // milliseconds in which a key is answered, or never
const mostPresses = 60;

const escaped = (words) => words.replace(/[^\w ]/g, '.');

/** Presses keys and hears what follows. */
class Visitor {
    constructor(reader) {
        this.reader = reader;
        this.heardBefore = 0;
    }

    lines() {
        return this.reader.spoken().slice(this.heardBefore);
    }

    /** What is said from now on counts. */
    note(words) {
        this.reader.note(words);
        this.heardBefore = this.reader.spoken().length;
    }

    hears(pattern) {
        return until(() => this.lines().some((line) => pattern.test(line)), `“${pattern.source}” to be said`);
    }

    /** The key again and again, as one looks for something. */
    async pressUntil(key, pattern) {
        for (let press = 0; press < mostPresses; ++press) {
            const before = this.reader.spoken().length;
            await this.reader.press(key);
            const isEcho = (line) => line.trim() === key || /^(Wrapping|leaving|List with|Table with)/.test(line);
            await until(() => this.reader.spoken().slice(before).some((line) => !isEcho(line)), 'an answer', answerTime).catch(() => {});
            await new Promise((resolve) => {
                setTimeout(resolve, 150); // the rest of the answer
            });
            if (this.reader.spoken().slice(before).some((line) => pattern.test(line))) return;
        }
        throw new Error(`“${pattern.source}” is not found with ${key}`);
    }
}

test('firefox: with Orca one finds a network, copies its e-mail address, opens an event, keeps it, and comes back', limits, async () => {
    const { organizations, events } = readData();
    const network = organizations.find(({ id }) => id === 'icorn');
    const event = events.find((one) => one.id === 'icorn-arts-of-democracy');
    const reader = await openScreenReader();
    const visitor = new Visitor(reader);
    try {
        const browser = await openFirefox({ desktop: reader });
        try {
            const page = await openPage(browser);
            await page.raw.bringToFront();
            await openReady(page);
            await visitor.hears(/Finished loading .*City Networks Directory/); // by the document's title or the program's, whichever is there

            visitor.note('the search');
            await visitor.pressUntil('e', /entry/);
            await reader.press('Insert+a'); // what is typed is for the page, not for Orca
            await visitor.hears(/Focus mode/);
            visitor.note('typing the network’s name');
            await reader.type(network.acronym.toLowerCase());
            await visitor.hears(/^\d+ results?$/);
            visitor.note('opening it');
            await reader.press('Return');
            await visitor.hears(new RegExp(`^${escaped(network.name)} heading level 1`));
            assert.equal(await page.route(), `/networks/${network.id}`);
            assert.ok(!visitor.lines().some((line) => /clickable/.test(line)), 'a heading does nothing');

            visitor.note('copying its e-mail address');
            await visitor.pressUntil('b', /^Copy: (?!www).*icorn\.org push button/);
            await reader.press('Return');
            await visitor.hears(/^Copied/);

            visitor.note('an event of it');
            await visitor.pressUntil('k', new RegExp(`^${escaped(event.title)} link`));
            visitor.note('opening the event');
            await reader.press('Return');
            await visitor.hears(new RegExp(`^${escaped(event.title)}`));
            assert.equal(await page.route(), `/events/${event.id}`);

            visitor.note('keeping the event');
            await visitor.pressUntil('b', /^Add to favourites push button/);
            await reader.press('Return');
            await visitor.hears(/^Added to favourites/);

            visitor.note('coming back');
            await reader.press('Alt+Left');
            await visitor.hears(new RegExp(`^${escaped(network.name)}`));
            await visitor.hears(new RegExp(`^ ?${escaped(event.title)}`)); // where one was
            assert.equal(await page.route(), `/networks/${network.id}`);
        } finally {
            await browser.close();
        }
    } catch (error) {
        error.message += `\n${reader.spoken().slice(-30).join('\n  ')}`;
        throw error;
    } finally {
        mkdirSync(dirname(transcript), { recursive: true });
        writeFileSync(transcript, `${reader.spoken().join('\n')}\n`);
        await reader.close();
    }
});
