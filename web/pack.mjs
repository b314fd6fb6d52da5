#!/usr/bin/env node
// Packs the compiled program into the page's template: one HTML file with everything in it but the directory
// itself, which core/publish fills in at the <!--directory:…--> places.
//
//   node web/pack.mjs --wasm FILE --js FILE --out TEMPLATE [--zopfli]

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const loaderFiles = ['unpack.js', 'kiosk.js', 'start.js']; // stands in the page as it is
const bridgeFiles = [ // needed only with the program, and packed with it
    'loader.js', 'keys.js', 'address.js', 'text_field.js', 'paper.js', 'read_aloud.js', 'mirror.js', 'kiosk_operator.js', 'given_file.js', 'bridge.js',
];
const directoryPlaces = ['<!--directory:head-->', '<!--directory:document-->', '<!--directory:data-->', '<!--directory:index-->'];

/** A source without indentation, empty lines and lines that are only a comment: no browser needs these. */
export function trimLines(source) {
    return source
        .replace(/\r\n?/g, '\n')
        .replace(/^\s*\/\*[\s\S]*?\*\/[ \t]*$/gm, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line && !line.startsWith('//'))
        .join('\n');
}

export function policyHash(text) {
    return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The page's Content-Security-Policy: our own scripts and style by hash, no connection of any kind. */
export function policy({ scripts, styles }) {
    return [
        "default-src 'none'",
        // The program is compiled from bytes in the page, which 'wasm-unsafe-eval' allows; eval stays
        // forbidden.
        `script-src ${scripts.map(policyHash).join(' ')} 'wasm-unsafe-eval'`,
        `style-src ${styles.map(policyHash).join(' ')}`,
        'img-src data:', // the icon, and mouse pointers
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}

export function gzip(bytes) {
    return gzipSync(bytes, { level: 9 });
}

/** gzip by the zopfli program: a few per cent smaller, many times slower; plain gzip where there is none. */
export function zopfli(bytes) {
    // In a file: zopfli must know the size and reads no pipe.
    const folder = mkdtempSync(join(tmpdir(), 'city-directory-'));
    try {
        const file = join(folder, 'program');
        writeFileSync(file, bytes);
        const result = spawnSync('zopfli', ['-c', '--i15', file], { maxBuffer: 1 << 28 });
        if (result.status === 0) return result.stdout;
    } finally {
        rmSync(folder, { recursive: true });
    }
    console.error('pack: no zopfli program here, packing with gzip -9');
    return gzip(bytes);
}

const digits = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((one) => !'&<>'.includes(one));

/** Bytes as the text that web/unpack.js describes and reads. */
export function encodeDigits(bytes) {
    let text = '';
    let bits = 0;
    let count = 0;
    const pair = (value) => digits[Math.floor(value / 91)] + digits[value % 91];
    for (const byte of bytes) {
        bits = (bits << 8) | byte;
        count += 8;
        if (count < 13) continue;
        count -= 13;
        text += pair(bits >> count);
        bits &= (1 << count) - 1;
    }
    if (count > 6) text += pair(bits << (13 - count));
    else if (count > 0) text += digits[bits << (6 - count)];
    return text;
}

function fill(page, places) {
    let filled = page;
    for (const [place, text] of Object.entries(places)) {
        const parts = filled.split(`<!--pack:${place}-->`);
        if (parts.length !== 2)
            throw new Error(
                `page.html must hold <!--pack:${place}--> once, has it ${parts.length - 1} times`,
            );
        filled = parts.join(text); // replace() would read $ in the text as its own signs
    }
    return filled;
}

/** Sources as one script whose names are its own. */
function closed(source) {
    return `(() => {\n'use strict';\n${trimLines(source)}\n})();`;
}

/** The template, and what it consists of. `wasm` and `script` are bytes, the others texts. */
export function pack({ page, style, loader, bridge, bridgeStyle, script, wasm, compress = gzip }) {
    for (const place of directoryPlaces) {
        if (!page.includes(place)) throw new Error(`page.html lacks ${place}`);
    }
    const css = trimLines(style);
    const runningStyle = trimLines(bridgeStyle);
    const start = closed(loader);
    if (/<\/(script|style)|<!--/i.test(start + css))
        throw new Error('the loader or style would end its own element');
    const scriptText = `${new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(script)}\n${closed(`const runningStyle = ${JSON.stringify(runningStyle)};\n${bridge}`)}\n`;
    const packedScript = compress(Buffer.from(scriptText));
    const packedWasm = compress(wasm);
    const scriptDigits = encodeDigits(packedScript);
    const wasmDigits = encodeDigits(packedWasm);
    const html = fill(page, {
        policy: policy({ scripts: [start, scriptText], styles: [css, runningStyle] }),
        style: css,
        loader: start,
        script: scriptDigits,
        program: wasmDigits,
    });
    const parts = [
        { part: 'program (wasm)', raw: wasm.length, gzip: packedWasm.length, page: wasmDigits.length },
        {
            part: 'program (script)',
            raw: Buffer.byteLength(scriptText),
            gzip: packedScript.length,
            page: scriptDigits.length,
        },
        { part: 'loader', raw: Buffer.byteLength(loader), page: Buffer.byteLength(start) },
        { part: 'style', raw: Buffer.byteLength(style), page: Buffer.byteLength(css) },
    ];
    const total = Buffer.byteLength(html);
    parts.push({ part: 'frame', page: total - parts.reduce((sum, { page: bytes }) => sum + bytes, 0) });
    parts.push({ part: 'template', page: total });
    return { html, parts };
}

export function sizeTable(parts) {
    const cell = (bytes) => (bytes === undefined ? '' : bytes.toLocaleString('en')).padStart(11);
    return [
        `${''.padEnd(17)}${['raw', 'gzip', 'in the page'].map((title) => title.padStart(12)).join('')}`,
        ...parts.map(
            ({ part, raw, gzip: packed, page }) =>
                `${part.padEnd(17)} ${cell(raw)} ${cell(packed)} ${cell(page)}`,
        ),
    ].join('\n');
}

/**
 * The sets of colours that the page takes as the system prefers, as rules for one that the user chose. `style` has them
 * in the first rules for the root: light, dark, high contrast.
 */
export function chosenColors(style) {
    const sets = [...style.matchAll(/:root \{\n([^}]*--surface:[^}]*)\}/g)].slice(0, 3);
    if (sets.length < 3) throw new Error('the style lacks a set of colours');
    const rules = ['light', 'dark', 'contrast'].map((scheme, at) => {
        const colors = sets[at][1].match(/--[\w-]+: #[0-9a-f]+;/g);
        return `[data-scheme='${scheme}'] {\ncolor-scheme: ${scheme === 'light' ? 'light' : 'dark'};\n${colors.join('\n')}\n}`;
    });
    return `@media screen {\n${rules.join('\n')}\n}`;
}

export function readShell() {
    const read = (name) => readFileSync(join(web, name), 'utf8');
    const all = (names) => names.map(read).join('\n');
    return {
        page: read('page.html'),
        style: read('page.css'),
        loader: all(loaderFiles),
        bridge: all(bridgeFiles),
        bridgeStyle: [chosenColors(read('page.css')), all(['mirror.css', 'paper.css'])].join('\n'),
    };
}

function main() {
    const { values } = parseArgs({
        options: {
            wasm: { type: 'string' },
            js: { type: 'string' },
            out: { type: 'string' },
            zopfli: { type: 'boolean', default: false },
        },
    });
    if (!values.wasm || !values.js || !values.out) {
        console.error('usage: pack.mjs --wasm FILE --js FILE --out TEMPLATE [--zopfli]');
        process.exit(2);
    }
    const { html, parts } = pack({
        ...readShell(),
        script: readFileSync(values.js),
        wasm: readFileSync(values.wasm),
        compress: values.zopfli ? zopfli : gzip,
    });
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, html);
    console.log(sizeTable(parts));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
