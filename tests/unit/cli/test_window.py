"""Opening the window from the command line."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.calling import call

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Any]:
    """What the window was asked to begin with; no window opens."""
    launches: list[Any] = []
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("desktop.ui.app.run_window", lambda launch: launches.append(launch) or 0)
    return launches


def test_no_command_opens_the_window_on_this_persons_data(opened: list[Any]) -> None:
    assert call().code == 0
    assert (opened[0].exists, opened[0].begin_with_sample) == (False, False)
    assert opened[0].entrance().exists() is False
    opened[0].settings.set("ui.mode", "dark")
    assert call().code == 0
    assert opened[1].settings.get("ui.mode") == "dark"


def test_the_window_opens_on_a_named_file(opened: list[Any], tmp_path: Path) -> None:
    data = tmp_path / "xa.db"
    made = call(
        "create", "--role", "commune", "--office-code", "1", "--office-name", "Xã Mẫu",
        "--data", data,
    )  # fmt: skip
    assert made.code == 0
    assert call("--data", data).code == 0
    assert opened[0].exists is True
    assert opened[0].entrance().officers() == ["Cán bộ"]


def test_the_sample_is_made_once_and_opened_at_once(opened: list[Any]) -> None:
    assert call("--sample").code == 0
    assert opened[0].begin_with_sample is True
    steps: list[tuple[int, int]] = []

    class Watching:
        def step(self, done: int, total: int) -> None:
            steps.append((done, total))

    first = opened[0].sample(Watching())
    writer, families = first.writer, sum(one.families for one in first.register.villages())
    first.close()
    assert families == 300
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    again = opened[0].sample(Watching())
    assert (again.writer, again.renewed) == (writer, False)
    again.close()
    assert opened[0].entrance().officers() == ["Nguyễn Thị Hạnh"]


def test_a_stopped_sample_leaves_nothing(opened: list[Any], tmp_path: Path) -> None:
    call("--sample")

    class Stopping:
        def step(self, done: int, _total: int) -> None:
            if done > 3:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opened[0].sample(Stopping())
    assert list(tmp_path.glob("sample*")) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a screen")
def test_a_machine_without_a_screen_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    ran = call()
    assert ran.code == 3
    assert "không có màn hình" in ran.err
    assert "--help" in ran.err


def test_a_missing_library_is_named(opened: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_data: object) -> None:
        raise ImportError("libEGL.so.1")

    monkeypatch.setattr("desktop.bootstrap.launch", missing)
    ran = call()
    assert ran.code == 3
    assert "libEGL.so.1" in ran.err
    assert opened == []
