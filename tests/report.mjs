// Prints what failed and why, then one table of all tests by kind, from ctest's result files; fails when a test failed
// or there is none. What failed stands at the end, where one looks first.
//
//   node tests/report.mjs RESULTS.xml…
import { readFileSync } from 'node:fs';

const order = ['core', 'core-wasm', 'app', 'cli', 'platform', 'data', 'native', 'page', 'fuzz', 'build'];
const kinds = new Map();
const most = 4000; // characters of a test's last output that are repeated here

function countsOf(testCase, output) {
    // A script that runs many tests says how many; a program of Catch2 too.
    const scripts = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/gm)].at(-1);
    if (scripts) return { passed: Number(scripts[1]), failed: Number(scripts[2]), skipped: Number(scripts[3]) };
    const all = /All tests passed \(\d+ assertions? in (\d+) test cases?\)/.exec(output);
    if (all) return { passed: Number(all[1]), failed: 0, skipped: 0 };
    const some = /^test cases: .*$/m.exec(output);
    if (some) {
        const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(some[0])?.[1] ?? 0);
        return { passed: number('passed'), failed: number('failed'), skipped: number('skipped') };
    }
    // ctest says "skipped" of a program that is missing, too.
    if (/<skipped message="(?!SKIP_)|_NOT_BUILT"/.test(testCase)) return { passed: 0, failed: 1, skipped: 0 };
    if (/<skipped|status="(notrun|disabled)"/.test(testCase)) return { passed: 0, failed: 0, skipped: 1 };
    return { passed: 1, failed: 0, skipped: 0 };
}

function add(testCase) {
    const [, kind] = /name="([\w-]+?)(?:_tests_NOT_BUILT|: |")/.exec(testCase); // "core: every id is unique"
    const output = /<system-out>([\s\S]*?)<\/system-out>/.exec(testCase)?.[1] ?? '';
    const counts = countsOf(testCase, output);
    // A crash or a time-out after the last count, or before the first.
    if (/<failure|status="fail"/.test(testCase) && counts.failed === 0) {
        counts.failed = 1;
        if (counts.passed === 1) counts.passed = 0;
    }
    const plain = output.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]);
    const told = [...plain.matchAll(/^(?:UNSTEADY|FAILED) .*\n(?: {10}.*\n)*/gm)].map(([text]) => text);
    if (counts.failed > 0 && told.length === 0) told.push(`${plain.slice(-most)}\n`);
    if (told.length > 0) console.log(`\n${/name="([^"]*)"/.exec(testCase)[1]}\n${told.join('')}`);
    const sum = kinds.get(kind) ?? { passed: 0, failed: 0, skipped: 0 };
    for (const key of Object.keys(sum)) sum[key] += counts[key];
    kinds.set(kind, sum);
}

for (const file of process.argv.slice(2)) {
    const cases = readFileSync(file, 'utf8').match(/<testcase\b[^>]*(?:\/>|>[\s\S]*?<\/testcase>)/g) ?? [];
    cases.forEach(add);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const row = (kind, { passed, failed, skipped }) =>
    console.log(kind.padEnd(12) + [passed, failed, skipped].map((cell) => String(cell).padStart(9)).join(''));
const place = (kind) => (order.includes(kind) ? order.indexOf(kind) : order.length);
console.log();
row('kind', { passed: 'passed', failed: 'failed', skipped: 'skipped' });
for (const [kind, counts] of [...kinds].sort(([a], [b]) => place(a) - place(b))) {
    row(kind, counts);
    for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
