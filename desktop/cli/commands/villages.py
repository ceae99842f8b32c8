"""Commands of villages and of communes that were merged."""

from pathlib import Path
from typing import Any
from uuid import UUID

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, dated, group


def add(commands: Any) -> None:
    """Villages, and registers taken over."""
    village = group(commands, "village", "thôn: đổi tên, gộp, tách, tên cũ")
    dated(
        Adder(village, "rename", (loading.villages, "rename"), "đổi tên hoặc mã một thôn")
        .need("village", metavar="THÔN", help="tên, mã, hoặc tên cũ của thôn")
        .need("--name", metavar="TÊN", help="tên mới")
    ).may("--code", metavar="MÃ", help="mã mới")
    dated(
        Adder(village, "merge", (loading.villages, "merge"), "gộp các thôn vào một thôn")
        .need("villages", metavar="THÔN", nargs="+", help="các thôn được gộp")
        .need("--into", metavar="THÔN", help="thôn còn lại")
    )
    dated(
        Adder(village, "split", (loading.villages, "split"), "tách một số hộ thành thôn mới")
        .need("village", metavar="THÔN", help="thôn bị tách")
        .need("--name", metavar="TÊN", help="tên thôn mới")
        .need("--families", metavar="MÃ", nargs="+", help="mã các hộ sang thôn mới")
    ).may("--code", metavar="MÃ", help="mã thôn mới")
    Adder(village, "former", (loading.villages, "former"), "tên cũ của các thôn")
    Adder(
        village, "back", (loading.villages, "take_back"), "hoàn tác một lần đổi tên, gộp, tách"
    ).need("id", metavar="MÃ-SỐ", type=UUID, help="mã số trong village former")
    dated(
        Adder(
            commands,
            "take-over",
            (loading.mergers, "take_over"),
            "tiếp nhận sổ của xã sáp nhập vào",
        )
        .file(
            "file", "tệp bàn giao, tệp dữ liệu của xã ấy (có tệp .keys bên cạnh), hoặc bản sao lưu"
        )
        .may("--preview", action="store_true", help="chỉ xem sẽ có thêm gì")
        .may("--their-officer", metavar="TÊN", help="cán bộ mở được tệp ấy")
        .may("--their-password-file", metavar="TỆP", type=Path, help="tệp có dòng mật khẩu ấy")
    )
    giving = group(commands, "hand-over", "bàn giao sổ cho xã mà xã này sáp nhập vào")
    Adder(
        giving, "card", (loading.mergers, "card"), "xã mới: viết phiếu nhận bàn giao cho xã cũ"
    ).to("tệp .skh")
    Adder(
        giving, "write", (loading.mergers, "hand_over"), "xã cũ: viết cả sổ, niêm cho xã mới"
    ).file("card", "phiếu nhận bàn giao của xã mới").to("tệp .skhbg").need(
        "--fingerprint", metavar="DẤU", help="dấu vân tay khóa xã mới đọc qua điện thoại"
    )
    dated(
        Adder(
            commands,
            "merger",
            (loading.mergers, "note"),
            "cấp tiếp nhận: ghi xã nào sáp nhập vào xã nào",
        )
        .may("code", metavar="MÃ", nargs="?", help="xã cũ; không có thì liệt kê")
        .may("--into", metavar="MÃ", help="xã tiếp tục")
        .may("--forget", action="store_true", help="bỏ việc sáp nhập đã ghi nhầm")
    )
