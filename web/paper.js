// What is printed on purpose: the program writes it (core/formats/html/paper.h), the browser's dialog shows it in the
// page's place. A page printed by the browser's own command prints its document, as ever.

const paper = document.getElementById('paper');
let titleBefore = null;

function clearPaper() {
    if (titleBefore === null) return;
    document.title = titleBefore;
    titleBefore = null;
    delete document.documentElement.dataset.paper;
    paper.replaceChildren();
}

function printPaper(title, html) {
    clearPaper();
    titleBefore = document.title;
    document.title = title; // becomes the name of a PDF
    document.documentElement.dataset.paper = '';
    paper.innerHTML = html;
    // Not within the frame that asks for it: the dialog holds everything until it is closed.
    setTimeout(() => window.print(), 0);
}

addEventListener('afterprint', clearPaper);
