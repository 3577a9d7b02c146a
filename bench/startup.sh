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

# Times are in nanoseconds, memory in KiB.
i=0
while [ "$i" -le "$runs" ]; do
    begin=$(date +%s%N)
    "$folder/hearsay/hearsay" read "$report" >"$folder/out" &
    pid=$!
    {
        # The command has written its first line and waits, or ends: nobody empties the pipe before this.
        IFS= read -r line
        first=$(date +%s%N)
        cat >/dev/null
        end=$(date +%s%N)
    } <"$folder/out"
    wait "$pid"
    # The first run fills the cache of files and is left out.
    [ "$i" -eq 0 ] || echo "$(((first - begin) / 1000)) $(((end - begin) / 1000))" >>"$folder/times"
    i=$((i + 1))
done
