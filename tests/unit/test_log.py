import datetime as dt
import io
import logging
import sys
import threading
import uuid
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import pytest

from desktop.errors import AppError
from desktop.log import FILE_NAME, LOGGER, Log, describe, harmless, record_crash

NAME = "Nguyễn Văn An"
IDENTITY = "001099000001"


class Kind(StrEnum):
    FAMILY = "family"


class Refused(AppError):
    code = "refused"


def written(folder: Path) -> str:
    return (folder / FILE_NAME).read_text(encoding="utf-8")


def fail(words: str) -> None:
    raise ValueError(words)


@pytest.mark.parametrize(
    "value", [NAME, IDENTITY, "0912345678", "nguyen van an", f"family{IDENTITY}", [NAME], {NAME: 1}]
)
def test_an_argument_that_may_name_a_person_is_not_shown(value: object) -> None:
    shown = str(harmless(value))
    assert shown.startswith("<")
    assert NAME not in shown
    assert IDENTITY not in shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (300, "300"),
        (0.5, "0.5"),
        (None, "None"),
        (uuid.UUID(int=7), str(uuid.UUID(int=7))),
        (dt.date(2026, 3, 5), "2026-03-05"),
        ("sheet_locked", "sheet_locked"),
        (Kind.FAMILY, "Kind.FAMILY"),
        (Refused, "Refused"),
        (Refused(name=NAME), "Refused(refused)"),
        (Path("/home/an/Nguyễn Văn An.skh"), "<.skh>"),
    ],
)
def test_figures_and_code_words_are_shown(value: object, shown: str) -> None:
    assert str(harmless(value)) == shown


def test_the_file_holds_the_fixed_text_with_harmless_arguments(tmp_path: Path) -> None:
    with Log(tmp_path):
        LOGGER.info("imported %d rows of %s from %s", 300, "family", NAME)
        LOGGER.info("wants a number: %d", Decimal(3))
        LOGGER.info("by name: %(rows)s", {"rows": 3})
    text = written(tmp_path)
    assert "imported 300 rows of family from <text 13>" in text
    assert "wants a number" in text
    assert "by name: 3" in text
    assert NAME not in text


def test_a_failure_is_described_by_kinds_and_places_not_by_its_message() -> None:
    try:
        try:
            fail(NAME)
        except ValueError as cause:
            raise Refused(name=NAME) from cause
    except Refused as error:
        text = describe(error)
    assert "test_log.py" in text
    assert text.index("ValueError") < text.index("Refused(refused)")
    assert NAME not in text


def test_a_context_that_was_suppressed_is_left_out() -> None:
    error = Refused()
    error.__context__ = ValueError(NAME)
    assert "ValueError" in describe(error)
    error.__suppress_context__ = True
    assert "ValueError" not in describe(error)


def test_a_crash_can_be_found_by_the_reference_it_returned(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Log(tmp_path):
        reference = record_crash(
            ValueError(NAME), dt.datetime(2026, 11, 21, 8, 5, 9, tzinfo=dt.UTC)
        )
    assert reference == "s2111-0805-09"
    assert f"unforeseen failure {reference}" in written(tmp_path)
    assert NAME not in written(tmp_path)
    assert len(caplog.records) == 1


def test_what_nobody_caught_ends_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with Log(tmp_path):
        sys.excepthook(ValueError, ValueError(NAME), None)
        thread = threading.Thread(target=fail, args=(NAME,))
        thread.start()
        thread.join()
    text = written(tmp_path)
    assert text.count("CRITICAL") == 2
    assert "in a thread" in text
    assert NAME not in text
    assert len(caplog.records) == 2


def test_pressing_ctrl_c_is_not_a_crash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Log(tmp_path):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert written(tmp_path) == ""


def test_the_console_gets_warnings_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    console = io.StringIO()
    with Log(tmp_path, console):
        LOGGER.info("quiet")
        LOGGER.warning("loud")
    assert "loud" in console.getvalue()
    assert "quiet" not in console.getvalue()
    assert [record.message for record in caplog.records] == ["quiet", "loud"]


def test_without_a_folder_to_write_to_the_program_runs_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "logs"
    in_the_way.write_text("a file where the folder should be")
    with Log(in_the_way):
        LOGGER.info("still here")
    assert "no log file" in caplog.text


def test_a_full_file_gives_way_and_only_five_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.log._BYTES_PER_FILE", 400)
    with Log(tmp_path):
        for number in range(100):
            LOGGER.info("line %d", number)
    files = sorted(path.name for path in tmp_path.glob(f"{FILE_NAME}*"))
    assert files == [FILE_NAME, *(f"{FILE_NAME}.{number}" for number in range(1, 5))]
    assert "line 99" in written(tmp_path)


def test_a_file_that_cannot_be_renamed_grows_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: str, dest: str) -> None:
        raise PermissionError(source, dest)

    monkeypatch.setattr("desktop.log._BYTES_PER_FILE", 400)
    monkeypatch.setattr("os.replace", refuse)
    with Log(tmp_path):
        for number in range(20):
            LOGGER.info("line %d", number)
    assert written(tmp_path).count("line ") == 20


def test_closing_puts_everything_back(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers))
    Log(tmp_path).close()
    assert (sys.excepthook, threading.excepthook, list(logging.getLogger().handlers)) == before
