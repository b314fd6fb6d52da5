// A screen of its own for browsers that draw only into a window.

import { endProgram, startProgram } from './processes.mjs';

/** Starts Xvfb on a free display. Returns its name (":7") and a function that ends it. */
export async function openDisplay({ width = 1400, height = 1100 } = {}) {
    const server = startProgram(
        'Xvfb',
        ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '+extension', 'GLX'],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const name = await new Promise((resolve, reject) => {
        let text = '';
        server.stdio[3].on('data', (bytes) => {
            text += bytes;
            if (text.includes('\n')) resolve(`:${text.trim()}`);
        });
        server.ended.then((end) => reject(new Error(`Xvfb did not start (${end}): install xvfb`)));
    });
    return { name, close: () => endProgram(server) };
}
