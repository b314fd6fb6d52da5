// What a canvas lacks of a text field: a pasted text, and on a touch screen the keyboard and the input methods of the
// system. Over the field that the program draws lies a real one that cannot be seen; what is written into it is written
// there.

const field = document.createElement('input');
field.className = 'unseen-field';
field.type = 'text';
field.enterKeyHint = 'search';
field.autocapitalize = 'off';
field.autocomplete = 'off';
field.spellcheck = false;
field.tabIndex = -1;
field.setAttribute('aria-hidden', 'true');

let fieldWanted = false; // the program has its keyboard in a text field
let touched = false; // by a finger, most lately

/** The program's text field has the keyboard or gives it up; where its cursor stands, in CSS pixels. */
function textField(wanted, left, top, height) {
    fieldWanted = wanted;
    field.style.left = `${left}px`;
    field.style.top = `${top}px`;
    field.style.height = `${height}px`;
    if (wanted) enterField();
    else if (document.activeElement === field) canvas.focus({ preventScroll: true });
}

function enterField() {
    if (isKiosk()) return; // it has a keyboard of its own on the glass
    if (!touched || !fieldWanted || document.activeElement === field) return;
    field.value = '';
    field.focus({ preventScroll: true });
    followField();
}

/** After each picture: the program may have changed the text itself. */
function followField() {
    if (document.activeElement !== field || field.dataset.composing) return;
    const text = readText(call('_cnd_field_text'));
    if (text !== field.value) field.value = text;
}

function tellField() {
    withText(field.value, (address) => call('_cnd_write_field', address));
}

// Keys that leave the field or choose below it; all others write into it.
const fieldKeys = { Enter: 1, Escape: 2, ArrowUp: 3, ArrowDown: 4 };

function fieldKey(event) {
    const key = fieldKeys[event.key];
    if (!key || event.isComposing) return;
    event.preventDefault();
    call('_cnd_field_key', key);
}

function paste(event) {
    if (root.dataset.state !== 'ready' || event.target === field || !event.clipboardData) return;
    const text = event.clipboardData.getData('text/plain').replace(/\s+/g, ' ').trim();
    if (text) withText(text, (address) => call('_cnd_type', address));
    event.preventDefault();
}

function noteTouch(event) {
    touched = event.pointerType === 'touch';
    if (!touched && document.activeElement === field) canvas.focus({ preventScroll: true });
}

function watchTextField() {
    document.body.append(field);
    field.addEventListener('input', tellField);
    field.addEventListener('compositionstart', () => { field.dataset.composing = 'yes'; });
    field.addEventListener('compositionend', () => { delete field.dataset.composing; });
    addEventListener('pointerdown', noteTouch, { capture: true });
    // Only inside the finger's own event may a page open the keyboard on some systems.
    canvas.addEventListener('touchend', enterField);
    document.addEventListener('paste', paste);
    // WebKit pastes outside a text field only where somebody says that it may.
    document.addEventListener('beforepaste', (event) => event.preventDefault());
}
