// Programs that a test file starts, ended by id when the file ends, however it ends.

import { spawn } from 'node:child_process';

const running = new Set();

process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

export function startProgram(command, args, options = {}) {
    const child = spawn(command, args, { stdio: 'ignore', ...options });
    running.add(child);
    child.ended = new Promise((resolve) => {
        const end = (result) => {
            running.delete(child);
            resolve(result);
        };
        child.on('exit', end);
        child.on('error', (error) => {
            child.failure = error;
            end(error);
        });
    });
    return child;
}

export async function endProgram(child) {
    if (!running.has(child)) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await child.ended;
    clearTimeout(killer);
}
