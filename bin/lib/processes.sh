# shellcheck shell=bash
# Each server is the leader of a process group of its own: Ctrl-C reaches ./run alone, and ./run ends them in order.

# launch NAME LOG COMMAND…
launch() {
  local name=$1 log=$2
  shift 2
  mkdir -p "$STATE/pids"
  # without the lock's descriptor: what outlives us must not hold it
  setsid "$@" </dev/null >"$log" 2>&1 8>&- 9>&- &
  echo $! >"$STATE/pids/$name"
}

pid_of() {
  cat "$STATE/pids/$1" 2>/dev/null
}

alive() {
  local pid
  pid=$(pid_of "$1") && kill -0 "$pid" 2>/dev/null
}

# members GROUP: the living processes of a group (a zombie is dead), its leader last
members() {
  local group=$1 stat line leader='' all=''
  for stat in /proc/[0-9]*/stat; do
    read -r line <"$stat" || continue
    local pid=${line%% *}
    # shellcheck disable=SC2086 # state, parent, group
    set -- ${line##*) }
    [ "$3" = "$group" ] && [ "$1" != Z ] || continue
    if [ "$pid" = "$group" ]; then leader=$pid; else all+="$pid "; fi
  done 2>/dev/null
  printf '%s%s' "$all" "$leader"
}

# stop NAME SECONDS: asks first (TERM), then ends it
stop() {
  local name=$1 patience=$2 pid all until
  pid=$(pid_of "$name") || return 0
  all=$(members "$pid")
  # the wrapper script waits for its java: asking java is enough, and the wrapper sees it end
  # shellcheck disable=SC2086
  set -- $all
  (($# > 1)) && all=${all% *}
  # shellcheck disable=SC2086
  [ -n "$all" ] && kill -TERM $all 2>/dev/null
  until=$((SECONDS + patience))
  while [ -n "$(members "$pid")" ]; do
    if ((SECONDS >= until)); then
      kill -KILL -- "-$pid" 2>/dev/null
      until=$((SECONDS + 5))
    fi
    pause 0.1
  done
  rm -f "$STATE/pids/$name"
}

stop_all() {
  local name
  for name in build keycloak-build wildfly keycloak turn; do stop "$name" 25; done
}

# what a killed ./run left behind: only processes that name our state directory
stop_leftovers() {
  local file pid
  for file in "$STATE"/pids/*; do
    [ -e "$file" ] || continue
    pid=$(cat "$file")
    if [ -n "$pid" ] && tr '\0' '\n' 2>/dev/null <"/proc/$pid/environ" | grep -qxF "TELEVISIT_STATE=$STATE"; then
      say "An earlier run was ended hard: stopping the ${file##*/} it left behind"
      stop "${file##*/}" 25
    else
      rm -f "$file"
    fi
  done
}
