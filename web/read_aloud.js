// The browser's voice (Web Speech), where it has one. The program says one sentence after the other and is told when
// each has ended.

const voice = window.speechSynthesis;
let voicesKnown = false;
let utterance = null; // kept: browsers forget one that nobody holds, and with it to tell of its end

function noteVoices() {
    voicesKnown = voice.getVoices().length > 0;
}

function hasVoice() {
    return Number(voicesKnown);
}

function hush() {
    utterance = null;
    voice.cancel();
}

function say(number, text, rate) {
    hush();
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = document.documentElement.lang;
    spoken.rate = rate;
    const tell = (said) => {
        if (utterance !== spoken) return;
        call('_cnd_spoken', number, said);
        followProgram();
    };
    spoken.onend = () => tell(1);
    spoken.onerror = () => tell(0);
    utterance = spoken;
    voice.speak(spoken);
}

if (voice && typeof SpeechSynthesisUtterance === 'function') {
    noteVoices();
    // They come late.
    voice.addEventListener('voiceschanged', () => {
        noteVoices();
        call('_cnd_wake');
    });
    addEventListener('pagehide', () => voice.cancel()); // else it reads on in another page
}
