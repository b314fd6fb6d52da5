// What is taken pictures of.

import { readData } from '../web/harness.mjs';

const { events } = readData();
const fullest = [...events].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];

/** Name and route of each view. */
export const views = [
    ['start', '/'],
    ['networks', '/networks'],
    ['networks-list', '/networks?as=list'],
    ['network', '/networks/uclg'],
    ['compare', '/compare?network=uclg&network=c40-cities&network=eurocities'],
    ['events', '/events'],
    ['event', `/events/${fullest.id}`],
    ['map', '/map'],
    ['place', '/places/geneva'],
    ['links', '/links/organization/uclg'],
    ['people', '/people'],
    ['search', '/search?q=climate'],
    ['search-nothing', '/search?q=qqqq'],
    ['favourites', '/favourites'],
    ['about', '/about'],
    ['unknown', '/no-such-page'],
];

/** Views of the document without the program: name and route. */
export const documents = [
    ['document', ''],
    ['document-network', '/networks/uclg'],
    ['document-event', `/events/${fullest.id}`],
];

export const schemes = ['light', 'dark', 'contrast'];
export const textSizes = [100, 200];

export const sizes = [
    { name: '390x844', width: 390, height: 844, scale: 2 },
    { name: '820x1180', width: 820, height: 1180, scale: 1 },
    { name: '1280x800', width: 1280, height: 800, scale: 1 },
    { name: '1920x1080', width: 1920, height: 1080, scale: 1 },
    { name: '1080x1920', width: 1080, height: 1920, scale: 1 },
];

/** Sizes of the desktop program's pictures; a wall shows the start alone. */
export const nativeSizes = [
    { name: '390x844', width: 390, height: 844, scale: 2 },
    { name: '1280x800', width: 1280, height: 800, scale: 1 },
];
export const wall = { name: '3840x2160', width: 1920, height: 1080, scale: 2 };

export function pictureName({ by = 'page', view, size, scheme, text }) {
    return `${by}-${view}-${size.name}-${scheme}-${text}`;
}
