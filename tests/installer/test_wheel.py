import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHAT_A_BUILD_NEEDS = ("desktop", "assets", "installer", "pyproject.toml", "README.md", "LICENSE")


def test_an_installed_wheel_finds_its_assets_inside(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in WHAT_A_BUILD_NEEDS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, source / name)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-index", "--no-deps"]
    subprocess.run([*pip, "--no-build-isolation", "-w", tmp_path, source], check=True)

    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    found = subprocess.run(
        [sys.executable, "-c", "from desktop.paths import assets; print(assets())"],
        cwd=installed,
        check=True,
        capture_output=True,
        text=True,
    )

    assert Path(found.stdout.strip()) == installed / "desktop" / "assets"
    for file in (file for file in (source / "assets").rglob("*") if file.is_file()):
        assert (installed / "desktop" / file.relative_to(source)).is_file()
    assert not (source / "desktop" / "assets").exists()
