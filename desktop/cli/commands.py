"""Every command of this release: its arguments, its help, and the module that does it."""

import argparse
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

from desktop import __version__
from desktop.cli.parser import (
    PROGRAM,
    Adder,
    Parser,
    add_common,
    add_json,
    assignment,
    book_column,
    day,
    group,
    megabytes,
    year_and_household,
)

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
        run=(_window, "open_window"), json=False, officer=None, password_file=None, data=None
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
    for add in (_office, _pcs, _register, _titles, _exchange, _keeping):
        add(commands)
    return parser


def _office(commands: Any) -> None:
    Adder(
        commands, "demo", (_demo, "demo"), "cả năm của một xã trên người không có thật", opens=False
    ).to("thư mục để mọi tệp; mật khẩu hai tệp dữ liệu là demo").number(
        "--households", 300, "số hộ"
    ).number("--villages", 6, "số thôn").number("--seed", 1, "cùng số thì cùng người").year().may(
        "--neighbours",
        action="store_true",
        help="thêm máy thứ hai, một mâu thuẫn và xã thứ hai",
    )
    Adder(commands, "create", (_offices, "create"), "lập tệp dữ liệu mới").need(
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
    Adder(commands, "fingerprint", (_offices, "fingerprint"), "dấu vân tay khóa của đơn vị")
    Adder(
        commands, "opening-key", (_offices, "opening_key"), "khóa giải mã, để mở gói bằng age"
    ).to("tệp .txt")
    Adder(commands, "invite", (_offices, "invite"), "viết thư mời cho các xã").to("tệp .skh")
    enrol = group(commands, "enrol", "ghi danh một xã với cấp tiếp nhận")
    Adder(enrol, "request", (_offices, "request"), "xã: viết đề nghị ghi danh").to("tệp .skh")
    Adder(enrol, "grant", (_offices, "grant"), "cấp tiếp nhận: cấp giấy ghi danh").file(
        "request", "đề nghị ghi danh"
    ).to("tệp .skh").may(
        "--fingerprint",
        metavar="DẤU",
        default="",
        help="dấu vân tay nghe qua điện thoại; không cần khi khóa cũ đã ký cho khóa mới",
    )
    Adder(
        enrol, "list", (_offices, "show_desk"), "cấp tiếp nhận: đề nghị đang chờ, máy đã ghi danh"
    ).may("requests", metavar="TỆP", type=Path, nargs="*", help="tệp hoặc thư mục đề nghị mới đến")
    Adder(enrol, "compare", (_offices, "compare"), "xã: đã so khóa của thư mời đang giữ").need(
        "--fingerprint", metavar="DẤU", help="dấu vân tay nghe qua điện thoại, hoặc trên giấy"
    ).may(
        "--way",
        choices=["phone", "paper"],
        default="phone",
        help="phone (điện thoại) hoặc paper (văn bản đóng dấu)",
    )
    Adder(enrol, "accept", (_offices, "accept"), "xã: nhận giấy ghi danh").file(
        "grant", "giấy ghi danh"
    )
    Adder(commands, "revoke", (_offices, "revoke"), "thu hồi khóa của một máy").need(
        "writer", metavar="MÁY", help="mã máy, xem bằng enrol list"
    ).may(
        "--up-to",
        metavar="SỐ",
        type=_number,
        help="thay đổi cuối cùng còn tin (nếu không: đã nhận đến đâu tin đến đó)",
    ).may("--reason", metavar="LÝ DO", default="", help="ví dụ: mất máy")
    Adder(commands, "rotate", (_offices, "rotate"), "đổi khóa của máy này, khóa cũ ký").to(
        "tệp .skh"
    )


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"không hiểu {text!r}; cần một số, ví dụ 120")


def _pcs(commands: Any) -> None:
    pc = group(commands, "pc", "các máy của một xã")
    Adder(pc, "list", (_office_pcs, "listed"), "các máy của xã, máy này trước")
    Adder(pc, "invite", (_office_pcs, "invite"), "máy chính: viết tệp cho máy mới").to("tệp .skh")
    Adder(pc, "request", (_office_pcs, "request"), "máy mới: viết đề nghị").to("tệp .skh").may(
        "--name", metavar="TÊN", default="", help="tên của máy, ví dụ: Máy Thôn 5"
    )
    Adder(pc, "grant", (_office_pcs, "grant"), "máy chính: nhận máy mới").file(
        "request", "đề nghị của máy mới"
    ).to("tệp .skh; dữ liệu cho máy mới nằm cạnh tệp này").need(
        "--fingerprint", metavar="DẤU", help="dấu vân tay đọc trên màn hình máy mới"
    )
    Adder(pc, "accept", (_office_pcs, "accept"), "máy mới: nhận giấy và dữ liệu cạnh giấy").file(
        "grant", "giấy của máy chính"
    )
    Adder(pc, "rename", (_office_pcs, "rename"), "đặt tên cho máy này").need(
        "name", metavar="TÊN", help="ví dụ: Máy Văn phòng"
    )
    Adder(commands, "sync", (_office_pcs, "sync"), "trao đổi với máy khác trong xã").file(
        "folder", "thư mục dùng chung hoặc USB"
    )
    Adder(commands, "lease", (_office_pcs, "lease"), "mang một thôn đi họp, báo các máy khác").need(
        "village", metavar="THÔN", help="tên thôn"
    ).may("--give-back", action="store_true", help="trả lại: việc ở thôn đã xong")


def _register(commands: Any) -> None:
    Adder(
        commands,
        "import",
        (_registering, "import_book"),
        "nhập hộ, dòng họ, đơn vị, công dân từ bảng tính",
    ).file("book", "tệp .xlsx, .xls, .ods hoặc .csv").kind(needed=False).may(
        "--dry-run", action="store_true", help="chỉ xem, không ghi"
    ).may(
        "--problems", metavar="TỆP", type=Path, help="lưu các dòng chưa nhập vào tệp .xlsx này"
    ).may("--people", action="store_true", help="sổ mỗi dòng một người: ghi cả từng người lớn").may(
        "--no-new-villages", action="store_true", help="không tự thêm thôn chưa có trong sổ"
    ).may("--village", metavar="THÔN", default="", help="thôn của những dòng không ghi thôn").may(
        "--letters", choices=["unicode", "tcvn3", "vni"], help="kiểu chữ của tệp (tự nhận biết)"
    ).may(
        "--column",
        metavar="B=phone",
        type=book_column,
        action="append",
        default=[],
        help="cột này là gì: head_name, village, phone, person, relation…, hoặc none",
    )
    Adder(commands, "undo-import", (_registering, "undo_import"), "hoàn tác một lần nhập").may(
        "batch", nargs="?", metavar="LẦN", help="mã lần nhập, như import in ra (lần gần nhất)"
    )
    Adder(
        commands, "list", (_registering, "list_rows"), "danh sách như trang Sổ đăng ký"
    ).kind().may("--search", metavar="CHỮ", default="", help="tìm theo tên, mã, điện thoại").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    ).year()
    _duplicates(commands)
    _corrections(commands)
    Adder(commands, "move", (_moving, "move"), "chuyển một hộ sang thôn khác").need(
        "family", metavar="HỘ", help="mã do lệnh list in ra, hoặc mã hộ"
    ).may("--village", metavar="THÔN", help="thôn mới").may(
        "--date", metavar="NGÀY", type=day, help="ngày chuyển (nếu không: hôm nay)"
    ).may("--away", metavar="NƠI", help="chuyển ra khỏi xã, đến nơi này, ví dụ: Xã Đông Hà").may(
        "--address", metavar="ĐỊA CHỈ", help="địa chỉ mới (nếu không: để trống)"
    ).may("--undo", action="store_true", help="hoàn tác lần chuyển gần nhất của hộ")
    Adder(commands, "moves", (_moving, "moves"), "hộ đã chuyển đi, chuyển đến").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    )
    _transfers(commands)
    _household(commands)
    Adder(
        commands, "add", (_subjects, "add"), "thêm vào sổ một hộ, dòng họ, thôn, đơn vị…"
    ).kind().need("--name", metavar="TÊN", help="tên, hoặc họ tên chủ hộ").may(
        "--village", metavar="THÔN", help="ở thôn nào"
    ).may(
        "--set",
        metavar="TRƯỜNG=GIÁ_TRỊ",
        type=assignment,
        action="append",
        help="trường khác, ví dụ code=M01",
    )
    Adder(
        commands, "register", (_subjects, "register"), "đăng ký danh hiệu cho một năm"
    ).kind().year().may("--village", metavar="THÔN", help="chỉ một thôn").may(
        "--search", metavar="CHỮ", default="", help="chỉ những tên tìm thấy"
    ).may("--last-year", action="store_true", help="tất cả những ai năm trước đã đăng ký").may(
        "--withdraw", action="store_true", help="rút đăng ký"
    )
    Adder(
        commands, "registered", (_subjects, "registered"), "ai đăng ký, ngày nào, cán bộ nào ghi"
    ).kind().year().may("--village", metavar="THÔN", help="chỉ một thôn")
    Adder(commands, "export", (_registering, "export"), "danh sách thành bảng tính").kind().to(
        "tệp .xlsx"
    ).may("--search", metavar="CHỮ", default="", help="tìm theo tên, mã, điện thoại").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    ).year()
    village = group(commands, "village", "thôn: đổi tên, gộp, tách, tên cũ")
    _dated(
        Adder(village, "rename", (_villages, "rename"), "đổi tên hoặc mã một thôn")
        .need("village", metavar="THÔN", help="tên, mã, hoặc tên cũ của thôn")
        .need("--name", metavar="TÊN", help="tên mới")
    ).may("--code", metavar="MÃ", help="mã mới")
    _dated(
        Adder(village, "merge", (_villages, "merge"), "gộp các thôn vào một thôn")
        .need("villages", metavar="THÔN", nargs="+", help="các thôn được gộp")
        .need("--into", metavar="THÔN", help="thôn còn lại")
    )
    _dated(
        Adder(village, "split", (_villages, "split"), "tách một số hộ thành thôn mới")
        .need("village", metavar="THÔN", help="thôn bị tách")
        .need("--name", metavar="TÊN", help="tên thôn mới")
        .need("--families", metavar="MÃ", nargs="+", help="mã các hộ sang thôn mới")
    ).may("--code", metavar="MÃ", help="mã thôn mới")
    Adder(village, "former", (_villages, "former"), "tên cũ của các thôn")
    Adder(village, "back", (_villages, "take_back"), "hoàn tác một lần đổi tên, gộp, tách").need(
        "id", metavar="MÃ-SỐ", type=UUID, help="mã số trong village former"
    )
    _dated(
        Adder(commands, "take-over", (_mergers, "take_over"), "tiếp nhận sổ của xã sáp nhập vào")
        .file("file", "tệp dữ liệu của xã ấy (có tệp .keys bên cạnh), hoặc bản sao lưu")
        .may("--preview", action="store_true", help="chỉ xem sẽ có thêm gì")
        .may("--their-officer", metavar="TÊN", help="cán bộ mở được tệp ấy")
        .may("--their-password-file", metavar="TỆP", type=Path, help="tệp có dòng mật khẩu ấy")
    )
    _dated(
        Adder(
            commands, "merger", (_mergers, "note"), "cấp tiếp nhận: ghi xã nào sáp nhập vào xã nào"
        )
        .may("code", metavar="MÃ", nargs="?", help="xã cũ; không có thì liệt kê")
        .may("--into", metavar="MÃ", help="xã tiếp tục")
        .may("--forget", action="store_true", help="bỏ việc sáp nhập đã ghi nhầm")
    )
    checklist = group(commands, "checklist", "bộ tiêu chí dạng tệp, không cần tệp dữ liệu")
    Adder(checklist, "check", (_checklists, "check"), "kiểm tra một bộ tiêu chí", opens=False).file(
        "file", "tệp bộ tiêu chí"
    )
    Adder(checklist, "score", (_checklists, "score_sheet"), "chấm thử một phiếu", opens=False).file(
        "file", "tệp bộ tiêu chí"
    ).need(
        "--points", metavar="TỆP", type=Path, help="tệp JSON: mã tiêu chí và điểm, hoặc true/false"
    ).may("--zone", choices=["general", "difficult"], default="general", help="vùng (general)")


def _dated(adder: Adder) -> Adder:
    return adder.may("--on", metavar="NGÀY", type=day, help="từ ngày nào (nếu không: hôm nay)")


def _transfers(commands: Any) -> None:
    above = Adder(
        commands, "transfers", (_transferring, "transfers"), "cấp trên: hộ chuyển sang xã khác"
    ).verbs()
    Adder(above, "pass", (_transferring, "pass_on"), "chuyển tiếp cho xã mới").may(
        "move", nargs="?", metavar="MÃ", help="mã do lệnh transfers in ra (mọi hộ đã khớp tên xã)"
    ).may("--to", metavar="MÃ XÃ", help="xã nào (nếu không: xã khớp tên)")
    for verb, about in (
        ("outside", "hộ ra ngoài địa bàn"), ("undo", "bỏ việc chuyển tiếp"),
    ):  # fmt: skip
        Adder(above, verb, (_transferring, verb), about).need(
            "move", metavar="MÃ", help="mã do lệnh transfers in ra"
        )
    below = Adder(
        commands, "arrivals", (_transferring, "arrivals"), "xã: hộ từ xã khác chuyển đến"
    ).verbs()
    accept = Adder(below, "accept", (_transferring, "accept"), "nhận hộ vào sổ")
    refuse = Adder(below, "refuse", (_transferring, "refuse"), "không nhận")
    reopen = Adder(below, "undo", (_transferring, "reopen"), "hoàn tác câu trả lời")
    for adder in (accept, refuse, reopen):
        adder.need("move", metavar="MÃ", help="mã do lệnh arrivals in ra")
    accept.may("--village", metavar="THÔN", help="vào thôn nào").may(
        "--address", metavar="ĐỊA CHỈ", default="", help="địa chỉ mới"
    ).may("--same", metavar="HỘ", help="hộ đã có trong sổ: là hộ này")
    refuse.need("--reason", metavar="LÝ DO", help="vì sao không nhận")


def _duplicates(commands: Any) -> None:
    verbs = (
        Adder(commands, "duplicates", (_pairing, "duplicates"), "hộ có thể nhập hai lần")
        .may("--decided", action="store_true", help="những cặp đã quyết định")
        .may("--shared", action="store_true", help="xã: hộ cấp trên thấy ở cả sổ của xã khác")
        .verbs()
    )
    merge = (
        Adder(verbs, "merge", (_pairing, "merge"), "hai hộ là một: gộp lại")
        .may("--keep", metavar="HỘ", help="giữ tên, địa chỉ… của hộ này (nếu không: hộ nhập trước)")
        .may(
            "--counts",
            metavar="NĂM=HỘ",
            type=year_and_household,
            action="append",
            help="năm cả hai hộ đều có phiếu: lấy phiếu của hộ này",
        )
    )
    distinct = Adder(verbs, "distinct", (_pairing, "distinct"), "hai hộ khác nhau")
    undo = Adder(verbs, "undo", (_pairing, "undo"), "hoàn tác quyết định về hai hộ")
    for verb in (merge, distinct, undo):
        verb.need("one", metavar="HỘ", help="mã do lệnh duplicates in ra, hoặc mã hộ").need(
            "other", metavar="HỘ", help="hộ kia"
        )


def _household(commands: Any) -> None:
    household = group(commands, "household", "biến động hộ: tách, nhập, giải thể")
    split = Adder(household, "split", (_life, "split"), "tách một số người thành hộ mới")
    join = Adder(household, "join", (_life, "join"), "nhập cả hộ vào hộ khác")
    dissolve = Adder(household, "dissolve", (_life, "dissolve"), "hộ giải thể")
    undo = Adder(household, "undo", (_life, "undo"), "hoàn tác biến động gần nhất của hộ")
    for verb in (split, join, dissolve, undo):
        verb.need("family", metavar="HỘ", help="mã do lệnh list in ra, hoặc mã hộ")
    for verb in (split, join, dissolve):
        _dated(verb)
    split.need("--head", metavar="TÊN", help="chủ hộ mới").may(
        "--members", metavar="MÃ", nargs="+", default=[], help="công dân đi theo"
    ).may("--number", metavar="SỐ", type=_number, help="số người đi, trừ vào số khẩu hộ cũ").may(
        "--village", metavar="THÔN", help="ở thôn nào (nếu không: cùng thôn)"
    ).may("--address", metavar="ĐỊA CHỈ", default="", help="địa chỉ").may(
        "--code", metavar="MÃ", default="", help="mã hộ mới"
    )
    join.need("--into", metavar="HỘ", help="hộ nhận")
    dissolve.may("--reason", metavar="LÝ DO", default="", help="vì sao")
    Adder(household, "list", (_life, "listed"), "các biến động, mới nhất trước").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    )


def _corrections(commands: Any) -> None:
    _reasoned(
        Adder(commands, "correct", (_correcting, "correct"), "đính chính chỗ ghi sai, có lý do")
        .need("subject", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã trong sổ")
        .need(
            "--set",
            metavar="TRƯỜNG=GIÁ_TRỊ",
            type=assignment,
            action="append",
            help="giá trị đúng, ví dụ head_name=Lê Văn An",
        )
    )
    verbs = (
        Adder(
            commands, "corrections", (_correcting, "corrections"),
            "sổ đã sửa sau quyết định công nhận: đề nghị đính chính",
        ).year().may("--answered", action="store_true", help="những đề nghị đã trả lời").verbs()
    )  # fmt: skip
    for name, about in (
        ("accept", "đính chính: giấy công nhận in theo sổ"),
        ("refuse", "giữ như đã ký"),
        ("undo", "hoàn tác một câu trả lời"),
    ):
        verb = Adder(verbs, name, (_correcting, name), about).need(
            "id", metavar="MÃ", help="mã do lệnh corrections in ra"
        )
        if name != "undo":
            _reasoned(verb, "nếu không: như khi sửa sổ")


def _reasoned(adder: Adder, otherwise: str = "") -> Adder:
    note = f" ({otherwise})" if otherwise else ""
    reason = {"metavar": "LÝ DO", "help": f"vì sao{note}"}
    added = adder.may("--reason", default="", **reason) if otherwise else adder.need(
        "--reason", **reason
    )  # fmt: skip
    return added.may("--basis", metavar="CĂN CỨ", default="", help=f"theo văn bản nào{note}")


def _titles(commands: Any) -> None:
    titles = _titling
    Adder(
        commands, "qualify", (titles, "qualify"), "ai đủ điều kiện, ai chưa và vì sao"
    ).kind().year()
    Adder(
        commands, "decide", (titles, "decide"), "ra quyết định cho người đủ điều kiện"
    ).kind().year().need("--number", metavar="SỐ", help="số quyết định, ví dụ 128/QĐ-UBND").need(
        "--date", metavar="NGÀY", type=day, help="ngày ký, ví dụ 20/11/2026"
    ).need("--signer", metavar="TÊN", help="người ký").may(
        "--title", metavar="CHỨC", default="Chủ tịch", help="chức vụ người ký (Chủ tịch)"
    )
    Adder(
        commands, "certificates", (titles, "certificates"), "in giấy công nhận ra PDF"
    ).year().kind().may("--decision", metavar="SỐ", help="chỉ quyết định này").to("tệp .pdf")
    Adder(
        commands, "check-certificate", (titles, "check"), "kiểm tra mã QR của giấy công nhận"
    ).need("text", metavar="CHỮ", help="nội dung mã QR")
    Adder(commands, "report", (titles, "report"), "báo cáo năm").year().to("tệp .pdf")
    Adder(commands, "statistics", (titles, "statistics"), "số liệu của báo cáo năm").year()


def _exchange(commands: Any) -> None:
    Adder(commands, "send", (_exchanging, "send"), "gói gửi cấp tiếp nhận").to(
        "thư mục, tệp .skh, hoặc tệp thư .eml"
    ).may("--everything", action="store_true", help="gửi toàn bộ, kể cả phần đã có biên nhận").may(
        "--limit", metavar="MB", type=megabytes, help="chia thành gói không quá số MB này (17)"
    ).may("--mail-to", metavar="ĐỊA CHỈ", help="thư gửi tới đây; được nhớ cho lần sau")
    Adder(
        commands,
        "acknowledge",
        (_exchanging, "acknowledge"),
        "nhập mã biên nhận nghe qua điện thoại",
    ).need("code", metavar="MÃ", help="8 ký tự cấp tiếp nhận đọc")
    Adder(commands, "unsent", (_exchanging, "unsent"), "những gì cấp tiếp nhận chưa xác nhận")
    Adder(commands, "verify", (_exchanging, "verify"), "kiểm tra gói, không nhận").file(
        "packages", "tệp .skh", nargs="+"
    ).may(
        "--trust",
        metavar="TỆP",
        type=Path,
        help="thư mời: kiểm tra không cần tệp dữ liệu, mật khẩu",
    )
    Adder(commands, "receive", (_exchanging, "receive"), "nhận gói, biên nhận, giấy ghi danh").file(
        "packages", "tệp .skh", nargs="+"
    ).may("--preview", action="store_true", help="chỉ xem, không ghi").may(
        "--receipts-to", metavar="THƯ MỤC", type=Path, help="viết biên nhận vào đây"
    ).may(
        "--allow-mass-change",
        action="store_true",
        help="nhận cả gói xóa hoặc sửa nhiều hộ bất thường (xem --preview trước)",
    ).may("--no-copy", action="store_true", help="không giữ bản sao để hoàn tác")
    Adder(commands, "held", (_receiving, "held"), "tệp giữ lại: đang đợi hoặc không nhận").may(
        "--retry", metavar="MÃ", nargs="+", default=[], help="nhận lại các tệp này"
    ).may("--dismiss", metavar="MÃ", nargs="+", default=[], help="xóa khỏi danh sách").may(
        "--allow-mass-change", action="store_true", help="nhận lại cả gói sửa nhiều hộ bất thường"
    )
    publish = Adder(
        commands, "publish", (_publishing, "publish"), "cấp tiếp nhận: công bố cho mọi xã"
    ).to("thư mục, hoặc tệp .skh")
    for name, about in (
        ("--checklist", "tệp bộ tiêu chí"),
        ("--plan", "tệp kế hoạch, chỉ tiêu"),
        ("--dates", "tệp mốc thời gian của năm"),
        ("--units", "tệp mã xã, mã thôn"),
    ):
        publish.may(name, metavar="TỆP", type=Path, action="append", help=about)
    Adder(commands, "publications", (_publishing, "publications"), "những gì đã công bố, đã nhận")
    Adder(commands, "receipts", (_receiving, "receipts"), "biên nhận cho các xã chưa được trả").to(
        "thư mục hoặc USB"
    )
    Adder(commands, "undo-merge", (_receiving, "undo_merge"), "hoàn tác lần nhận gói gần nhất").may(
        "--preview", action="store_true", help="chỉ xem sẽ mất gì"
    ).may("--even-own-work", action="store_true", help="bỏ cả những gì cán bộ ở đây đã ghi sau đó")
    Adder(commands, "radar", (_receiving, "radar"), "cấp tiếp nhận: theo dõi các xã").year().may(
        "--expect", metavar="TỆP", type=Path, help="bảng mã và tên các xã cần chờ (.xlsx, .csv)"
    ).to("số liệu tổng hợp các xã (.xlsx)", needed=False)
    Adder(commands, "conflicts", (_deciding, "conflicts"), "chỗ hai bên ghi khác nhau").may(
        "--decided", action="store_true", help="những chỗ đã quyết định"
    )
    Adder(commands, "resolve", (_deciding, "resolve"), "chọn giá trị cho một chỗ khác nhau").need(
        "id", metavar="MÃ", help="mã do lệnh conflicts in ra"
    ).may("--take", metavar="BÊN", help="here (ở đây), there (bên kia) hoặc value=…").may(
        "--undo", action="store_true", help="mở lại chỗ đã quyết định"
    )


def _keeping(commands: Any) -> None:
    Adder(commands, "status", (_upkeep, "status"), "tình trạng tệp dữ liệu")
    Adder(commands, "history", (_upkeep, "history"), "ai đã sửa gì, khi nào").need(
        "id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã hộ"
    )
    Adder(
        commands,
        "data-sheet",
        (_data_sheets, "data_sheet"),
        "phiếu dữ liệu: đang lưu gì, ai ghi, ai xem",
    ).need("id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã trong sổ").to(
        "tệp .pdf hoặc .xlsx"
    )
    Adder(commands, "erase", (_upkeep, "erase"), "xóa hẳn dữ liệu của một hộ, không hoàn tác").need(
        "id", metavar="MÃ", help="mã do lệnh list in ra, hoặc mã hộ"
    ).need("--name", metavar="TÊN", help="họ tên chủ hộ, gõ lại để chắc chắn")
    audit = group(commands, "audit", "nhật ký thay đổi")
    Adder(audit, "verify", (_upkeep, "audit"), "kiểm tra chuỗi nhật ký từ đầu đến cuối")
    Adder(commands, "backup", (_upkeep, "backup"), "sao lưu, có kiểm tra").to(
        "tệp .skhbak", needed=False
    )
    Adder(commands, "restore", (_upkeep, "restore_backup"), "khôi phục từ bản sao lưu").file(
        "backup", "tệp .skhbak"
    )
    Adder(
        commands,
        "to-server",
        (_servers, "move_to_server"),
        "cấp tiếp nhận: chuyển tệp dữ liệu lên máy chủ",
    ).need("url", metavar="ĐỊA_CHỈ", help="postgresql+psycopg://người@máy_chủ/dữ_liệu, còn trống")
    Adder(commands, "doctor", (_upkeep, "doctor"), "khám tệp dữ liệu").may(
        "--thorough", action="store_true", help="so từng dòng của bảng với nhật ký (lâu hơn)"
    ).may(
        "--rebuild", action="store_true", help="sao lưu, rồi dựng lại các dòng hỏng từ nhật ký"
    ).may("--set-aside", action="store_true", help="xem các dòng đã dựng lại từng ghi gì")


def _window() -> ModuleType:
    from desktop.cli import window

    return window


def _demo() -> ModuleType:
    from desktop.cli import demo

    return demo


def _offices() -> ModuleType:
    from desktop.cli import offices

    return offices


def _office_pcs() -> ModuleType:
    from desktop.cli import office_pcs

    return office_pcs


def _registering() -> ModuleType:
    from desktop.cli import registering

    return registering


def _correcting() -> ModuleType:
    from desktop.cli import correcting

    return correcting


def _life() -> ModuleType:
    from desktop.cli import life

    return life


def _data_sheets() -> ModuleType:
    from desktop.cli import data_sheets

    return data_sheets


def _subjects() -> ModuleType:
    from desktop.cli import subjects

    return subjects


def _mergers() -> ModuleType:
    from desktop.cli import merging_communes

    return merging_communes


def _villages() -> ModuleType:
    from desktop.cli import villages

    return villages


def _checklists() -> ModuleType:
    from desktop.cli import checklists

    return checklists


def _moving() -> ModuleType:
    from desktop.cli import moving

    return moving


def _pairing() -> ModuleType:
    from desktop.cli import pairing

    return pairing


def _transferring() -> ModuleType:
    from desktop.cli import transferring

    return transferring


def _titling() -> ModuleType:
    from desktop.cli import titles

    return titles


def _exchanging() -> ModuleType:
    from desktop.cli import exchanging

    return exchanging


def _deciding() -> ModuleType:
    from desktop.cli import deciding

    return deciding


def _publishing() -> ModuleType:
    from desktop.cli import publishing

    return publishing


def _receiving() -> ModuleType:
    from desktop.cli import receiving

    return receiving


def _servers() -> ModuleType:
    from desktop.cli import servers

    return servers


def _upkeep() -> ModuleType:
    from desktop.cli import upkeep

    return upkeep
