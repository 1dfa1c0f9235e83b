#!/usr/bin/env bash
# What ./run says when the machine is not as it needs it: one line that tells what to do, and an exit code.
. "$(dirname "$0")/assert.sh"

export TELEVISIT_STATE=$WORK/state
TELEVISIT_HTTP_PORT=$(free_port) TELEVISIT_KEYCLOAK_PORT=$(free_port) TELEVISIT_MANAGEMENT_PORT=$(free_port)
export TELEVISIT_HTTP_PORT TELEVISIT_KEYCLOAK_PORT TELEVISIT_MANAGEMENT_PORT

# a PATH with all there is except some names, and a stand-in for others
path_without() {
  local bin=$WORK/bin-$1 dir tool
  mkdir -p "$bin"
  for dir in /bin /usr/bin; do
    for tool in "$dir"/*; do [ -e "$bin/${tool##*/}" ] || ln -s "$tool" "$bin/${tool##*/}"; done
  done
  rm -f "$bin/$1"
  echo "$bin"
}

stand_in() {
  local dir=$WORK/stand-in-$1
  mkdir -p "$dir"
  printf '#!/bin/sh\n%s\n' "$2" >"$dir/$1"
  chmod +x "$dir/$1"
  echo "$dir"
}

refuses 'an unknown option is named' "'--fast' is no option" "$ROOT/run" --fast

no_java=$(path_without java)
refuses 'no Java: says what to install' 'No Java found. Install a JDK 17' env -u JAVA_HOME PATH="$no_java" "$ROOT/run"

old=$(stand_in java 'echo "openjdk version \"11.0.24\" 2024-07-16" >&2')
refuses 'Java 11: says which one is needed' 'needs a JDK 17 or newer' env -u JAVA_HOME PATH="$old:$PATH" "$ROOT/run"
eight=$(stand_in java 'echo "java version \"1.8.0_402\"" >&2')
refuses 'Java 8, which calls itself 1.8, is too old as well' 'is 1.8.0_402' env -u JAVA_HOME PATH="$eight:$PATH" "$ROOT/run"
runtime=$(stand_in java 'echo "openjdk version \"17.0.15\"" >&2')
refuses 'a runtime is no JDK' 'without a compiler' env -u JAVA_HOME PATH="$runtime:$PATH" "$ROOT/run"
refuses 'a JAVA_HOME that is empty' 'but there is no bin/java in it' env JAVA_HOME="$WORK/nowhere" "$ROOT/run"

full=$(stand_in df 'echo "Filesystem 1024-blocks Used Available Capacity Mounted on"; echo "/dev/x 9 9 20480 100% /"')
refuses 'a full disk: how much is free, how much is needed' '20 MB free' env PATH="$full:$PATH" "$ROOT/run"
: >"$WORK/file"
refuses 'a state directory that cannot be' 'Put Televisit'"'"'s state elsewhere' env TELEVISIT_STATE="$WORK/file/state" "$ROOT/run"

# whatever must be fetched needs Maven: an empty directory for the servers makes sure of it
no_maven=$(path_without mvn)
refuses 'no Maven: says what to install' 'No Maven found. Install Maven 3.8' \
  env -u TELEVISIT_MAVEN PATH="$no_maven" TELEVISIT_SERVERS="$WORK/none" "$ROOT/run"
maven36=$(stand_in mvn 'echo "Apache Maven 3.6.3"')
refuses 'Maven 3.6 is too old' 'needs Maven 3.8 or newer' \
  env -u TELEVISIT_MAVEN PATH="$maven36:$PATH" TELEVISIT_SERVERS="$WORK/none" "$ROOT/run"
offline=$(stand_in mvn '[ "$1" = --version ] && { echo "Apache Maven 3.9.9"; exit; }; echo "[ERROR] Could not transfer artifact x from y: Unknown host y"; exit 1')
refuses 'no network: says that it is the network' 'could not reach its repository' \
  env -u TELEVISIT_MAVEN PATH="$offline:$PATH" TELEVISIT_SERVERS="$WORK/none" "$ROOT/run"

refuses 'a port that is no number' "TELEVISIT_HTTP_PORT is 'eighty'" env TELEVISIT_HTTP_PORT=eighty "$ROOT/run"
refuses 'a port beyond the last' 'is no port' env TELEVISIT_HTTP_PORT=70000 "$ROOT/run"
refuses 'the same port twice' 'are the same' env TELEVISIT_HTTP_PORT=8181 TELEVISIT_KEYCLOAK_PORT=8181 "$ROOT/run"

refuses 'no demo and no key: says where it is looked for and how it comes' 'There is no key to seal contents with at '"$WORK/lost" \
  env TELEVISIT_KEYS="$WORK/lost/televisit.keys" "$ROOT/run" --no-demo

refuses 'PostgreSQL without an address' 'TELEVISIT_DB_URL names no database' env TELEVISIT_DB_DRIVER=postgresql "$ROOT/run"

cat >"$WORK/Listen.java" <<'JAVA'
public class Listen {
    public static void main(String[] a) throws Exception {
        try (var s = new java.net.ServerSocket(Integer.parseInt(a[0]), 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            while (true) s.accept().close();
        }
    }
}
JAVA
taken=$(free_port)
java "$WORK/Listen.java" "$taken" &
children+=($!)
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$taken") 2>/dev/null; }
within 60 listens || not_ok 'the listener of this test listens'
for name in TELEVISIT_HTTP_PORT TELEVISIT_KEYCLOAK_PORT TELEVISIT_MANAGEMENT_PORT; do
  refuses "$name in use: names the setting and another port" "$name=$((taken + 1)) ./run" env "$name=$taken" "$ROOT/run"
done
if grep -qF "Port $taken is in use" "$WORK/err"; then ok 'and the port that is taken'; else not_ok 'and the port that is taken' "$(cat "$WORK/err")"; fi

mkdir -p "$TELEVISIT_STATE"
(
  flock 7
  : >"$WORK/locked"
  read -r -t 60 <>"$WORK/pipe"
) 7>"$TELEVISIT_STATE/lock" &
children+=($!)
within 10 test -e "$WORK/locked"
refuses 'two from one state directory' 'runs already from' "$ROOT/run"

finished
