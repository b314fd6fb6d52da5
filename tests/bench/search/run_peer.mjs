// One library, one corpus, one process: run_peer.mjs NAME DIRECTORY QUERIES SECONDS
// Types each query key by key and prints, as JSON, what that took. SECONDS bound the time for each kind of query: what
// is not typed by then is left out, and said; a query that takes ten times as long by itself is not typed to its end.
import { readFileSync } from 'node:fs';
import { readDocuments } from './documents.mjs';
import { peers } from './peers.mjs';

const [, , name, directory, queriesFile, seconds] = process.argv;
const documents = readDocuments(directory);
const queries = JSON.parse(readFileSync(queriesFile, 'utf8'));

const memory = () => {
    globalThis.gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
};

const before = memory();
const began = performance.now();
const { version, search } = await peers[name].make(documents);
const build = (performance.now() - began) / 1000;
const used = memory() - before;

for (const word of ['city', 'climate', 'resil', 'netwrk']) await search(word); // compiled before it is timed

const kinds = {};
for (const { kind, text, target, theme } of queries) {
    const of = (kinds[kind] ??= { samples: [], asked: 0, found: 0, left: 0, spent: 0 });
    if (of.spent > Number(seconds) * 1000) {
        ++of.left;
        continue;
    }
    let ids = [];
    const letters = [...text];
    const enough = of.spent + Number(seconds) * 10_000;
    for (let typed = 1; typed <= letters.length && of.spent < enough; ++typed) {
        const query = letters.slice(0, typed).join('');
        const start = performance.now();
        ids = await search(query, theme);
        const took = performance.now() - start;
        of.samples.push(took);
        of.spent += took;
    }
    if (of.spent >= enough) {
        ++of.left;
    } else if (target !== null) {
        ++of.asked;
        of.found += ids.includes(target) ? 1 : 0;
    }
}
console.log(JSON.stringify({ name, version, build, memory: used, kinds }));
