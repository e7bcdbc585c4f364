# Runs a server for as long as this script's own stdin stays open. The other end belongs to the JVM, and the kernel closes
# it however the JVM ends, kill -9 included. So the server never outlives us.
#
# $1 the signal that asks the server to stop · $2 a folder to remove afterwards, or nothing · $3... the server's command.
# The first line of stdout is the server's pid; everything the server prints goes to stderr.
polite=$1 leftovers=$2
shift 2
trap '' HUP INT TERM # a service manager may signal all of us; the server knows what to do, and we wait for it

exec 3<&0 </dev/null
"$@" 3<&- >&2 &
server=$!
echo "$server"
exec >&2

(
    while read -r _ <&3; do :; done
    for signal in "$polite" QUIT KILL; do
        kill -s "$signal" "$server"
        seconds=20
        while [ "$seconds" -gt 0 ] && kill -0 "$server"; do
            sleep 1
            seconds=$((seconds - 1))
        done
    done
) 2>/dev/null &
watch=$!
exec 3<&-

wait "$server"
status=$?
kill -s KILL "$watch" 2>/dev/null
[ -z "$leftovers" ] || rm -rf "$leftovers"
exit "$status"
