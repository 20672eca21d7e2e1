# What the servers' scripts share. Sourced by them, never run.
#
# RAPPORT_PEERS_HOME   where programs from npm and the servers' data are kept; default: build/peers of this clone
#
# A script ends with 77 where a server cannot be had here (no root, no packages): the tests skip then.
set -euo pipefail
umask 022

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }
fail() { say "$peer: $*"; exit 1; }
cannot() { say "$peer cannot be had here: $*"; exit 77; }

# The folder of one server, $state. The databases run as users of their own, who must be able to walk down to it.
enter_state() {
    local home=${RAPPORT_PEERS_HOME:-$repository/build/peers}
    mkdir -p "$home"
    if [ "$(id -u)" -eq 0 ] && ! runuser -u nobody -- test -x "$home"; then
        home=/var/tmp/rapport-peers
        mkdir -p "$home"
    fi
    programs=$home/programs
    state=$home/$peer
    mkdir -p "$programs" "$state"
}

need_root() {
    [ "$(id -u)" -eq 0 ] || cannot "it needs root, to install packages and to run a database as its own user"
}

need_packages() {
    "$repository/packaging/dependencies.sh" peers || cannot "Debian packages are missing"
}

# need_ports PORT...: free ones; whoever has them is not asked to go.
need_ports() {
    local each
    for each in "$@"; do
        if (: < "/dev/tcp/127.0.0.1/$each") 2> /dev/null; then
            cannot "port $each is taken by something else"
        fi
    done
}

# is_running NAME: whether what start_process called NAME is alive.
is_running() {
    [ -s "$state/$1.pid" ] && kill -0 "$(cat "$state/$1.pid")" 2> /dev/null
}

# start_process NAME COMMAND...: detached, in a process group of its own; $state/NAME.pid and $state/NAME.log.
start_process() {
    local name=$1
    shift
    rm -f "$state/$name.pid"
    setsid --fork sh -c 'echo $$ > "$0"; exec "$@"' "$state/$name.pid" "$@" < /dev/null >> "$state/$name.log" 2>&1
    for _ in $(seq 100); do
        [ -s "$state/$name.pid" ] && return 0
        sleep 0.05
    done
    fail "$name did not start"
}

# stop_process NAME [SIGNAL]: the whole process group, politely, and after ten seconds not so.
stop_process() {
    local pid signal=${2:-TERM}
    if is_running "$1"; then
        pid=$(cat "$state/$1.pid")
        kill "-$signal" -- "-$pid" 2> /dev/null || kill "-$signal" "$pid" 2> /dev/null || true
        for _ in $(seq 100); do
            kill -0 "$pid" 2> /dev/null || break
            sleep 0.1
        done
        kill -KILL -- "-$pid" 2> /dev/null || kill -KILL "$pid" 2> /dev/null || true
    fi
    rm -f "$state/$1.pid"
}

# wait_for SECONDS WHAT COMMAND...: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$what was not ready in time; see the logs in $state"
        sleep 0.2
    done
}

answers() { curl -sS -o /dev/null --max-time 5 "$1"; }
