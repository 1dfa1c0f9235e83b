# shellcheck shell=bash
# What install, backup and restore have in common: how they speak, where a server's things lie as its settings say.

die() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

usage() {
  sed -n '2,/^set /p' "$(dirname "${BASH_SOURCE[0]}")/$1" | sed -n 's/^# \{0,1\}//p' >&2
  exit 2
}

# find_places BASE: sets url, keys, recordings, anchors
find_places() {
  base=$(readlink -m "$1")
  [ -d "$base" ] || die "There is no $base. Name the server's own directory: --base"
  url=${TELEVISIT_DB_URL:-jdbc:h2:file:$base/data/televisit}
  keys=${TELEVISIT_KEYS:-$base/data/televisit.keys}
  # shellcheck disable=SC2034 # for those who read this
  recordings=${TELEVISIT_RECORDING_DIRECTORY:-$base/data/recordings}
  # shellcheck disable=SC2034
  anchors=${TELEVISIT_AUDIT_ANCHOR_FILE:-$base/data/televisit-audit.anchors}
}

# whether nothing runs in the directory that base names
is_stopped() {
  ! pgrep -f -- "jboss.server.base.dir=$base( |\$)" >/dev/null
}

h2_file() {
  local path=${url#jdbc:h2:file:}
  echo "${path%%;*}.mv.db"
}

# the address for PostgreSQL's own programs; the name and the password are never arguments, which anybody may list
dsn() {
  local address=${url#jdbc:}
  echo "${address%%\?*}"
}

with_postgresql() {
  local program=$1
  shift
  command -v "$program" >/dev/null || die "$program is missing (Debian: apt-get install postgresql-client)."
  PGUSER=${TELEVISIT_DB_USER:-televisit} PGPASSWORD=${TELEVISIT_DB_PASSWORD:-} PGOPTIONS='-c client_min_messages=warning' \
    "$program" --dbname="$(dsn)" "$@"
}
