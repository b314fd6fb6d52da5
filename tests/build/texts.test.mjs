// All that the interface says stands in assets/strings, and is set as print is.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'app/ui';

/** For those who write the themes and strings or look after the machine, not for those who use the program; and markup. */
const exempt = new Set([
    'app/ui/theme.cpp', 'app/ui/strings.cpp', 'app/ui/outline/outline_html.cpp', 'app/ui/kiosk/log_lines.cpp',
]);

/** The string literals of a C++ source: text and line. Comments and includes have none. */
export function literals(source) {
    const found = [];
    const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^[ \t]*#include[^\n]*|R"\(([\s\S]*?)\)"|'(?:[^'\\\n]|\\.)+'|"((?:[^"\\\n]|\\.)*)"/gm;
    for (const match of source.matchAll(token)) {
        const text = match[1] ?? match[2];
        if (text !== undefined) found.push({ text, line: source.slice(0, match.index).split('\n').length });
    }
    return found;
}

/** Whether a literal is something to be read: words side by side, or one with a capital. Keys, ids and paths are not. */
export function isForReading(text) {
    const plain = text.replace(/\\x[0-9a-fA-F]{2}/g, '').replace(/\\./g, ' ');
    return /\p{L}\p{L}+[.,:;!?]? +\p{L}\p{L}/u.test(plain) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(plain.trim());
}

test('what is for reading is told from what is not', () => {
    for (const text of ['Nothing here', 'Search', 'all networks', 'Narrow down: ', 'Ältere Städte', 'Copied!'])
        assert.ok(isForReading(text), text);
    for (const text of ['networks.title', 'c40-cities', '##text', '/networks/', ' · ', '⟦', '%d', 'themes/light.json', 'a', ''])
        assert.ok(!isForReading(text), text);
    const source = '// "Not this"\n#include "Some/File.h"\nconst char* a = "This one"; /* "nor this" */ char c = \'"\'; f("and \\"that\\" one");';
    assert.deepEqual(literals(source), [{ text: 'This one', line: 3 }, { text: 'and \\"that\\" one', line: 3 }]);
});

test('no source of the interface holds text to be read', () => {
    const mistakes = [];
    let files = 0;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!/\.(cpp|h)$/.test(entry.name)) continue;
        const file = join(entry.parentPath ?? entry.path, entry.name);
        files += 1;
        if (exempt.has(file)) continue;
        for (const { text, line } of literals(readFileSync(file, 'utf8')))
            if (isForReading(text)) mistakes.push(`${file}:${line}: "${text}"`);
    }
    assert.ok(files > 60, `${files} files were read`);
    assert.deepEqual(mistakes, []);
});

/** What is wrong with how a text is set. */
export function badlySet(text) {
    const mistakes = [];
    if (/(^|\s)"\p{L}|\p{L}"(\s|$)/u.test(text)) mistakes.push('straight quotation marks');
    if (/\p{L}'\p{L}|\p{L}'(\s|$)/u.test(text)) mistakes.push('a straight apostrophe');
    if (/ - |--|\d-\d/.test(text)) mistakes.push('a hyphen for a dash');
    if (/\.\.\./.test(text)) mistakes.push('full stops for an ellipsis');
    if (/ {2}|^ | $/.test(text)) mistakes.push('blanks too many');
    return mistakes;
}

test('quotation marks, apostrophes, dashes and ellipses of the strings are those of print', () => {
    assert.equal(badlySet("It's").length, 1);
    assert.equal(badlySet('say "yes"').length, 1);
    assert.equal(badlySet('1990-2000').length, 1);
    assert.equal(badlySet('more...').length, 1);
    assert.equal(badlySet('“yes” – it’s 1990–2000 …').length, 0);
    const typed = /^search\.example\.[a-z]+$|^number\./; // what one types into a field; what stands between figures
    const mistakes = [];
    for (const name of readdirSync('assets/strings')) {
        const strings = JSON.parse(readFileSync(join('assets/strings', name), 'utf8'));
        assert.ok(Object.keys(strings).length > 100);
        for (const [key, value] of Object.entries(strings))
            for (const text of typeof value === 'string' ? [value] : Object.values(value))
                if (!typed.test(key))
                    for (const mistake of badlySet(text)) mistakes.push(`${name}, ${key}: ${mistake} in “${text}”`);
    }
    assert.deepEqual(mistakes, []);
});
