#pragma once

#include "app/platform/platform.h"
#include "app/ui/application.h"
#include "app/ui/content.h"

#include <memory>
#include <string>
#include <string_view>

namespace citynet::ui {

/// The program of one person, who may open another directory in it: has an interface for the one that is
/// shown, and puts one for the other in its place.
class Desk : public platform::Program {
  public:
    Desk(std::shared_ptr<Content> content, std::string_view language, platform::Host& host)
        : shown_(std::make_unique<Application>(std::move(content), language, host)) {}

    /// The directory that the file has is shown; or what is wrong with it is said, and all stays.
    void open_file(const platform::GivenFile& file) override;

    void prepare() override { shown_->prepare(); }
    void open_route(std::string_view route) override { shown_->open_route(route); }
    void draw(const platform::Frame& frame) override { shown_->draw(frame); }
    double seconds_to_next_frame() const override { return shown_->seconds_to_next_frame(); }
    void prefer_dark(bool dark) override { shown_->prefer_dark(dark); }
    void prefer_contrast(bool more) override { shown_->prefer_contrast(more); }
    void prefer_reduced_motion(bool reduced) override { shown_->prefer_reduced_motion(reduced); }
    void prefer_reduced_transparency(bool prefers) override { shown_->prefer_reduced_transparency(prefers); }
    unsigned document_revision() const override { return revisions_before_ + shown_->document_revision(); }
    std::string document(float width, float height, bool shown) override {
        return shown_->document(width, height, shown);
    }
    void complete_document() override { shown_->complete_document(); }
    void activate(std::string_view element) override { shown_->activate(element); }
    void search_for(std::string_view text) override { shown_->search_for(text); }
    void point_at(std::string_view element) override { shown_->point_at(element); }
    bool work() override { return shown_->work(); }
    void take_index(SearchIndex index) override;
    void spoken(unsigned utterance, bool said) override { shown_->spoken(utterance, said); }

    const Application& shown() const { return *shown_; }

  private:
    std::string refusal(std::string_view file, const Errors& errors) const;
    std::string welcome(std::string_view file) const;

    std::unique_ptr<Application> shown_;
    unsigned revisions_before_ = 0; ///< of the documents of those that were shown before; 0: none was
};

} // namespace citynet::ui
