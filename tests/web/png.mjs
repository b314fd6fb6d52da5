// Just enough of PNG to look at what a browser shows: 8 bits a channel, RGB or RGBA, not interlaced.

import { deflateSync, inflateSync } from 'node:zlib';

export function readPng(bytes) {
    let position = 8;
    let header;
    const packed = [];
    while (position < bytes.length) {
        const length = bytes.readUInt32BE(position);
        const type = bytes.toString('latin1', position + 4, position + 8);
        const body = bytes.subarray(position + 8, position + 8 + length);
        if (type === 'IHDR')
            header = {
                width: body.readUInt32BE(0),
                height: body.readUInt32BE(4),
                depth: body[8],
                color: body[9],
                interlaced: body[12],
            };
        if (type === 'IDAT') packed.push(body);
        position += length + 12;
    }
    const channels = { 2: 3, 6: 4 }[header?.color];
    if (!channels || header.depth !== 8 || header.interlaced)
        throw new Error('a kind of PNG that no browser writes');
    return {
        width: header.width,
        height: header.height,
        channels,
        pixels: unfilter(inflateSync(Buffer.concat(packed)), header, channels),
    };
}

function unfilter(raw, { width, height }, channels) {
    const stride = width * channels;
    const pixels = Buffer.alloc(stride * height);
    for (let row = 0; row < height; ++row) {
        const filter = raw[row * (stride + 1)];
        const from = row * (stride + 1) + 1;
        const to = row * stride;
        for (let column = 0; column < stride; ++column) {
            const left = column >= channels ? pixels[to + column - channels] : 0;
            const up = row > 0 ? pixels[to + column - stride] : 0;
            const corner = row > 0 && column >= channels ? pixels[to + column - stride - channels] : 0;
            const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
            pixels[to + column] = raw[from + column] + guess;
        }
    }
    return pixels;
}

function paeth(left, up, corner) {
    const estimate = left + up - corner;
    const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
    if (a <= b && a <= c) return left;
    return b <= c ? up : corner;
}

/** How much there is to see: distinct colours, and the share of pixels that do not have the commonest one. */
export function describePicture(bytes) {
    const { width, height, channels, pixels } = readPng(bytes);
    const counts = new Map();
    for (let at = 0; at < pixels.length; at += channels) {
        const color = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
        counts.set(color, (counts.get(color) || 0) + 1);
    }
    return { width, height, colors: counts.size, drawn: 1 - Math.max(...counts.values()) / (width * height) };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; ++bit) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});

function crc32(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff] ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}

function chunk(type, body) {
    const bytes = Buffer.alloc(body.length + 12);
    bytes.writeUInt32BE(body.length, 0);
    bytes.write(type, 4, 'latin1');
    body.copy(bytes, 8);
    bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
    return bytes;
}

/** A picture of RGB pixels as a PNG file. */
export function writePng({ width, height, pixels }) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header[8] = 8; // bits
    header[9] = 2; // RGB
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let row = 0; row < height; ++row) {
        const at = row * (width * 3 + 1);
        const from = pixels.subarray(row * width * 3, (row + 1) * width * 3);
        rows[at] = row === 0 ? 0 : 2; // each row as its difference from the one above
        if (row === 0) from.copy(rows, at + 1);
        else
            for (let i = 0; i < from.length; ++i)
                rows[at + 1 + i] = from[i] - pixels[(row - 1) * width * 3 + i];
    }
    return Buffer.concat([
        Buffer.from('89504e470d0a1a0a', 'hex'),
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(rows, { level: 6 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}
