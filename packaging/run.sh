#!/usr/bin/env bash
# Installs what is needed, builds Rapport, and starts it.
#
#   packaging/run.sh                       your workspace
#   packaging/run.sh --demo                a community made up for trying things out
#   packaging/run.sh --workspace DIR       another workspace
# Further options are handed on to the program (see build/release/bin/rapport --help).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/dependencies.sh build run
cmake --preset release -DBUILD_TESTING=OFF > /dev/null
cmake --build --preset release --target rapport rapport-cli

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -z "${QT_QPA_PLATFORM:-}" ]; then
    cat >&2 <<'TEXT'

Rapport is built, and there is no display here to show its window on. Ways to one:
  - sign in to a desktop on this machine and start build/release/bin/rapport there;
  - over ssh: connect with "ssh -X", then start it;
  - without a screen: apt-get install xvfb xauth, then xvfb-run build/release/bin/rapport.
The command line needs none: build/release/bin/rapport-cli --help
TEXT
    exit 1
fi
exec build/release/bin/rapport "$@"
