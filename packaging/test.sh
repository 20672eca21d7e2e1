#!/usr/bin/env bash
# Installs what is needed, builds everything, and runs the tests.
#
#   packaging/test.sh            all that needs no server
#   packaging/test.sh --all      with the end-to-end tests against real servers on this machine (root: they are
#                                installed and started here; what cannot be had is skipped, with the reason)
#   packaging/test.sh --asan     the same, built with the address and undefined-behaviour sanitizers
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=release
all=
for word in "$@"; do
    case $word in
        --all) all=1 ;;
        --asan) preset=asan ;;
        *) sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
    esac
done

packaging/dependencies.sh build run test
cmake --preset "$preset" -DBUILD_TESTING=ON
cmake --build --preset "$preset"

# The summary of what failed belongs at the end, after whatever the end-to-end tests print.
summaries=()
run_tests() { # NAME CTEST-ARGUMENT...
    local name=$1 code=0 log
    shift
    log=build/$preset/ctest-$name.log
    # On a busy machine a window can be late once; what fails twice has failed.
    ctest --preset "$preset" --repeat until-pass:2 "$@" 2>&1 | tee "$log" || code=$?
    summaries+=("$name:
$(sed -n '/tests passed\|No tests were found/,$p' "$log")")
    return "$code"
}

failed=0
# What a person at the window does is a part of the tests: without a display they fail rather than pass in silence.
export RAPPORT_DISPLAY=required
run_tests local -LE e2e --parallel 2 || failed=1
# start_peer NAME: starts and fills one server; what it tells (KEY=VALUE) becomes RAPPORT_KEY for the tests.
start_peer() {
    local key value
    "tests/peers/$1/start.sh" > "$peers" && "tests/peers/$1/seed.sh" >> "$peers" || return 1
    while IFS='=' read -r key value; do
        export "RAPPORT_$key=$value"
    done < "$peers"
}

if [ -n "$all" ]; then
    packaging/dependencies.sh browser || printf 'No browser is to be had here: its test will be skipped.\n' >&2
    peers=$(mktemp)
    # shellcheck disable=SC2317 # called by the trap
    stop_peers() {
        tests/peers/atproto/stop.sh || true
        tests/peers/wordpress/stop.sh || true
        rm -f "$peers"
    }
    trap stop_peers EXIT
    for peer in wordpress atproto; do
        start_peer "$peer" || printf 'The %s server is not to be had here: its tests will be skipped.\n' "$peer" >&2
    done
    # The live WordPress tests come last: they leave comments in the site's trash, which the counts of the others would
    # meet.
    site=${RAPPORT_WORDPRESS_URL:-}
    unset RAPPORT_WORDPRESS_URL
    run_tests e2e -L e2e -E '^channels_wordpress_live\.' || failed=1
    [ -z "$site" ] || export RAPPORT_WORDPRESS_URL=$site
    run_tests wordpress -R '^channels_wordpress_live\.' || failed=1
fi

printf '\n'
printf '%s\n' "${summaries[@]}"
exit "$failed"
