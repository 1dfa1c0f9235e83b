# shellcheck shell=bash
# A relay for those who cannot reach each other directly: started when coturn is installed and nobody named another.

start_turn() {
  local dir=$STATE/turn port=${TELEVISIT_TURN_PORT:-3478} address=127.0.0.1
  [ "$lan" = no ] || address=$TELEVISIT_LAN_ADDRESS
  if [ -n "${TELEVISIT_TURN_URLS:-}" ]; then
    say "Calls may use the relay you named: $TELEVISIT_TURN_URLS"
    return
  fi
  if ! command -v turnserver >/dev/null; then
    say 'No coturn here: calls go directly, which is all that one machine needs (Debian: apt-get install coturn).'
    return
  fi
  if listening "$port"; then
    say "Port $port is in use, so no relay is started: calls go directly (another port: TELEVISIT_TURN_PORT=3479 ./run)."
    return
  fi
  mkdir -p "$dir"
  (
    umask 077
    {
      sed "s/=127\.0\.0\.1$/=$address/" "$ROOT/ear/src/main/coturn/turnserver-demo.conf"
      cat <<CONF
listening-port=$port
static-auth-secret=$TELEVISIT_TURN_SECRET
userdb=$dir/turndb
pidfile=$dir/turnserver.pid
log-file=$STATE/logs/turn.log
CONF
    } >"$dir/turnserver.conf"
  )
  launch turn "$STATE/logs/turn-start.log" turnserver -c "$dir/turnserver.conf"
  export TELEVISIT_TURN_URLS="turn:$address:$port?transport=udp,turn:$address:$port?transport=tcp"
}
