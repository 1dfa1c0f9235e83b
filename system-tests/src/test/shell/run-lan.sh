#!/usr/bin/env bash
# ./run --lan with real servers and a real call: one HTTPS address for all of it, a certificate that names it, a code to
# point a telephone at. Takes the EAR that Maven built.
. "$(dirname "$0")/assert.sh"
set -m

export TELEVISIT_EAR=${TELEVISIT_EAR:-$ROOT/ear/target/televisit.ear}
export TELEVISIT_STATE=$WORK/state
TELEVISIT_HTTP_PORT=$(free_port) TELEVISIT_KEYCLOAK_PORT=$(free_port) TELEVISIT_MANAGEMENT_PORT=$(free_port)
TELEVISIT_TURN_PORT=$(free_port) TELEVISIT_HTTPS_PORT=$(free_port)
export TELEVISIT_HTTP_PORT TELEVISIT_KEYCLOAK_PORT TELEVISIT_MANAGEMENT_PORT TELEVISIT_TURN_PORT TELEVISIT_HTTPS_PORT
address=$(java "$ROOT/bin/lib/lan/OwnAddress.java")
origin=https://$address:$TELEVISIT_HTTPS_PORT

start() {
  env --default-signal=INT "$ROOT/run" "$@" >"$WORK/out" 2>"$WORK/err" </dev/null &
  run=$!
  children+=("$run")
}
ready() { grep -qF "Televisit is ready: $origin/televisit" "$WORK/out"; }
over() { ! kill -0 "$run" 2>/dev/null; }
ready_or_over() { ready || over; }
# holds NAME COMMAND…
holds() {
  local name=$1
  shift
  if "$@"; then ok "$name"; else not_ok "$name" "$*"; fi
}
seen() { curl -sS --cacert "$TELEVISIT_STATE/lan/televisit.pem" "$@"; }
answers() { [ "$(seen -o /dev/null -w '%{http_code}' "$2")" = "$1" ]; }

start --lan
if within 400 ready_or_over && ready; then ok 'it comes up at the address of this machine'; else not_ok 'it comes up at the address of this machine' "$(tail -n 5 "$WORK/out" "$WORK/err")"; fi
holds 'a telephone has a code to point at' within 30 grep -q '█▀▀▀▀▀█' "$WORK/out"
holds 'the certificate holds for the address' answers 200 "$origin/televisit/goodbye.xhtml"
holds 'the identity provider has the same address' answers 200 "$origin/realms/televisit/.well-known/openid-configuration"
if [ "$(seen "$origin/realms/televisit/.well-known/openid-configuration" | grep -o '"issuer":"[^"]*"')" = "\"issuer\":\"$origin/realms/televisit\"" ]; then
  ok 'and says so'
else
  not_ok 'and says so'
fi
holds 'the key is for its owner alone' [ "$(stat -c %a "$TELEVISIT_STATE/lan")" = 700 ]
if (exec 3<>"/dev/tcp/$address/$TELEVISIT_HTTP_PORT") 2>/dev/null; then not_ok 'nothing is open without HTTPS'; else ok 'nothing is open without HTTPS'; fi
if (exec 3<>"/dev/tcp/$address/$TELEVISIT_KEYCLOAK_PORT") 2>/dev/null; then not_ok 'the identity provider neither'; else ok 'the identity provider neither'; fi

# signed in through the real page, seen and heard; and who is signed out there is out here
summary=$ROOT/system-tests/target/failsafe-reports/summary-outside.xml
rm -f "$summary"
"${TELEVISIT_MAVEN:-mvn}" -B -ntp -f "$ROOT/pom.xml" -pl system-tests failsafe:integration-test@from-outside \
  -Dit.test='CallIT#two_people_in_chromium*,BackChannelIT#an_admin*' "-Dtelevisit.it.origin=$origin" \
  "-Dtelevisit.it.running=$TELEVISIT_STATE,$TELEVISIT_HTTP_PORT,$TELEVISIT_KEYCLOAK_PORT" \
  "-DargLine=-Djavax.net.ssl.trustStore=$TELEVISIT_STATE/lan/trusted.p12 -Djavax.net.ssl.trustStorePassword=televisit" >"$WORK/call" 2>&1 </dev/null
if tr -d ' \n' <"$summary" | grep -q '<completed>2</completed><errors>0</errors><failures>0</failures>'; then
  ok 'two people see and hear each other, and one who is signed out is out'
else
  not_ok 'two people see and hear each other, and one who is signed out is out' "$(grep -a 'ERROR' "$WORK/call" | head -n 20)"
fi

kill -TERM "$run"
wait "$run"
if nothing_left_of "$TELEVISIT_STATE"; then ok 'no process is left'; else not_ok 'no process is left'; fi
refuses 'a port that is no number' "TELEVISIT_HTTPS_PORT is 'high'" env TELEVISIT_HTTPS_PORT=high "$ROOT/run" --lan

finished
