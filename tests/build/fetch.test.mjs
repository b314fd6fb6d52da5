// cmake/fetch.sh against a small archive of our own: what is locked arrives, what is not as locked is refused, and a
// version that its suite has replaced is found elsewhere or replaced with a clear message.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const fetchScript = resolve('cmake/fetch.sh');
const folder = mkdtempSync(join(tmpdir(), 'city-directory-fetch-'));
const archive = join(folder, 'archive');
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const hashes = {};

/** Puts a source package "pebble" with one file into a suite of the archive. */
function publish(suite, version) {
    const pool = join(archive, 'pool', suite);
    const tree = join(folder, `pebble-${version.replace(/-.*/, '')}`);
    mkdirSync(join(tree, 'debian/source'), { recursive: true });
    mkdirSync(pool, { recursive: true });
    const write = (name, text) => writeFileSync(join(tree, name), text);
    write('pebble.txt', `pebble ${version}\n`);
    const upstream = version.replace(/-.*/, '');
    execFileSync('tar', ['-czf', join(folder, `pebble_${upstream}.orig.tar.gz`), '-C', folder, `pebble-${upstream}/pebble.txt`]);
    write('debian/source/format', '3.0 (quilt)\n');
    write('debian/control', 'Source: pebble\nMaintainer: Nobody <nobody@example.org>\nStandards-Version: 4.6.2\n\n'
        + 'Package: pebble\nArchitecture: all\nDescription: a small stone\n');
    write('debian/changelog', `pebble (${version}) unstable; urgency=low\n\n  * A stone.\n\n -- Nobody <nobody@example.org>  Thu, 01 Jan 2026 00:00:00 +0000\n`);
    write('debian/rules', '#!/usr/bin/make -f\n');
    execFileSync('dpkg-source', ['-b', tree], { cwd: folder, stdio: 'pipe' });
    for (const name of readdirSync(folder)) {
        if (/^pebble_.*(dsc|tar\..z)$/.test(name)) execFileSync('mv', [join(folder, name), pool]);
    }
    rmSync(tree, { recursive: true });
    hashes[version] = `${hash(join(pool, `pebble_${version}.dsc`))} ${hash(join(pool, `pebble_${upstream}.orig.tar.gz`))}`;
}

/** Puts a binary package "pouch" with two files into a suite. */
function publishBinary(suite, version) {
    const tree = join(folder, 'pouch');
    mkdirSync(join(tree, 'DEBIAN'), { recursive: true });
    mkdirSync(join(tree, 'usr/share/pouch'), { recursive: true });
    writeFileSync(join(tree, 'DEBIAN/control'), `Package: pouch\nVersion: ${version}\nArchitecture: all\n`
        + 'Maintainer: Nobody <nobody@example.org>\nDescription: a small bag\n');
    writeFileSync(join(tree, 'usr/share/pouch/wanted.txt'), `pouch ${version}\n`);
    writeFileSync(join(tree, 'usr/share/pouch/unwanted.txt'), 'ballast\n');
    mkdirSync(join(archive, 'pool', suite), { recursive: true });
    const file = join(archive, 'pool', suite, `pouch_${version}_all.deb`);
    execFileSync('dpkg-deb', ['--build', '--root-owner-group', tree, file], { stdio: 'pipe' });
    hashes[`pouch ${version}`] = hash(file);
}

function index(suite) {
    const home = join(archive, 'dists', suite);
    const list = (tool, name) => {
        const text = execFileSync(tool, [`pool/${suite}`], { cwd: archive, stdio: ['ignore', 'pipe', 'ignore'] });
        mkdirSync(join(home, name, '..'), { recursive: true });
        writeFileSync(join(home, name), text);
        return ` ${hash(join(home, name))} ${text.length} ${name}\n`;
    };
    mkdirSync(join(archive, 'pool', suite), { recursive: true });
    const lists = list('dpkg-scansources', 'main/source/Sources') + list('dpkg-scanpackages', 'main/binary-amd64/Packages');
    writeFileSync(join(home, 'Release'), `Suite: ${suite}\nComponents: main\nArchitectures: source amd64\nSHA256:\n${lists}`);
}

function fetch(cacheName, lockLine, ...more) {
    const lock = join(folder, 'lock');
    writeFileSync(lock, `${lockLine}\n`);
    const { status, stdout, stderr } = spawnSync('bash', [fetchScript, '--for', 'build', ...more], {
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: join(folder, cacheName), CND_LOCK: lock, CND_MIRROR: `file:${archive}`, CND_TRUST: '1' },
    });
    return { status, stdout, stderr };
}

const tools = spawnSync('bash', ['-c', 'command -v dpkg-scansources dpkg-source apt-get']).status === 0;
const skip = tools ? false : 'this is no Debian system';

before(() => {
    if (skip) return;
    publish('bookworm', '1.0-1');
    publish('testing', '2.0-1');
    publish('unstable', '1.5-1');
    publishBinary('bookworm', '3.1-1');
    ['bookworm', 'testing', 'unstable'].forEach(index);
});
after(() => rmSync(folder, { recursive: true }));

test('a locked source arrives, is named, and is not fetched again', { skip }, () => {
    const line = `source pebble 1.0-1 bookworm build ${hashes['1.0-1']}`;
    const first = fetch('plain', line);
    assert.equal(first.status, 0, first.stderr);
    const [name, version, directory] = first.stdout.trim().split('\t');
    assert.deepEqual([name, version], ['pebble', '1.0-1']);
    assert.equal(readFileSync(join(directory, 'pebble.txt'), 'utf8'), 'pebble 1.0-1\n');
    const second = fetch('plain', line, '--offline');
    assert.deepEqual([second.status, second.stdout, second.stderr], [0, first.stdout, '']);
});

test('of a source whose changes by Debian do not matter, only the upstream tarball arrives', { skip }, () => {
    const [, orig] = hashes['1.0-1'].split(' ');
    const { status, stdout, stderr } = fetch('upstream', `orig pebble 1.0-1 bookworm build ${orig}`);
    assert.equal(status, 0, stderr);
    const directory = stdout.trim().split('\t')[2];
    assert.deepEqual(readdirSync(directory).sort(), ['.complete', 'pebble.txt']);
    const wrong = fetch('upstream-wrong', `orig pebble 1.0-1 bookworm build ${orig.replace(/^\w{4}/, 'dead')}`);
    assert.notEqual(wrong.status, 0);
    assert.match(wrong.stderr, /orig\.tar\.gz has the hash [0-9a-f]{64}, the lock says dead\w+: refused/);
});

test('a file with another hash than the locked one is refused and leaves nothing', { skip }, () => {
    const wrong = hashes['1.0-1'].replace(/^\w{4}/, 'dead');
    const { status, stdout, stderr } = fetch('wrong', `source pebble 1.0-1 bookworm build ${wrong}`);
    assert.notEqual(status, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /pebble_1\.0-1\.dsc has the hash [0-9a-f]{64}, the lock says dead\w+: refused/);
    assert.ok(!existsSync(join(folder, 'wrong/city-directory/sources/pebble-1.0-1')));
});

test('a version that its suite has replaced is taken from the suite that still has it', { skip }, () => {
    const { status, stdout, stderr } = fetch('moved', `source pebble 1.5-1 testing build ${hashes['1.5-1']}`);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^pebble\t1\.5-1\t/);
    assert.match(stderr, /testing has no pebble 1\.5-1/);
});

test('a version that no suite has is replaced by the suite\'s own, and both are named', { skip }, () => {
    const line = `source pebble 1.9-1 testing build ${hashes['1.0-1']}`;
    const first = fetch('gone', line);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^pebble\t2\.0-1\t/);
    assert.match(first.stderr, /pebble 1\.9-1.*is gone/);
    assert.match(first.stderr, /Taking pebble 2\.0-1 of testing instead/);
    const second = fetch('gone', line, '--offline');
    assert.equal(second.stdout, first.stdout);
    assert.match(second.stderr, /pebble 1\.9-1 was replaced.*using 2\.0-1/);
});

test('a version that is listed but cannot be downloaded is an error, not a reason for another version', { skip }, () => {
    const dsc = join(archive, 'pool/testing/pebble_2.0-1.dsc');
    renameSync(dsc, `${dsc}.away`);
    const { status, stdout, stderr } = fetch('absent', `source pebble 2.0-1 testing build ${hashes['2.0-1']}`);
    renameSync(`${dsc}.away`, dsc);
    assert.notEqual(status, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /cannot fetch pebble 2\.0-1 from testing/);
    assert.doesNotMatch(stderr, /Taking pebble|any more/);
});

test('named files are taken out of a binary package, and no others', { skip }, () => {
    const line = `files pouch 3.1-1 bookworm build ${hashes['pouch 3.1-1']} ./usr/share/pouch/wanted.txt`;
    const { status, stdout, stderr } = fetch('files', line);
    assert.equal(status, 0, stderr);
    const share = join(stdout.trim().split('\t')[2], 'usr/share/pouch');
    assert.deepEqual(readdirSync(share), ['wanted.txt']);
});

test('a binary package with another hash is refused, one that was replaced gives both versions', { skip }, () => {
    const wrong = hashes['pouch 3.1-1'].replace(/^\w{4}/, 'dead');
    const refused = fetch('files-wrong', `files pouch 3.1-1 bookworm build ${wrong} ./usr/share/pouch/wanted.txt`);
    assert.notEqual(refused.status, 0);
    assert.match(refused.stderr, /pouch_3\.1-1_all\.deb has the hash .*: refused/);
    const replaced = fetch('files-gone', `files pouch 3.0-1 bookworm build ${wrong} ./usr/share/pouch/wanted.txt`);
    assert.equal(replaced.status, 0, replaced.stderr);
    assert.match(replaced.stdout, /^pouch\t3\.1-1\t/);
    assert.match(replaced.stderr, /pouch 3\.0-1.*is gone[\s\S]*Taking pouch 3\.1-1/);
});

test('a package that does not exist is an error that names it', { skip }, () => {
    const { status, stderr } = fetch('none', `source boulder 1.0-1 bookworm build ${hashes['1.0-1']}`);
    assert.notEqual(status, 0);
    assert.match(stderr, /no suite has a package boulder/);
});

test('without the network, what is missing is named', { skip }, () => {
    const { status, stderr } = fetch('empty', `source pebble 1.0-1 bookworm build ${hashes['1.0-1']}`, '--offline');
    assert.notEqual(status, 0);
    assert.match(stderr, /pebble 1\.0-1 is not in/);
});
