// What a page at a venue does for those who run it: log, another edition, the way out.

function log(weight, line) {
    [console.info, console.warn, console.error][weight].call(console, line);
}

function leaveKiosk() {
    location.replace(location.href.replace(/[?#].*$/, ''));
}

/** The operator chooses a file; it goes to the program. */
function chooseEdition() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.html,application/json,text/html';
    input.addEventListener('change', async () => {
        const file = input.files[0];
        if (!file) return;
        const text = await file.text();
        withText(file.name, (name) => withText(text, (address, length) => call('_cnd_edition', name, address, length)));
    });
    input.click();
}
