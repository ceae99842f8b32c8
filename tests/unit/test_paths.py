from pathlib import Path

import pytest

from desktop.paths import HOME_VARIABLE, Paths, assets


def test_one_variable_moves_everything_into_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    paths = Paths.default()
    for place in (paths.data_file, paths.backups, paths.state, paths.logs, paths.sample):
        assert place.is_relative_to(tmp_path)


def test_a_relative_folder_is_fixed_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.inside(Path("usb")).data_file.is_relative_to(tmp_path / "usb")


@pytest.mark.parametrize("home", ["", "usb"])
def test_copying_the_data_file_and_its_folder_leaves_the_state_behind(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, home)
    paths = Paths.default()
    assert not paths.state.is_relative_to(paths.data_file.parent)
    assert not paths.data_file.is_relative_to(paths.state)


def test_asking_for_the_folders_creates_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    for kind in ("DATA", "STATE", "CACHE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME")
    Paths.default()
    assert list(tmp_path.iterdir()) == []


def test_the_assets_of_the_source_tree_are_found() -> None:
    assert assets() == Path(__file__).resolve().parents[2] / "assets"
