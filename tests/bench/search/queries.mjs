// 200 queries, each with the organization that it is after where there is one: from the words of the documents
// themselves, by a chance that is the same each time.
import { fields, plain } from './documents.mjs';

function chance(seed) {
    let state = seed >>> 0; // mulberry32
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

const wordsOf = (text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const isLatin = (word) => /^\p{Script=Latin}+$/u.test(word);

function edited(word, random) {
    const at = Math.floor(random() * word.length);
    const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)];
    const kinds = [
        () => word.slice(0, at) + word.slice(at + 1),
        () => word.slice(0, at) + letter + word.slice(at),
        () => word.slice(0, at) + letter + word.slice(at + 1),
        () => (at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : word.slice(0, -1)),
    ];
    const result = kinds[Math.floor(random() * kinds.length)]();
    return result === word ? edited(word, random) : result;
}

/** kind, text, target (the document's id) and, for a facet, the theme asked for. */
export function makeQueries(documents, each = 25, seed = 7) {
    const random = chance(seed);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const frequency = new Map(); // in how many documents a folded word stands
    for (const document of documents)
        for (const word of new Set(fields.flatMap((field) => wordsOf(plain(document[field])))))
            frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const sorted = [...frequency.keys()].sort();
    const beginnings = (text) => {
        let at = 0; // of the first word that is not before `text`
        for (let step = 2 ** Math.floor(Math.log2(sorted.length)); step >= 1; step /= 2)
            if (at + step <= sorted.length && sorted[at + step - 1] < text) at += step;
        let documents = 0;
        for (; at < sorted.length && sorted[at].startsWith(text); ++at) documents += frequency.get(sorted[at]);
        return documents;
    };
    const few = (word) => (frequency.get(plain(word)) ?? 0) <= 5;
    const rare = (document, least) =>
        wordsOf(`${document.name} ${document.contacts} ${document.people}`).filter(
            (word) => word.length >= least && few(word) && isLatin(word) && !/^(https?|www)$/i.test(word),
        );
    const kinds = {
        exact: (document) => pick(rare(document, 4)),
        prefix: (document) => {
            const word = pick(rare(document, 7));
            const beginning = word && plain(word).slice(0, Math.ceil(word.length * 0.7));
            return beginning && beginnings(beginning) <= 10 ? beginning : undefined;
        },
        words: (document) => {
            const one = pick(rare(document, 4));
            const two = pick(wordsOf(document.text).filter((word) => word.length > 3));
            return one && two && `${two} ${one}`.toLowerCase();
        },
        typo: (document) => {
            const word = pick(rare(document, 5));
            return word && edited(word.toLowerCase(), random);
        },
        accents: (document) => {
            const accented = pick(wordsOf(`${document.people} ${document.place}`).filter((word) => isLatin(word) && plain(word) !== word.toLowerCase()));
            const one = pick(rare(document, 4));
            return accented && one && plain(`${accented} ${one}`);
        },
        acronym: (document) => (document.acronym.length > 2 && few(document.acronym) ? document.acronym : undefined),
        phrase: (document) => {
            const words = wordsOf(document.text);
            const at = Math.floor(random() * (words.length - 4));
            const phrase = words.slice(at, at + 4).join(' ');
            const found = documents.filter(({ text, projects }) => text.includes(phrase) || projects.includes(phrase));
            return found.length > 0 && found.length <= 5 ? `"${phrase}"` : undefined;
        },
        facet: (document) => pick(wordsOf(document.text).filter((word) => (frequency.get(plain(word)) ?? 0) > documents.length / 10)),
    };
    const queries = [];
    for (const [kind, make] of Object.entries(kinds)) {
        let made = 0;
        for (let tries = 0; made < each && tries < each * 200; ++tries) {
            const document = pick(documents);
            const text = make(document);
            if (!text) continue;
            ++made;
            const query = { kind, text, target: kind === 'facet' ? null : document.id };
            if (kind === 'facet') query.theme = pick(document.themes);
            queries.push(query);
        }
    }
    return queries;
}
