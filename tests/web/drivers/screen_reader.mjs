// Orca, a screen reader as people use it, on a desktop of its own: a screen, a message bus, and a voice that writes
// down what it would say.

import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../harness.mjs';
import { openDisplay } from './display.mjs';
import { endProgram, startProgram } from './processes.mjs';

const accessibilityBus = '/usr/libexec/at-spi-bus-launcher';

// A sound card is asked for even by a voice that makes no sound.
const soundlessCard = 'pcm.default { type null }\nctl.default { type null }\n';

const dispatcher = `LogLevel 1
LogDir "default"
AddModule "transcript" "sd_generic" "transcript.conf"
DefaultModule transcript
AudioOutputMethod "alsa"
DefaultLanguage "en"
`;

/** `file`: where the words go. */
const voice = (file) => `GenericExecuteSynth "printf '%s\\\\n' \\'$DATA\\' >> ${file}"
GenericMaxChunkLength 100000
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
DefaultVoice "en"
`;

/** The address of a message bus that lives until `bus` is ended. */
function addressOf(bus) {
    return new Promise((resolve, reject) => {
        let text = '';
        bus.stdout.on('data', (bytes) => {
            text += bytes;
            if (text.includes('\n')) resolve(text.trim());
        });
        bus.ended.then((end) => reject(new Error(`dbus-daemon did not start (${end}): install dbus-daemon`)));
    });
}

/**
 * Starts the desktop and the screen reader. What comes back: `display` and `environment` for a browser on it,
 * `spoken()`, the lines said so far, `note(words)`, a line of one's own among them, `press(key…)` and `type(text)` as from
 * a keyboard, `close()`.
 */
export async function openScreenReader() {
    const home = mkdtempSync(join(tmpdir(), 'city-directory-reader-'));
    const spokenFile = join(home, 'spoken.txt');
    const configuration = join(home, 'config/speech-dispatcher');
    const socket = join(home, 'voice');
    mkdirSync(join(configuration, 'modules'), { recursive: true });
    mkdirSync(join(home, 'run'), { mode: 0o700 });
    writeFileSync(join(configuration, 'speechd.conf'), dispatcher);
    writeFileSync(join(configuration, 'modules/transcript.conf'), voice(spokenFile));
    writeFileSync(join(home, 'sound.conf'), soundlessCard);
    writeFileSync(spokenFile, '');

    const programs = [];
    const display = await openDisplay();
    const environment = {
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_RUNTIME_DIR: join(home, 'run'),
        DISPLAY: display.name,
        LANG: 'C.UTF-8',
        GSETTINGS_BACKEND: 'memory',
        GNOME_ACCESSIBILITY: '1',
        ALSA_CONFIG_PATH: join(home, 'sound.conf'),
        SPEECHD_ADDRESS: `unix_socket:${socket}`,
    };
    const start = (command, args, stdio = 'ignore') => {
        const program = startProgram(command, args, { env: { ...process.env, ...environment }, stdio });
        programs.unshift(program);
        return program;
    };
    const spoken = () => readFileSync(spokenFile, 'utf8').split('\n').filter(Boolean);
    async function close() {
        await Promise.all(programs.map(endProgram));
        await display.close();
        rmSync(home, { recursive: true, force: true });
    }

    try {
        const bus = start('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], ['ignore', 'pipe', 'ignore']);
        environment.DBUS_SESSION_BUS_ADDRESS = await addressOf(bus);
        start(accessibilityBus, ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
        start('speech-dispatcher', [
            '--run-single', '--timeout', '0', '--communication-method', 'unix_socket', '--socket-path', socket,
            '--config-dir', configuration, '--pid-file', join(home, 'voice.pid'), '--log-dir', home,
        ]);
        await until(() => existsSync(socket), 'the voice');
        const orca = start('orca', [`--user-prefs=${join(home, 'orca')}`]);
        await until(() => {
            if (orca.failure) throw orca.failure;
            return spoken().length > 0;
        }, 'the first words of the screen reader');
    } catch (error) {
        await close();
        throw error;
    }
    return {
        display,
        environment,
        spoken,
        note: (words) => appendFileSync(spokenFile, `[${words}]\n`),
        press: (...keys) => start('xdotool', ['key', '--clearmodifiers', ...keys]).ended,
        type: (text) => start('xdotool', ['type', '--delay', '80', text]).ended,
        close,
    };
}
