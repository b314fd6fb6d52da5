// Just enough of PNG to look at what a browser shows: 8 bits a channel, RGB or RGBA, not interlaced.

import { inflateSync } from 'node:zlib';

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
