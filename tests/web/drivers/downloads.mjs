// Where a browser puts what it downloads: a folder of the test's own.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Downloads {
    constructor() {
        this.home = mkdtempSync(join(tmpdir(), 'city-directory-downloads-'));
        this.folder = join(this.home, 'Downloads');
        mkdirSync(this.folder);
        process.on('exit', () => this.remove());
    }

    /** For a browser that asks the desktop where downloads go. */
    environment() {
        writeFileSync(join(this.home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${this.folder}"\n`);
        return { XDG_CONFIG_HOME: this.home };
    }

    /** The file's bytes, or null as long as it is not there or still empty. */
    read(name) {
        const file = join(this.folder, name);
        if (!existsSync(file)) return null;
        const bytes = readFileSync(file);
        return bytes.length > 0 ? bytes : null;
    }

    remove() {
        rmSync(this.home, { recursive: true, force: true });
    }
}
