"""Every command of this release: its arguments, its help, and the module that does it."""

import argparse

from desktop import __version__
from desktop.cli.commands import (
    exchange,
    households,
    keeping,
    loading,
    offices,
    register,
    titles,
    villages,
)
from desktop.cli.parser import PROGRAM, Parser, add_common, add_json

DESCRIPTION = """\
Sổ Khuyến học: sổ theo dõi các danh hiệu học tập ở xã, gửi – nhận có ký số, không cần mạng.
Không ghi lệnh nào thì mở cửa sổ chương trình."""
EPILOG = """\
Mật khẩu lấy từ biến môi trường SOKHUYENHOC_PASSWORD, từ --password-file, hoặc hỏi khi chạy;
không bao giờ ghi trên dòng lệnh.
Mã kết thúc: 0 xong; 1 lỗi ngoài dự kiến; 2 dùng sai lệnh; 3 bị từ chối, có nêu lý do; 4 đã dừng."""


def build_parser() -> argparse.ArgumentParser:
    """All commands of this release."""
    parser = Parser(prog=PROGRAM, description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(
        run=(loading.window, "open_window"), json=False, officer=None, password_file=None, data=None
    )
    parser.options.add_argument(
        "--version", action="version", version=f"sokhuyenhoc {__version__}", help="xem số bản"
    )
    parser.options.add_argument(
        "--sample", action="store_true", help="mở cửa sổ trên dữ liệu mẫu (người không có thật)"
    )
    add_common(parser)
    add_json(parser)
    commands = parser.add_subparsers(
        title="lệnh", metavar="LỆNH", prog=PROGRAM, parser_class=Parser
    )
    for part in (offices, register, households, villages, titles, exchange, keeping):
        part.add(commands)
    return parser
