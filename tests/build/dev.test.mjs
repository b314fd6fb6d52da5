// ./dev on a machine where something is missing.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const bash = (script) => spawnSync('bash', ['-c', script], { encoding: 'utf8' });

/** Runs `need` where only some packages are installed; apt-get and sudo say what they were asked. */
function need(purpose, { installed = '', user = 1000, sudo = false }) {
    return bash(`
        set -euo pipefail
        . cmake/setup.sh
        scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
        id() { echo ${user}; }
        dpkg-query() { for package in ${installed}; do echo "$package installed"; done; }
        env() { shift; "$@"; }
        apt-get() { echo "asked: apt-get $*"; }
        sudo() { [ "$1" != -n ] || return ${sudo ? 0 : 1}; "$@"; }
        need ${purpose}
        echo finished`);
}

test('without the right to install, the missing packages are named with one command', () => {
    const { status, stdout, stderr } = need('native', { installed: 'cmake ninja-build g++' });
    assert.equal(status, 1);
    assert.match(stderr, /packages are missing: .*libsdl2-dev/);
    assert.match(stderr, /sudo apt-get install --no-install-recommends .*libcli11-dev/);
    assert.doesNotMatch(stderr, /\bninja-build\b/);
    assert.doesNotMatch(stdout, /asked|finished/);
});

test('root installs exactly what is missing, without recommendations', () => {
    const all = bash('. cmake/setup.sh; packages_for native').stdout.trim().split(/\s+/);
    const { status, stdout } = need('native', { installed: all.filter((name) => name !== 'libsdl2-dev').join(' '), user: 0 });
    assert.equal(status, 0);
    assert.match(stdout, /asked: apt-get install --yes -q --no-install-recommends libsdl2-dev\n/);
    assert.match(stdout, /finished/);
});

test('a user who may use sudo without a password installs by it', () => {
    const { status, stdout } = need('format', { sudo: true });
    assert.equal(status, 0);
    assert.match(stdout, /asked: apt-get install .*clang-format-14/);
});

test('when nothing is missing, nothing is asked of apt', () => {
    const { status, stdout } = need('format', { installed: 'clang-format-14' });
    assert.equal(status, 0);
    assert.equal(stdout, 'finished\n');
});

test('browsers are wanted by tests only', () => {
    const list = (purpose) => bash(`. cmake/setup.sh; packages_for ${purpose}`).stdout;
    assert.match(list('test'), /chromium firefox-esr webkit2gtk-driver/);
    assert.doesNotMatch(list('web') + list('native'), /chromium|firefox|webkit|xvfb/);
});

test('an unknown task is refused with the list of tasks', () => {
    const { status, stderr } = bash('./dev dance');
    assert.equal(status, 2);
    assert.match(stderr, /no task 'dance'/);
    assert.match(stderr, /\.\/dev test/);
});

test('help names every task', () => {
    const { status, stdout } = bash('./dev help');
    assert.equal(status, 0);
    for (const task of ['run', 'test', 'web', 'native', 'kiosk', 'bench', 'shots', 'soak', 'format', 'clean']) {
        assert.match(stdout, new RegExp(`\\./dev ${task}\\b`));
    }
});
