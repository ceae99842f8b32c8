"""A receiving office that outgrew its data file: on to a server."""

from argparse import Namespace

from desktop.bootstrap import place_of
from desktop.cli.console import Console, Meter
from desktop.cli.failures import Exit
from desktop.cli.opening import opened
from desktop.db.failures import ServerAddressWrong
from desktop.services.relocating import move


def move_to_server(arguments: Namespace, console: Console) -> int:
    """Copy everything to a server's empty database; the file is put aside."""
    card, server = place_of(arguments.url)
    if server is None:
        raise ServerAddressWrong
    with opened(arguments) as office:
        moved = move(office, server, card, Meter("Chuyển"))
    console.result(
        {"server": moved.server, "rows": moved.rows, "aside": str(moved.aside)},
        f"Đã chuyển {moved.rows} dòng lên {moved.server}. Từ nay mở bằng --data và địa chỉ máy chủ.",
        f"Tệp cũ nằm ở {moved.aside}: cất như một bản sao lưu, đừng mở làm việc nữa.",
    )
    return Exit.DONE
