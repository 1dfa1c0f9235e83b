#!/usr/bin/env bash
# ./run with real servers: comes up, keeps its data, ends without leaving a process, says why an application fails.
# Takes the EAR that Maven built (ear/target/televisit.ear, or TELEVISIT_EAR).
. "$(dirname "$0")/assert.sh"
# with job control, or what is started in the background could not be told Ctrl-C
set -m

export TELEVISIT_EAR=${TELEVISIT_EAR:-$ROOT/ear/target/televisit.ear}
export TELEVISIT_STATE=$WORK/state
TELEVISIT_HTTP_PORT=$(free_port) TELEVISIT_KEYCLOAK_PORT=$(free_port) TELEVISIT_MANAGEMENT_PORT=$(free_port)
TELEVISIT_TURN_PORT=$(free_port)
export TELEVISIT_HTTP_PORT TELEVISIT_KEYCLOAK_PORT TELEVISIT_MANAGEMENT_PORT TELEVISIT_TURN_PORT

start() {
  begun=$SECONDS
  # what a shell starts in the background ignores Ctrl-C, and what nohup starts a hang-up: so would all that they start
  env --default-signal=INT,HUP "$ROOT/run" "$@" >"$WORK/out" 2>"$WORK/err" </dev/null &
  run=$!
  children+=("$run")
}
ready() { grep -qF "Televisit is ready: http://localhost:$TELEVISIT_HTTP_PORT/televisit" "$WORK/out"; }
over() { ! kill -0 "$run" 2>/dev/null; }
ready_or_over() { ready || over; }
come_up() {
  if within "$2" ready_or_over && ready; then ok "$1"; else not_ok "$1" "$(tail -n 5 "$WORK/out" "$WORK/err")"; fi
}
# ends NAME SIGNAL CODE
ends() {
  kill "-$2" "$run"
  wait "$run"
  local code=$?
  if [ "$code" -ne "$3" ]; then not_ok "$1" "exit code $code"; else ok "$1"; fi
  if nothing_left_of "$TELEVISIT_STATE"; then ok "$1: no process is left"; else not_ok "$1: no process is left" "$(processes_of "$TELEVISIT_STATE") left"; fi
}

start
come_up 'the first start comes up' 400
secrets=$(cat "$TELEVISIT_STATE/secrets")
if [ "$(stat -c %a "$TELEVISIT_STATE/secrets")" = 600 ]; then ok 'secrets are for the owner alone'; else not_ok 'secrets are for the owner alone'; fi
log=$TELEVISIT_STATE/logs/server.log
if grep -q 'duplicate key\|23505' "$log"; then not_ok 'two first beats are one'; else ok 'two first beats are one'; fi
ends 'TERM ends it' TERM 0
# not by the time: the timer may have written the last line just before
told=$(tail -n 1 "$TELEVISIT_STATE/wildfly/data/televisit-audit.anchors" | cut -d ' ' -f 3)
trail=$("$ROOT/bin/verify-audit")
if [[ $trail == "$told places, "*intact. ]]; then ok "the audit trail's end is written down at the stop"; else not_ok "the audit trail's end is written down at the stop" "$told in the last anchor, $trail"; fi

old_style=$TELEVISIT_STATE/keycloak/data/tmp/kc-gzip-cache/of-an-earlier-start
mkdir -p "${old_style%/*}" && : >"$old_style"
start
come_up 'the second start comes up' 200
if [ -e "$old_style" ]; then not_ok 'the sign-in page looks as this version draws it'; else ok 'the sign-in page looks as this version draws it'; fi
echo "# second start took $((SECONDS - begun)) s"
if [ "$(cat "$TELEVISIT_STATE/secrets")" = "$secrets" ]; then ok 'secrets outlive a restart'; else not_ok 'secrets outlive a restart'; fi
if [ -n "$(ls "$TELEVISIT_STATE/data")" ]; then ok 'the data lies in the state directory'; else not_ok 'the data lies in the state directory'; fi
refuses 'a second one from the same state directory is refused' 'runs already from' "$ROOT/run"

# ended hard, it cannot tidy up: the next start does
kill -KILL "$run"
wait "$run" 2>/dev/null
start
come_up 'a start after a hard end takes over' 200
# some (timeout, process supervisors) send the signal to us and to our group
kill -TERM "$run"
kill -TERM "$run"
ends 'TERM three times over ends it' TERM 0

start
within 60 test -e "$TELEVISIT_STATE/pids/wildfly"
ends 'a hang-up while it starts ends it' HUP 143

# an application that cannot be deployed
mkdir -p "$WORK/broken/META-INF"
printf '<application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10"><module><ejb>absent.jar</ejb></module></application>\n' \
  >"$WORK/broken/META-INF/application.xml"
(cd "$WORK/broken" && jar --create --file "$WORK/broken.ear" META-INF)
refuses 'a failed deployment is told in one line' 'The application did not start: ' env TELEVISIT_EAR="$WORK/broken.ear" "$ROOT/run"
if grep -qF 'absent.jar' "$WORK/err"; then ok 'and the line names the cause'; else not_ok 'and the line names the cause' "$(cat "$WORK/err")"; fi
if nothing_left_of "$TELEVISIT_STATE"; then ok 'and no process is left'; else not_ok 'and no process is left'; fi
refuses 'an EAR that is not there' 'which is not there' env TELEVISIT_EAR="$WORK/none.ear" "$ROOT/run"

start --reset
come_up '--reset starts from nothing' 300
if [ "$(cat "$TELEVISIT_STATE/secrets")" != "$secrets" ]; then ok 'with secrets of its own'; else not_ok 'with secrets of its own'; fi
ends 'Ctrl-C ends it' INT 0

finished
