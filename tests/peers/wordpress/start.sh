#!/usr/bin/env bash
# Starts WordPress with PHP's own server and a private MariaDB, all from Debian, on loopback; prints KEY=VALUE.
# Does nothing where it runs already. Its contents are kept between starts; the application passwords are new each time.
#
# RAPPORT_WORDPRESS_PORT   the site; +1 is MariaDB; default 27850
peer=wordpress
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
enter_state
port=${RAPPORT_WORDPRESS_PORT:-27850}
here=$repository/tests/peers/wordpress
site=$state/site
socket=$state/database/socket

sql() { mariadb --no-defaults --user=root --socket="$socket" "$@"; }

start_database() {
    local data=$state/database
    if [ ! -d "$data/mysql" ]; then
        install -d -o mysql -g mysql -m 700 "$data"
        mariadb-install-db --no-defaults --user=mysql --datadir="$data" --skip-test-db \
            --auth-root-authentication-method=normal > "$state/install-db.log" 2>&1 ||
            fail "the database could not be made (see $state/install-db.log)"
    fi
    start_process database mariadbd --no-defaults --user=mysql --datadir="$data" --socket="$socket" \
        --bind-address=127.0.0.1 --port=$((port + 1)) --innodb-flush-log-at-trx-commit=0
    wait_for 60 MariaDB sql --execute='select 1'
    sql --execute="create database if not exists site character set utf8mb4;
                   create user if not exists site@localhost identified by 'site';
                   create user if not exists site@127.0.0.1 identified by 'site';
                   grant all on site.* to site@localhost; grant all on site.* to site@127.0.0.1;"
}

# A copy of the package's files: WordPress wants its configuration and its contents beside them.
lay_out_site() {
    [ ! -e "$site/.complete" ] || return 0
    rm -rf "$site"
    mkdir -p "$site"
    cp -r /usr/share/wordpress/. "$site"
    rm -rf "$site/wp-content" "$site/wp-config.php"
    mkdir -p "$site/wp-content/themes/bare" "$site/wp-content/mu-plugins" "$site/wp-content/plugins"
    # The least that counts as a theme.
    printf '/*\nTheme Name: Bare\n*/\n' > "$site/wp-content/themes/bare/style.css"
    printf '<?php while (have_posts()) { the_post(); the_content(); }\n' > "$site/wp-content/themes/bare/index.php"
    cp "$here/config.php" "$site/wp-config.php"
    cp "$here/quiet.php" "$site/wp-content/mu-plugins/quiet.php"
    touch "$site/.complete"
}

if ! is_running web; then
    need_root
    need_packages
    "$here/stop.sh"
    need_ports "$port" $((port + 1))
    start_database
    lay_out_site
    export SITE_URL=http://127.0.0.1:$port SITE_DATABASE=127.0.0.1:$((port + 1))
    php "$here/install.php" "$site" > "$state/passwords" 2> "$state/install.log" ||
        fail "WordPress could not be set up (see $state/install.log)"
    start_process web env PHP_CLI_SERVER_WORKERS=4 php -d display_errors=0 -S "127.0.0.1:$port" -t "$site" "$here/router.php"
    wait_for 60 WordPress answers "$SITE_URL/wp-json/"
fi
echo "WORDPRESS_URL=http://127.0.0.1:$port"
cat "$state/passwords"
