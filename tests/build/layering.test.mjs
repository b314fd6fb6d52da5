// Which part of the source may know which: the arrows of core <- app/ui, app/cli <- app/platform, app/main.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function sources(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return sources(path);
        return /\.(cpp|h)$/.test(entry.name) ? [path] : [];
    });
}

/** The text without comments: a word in one binds nobody. */
function code(path) {
    return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:"])\/\/.*$/gm, '$1');
}

const files = [...sources('core'), ...sources('app')].map((path) => ({ path: path.replaceAll('\\', '/'), text: code(path) }));
for (const file of files) {
    file.includes = [...file.text.matchAll(/^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]/gm)].map(([, name]) => name);
}
const within = (folder) => files.filter(({ path }) => path.startsWith(folder));

/** Every include of these files that the pattern matches, as "file includes name". */
function including(some, pattern) {
    return some.flatMap(({ path, includes }) => includes.filter((name) => pattern.test(name)).map((name) => `${path} includes ${name}`));
}

function containing(some, pattern) {
    return some.filter(({ text }) => pattern.test(text)).map(({ path, text }) => `${path} has ${pattern.exec(text)[0]}`);
}

const graphics = /^(imgui|SDL|GL\/|GLES|emscripten)/i;
const system = /^(unistd|sys\/|windows|dlfcn|pthread|fcntl|termios|pwd)/i;

test('the layering test sees the source', () => {
    assert.ok(within('core/').length > 10 && within('app/').length > 10);
    assert.ok(files.some(({ includes }) => includes.length > 0));
});

test('core knows neither the program nor graphics nor the operating system', () => {
    assert.deepEqual(including(within('core/'), /^app\//), []);
    assert.deepEqual(including(within('core/'), graphics), []);
    assert.deepEqual(including(within('core/'), system), []);
});

test('nlohmann/json stays inside core\'s own files', () => {
    const open = files.filter(({ path }) => path.startsWith('core/') && path.endsWith('.h') && !path.startsWith('core/formats/'));
    assert.deepEqual(including(open, /^nlohmann/), []);
});

test('core asks for no time, no environment and no console', () => {
    assert.deepEqual(including(within('core/'), /^(iostream|chrono|ctime|cstdlib\/getenv|thread)$/), []);
    assert.deepEqual(containing(within('core/'), /\bstd::(cout|cerr|clog|cin)\b|\bprintf\s*\(|\bgetenv\s*\(|_clock::now|\bstd::time\s*\(/), []);
});

test('the interface knows the platform only by platform.h and station.h, and no window system', () => {
    assert.deepEqual(including(within('app/ui/'), /^app\/platform\/(?!(platform|station)\.h$)/), []);
    assert.deepEqual(including(within('app/ui/'), /^(SDL|GL\/|GLES|emscripten|imgui_impl_)/i), []);
    assert.deepEqual(including(within('app/ui/'), /^app\/(cli|main)/), []);
    assert.deepEqual(including(within('app/ui/'), system), []);
});

test('the command line knows no interface', () => {
    assert.deepEqual(including(within('app/cli/'), /^app\/ui\//), []);
    assert.deepEqual(including(within('app/cli/'), graphics), []);
});

test('what differs between platforms stands in app/platform', () => {
    const elsewhere = files.filter(({ path }) => !path.startsWith('app/platform/'));
    assert.deepEqual(containing(elsewhere, /__EMSCRIPTEN__|\bEM_JS\b|\bEM_ASM|\bEMSCRIPTEN_KEEPALIVE\b|\b_WIN32\b|\b__APPLE__\b|\b__linux__\b/), []);
    assert.deepEqual(including(elsewhere, /^emscripten/), []);
});

test('no file includes one beside it by a path that leaves the folder', () => {
    assert.deepEqual(including(files, /^\.\.?\//), []);
});
