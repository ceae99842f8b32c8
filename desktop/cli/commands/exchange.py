"""Commands of the exchange: sending, receiving, deciding what differs."""

from pathlib import Path
from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, megabytes


def add(commands: Any) -> None:
    """What goes out and what comes in."""
    Adder(commands, "send", (loading.exchanging, "send"), "gói gửi cấp tiếp nhận").to(
        "thư mục, tệp .skh, hoặc tệp thư .eml"
    ).may("--everything", action="store_true", help="gửi toàn bộ, kể cả phần đã có biên nhận").may(
        "--limit", metavar="MB", type=megabytes, help="chia thành gói không quá số MB này (17)"
    ).may("--mail-to", metavar="ĐỊA CHỈ", help="thư gửi tới đây; được nhớ cho lần sau")
    Adder(
        commands,
        "acknowledge",
        (loading.exchanging, "acknowledge"),
        "nhập mã biên nhận nghe qua điện thoại",
    ).need("code", metavar="MÃ", help="8 ký tự cấp tiếp nhận đọc")
    Adder(
        commands, "unsent", (loading.exchanging, "unsent"), "những gì cấp tiếp nhận chưa xác nhận"
    )
    Adder(commands, "verify", (loading.exchanging, "verify"), "kiểm tra gói, không nhận").file(
        "packages", "tệp .skh", nargs="+"
    ).may(
        "--trust",
        metavar="TỆP",
        type=Path,
        help="thư mời: kiểm tra không cần tệp dữ liệu, mật khẩu",
    )
    Adder(
        commands, "receive", (loading.exchanging, "receive"), "nhận gói, biên nhận, giấy ghi danh"
    ).file("packages", "tệp .skh", nargs="+").may(
        "--preview", action="store_true", help="chỉ xem, không ghi"
    ).may("--receipts-to", metavar="THƯ MỤC", type=Path, help="viết biên nhận vào đây").may(
        "--allow-mass-change",
        action="store_true",
        help="nhận cả gói xóa hoặc sửa nhiều hộ bất thường (xem --preview trước)",
    ).may("--no-copy", action="store_true", help="không giữ bản sao để hoàn tác")
    Adder(
        commands, "held", (loading.receiving, "held"), "tệp giữ lại: đang đợi hoặc không nhận"
    ).may("--retry", metavar="MÃ", nargs="+", default=[], help="nhận lại các tệp này").may(
        "--dismiss", metavar="MÃ", nargs="+", default=[], help="xóa khỏi danh sách"
    ).may(
        "--allow-mass-change", action="store_true", help="nhận lại cả gói sửa nhiều hộ bất thường"
    )
    publish = Adder(
        commands, "publish", (loading.publishing, "publish"), "cấp tiếp nhận: công bố cho mọi xã"
    ).to("thư mục, hoặc tệp .skh")
    for name, about in (
        ("--checklist", "tệp bộ tiêu chí"),
        ("--plan", "tệp kế hoạch, chỉ tiêu"),
        ("--dates", "tệp mốc thời gian của năm"),
        ("--units", "tệp mã xã, mã thôn"),
    ):
        publish.may(name, metavar="TỆP", type=Path, action="append", help=about)
    Adder(
        commands,
        "publications",
        (loading.publishing, "publications"),
        "những gì đã công bố, đã nhận",
    )
    Adder(
        commands, "receipts", (loading.receiving, "receipts"), "biên nhận cho các xã chưa được trả"
    ).to("thư mục hoặc USB")
    Adder(
        commands, "undo-merge", (loading.receiving, "undo_merge"), "hoàn tác lần nhận gói gần nhất"
    ).may("--preview", action="store_true", help="chỉ xem sẽ mất gì").may(
        "--even-own-work", action="store_true", help="bỏ cả những gì cán bộ ở đây đã ghi sau đó"
    )
    Adder(
        commands, "radar", (loading.receiving, "radar"), "cấp tiếp nhận: theo dõi các xã"
    ).year().may(
        "--expect", metavar="TỆP", type=Path, help="bảng mã và tên các xã cần chờ (.xlsx, .csv)"
    ).to("số liệu tổng hợp các xã (.xlsx)", needed=False)
    Adder(commands, "conflicts", (loading.deciding, "conflicts"), "chỗ hai bên ghi khác nhau").may(
        "--decided", action="store_true", help="những chỗ đã quyết định"
    )
    Adder(
        commands, "resolve", (loading.deciding, "resolve"), "chọn giá trị cho một chỗ khác nhau"
    ).need("id", metavar="MÃ", help="mã do lệnh conflicts in ra").may(
        "--take", metavar="BÊN", help="here (ở đây), there (bên kia) hoặc value=…"
    ).may("--undo", action="store_true", help="mở lại chỗ đã quyết định")
