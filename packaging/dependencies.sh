#!/usr/bin/env bash
# The one list of Debian 12 packages that Rapport needs, by what they are needed for. Installs those that are missing.
#
#   packaging/dependencies.sh [build] [run] [test] [browser] [peers]   install; without a word: build and run
#   packaging/dependencies.sh --list [GROUP...]                print the names, install nothing
#
# Needs root or sudo only when something is missing. No service is started by an installation.
set -euo pipefail

build=(
    cmake ninja-build g++ mold pkg-config git ca-certificates
    # Qt 6.4. Qt Charts is only found beside the headers of OpenGL, Vulkan and xkbcommon.
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-charts-dev qt6-svg-dev
    libqt6opengl6-dev libgl-dev libopengl-dev libxkbcommon-dev libvulkan-dev
    qtkeychain-qt6-dev libsqlite3-dev libexpected-dev libgumbo-dev libicu-dev libcld2-dev libhunspell-dev zlib1g-dev
    libxlsxwriter-dev
    # The icons are taken from this font while building.
    fonts-material-design-icons-iconfont
)
run=(
    # The interface's typeface, and glyphs for whatever script a community writes in.
    fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
    # Qt's own words (buttons, file dialogs) in the user's language, and its Wayland platform.
    qt6-translations-l10n qt6-wayland
    # Pictures in WebP.
    qt6-image-formats-plugins
    # Dictionaries of the spelling check, of the languages most written in; any other of Debian's does as well.
    hunspell-en-us hunspell-en-gb hunspell-de-de hunspell-fr hunspell-es hunspell-it hunspell-pt-pt hunspell-nl
)
test=(
    libgtest-dev libgmock-dev qt6-httpserver-dev python3 python3-openpyxl poppler-utils librsvg2-bin
    # A display, a keyring, and hands to drive a window with.
    xvfb openbox xauth imagemagick dbus gnome-keyring at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool
)
# What opens the pages that Rapport writes (400 MB).
browser=(chromium)
# The real servers of tests/peers: WordPress from Debian; a Bluesky network from npm, on PostgreSQL and Redis.
peers=(
    wordpress mariadb-server php-cli php-mysql php-curl php-gd php-xml php-mbstring
    postgresql redis-server npm g++ make python3 curl ca-certificates
)

say() { printf '%s\n' "$*" >&2; }

is_there() {
    # Where Node comes from elsewhere it brings npm along, and Debian's npm would conflict with it.
    if [ "$1" = npm ] && command -v npm > /dev/null; then
        return 0
    fi
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

list_only=
groups=()
for word in "$@"; do
    case $word in
        --list) list_only=1 ;;
        build | run | test | browser | peers) groups+=("$word") ;;
        *) say "dependencies.sh: unknown group '$word' (known: build, run, test, browser, peers)"; exit 2 ;;
    esac
done
[ "${#groups[@]}" -gt 0 ] || groups=(build run)

wanted=()
for group in "${groups[@]}"; do
    declare -n names=$group
    wanted+=("${names[@]}")
done

if [ -n "$list_only" ]; then
    printf '%s\n' "${wanted[@]}" | sort -u
    exit 0
fi

if ! command -v apt-get > /dev/null; then
    say "This script installs Debian packages and found no apt-get here. These are needed, under whatever name your"
    say "system gives them:"
    printf '%s\n' "${wanted[@]}" | sort -u >&2
    exit 1
fi

missing=()
for name in "${wanted[@]}"; do
    is_there "$name" || missing+=("$name")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
        say "These packages are missing, and installing them needs root (there is no sudo here):"
        say "  apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
    as_root=(sudo)
fi

say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
# policy-rc.d is how Debian's packages ask whether they may start their service: 101 means no.
guard=/usr/sbin/policy-rc.d
if [ ! -e "$guard" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$guard" > /dev/null
    "${as_root[@]}" chmod 755 "$guard"
    trap '"${as_root[@]}" rm -f "$guard"' EXIT
fi
install_missing() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 \
        install -y --no-install-recommends "${missing[@]}" >&2
}
# Fresh package lists are only fetched when the ones at hand do not do (none yet, or they name versions that are gone).
if ! install_missing; then
    say "Fetching the package lists and trying again."
    "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=600 update >&2
    if ! install_missing; then
        say "The packages could not be installed; the lines above say why."
        exit 1
    fi
fi
