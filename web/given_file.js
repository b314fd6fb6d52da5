// A file with another directory: chosen, or dropped anywhere on the page. It goes to the program, which says what is wrong
// with it. A kiosk lets nothing be dropped (kiosk.js); there its operator chooses.

const largestGivenFile = 2 ** 28; // bytes: largest_given_file in app/platform/platform.h

/** Its bytes stand in the memory of the page while they are read, and in the program's while that reads them. */
async function giveFile(file) {
    const isTooLarge = file.size > largestGivenFile;
    const content = isTooLarge ? null : await file.arrayBuffer().catch(() => null); // a folder; a file that went away
    withText(file.name, (name) => {
        const refuse = (length) => call('_cnd_edition', name, 0, length);
        if (content) withBytes(new Uint8Array(content), (...bytes) => call('_cnd_edition', name, ...bytes), () => refuse(1));
        else refuse(Number(isTooLarge));
    });
    followProgram(); // which draws nothing where the document is in the picture's place
}

// Kept: a browser may forget one that nobody holds, and with it to tell what was chosen.
const chooser = document.createElement('input');
chooser.type = 'file';
chooser.accept = '.json,.html,application/json,text/html';
chooser.addEventListener('change', () => chooser.files[0] && giveFile(chooser.files[0]));

function chooseFile() {
    chooser.value = ''; // else the same file again would be no change
    chooser.click();
}

for (const type of ['dragover', 'drop']) {
    addEventListener(type, (event) => {
        const { dataTransfer } = event;
        if (!isRunning() || !dataTransfer || !dataTransfer.types.includes('Files')) return;
        event.preventDefault(); // the browser would go to the file
        if (type === 'dragover') dataTransfer.dropEffect = 'copy';
        else if (dataTransfer.files[0]) giveFile(dataTransfer.files[0]);
    });
}
