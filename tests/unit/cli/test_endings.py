"""How commands end: every failure has an exit code and words, whatever it was."""

import argparse
import errno
import json
import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import commands, demo
from desktop.cli.console import Console, Meter, pairs, size, table
from desktop.progress import Cancelled
from tests.unit.cli.calling import call

REASONS = {errno.ENOSPC: "disk_full", errno.EROFS: "data_read_only", errno.ENOENT: "folder_missing"}


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the command `demo` fail."""

    def fail(_arguments: Namespace, _console: Console) -> int:
        raise error

    monkeypatch.setattr(demo, "demo", fail)


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), Cancelled()])
def test_a_person_may_stop_a_command(monkeypatch: pytest.MonkeyPatch, stop: BaseException) -> None:
    failing(monkeypatch, stop)
    ran = call("demo", "--to", "x", "--json")
    assert (ran.code, ran.error) == (4, "cancelled")


def test_a_bug_is_recorded_without_its_message(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SOKHUYENHOC_HOME", str(tmp_path))
    failing(monkeypatch, ValueError("Nguyễn Văn Bí Mật"))
    ran = call("demo", "--to", "x", "--json")
    assert (ran.code, ran.error) == (1, "unforeseen")
    log = (tmp_path / "logs" / "sokhuyenhoc.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "Bí Mật" not in log + ran.out + ran.err
    reference = ran.err.split("Mã lỗi ")[1].split(",")[0]
    assert reference in log
    assert caplog.records


@pytest.mark.parametrize("number", REASONS)
def test_what_the_system_refuses_has_words(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    failing(monkeypatch, OSError(number, os.strerror(number), "/somewhere"))
    ran = call("demo", "--to", "x", "--json")
    assert (ran.code, ran.error) == (3, REASONS[number])
    assert ran.json["error"]["message"]
    assert ran.json["error"]["advice"]


def test_words_go_to_messages_and_json_to_results(capsys: pytest.CaptureFixture[str]) -> None:
    for as_json in (False, True):
        console = Console(as_json=as_json)
        console.refuse("code", "Không được.", "Thử lại.")
        out, err = capsys.readouterr()
        assert err == "Không được.\nThử lại.\n"
        assert (json.loads(out)["error"]["code"] == "code") if as_json else out == ""


def test_a_table_stands_in_columns() -> None:
    rows = [("Nguyễn Văn An", 9.5, None), ("Lê Tư", 10, 3)]
    assert table(("Tên", "Điểm", "Năm"), rows) == [
        "Tên            Điểm  Năm",
        "─────────────  ────  ───",
        "Nguyễn Văn An   9,5    –",
        "Lê Tư            10    3",
    ]
    assert table(("Tên",), []) == ["Không có."]
    assert pairs({"Một": 1, "Mười": True}) == ["Một   1", "Mười  có"]


@pytest.mark.parametrize(
    ("number", "text"), [(12, "12 byte"), (1_500, "1,5 KB"), (2_049_000, "2,0 MB")]
)
def test_sizes_are_read_by_people(number: int, text: str) -> None:
    assert size(number) == text


def test_progress_is_shown_only_where_somebody_looks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Meter("Nhập").step(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    meter = Meter("Nhập")
    meter.step(1, 2)
    meter.step(2, 2)
    meter.step(0, 0)
    assert "Nhập: 100 %\n" in capsys.readouterr().err


def functions(parser: argparse.ArgumentParser) -> Iterator[object]:
    """What each command, and each command of a command, runs."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from functions(command)
    if "run" in parser._defaults:
        load, name = parser._defaults["run"]
        yield getattr(load(), name)


def test_every_command_leads_to_a_function_of_its_own() -> None:
    found = list(functions(commands.build_parser()))
    assert all(callable(one) for one in found)
    assert len(set(found)) == len(found) > 50
