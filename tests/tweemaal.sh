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
# Een taal met een andere volgorde, een komma in getallen en een i die geen I is; waar die niet te maken is, Engels.
mkdir "$work/talen"
if localedef -i tr_TR -f UTF-8 "$work/talen/tr_TR.UTF-8" 2>/dev/null; then
  export LOCPATH="$work/talen"
  taal=tr_TR.UTF-8
else
  taal=C
fi
echo "Tweede bouw met LC_ALL=$taal."
(cd "$work/kopie" && umask 077 && LC_ALL=$taal TZ=Asia/Shanghai PYTHONHASHSEED=7 "$python" -m feitenbank.cli bouw --naar "$work/twee")
diff -r "$work/een" "$work/twee" && echo "Gelijk: $(find "$work/een" -type f | wc -l) bestanden."
