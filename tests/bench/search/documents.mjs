// A directory's organizations as the flat documents that search libraries take: the same fields for each of them.
import { readFileSync } from 'node:fs';

/** The fields, the weightiest first; `short` ones are what a matcher of strings can be expected to look through. */
export const fields = ['name', 'acronym', 'people', 'contacts', 'place', 'projects', 'text'];
export const short = ['name', 'acronym', 'people', 'contacts', 'place'];

const texts = (items) => items.flatMap((item) => (typeof item === 'string' ? [item] : [item.text, ...texts(item.items ?? [])]));
const block = (one) => (one.paragraph ? [one.paragraph] : one.list ? texts(one.list) : []);

/** The end of the string that begins at a byte. */
function stringEnd(bytes, begin) {
    for (let end = begin + 1; ; ++end) {
        end = bytes.indexOf(0x22, end);
        let slashes = 0;
        while (bytes[end - 1 - slashes] === 0x5c) ++slashes;
        if (slashes % 2 === 0) return end;
    }
}

/**
 * The lists of a directory in compact JSON of any length. A text of node's ends at half a billion characters, which a
 * quarter of a million organizations are beyond: each record is read by itself.
 */
function readLists(file) {
    const bytes = readFileSync(file);
    const lists = {};
    let depth = 0;
    let key = '';
    let list = null;
    let from = 0; // of the record at hand
    for (let at = 0; at < bytes.length; ++at) {
        const byte = bytes[at];
        if (byte === 0x22) {
            const end = stringEnd(bytes, at);
            if (depth === 1) key = bytes.toString('utf8', at + 1, end);
            at = end;
        } else if (byte === 0x7b || byte === 0x5b) {
            if (++depth !== 2) continue;
            list = byte === 0x5b ? (lists[key] = []) : null;
            from = at + 1;
        } else if (byte === 0x7d || byte === 0x5d || byte === 0x2c) {
            if (depth === 2 && list && at > from) list.push(JSON.parse(bytes.toString('utf8', from, at)));
            if (depth === 2) from = at + 1;
            if (byte !== 0x2c) --depth;
        }
    }
    return lists;
}

export function readDocuments(file) {
    const directory = readLists(file);
    const named = (list) => new Map(list.map(({ id, name }) => [id, name]));
    const cities = named(directory.cities);
    const countries = named(directory.countries);
    return directory.organizations.map((one, id) => ({
        id,
        name: [one.name, ...(one.other_names ?? [])].join(' · '),
        acronym: one.acronym ?? '',
        people: (one.people ?? []).map(({ name, role }) => `${name}, ${role}`).join(' · '),
        contacts: [...(one.contacts ?? []), ...(one.people ?? []).flatMap(({ contacts }) => contacts ?? [])]
            .map(({ value }) => value)
            .join(' · '),
        place: [one.headquarters?.address, cities.get(one.headquarters?.city), countries.get(one.headquarters?.country)]
            .filter(Boolean)
            .join(', '),
        projects: (one.projects ?? []).map(({ name, text }) => `${name ?? ''} ${text}`).join(' · '),
        text: [one.summary ?? '', ...(one.sections ?? []).flatMap(({ blocks }) => blocks.flatMap(block))].join(' '),
        themes: one.themes ?? [],
    }));
}

/** Letters without accents, in lower case: what a peer is given where it does not do so itself. */
const special = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };
export const plain = (text) =>
    text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[øłđßæœıþð]/g, (letter) => special[letter]);
