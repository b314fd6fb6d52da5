// What the bridge uses of the loader, which stands in the page unpacked (start.js, kiosk.js, unpack.js).

const {
    root, retry, running, setState, fail, isMemoryError, isKiosk, kioskText, decodeDigits, digitBytes, packedPiece,
} = window.cityDirectory.loader;
const { cityDirectory } = window;

// How the document looks while the program runs, and what is printed on purpose (mirror.css, paper.css).
const bridgeStyle = document.createElement('style');
bridgeStyle.textContent = runningStyle; // pack.mjs puts it in front
document.head.append(bridgeStyle);
