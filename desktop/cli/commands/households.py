"""Commands about the life of households."""

from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, dated, day, group, whole_number


def add(commands: Any) -> None:
    """Households that move, split, join one another or end."""
    Adder(commands, "move", (loading.moving, "move"), "chuyển một hộ sang thôn khác").need(
        "family", metavar="HỘ", help="mã do lệnh list in ra, hoặc mã hộ"
    ).may("--village", metavar="THÔN", help="thôn mới").may(
        "--date", metavar="NGÀY", type=day, help="ngày chuyển (nếu không: hôm nay)"
    ).may("--away", metavar="NƠI", help="chuyển ra khỏi xã, đến nơi này, ví dụ: Xã Đông Hà").may(
        "--address", metavar="ĐỊA CHỈ", help="địa chỉ mới (nếu không: để trống)"
    ).may("--undo", action="store_true", help="hoàn tác lần chuyển gần nhất của hộ")
    Adder(commands, "moves", (loading.moving, "moves"), "hộ đã chuyển đi, chuyển đến").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    )
    _transfers(commands)
    _household(commands)


def _transfers(commands: Any) -> None:
    above = Adder(
        commands,
        "transfers",
        (loading.transferring, "transfers"),
        "cấp trên: hộ chuyển sang xã khác",
    ).verbs()
    Adder(above, "pass", (loading.transferring, "pass_on"), "chuyển tiếp cho xã mới").may(
        "move", nargs="?", metavar="MÃ", help="mã do lệnh transfers in ra (mọi hộ đã khớp tên xã)"
    ).may("--to", metavar="MÃ XÃ", help="xã nào (nếu không: xã khớp tên)")
    for verb, about in (
        ("outside", "hộ ra ngoài địa bàn"), ("undo", "bỏ việc chuyển tiếp"),
    ):  # fmt: skip
        Adder(above, verb, (loading.transferring, verb), about).need(
            "move", metavar="MÃ", help="mã do lệnh transfers in ra"
        )
    below = Adder(
        commands, "arrivals", (loading.transferring, "arrivals"), "xã: hộ từ xã khác chuyển đến"
    ).verbs()
    accept = Adder(below, "accept", (loading.transferring, "accept"), "nhận hộ vào sổ")
    refuse = Adder(below, "refuse", (loading.transferring, "refuse"), "không nhận")
    reopen = Adder(below, "undo", (loading.transferring, "reopen"), "hoàn tác câu trả lời")
    for adder in (accept, refuse, reopen):
        adder.need("move", metavar="MÃ", help="mã do lệnh arrivals in ra")
    accept.may("--village", metavar="THÔN", help="vào thôn nào").may(
        "--address", metavar="ĐỊA CHỈ", default="", help="địa chỉ mới"
    ).may("--same", metavar="HỘ", help="hộ đã có trong sổ: là hộ này")
    refuse.need("--reason", metavar="LÝ DO", help="vì sao không nhận")


def _household(commands: Any) -> None:
    household = group(commands, "household", "biến động hộ: tách, nhập, giải thể")
    split = Adder(household, "split", (loading.life, "split"), "tách một số người thành hộ mới")
    join = Adder(household, "join", (loading.life, "join"), "nhập cả hộ vào hộ khác")
    dissolve = Adder(household, "dissolve", (loading.life, "dissolve"), "hộ giải thể")
    undo = Adder(household, "undo", (loading.life, "undo"), "hoàn tác biến động gần nhất của hộ")
    for verb in (split, join, dissolve, undo):
        verb.need("family", metavar="HỘ", help="mã do lệnh list in ra, hoặc mã hộ")
    for verb in (split, join, dissolve):
        dated(verb)
    split.need("--head", metavar="TÊN", help="chủ hộ mới").may(
        "--members", metavar="MÃ", nargs="+", default=[], help="công dân đi theo"
    ).may(
        "--number", metavar="SỐ", type=whole_number, help="số người đi, trừ vào số khẩu hộ cũ"
    ).may("--village", metavar="THÔN", help="ở thôn nào (nếu không: cùng thôn)").may(
        "--address", metavar="ĐỊA CHỈ", default="", help="địa chỉ"
    ).may("--code", metavar="MÃ", default="", help="mã hộ mới")
    join.need("--into", metavar="HỘ", help="hộ nhận")
    dissolve.may("--reason", metavar="LÝ DO", default="", help="vì sao")
    Adder(household, "list", (loading.life, "listed"), "các biến động, mới nhất trước").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    )
