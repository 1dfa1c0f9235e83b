# shellcheck shell=bash
# What the machine must have before anything is started.

readonly JDK_LEAST=17

# sets JAVA_HOME to a JDK of 17 or newer, or says what to install
need_jdk() {
  local java version major
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || die "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Point JAVA_HOME at a JDK $JDK_LEAST or newer."
  else
    java=$(command -v java) || die "No Java found. Install a JDK $JDK_LEAST or newer (Debian: apt-get install openjdk-17-jdk-headless)."
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  major=${version#1.}
  major=${major%%[.-]*}
  case $major in
    '' | *[!0-9]*) die "$java does not tell its version. Point JAVA_HOME at a JDK $JDK_LEAST or newer." ;;
  esac
  ((major >= JDK_LEAST)) || die "Televisit needs a JDK $JDK_LEAST or newer, $java is $version. Install one (Debian: apt-get install openjdk-17-jdk-headless) or point JAVA_HOME at it."
  java=$(readlink -f "$java")
  [ -x "${java%/*}/javac" ] || die "$java is a runtime without a compiler. Install a JDK (Debian: apt-get install openjdk-17-jdk-headless)."
  JAVA_HOME=${java%/bin/java}
  export JAVA_HOME
}

need_maven() {
  local version
  MAVEN=${TELEVISIT_MAVEN:-mvn}
  command -v "$MAVEN" >/dev/null || die 'No Maven found. Install Maven 3.8 or newer (Debian: apt-get install maven).'
  # with MAVEN_ARGS=-q the number stands alone
  version=$("$MAVEN" --version 2>/dev/null | sed -nE 's/^(.*Apache Maven )?([0-9]+\.[0-9]+)[^0-9].*/\2/p' | head -n 1)
  case $version in
    3.[89] | 3.[1-9][0-9] | [4-9].*) ;;
    '') die "$MAVEN does not tell its version. Install Maven 3.8 or newer (Debian: apt-get install maven)." ;;
    *) die "Televisit needs Maven 3.8 or newer, $MAVEN is $version. Install a newer one (Debian: apt-get install maven)." ;;
  esac
}

# need_room MEGABYTES DIR: DIR need not exist yet
need_room() {
  local need=$1 dir=$2 free
  while [ ! -d "$dir" ]; do dir=$(dirname "$dir"); done
  [ -w "$dir" ] || die "$dir cannot be written. Give yourself the right, or put Televisit's state elsewhere: TELEVISIT_STATE=/some/dir ./run"
  free=$(($(df -Pk "$dir" | awk 'NR == 2 { print $4 }') / 1024))
  ((free >= need)) || die "The disk is too full: $dir has $free MB free, $need MB are needed. Make room, or put Televisit's state elsewhere: TELEVISIT_STATE=/some/dir ./run"
}

# need_port NAME PORT: a number, and nobody listens there
need_port() {
  local name=$1 port=$2
  case $port in
    '' | *[!0-9]*) die "$name is '$port', which is no port. Choose a number from 1024 to 65535: $name=8081 ./run" ;;
  esac
  ((port >= 1 && port <= 65535)) || die "$name is $port, which is no port. Choose a number from 1024 to 65535: $name=8081 ./run"
  ! listening "$port" || die "Port $port is in use by another program. Stop that one, or choose another port: $name=$((port + 1)) ./run"
}

listening() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# http_status PORT PATH: prints the status of the answer, fails when there is none
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    read -r -t 5 _ status _ <&3 && printf '%s' "$status"
  ) 2>/dev/null
}
