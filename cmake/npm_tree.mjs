// The test tools from npm, as the `npm` lines of dependencies.lock list them.
//
//   node npm_tree.mjs write LOCK FOLDER    writes package.json and package-lock.json, from which `npm ci` installs
//                                          exactly those versions and checks their hashes
//   node npm_tree.mjs lines PACKAGE-LOCK   prints the lines for a package-lock.json that npm has made
//
// A line: npm PATH VERSION INTEGRITY DEPENDENCIES, where PATH is the place in node_modules, a + in front of it
// marks what we ask for ourselves; VERSION is NAME@VERSION where the place has another name than the package; and
// DEPENDENCIES are names with commas between them, or a dash.
import { readFileSync, writeFileSync } from 'node:fs';

const [, , task, file, folder] = process.argv;

function write() {
    const wanted = {};
    const packages = { '': { dependencies: wanted } };
    for (const line of readFileSync(file, 'utf8').split('\n')) {
        const [kind, path, version, integrity, dependencies] = line.trim().split(/\s+/);
        if (kind !== 'npm') continue;
        const place = path.replace('+', '');
        if (path.startsWith('+')) wanted[place] = version;
        const [number, name] = version.split('@').reverse();
        packages[`node_modules/${place}`] = {
            name,
            version: number,
            integrity,
            // The places decide which version a package gets, so any will do here.
            dependencies: dependencies === '-' ? {} : Object.fromEntries(dependencies.split(',').map((name) => [name, '*'])),
        };
    }
    const about = { name: 'city-directory-test-tools', version: '1.0.0', private: true };
    const store = (name, content) => writeFileSync(`${folder}/${name}`, JSON.stringify(content, null, 1));
    store('package.json', { ...about, dependencies: wanted });
    store('package-lock.json', { ...about, lockfileVersion: 3, requires: true, packages });
}

function lines() {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    const asked = packages[''].dependencies;
    for (const [path, entry] of Object.entries(packages)) {
        if (!path || entry.optional || entry.peer) continue;
        const place = path.replace('node_modules/', '');
        const dependencies = Object.keys(entry.dependencies ?? {}).join(',') || '-';
        const version = entry.name ? `${entry.name}@${entry.version}` : entry.version;
        console.log(`npm ${place in asked ? '+' : ''}${place} ${version} ${entry.integrity} ${dependencies}`);
    }
}

({ write, lines })[task]();
