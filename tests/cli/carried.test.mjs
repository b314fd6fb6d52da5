// What the command line writes as vCard and iCalendar, read by a parser that is not ours (python3-vobject).
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const program = process.env.CITY_DIRECTORY_PROGRAM;
const python = '/usr/bin/python3'; // Debian's, which has Debian's packages
const ready = program && spawnSync(python, ['-c', 'import vobject']).status === 0;
const skip = ready ? false : 'the program or python3-vobject is missing';
const data = JSON.parse(readFileSync('assets/data/directory.json', 'utf8'));

/** The components of an exported file: for each its properties as [name, parameters, value]. */
function exported(...options) {
    const { status, stdout, stderr } = spawnSync(program, ['export', ...options], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const parsed = spawnSync(
        python,
        [
            '-c',
            `
import json, sys, vobject
sys.stdin.reconfigure(encoding='utf-8', newline='')
def plain(value):
    return value if isinstance(value, (str, list)) else str(value)
def properties(component):
    return [[line.name, {name: list(values) for name, values in line.params.items()}, plain(line.value)]
            for line in component.getChildren() if not hasattr(line, 'contents')]
found = []
for component in vobject.readComponents(sys.stdin.read()):
    found.append(properties(component))
    found += [properties(inner) for inner in component.getChildren() if hasattr(inner, 'contents')]
json.dump(found, sys.stdout)`,
        ],
        { input: stdout, encoding: 'utf8' },
    );
    assert.equal(parsed.status, 0, parsed.stderr);
    return JSON.parse(parsed.stdout);
}

const values = (properties, name) => properties.filter(([own]) => own === name).map(([, , value]) => value);

test('another parser reads every card, and every e-mail address of the directory in them', { skip }, () => {
    const cards = exported('--format', 'vcard');
    const people = data.organizations.flatMap(({ people: some = [] }) => some);
    assert.equal(cards.length, data.organizations.length + people.length);
    assert.deepEqual(
        cards.flatMap((card) => values(card, 'FN')).sort(),
        [...data.organizations, ...people].map(({ name }) => name).sort(),
    );
    const printed = [...data.organizations, ...people].flatMap(({ contacts = [] }) =>
        contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value),
    );
    const carried = cards.flatMap((card) => values(card, 'EMAIL'));
    const noted = cards.flatMap((card) => values(card, 'NOTE')).join('\n');
    for (const address of printed)
        assert.ok(carried.includes(address) || noted.includes(address), address);
    assert.ok(carried.length > 20);
});

test('another parser reads the calendar, each entry with its days', { skip }, () => {
    const [calendar, ...entries] = exported('--format', 'icalendar');
    assert.deepEqual(values(calendar, 'VERSION'), ['2.0']);
    assert.ok(entries.length > 5);
    for (const entry of entries)
        for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) assert.equal(values(entry, name).length, 1, name);
    const [roundtable] = entries.filter((entry) => String(values(entry, 'UID')).includes('roundtable-nakuru-2020'));
    assert.match(String(values(roundtable, 'DTSTART')), /20201031T094500Z|2020-10-31 09:45/);
    assert.match(String(values(roundtable, 'LOCATION')), /Nakuru, Kenya/);
});
