#!/bin/sh
# Writes the lock files: every version with its hashes, for every system and Python we support, and
# no download host. Run by `make lock`; look at the difference before committing it.
set -eu
cd "$(dirname "$0")/.."

lock() {
    .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --upgrade \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" "$@"
}

lock pyproject.toml --group build -o requirements.lock
lock pyproject.toml --extra postgresql --group build --group dev -c requirements.lock -o requirements-dev.lock
lock --group bench -c requirements-dev.lock -o requirements-bench.lock

if grep -n "://" requirements*.lock; then
    echo "A lock file names a download host; it must name none." >&2
    exit 1
fi
