// Pictures of the interface as the desktop program's graphics draw it, of any size, beyond what the screen
// has:
//
//   shots DIRECTORY.json FOLDER < LIST
//
// LIST has a line for each picture: NAME WIDTH HEIGHT SCALE SCHEME TEXT ROUTE, in logical pixels, SCHEME
// being light, dark or contrast and TEXT the text size in per cent. A picture is FOLDER/NAME.ppm (RGB, 8
// bits).

#define GL_GLEXT_PROTOTYPES
#include "app/ui/application.h"
#include "core/formats/json/json_format.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui_impl_opengl3.h>

#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <vector>

namespace {

using namespace citynet;

class NoHost : public platform::Host {
  public:
    void open_link(const std::string&) override {}
    void announce(const std::string&) override {}
    void copy_text(const std::string&) override {}
    std::optional<std::string> print(const std::string&, const std::string&) override { return std::nullopt; }
    bool has_voice() override { return false; }
    void say(unsigned, const std::string&, float) override {}
    void hush() override {}
    platform::AsPage as_page() const override { return platform::AsPage::in_browser; }
    std::optional<std::string> show_as_page(const Directory&, const std::string&) override {
        return std::nullopt;
    }
    std::optional<std::string> save_file(const std::string&, const std::string&,
                                         const std::string&) override {
        return std::nullopt;
    }
    Moment now() const override { return {}; }
    std::optional<int> utc_offset_minutes(const PartialDate&) const override { return std::nullopt; }
    void show_route(const std::string&, platform::History, const std::string&) override {}
    bool owns_history() const override { return false; }
    void go_back() override {}
    void go_forward() override {}
    void store(std::string_view, const std::string&) override {}
    std::string stored(std::string_view) override { return {}; }
};

struct Shot {
    std::string name, scheme, route;
    int width = 0, height = 0;
    float scale = 1;
    int text = 100;
};

/// A picture to draw into, as large as asked for, and the program in it.
class Studio {
  public:
    Studio(const std::shared_ptr<ui::Content>& content, const Shot& shot)
        : shot_(shot), wide_(static_cast<int>(std::lround(static_cast<float>(shot.width) * shot.scale))),
          high_(static_cast<int>(std::lround(static_cast<float>(shot.height) * shot.scale))) {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, wide_, high_, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glGenFramebuffers(1, &buffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, buffer_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr;
        ImGui_ImplOpenGL3_Init("#version 150");
        program_ = std::make_unique<ui::Application>(content, "en", host_);
        program_->prefer_dark(shot.scheme == "dark");
        program_->prefer_contrast(shot.scheme == "contrast");
        program_->prefer_reduced_motion(true);
        program_->prepare();
        program_->carry_out(ui::ChangeTextScale{static_cast<float>(shot.text) / 100});
        program_->open_route(shot.route);
    }

    ~Studio() {
        program_.reset();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext();
        glDeleteFramebuffers(1, &buffer_);
        glDeleteTextures(1, &texture_);
    }
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    void settle() {
        for (int i = 0; i < 60 && (i < 4 || !std::isinf(program_->seconds_to_next_frame())); ++i)
            draw();
    }

    bool save(const std::string& folder) const {
        std::vector<char> pixels(static_cast<size_t>(wide_) * static_cast<size_t>(high_) * 3);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, wide_, high_, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
        std::ofstream out(folder + "/" + shot_.name + ".ppm", std::ios::binary);
        out << "P6\n" << wide_ << ' ' << high_ << "\n255\n";
        const auto row = static_cast<std::streamsize>(wide_) * 3;
        for (int y = high_ - 1; y >= 0; --y) // OpenGL counts rows from below
            out.write(pixels.data() + y * row, row);
        return static_cast<bool>(out);
    }

  private:
    void draw() {
        ImGuiIO& io = ImGui::GetIO();
        seconds_ += 1.0 / 60;
        io.DeltaTime = 1.0f / 60;
        io.DisplaySize = {static_cast<float>(shot_.width), static_cast<float>(shot_.height)};
        io.DisplayFramebufferScale = {shot_.scale, shot_.scale};
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, io.DisplaySize,
                                                      ImGui::GetColorU32(ImGuiCol_WindowBg));
        program_->draw({io.DisplaySize.x, io.DisplaySize.y, shot_.scale, seconds_});
        ImGui::Render();
        glBindFramebuffer(GL_FRAMEBUFFER, buffer_);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }

    Shot shot_;
    int wide_, high_;
    unsigned texture_ = 0, buffer_ = 0;
    NoHost host_;
    std::unique_ptr<ui::Application> program_;
    double seconds_ = 1;
};

int take(Directory directory, const std::string& folder) {
    const auto content = std::make_shared<ui::Content>(std::move(directory));
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        Shot shot;
        words >> shot.name >> shot.width >> shot.height >> shot.scale >> shot.scheme >> shot.text >>
            shot.route;
        if (!words) {
            std::cerr << "not a picture: " << line << '\n';
            return 1;
        }
        Studio studio(content, shot);
        studio.settle();
        if (!studio.save(folder))
            return 1;
        std::cout << shot.name << std::endl;
    }
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: shots DIRECTORY.json FOLDER < LIST\n";
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    auto directory = load_json(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!directory) {
        std::cerr << arguments[1] << " cannot be read\n";
        return 1;
    }
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        std::cerr << SDL_GetError() << '\n';
        return 1;
    }
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_Window* window = SDL_CreateWindow("shots", 0, 0, 64, 64, SDL_WINDOW_OPENGL | SDL_WINDOW_HIDDEN);
    SDL_GLContext context = window ? SDL_GL_CreateContext(window) : nullptr;
    int status = 1;
    if (context) {
        status = take(std::move(*directory), arguments[2]);
        SDL_GL_DeleteContext(context);
    } else {
        std::cerr << SDL_GetError() << '\n';
    }
    SDL_Quit();
    return status;
}
