"""Arguments: help in Vietnamese, refusals that say what is wrong, nothing loaded too early."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import __version__
from desktop.cli.commands import build_parser
from tests.unit.cli.calling import call

COMMANDS = [
    "demo",
    "create",
    "fingerprint",
    "invite",
    "enrol",
    "import",
    "list",
    "duplicates",
    "move",
    "moves",
    "checklist",
    "qualify",
    "decide",
    "certificates",
    "check-certificate",
    "report",
    "statistics",
    "send",
    "verify",
    "receive",
    "conflicts",
    "resolve",
    "status",
    "history",
    "audit",
    "backup",
    "restore",
    "doctor",
]
NOT_YET = ("export", "sheets")
HEAVY = ("PySide6", "sqlalchemy", "alembic", "reportlab", "openpyxl", "cryptography", "msgspec")


def test_help_names_every_command_and_none_of_a_later_release() -> None:
    text = call("--help").out
    for name in COMMANDS:
        assert f"\n    {name} " in text
    for name in NOT_YET:
        assert f"\n    {name} " not in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_vietnamese(command: str) -> None:
    ran = call(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"cách dùng: sokhuyenhoc {command}")
    assert "xem hướng dẫn này" in ran.out
    assert "usage" not in ran.out


def test_the_version_is_told() -> None:
    assert call("--version").out == f"sokhuyenhoc {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing"], "không có 'nothing'"),
        (["list", "--kind", "moon"], "--kind: không có 'moon'"),
        (["add", "--name", "A", "--set", "code"], "viết là TRƯỜNG=GIÁ_TRỊ"),
        (["list", "--year", "x"], "--year: không hiểu 'x'"),
        (["list", "--year", "20266"], "--year: không hiểu '20266'"),
        (["list", "--year"], "--year: cần một giá trị"),
        (["list", "more"], "Không hiểu: more"),
        (["list", "--json=x"], "--json không nhận giá trị 'x'"),
        (["verify"], "Thiếu: PACKAGES"),
        (["enrol"], "Thiếu: VIỆC"),
        (["decide", "--number", "1", "--signer", "A", "--date", "31/2/2026"], "ngày viết là"),
        (["list", "--sea", "x"], "Không hiểu: --sea x"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(arguments: list[str], said: str) -> None:
    ran = call(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "--help" in ran.err
    assert call(*arguments, "--json").json["error"]["code"] == "usage"


@pytest.mark.parametrize("text", ["20/11/2026", "2026-11-20"])
def test_a_day_is_written_as_on_paper_or_as_programs_do(text: str) -> None:
    arguments = build_parser().parse_args(
        ["decide", "--number", "1", "--signer", "A", "--date", text]
    )
    assert f"{arguments.date:%d.%m.%Y}" == "20.11.2026"


def test_shared_options_may_stand_before_or_after_the_command() -> None:
    parser = build_parser()
    before = parser.parse_args(["--data", "a.db", "--officer", "Mai", "--json", "status"])
    after = parser.parse_args(["status", "--data", "a.db", "--officer", "Mai", "--json"])
    assert vars(before) == vars(after)
    assert str(parser.parse_args(["--data", "a.db", "list", "--data", "b.db"]).data) == "b.db"


def test_help_and_refusals_load_nothing_heavy() -> None:
    script = (
        "import sys, desktop.cli; desktop.cli.main(['--help']); desktop.cli.main(['nothing']);"
        f"sys.exit(', '.join(name for name in {HEAVY!r} if name in sys.modules) or None)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_no_command_without_a_window_loads_qt(tmp_path: Path) -> None:
    script = (
        "import sys, desktop.cli;"
        f"desktop.cli.main(['demo', '--to', {str(tmp_path)!r}, '--households', '2']);"
        "sys.exit(', '.join(name for name in sys.modules if name.startswith('PySide6')) or None)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
