// Pictures of the desktop program's own drawing (see shots.cpp), on a screen that nobody sees.

import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Screen } from '../native/desktop.mjs';
import { repository } from '../web/harness.mjs';
import { writePng } from '../web/png.mjs';

function readPpm(bytes) {
    const [header, width, height] = /^P6\n(\d+) (\d+)\n255\n/.exec(bytes.toString('latin1', 0, 40));
    return { width: Number(width), height: Number(height), pixels: bytes.subarray(header.length) };
}

/** Takes the pictures, `{name, route, size, scheme, text}` each, into `folder`; calls `done(name)` after each. */
export async function takeNative(program, pictures, folder, done) {
    const screen = await Screen.start(800, 600);
    try {
        const shots = spawn(program, [join(repository, 'assets/data/directory.json'), folder], {
            env: {
                ...process.env,
                DISPLAY: screen.display,
                WAYLAND_DISPLAY: '',
                SDL_VIDEODRIVER: 'x11',
                LIBGL_ALWAYS_SOFTWARE: '1',
            },
            stdio: ['pipe', 'pipe', 'inherit'],
        });
        for (const { name, size, scheme, text, route } of pictures)
            shots.stdin.write(`${name} ${size.width} ${size.height} ${size.scale} ${scheme} ${text} ${route}\n`);
        shots.stdin.end();
        const ended = new Promise((resolve) => {
            shots.on('close', resolve);
        });
        let said = '';
        for await (const bytes of shots.stdout) {
            said += bytes;
            const lines = said.split('\n');
            said = lines.pop();
            for (const name of lines) {
                const raw = join(folder, `${name}.ppm`);
                writeFileSync(join(folder, `${name}.png`), writePng(readPpm(readFileSync(raw))));
                rmSync(raw);
                done(name);
            }
        }
        const status = await ended;
        if (status !== 0) throw new Error(`the pictures of the desktop program ended with ${status}`);
    } finally {
        screen.stop();
    }
}
