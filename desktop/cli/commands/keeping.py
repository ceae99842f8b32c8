"""Commands that keep the data file."""

from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, group


def add(commands: Any) -> None:
    """Its state, history, backups and erasure."""
    Adder(commands, "status", (loading.upkeep, "status"), "tình trạng tệp dữ liệu")
    Adder(commands, "history", (loading.upkeep, "history"), "ai đã sửa gì, khi nào").need(
        "id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã hộ"
    )
    Adder(
        commands,
        "data-sheet",
        (loading.data_sheets, "data_sheet"),
        "phiếu dữ liệu: đang lưu gì, ai ghi, ai xem",
    ).need("id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã trong sổ").to(
        "tệp .pdf hoặc .xlsx"
    )
    Adder(
        commands,
        "erase",
        (loading.erasing, "erase"),
        "xóa hẳn dữ liệu theo yêu cầu, không hoàn tác",
    ).need("id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã trong sổ").need(
        "--name", metavar="TÊN", help="tên trong sổ, gõ lại để chắc chắn"
    ).may(
        "--along",
        metavar="MÃ",
        action="append",
        default=[],
        help="công dân của hộ cũng xóa hẳn; ghi được nhiều lần",
    ).may(
        "--others-stay",
        action="store_true",
        help="công dân khác của hộ ở lại trong sổ, không thuộc hộ nào",
    ).may(
        "--names",
        choices=("head", "former"),
        help="dòng họ, thôn, đơn vị: chỉ xóa tên, điện thoại, ghi chú về người đứng đầu (head), hay "
        "chỉ về những người trước đây (former); mục và các năm còn nguyên",
    )
    audit = group(commands, "audit", "nhật ký thay đổi")
    Adder(audit, "verify", (loading.upkeep, "audit"), "kiểm tra chuỗi nhật ký từ đầu đến cuối")
    Adder(commands, "backup", (loading.upkeep, "backup"), "sao lưu, có kiểm tra").to(
        "tệp .skhbak", needed=False
    )
    Adder(commands, "restore", (loading.upkeep, "restore_backup"), "khôi phục từ bản sao lưu").file(
        "backup", "tệp .skhbak"
    )
    Adder(
        commands,
        "to-server",
        (loading.servers, "move_to_server"),
        "cấp tiếp nhận: chuyển tệp dữ liệu lên máy chủ",
    ).need("url", metavar="ĐỊA_CHỈ", help="postgresql+psycopg://người@máy_chủ/dữ_liệu, còn trống")
    Adder(commands, "doctor", (loading.upkeep, "doctor"), "khám tệp dữ liệu").may(
        "--thorough", action="store_true", help="so từng dòng của bảng với nhật ký (lâu hơn)"
    ).may(
        "--rebuild", action="store_true", help="sao lưu, rồi dựng lại các dòng hỏng từ nhật ký"
    ).may("--set-aside", action="store_true", help="xem các dòng đã dựng lại từng ghi gì")
