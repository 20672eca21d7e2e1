#!/usr/bin/env bash
# Posts and comments for the running site; prints KEY=VALUE. A second run changes nothing.
peer=wordpress
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
enter_state
exec python3 "$repository/tests/peers/wordpress/seed.py" "http://127.0.0.1:${RAPPORT_WORDPRESS_PORT:-27850}" "$state/passwords"
