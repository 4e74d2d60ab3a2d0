#!/usr/bin/env bash
# Bouwt de hele site twee keer, de tweede in een kopie met andere taal, tijdzone en rechten en zonder bewaard werk.
set -euo pipefail
cd "$(dirname "$0")/.."
python="${1:-.venv/bin/python}"
case "$python" in /*) ;; *) python="$PWD/$python" ;; esac
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/kopie"
tar -c --exclude=./.git --exclude=./.venv --exclude=./site --exclude=./.bouw --exclude=./docs/data . | tar -x -C "$work/kopie"
"$python" -m feitenbank.cli bouw --naar "$work/een"
(cd "$work/kopie" && umask 077 && LC_ALL=C TZ=Asia/Shanghai PYTHONHASHSEED=7 "$python" -m feitenbank.cli bouw --naar "$work/twee")
diff -r "$work/een" "$work/twee" && echo "Gelijk: $(find "$work/een" -type f | wc -l) bestanden."
