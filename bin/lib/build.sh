# shellcheck shell=bash
# The two things Maven brings: the servers (once) and the application (when its sources changed).

pom_version() {
  sed -n "s|.*<version.$1>\(.*\)</version.$1>.*|\1|p" "$ROOT/pom.xml" | head -n 1
}

# all that the application is made of, as paths from the root, separated by NUL
source_files() {
  (cd "$ROOT" && find pom.xml persistence ejb web ear \( -path '*/target' -o -path '*/node_modules' -o -path '*/src/test' -o -path ear/src/main/server \
    -o -path ear/src/main/coturn \) -prune -o -type f -print0 | LC_ALL=C sort -z)
}

content_hash() {
  source_files | (cd "$ROOT" && xargs -0 sha256sum) | sha256sum | cut -d ' ' -f 1
}

# whether the last build had a source that is no longer there; without a list of them, that it may have had
sources_gone() {
  local file
  [ -d "$ROOT/ear/target" ] || return 1
  [ -f "$ROOT/ear/target/.files" ] || return 0
  while IFS= read -r file; do
    [ -e "$ROOT/$file" ] || return 0
  done <"$ROOT/ear/target/.files"
  return 1
}

# maven LABEL ARGUMENTS…
maven() {
  local label=$1 log=$STATE/logs/build.log
  shift
  launch build "$log" "$MAVEN" -B -f "$ROOT/pom.xml" "$@"
  follow "$(pid_of build)" "$label" "$log" || die "$label failed: $(why "$log") (all of it: $log)"
  rm -f "$STATE/pids/build"
}

servers_key() {
  echo "$(pom_version wildfly) $(pom_version keycloak) $(pom_version inter) $(pom_version postgresql)"
}

servers_present() {
  [ "$(cat "$SERVERS/.fetched" 2>/dev/null)" = "$(servers_key)" ]
}

fetch_servers() {
  servers_present && return
  say 'Fetching WildFly and Keycloak through Maven (435 MB, this once)'
  maven 'Fetching the servers' -N -P servers process-resources "-Dtelevisit.servers=$SERVERS"
  servers_key >"$SERVERS/.fetched"
}

build_needed() {
  [ -z "${TELEVISIT_EAR:-}" ] || return 1
  sources=$(content_hash)
  [ ! -f "$ROOT/ear/target/televisit.ear" ] || [ "$(cat "$ROOT/ear/target/.sources" 2>/dev/null)" != "$sources" ]
}

choose_application() {
  EAR=${TELEVISIT_EAR:-$ROOT/ear/target/televisit.ear}
  [ -f "$EAR" ] || die "TELEVISIT_EAR names $EAR, which is not there. Build it, or leave the setting away."
}

build_application() {
  build_needed || return 0
  say 'Building the application'
  local goals=(package)
  # what an incremental build leaves of a file that is gone would be deployed
  if sources_gone; then goals=(clean package); fi
  rm -f "$ROOT/ear/target/.sources"
  maven 'Building the application' -pl ear -am "${goals[@]}" -Dmaven.test.skip=true
  source_files | tr '\0' '\n' >"$ROOT/ear/target/.files"
  echo "$sources" >"$ROOT/ear/target/.sources"
}
