"""Commands of offices: making one, enrolling, its keys and its PCs."""

from pathlib import Path
from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, dated, day, group, whole_number


def add(commands: Any) -> None:
    """Offices, their keys and their enrolment."""
    Adder(
        commands,
        "demo",
        (loading.demo, "demo"),
        "cả năm của một xã trên người không có thật",
        opens=False,
    ).to("thư mục để mọi tệp; mật khẩu hai tệp dữ liệu là demo").number(
        "--households", 300, "số hộ"
    ).number("--villages", 6, "số thôn").number("--seed", 1, "cùng số thì cùng người").year().may(
        "--neighbours",
        action="store_true",
        help="thêm máy thứ hai, một mâu thuẫn và xã thứ hai",
    )
    Adder(commands, "create", (loading.offices, "create"), "lập tệp dữ liệu mới").need(
        "--role", choices=["commune", "receiver"], help="commune (xã) hoặc receiver (cấp tiếp nhận)"
    ).need("--office-code", metavar="MÃ", help="mã đơn vị").need(
        "--office-name", metavar="TÊN", help="tên đơn vị, ví dụ: Xã Bình Hòa"
    ).may("--province", metavar="TÊN", default="", help="tỉnh").may(
        "--district", metavar="TÊN", default="", help="huyện"
    ).may(
        "--invitation",
        metavar="TỆP",
        type=Path,
        help="thư mời của cấp tiếp nhận, hoặc tệp Thêm máy của máy chính trong xã",
    )
    Adder(commands, "fingerprint", (loading.offices, "fingerprint"), "dấu vân tay khóa của đơn vị")
    Adder(
        commands,
        "opening-key",
        (loading.offices, "opening_key"),
        "khóa giải mã, để mở gói bằng age",
    ).to("tệp .txt")
    Adder(commands, "invite", (loading.offices, "invite"), "viết thư mời cho các xã").to("tệp .skh")
    enrol = group(commands, "enrol", "ghi danh một xã với cấp tiếp nhận")
    Adder(enrol, "request", (loading.offices, "request"), "xã: viết đề nghị ghi danh").to(
        "tệp .skh"
    )
    Adder(enrol, "grant", (loading.offices, "grant"), "cấp tiếp nhận: cấp giấy ghi danh").file(
        "request", "đề nghị ghi danh"
    ).to("tệp .skh").may(
        "--fingerprint",
        metavar="DẤU",
        default="",
        help="dấu vân tay nghe qua điện thoại; không cần khi khóa cũ đã ký cho khóa mới",
    ).may(
        "--as",
        dest="as_",
        choices=["same", "other"],
        help="mã hoặc tên trùng một xã đã biết: same (cùng một xã) hoặc other (xã khác)",
    )
    Adder(
        enrol,
        "list",
        (loading.offices, "show_desk"),
        "cấp tiếp nhận: đề nghị đang chờ, máy đã ghi danh",
    ).may("requests", metavar="TỆP", type=Path, nargs="*", help="tệp hoặc thư mục đề nghị mới đến")
    Adder(
        enrol, "compare", (loading.offices, "compare"), "xã: đã so khóa của thư mời đang giữ"
    ).need(
        "--fingerprint", metavar="DẤU", help="dấu vân tay nghe qua điện thoại, hoặc trên giấy"
    ).may(
        "--way",
        choices=["phone", "paper"],
        default="phone",
        help="phone (điện thoại) hoặc paper (văn bản đóng dấu)",
    )
    Adder(enrol, "accept", (loading.offices, "accept"), "xã: nhận giấy ghi danh").file(
        "grant", "giấy ghi danh"
    )
    Adder(commands, "revoke", (loading.offices, "revoke"), "thu hồi khóa của một máy").need(
        "writer", metavar="MÁY", help="mã máy, xem bằng enrol list"
    ).may(
        "--up-to",
        metavar="SỐ",
        type=whole_number,
        help="thay đổi cuối cùng còn tin (nếu không: đã nhận đến đâu tin đến đó)",
    ).may("--reason", metavar="LÝ DO", default="", help="ví dụ: mất máy")
    Adder(commands, "rotate", (loading.offices, "rotate"), "đổi khóa của máy này, khóa cũ ký").to(
        "tệp .skh"
    )
    _names(commands)
    _pcs(commands)


def _names(commands: Any) -> None:
    office = group(commands, "office", "tên và mã đơn vị theo thời gian")
    Adder(office, "names", (loading.office_names, "names"), "tên, mã nay và trước đây").may(
        "text", metavar="CHỮ", nargs="?", help="tìm theo tên hoặc mã, nay hay trước đây"
    )
    rename = Adder(
        office, "rename", (loading.office_names, "rename"), "đơn vị này mang tên, mã mới"
    )
    for name, about in (
        ("--name", "tên mới"),
        ("--code", "mã đơn vị mới"),
        ("--province", "tỉnh mới"),
        ("--decision", "theo nghị quyết, quyết định số"),
    ):
        rename.may(name, metavar="GHI", default="", help=about)
    dated(rename)
    Adder(
        office, "back", (loading.office_names, "take_back"), "hoàn tác tên, mã đã ghi từ một ngày"
    ).need("since", metavar="NGÀY", type=day, help="ngày đã ghi, xem office names")
    Adder(
        office,
        "claims",
        (loading.office_names, "claims"),
        "cấp tiếp nhận: mã mà hai xã cùng mang, và mã ấy của xã nào",
    ).may("code", metavar="MÃ", nargs="?", help="không có thì liệt kê").may(
        "--holder", metavar="MÃ", default="", help="mã ghi danh của xã giữ mã này"
    ).may("--forget", action="store_true", help="bỏ điều đã quyết định")


def _pcs(commands: Any) -> None:
    pc = group(commands, "pc", "các máy của một xã")
    Adder(pc, "list", (loading.office_pcs, "listed"), "các máy của xã, máy này trước")
    Adder(pc, "invite", (loading.office_pcs, "invite"), "máy chính: viết tệp cho máy mới").to(
        "tệp .skh"
    )
    Adder(pc, "request", (loading.office_pcs, "request"), "máy mới: viết đề nghị").to(
        "tệp .skh"
    ).may("--name", metavar="TÊN", default="", help="tên của máy, ví dụ: Máy Thôn 5")
    Adder(pc, "grant", (loading.office_pcs, "grant"), "máy chính: nhận máy mới").file(
        "request", "đề nghị của máy mới"
    ).to("tệp .skh; dữ liệu cho máy mới nằm cạnh tệp này").need(
        "--fingerprint", metavar="DẤU", help="dấu vân tay đọc trên màn hình máy mới"
    )
    Adder(
        pc, "accept", (loading.office_pcs, "accept"), "máy mới: nhận giấy và dữ liệu cạnh giấy"
    ).file("grant", "giấy của máy chính")
    Adder(pc, "rename", (loading.office_pcs, "rename"), "đặt tên cho máy này").need(
        "name", metavar="TÊN", help="ví dụ: Máy Văn phòng"
    )
    Adder(commands, "sync", (loading.office_pcs, "sync"), "trao đổi với máy khác trong xã").file(
        "folder", "thư mục dùng chung hoặc USB"
    )
    Adder(
        commands, "lease", (loading.office_pcs, "lease"), "mang một thôn đi họp, báo các máy khác"
    ).need("village", metavar="THÔN", help="tên thôn").may(
        "--give-back", action="store_true", help="trả lại: việc ở thôn đã xong"
    )
