# shellcheck shell=bash
# What a person at the terminal reads: short lines with the seconds since the start, one line when something is wrong.

say() {
  printf '[%3d s] %s\n' "$SECONDS" "$*"
}

# die LINE: one line that says what to do; the exit trap stops what runs
die() {
  printf 'televisit: %s\n' "$*" >&2
  exit 1
}

# follow PID LABEL LOG: shows that work goes on until PID ends; its exit code is ours
follow() {
  local pid=$1 label=$2 log=$3 last=$SECONDS shown=no detail
  while kill -0 "$pid" 2>/dev/null; do
    pause 0.5
    if [ -t 1 ]; then
      detail=$(newest_file "$log")
      printf '\r\033[K[%3d s] %s %s' "$SECONDS" "$label" "$detail"
      shown=yes
    elif ((SECONDS - last >= 15)); then
      last=$SECONDS
      say "$label $(newest_file "$log")"
    fi
  done
  [ "$shown" = yes ] && printf '\r\033[K'
  wait "$pid"
}

# the file Maven is fetching right now, if any
newest_file() {
  local line
  line=$(grep -a 'Download' "$1" 2>/dev/null | tail -n 1)
  case $line in
    *Downloading*://*) printf '(%s)' "${line##*/}" ;;
    *) printf '…' ;;
  esac
}

# pause SECONDS: waits on a pipe nobody writes to, so that no sleep outlives us. Here, and nowhere else, a signal takes
# effect: its trap only notes it, because bash 5.2 may crash when a trap leaves the middle of a read.
exec {never}<> <(:)
signalled=''
pause() {
  read -r -t "$1" -u "$never" || true
  [ -z "$signalled" ] || leave "$signalled"
}

# why LOG: the line of a log that a person can act on
why() {
  local log=$1 line
  if grep -aqi 'no space left on device' "$log" 2>/dev/null; then
    echo 'the disk is full: make room and start again'
    return
  fi
  if grep -aqE 'Could not transfer|Unknown host|Connection refused|Network is unreachable' "$log" 2>/dev/null; then
    echo 'Maven could not reach its repository: check the network (and the proxy in Maven'"'"'s settings) and start again'
    return
  fi
  line=$(grep -a -m 1 -E '^\[ERROR\]|[^a-z]ERROR ' "$log" 2>/dev/null | sed -E 's/\x1b\[[0-9;]*m//g; s/^\[ERROR\] *//' | cut -c 1-240)
  echo "${line:-it ended without a word}"
}
