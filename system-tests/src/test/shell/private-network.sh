#!/usr/bin/env bash
# A whole consultation, servers and browsers included, where there is a way out that leads nowhere: nothing may take it
# (REQUIREMENTS S6). Each name that is looked up gets an answer, so that whoever means to ask somebody outside tries to.
# In Chromium: a released Firefox asks its maker for its own settings, whatever its preferences say.
# Needs root, iproute2, python3 and what the tests in browsers need; takes no harm from what else runs on this machine.
[ "${1:-}" = inside ] || exec unshare --net --mount --propagation private "$0" inside
. "$(dirname "$0")/assert.sh"

NOWHERE=198.51.100.7
ip link set lo up
ip link add out type veth peer name beyond
for end in out beyond; do echo 1 >/proc/sys/net/ipv6/conf/$end/disable_ipv6; done
ip address add 192.0.2.1/30 dev out
ip link set out up
ip link set beyond up
ip neighbour add 192.0.2.2 lladdr 02:00:00:00:00:02 dev out nud permanent
ip route add default via 192.0.2.2 dev out
echo 'nameserver 127.0.0.1' >"$WORK/resolv.conf"
mount --bind "$WORK/resolv.conf" "$(readlink -f /etc/resolv.conf)"
# as Debian has it: a machine whose file lacks the second line asks the network what it is itself called
printf '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n127.0.0.1 %s\n' "$(hostname)" >"$WORK/hosts"
mount --bind "$WORK/hosts" "$(readlink -f /etc/hosts)"

# answers each question for an address with one that is nowhere, and notes the name
cat >"$WORK/names.py" <<'PYTHON'
import socket, sys
nowhere, noted = socket.inet_aton(sys.argv[1]), open(sys.argv[2], "a", buffering=1)
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 53))
while True:
    asked, who = server.recvfrom(4096)
    end, labels = 12, []
    while asked[end]:
        labels.append(asked[end + 1 : end + 1 + asked[end]].decode("ascii", "replace"))
        end += 1 + asked[end]
    question, address = asked[12 : end + 5], asked[end + 1 : end + 3] == b"\0\1"
    noted.write(".".join(labels) + "\n")
    answer = b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + nowhere if address else b""
    server.sendto(asked[:2] + b"\x81\x80\0\1\0" + bytes([address]) + b"\0\0\0\0" + question + answer, who)
PYTHON
# what leaves by the way out, a line for each packet: to whom, by which protocol, which port
cat >"$WORK/out.py" <<'PYTHON'
import socket, sys
left, noted = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.ntohs(3)), open(sys.argv[1], "a", buffering=1)
left.bind(("beyond", 0))
while True:
    frame, place = left.recvfrom(65535)
    if place[2] == socket.PACKET_OUTGOING:
        continue
    if frame[12:14] != b"\x08\0":
        noted.write("frame of type " + frame[12:14].hex() + "\n")
        continue
    ports = 14 + 4 * (frame[14] & 15)
    noted.write("%s %d %d\n" % (socket.inet_ntoa(frame[30:34]), frame[23], int.from_bytes(frame[ports + 2 : ports + 4], "big")))
PYTHON
: >"$WORK/names" && : >"$WORK/left"
python3 "$WORK/names.py" "$NOWHERE" "$WORK/names" &
children+=($!)
python3 "$WORK/out.py" "$WORK/left" &
children+=($!)

sent() { awk '$1 == "out:" { print $11 }' /proc/self/net/dev; }
# protocol 2 is who hears what, port 5353 asks the neighbours for names: neither asks a host for anything
connects() { grep -vE ' (2 [0-9]+|17 5353)$' "$WORK/left"; }
tried() { connects | grep -q "^$NOWHERE 6 80$"; }
asks_outside() { timeout 2 bash -c 'exec 3<>/dev/tcp/somebody.example/80' 2>/dev/null || tried; }

if within 20 asks_outside && [ "$(sent)" -gt 0 ] && grep -qx somebody.example "$WORK/names"; then
  ok 'who asks somebody outside is seen'
else
  not_ok 'who asks somebody outside is seen' "$(cat "$WORK/names" "$WORK/left"; ip -s link show out)"
fi
# its tries go on for a moment
last=-1
settled() {
  local before=$last
  last=$(sent)
  [ "$last" = "$before" ] || { read -r -t 3 <>"$WORK/pipe"; return 1; }
}
within 30 settled
: >"$WORK/names" && : >"$WORK/left"
before=$(sent)

summary=$ROOT/system-tests/target/failsafe-reports/summary-outside.xml
rm -f "$summary"
"${TELEVISIT_MAVEN:-mvn}" -B -ntp -o -f "$ROOT/pom.xml" -pl system-tests failsafe:integration-test@from-outside \
  -Dit.test="${TELEVISIT_PRIVATE_TESTS:-CallIT#the_doctor_finishes*,AfterVisitIT#both_are_led_on*}" -Dtests.left.out= >"$WORK/call" 2>&1 </dev/null
if [ -f "$summary" ] && tr -d ' \n' <"$summary" | grep -qE '<completed>[1-9][0-9]*</completed><errors>0</errors><failures>0</failures><skipped>0</skipped>'; then
  ok 'a consultation takes place where nobody else is'
else
  not_ok 'a consultation takes place where nobody else is' "$(grep -aE 'ERROR|Tests run' "$WORK/call" | head -n 20)"
fi
connects >"$WORK/connects"
noise=$(($(wc -l <"$WORK/left") - $(wc -l <"$WORK/connects")))
if [ ! -s "$WORK/connects" ] && [ $(($(sent) - before)) -eq "$noise" ]; then
  ok 'and nothing was sent to anybody outside'
else
  not_ok 'and nothing was sent to anybody outside' "$(sort "$WORK/connects" | uniq -c; ip -s link show out; sort "$WORK/names" | uniq -c)"
fi
# whose address a machine's own is, is asked by servers as they start
getent ahostsv4 still-listening.example >/dev/null
if grep -qx still-listening.example "$WORK/names"; then ok 'names were noted to the end'; else not_ok 'names were noted to the end'; fi
sed -i '/[.]in-addr[.]arpa$/d; /^still-listening[.]example$/d' "$WORK/names"
if [ ! -s "$WORK/names" ]; then ok 'nor was a name looked up'; else not_ok 'nor was a name looked up' "$(sort "$WORK/names" | uniq -c)"; fi
finished
