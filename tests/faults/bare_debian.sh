#!/bin/sh
# make test and make run on a Debian 12 that has python3, git and make, and nothing else.
#
# Makes such a Debian with debootstrap (once; kept as an archive), puts a clone of the committed state
# into it and works there as root, then looks at what a person without rights is told. Needs root and
# debootstrap. Takes the package sources, certificates and proxies of this machine along.
#
#   tests/faults/bare_debian.sh            everything
#   BARE=/var/tmp/other tests/faults/bare_debian.sh
set -eu
PROGRAM=$(cd "$(dirname "$0")/../.." && pwd)
BARE=${BARE:-/var/tmp/sokhuyenhoc-bare}
ROOT="$BARE/root"
BASE="$BARE/base.tar"
RELEASE=bookworm
HAVE="python3 git make ca-certificates"

step() { printf '\n=== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
    echo "Not tried: a bare Debian needs root and debootstrap."
    exit 0
fi

make_base() {
    step "A bare Debian: $HAVE"
    fresh
    debootstrap --variant=minbase "$RELEASE" "$ROOT" >"$BARE/debootstrap.log"
    rm -f "$ROOT/etc/apt/sources.list"
    for place in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/apt.conf.d \
        /etc/apt/auth.conf.d /etc/pip.conf /etc/resolv.conf /usr/local/share/ca-certificates; do
        [ ! -e "$place" ] || (cd / && tar -cf - ".$place") | tar -C "$ROOT" -xf -
    done
    inside "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $HAVE &&
        update-ca-certificates && apt-get clean" >"$BARE/base.log" 2>&1 || fail "see $BARE/base.log"
    tar -C "$ROOT" -cf "$BASE" .
}

fresh() {
    rm -rf --one-file-system "$ROOT"
    mkdir -p "$ROOT"
}

# Runs a shell line in the bare Debian, with mounts and processes that end with it.
inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb $(carried) \
        unshare --mount --pid --fork --kill-child sh -euc '
            mount -t proc proc "$1/proc"
            mkdir -p "$1/dev/shm" && mount -t tmpfs tmpfs "$1/dev/shm"
            exec chroot "$1" sh -euc "$2"' inside "$ROOT" "$1"
}

# What a machine behind a proxy needs to reach its registries.
carried() {
    env | grep -iE '^((https?|no)_proxy|PIP_(CERT|INDEX_URL|EXTRA_INDEX_URL|DEFAULT_TIMEOUT)|SSL_CERT_FILE|REQUESTS_CA_BUNDLE)=[^ ]*$' || true
}

unpack() {
    fresh
    tar -C "$ROOT" -xf "$BASE"
    git clone -q "$PROGRAM" "$ROOT/srv/program"
}

mkdir -p "$BARE"
[ -e "$BASE" ] || make_base

step "A person without rights is told what to run"
unpack
if inside "chown -R nobody /srv/program && cd /srv/program &&
    setpriv --reuid=nobody --clear-groups make run" >"$BARE/nobody.log" 2>&1; then
    fail "make run went on without the system libraries"
fi
grep -F "sudo sh -c 'apt-get update && apt-get install" "$BARE/nobody.log" ||
    fail "no command was named: see $BARE/nobody.log"

step "make test, as root"
unpack
inside "cd /srv/program && make test"
inside "cd /srv/program && test -x .venv/bin/sokhuyenhoc && make -q .venv/ready-dev" ||
    fail "the environment is not complete"

step "make run, without a screen"
unpack
inside "cd /srv/program && make run"

step "make run, with a screen"
inside "apt-get install -qy --no-install-recommends xvfb xauth x11-utils >/dev/null
    cd /srv/program
    xvfb-run -a -s '-screen 0 1366x768x24' sh -c '
        make run & program=\$!
        for second in \$(seq 120); do
            if xwininfo -root -tree | grep -q \"sokhuyenhoc\\\" \\\"sokhuyenhoc\"; then echo The window is open.; exit 0; fi
            kill -0 \$program || exit 1
            sleep 1
        done
        exit 1'" || fail "no window came"

rm -rf --one-file-system "$ROOT"
step "A bare Debian is enough."
