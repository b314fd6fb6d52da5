// The descriptions of documents that are shipped keep to their schema, and the schema to the program.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../../assets/editions/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const schema = JSON.parse(read('edition.schema.json'));
const editions = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'edition.schema.json');

const modules = process.env.CITY_DIRECTORY_NODE_MODULES;
const skip = !modules && 'the test tools from npm are not there';

let compiled;
function mistakes(description) {
    if (!compiled) {
        const Ajv = createRequire(join(modules, 'from-here.js'))('ajv/dist/2020').default;
        compiled = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);
    }
    compiled(description);
    return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

for (const name of editions)
    test(`assets/editions/${name} keeps to its schema`, { skip }, () => {
        assert.deepEqual(mistakes(JSON.parse(read(name))), []);
    });

const sound = () => ({
    format: 'city-directory-edition', version: 1, name: 'N', source: { id: 's', title: 'S' }, recognize: ['A'],
    furniture: [{ lines: ['B'], what: 'head' }], facts: [{ lines: ['C'], record: 'source/s' }],
    headings: [{ heading: ['D'], kind: 'vision', holds: 'projects' }, { starts: 'E' }],
    front: [{ heading: ['F'], record: 'event/e' }],
    parts: [{ heading: ['G'], kind: 'network', profiles: [{ heading: ['H'], id: 'h' }] }],
    moved: [{ starts: 'I', to: 'h', section: ['D'] }],
});

test('a description in order keeps to the schema', { skip }, () => {
    assert.deepEqual(mistakes(sound()), []);
});

const spoilt = [
    ['another format', (d) => { d.format = 'x'; }],
    ['a newer version', (d) => { d.version = 2; }],
    ['nothing to recognize it by', (d) => { d.recognize = []; }],
    ['neither profiles nor event', (d) => { delete d.parts; }],
    ['both profiles and event', (d) => { d.event = { id: 'e', title: 'E', kind: 'day' }; }],
    ['a heading without words', (d) => { delete d.headings[0].heading; }],
    ['an unknown kind of section', (d) => { d.headings[0].kind = 'dream'; }],
    ['an unknown use of a section', (d) => { d.headings[0].holds = 'works'; }],
    ['a member that nobody knows', (d) => { d.moved[0].from = 'x'; }],
    ['a front that goes to a city', (d) => { d.front[0].record = 'city/c'; }],
    ['an id that is none', (d) => { d.parts[0].profiles[0].id = 'H'; }],
];
for (const [what, spoil] of spoilt)
    test(`the schema refuses ${what}`, { skip }, () => {
        const description = sound();
        spoil(description);
        assert.notDeepEqual(mistakes(description), []);
    });

test('the schema has the members that the program reads', () => {
    const code = readFileSync(new URL('../../core/import/description.cpp', import.meta.url), 'utf8');
    const pieces = [...code.matchAll(/void members\(F& f, (\w+?)(?:Rule)?& \w+\) \{(.*?)\n\}/gs)];
    assert.equal(pieces.length, 9);
    for (const [, type, body] of pieces) {
        const part = type === 'Description' ? schema : schema.$defs[type.toLowerCase()];
        const members = [...body.matchAll(/f\("(\w+)"/g)].map(([, name]) => name);
        assert.deepEqual(Object.keys(part.properties).filter((name) => name !== '$schema'), members, type);
    }
});
