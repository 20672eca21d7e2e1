#!/usr/bin/env bash
# Ends what start.sh started.
peer=wordpress
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
enter_state
stop_process web
stop_process database
