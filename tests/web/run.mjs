#!/usr/bin/env node
// Runs the tests of the page, one file after another, and counts.
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

function runFile(name) {
    return new Promise((resolve) => {
        let output = '';
        child = spawn(
            process.execPath,
            [
                `--test-reporter=${join(here, 'reporter.mjs')}`,
                '--test-reporter-destination=stdout',
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
            if (status !== 0 && counts.failed === 0) {
                counts.failed = 1;
                console.log(`  FAILED  ${name} ended with status ${status}`);
            }
            resolve(counts);
        });
    });
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of files) {
    console.log(name);
    const counts = await runFile(name);
    for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
