"""From arguments to an open data file: which file, which officer, which password."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bootstrap import entrance
from desktop.cli.console import say
from desktop.cli.failures import Exit, Refused
from desktop.services.entrance import Entrance
from desktop.services.workplace import Workplace

PASSWORD_VARIABLE = "SOKHUYENHOC_PASSWORD"  # noqa: S105 - its name, not a password


def way_in(arguments: Namespace) -> Entrance:
    """Stand before the data file or the server that was named, or this person's own file."""
    return entrance(arguments.data)


@contextmanager
def opened(arguments: Namespace, *, alone: bool = True) -> Iterator[Workplace]:
    """Log in, and let go of the file in the end.

    Args:
        arguments: of the command.
        alone: for commands that write; readers work beside an open window.
    """
    before = way_in(arguments)
    before.check()
    officer = arguments.officer or only_officer(before.officers())
    workplace = before.open(officer, password(arguments), alone=alone)
    if workplace.renewed:
        say("Tệp dữ liệu này là bản sao: đã tạo định danh máy mới.")
    if workplace.erased_again:
        number = workplace.erased_again
        say(f"Bản sao lưu có lại {number} mục đã xóa hẳn theo yêu cầu: đã xóa hẳn lần nữa.")
    try:
        yield workplace
    finally:
        workplace.close()


def password(arguments: Namespace, *, new: bool = False) -> str:
    """The password from the environment, a file, or the person; never from an argument."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        return given
    if arguments.password_file:
        return first_line(arguments.password_file)
    if not sys.stdin.isatty():
        raise Refused(
            "password_missing",
            "Chưa có mật khẩu.",
            f"Đặt biến môi trường {PASSWORD_VARIABLE} hoặc dùng --password-file.",
        )
    typed = getpass.getpass("Mật khẩu: ")
    if new and getpass.getpass("Gõ lại mật khẩu: ") != typed:
        raise Refused("passwords_differ", "Hai lần gõ mật khẩu không giống nhau.", "Chạy lại lệnh.")
    return typed


def first_line(path: Path) -> str:
    """The password that stands in a file.

    Raises:
        Refused: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise Refused(
            "password_file_unreadable",
            f"Không đọc được tệp mật khẩu {path}.",
            "Tệp cần một dòng chữ UTF-8 là mật khẩu.",
        ) from None


def only_officer(names: list[str], option: str = "--officer") -> str:
    """The officer of a file that has one; of others the person has to name one.

    Raises:
        Refused: there are several.
    """
    if len(names) == 1:
        return names[0]
    raise Refused(
        "officer_needed",
        "Tệp này có nhiều cán bộ: " + ", ".join(names) + ".",
        f"Ghi thêm {option} và một trong các tên này.",
        Exit.USAGE,
    )
