// Reading aloud from the real window: a Speech Dispatcher that only writes down what it is asked to say.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Desktop, openProfile, Screen, missing, until } from './desktop.mjs';

const skip = missing();
const time = { timeout: 300_000 };

/** Answers like the daemon (SSIP) and notes commands and texts; `finish` is the end of the text said last. */
class NotingDaemon {
    constructor() {
        this.commands = [];
        this.texts = [];
        this.folder = mkdtempSync(join(tmpdir(), 'city-directory-voice-'));
        this.path = join(this.folder, 'speechd.sock');
        this.server = createServer((socket) => this.serve(socket));
    }

    async listen() {
        await new Promise((done) => { this.server.listen(this.path, done); });
    }

    serve(socket) {
        this.socket = socket;
        let received = '';
        let text = null; // lines of the text that is being sent
        socket.on('error', () => {});
        socket.on('data', (bytes) => {
            received += bytes;
            for (let end = received.indexOf('\r\n'); end >= 0; end = received.indexOf('\r\n')) {
                const line = received.slice(0, end);
                received = received.slice(end + 2);
                if (text && line !== '.') {
                    text.push(line.replace(/^\.\./, '.'));
                } else if (text) {
                    this.texts.push(text.join('\n'));
                    text = null;
                    socket.write(`225-${this.texts.length}\r\n225 OK MESSAGE QUEUED\r\n`);
                } else {
                    this.commands.push(line);
                    if (line === 'SPEAK') text = [];
                    socket.write(line === 'SPEAK' ? '230 OK RECEIVING DATA\r\n' : '208 OK\r\n');
                }
            }
        });
    }

    finish() {
        this.socket.write(`702-${this.texts.length}\r\n702-1\r\n702 END\r\n`);
    }

    close() {
        this.socket?.destroy();
        this.server.close();
        rmSync(this.folder, { recursive: true, force: true });
    }
}

let screen;
let daemon;
before(async () => {
    if (skip) return;
    screen = await Screen.start();
    daemon = new NotingDaemon();
    await daemon.listen();
});
after(() => {
    daemon?.close();
    screen?.stop();
});

test('a profile is read aloud through Speech Dispatcher, and stops when its view is left', { skip, ...time }, async () => {
    const desktop = await Desktop.open(screen, {
        // A home of its own: what the printer beside the button writes goes there, and nothing opens it.
        environment: { SPEECHD_ADDRESS: `unix_socket:${daemon.path}`, HOME: daemon.folder },
    });
    await openProfile(desktop);

    // Along the line of buttons below the name until something is said: where the button stands is the layout's
    // business. The star and the printer lie before it, which do no harm here.
    let said = false;
    for (let y = 150; y < 320 && !said; y += 14)
        for (let x = 550; x < 610 && !said; x += 24) {
            desktop.clickExactly(x, y);
            said = await until('something is said', () => daemon.texts.length > 0, 300).catch(() => false);
        }
    assert.ok(said, `nothing was said: ${daemon.commands}`);
    assert.equal(daemon.texts[0], 'International Cities of Refuge Network');
    assert.ok(daemon.commands.includes('SET SELF NOTIFICATION END ON'));
    assert.ok(daemon.commands.includes('SET SELF RATE 0'));

    daemon.finish();
    await until('the next sentence follows', () => daemon.texts.length === 2);
    daemon.finish();
    await until('and the next', () => daemon.texts.length === 3);

    const before = daemon.commands.length;
    desktop.key('alt+Left');
    await desktop.untilTitle(/icorn/);
    await until('it stops', () => daemon.commands.slice(before).includes('CANCEL SELF'));
    daemon.finish();
    await new Promise((done) => { setTimeout(done, 500); });
    assert.equal(daemon.texts.length, 3);
    assert.equal(await desktop.close(), 0, desktop.errors);
});
