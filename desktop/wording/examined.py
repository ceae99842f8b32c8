"""What the examination of a data file found, in words."""

from collections.abc import Callable
from typing import Final

from desktop.services.datafile.mending import DamagedRow
from desktop.services.doctor import Check, Examined
from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

EXAMINED: Final = {
    Examined.FILE: (T("wording", "Từng trang của tệp"), T("wording", "{number} trang hỏng")),
    Examined.FOREIGN_KEYS: (T("wording", "Khóa ngoại"), T("wording", "{number} dòng sai")),
    Examined.REFERENCES: (
        T("wording", "Liên kết giữa các mục"),
        T("wording", "{number} liên kết trỏ vào chỗ không có"),
    ),
    Examined.JOURNAL: (
        T("wording", "Chuỗi nhật ký"),
        T("wording", "{entries} mục của {writers} máy ghi"),
    ),
    Examined.TABLES: (
        T("wording", "Bảng so với nhật ký"),
        T("wording", "{number} dòng khác nhật ký"),
    ),
    Examined.DERIVED: (T("wording", "Cột tính toán"), T("wording", "{number} dòng không khớp")),
    Examined.SCHEMA: (T("wording", "Cấu trúc"), T("wording", "{found}, bản này dùng {wanted}")),
    Examined.SQLITE: (T("wording", "Thư viện SQLite"), T("wording", "{version}")),
    Examined.SERVER: (
        T("wording", "Máy chủ PostgreSQL"),
        T("wording", "{server}: bản {version}, dữ liệu {size_mb} MB"),
    ),
    Examined.KEYRING: (T("wording", "Tệp khóa"), T("wording", "{officers} cán bộ")),
    Examined.SPACE: (
        T("wording", "Chỗ trống"),
        T("wording", "còn {free_mb} MB, tệp dữ liệu {size_mb} MB"),
    ),
}
"""Of each thing looked at, its name and what was found."""

BROKEN_JOURNAL: Final = T("wording", "không khớp từ mục {seq} của máy ghi {writer}")

TABLES: Final = {
    "office": T("wording", "đơn vị"),
    "office_name": T("wording", "tên, mã đơn vị"),
    "officer": T("wording", "cán bộ"),
    "village": T("wording", "thôn"),
    "former_village": T("wording", "tên cũ của thôn"),
    "family": T("wording", "hộ"),
    "clan": T("wording", "dòng họ"),
    "unit": T("wording", "cơ quan, đơn vị"),
    "citizen": T("wording", "công dân"),
    "registration": T("wording", "đăng ký"),
    "sheet": T("wording", "phiếu chấm"),
    "meeting": T("wording", "cuộc họp"),
    "checklist_use": T("wording", "bộ tiêu chí dùng"),
    "decision": T("wording", "quyết định"),
    "recognition": T("wording", "công nhận"),
    "pair": T("wording", "cặp trùng"),
    "move": T("wording", "chuyển thôn"),
    "printing": T("wording", "lần in giấy"),
    "erasure": T("wording", "dấu xóa hẳn"),
    "former_title": T("wording", "danh hiệu năm trước"),
    "book_line": T("wording", "dòng sổ cấp giấy"),
    "household_act": T("wording", "tách, nhập hộ"),
    "correction": T("wording", "đính chính"),
    "transfer": T("wording", "chuyển đi xã khác"),
    "arrival": T("wording", "chuyển đến từ xã khác"),
    "tally": T("wording", "số đã đếm của xã"),
}
"""The tables by the names of what they hold."""

MISSING: Final = T("wording", "mất khỏi bảng")
UNWRITTEN: Final = T("wording", "không thay đổi nào ghi ra")
DIFFERS: Final = T("wording", "khác ở {fields}")

Translate = Callable[[str], str]


def name_of(check: Check, translate: Translate = str) -> str:
    """What was looked at."""
    return translate(EXAMINED[check.name][0])


def detail_of(check: Check, translate: Translate = str) -> str:
    """What was found."""
    template = EXAMINED[check.name][1]
    if check.name is Examined.JOURNAL and not check.ok:
        template = BROKEN_JOURNAL
    sizes = {f"{name}_mb": int(str(check.facts.get(name, 0))) // 10**6 for name in ("free", "size")}
    return translate(template).format(**check.facts, **sizes)


def tables_of(check: Check, translate: Translate = str) -> str:
    """How many rows of which tables are damaged."""
    counts = {name: check.facts[name] for name in TABLES if name in check.facts}
    told = (f"{translate(TABLES[name])}: {number}" for name, number in counts.items())
    return " · ".join(told) if check.name is Examined.TABLES else ""


def row_of(row: DamagedRow, translate: Translate = str, field: Translate = str) -> tuple[str, str]:
    """What a damaged row is of, and what is wrong with it; nothing of what it says."""
    template = MISSING if row.missing else UNWRITTEN if row.unwritten else DIFFERS
    fields = ", ".join(dict.fromkeys(map(field, row.fields)))
    return translate(TABLES[row.entity]), translate(template).format(fields=fields)
