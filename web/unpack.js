// Reads what pack.mjs wrote: gzip in base64 in an inert script element. `fetch` of a data: address would be
// shorter, but the page's policy allows no connection of any kind.

// Characters of base64 handed over at a time: a multiple of four, so that every piece can be decoded alone,
// and large enough that the pieces cost nothing, small enough that unpacking and compiling overlap.
const base64Piece = 1 << 17;

/** Bytes of a text in base64 without line breaks. Throws when it is not base64. */
function decodeBase64(text) {
    if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; ++index) bytes[index] = binary.charCodeAt(index);
    return bytes;
}

/** The content of a text in gzip and base64, as a Response of that type, unpacked while it is read. */
function unpack(text, contentType) {
    let position = 0;
    const packed = new ReadableStream({
        pull(controller) {
            if (position >= text.length) return controller.close();
            controller.enqueue(decodeBase64(text.slice(position, position + base64Piece)));
            position += base64Piece;
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
