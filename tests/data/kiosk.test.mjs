// The schema of a kiosk's settings says of each file what the program says of it (tests/core/formats/kiosk reads the same
// cases), but for what no schema can say.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const schema = JSON.parse(source('assets/kiosk.schema.json'));
const cases = JSON.parse(source('tests/data/kiosk/cases.json'));

const modules = process.env.CITY_DIRECTORY_NODE_MODULES;
const skip = !modules && 'the test tools from npm are not there';

let compiled;
/** The places of a file that the schema refuses. */
function refused(file) {
    if (!compiled) {
        const Ajv = createRequire(join(modules, 'from-here.js'))('ajv/dist/2020').default;
        compiled = new Ajv({ allErrors: true, strict: true }).compile(schema);
    }
    compiled(file);
    return (compiled.errors ?? []).map(({ instancePath, params }) => {
        const again = params.j === undefined ? undefined : Math.max(params.i, params.j);
        const member = params.additionalProperty ?? params.missingProperty ?? again;
        return member === undefined ? instancePath : `${instancePath}/${member}`;
    });
}

test('the cases are many', () => { assert.ok(cases.length > 50); });

for (const { what, file, places, only_the_program: beyond } of cases)
    test(`the schema ${places.length > 0 && !beyond ? 'refuses' : 'takes'} ${what}`, { skip }, () => {
        assert.deepEqual([...new Set(refused(file))].sort(), beyond ? [] : [...places].sort());
    });

test('the example keeps to the schema', { skip }, () => {
    assert.deepEqual(refused(JSON.parse(source('assets/kiosk.example.json'))), []);
});

test('the schema describes every setting', () => {
    for (const [name, { description }] of Object.entries(schema.properties)) assert.ok(description?.length > 8, name);
});

test('the README lists every setting with its default', () => {
    const rows = new Map([...source('README.md').matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, name, value]) => [name, value.trim()]));
    for (const [name, { default: value }] of Object.entries(schema.properties)) {
        if (name === '$schema') continue;
        assert.ok(rows.has(name), `${name} is not listed`);
        if (value !== undefined) assert.equal(rows.get(name).replace(/[`"]/g, ''), JSON.stringify(value).replaceAll('"', ''), name);
    }
});
