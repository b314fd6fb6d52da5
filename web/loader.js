// What the bridge uses of the loader, which stands in the page unpacked (start.js, kiosk.js, unpack.js).

const {
    root, retry, running, setState, fail, isMemoryError, isKiosk, kioskText, decodeDigits, digitBytes, packedPiece,
} = window.cityDirectory.loader;
const { cityDirectory } = window;
