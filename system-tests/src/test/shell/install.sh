#!/usr/bin/env bash
# The release as a hospital installs it: the guide's own commands on a bare directory, a stock WildFly and Keycloak, PostgreSQL,
# nginx; then a backup, a loss of everything, and the way back. Needs root, unzip, nginx and PostgreSQL's server.
. "$(dirname "$0")/assert.sh"

version=$(sed -n 's|.*<version.wildfly>\(.*\)</version.wildfly>.*|\1|p' "$ROOT/pom.xml" | head -n 1)
guide=$ROOT/docs/operations/install.md
release=${TELEVISIT_RELEASE:-$(ls "$ROOT"/ear/target/televisit-*.tar.gz 2>/dev/null | tail -n 1)}
keycloak=$(sed -n 's|.*<version.keycloak>\(.*\)</version.keycloak>.*|\1|p' "$ROOT/pom.xml" | head -n 1)
kc=$(free_port) http=$(free_port) management=$(free_port) tls=$(free_port) plain=$(free_port) database=$(free_port)
base=$WORK/var/lib/televisit
chmod 755 "$WORK"

# blocks LANGUAGE: the guide's commands, as they stand there
blocks() { awk -v mark="\`\`\`sh $1" '$0 == mark { on = 1; next } /^```/ { on = 0 } on' "$guide"; }
# what the guide puts into the machine goes below our directory
here() { sed -e "s#/opt/#$WORK/opt/#g; s#-d /opt#-d $WORK/opt#; s#-C /opt#-C $WORK/opt#; s#/var/lib/televisit#$base#g; s#/etc/televisit#$WORK/etc/televisit#g; s#--owner televisit#--owner root#; s#chown -R keycloak#chown -R root#"; }

postgres() { runuser -u postgres -- "$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)/$1" "${@:2}"; }
begin_database() {
  install -d -o postgres -m 700 "$WORK/pg"
  postgres initdb -D "$WORK/pg/data" --auth=trust --username=televisit >"$WORK/pg.log" 2>&1
  postgres pg_ctl -D "$WORK/pg/data" -w -l "$WORK/pg/log" -o "-p $database -k $WORK/pg -c listen_addresses=127.0.0.1 -c fsync=off" start >>"$WORK/pg.log" 2>&1
  psql -q -h 127.0.0.1 -p "$database" -U televisit -d postgres -c 'create database televisit' -c 'create database keycloak'
}
trap 'end_server; end_keycloak; nginx -p "$WORK/nginx" -c nginx.conf -s stop 2>/dev/null; [ ! -d "$WORK/pg/data" ] || postgres pg_ctl -D "$WORK/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$WORK"' EXIT

# the unit's own command, with ports of ours
start_server() {
  local command
  command="$(sed -n 's/^ExecStart=//p' "$WORK/opt/televisit/systemd/televisit.service" | here) -Djboss.http.port=$http -Djboss.management.http.port=$management"
  (set -a && . "$WORK/etc/televisit/televisit.env" && set +a && LAUNCH_JBOSS_IN_BACKGROUND=true exec setsid $command) >"$WORK/server.log" 2>&1 </dev/null &
  server=$!
}
start_keycloak() {
  local command
  command="$(sed -n 's/^ExecStart=//p' "$WORK/opt/televisit/systemd/keycloak.service" | here | sed "s#--http-port=8180#--http-port=$kc#")"
  (
    set -a && . "$WORK/etc/televisit/televisit.env" && set +a
    export JAVA_OPTS_APPEND=-Dliquibase.analytics.enabled=false KC_CACHE=local KC_DB_URL="jdbc:postgresql://127.0.0.1:$database/keycloak"
    export KC_DB_USERNAME=televisit KC_DB_PASSWORD=trusted-here KC_HOSTNAME="http://127.0.0.1:$kc"
    export KC_BOOTSTRAP_ADMIN_USERNAME=operator KC_BOOTSTRAP_ADMIN_PASSWORD=not-one-of-a-hospital
    exec setsid $command
  ) >"$WORK/keycloak.log" 2>&1 </dev/null &
  provider=$!
}
realm() { curl -fs -o "$WORK/realm" "http://127.0.0.1:$kc/realms/televisit/.well-known/openid-configuration"; }
end_keycloak() { [ -z "${provider:-}" ] || kill -KILL -- "-$provider" 2>/dev/null; }
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
  # … and every other row of every table, byte by byte: contents, the keys that they are sealed by, the trail
  local table
  for table in $(sql "select table_name from information_schema.tables where table_schema = 'public' order by 1"); do
    echo "$table $(sql "select count(*), md5(string_agg(t::text, ' ' order by t::text)) from \"$table\" t")"
  done
  (cd "$base" && find recordings anchors keys -type f -exec sha256sum {} + | sort)
}

mkdir -p "$WORK/opt" "$WORK/etc/televisit" "$base" "$WORK/work"
"${TELEVISIT_MAVEN:-mvn}" -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  "-Dartifact=org.wildfly:wildfly-dist:$version:zip" "-DoutputDirectory=$WORK/work" -Dmdep.useBaseVersion=true >"$WORK/maven.log" 2>&1
"${TELEVISIT_MAVEN:-mvn}" -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  "-Dartifact=org.keycloak:keycloak-quarkus-dist:$keycloak:zip" "-DoutputDirectory=$WORK/work" -Dmdep.useBaseVersion=true >>"$WORK/maven.log" 2>&1
mv "$WORK/work/keycloak-quarkus-dist-$keycloak.zip" "$WORK/work/keycloak-$keycloak.zip"
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
  -e "s#^TELEVISIT_OIDC_PROVIDER_URL=.*#TELEVISIT_OIDC_PROVIDER_URL=http://127.0.0.1:$kc/realms/televisit#" "$WORK/etc/televisit/televisit.env"
# people and visits to look for after the loss
echo TELEVISIT_DEMO=true >>"$WORK/etc/televisit/televisit.env"

if bash -eu "$WORK/then" >"$WORK/out" 2>&1; then ok 'it is laid out'; else not_ok 'it is laid out' "$(cat "$WORK/out")"; fi
cp "$base/configuration/standalone.xml" "$WORK/standalone-once.xml"
bash -eu "$WORK/then" >"$WORK/out" 2>&1
if cmp -s "$base/configuration/standalone.xml" "$WORK/standalone-once.xml"; then ok 'laid out again, the configuration is the same'; else not_ok 'laid out again, the configuration is the same' "$(diff "$base/configuration/standalone.xml" "$WORK/standalone-once.xml" | head -n 5)"; fi

# --- Keycloak, with the guide's own commands and the unit's ---
if (cd "$WORK/work" && blocks keycloak | here >"$WORK/keycloak-steps" && bash -eu "$WORK/keycloak-steps") >"$WORK/out" 2>&1; then ok 'Keycloak is laid out'; else not_ok 'Keycloak is laid out' "$(tail -n 5 "$WORK/out")"; fi
start_keycloak
if within 300 realm; then ok 'Keycloak starts with the realm of the release'; else not_ok 'Keycloak starts with the realm of the release' "$(tail -n 8 "$WORK/keycloak.log" | cut -c 1-300)"; fi
scopes() { KEYCLOAK_URL="http://127.0.0.1:$kc" KEYCLOAK_ADMIN=operator KEYCLOAK_ADMIN_PASSWORD=not-one-of-a-hospital "$WORK/opt/televisit/bin/realm-scopes"; }
if scopes >"$WORK/out" 2>&1 && scopes >>"$WORK/out" 2>&1; then ok 'scopes are made, and made again change nothing'; else not_ok 'scopes are made, and made again change nothing' "$(tail -n 5 "$WORK/out")"; fi
as_operator() {
  local token
  token=$(curl -s -d client_id=admin-cli -d grant_type=password -d username=operator -d password=not-one-of-a-hospital \
    "http://127.0.0.1:$kc/realms/master/protocol/openid-connect/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
  curl -s -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"
}
as_operator -o "$WORK/out" "http://127.0.0.1:$kc/admin/realms/televisit/users" -d '{"username":"maria@example.org","email":"maria@example.org","emailVerified":true,"enabled":true,"firstName":"Maria","lastName":"Silva","credentials":[{"type":"password","value":"a-word-of-maria-4711","temporary":false}]}'
easy=$(as_operator -o "$WORK/out" -w '%{http_code}' "http://127.0.0.1:$kc/admin/realms/televisit/users" -d '{"username":"li@example.org","email":"li@example.org","enabled":true,"firstName":"Li","lastName":"Wei","credentials":[{"type":"password","value":"1q2w3e4r5t","temporary":false}]}')
if [ "$easy" = 400 ] && grep -q invalidPasswordBlacklisted "$WORK/out"; then ok 'a password that many people use is refused'; else not_ok 'a password that many people use is refused' "$easy $(head -c 300 "$WORK/out")"; fi

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
site=https://televisit.hospital.example:$tls/televisit
if through -D "$WORK/head" -o /dev/null "$site/goodbye.xhtml" && tr -d '\r' <"$WORK/head" | grep -qix 'strict-transport-security: max-age=31536000; includeSubDomains'; then ok 'https is for a year, of subdomains too'; else not_ok 'https is for a year, of subdomains too' "$(cat "$WORK/head")"; fi
if grep -qi '^set-cookie: JSESSIONID=' "$WORK/head" && ! grep -i '^set-cookie: ' "$WORK/head" | grep -qivE '; *secure' && ! grep -i '^set-cookie: JSESSIONID' "$WORK/head" | grep -qivE '; *httponly'; then ok 'cookies are for https alone'; else not_ok 'cookies are for https alone' "$(grep -i '^set-cookie' "$WORK/head")"; fi

# whoever comes from elsewhere is told nothing of the house, however they write its address
status() { through -o /dev/null -w '%{http_code}' --path-as-is "$@"; }
if [ "$(status "$site/health/ready")" = 200 ]; then ok 'a monitor of this machine is told how the house is'; else not_ok 'a monitor of this machine is told how the house is'; fi
told=''
for way in health health/ready health/live metrics 'metrics/' 'health;x/ready' 'metrics;x' ';x/metrics' 'health%3Bx/ready' 'metrics%3bx' '%68ealth/ready' '/health/ready' './health/ready' 'health%2Fready' \
  'css/../metrics' 'css/..;/metrics' 'x/..;/health/ready' 'css/%2e%2e/metrics' 'metrics%00' 'metrics?x;y'; do
  code=$(status --interface 127.0.0.2 "$site/$way")
  case $code in 400 | 403 | 404) ;; *) told="$told $way=$code" ;; esac
done
[ "$(status --interface 127.0.0.2 "https://televisit.hospital.example:$tls/televisit;x/metrics")" = 400 ] || told="$told ;x"
if [ -z "$told" ]; then ok 'nobody else is, however the address is written'; else not_ok 'nobody else is, however the address is written' "$told"; fi
if [ "$(status "$site/goodbye.xhtml?a=1;b=2")" = 200 ]; then ok 'a semicolon in a question harms nothing'; else not_ok 'a semicolon in a question harms nothing'; fi

# names that are not ours
unknown=$(curl -sk -o /dev/null -w '%{http_code}' --resolve "evil.example:$tls:127.0.0.1" "https://evil.example:$tls/televisit/goodbye.xhtml")
behind=$(status -H 'Host: evil.example' "$site/goodbye.xhtml")
open=$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: evil.example' "http://127.0.0.1:$plain/")
ours=$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' -H 'Host: televisit.hospital.example' "http://127.0.0.1:$plain/televisit/")
if [ "$unknown $behind $open" = '000 000 000' ]; then ok 'a name that is not ours gets no answer'; else not_ok 'a name that is not ours gets no answer' "$unknown $behind $open"; fi
case $ours in '301 https://televisit.hospital.example'*) ok 'ours is sent to https' ;; *) not_ok 'ours is sent to https' "$ours" ;; esac
told=''
for way in api/v1/me fhir/metadata; do
  code=$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: televisit.hospital.example' "http://127.0.0.1:$plain/televisit/$way")
  [ "$code" = 403 ] || told="$told $way=$code"
done
if [ -z "$told" ]; then ok 'programs are not led on from http'; else not_ok 'programs are not led on from http' "$told"; fi

# an address that somebody makes up
through -o /dev/null -X POST -H 'X-Forwarded-For: 203.0.113.9' -H 'Forwarded: for=203.0.113.9' -H "Origin: https://televisit.hospital.example:$tls" -H 'Content-Type: application/json' \
  -d '{"secret":"not-one-of-ours"}' "$site/api/v1/guest/join"
from=$(sql "select distinct address from audit_event where action = 'GUEST_REFUSED'")
if [ "$from" = 127.0.0.1 ]; then ok 'the trail has the address that the proxy saw'; else not_ok 'the trail has the address that the proxy saw' "$from"; fi

# a sign-in, from the first page to the patient's own
jar() { through -L -b "$WORK/jar" -c "$WORK/jar" "$@"; }
jar "$site/" >"$WORK/login"
form=$(sed -n 's/.*<form[^>]* action="\([^"]*\)".*/\1/p' "$WORK/login" | head -n 1 | sed 's/&amp;/\&/g')
if grep -q 'login/televisit/' "$WORK/login"; then ok 'the sign-in looks as the hospital does'; else not_ok 'the sign-in looks as the hospital does' "$(head -c 300 "$WORK/login")"; fi
home=$(jar -o "$WORK/home" -w '%{http_code} %{url_effective}' --data-urlencode username=maria@example.org --data-urlencode password=a-word-of-maria-4711 "$form")
if [ "$home" = "200 $site/patient/home.xhtml" ] && grep -q Maria "$WORK/home"; then ok 'a patient signs in through the proxy'; else not_ok 'a patient signs in through the proxy' "$home"; fi

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
install -d "$base/recordings/drill"
head -c 100000 /dev/urandom >"$base/recordings/drill/sealed-1"
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
if [ -s "$WORK/before" ] && cmp -s "$WORK/before" "$WORK/after"; then ok 'every visit, row and file is whole'; else not_ok 'every visit, row and file is whole' "$(diff "$WORK/before" "$WORK/after" | head -n 5)"; fi
if settings env "TELEVISIT_SERVERS=$WORK/opt" "$WORK/opt/televisit/bin/verify-audit" >"$WORK/out" 2>&1; then ok 'the trail is intact'; else not_ok 'the trail is intact' "$(tail -n 5 "$WORK/out")"; fi
printf x >>"$kept/database.dump"
refuses 'a damaged backup is refused' 'is damaged' settings "${restore[@]}" --replace
sed -i 's/^TELEVISIT_KEYS_CREATE=.*/TELEVISIT_KEYS_CREATE=false/' "$WORK/etc/televisit/televisit.env"
start_server
if within 240 ready; then ok 'it starts with what came back, and makes no new keys'; else not_ok 'it starts with what came back, and makes no new keys' "$(grep -h "ERROR" "$base/log/televisit.log" | tail -n 5)"; fi
end_server
finished
