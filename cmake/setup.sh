# Installs the Debian packages that a task needs. Sourced by ./dev; sets nothing but functions.

# Lists of packages by purpose. What only tests need is not installed for anybody who just wants to run.
packages_for() {
    local both="cmake ninja-build g++ dpkg-dev ca-certificates python3 fonts-noto-core fonts-material-design-icons-iconfont"
    case $1 in
        native) echo "$both libsdl2-dev libgl-dev libcli11-dev" ;;
        web) echo "$both zopfli"; has emcc || echo emscripten; has_node || echo nodejs ;;
        # the browsers that open the page, a screen for them and for the desktop program, and OpenGL without a card
        test) has_node || echo nodejs; has npm || echo npm
            # and what clang, which comes with emscripten, needs for fuzzing
            echo "libclang-rt-14-dev chromium firefox-esr webkit2gtk-driver xvfb xauth xdotool imagemagick libgl1-mesa-dri poppler-utils procps"
            # what reads back what is carried away: codes on the screen, cards, calendars
            echo "zbar-tools python3-vobject"
            # a screen reader, and what lets it hear the browser and speak
            echo "orca speech-dispatcher at-spi2-core dbus-daemon" ;;
        format) echo "clang-format-14" ;;
    esac
}

has() { command -v "$1" >/dev/null 2>&1; }
has_node() { has node && [ "$(node -p 'parseInt(process.versions.node)' 2>/dev/null || echo 0)" -ge 18 ]; }

missing_packages() { # of those named
    local package
    for package in $(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
            awk '$2 == "installed" {print $1}') ; do echo "$package"; done | sort -u > "$scratch/installed"
    printf '%s\n' "$@" | sort -u | comm -23 - "$scratch/installed"
}

need() { # PURPOSE…: installs what is missing, or names it and stops
    local wanted missing as_root=
    if ! has dpkg-query || ! has apt-get; then
        echo "dev: this is no Debian system; what README.md lists must be installed already" >&2
        return
    fi
    wanted=$(for purpose in "$@"; do packages_for "$purpose"; done)
    # shellcheck disable=SC2086  # package names have no spaces
    missing=$(missing_packages $wanted | xargs)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        if has sudo && sudo -n true 2>/dev/null; then
            as_root=sudo
        else
            echo "dev: these packages are missing: $missing" >&2
            echo "dev: install them with:  sudo apt-get install --no-install-recommends $missing" >&2
            exit 1
        fi
    fi
    echo "dev: installing $missing"
    # shellcheck disable=SC2086
    install_packages $missing || { echo "dev: apt-get could not install the packages, see above" >&2; exit 1; }
}

install_packages() {
    # Fresh lists first: old ones name packages that the mirror has replaced, or lack the security suite's. A mirror
    # that does not answer is no reason to stop when the lists that are there suffice.
    $as_root apt-get -q update || true
    apt_install "$@"
}

apt_install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes -q --no-install-recommends "$@" </dev/null
}
