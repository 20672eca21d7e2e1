#!/usr/bin/env bash
# Ends what start.sh started.
peer=atproto
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
enter_state
stop_process network
stop_process redis
stop_process postgres INT
