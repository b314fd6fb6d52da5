// Reads what pack.mjs wrote: gzip as text in an inert script element. `fetch` of a data: address would be
// shorter, but the page's policy allows no connection of any kind.
//
// The text: each 13 bits are two digits to the base of 91, since 91 * 91 is a little more than 2 to the 13th; up to
// 6 bits at the end are one digit. That is 23 % longer than the bytes, where base64 is 33 %. The digits are ASCII's
// visible characters without & < >, so that nothing in it can be markup.

// Characters handed over at a time: a multiple of 16, which are 13 whole bytes, so that every piece can be decoded
// alone; large enough that the pieces cost nothing, small enough that unpacking and compiling overlap.
const packedPiece = 1 << 17;

/** The value of each digit, by its character's code; 91 for what is no digit. */
const digitValues = (() => {
    const values = new Uint8Array(128).fill(91);
    let value = 0;
    for (let code = 33; code < 127; ++code) if (!'&<>'.includes(String.fromCharCode(code))) values[code] = value++;
    return values;
})();

/** How many bytes a text of so many digits is. */
function digitBytes(digits) {
    return ((digits >> 1) * 13 + (digits & 1) * 6) >> 3;
}

/** Bytes of such a text. Throws when it is none. */
function decodeDigits(text) {
    const digit = (index) => {
        const value = digitValues[text.charCodeAt(index)] ?? 91;
        if (value > 90) throw new Error('the packed program is damaged');
        return value;
    };
    const bytes = new Uint8Array(digitBytes(text.length));
    let bits = 0;
    let count = 0;
    let filled = 0;
    for (let index = 0; index < text.length; index += 2) {
        const whole = index + 1 < text.length;
        bits = whole ? (bits << 13) | (digit(index) * 91 + digit(index + 1)) : (bits << 6) | digit(index);
        count += whole ? 13 : 6;
        for (; count >= 8 && filled < bytes.length; ++filled) {
            count -= 8;
            bytes[filled] = bits >> count;
        }
        bits &= (1 << count) - 1;
    }
    return bytes;
}

/** The content of a text that pack.mjs made, as a Response of that type, unpacked while it is read. */
function unpack(text, contentType) {
    let position = 0;
    const packed = new ReadableStream({
        pull(controller) {
            if (position >= text.length) return controller.close();
            controller.enqueue(decodeDigits(text.slice(position, position + packedPiece)));
            position += packedPiece;
        },
    });
    const bytes = packed.pipeThrough(new DecompressionStream('gzip'));
    return new Response(bytes, { headers: { 'Content-Type': contentType } });
}

/** Compiles a packed WebAssembly module, while it is being unpacked where the browser can. */
async function compilePacked(text) {
    if (typeof WebAssembly.compileStreaming === 'function') {
        try {
            return await WebAssembly.compileStreaming(unpack(text, 'application/wasm'));
        } catch (error) {
            // A browser that streams only from the network says TypeError; anything else would fail again.
            if (!(error instanceof TypeError)) throw error;
        }
    }
    return WebAssembly.compile(await unpack(text, 'application/wasm').arrayBuffer());
}
