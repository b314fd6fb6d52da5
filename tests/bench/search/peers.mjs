// The libraries that a page would otherwise search with. Each is given its options for beginnings of words and for
// typos where it has them, letters without accents where it does not fold them itself, and 20 results to find.
//
// Each: { lacks, make(documents) } where make() gives { version, search(text, theme) => ids }.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fields, plain, short } from './documents.mjs';

const modules = process.env.CITY_DIRECTORY_NODE_MODULES;
const limit = 20;
const load = async (path) => import(join(modules, path));
const version = (name) => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const typos = (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

export const peers = {
    minisearch: {
        lacks: 'phrases, facets',
        async make(documents) {
            const { default: MiniSearch } = await load('minisearch/dist/es/index.js');
            const index = new MiniSearch({ fields, processTerm: plain });
            index.addAll(documents);
            return {
                version: version('minisearch'),
                search: (text, theme) =>
                    index
                        .search(text, {
                            prefix: true,
                            fuzzy: (word) => typos(word) || false,
                            combineWith: 'AND',
                            boost: { name: 4, acronym: 4 },
                            filter: theme ? ({ id }) => documents[id].themes.includes(theme) : undefined,
                        })
                        .slice(0, limit)
                        .map(({ id }) => id),
            };
        },
    },
    orama: {
        lacks: 'swapped letters as one edit',
        async make(documents) {
            const orama = await load('@orama/orama/dist/esm/index.js');
            const schema = { ...Object.fromEntries(fields.map((field) => [field, 'string'])), themes: 'enum[]' };
            const index = orama.create({ schema });
            await orama.insertMultiple(
                index,
                documents.map((document) => ({ ...document, id: String(document.id) })),
                1000,
            );
            return {
                version: version('@orama/orama'),
                search: async (term, theme) => {
                    const where = theme ? { themes: { containsAll: [theme] } } : undefined;
                    const longest = Math.max(0, ...wordsOf(term).map((word) => word.length));
                    const found = await orama.search(index, { term, limit, where, tolerance: longest >= 4 ? 1 : 0 });
                    return found.hits.map(({ id }) => Number(id));
                },
            };
        },
    },
    fuse: {
        lacks: 'the long fields (a string matcher), words in any order, facets',
        async make(documents) {
            const { default: Fuse } = await load('fuse.js/dist/fuse.mjs');
            const index = new Fuse(documents, {
                keys: short,
                threshold: 0.3,
                ignoreLocation: true,
                ignoreDiacritics: true,
            });
            return {
                version: version('fuse.js'),
                search: (text, theme) =>
                    index
                        .search(text, theme ? undefined : { limit })
                        .filter(({ item }) => !theme || item.themes.includes(theme))
                        .slice(0, limit)
                        .map(({ refIndex }) => refIndex),
            };
        },
    },
    ufuzzy: {
        lacks: 'the long fields (a string matcher), relevance by field, facets',
        async make(documents) {
            const { default: UFuzzy } = await load('@leeoniya/ufuzzy/dist/uFuzzy.mjs');
            const matcher = new UFuzzy({ intraMode: 1 });
            const haystack = documents.map((document) => plain(short.map((field) => document[field]).join(' | ')));
            return {
                version: version('@leeoniya/ufuzzy'),
                search: (text, theme) => {
                    const [found, , order] = matcher.search(haystack, plain(text), 1, 1000);
                    const ids = order ? order.map((i) => found[i]) : (found ?? []);
                    return (theme ? ids.filter((id) => documents[id].themes.includes(theme)) : ids).slice(0, limit);
                },
            };
        },
    },
    flexsearch: {
        lacks: 'typos, relevance over fields, phrases',
        async make(documents) {
            const { Index } = await load('flexsearch/dist/flexsearch.bundle.module.min.mjs');
            const index = new Index({ tokenize: 'forward', encoder: undefined });
            for (const document of documents) index.add(document.id, plain(fields.map((field) => document[field]).join(' ')));
            return {
                version: version('flexsearch'),
                search: (text, theme) => {
                    const ids = index.search(plain(text), { limit: theme ? 1000 : limit });
                    return (theme ? ids.filter((id) => documents[id].themes.includes(theme)) : ids).slice(0, limit);
                },
            };
        },
    },
    'fts5 (wasm)': {
        lacks: 'typos',
        async make(documents) {
            const { default: start } = await load('@sqlite.org/sqlite-wasm/dist/node.mjs');
            const sqlite = await start({ print: () => {}, printErr: () => {} });
            const database = new sqlite.oo1.DB(':memory:');
            const columns = fields.join(', ');
            database.exec(
                `CREATE VIRTUAL TABLE document USING fts5(${columns}, themes UNINDEXED,` +
                    ` prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'); BEGIN`,
            );
            const insert = database.prepare(
                `INSERT INTO document(rowid, ${columns}, themes) VALUES (${'?,'.repeat(fields.length + 1)}?)`,
            );
            for (const document of documents)
                insert
                    .bind([document.id + 1, ...fields.map((field) => document[field]), ` ${document.themes.join(' ')} `])
                    .stepReset();
            insert.finalize();
            database.exec('COMMIT');
            const statement = (filter) =>
                database.prepare(
                    `SELECT rowid FROM document WHERE document MATCH ? ${filter} ORDER BY bm25(document, 8, 8, 3, 3, 3, 2, 1) LIMIT ${limit}`,
                );
            const all = statement('');
            const themed = statement('AND themes LIKE ?');
            return {
                version: sqlite.version.libVersion,
                search: (text, theme) => {
                    const words = wordsOf(text);
                    if (words.length === 0) return [];
                    const asked = text.startsWith('"')
                        ? `"${words.join(' ')}"*`
                        : words.map((word, i) => `"${word}"${i + 1 === words.length ? '*' : ''}`).join(' ');
                    const query = theme ? themed : all;
                    query.bind(theme ? [asked, `% ${theme} %`] : [asked]);
                    const ids = [];
                    while (query.step()) ids.push(query.get(0) - 1);
                    query.reset();
                    return ids;
                },
            };
        },
    },
};
