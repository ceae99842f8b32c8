"""What the arguments of commands have in common, with help and refusals in Vietnamese."""

import argparse
import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn, Self

from desktop.domain.subjects import COMMUNE_TITLES
from desktop.paths import is_url

PROGRAM = "sokhuyenhoc"
Loader = Callable[[], ModuleType]
"""Imports the module of a command, only when the command is run."""

# what argparse says, and how we say it
_SAYINGS = (
    (r"the following arguments are required: (.+)", "Thiếu: {0}"),
    (r"unrecognized arguments: (.+)", "Không hiểu: {0}"),
    (r"argument (.+): invalid choice: (.+) \(choose from (.+)\)", "{0}: không có {1}; chọn {2}"),
    (r"argument (.+): expected one argument", "{0}: cần một giá trị"),
    (r"argument (.+): expected at least one argument", "{0}: cần ít nhất một giá trị"),
    (r"argument (.+): not allowed with argument (.+)", "{0} không đi cùng {1}"),
    (r"argument (.+): invalid \w+ value: (.+)", "{0}: không hiểu {1}"),
    (r"argument (.+): ignored explicit argument (.+)", "{0} không nhận giá trị {1}"),
    (r"argument (.+?): (.+)", "{0}: {1}"),
)


class UsageWrong(Exception):
    """The arguments do not make a command."""

    def __init__(self, message: str, program: str) -> None:
        super().__init__(message)
        self.advice = f"Xem cách dùng: {program} --help"


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Help whose first line is in Vietnamese too."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "cách dùng: ")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese and leaves the exit to its caller.

    Attributes:
        given: what must be there.
        options: what may be there.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Layout, allow_abbrev=False, **options)
        self.given = self.add_argument_group("cần có")
        self.options = self.add_argument_group("tùy chọn")
        self.options.add_argument("-h", "--help", action="help", help="xem hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        for pattern, saying in _SAYINGS:
            found = re.fullmatch(pattern, message)
            if found:
                message = saying.format(*found.groups())
                break
        raise UsageWrong(message, self.prog)


def add_json(parser: Parser) -> None:
    """Whether the result is for programs."""
    absent = argparse.SUPPRESS
    parser.options.add_argument(
        "--json", action="store_true", default=absent, help="in kết quả dạng JSON"
    )


def place(given: str) -> Path | str:
    """A data file, or the URL of a server."""
    return given if is_url(given) else Path(given)


def add_common(parser: Parser) -> None:
    """Options that may stand before the command or after it, where they count more."""
    absent = argparse.SUPPRESS
    add = parser.options.add_argument
    add(
        "--data",
        metavar="TỆP",
        type=place,
        default=absent,
        help="tệp dữ liệu (nếu không: của bạn), hoặc postgresql+psycopg://người@máy_chủ/dữ_liệu",
    )
    add("--officer", metavar="TÊN", default=absent, help="cán bộ (nếu không: người duy nhất)")
    add("--password-file", metavar="TỆP", type=Path, default=absent, help="tệp có dòng mật khẩu")


class Adder:
    """Describes one command, part by part.

    Args:
        commands: the subparsers it belongs to.
        name: as it is typed.
        run: loads the module, and the name of the function in it.
        about: one sentence for the help.
        opens: whether it works on a data file.
    """

    def __init__(
        self, commands: Any, name: str, run: tuple[Loader, str], about: str, *, opens: bool = True
    ) -> None:
        self._parser: Parser = commands.add_parser(name, help=about, description=about)
        self._parser.set_defaults(run=run)
        if opens:
            add_common(self._parser)
        add_json(self._parser)

    def need(self, *names: str, **options: Any) -> Self:
        """An argument that must be there."""
        if names[0].startswith("-"):
            options["required"] = True
        self._parser.given.add_argument(*names, **options)
        return self

    def may(self, *names: str, **options: Any) -> Self:
        """An argument that may be there."""
        self._parser.options.add_argument(*names, **options)
        return self

    def to(self, about: str, *, needed: bool = True) -> Self:
        """The file or folder to write."""
        add = self.need if needed else self.may
        return add("--to", metavar="TỆP", type=Path, help=about)

    def file(self, name: str, about: str, **options: Any) -> Self:
        """A file to read, by its place."""
        return self.need(name, metavar=name.upper(), type=Path, help=about, **options)

    def kind(self, *, needed: bool = True) -> Self:
        """Which title; where it need not be told, the program finds out."""
        kinds = [kind.value for kind in COMMUNE_TITLES]
        told = ", ".join(f"{kind.value} ({kind.noun})" for kind in COMMUNE_TITLES)
        default, found = (kinds[0], "") if needed else (None, " (nếu không: tự nhận ra)")
        return self.may("--kind", choices=kinds, default=default, help=f"loại: {told}{found}")

    def year(self) -> Self:
        """Which year."""
        return self.may("--year", metavar="NĂM", type=_year, help="năm (nếu không: năm nay)")

    def verbs(self) -> Any:
        """Commands of its own, beside what it does without one."""
        return self._parser.add_subparsers(
            title="việc", metavar="VIỆC", prog=self._parser.prog, parser_class=Parser
        )

    def number(self, name: str, default: int, about: str) -> Self:
        """A whole number with a default."""
        help_text = f"{about} ({default})"
        return self.may(name, metavar="N", type=int, default=default, help=help_text)


def group(commands: Any, name: str, about: str) -> Any:
    """A command that has commands of its own."""
    parser: Parser = commands.add_parser(name, help=about, description=about)
    return parser.add_subparsers(
        title="việc",
        metavar="VIỆC",
        dest="verb",
        required=True,
        prog=f"{PROGRAM} {name}",
        parser_class=Parser,
    )


def whole_number(text: str) -> int:
    """A number without a sign."""
    if text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; cần một số, ví dụ 120")


def dated(adder: Adder) -> Adder:
    """An act that has a day, today if nobody says."""
    return adder.may("--on", metavar="NGÀY", type=day, help="từ ngày nào (nếu không: hôm nay)")


def day(text: str) -> dt.date:
    """A day as people or programs write it."""
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(f"ngày viết là 20/11/2026, không hiểu “{text}”")


def assignment(text: str) -> tuple[str, str]:
    """A field and its value, as `head_name=Lê Văn An`."""
    name, sign, value = text.partition("=")
    if sign and name.strip():
        return name.strip(), value.strip()
    raise argparse.ArgumentTypeError(f"viết là TRƯỜNG=GIÁ_TRỊ, không hiểu “{text}”")


def megabytes(text: str) -> int:
    """A size in megabytes as people write it: 17 or 0,5; in bytes."""
    try:
        size = round(float(text.replace(",", ".")) * 1_000_000)
    except (ValueError, OverflowError):
        size = 0
    if 10_000 <= size <= 45_000_000:
        return size
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; số MB từ 0,01 đến 45")


def year_and_household(text: str) -> tuple[int, str]:
    """A year and a household, as people write it: 2026=HK012."""
    year, equals, household = text.partition("=")
    if equals and year.isdecimal() and household:
        return int(year), household
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; viết là 2026=MÃ HỘ")


def book_column(text: str) -> tuple[str, str]:
    """A column of a book by its letter, and what it means: B=phone."""
    letter, _equals, meaning = text.partition("=")
    if letter.isascii() and letter.isalpha() and len(letter) <= 3 and meaning:
        return letter.upper(), meaning.lower()
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; viết là B=phone")


def _year(text: str) -> int:
    """A year that other offices take; a slip of the finger would stop every later package."""
    if text.isdecimal() and 2000 <= int(text) <= 2199:
        return int(text)
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; năm viết là 2026")
