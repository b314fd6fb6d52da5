// The systemd unit of the kiosk, by systemd's own judgement. What it starts need not be installed here.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const name = 'city-directory-kiosk.service';
const unit = readFileSync(new URL(`../../assets/systemd/${name}`, import.meta.url), 'utf8');
const skip = spawnSync('systemd-analyze', ['--version']).status !== 0 && 'systemd-analyze is not installed';

/** What systemd-analyze finds wrong with the unit; '' when nothing is. */
function complaints(text) {
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-unit-'));
    try {
        const file = join(folder, name);
        writeFileSync(file, text.replace('ExecStart=/usr/bin/xinit', 'ExecStart=/bin/sh'));
        const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
        const said = `${stdout}${stderr}`.split('\n').filter((line) => line.includes(name)).join('\n');
        return status === 0 ? said : said || `it ended with ${status}: ${stderr}`;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

test('systemd finds nothing wrong with the unit', { skip }, () => {
    assert.equal(complaints(unit), '');
});

test('systemd would find a setting that is misspelt, or has a value that is none', { skip }, () => {
    assert.notEqual(complaints(unit.replace('WatchdogSec=', 'WatchDogSec=')), '');
    assert.notEqual(complaints(unit.replace('Restart=always', 'Restart=ever')), '');
});

test('the unit restarts whatever ends or hangs, and listens to the program behind xinit', () => {
    for (const line of ['Type=notify', 'NotifyAccess=all', 'Restart=always', 'StartLimitIntervalSec=0', 'NoNewPrivileges=yes'])
        assert.ok(unit.split('\n').includes(line), line);
    assert.match(unit, /^WatchdogSec=\d+$/m);
    assert.match(unit, /^ExecStart=\/usr\/bin\/xinit \S*\/city-directory --kiosk \S+\.json -- /m);
});
