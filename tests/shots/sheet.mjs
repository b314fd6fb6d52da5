// The contact sheet: all pictures small, a block for each view, its rows the sizes and text sizes, its columns the
// schemes; each leads to the picture itself.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pattern = /^(page|native)-(.+)-(\d+x\d+)-(light|dark|contrast)-(\d+)\.png$/;

/** Writes index.html from the pictures that are in the folder. */
export function writeSheet(folder) {
    const blocks = new Map();
    for (const file of readdirSync(folder).sort()) {
        const match = pattern.exec(file);
        if (!match) continue;
        const [, by, view, size, scheme, text] = match;
        if (!blocks.has(view)) blocks.set(view, []);
        blocks.get(view).push({ file, by, size, scheme, text });
    }
    const cell = ({ file, by, size, scheme, text }) =>
        `<a href="${file}"><img src="${file}" alt=""><span>${size} ${text} % ${scheme}${by === 'native' ? ' native' : ''}</span></a>`;
    const order = ({ by, size, text, scheme }) =>
        `${by === 'native' ? 1 : 0} ${text.padStart(3, '0')} ${['light', 'dark', 'contrast'].indexOf(scheme)} ${size}`;
    const body = [...blocks].map(
        ([view, pictures]) =>
            `<h2>${view}</h2><div>${pictures
                .sort((a, b) => order(a).localeCompare(order(b)))
                .map(cell)
                .join('')}</div>`,
    );
    writeFileSync(
        join(folder, 'index.html'),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>
body { font: 13px sans-serif; margin: 16px; background: #888; }
div { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; }
a { display: block; color: #000; text-decoration: none; }
img { display: block; height: 260px; }
span { font-size: 11px; }
</style>${body.join('\n')}</html>`,
    );
}
