#!/bin/sh
# Makes .venv from the lock files, after the system libraries it needs. Called by the Makefile:
#
#   installer/prepare.sh run       what the program needs
#   installer/prepare.sh dev       also what tests and checks need
#   installer/prepare.sh bench     also the programs that make bench measures against
#   installer/prepare.sh package   also what building the bundle needs
#
# System libraries are installed with apt when we are root or sudo asks for no password; otherwise
# the command to run is printed and we stop. Doing it twice changes nothing.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
VENV=.venv
WANTED=${1:-run}

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

case "$WANTED" in
    run) SETS="run" ;;
    dev | bench | package) SETS="run dev $WANTED" ;;
    *) stop "usage: installer/prepare.sh run|dev|bench|package" ;;
esac

command -v "$PYTHON" >/dev/null || stop "Python 3.11 or newer is needed: install python3, or name it with PYTHON=..."
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "Python 3.11 or newer is needed; $PYTHON is $("$PYTHON" --version 2>&1). Name another one with PYTHON=..."

# --- system libraries: one a line, "set  probe  Debian package" -------------------------------
# probe: lib:SONAME, cmd:COMMAND, file:PATTERN, py:MODULE, or libpython (Python's own library)
VERSION=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
needs() {
    cat <<LIST
run  py:ensurepip                 python3-venv
run  lib:libEGL.so.1              libegl1
run  lib:libGL.so.1               libgl1
run  lib:libdbus-1.so.3           libdbus-1-3
run  lib:libfontconfig.so.1       libfontconfig1
run  lib:libglib-2.0.so.0         libglib2.0-0
run  lib:libxkbcommon.so.0        libxkbcommon0
run  lib:libxkbcommon-x11.so.0    libxkbcommon-x11-0
run  lib:libxcb-cursor.so.0       libxcb-cursor0
run  lib:libxcb-icccm.so.4        libxcb-icccm4
run  lib:libxcb-image.so.0        libxcb-image0
run  lib:libxcb-keysyms.so.1      libxcb-keysyms1
run  lib:libxcb-randr.so.0        libxcb-randr0
run  lib:libxcb-render-util.so.0  libxcb-render-util0
run  lib:libxcb-shape.so.0        libxcb-shape0
run  lib:libxcb-sync.so.1         libxcb-sync1
run  lib:libxcb-xfixes.so.0       libxcb-xfixes0
run  lib:libxcb-xkb.so.1          libxcb-xkb1
run  lib:libX11-xcb.so.1          libx11-xcb1
run  lib:libwayland-cursor.so.0   libwayland-cursor0
run  lib:libwayland-egl.so.1      libwayland-egl1
run  lib:libcups.so.2             libcups2
run  file:/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf  fonts-noto-core
dev  file:/usr/share/fonts/truetype/liberation*/LiberationSerif-Bold.ttf   fonts-liberation2
dev  cmd:Xvfb                     xvfb
dev  cmd:xauth                    xauth
dev  cmd:pdftotext                poppler-utils
dev  cmd:age                      age
dev  cmd:zstd                     zstd
dev  cmd:unzip                    unzip
dev  cmd:openssl                  openssl
dev  cmd:xz                       xz-utils
dev  file:/usr/lib/postgresql/*/bin/initdb  postgresql
bench  lib:libpango-1.0.so.0            libpango-1.0-0
bench  lib:libpangoft2-1.0.so.0         libpangoft2-1.0-0
bench  lib:libharfbuzz-subset.so.0      libharfbuzz-subset0
package  cmd:objdump  binutils
package  libpython    libpython$VERSION
LIST
}

LDCONFIG=$(command -v ldconfig || echo /sbin/ldconfig)
present() {
    case "$1" in
        lib:*) "$LDCONFIG" -p | grep -q "^[[:space:]]*${1#lib:} " ;;
        cmd:*) command -v "${1#cmd:}" >/dev/null ;;
        file:*) ls ${1#file:} >/dev/null 2>&1 ;;
        py:*) "$PYTHON" -c "import ${1#py:}" 2>/dev/null ;;
        libpython) "$PYTHON" -c 'import ctypes, sysconfig
if sysconfig.get_config_var("Py_ENABLE_SHARED"): ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))' \
            2>/dev/null ;;
    esac
}

missing_packages() {
    for set in $SETS; do
        needs | while read -r name probe package; do
            if [ "$name" = "$set" ] && ! present "$probe"; then printf '%s ' "$package"; fi
        done
    done
}

install_system_libraries() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null ||
        { say "Note: not a Debian-like system; the equivalents of these packages may be needed: $missing"; return 0; }
    command="apt-get install -y --no-install-recommends $missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        say "Some system libraries are missing. Run this once, then make again:"
        say ""
        stop "    sudo sh -c 'apt-get update && $command'"
    fi
    say "Installing system libraries: $missing"
    $as_root apt-get update -qq || stop "apt-get update failed: is this machine connected?"
    $as_root env DEBIAN_FRONTEND=noninteractive $command -qq >/dev/null ||
        stop "apt could not install: $missing"
    still=$(missing_packages)
    [ -z "$still" ] || say "Note: installed, yet not found where it was expected: $still"
}

# --- the environment ---------------------------------------------------------------------------
pip() { "$VENV/bin/python" -m pip --disable-pip-version-check --no-input "$@"; }

make_environment() {
    # A .venv whose Python has gone, or was made half, is made again.
    "$VENV/bin/python" -m pip --version >/dev/null 2>&1 || "$PYTHON" -m venv --clear "$VENV"
    case "$WANTED" in
        run) set -- requirements.lock ;;
        bench) set -- requirements-dev.lock requirements-bench.lock ;;
        *) set -- requirements-dev.lock ;;
    esac
    for lock in "$@"; do
        say "Installing $lock"
        pip install -q --no-deps --require-hashes -r "$lock"
    done
    # The fonts' metadata asks for Python 3.12; the wheel holds nothing but font files.
    pip install -q --no-deps --require-hashes --ignore-requires-python -r installer/fonts.lock
    PYTHONWARNINGS=ignore pip install -q --no-deps --no-build-isolation --no-index --editable .
}

mark_ready() {
    for set in $SETS; do touch "$VENV/ready-$set"; done
}

install_system_libraries
make_environment
mark_ready
