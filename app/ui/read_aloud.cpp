#include "app/ui/read_aloud.h"

#include <algorithm>
#include <cstdlib>

namespace citynet::ui {

void ReadAloud::begin(const Reference& record, std::vector<std::string> sentences) {
    stop();
    if (sentences.empty())
        return;
    sentences_ = std::move(sentences);
    reading_.record = record;
    reading_.sentence = 0;
    say();
}

void ReadAloud::pause() {
    if (reading_.state != Reading::State::speaking)
        return;
    reading_.state = Reading::State::paused;
    ++utterance_;
    host_.hush();
}

void ReadAloud::go_on() {
    if (reading_.state == Reading::State::paused)
        say();
}

void ReadAloud::stop() {
    if (reading_.state == Reading::State::silent)
        return;
    if (reading_.state == Reading::State::speaking)
        host_.hush();
    ++utterance_;
    reading_.state = Reading::State::silent;
    reading_.record.reset();
    sentences_.clear();
}

void ReadAloud::set_speed(int per_cent) {
    reading_.speed = *std::min_element(reading_speeds.begin(), reading_speeds.end(), [&](int a, int b) {
        return std::abs(a - per_cent) < std::abs(b - per_cent);
    });
    if (reading_.state == Reading::State::speaking)
        say();
}

bool ReadAloud::ended(unsigned utterance, bool said) {
    if (reading_.state != Reading::State::speaking || utterance != utterance_)
        return true;
    if (!said) {
        stop();
        return false;
    }
    if (++reading_.sentence < sentences_.size())
        say();
    else
        stop();
    return true;
}

void ReadAloud::say() {
    reading_.state = Reading::State::speaking;
    host_.say(++utterance_, sentences_[reading_.sentence], static_cast<float>(reading_.speed) / 100);
}

} // namespace citynet::ui
