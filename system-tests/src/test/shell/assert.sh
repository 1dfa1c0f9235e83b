# shellcheck shell=bash
# Tests of ./run from the outside: one line a test, "ok - …" or "not ok - …"; the exit code is true.
set -uo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
WORK=$(mktemp -d)
failures=0
children=()
trap 'for child in "${children[@]}"; do kill "$child" 2>/dev/null; done; rm -rf "$WORK"' EXIT

ok() {
  echo "ok - $1"
}

not_ok() {
  failures=$((failures + 1))
  echo "not ok - $1"
  [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/  # /'
}

finished() {
  exit $((failures > 0))
}

# free_port: one that nobody listens on; below the range the kernel hands out by itself
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# refuses NAME WORDS COMMAND…: ends with a code that is not 0 and says WORDS in one line on stderr, and that is all
refuses() {
  local name=$1 words=$2 code
  shift 2
  "$@" >"$WORK/out" 2>"$WORK/err" </dev/null
  code=$?
  if [ "$code" -eq 0 ]; then
    not_ok "$name" 'exit code 0'
  elif [ "$(grep -c . "$WORK/err")" -ne 1 ]; then
    not_ok "$name" "not one line: $(cat "$WORK/err")"
  elif ! grep -qF -- "$words" "$WORK/err"; then
    not_ok "$name" "without '$words': $(cat "$WORK/err")"
  else
    ok "$name"
  fi
}

# within SECONDS COMMAND…: polls until the command holds
within() {
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < until)) || return 1
    read -r -t 0.2 <>"$WORK/pipe"
  done
  return 0
}
mkfifo "$WORK/pipe"

# processes_of STATE: how many living processes carry this state directory in their environment
processes_of() {
  local environ count=0
  for environ in /proc/[0-9]*/environ; do
    if tr '\0' '\n' 2>/dev/null <"$environ" | grep -qxF "TELEVISIT_STATE=$1"; then count=$((count + 1)); fi
  done
  echo "$count"
}

nothing_left_of() {
  [ "$(processes_of "$1")" -eq 0 ]
}
