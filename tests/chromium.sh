#!/usr/bin/env bash
# Chromium for the browser tests: from the PATH, else from apt when root, else a sentence that says what to do.
set -euo pipefail
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  exit 0
fi
echo "Voor de tests is Chromium nodig: installeer het pakket «chromium» en probeer het opnieuw." >&2
exit 1
