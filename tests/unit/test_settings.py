"""What a PC remembers is a convenience: it never stops the program."""

from pathlib import Path

import pytest

from desktop.settings import Settings


def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state" / "settings.json"
    Settings(file).set("ui.last_officer", "Nguyễn Thị Hạnh")
    Settings(file).set("ui.text_scale", 1.25)
    again = Settings(file)
    assert again.get("ui.last_officer") == "Nguyễn Thị Hạnh"
    assert again.get("ui.text_scale") == 1.25
    assert again.get("nothing", "default") == "default"
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"[1, 2]", b'{"a": '])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.get("a") is None
    settings.set("a", 1)
    assert Settings(file).get("a") == 1


def test_a_place_that_refuses_only_costs_the_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    settings = Settings(blocked / "settings.json")
    settings.set("a", 1)
    assert settings.get("a") == 1
    assert Settings(blocked / "settings.json").get("a") is None
