#!/usr/bin/env node
// How fast, how small and how forgiving searching is: our engine natively and as wasm under node, and in the same run
// the libraries that a user would otherwise take. Made-up directories of several sizes; 200 queries, typed letter by
// letter; for each kind of query the times of all key presses and the share of known targets among the first 20.
//
//   node tests/bench/search.mjs [--sizes 29,1000,10000,100000,250000] [--engines ours,minisearch] [--seconds 5]
//       [--peers-to 100000] [--minutes 60]
//
// --seconds bounds a peer's time for a kind of query; what it then has not typed is shown as "left". --peers-to is the
// largest directory that the peers are asked for too: at 250,000 they would take most of an hour. --minutes bounds an engine
// on one directory, building included.
// Environment: CITY_DIRECTORY_BENCH and CITY_DIRECTORY_BENCH_WEB, the folders of the programs;
// CITY_DIRECTORY_NODE_MODULES

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fields, readDocuments } from './search/documents.mjs';
import { peers } from './search/peers.mjs';
import { makeQueries } from './search/queries.mjs';

const { values: options } = parseArgs({
    options: {
        sizes: { type: 'string', default: '29,1000,10000,100000,250000' },
        engines: { type: 'string', default: '' },
        seconds: { type: 'string', default: '5' },
        'peers-to': { type: 'string', default: '100000' },
        minutes: { type: 'string', default: '60' },
    },
});
const here = join(dirname(fileURLToPath(import.meta.url)), 'search');
const native = process.env.CITY_DIRECTORY_BENCH;
const web = process.env.CITY_DIRECTORY_BENCH_WEB;

const nodeMemory = ['--expose-gc', '--max-old-space-size=12000'];
const engines = {
    'ours (wasm)': ({ directory, queries }) => ['node', [join(web, 'bench_search.js'), directory, queries]],
    'ours (native)': ({ directory, queries }) => [join(native, 'bench_search'), [directory, queries]],
};
for (const name of Object.keys(peers))
    engines[name] = ({ directory, queries }) => [
        'node',
        [...nodeMemory, join(here, 'run_peer.mjs'), name, directory, queries, options.seconds],
    ];
engines['fts5 (native)'] = ({ documents, queries }) => ['python3', [join(here, 'fts5.py'), documents, queries, options.seconds]];

function quantile(samples, share) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const three = (samples) => [0.5, 0.95, 0.99].map((share) => quantile(samples, share).toPrecision(2)).join(' / ');

function run(name, files) {
    const [program, args] = engines[name](files);
    if (program !== 'node' && program !== 'python3' && !existsSync(program)) throw new Error(`${program} is not built`);
    const started = Date.now();
    const { stdout, failed } = (() => {
        try {
            return { stdout: execFileSync(program, args, { maxBuffer: 1 << 30, timeout: Number(options.minutes) * 60_000, stdio: ['ignore', 'pipe', 'pipe'] }) };
        } catch (error) {
            return { failed: (String(error.stderr ?? '').trim() || error.message).split('\n').at(-1) };
        }
    })();
    if (failed) return { name, failed };
    return { ...JSON.parse(stdout), name, whole: (Date.now() - started) / 1000 };
}

function report(result) {
    if (result.failed) {
        console.log(`${result.name}: failed: ${result.failed}`);
        return;
    }
    const all = Object.values(result.kinds).flatMap(({ samples }) => samples);
    result.p95 = quantile(all, 0.95);
    console.log(
        `${result.name} ${result.version}: build ${result.build.toPrecision(2)} s, ` +
            `${(result.memory / 1e6).toPrecision(2)} MB; ms p50 / p95 / p99: ${three(all)}` +
            (peers[result.name] ? `; lacks ${peers[result.name].lacks}` : ''),
    );
    const cpu = Object.values(result.kinds).flatMap(({ cpu: taken }) => taken ?? []);
    if (cpu.length > 0) {
        const { carried, working } = result;
        const ms = (value) => `${value.toPrecision(2)} ms`;
        console.log(
            `    of the processor: ${three(cpu)}, build ${result.build_cpu.toPrecision(2)} s; made in ${working.slices} slices, ` +
                `99 % below ${ms(working.slice_p99)}, the longest ${ms(working.slice_longest)}; ` +
                `an edit ${ms(working.edit_p50)}, the first ${ms(working.edit_first)}, 99 % of 2000 below ${ms(working.edit_p99)}, the longest ${ms(working.edit_longest)}; ` +
                `carried by a page: ${(carried.bytes / 1e6).toPrecision(3)} MB, decoded in ${ms(carried.decoded)}, opened in ${ms(carried.opened)}`,
        );
    }
    for (const [kind, { samples, asked, found, left }] of Object.entries(result.kinds)) {
        const recall = asked > 0 ? `found ${found} of ${asked}` : 'no target';
        console.log(`    ${kind.padEnd(8)} ${three(samples).padEnd(26)} ${recall}${left ? `, ${left} left` : ''}`);
    }
}

const asked = options.engines ? options.engines.split(',') : null;
const chosen = Object.keys(engines).filter((name) => !asked || asked.some((part) => name.startsWith(part)));
const folder = mkdtempSync(join(tmpdir(), 'city-directory-search-'));
try {
    console.log(`${cpus()[0].model}, ${cpus().length} cores, node ${process.versions.node}; milliseconds for a key press`);
    for (const size of options.sizes.split(',').map(Number)) {
        const directory = join(folder, 'directory.json');
        const queries = join(folder, 'queries.json');
        const documents = join(folder, 'documents.json');
        execFileSync(join(native, 'bench_generate'), [String(size), '0', directory]);
        const made = readDocuments(directory);
        writeFileSync(queries, JSON.stringify(makeQueries(made)));
        // Line by line: one string for all would be too long for node.
        writeFileSync(documents, '[');
        for (let at = 0; at < made.length; at += 1000)
            writeFileSync(documents, (at ? ',' : '') + made.slice(at, at + 1000).map((one) => JSON.stringify(one)).join(','), { flag: 'a' });
        writeFileSync(documents, ']', { flag: 'a' });
        const text = made.reduce((sum, one) => sum + fields.reduce((length, field) => length + one[field].length, 0), 0);
        console.log(`\n== ${size} organizations, ${(text / 1e6).toFixed(1)} million characters`);
        const wanted = chosen.filter((name) => name.startsWith('ours') || size <= Number(options['peers-to']));
        const results = wanted.map((name) => {
            const result = run(name, { directory, queries, documents });
            report(result);
            return result;
        });
        const ours = results.find(({ name }) => name === 'ours (wasm)');
        if (ours?.p95)
            for (const other of results)
                if (other.p95 && other !== ours)
                    console.log(`p95 of ${other.name} / ours (wasm): ${(other.p95 / ours.p95).toPrecision(2)}; ` +
                        `memory: ${(other.memory / ours.memory).toPrecision(2)}; build: ${(other.build / ours.build).toPrecision(2)}`);
    }
} finally {
    rmSync(folder, { recursive: true, force: true });
}
