"""What the program refuses at the door: said in words, with an exit code, nothing changed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.paths import assets
from tests.e2e.program import Played, run


def test_a_wrong_password_is_refused_without_a_hint(copy: Played) -> None:
    wrong = run("status", "--data", copy.commune, "--json", password="sai")
    stranger = run("status", "--officer", "Ai Đó", "--data", copy.commune, "--json")
    assert (wrong.code, wrong.error) == (3, "wrong_password")
    assert stranger.json == wrong.json
    assert wrong.json["error"]["advice"] in wrong.err


def test_a_data_file_that_is_not_there_is_named_as_missing(tmp_path: Path) -> None:
    ran = run("status", "--data", tmp_path / "none.db", "--json")
    assert (ran.code, ran.error) == (3, "data_missing")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="permissions are taken from root as on Linux")
def test_a_folder_that_cannot_be_written_is_said(copy: Played) -> None:
    copy.folder.chmod(0o555)
    try:
        work = run("status", "--data", copy.commune, "--json", humble=True)
        made = run(
            "create", "--role", "commune", "--office-code", "1", "--office-name", "Xã",
            "--data", copy.folder / "new.db", "--json", humble=True,
        )  # fmt: skip
    finally:
        copy.folder.chmod(0o755)
    assert (work.code, work.error) == (3, "data_read_only")
    assert (made.code, made.error) == (3, "data_read_only")


def test_a_second_program_may_read_and_may_not_write(copy: Played, tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, copy.commune],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert holder.stdout
    assert holder.stdin
    assert holder.stdout.readline() == "held\n"
    try:
        wrote = run("send", "--to", tmp_path, "--everything", "--data", copy.commune, "--json")
        looked = run("list", "--data", copy.commune, "--json")
    finally:
        holder.stdin.close()
        holder.wait()
        holder.stdout.close()
    assert (wrote.code, wrote.error) == (3, "data_in_use")
    assert looked.code == 0
    assert run("send", "--to", tmp_path, "--everything", "--data", copy.commune).code == 0


HOLD = """
import sys
from pathlib import Path
from desktop.db.datafile.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_arguments_that_make_no_command_are_explained_in_vietnamese() -> None:
    ran = run("decide", "--number", "1", "--json")
    assert ran.code == 2
    assert ran.error == "usage"
    assert "Thiếu: --date, --signer" in ran.err
    assert "sokhuyenhoc decide --help" in ran.err


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is a screen")
def test_without_a_screen_the_sample_year_is_played_in_text(tmp_path: Path) -> None:
    blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "TMPDIR": str(tmp_path)}
    ran = run("--sample", env=blind)
    assert ran.code == 0
    assert "không có màn hình" in ran.err
    assert "Giấy công nhận" in ran.out
    plain = run(env=blind)
    assert plain.code == 3
    assert "không có màn hình" in plain.err


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such failure there")
def test_a_reader_that_goes_away_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    checklist = assets() / "checklists" / "minh-hoa-gia-dinh.json"
    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "checklist", "check", checklist],
        stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False,
    )  # fmt: skip
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, "")
