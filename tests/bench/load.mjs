#!/usr/bin/env node
// How fast a directory is read and in how much memory, natively: ours (which checks every record and every
// reference, and reads the file in pieces) against a document tree of nlohmann/json from the same file. Each run
// is a process of its own; the two take turns.
//
//   node tests/bench/load.mjs [--runs 3]
//
// Environment: CITY_DIRECTORY_BENCH, the folder of the programs

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const programs = process.env.CITY_DIRECTORY_BENCH;
const sizes = [
    [29, 46],
    [10_000, 2_000],
    [250_000, 50_000],
];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

const folder = mkdtempSync(join(tmpdir(), 'city-directory-load-'));
try {
    console.log(`${cpus()[0].model}, ${cpus().length} cores; median of ${options.runs} runs`);
    console.log('organizations, events | file MB | ours s, peak MB, peak/file | document tree s, peak MB | ours/tree: s, MB');
    for (const [organizations, events] of sizes) {
        const file = join(folder, `${organizations}.json`);
        execFileSync(join(programs, 'bench_generate'), [organizations, events, file].map(String));
        const samples = { ours: [], document: [] };
        for (let run = 0; run < Number(options.runs); ++run)
            for (const [way, taken] of Object.entries(samples))
                taken.push(JSON.parse(execFileSync(join(programs, 'bench_load'), [way, file])));
        const of = (way, what) => median(samples[way].map((sample) => sample[what]));
        const { size } = statSync(file);
        const [ours, tree] = ['ours', 'document'].map((way) => ({ seconds: of(way, 'seconds'), peak: of(way, 'peak') }));
        console.log(
            `${organizations}, ${events} | ${megabytes(size)} | ` +
                `${ours.seconds.toFixed(3)}, ${megabytes(ours.peak)}, ${(ours.peak / size).toFixed(2)} | ` +
                `${tree.seconds.toFixed(3)}, ${megabytes(tree.peak)} | ` +
                `${(ours.seconds / tree.seconds).toFixed(2)}, ${(ours.peak / tree.peak).toFixed(2)}`,
        );
        rmSync(file);
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}
