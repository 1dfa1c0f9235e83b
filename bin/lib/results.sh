# shellcheck shell=bash
# Adds up what the test tools report.

passed=0 failed=0 skipped=0

# count_xml ROOT: the reports of surefire and failsafe, one file a test class
count_xml() {
  local tests errors failures skips
  read -r tests errors failures skips < <(
    find "$1" -path '*/target/*-reports/*' -name 'TEST-*.xml' -print0 | xargs -0 -r awk '
      function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      FNR == 1 { seen = 0 }
      /<testsuite / && !seen { seen = 1; t += number("tests"); e += number("errors"); f += number("failures"); s += number("skipped") }
      END { print t + 0, e + 0, f + 0, s + 0 }' /dev/null
  )
  passed=$((passed + ${tests:-0} - ${errors:-0} - ${failures:-0} - ${skips:-0}))
  failed=$((failed + ${errors:-0} + ${failures:-0}))
  skipped=$((skipped + ${skips:-0}))
  return $((${tests:-0} == 0))
}

# the names behind the numbers that are not passes
name_troubles() {
  find "$1" -path '*/target/*-reports/*' -name 'TEST-*.xml' -print0 | xargs -0 -r awk '
    /<testcase / {
      match($0, / name="[^"]*"/); test = substr($0, RSTART + 7, RLENGTH - 8)
      match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13)
    }
    /<(failure|error)[ >\/]/ { print "  failed: " class "." test }
    /<skipped[ >\/]/ { print "  skipped: " class "." test }' /dev/null | sort -u
}

# count_tap LOG: what node counted at the end of its output
count_tap() {
  local name count
  while read -r _ name count; do
    case $name in
      pass) passed=$((passed + count)) ;;
      fail | cancelled) failed=$((failed + count)) ;;
      skipped | todo) skipped=$((skipped + count)) ;;
    esac
  done < <(grep -E '^# (pass|fail|cancelled|skipped|todo) [0-9]+$' "$1")
}

# count_shell LOG CODE: our own shell tests, a line each
count_shell() {
  local good bad
  good=$(grep -c '^ok - ' "$1")
  bad=$(grep -c '^not ok - ' "$1")
  # a script that broke off before it could say "not ok" has failed as well
  [ "$2" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  passed=$((passed + good))
  failed=$((failed + bad))
}

# fail WHAT: something that is no test but must hold
fail() {
  failed=$((failed + 1))
  printf 'not ok - %s\n' "$*"
}

sum() {
  echo "$passed passed, $failed failed, $skipped skipped"
}
