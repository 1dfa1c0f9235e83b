# shellcheck shell=bash
# Adds up what the test tools report.

passed=0 failed=0 skipped=0

# reports ROOT: every test of surefire and failsafe, a line each. Counted one by one: when two engines run one class, the
# numbers at the head of its report are those of the second alone.
reports() {
  find "$1" -path '*/target/*-reports/*' -name 'TEST-*.xml' -print0 | xargs -0 -r awk '
    function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    function tell() { if (test != "") print state, test; test = ""; state = "passed" }
    BEGIN { state = "passed" }
    FNR == 1 { tell() }
    /<testcase / { tell(); test = attribute("classname") "." attribute("name") }
    /<(failure|error)[ >\/]/ { state = "failed" }
    /<skipped[ >\/]/ { if (state == "passed") state = "skipped" }
    END { tell() }' /dev/null
}

# count_java LOG: adds up what reports wrote there and names what did not pass; fails when there is nothing
count_java() {
  local state count
  while read -r count state; do
    case $state in
      passed) passed=$((passed + count)) ;;
      failed) failed=$((failed + count)) ;;
      skipped) skipped=$((skipped + count)) ;;
    esac
  done < <(cut -d ' ' -f 1 "$1" | sort | uniq -c)
  grep -v '^passed ' "$1" | sort -u
  [ -s "$1" ]
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
