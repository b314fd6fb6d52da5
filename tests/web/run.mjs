#!/usr/bin/env node
// Runs the tests of the page, one file after another, and counts.
//
// Three browsers, each with processes and timers of its own, do not always do the same twice: the few tests that fail
// are tried once more at the end, when everything else is done. What passes then counts as passed, and is named as
// unsteady together with the reason of its first failure; what fails twice has failed.
//
//   node tests/web/run.mjs [NAME…]     only the files whose name contains one of the names
//
// Environment: CITY_DIRECTORY_PAGE           the page (dist/city-directory.html)
//              CITY_DIRECTORY_NODE_MODULES   folder with playwright-core, puppeteer-core and html-validate

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const fileTime = 15 * 60_000; // milliseconds; a file that takes longer hangs
const mostTriedAgain = 4; // when more fail, something is wrong with them and not with their luck
const wanted = process.argv.slice(2);
const files = readdirSync(here)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

let child = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
        child?.kill('SIGTERM');
        process.exit(1);
    });
}

/** Runs a file, or of it only the tests with these names. Counts, and each failure as { file, name, reason }. */
function runFile(name, only = []) {
    const patterns = only.map((one) => `--test-name-pattern=^${one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`);
    return new Promise((resolve) => {
        let output = '';
        child = spawn(
            process.execPath,
            [
                `--test-reporter=${join(here, 'reporter.mjs')}`,
                '--test-reporter-destination=stdout',
                ...patterns,
                join(here, name),
            ],
            { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const timer = setTimeout(() => child.kill('SIGTERM'), fileTime);
        child.stdout.on('data', (bytes) => {
            output += bytes;
            process.stdout.write(bytes);
        });
        child.on('close', (status) => {
            clearTimeout(timer);
            const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(
                output,
            ) || [0, 0, 0, 0];
            const counts = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
            const failures = [...output.matchAll(/^ {2}FAILED {2}(.*) \([\d.]+ s\)\n((?: {10}.*\n)*)/gm)].map(
                ([, test, reason]) => ({ file: name, name: test, reason: reason.trimEnd() }),
            );
            if (status !== 0 && counts.failed === 0) {
                counts.failed = 1;
                console.log(`  FAILED  ${name} ended with status ${status}`);
            }
            resolve({ counts, failures });
        });
    });
}

const total = { passed: 0, failed: 0, skipped: 0 };
let failures = [];
for (const name of files) {
    console.log(name);
    const { counts, failures: ofFile } = await runFile(name);
    for (const key of Object.keys(total)) total[key] += counts[key];
    failures.push(...ofFile);
}

// Only what is known by name can be tried again.
const unsteady = [];
if (failures.length === total.failed && failures.length <= mostTriedAgain) {
    for (const failure of [...failures]) {
        console.log(`${failure.file}, once more`);
        const { counts } = await runFile(failure.file, [failure.name]);
        if (counts.passed !== 1 || counts.failed !== 0) continue;
        failures = failures.filter((one) => one !== failure);
        unsteady.push(failure);
        total.passed += 1;
        total.failed -= 1;
    }
}
const tell = (word, { file, name, reason }) => console.log(`\n${word} ${file}: ${name}\n${reason}`);
unsteady.forEach((one) => tell('UNSTEADY', one));
failures.forEach((one) => tell('FAILED', one));
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
