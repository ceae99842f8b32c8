"""Files that another program shows for a while."""

import tempfile

from PySide6.QtCore import QLockFile

from desktop.ui import passing_files


def test_what_a_crash_left_goes_and_what_a_running_program_shows_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, shown = (tmp_path / f"{passing_files.PREFIX}{name}" for name in ("left", "shown"))
    for folder in (left, shown):
        folder.mkdir()
    running = QLockFile(str(shown / "lock"))
    assert running.lock()
    made = passing_files._folder.__wrapped__()
    assert sorted(tmp_path.iterdir()) == sorted([made, shown])
    running.unlock()


def test_what_was_shown_is_dropped_when_somebody_is_erased(tmp_path, monkeypatch):
    monkeypatch.setattr(passing_files, "_folder", lambda: tmp_path)
    (tmp_path / "lock").write_text("")
    path = passing_files.passing_file("Danh sách.xlsx")
    path.write_text("Quách Thị Kín")
    passing_files.forget_shown()
    assert [one.name for one in tmp_path.iterdir()] == ["lock"]
