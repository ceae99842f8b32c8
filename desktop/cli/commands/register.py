"""Commands of the register: what is in it, taken in, given out, put right."""

from argparse import SUPPRESS
from pathlib import Path
from typing import Any

from desktop.cli.commands import loading
from desktop.cli.parser import Adder, assignment, book_column, year_and_household
from desktop.domain.subjects import SubjectKind

PAIRED = (SubjectKind.FAMILY.value, SubjectKind.CITIZEN.value)


def add(commands: Any) -> None:
    """The register and the books it is made of."""
    Adder(
        commands,
        "import",
        (loading.registering, "import_book"),
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
    Adder(
        commands, "undo-import", (loading.registering, "undo_import"), "hoàn tác một lần nhập"
    ).may("batch", nargs="?", metavar="LẦN", help="mã lần nhập, như import in ra (lần gần nhất)")
    Adder(
        commands, "list", (loading.registering, "list_rows"), "danh sách như trang Sổ đăng ký"
    ).kind().may("--search", metavar="CHỮ", default="", help="tìm theo tên, mã, điện thoại").may(
        "--village", metavar="THÔN", help="chỉ một thôn"
    ).year()
    _duplicates(commands)
    _corrections(commands)
    Adder(
        commands, "add", (loading.subjects, "add"), "thêm vào sổ một hộ, dòng họ, thôn, đơn vị…"
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
        commands, "register", (loading.subjects, "register"), "đăng ký danh hiệu cho một năm"
    ).kind().year().may("--village", metavar="THÔN", help="chỉ một thôn").may(
        "--search", metavar="CHỮ", default="", help="chỉ những tên tìm thấy"
    ).may("--last-year", action="store_true", help="tất cả những ai năm trước đã đăng ký").may(
        "--withdraw", action="store_true", help="rút đăng ký"
    )
    Adder(
        commands,
        "registered",
        (loading.subjects, "registered"),
        "ai đăng ký, ngày nào, cán bộ nào ghi",
    ).kind().year().may("--village", metavar="THÔN", help="chỉ một thôn")
    Adder(
        commands, "export", (loading.registering, "export"), "danh sách thành bảng tính"
    ).kind().to("tệp .xlsx").may(
        "--search", metavar="CHỮ", default="", help="tìm theo tên, mã, điện thoại"
    ).may("--village", metavar="THÔN", help="chỉ một thôn").year()


def _duplicates(commands: Any) -> None:
    verbs = (
        Adder(
            commands,
            "duplicates",
            (loading.pairing, "duplicates"),
            "hộ, công dân có thể nhập hai lần",
        )
        .may("--kind", choices=PAIRED, help="loại: family (hộ), citizen (công dân); nếu không: hộ")
        .may("--decided", action="store_true", help="những cặp đã quyết định")
        .may("--shared", action="store_true", help="xã: hộ cấp trên thấy ở cả sổ của xã khác")
        .verbs()
    )
    merge = (
        Adder(verbs, "merge", (loading.pairing, "merge"), "hai hộ (hai công dân) là một: gộp lại")
        .may("--keep", metavar="MÃ", help="giữ tên, địa chỉ… của bản này (nếu không: bản trước)")
        .may("--household", metavar="MÃ", help="công dân ghi ở hai hộ: ở hộ của bản này")
        .may("--unit", metavar="MÃ", help="công dân ghi ở hai đơn vị: ở đơn vị của bản này")
        .may(
            "--counts",
            metavar="NĂM=HỘ",
            type=year_and_household,
            action="append",
            help="năm cả hai đều có phiếu: lấy phiếu của bản này",
        )
    )
    distinct = Adder(
        verbs, "distinct", (loading.pairing, "distinct"), "hai hộ (hai người) khác nhau"
    )
    undo = Adder(verbs, "undo", (loading.pairing, "undo"), "hoàn tác một quyết định")
    for verb in (merge, distinct, undo):
        verb.may("--kind", choices=PAIRED, default=SUPPRESS, help="loại (nếu không: tự nhận ra)")
        verb.need("one", metavar="MỘT", help="mã do lệnh duplicates in ra, hoặc mã trong sổ").need(
            "other", metavar="HAI", help="hộ hoặc công dân kia"
        )


def _corrections(commands: Any) -> None:
    _reasoned(
        Adder(
            commands, "correct", (loading.correcting, "correct"), "đính chính chỗ ghi sai, có lý do"
        )
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
            commands, "corrections", (loading.correcting, "corrections"),
            "sổ đã sửa sau quyết định công nhận: đề nghị đính chính",
        ).year().may("--answered", action="store_true", help="những đề nghị đã trả lời").verbs()
    )  # fmt: skip
    for name, about in (
        ("accept", "đính chính: giấy công nhận in theo sổ"),
        ("refuse", "giữ như đã ký"),
        ("undo", "hoàn tác một câu trả lời"),
    ):
        verb = Adder(verbs, name, (loading.correcting, name), about).need(
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
