#!/bin/sh
# Publishes the hearsay command to a temporary folder and reads one example with it, again and again: the time to the first
# line of output, the time to the end, and the peak of memory. Prints the median and the best of the runs.
#
# Usage: bench/startup.sh [RUNS]      10 runs if no number is given
# Needs: the .NET SDK; Linux, because the memory is what /proc/PID/status calls VmHWM and because date must know %N.
set -eu
runs=${1:-10}
root=$(cd "$(dirname "$0")/.." && pwd)
report=$root/examples/moscow-visit.txt

case $runs in '' | *[!0-9]* | 0) echo "startup.sh: the number of runs must be 1 or more, found '$runs'" >&2; exit 2 ;; esac
case $(date +%N) in *[!0-9]*) echo "startup.sh: this date does not know %N; install the GNU coreutils" >&2; exit 2 ;; esac
[ -r /proc/self/status ] || { echo "startup.sh: no /proc here; the memory of a process cannot be read" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
dotnet publish "$root/src/Hearsay.Cli" -c Release -o "$folder/hearsay" >"$folder/publish.log" 2>&1 ||
    { cat "$folder/publish.log" >&2; exit 1; }
mkfifo "$folder/out"

# One run with nothing beside it: prints nanoseconds to the first line and to the end.
timed() {
    begin=$(date +%s%N)
    "$folder/hearsay/hearsay" read "$report" >"$folder/out" &
    {
        IFS= read -r line
        first=$(date +%s%N)
        cat >/dev/null
    } <"$folder/out"
    wait $!
    end=$(date +%s%N)
    [ -n "$line" ] || { echo "startup.sh: hearsay printed nothing" >&2; exit 1; }
    echo "$((first - begin)) $((end - begin))"
}

# One run that is watched, and so is not timed: prints the peak of its memory in KiB. The mark only rises; the last one that
# is seen before the process is gone counts.
watched() {
    "$folder/hearsay/hearsay" read "$report" >/dev/null &
    peak=0
    while :; do
        mark=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$!/status" 2>/dev/null) || :
        [ -n "$mark" ] || break
        peak=$mark
        sleep 0.005
    done
    wait $!
    echo "$peak"
}

# Prints best and median of one column, divided: summary NAME FILE COLUMN DIVISOR UNIT
summary() {
    cut -d ' ' -f "$3" "$2" | sort -n | awk -v name="$1" -v divisor="$4" -v unit="$5" '
        { value[NR] = $1 / divisor }
        END {
            median = NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2
            printf "%-22s median %.0f %s, best %.0f %s, worst %.0f %s\n", name, median, unit, value[1], unit, value[NR], unit
        }'
}

# The first run fills the cache of files and is left out.
timed >/dev/null
i=0
while [ "$i" -lt "$runs" ]; do
    timed >>"$folder/times"
    watched >>"$folder/memory"
    i=$((i + 1))
done

echo "hearsay read examples/moscow-visit.txt, $runs runs on $(getconf _NPROCESSORS_ONLN) processors, load $(cut -d ' ' -f 1 /proc/loadavg):"
summary "time to first line" "$folder/times" 1 1000000 ms
summary "time to the end" "$folder/times" 2 1000000 ms
summary "peak memory" "$folder/memory" 1 1024 MiB
