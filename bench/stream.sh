#!/bin/sh
# Publishes the hearsay command to a temporary folder and parses a short and a long text with it, on one core and on two: words
# a second, and the peak of memory.
#
# Usage: bench/stream.sh [MEGABYTES]      100 for the long text if no number is given; the short one has 1
# Needs: the .NET SDK; GNU time as /usr/bin/time; taskset, on a machine of two cores or more.
set -eu
long=${1:-100}
root=$(cd "$(dirname "$0")/.." && pwd)
case $long in '' | *[!0-9]* | 0) echo "stream.sh: the megabytes must be 1 or more, found '$long'" >&2; exit 2 ;; esac
[ -x /usr/bin/time ] || { echo "stream.sh: no /usr/bin/time here; install GNU time" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
dotnet publish "$root/src/Hearsay.Cli" -c Release -o "$folder/hearsay" >"$folder/publish.log" 2>&1 ||
    { cat "$folder/publish.log" >&2; exit 1; }

# Prints a text of so many megabytes: the lines of the examples, each time in another order and with other numbers in them.
text() {
    cat "$root"/examples/*.txt | awk -v bytes="$(($1 * 1000000))" '
        NF { line[++n] = $0 }
        END {
            for (i = 0; size < bytes; i++) {
                one = line[(i * 7 + int(i / n)) % n + 1]
                gsub(/two|three|[0-9]+/, i % 997 + 2, one)
                print one "\n"
                size += length(one) + 2
            }
        }'
}

measure() {
    begin=$(date +%s%N)
    taskset -c "$2" /usr/bin/time -f %M -o "$folder/memory" "$folder/hearsay/hearsay" parse "$folder/$1.txt" --jobs "$3" >/dev/null
    end=$(date +%s%N)
    awk -v name="$1 MB, $3 at a time" -v words="$(wc -w <"$folder/$1.txt")" -v ns="$((end - begin))" -v kib="$(cat "$folder/memory")" \
        'BEGIN { printf "%-24s %7.0f words/s, %5.2f MB/s, peak %3.0f MiB\n", name, words * 1e9 / ns, name * 1e9 / ns, kib / 1024 }'
}

for size in 1 "$long"; do
    text "$size" >"$folder/$size.txt"
    measure "$size" 0 1
    measure "$size" 0,1 2
done
