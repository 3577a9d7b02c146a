#!/bin/sh
# Trains the English model from its data in three steps: a first model from the treebanks, news parsed by it, the model from both.
# Needs the .NET SDK; takes about fifteen minutes of one core. The same data give the same file.
set -eu
if [ $# -ne 2 ]; then
    echo "usage: tools/train.sh DATA MODEL    (DATA holds treebanks/ and polnear/, MODEL is the file to write)" >&2
    exit 2
fi
data=$1 model=$2
for file in treebanks polnear/train.jsonl.gz polnear/silver.conllu.gz; do
    if [ ! -e "$data/$file" ]; then
        echo "train.sh: $data/$file: no such file. DATA must hold the treebanks and the PolNeAR corpus; see models/en/MODEL.md." >&2
        exit 2
    fi
done
project=$(dirname "$0")/Hearsay.Training
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run() { dotnet run -c Release --project "$project" -- "$@"; }
run language --treebanks "$data/treebanks" --epochs 15 --dropout 0.25 --out "$work/first.model"
run annotate --reports "$data/polnear/train.jsonl.gz" --parses "$data/polnear/silver.conllu.gz" --model "$work/first.model" --out "$work/news.conllu"
run language --treebanks "$data/treebanks" --news "$work/news.conllu" --out "$model"
