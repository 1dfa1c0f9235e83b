#!/usr/bin/env bash
# The release as a hospital installs it: the guide's own commands on a bare directory, a stock WildFly, PostgreSQL, nginx;
# then a backup, a loss of everything, and the way back. Needs root, unzip, nginx and PostgreSQL's server.
. "$(dirname "$0")/assert.sh"

version=$(sed -n 's|.*<version.wildfly>\(.*\)</version.wildfly>.*|\1|p' "$ROOT/pom.xml" | head -n 1)
guide=$ROOT/docs/operations/install.md
release=${TELEVISIT_RELEASE:-$(ls "$ROOT"/ear/target/televisit-*.tar.gz 2>/dev/null | tail -n 1)}
http=$(free_port) management=$(free_port) tls=$(free_port) plain=$(free_port) database=$(free_port)
base=$WORK/var/lib/televisit
chmod 755 "$WORK"

# blocks LANGUAGE: the guide's commands, as they stand there
blocks() { awk -v mark="\`\`\`sh $1" '$0 == mark { on = 1; next } /^```/ { on = 0 } on' "$guide"; }
# what the guide puts into the machine goes below our directory
here() { sed -e "s#/opt/#$WORK/opt/#g; s#-d /opt#-d $WORK/opt#; s#-C /opt#-C $WORK/opt#; s#/var/lib/televisit#$base#g; s#/etc/televisit#$WORK/etc/televisit#g; s#--owner televisit#--owner root#"; }

postgres() { runuser -u postgres -- "$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)/$1" "${@:2}"; }
begin_database() {
  install -d -o postgres -m 700 "$WORK/pg"
  postgres initdb -D "$WORK/pg/data" --auth=trust --username=televisit >"$WORK/pg.log" 2>&1
  postgres pg_ctl -D "$WORK/pg/data" -w -l "$WORK/pg/log" -o "-p $database -k $WORK/pg -c listen_addresses=127.0.0.1 -c fsync=off" start >>"$WORK/pg.log" 2>&1
  psql -q -h 127.0.0.1 -p "$database" -U televisit -d postgres -c 'create database televisit'
}
trap 'end_server; nginx -p "$WORK/nginx" -c nginx.conf -s stop 2>/dev/null; [ ! -d "$WORK/pg/data" ] || postgres pg_ctl -D "$WORK/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$WORK"' EXIT

# the unit's own command, with ports of ours
start_server() {
  local command
  command="$(sed -n 's/^ExecStart=//p' "$WORK/opt/televisit/systemd/televisit.service" | here) -Djboss.http.port=$http -Djboss.management.http.port=$management"
  (set -a && . "$WORK/etc/televisit/televisit.env" && set +a && LAUNCH_JBOSS_IN_BACKGROUND=true exec setsid $command) >"$WORK/server.log" 2>&1 </dev/null &
  server=$!
}
ready() { curl -fs -o "$WORK/ready" "http://127.0.0.1:$http/televisit/health/ready"; }
end_server() {
  [ -n "${server:-}" ] || return 0
  pkill -TERM -f -- "jboss.server.base.dir=$base"
  within 40 gone || pkill -KILL -f -- "jboss.server.base.dir=$base"
  server=''
}
gone() { ! pgrep -f -- "jboss.server.base.dir=$base" >/dev/null; }
sql() { psql -At -h 127.0.0.1 -p "$database" -U televisit -d televisit -c "$1"; }
# what must be whole afterwards: each visit, its call, what was written, who did what
facts() {
  sql "select 'visit', public_id, status, starts_at from appointment union all select 'call', public_id, status, null from visit_call order by 1, 2"
  sql "select count(*), coalesce(max(id), 0) from outbox_message"
}

mkdir -p "$WORK/opt" "$WORK/etc/televisit" "$base" "$WORK/work"
"${TELEVISIT_MAVEN:-mvn}" -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  "-Dartifact=org.wildfly:wildfly-dist:$version:zip" "-DoutputDirectory=$WORK/work" -Dmdep.useBaseVersion=true >"$WORK/maven.log" 2>&1
mv "$WORK/work/wildfly-dist-$version.zip" "$WORK/work/wildfly-$version.zip"
cp "$release" "$WORK/work/"

# the file of settings is filled in between the commands, as the guide says
if (cd "$WORK/work" && blocks followed | here | sed "\#^install -m 0640#q" >"$WORK/first" && blocks followed | here | sed "1,\#^install -m 0640#d" >"$WORK/then" && bash -eu "$WORK/first") >"$WORK/out" 2>&1; then
  ok "the guide's first commands do what they say"
else
  not_ok "the guide's first commands do what they say" "$(tail -n 5 "$WORK/out")"
fi
begin_database
public=https://televisit.hospital.example:$tls/televisit
sed -i -e "s#^TELEVISIT_DB_URL=.*#TELEVISIT_DB_URL=jdbc:postgresql://127.0.0.1:$database/televisit#; s#^TELEVISIT_PUBLIC_URL=.*#TELEVISIT_PUBLIC_URL=$public#" \
  -e "s#/var/lib/televisit#$base#; s#_SECRET=\$#_SECRET=not-one-of-a-hospital#; s#_PASSWORD=\$#_PASSWORD=trusted-here#; s#^TELEVISIT_KEYS_CREATE=.*#TELEVISIT_KEYS_CREATE=true#" \
  -e '/^TELEVISIT_TURN_URLS/d' \
  -e 's#^TELEVISIT_OIDC_PROVIDER_URL=.*#TELEVISIT_OIDC_PROVIDER_URL=http://127.0.0.1:1/realms/televisit#; /^TELEVISIT_DIRECTORY_CLIENT_SECRET/d' "$WORK/etc/televisit/televisit.env"
# people and visits to look for after the loss
echo TELEVISIT_DEMO=true >>"$WORK/etc/televisit/televisit.env"
install -d "$base/keys" "$base/anchors"

if bash -eu "$WORK/then" >"$WORK/out" 2>&1; then ok 'it is laid out'; else not_ok 'it is laid out' "$(cat "$WORK/out")"; fi
cp "$base/configuration/standalone.xml" "$WORK/standalone-once.xml"
bash -eu "$WORK/then" >"$WORK/out" 2>&1
if cmp -s "$base/configuration/standalone.xml" "$WORK/standalone-once.xml"; then ok 'laid out again, the configuration is the same'; else not_ok 'laid out again, the configuration is the same' "$(diff "$base/configuration/standalone.xml" "$WORK/standalone-once.xml" | head -n 5)"; fi

start_server
if within 240 ready; then ok 'it starts on PostgreSQL and is ready'; else
  not_ok 'it starts on PostgreSQL and is ready' "$(grep -h 'ERROR\|Caused by' "$base/log/televisit.log" "$WORK/server.log" | cut -c 1-300 | head -n 8)"
  finished
fi
refuses 'laying out under a running server is refused' 'Stop it first' "$WORK/opt/televisit/bin/install" --wildfly "$WORK/opt/wildfly" --base "$base"

# --- nginx, with the release's own file ---
mkdir -p "$WORK/nginx/logs"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=televisit.hospital.example -keyout "$WORK/nginx/key" -out "$WORK/nginx/crt" 2>/dev/null
sed -e "s#/etc/ssl/televisit/[a-z]*\.crt#$WORK/nginx/crt#; s#/etc/ssl/televisit/[a-z]*\.key#$WORK/nginx/key#; s#127.0.0.1:8080#127.0.0.1:$http#; s#listen 443#listen $tls#; s#listen 80#listen $plain#" \
  "$WORK/opt/televisit/nginx/televisit.conf" >"$WORK/nginx/televisit.conf"
printf 'pid %s/nginx/pid;\nerror_log %s/nginx/logs/error.log;\nevents {}\nhttp { access_log off; include %s/nginx/televisit.conf; }\n' "$WORK" "$WORK" "$WORK" >"$WORK/nginx/nginx.conf"
if nginx -p "$WORK/nginx" -c nginx.conf 2>"$WORK/out"; then ok 'nginx takes the file'; else not_ok 'nginx takes the file' "$(cat "$WORK/out")"; fi
through() { curl -sk --resolve "televisit.hospital.example:$tls:127.0.0.1" "$@"; }
location=$(through -o /dev/null -w '%{redirect_url}' "https://televisit.hospital.example:$tls/")
case $location in "https://televisit.hospital.example:$tls/televisit/"*) ok 'the name alone leads to the application, by https' ;; *) not_ok 'the name alone leads to the application, by https' "$location" ;; esac
if through "https://televisit.hospital.example:$tls/televisit/goodbye.xhtml" | grep -q '<html'; then ok 'pages come through the proxy'; else not_ok 'pages come through the proxy'; fi
upgrade=(-o /dev/null -w '%{http_code}' -m 10 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==')
upgrade+=(-H 'Sec-WebSocket-Protocol: televisit.v1, ticket.not-one-of-ours' --http1.1 "https://televisit.hospital.example:$tls/televisit/ws/call")
foreigners() { grep -c 'handshake of a foreign origin' "$base/log/televisit.log"; }
own=$(through "${upgrade[@]}" -H "Origin: https://televisit.hospital.example:$tls") refused=$(foreigners)
if [ "$own" = 403 ] && [ "$refused" = 0 ]; then ok 'a socket is asked for its ticket behind the proxy'; else not_ok 'a socket is asked for its ticket behind the proxy' "status $own, foreign $refused"; fi
foreign=$(through "${upgrade[@]}" -H 'Origin: https://elsewhere.example')
if [ "$foreign" = 403 ] && within 10 eval '[ "$(foreigners)" = 1 ]'; then ok 'a socket of a foreign page is refused'; else not_ok 'a socket of a foreign page is refused' "status $foreign"; fi

# --- backup, loss, return ---
seeded() { [ "$(sql "select count(*) from visit_call where status = 'COMPLETED'")" -ge 1 ]; }
if within 120 seeded; then ok 'there are visits with calls'; else not_ok 'there are visits with calls'; fi
end_server
facts >"$WORK/before"
settings() { (set -a && . "$WORK/etc/televisit/televisit.env" && set +a && "$@"); }
refuses 'keys beside what they open are refused' 'must not lie beside' settings "$WORK/opt/televisit/bin/backup" --base "$base" --to "$WORK/backup" --keys-to "$WORK/backup"
kept=$(settings "$WORK/opt/televisit/bin/backup" --base "$base" --to "$WORK/backup" --keys-to "$WORK/keys" 2>"$WORK/err")
if [ -f "$kept/SHA256SUMS" ]; then ok 'a backup is written'; else not_ok 'a backup is written' "$(cat "$WORK/err")"; fi
restore=("$WORK/opt/televisit/bin/restore" --from "$kept" --keys "$WORK/keys/$(basename "$kept").keys" --base "$base")
refuses 'a database with tables is spared' '--replace' settings "${restore[@]}"
sql 'drop schema public cascade; create schema public' >/dev/null 2>&1
rm -rf "$base/keys" "$base/recordings" "$base/anchors" "$base/data"
if settings "${restore[@]}" >"$WORK/out" 2>&1; then ok 'it is brought back'; else not_ok 'it is brought back' "$(tail -n 5 "$WORK/out")"; fi
facts >"$WORK/after"
if [ -s "$WORK/before" ] && cmp -s "$WORK/before" "$WORK/after"; then ok 'every visit is whole'; else not_ok 'every visit is whole' "$(diff "$WORK/before" "$WORK/after" | head -n 5)"; fi
if settings env "TELEVISIT_SERVERS=$WORK/opt" "$WORK/opt/televisit/bin/verify-audit" >"$WORK/out" 2>&1; then ok 'the trail is intact'; else not_ok 'the trail is intact' "$(tail -n 5 "$WORK/out")"; fi
printf x >>"$kept/database.dump"
refuses 'a damaged backup is refused' 'is damaged' settings "${restore[@]}" --replace
sed -i 's/^TELEVISIT_KEYS_CREATE=.*/TELEVISIT_KEYS_CREATE=false/' "$WORK/etc/televisit/televisit.env"
start_server
if within 240 ready; then ok 'it starts with what came back, and makes no new keys'; else not_ok 'it starts with what came back, and makes no new keys' "$(grep -h "ERROR" "$base/log/televisit.log" | tail -n 5)"; fi
end_server
finished
