// A directory's organizations as the flat documents that search libraries take: the same fields for each of them.
import { readFileSync } from 'node:fs';

/** The fields, the weightiest first; `short` ones are what a matcher of strings can be expected to look through. */
export const fields = ['name', 'acronym', 'people', 'contacts', 'place', 'projects', 'text'];
export const short = ['name', 'acronym', 'people', 'contacts', 'place'];

const texts = (items) => items.flatMap((item) => (typeof item === 'string' ? [item] : [item.text, ...texts(item.items ?? [])]));
const block = (one) => (one.paragraph ? [one.paragraph] : one.list ? texts(one.list) : []);

export function readDocuments(file) {
    const directory = JSON.parse(readFileSync(file, 'utf8'));
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
