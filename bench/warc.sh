#!/bin/sh
# Publishes the hearsay command to a temporary folder, makes a web archive there of so many megabytes as Common Crawl writes them, and reads it with
# hearsay parse, as it is and packed with gzip: the peak of memory, and how many reports came out. All of it is removed afterwards.
#
# Usage: bench/warc.sh [MEGABYTES]      1000 if no number is given; a tenth of it is read first, to compare
# Needs: the .NET SDK; GNU time as /usr/bin/time; three times the megabytes in the folder for temporary files.
set -eu
megabytes=${1:-1000}
root=$(cd "$(dirname "$0")/.." && pwd)
case $megabytes in '' | *[!0-9]* | ?) echo "warc.sh: the megabytes must be 10 or more, found '$megabytes'" >&2; exit 2 ;; esac
[ -x /usr/bin/time ] || { echo "warc.sh: no /usr/bin/time here; install GNU time" >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
dotnet publish "$root/src/Hearsay.Cli" -c Release -o "$folder/hearsay" >"$folder/publish.log" 2>&1 ||
    { cat "$folder/publish.log" >&2; exit 1; }

# Prints an archive of so many megabytes: a request and a response for each page. A page has some 100 KB, most of it scripts, menus and styles, as pages
# of news have; the report in it is made of lines of the examples.
archive() {
    cat "$root"/examples/*.txt | LC_ALL=C awk -v bytes="$(($1 * 1000000))" '
        NF { line[++n] = $0 }
        function record(type, kind, content) {
            content = "WARC/1.0\r\nWARC-Type: " type "\r\nWARC-Date: 2025-10-15T20:00:00Z\r\nWARC-Target-URI: " url "\r\nContent-Type: application/http; msgtype=" kind \
                "\r\nContent-Length: " length(content) "\r\n\r\n" content "\r\n\r\n"
            printf "%s", content
            size += length(content)
        }
        END {
            for (i = 0; i < 500; i++) menu = menu "<li class=\"menu-item menu-item-" i "\"><a href=\"/section/" i "\">Section " i "</a></li>\n"
            for (i = 0; i < 1600; i++) script = script "window.settings_" i " = {enabled: true};\n"
            for (i = 0; size < bytes; i++) {
                url = "https://daily.example/2025/10/15/" i
                text = ""
                for (j = 0; j < 6; j++) text = text "<p>" line[(i * 7 + j) % n + 1] "</p>\n"
                record("request", "request", "GET /" i " HTTP/1.1\r\nHost: daily.example\r\n\r\n")
                record("response", "response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<!DOCTYPE html><html lang=\"en\"><head><title>Report " i \
                    "</title><link rel=\"canonical\" href=\"" url "\"><script>" script "</script></head><body><nav><ul>" menu "</ul></nav><article><h1>Report " i "</h1>" \
                    text "</article><footer>The Daily</footer></body></html>")
            }
        }'
}

measure() {
    begin=$(date +%s%N)
    /usr/bin/time -f %M -o "$folder/memory" "$folder/hearsay/hearsay" parse "$1" | grep -c '^# newdoc' >"$folder/count" || true
    end=$(date +%s%N)
    awk -v name="$2" -v reports="$(cat "$folder/count")" -v ns="$((end - begin))" -v kib="$(tail -n 1 "$folder/memory")" \
        'BEGIN { printf "%-16s %6d reports, %5.1f reports/s, peak %3.0f MiB\n", name, reports, reports * 1e9 / ns, kib / 1024 }'
}

for size in $((megabytes / 10)) "$megabytes"; do
    archive "$size" >"$folder/crawl.warc"
    measure "$folder/crawl.warc" "$size MB"
    gzip -1 "$folder/crawl.warc"
    measure "$folder/crawl.warc.gz" "$size MB, packed"
    rm "$folder/crawl.warc.gz"
done
