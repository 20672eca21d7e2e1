#!/usr/bin/env bash
# Fills the running network with a small community around one brand; prints KEY=VALUE. A second run changes nothing.
peer=atproto
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
exec python3 "$repository/tests/peers/atproto/seed.py" "http://localhost:${RAPPORT_ATPROTO_PORT:-27830}"
