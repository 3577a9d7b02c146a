#!/bin/sh
# Publishes the hearsay command to a temporary folder and lets it export an archive of 1,000,000 made-up events as Parquet: events a second from the archive to the
# file, over all, and the peak of memory. All of it is removed afterwards.
#
# Usage: bench/export.sh [ARCHIVE]      the archive that Hearsay.QueryBenchmark made; one is made if none is named, which takes some minutes
# Needs: the .NET SDK; GNU time as /usr/bin/time; 2 GB in the folder for temporary files.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
[ -x /usr/bin/time ] || { echo "export.sh: no /usr/bin/time here; install GNU time" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
dotnet publish "$root/src/Hearsay.Cli" -c Release -o "$folder/hearsay" >"$folder/publish.log" 2>&1 ||
    { cat "$folder/publish.log" >&2; exit 1; }
archive=${1:-$folder/bench.db}
[ -f "$archive" ] || dotnet run -c Release --project "$root/bench/Hearsay.QueryBenchmark" -- "$archive" --fill

for round in 1 2 3; do
    begin=$(date +%s%N)
    /usr/bin/time -f '%M %U %S' -o "$folder/used" "$folder/hearsay/hearsay" export "$archive" --as parquet --output "$folder/events.parquet"
    end=$(date +%s%N)
    # The archive has 1,000,000 events.
    awk -v ns="$((end - begin))" -v used="$(tail -n 1 "$folder/used")" -v bytes="$(wc -c <"$folder/events.parquet")" \
        'BEGIN { split(used, u, " "); printf "%.1f s (%.1f s of processor), %.0f events a second, %.0f MB, peak %.0f MiB\n", ns / 1e9, u[2] + u[3], 1e15 / ns, bytes / 1e6, u[1] / 1024 }'
done
