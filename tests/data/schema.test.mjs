// The schema of the data, the data that is shipped, and the program's own list of members agree.
// (What a schema cannot say, unique ids and references that lead somewhere, core's own tests check.)
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const schema = JSON.parse(source('assets/data/directory.schema.json'));
const data = JSON.parse(source('assets/data/directory.json'));

const modules = process.env.CITY_DIRECTORY_NODE_MODULES;
const skip = !modules && 'the test tools from npm are not there';

let compiled;
function mistakes(file) {
    if (!compiled) {
        const Ajv = createRequire(join(modules, 'from-here.js'))('ajv/dist/2020').default;
        compiled = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(schema);
    }
    compiled(file);
    return (compiled.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('assets/data/directory.json keeps to its schema', { skip }, () => {
    assert.deepEqual(mistakes(data).slice(0, 20), []);
});

// A small directory in order, which each case below spoils in one place.
const sound = () => ({
    format: 'city-networks-directory', version: 1,
    edition: { title: 'T', date: '2021' },
    countries: [{ id: 'kenya', name: 'Kenya', code: 'KE' }],
    cities: [{ id: 'nairobi', name: 'Nairobi', country: 'kenya', latitude: -1.29, longitude: 36.82 }],
    organizations: [{
        id: 'net', name: 'Net', kind: 'network', founded: '1990', headquarters: { city: 'nairobi' },
        sections: [{ kind: 'vision', heading: 'Vision', blocks: [{ paragraph: 'One.' }, { list: ['a', { text: 'b', items: ['c'] }] }] }],
        figures: [{ measure: 'members', value: 240000 }],
        people: [{ id: 'ann', name: 'Ann' }],
        contacts: [{ kind: 'email', value: 'a@example.org' }], sdgs: [11],
        annotations: [{ text: 'odd', certainty: 'likely' }],
        citations: [{ source: 'printed' }],
    }],
    events: [{
        id: 'day', title: 'Day', kind: 'day', period: { start: '--10-31' }, organizers: [{ ref: 'organization/net' }],
        participants: [{ role: 'speaker', party: { name: 'Somebody' } }], questions: [{ text: 'What?', prompts: ['a'] }],
        citations: [],
    }],
    relations: [{ id: 'r', from: { name: 'A' }, type: 'partner', to: { name: 'B' }, citations: [] }],
    cooperations: [{ id: 'c', parties: [{ name: 'A' }], status: 'existing', citations: [] }],
    acknowledged: [{ rule: 'contact-missing', ref: 'relation/r', reason: 'none is printed' }],
});

test('a small directory in order keeps to the schema, members of a newer version included', { skip }, () => {
    const file = sound();
    file.practices = [{ any: null }];
    file.organizations[0].later = { a: [] };
    file.organizations[0].sections[0].blocks.push({ map: 'of a later version' });
    file.events[0].period.note = '';
    assert.deepEqual(mistakes(file), []);
});

const spoilt = [
    ['another format', (f) => { f.format = 'city-directory'; }],
    ['no format', (f) => { delete f.format; }],
    ['a newer version', (f) => { f.version = 2; }],
    ['no version', (f) => { delete f.version; }],
    ['a list that is none', (f) => { f.cities = {}; }],
    ['a null', (f) => { f.organizations[0].acronym = null; }],
    ['an empty text', (f) => { f.organizations[0].acronym = ''; }],
    ['an empty list', (f) => { f.organizations[0].other_names = []; }],
    ['a missing id', (f) => { delete f.organizations[0].id; }],
    ['an id with capitals', (f) => { f.organizations[0].id = 'Net'; }],
    ['an id with two hyphens', (f) => { f.organizations[0].id = 'a--b'; }],
    ['a missing name', (f) => { delete f.organizations[0].name; }],
    ['missing citations', (f) => { delete f.organizations[0].citations; }],
    ['a citation without source', (f) => { f.organizations[0].citations = [{ section: 'Page 1' }]; }],
    ['an unknown kind of organization', (f) => { f.organizations[0].kind = 'club'; }],
    ['an unknown kind of event', (f) => { f.events[0].kind = 'party'; }],
    ['an unknown kind of contact', (f) => { f.organizations[0].contacts[0].kind = 'telex'; }],
    ['an unknown kind of section', (f) => { f.organizations[0].sections[0].kind = 'dream'; }],
    ['an unknown certainty', (f) => { f.organizations[0].annotations[0].certainty = 'sure'; }],
    ['an unknown relation', (f) => { f.relations[0].type = 'likes'; }],
    ['an unknown status', (f) => { f.cooperations[0].status = 'over'; }],
    ['a date that is a number', (f) => { f.organizations[0].founded = 1990; }],
    ['a date in words', (f) => { f.organizations[0].founded = 'May 1990'; }],
    ['a month that is none', (f) => { f.organizations[0].founded = '1990-13'; }],
    ['a day that is none', (f) => { f.organizations[0].founded = '1990-01-32'; }],
    ['an hour that is none', (f) => { f.events[0].period.end = '2020-10-31T24:00'; }],
    ['a year 0', (f) => { f.edition.date = '0000'; }],
    ['a goal that is none', (f) => { f.organizations[0].sdgs = [18]; }],
    ['a goal that is no whole number', (f) => { f.organizations[0].sdgs = [1.5]; }],
    ['a figure that is a text', (f) => { f.organizations[0].figures[0].value = '240,000'; }],
    ['a block of two kinds', (f) => { f.organizations[0].sections[0].blocks[0].list = ['a']; }],
    ['an entry that is a number', (f) => { f.organizations[0].sections[0].blocks[1].list = [1]; }],
    ['an entry without text', (f) => { f.organizations[0].sections[0].blocks[1].list[1] = { items: ['c'] }; }],
    ['a party that is nobody', (f) => { f.events[0].organizers = [{}]; }],
    ['a participant without party', (f) => { f.events[0].participants = [{ role: 'speaker' }]; }],
    ['a reference of an unknown kind', (f) => { f.events[0].organizers = [{ ref: 'organisation/net' }]; }],
    ['a reference to what cannot take part', (f) => { f.events[0].organizers = [{ ref: 'theme/climate' }]; }],
    ['a reference without id', (f) => { f.events[0].organizers = [{ ref: 'organization/' }]; }],
    ['a question without text', (f) => { delete f.events[0].questions[0].text; }],
    ['a country code in small letters', (f) => { f.countries[0].code = 'ke'; }],
    ['a latitude beyond the pole', (f) => { f.cities[0].latitude = 91; }],
    ['an acknowledgement without reason', (f) => { delete f.acknowledged[0].reason; }],
    ['an acknowledgement of no record', (f) => { f.acknowledged[0].ref = 'net'; }],
    ['a remark that answers no rule', (f) => { f.organizations[0].annotations[0].rules = []; }],
    ['a cooperation of nobody', (f) => { f.cooperations[0].parties = []; }],
];
for (const [what, spoil] of spoilt)
    test(`the schema refuses ${what}`, { skip }, () => {
        const file = sound();
        spoil(file);
        assert.notDeepEqual(mistakes(file), []);
    });

// Everything below compares texts and needs no tools.

/** The definition that a schema stands for, and what it says itself. */
function resolve(part) {
    const { $ref, ...own } = part;
    return $ref ? { ...schema.$defs[$ref.replace('#/$defs/', '')], ...own } : part;
}

/** "GuidingQuestion" as the schema calls it: "guiding_question". */
const schemaName = (type) => type.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();

const pieces = [...source('core/formats/json/schema.h')
    .matchAll(/template <class F, Is<(\w+)> T>\s*void members\(F& f, T& \w+\) \{(.*?)\n\}/gs)]
    .map(([, type, body]) => ({
        name: schemaName(type),
        members: [...body.matchAll(/f\("(\w+)", [\w.]+(, required)?\);/g)].map(([, name, need]) => ({ name, required: !!need })),
        lines: body.trim().split('\n').length,
    }));

test('the program has a list of members for every piece that the schema describes, and the other way round', () => {
    assert.ok(pieces.length > 20);
    const described = Object.entries(schema.$defs).filter(([name, part]) => part.properties && name !== 'block').map(([name]) => name);
    assert.deepEqual([...described, 'item'].sort(), pieces.map(({ name }) => name).sort());
});

for (const { name, members, lines } of pieces)
    test(`the schema's ${name} has the members that the program reads, in the same order`, () => {
        assert.equal(members.length, lines, 'every line of the list was understood');
        const part = name === 'item' ? schema.$defs.item.anyOf[1] : schema.$defs[name];
        assert.deepEqual(Object.keys(part.properties), members.map((member) => member.name));
        assert.deepEqual([...(part.required ?? [])].sort(), members.filter((m) => m.required).map((m) => m.name).sort());
    });

test('the schema has the lists of the program, in the same order', () => {
    const lists = [...source('core/model/records.h').matchAll(/^CITYNET_RECORD\((\w+), (\w+), (\w+)\)/gm)];
    assert.ok(lists.length >= 10);
    assert.deepEqual(Object.keys(schema.properties), ['format', 'version', 'edition', ...lists.map(([, , , list]) => list), 'acknowledged']);
    for (const [, type, , list] of lists)
        assert.equal(schema.properties[list].items.$ref, `#/$defs/${schemaName(type)}`);
});

test('the schema allows the words that the program knows', () => {
    const words = new Map([...source('core/model/words.cpp')
        .matchAll(/struct Words<(\w+)> \{.*?\{(.*?)\};\s*\};/gs)]
        .map(([, type, list]) => [type, [...list.matchAll(/"(\w+)"/g)].map(([, word]) => word)]));
    const places = {
        Certainty: 'annotation.certainty', ContactKind: 'contact.kind', SectionKind: 'section.kind', OrganizationKind: 'organization.kind',
        EventKind: 'event.kind', RelationType: 'relation.type', CooperationStatus: 'cooperation.status',
        FigureRole: 'figure.role',
    };
    assert.deepEqual([...words.keys()].sort(), Object.keys(places).sort());
    for (const [type, place] of Object.entries(places)) {
        const [piece, member] = place.split('.');
        assert.deepEqual(schema.$defs[piece].properties[member].enum, words.get(type), place);
    }
});

test('the schema describes every member', () => {
    const undescribed = [];
    const look = (part, place) => {
        for (const [name, member] of Object.entries(part.properties ?? {}))
            if (!(resolve(member).description?.length >= 8))
                undescribed.push(`${place}.${name}`);
        for (const inner of part.anyOf ?? [])
            look(inner, place);
    };
    look(schema, '');
    for (const [name, part] of Object.entries(schema.$defs)) {
        assert.ok(part.description.length >= 8, name);
        look(part, name);
    }
    assert.deepEqual(undescribed, []);
});

test('the schema forbids no member that it does not know', () => {
    assert.doesNotMatch(JSON.stringify(schema), /additionalProperties|unevaluatedProperties|propertyNames/);
});
