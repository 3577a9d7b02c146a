#!/bin/sh
# Trains the English model from its data: a first model from the treebanks, news parsed by it, three models from both, and
# the model itself from both and from what the three hold. Needs the .NET SDK and Debian's package wordnet-base; takes
# about three quarters of an hour of two cores. The same data give the same file.
set -eu
if [ $# -ne 2 ]; then
    echo "usage: tools/train.sh DATA MODEL    (DATA holds treebanks/ and polnear/, MODEL is the file to write)" >&2
    exit 2
fi
data=$1 model=$2
wordnet=${WORDNET:-/usr/share/wordnet}
for file in "$data/treebanks" "$data/polnear/train.jsonl.gz" "$data/polnear/silver.conllu.gz" "$wordnet/data.noun"; do
    if [ ! -e "$file" ]; then
        echo "train.sh: $file: no such file. DATA must hold the treebanks and the PolNeAR corpus, and WordNet must be installed (or its folder named by WORDNET); see models/en/MODEL.md." >&2
        exit 2
    fi
done
project=$(dirname "$0")/Hearsay.Training
names=$(dirname "$0")/../lexicon/actors/given_names.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -c Release -v quiet "$project"
run() { dotnet run -c Release --no-build --project "$project" -- "$@"; }
language() { run language --treebanks "$data/treebanks" --wordnet "$wordnet" --given-names "$names" "$@"; }
language --epochs 15 --dropout 0.25 --out "$work/first.model"
run annotate --reports "$data/polnear/train.jsonl.gz" --parses "$data/polnear/silver.conllu.gz" --model "$work/first.model" --out "$work/news.conllu"
language --news "$work/news.conllu" --seed 2 --out "$work/teacher2.model" > "$work/teacher2.log" &
second=$!
language --news "$work/news.conllu" --seed 1 --out "$work/teacher1.model"
wait $second
language --news "$work/news.conllu" --seed 3 --out "$work/teacher3.model"
language --news "$work/news.conllu" --teacher "$work/teacher1.model" --teacher "$work/teacher2.model" --teacher "$work/teacher3.model" \
    --width 112 --layers 4 --dropout 0.12 --news-parts 4 --out "$model"
