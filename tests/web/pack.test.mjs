import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { encodeDigits, gzip, pack, policy, readShell, sizeTable, trimLines, zopfli } from '../../web/pack.mjs';
import { repository } from './harness.mjs';

const shell = readShell();
const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0); // the smallest module: empty
const script = Buffer.from('var createCityDirectory = () => "Zürich";\n');
const packed = () => pack({ ...shell, script, wasm });
const element = (html, opening) => html.split(opening)[1].split('</script>')[0];

/** A function of the loader, as the browser would have it. */
function loaderFunctions(file, ...names) {
    const source = readFileSync(join(repository, 'web', file), 'utf8');
    return new Function(`${source}; return { ${names.join(', ')} };`)();
}

test('the template holds the program, unpackable bit by bit', () => {
    const { html } = packed();
    const { decodeDigits } = loaderFunctions('unpack.js', 'decodeDigits');
    const unpacked = (id) => gunzipSync(decodeDigits(element(html, `id="${id}">`)));
    assert.deepEqual(unpacked('program'), Buffer.from(wasm));
    const unpackedScript = unpacked('program-script').toString();
    assert.ok(unpackedScript.startsWith(script.toString()));
    assert.ok(unpackedScript.includes('beginHistory();')); // what carries messages comes with it
});

test('the template keeps the places that publishing fills, once each', () => {
    const { html } = packed();
    for (const place of ['head', 'document', 'data', 'index'])
        assert.equal(html.split(`<!--directory:${place}-->`).length, 2, place);
    assert.ok(!html.includes('<!--pack:'));
});

test('policy, document, data, program, loader and search index come in this order', () => {
    const { html } = packed();
    const order = [
        'http-equiv="Content-Security-Policy"',
        '<!--directory:head-->',
        '<style>',
        '<!--directory:document-->',
        '<!--directory:data-->',
        'id="program"',
        '<script>(()',
        '<!--directory:index-->',
    ].map((part) => html.indexOf(part));
    assert.ok(order.every((position) => position > 0));
    assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
    );
});

test('the policy names the hash of exactly what the page runs', () => {
    const { html } = packed();
    const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const loader = html.slice(
        html.lastIndexOf('<script>') + '<script>'.length,
        html.lastIndexOf('</script>'),
    );
    const style = html.split('<style>')[1].split('</style>')[0];
    const program = gunzipSync(loaderFunctions('unpack.js', 'decodeDigits').decodeDigits(element(html, 'id="program-script">')));
    const running = JSON.parse(/^const runningStyle = (".*");$/m.exec(program.toString())[1]);
    assert.ok(running.includes('.paper {'));
    for (const text of [loader, program, style, running]) assert.ok(html.includes(hash(text)));
    assert.ok(
        !/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/.test(policy({ scripts: ['a'], styles: ['b'] })),
    );
});

test('the same input gives the same page', () => {
    assert.equal(packed().html, packed().html);
});

test('a shell without a place to fill is refused', () => {
    assert.throws(
        () => pack({ ...shell, page: shell.page.replace('<!--directory:data-->', ''), script, wasm }),
        /directory:data/,
    );
    assert.throws(
        () => pack({ ...shell, page: shell.page.replace('<!--pack:program-->', ''), script, wasm }),
        /pack:program/,
    );
});

test('a loader that would end its own element is refused', () => {
    assert.throws(() => pack({ ...shell, loader: "const a = '</script>';", script, wasm }), /element/);
});

test('what replaces a place is taken as it is, dollar signs too', () => {
    const { html } = pack({ ...shell, loader: "const price = '$& $1 $$';", script, wasm });
    assert.ok(html.includes("const price = '$& $1 $$';"));
});

test('trimming drops comments and indentation and nothing else', () => {
    assert.equal(
        trimLines('/** What it does. */\nfunction f() {\n    // why\n    return "//x"; // kept\n}\r\n\n'),
        'function f() {\nreturn "//x"; // kept\n}',
    );
    assert.equal(trimLines('/* one\n   two */\na { b: c; }\n'), 'a { b: c; }');
});

test('the table of sizes adds up to the template', () => {
    const { html, parts } = packed();
    const total = parts.find(({ part }) => part === 'template').page;
    assert.equal(total, Buffer.byteLength(html));
    assert.equal(
        parts.filter(({ part }) => part !== 'template').reduce((sum, { page }) => sum + page, 0),
        total,
    );
    assert.match(sizeTable(parts), /program \(wasm\) +8 /);
});

test('zopfli gives gzip that unpacks to the same, and is never larger', () => {
    const text = Buffer.from('international networks of cities, '.repeat(400) + Math.PI);
    assert.deepEqual(gunzipSync(zopfli(text)), text);
    assert.ok(zopfli(text).length <= gzip(text).length);
});

test('the command writes the template and says what it weighs; without arguments it explains itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-'));
    try {
        const file = (name) => join(folder, name);
        writeFileSync(file('a.wasm'), wasm);
        writeFileSync(file('a.js'), script);
        const command = join(repository, 'web/pack.mjs');
        const good = spawnSync(
            process.execPath,
            [command, '--wasm', file('a.wasm'), '--js', file('a.js'), '--out', file('new/t.html')],
            { encoding: 'utf8' },
        );
        assert.equal(good.status, 0, good.stderr);
        assert.match(good.stdout, /template/);
        assert.equal(readFileSync(file('new/t.html'), 'utf8'), packed().html);
        const bad = spawnSync(process.execPath, [command], { encoding: 'utf8' });
        assert.equal(bad.status, 2);
        assert.match(bad.stderr, /usage/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test('the loader decodes what was encoded, of any length', () => {
    const { decodeDigits } = loaderFunctions('unpack.js', 'decodeDigits');
    for (let length = 0; length < 60; ++length)
        for (const step of [0, 37, 255]) {
            const bytes = Uint8Array.from({ length }, (_, index) => (step === 255 ? 255 : (index + 1) * step));
            assert.deepEqual(decodeDigits(encodeDigits(bytes)), bytes);
        }
    assert.throws(() => decodeDigits('no digit: <'), /damaged/);
    assert.throws(() => decodeDigits('é'), /damaged/);
});

test('the packed program cannot be taken for markup', () => {
    const all = Uint8Array.from({ length: 65536 }, (_, index) => index ^ (index >> 8));
    assert.doesNotMatch(encodeDigits(all), /[&<>\s]|[^\x21-\x7e]/);
    assert.ok(encodeDigits(all).length < all.length * 1.24);
});

test('the loader unpacks what was packed, across its pieces', async () => {
    const { unpack } = loaderFunctions('unpack.js', 'unpack');
    let seed = 1;
    const noise = Buffer.from(
        Array.from({ length: 400_000 }, () => {
            seed = (seed * 48271) % 0x7fffffff;
            return seed & 255;
        }),
    );
    for (const content of [Buffer.alloc(0), Buffer.from('a'), noise]) {
        const answer = unpack(encodeDigits(gzip(content)), 'application/wasm');
        assert.equal(answer.headers.get('Content-Type'), 'application/wasm');
        assert.deepEqual(Buffer.from(await answer.arrayBuffer()), content);
    }
});

test('the loader says so when the packed program is damaged', async () => {
    const { unpack, compilePacked } = loaderFunctions('unpack.js', 'unpack', 'compilePacked');
    const text = encodeDigits(gzip(Buffer.from('a'.repeat(1000))));
    await assert.rejects(unpack(text.slice(0, 20), 'x/y').arrayBuffer());
    await assert.rejects(unpack('AAAA', 'x/y').arrayBuffer());
    await assert.rejects(compilePacked(encodeDigits(gzip(Buffer.from('no module')))));
});

test('the loader compiles a packed module, streaming or not', async () => {
    const { compilePacked } = loaderFunctions('unpack.js', 'compilePacked');
    const text = encodeDigits(gzip(wasm));
    assert.ok((await compilePacked(text)) instanceof WebAssembly.Module);
    const own = WebAssembly.compileStreaming;
    try {
        WebAssembly.compileStreaming = undefined;
        assert.ok((await compilePacked(text)) instanceof WebAssembly.Module);
        WebAssembly.compileStreaming = () => Promise.reject(new TypeError('only from the network'));
        assert.ok((await compilePacked(text)) instanceof WebAssembly.Module);
    } finally {
        WebAssembly.compileStreaming = own;
    }
});

test('keys of the browser and keys of the program are told apart', () => {
    const { isBrowserKey } = loaderFunctions('keys.js', 'isBrowserKey');
    const key = (name, ...modifiers) =>
        isBrowserKey({
            key: name,
            ctrlKey: modifiers.includes('ctrl'),
            altKey: modifiers.includes('alt'),
            shiftKey: modifiers.includes('shift'),
            metaKey: modifiers.includes('meta'),
            getModifierState: (which) => modifiers.includes(which),
        });
    const browser = [
        ['F5'],
        ['F11'],
        ['F12'],
        ['l', 'ctrl'],
        ['r', 'ctrl'],
        ['R', 'ctrl', 'shift'],
        ['p', 'ctrl'],
        ['t', 'ctrl'],
        ['w', 'ctrl'],
        ['+', 'ctrl'],
        ['-', 'ctrl'],
        ['=', 'ctrl'],
        ['0', 'ctrl'],
        ['f', 'ctrl'],
        ['Tab'], // leads through the document
        ['Tab', 'shift'],
        ['Tab', 'ctrl'],
        ['l', 'meta'],
        ['r', 'meta'],
        ['ArrowLeft', 'alt'],
        ['ArrowRight', 'alt'],
        ['I', 'ctrl', 'shift'],
        ['PageDown', 'ctrl'],
        ['BrowserBack'],
        ['Insert', 'shift'],
        ['v', 'ctrl'], // only the browser may read the clipboard
        ['v', 'meta'],
    ];
    const program = [
        ['a'],
        ['x', 'meta'],
        ['/'],
        ['Enter'],
        ['Escape'],
        ['ArrowDown'],
        ['PageDown'],
        ['c', 'ctrl'],
        ['k', 'ctrl'],
        ['a', 'ctrl'],
        ['z', 'ctrl'],
        ['Z', 'ctrl', 'shift'],
        ['ArrowLeft', 'ctrl'],
        ['Backspace', 'ctrl'],
        ['@', 'ctrl', 'alt'],
        ['€', 'alt', 'AltGraph'],
        ['å', 'alt'],
        ['Control', 'ctrl'],
        ['Shift', 'shift'],
    ];
    assert.deepEqual(
        browser.filter((combination) => !key(...combination)),
        [],
    );
    assert.deepEqual(
        program.filter((combination) => key(...combination)),
        [],
    );
});
