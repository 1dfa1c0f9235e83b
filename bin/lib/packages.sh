# shellcheck shell=bash
# What the tests need from Debian beside the JDK and Maven.

# the program that shows that a package is there
program_of() {
  case $1 in
    coturn) echo turnserver ;;
    iproute2) echo ip ;;
    nodejs) echo node ;;
    postgresql) echo pg_ctlcluster ;;
    prometheus) echo promtool ;;
    prometheus-alertmanager) echo amtool ;;
    *) echo "$1" ;;
  esac
}

missing_packages() {
  local package
  for package in "$@"; do
    command -v "$(program_of "$package")" >/dev/null || printf '%s ' "$package"
  done
}

# install_missing LOG PACKAGES…: prints what could not be installed; nothing when all is there
install_missing() {
  local log=$1 missing
  shift
  missing=$(missing_packages "$@")
  # shellcheck disable=SC2086 # package names
  if [ -n "$missing" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing% }" >&2
    {
      apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
    } >"$log" 2>&1 </dev/null
    missing=$(missing_packages "$@")
  fi
  printf '%s' "${missing% }"
}
