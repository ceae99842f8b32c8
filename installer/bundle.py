"""Builds the program as a folder of its own, tries it, and packs it into an archive in dist/.

The archive runs on systems like the one it was built on, and newer: on Linux the C library must be
at least as new as here, and a Windows bundle is built on Windows.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
FOLDER = DIST / "sokhuyenhoc"
WINDOWS = sys.platform == "win32"
PROGRAM = FOLDER / ("sokhuyenhoc.exe" if WINDOWS else "sokhuyenhoc")
_LICENCE = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)


class NotPossible(Exception):
    """The bundle cannot be built here, or what was built does not work."""


def look_around() -> None:
    """Refuse early what would fail late."""
    if not WINDOWS and not sysconfig.get_config_var("Py_ENABLE_SHARED"):
        raise NotPossible(
            f"{sys.executable} was built without its shared library, which the bundle needs. "
            "Use the system's own Python (remove .venv, then make package PYTHON=/usr/bin/python3)."
        )
    if not WINDOWS and shutil.which("objdump") is None:
        raise NotPossible("objdump is missing: install binutils.")
    if not (ROOT / "desktop" / "__main__.py").is_file():
        raise NotPossible("desktop/__main__.py is missing.")


def build() -> None:
    """Let PyInstaller make the folder."""
    recipe = ROOT / "installer" / "sokhuyenhoc.spec"
    folders = (f"--distpath={DIST}", f"--workpath={ROOT / 'build'}")
    pyinstaller = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN")
    subprocess.run([*pyinstaller, *folders, recipe], check=True)


def add_licences() -> None:
    """Put our licence and those of every library inside into the folder."""
    target = FOLDER / "licences"
    shutil.copytree(ROOT / "installer" / "licences", target, dirs_exist_ok=True)
    shutil.copy(ROOT / "LICENSE", target / "sokhuyenhoc.txt")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for name in re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:  # a library of another system
            continue
        for file in files:
            if ".dist-info" in str(file) and _LICENCE.search(file.name):
                shutil.copy(str(file.locate()), target / f"{name}-{file.name}")


def try_out() -> None:
    """Run what was built, away from the source tree, and see that Qt can be replaced."""
    if not list(FOLDER.rglob("*Qt6Core*")):
        raise NotPossible("Qt's libraries are not separate files: the LGPL asks for that.")
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
        } | {"SOKHUYENHOC_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        for arguments in (["--version"], ["demo", "--to", "demo", "--households", "6"]):
            subprocess.run([PROGRAM, *arguments], check=True, cwd=folder, env=environment)


def pack() -> Path:
    """Pack the folder, named after the version and the system."""
    system = f"{platform.system()}-{platform.machine()}".lower()
    name = f"sokhuyenhoc-{distribution('sokhuyenhoc').version}-{system}"
    if WINDOWS:
        return Path(shutil.make_archive(str(DIST / name), "zip", DIST, FOLDER.name))
    archive = DIST / f"{name}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=2) as target:
        target.add(FOLDER, name)
    return archive


def main() -> int:
    """Build, try, pack; say what came out or why nothing did."""
    try:
        look_around()
        build()
        add_licences()
        try_out()
    except NotPossible as reason:
        print(f"No bundle: {reason}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"No bundle: {failure}", file=sys.stderr)
        return 1
    archive = pack()
    print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
