"""Builds the wheel with the assets inside.

In the source tree the assets stand beside the package, where translators and designers look for
them; an installed program finds them inside the package (see `desktop.paths.assets`).
"""

import shutil
from pathlib import Path

from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent.parent


class BuildWithAssets(build_py):
    """Copies `assets/` to `desktop/assets/` in what is built, never in the source tree."""

    def run(self) -> None:
        """Build the modules, then put the assets beside them."""
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib) / "desktop" / "assets"
            shutil.copytree(ROOT / "assets", target, dirs_exist_ok=True)
