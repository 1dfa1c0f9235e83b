# shellcheck shell=bash
# The application server: configured once per state directory, started with the application laid out for it.

wildfly_home() {
  echo "$SERVERS/wildfly-$(pom_version wildfly)"
}

# a configuration of our own in the state directory, made anew when the script that makes it changed
configure_wildfly() {
  local home base=$STATE/wildfly key log=$STATE/logs/wildfly-configuration.log
  home=$(wildfly_home)
  key="$(pom_version wildfly) $(sha256sum <"$SERVER_SCRIPTS/configure.cli") ${TELEVISIT_LOG:-text} $([ "$lan" = no ] || sha256sum <"$ROOT/bin/lib/lan/lan.cli")"
  cp -R "$SERVER_SCRIPTS/modules/." "$home/modules/"
  [ "$(cat "$base/.configured" 2>/dev/null)" = "$key" ] && return
  say 'Configuring WildFly'
  rm -rf "$base/configuration" "$base/.configured"
  mkdir -p "$base/deployments"
  cp -R "$home/standalone/configuration" "$base/"
  configure_by "$SERVER_SCRIPTS/configure.cli" "$log"
  [ "$lan" = no ] || configure_by "$ROOT/bin/lib/lan/lan.cli" "$log"
  echo "$key" >"$base/.configured"
}

# configure_by FILE LOG
configure_by() {
  launch build "$2" env JAVA_OPTS="-Djboss.server.base.dir=$STATE/wildfly" "$(wildfly_home)/bin/jboss-cli.sh" "--file=$1"
  follow "$(pid_of build)" 'Configuring WildFly' "$2" || die "WildFly could not be configured: $(grep -m 1 -A 1 failure-description "$2" | tr -s ' \n' ' ') (all of it: $2)"
  rm -f "$STATE/pids/build"
}

# The quick compiler alone halves the work until a demo is ready. A server that carries load wants both:
# TELEVISIT_JVM_OPTIONS= ./run
start_wildfly() {
  local base=$STATE/wildfly memory='-Xms256m -Xmx1g -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=512m'
  rm -f "$base"/deployments/televisit.ear*
  cp "$EAR" "$base/deployments/televisit.ear"
  : >"$base/deployments/televisit.ear.dodeploy"
  # the console repeats errors alone, the log has it all
  launch wildfly "$STATE/logs/wildfly.log" env TELEVISIT_CONSOLE_LEVEL=WARN \
    "JBOSS_JAVA_SIZING=$memory ${TELEVISIT_JVM_OPTIONS--XX:TieredStopAtLevel=1} $(lan_trust)" \
    "$(wildfly_home)/bin/standalone.sh" -b=127.0.0.1 -bmanagement=127.0.0.1 \
    "-Djboss.server.base.dir=$base" "-Djboss.server.log.dir=$STATE/logs" -Djboss.node.name=televisit -Djboss.tx.node.id=televisit \
    "-Djboss.http.port=$HTTP_PORT" "-Djboss.management.http.port=$MANAGEMENT_PORT"
}

# ready: 0 · not yet: 1 · never: dies
wildfly_deployed() {
  local mark=$STATE/wildfly/deployments/televisit.ear
  [ -e "$mark.failed" ] && die "The application did not start: $(deployment_error "$mark.failed") (all of it: $STATE/logs/televisit.log)"
  alive wildfly || die "WildFly ended while starting: $(why "$STATE/logs/wildfly.log") (all of it: $STATE/logs/televisit.log)"
  [ -e "$mark.deployed" ]
}

# the innermost cause, which is the one to repair
deployment_error() {
  local text
  text=$(tr '\n' ' ' <"$1" | sed -E 's/\\n|\\"/ /g')
  case $text in
    *'Caused by: '*) text=${text##*Caused by: } ;;
  esac
  printf '%s' "$text" | tr -s ' ' | cut -c 1-240
}

# the application answers: its own page or its way to the sign-in
application_answers() {
  case $(http_status "$HTTP_PORT" /televisit/) in
    2?? | 3?? | 401) return 0 ;;
    *) return 1 ;;
  esac
}
