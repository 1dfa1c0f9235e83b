# shellcheck shell=bash
# ./run --lan: the demo for telephones in the same network. One address for all of it, by HTTPS, because browsers give
# no camera to a page that came without; the certificate is made here, so each browser asks once whether to trust it.

lan=no

lan_names() {
  HTTPS_PORT=${TELEVISIT_HTTPS_PORT:-8443}
  need_port TELEVISIT_HTTPS_PORT "$HTTPS_PORT"
  TELEVISIT_LAN_ADDRESS=${TELEVISIT_LAN_ADDRESS:-$("$JAVA_HOME/bin/java" "$ROOT/bin/lib/lan/OwnAddress.java" 2>/dev/null)} \
    || die 'This machine has no address in a network. Connect it, or name its address: TELEVISIT_LAN_ADDRESS=192.168.1.20 ./run --lan'
  export TELEVISIT_LAN_ADDRESS TELEVISIT_HTTPS_PORT=$HTTPS_PORT TELEVISIT_KEYCLOAK_PORT=$KEYCLOAK_PORT
  LAN_ORIGIN=https://$TELEVISIT_LAN_ADDRESS:$HTTPS_PORT
  export TELEVISIT_PUBLIC_URL=$LAN_ORIGIN/televisit TELEVISIT_OIDC_PROVIDER_URL=$LAN_ORIGIN/realms/televisit
}

# a key of this machine alone; another address needs another certificate
lan_certificate() {
  local dir=$STATE/lan keytool=$JAVA_HOME/bin/keytool log=$STATE/logs/lan-certificate.log
  export TELEVISIT_LAN_KEYS=$dir/keys.p12
  [ "$(cat "$dir/address" 2>/dev/null)" = "$TELEVISIT_LAN_ADDRESS" ] && return
  rm -rf "$dir"
  (umask 077 && mkdir -p "$dir")
  # telephones refuse certificates of more than 825 days and those that don't say what they are for
  "$keytool" -genkeypair -alias televisit -keyalg EC -groupname secp256r1 -validity 365 -dname 'CN=Televisit demo' \
    -ext "SAN=ip:$TELEVISIT_LAN_ADDRESS" -ext EKU=serverAuth -storetype PKCS12 -keystore "$TELEVISIT_LAN_KEYS" \
    -storepass:env TELEVISIT_LAN_PASSWORD >"$log" 2>&1 \
    && "$keytool" -exportcert -rfc -alias televisit -keystore "$TELEVISIT_LAN_KEYS" -storepass:env TELEVISIT_LAN_PASSWORD -file "$dir/televisit.pem" >>"$log" 2>&1 \
    && "$keytool" -importcert -noprompt -alias televisit -file "$dir/televisit.pem" -storetype PKCS12 -keystore "$dir/trusted.p12" -storepass televisit >>"$log" 2>&1 \
    || die "No certificate could be made: $(why "$log") (all of it: $log)"
  echo "$TELEVISIT_LAN_ADDRESS" >"$dir/address"
}

# the application asks the identity provider by the address that browsers use, so it must trust the certificate too
lan_trust() {
  [ "$lan" = no ] || printf '%s' "-Djavax.net.ssl.trustStore=$STATE/lan/trusted.p12 -Djavax.net.ssl.trustStorePassword=televisit"
}

# where Keycloak tells the application that somebody signed out: the two are on one machine
back_channel() {
  if [ "$lan" = yes ]; then echo "http://localhost:$HTTP_PORT/televisit"; else echo "$TELEVISIT_PUBLIC_URL"; fi
}

lan_welcome() {
  local jar
  jar=$("$JAVA_HOME/bin/jar" tf "$EAR" | grep -m 1 "^lib/core.jar$")
  (cd "$STATE/lan" && "$JAVA_HOME/bin/jar" xf "$EAR" "$jar" && "$JAVA_HOME/bin/java" -cp "$jar" "$ROOT/bin/lib/lan/Code.java" "$TELEVISIT_PUBLIC_URL")
  cat <<TEXT
  Open it on a telephone in the same network, by its camera or by typing the address. The certificate was made on this
  machine, so each browser warns once: look for "Advanced", then go on. Its fingerprint (SHA-256):
  $("$JAVA_HOME/bin/keytool" -printcert -file "$STATE/lan/televisit.pem" | sed -n 's/.*SHA256: //p')

TEXT
}
