"""The books of each kind in words: their columns, the values in them, the empty ones to fill."""

import re
from collections.abc import Callable
from typing import Final

from desktop.domain.dates import PartialDate
from desktop.domain.identity import Sex
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.sheets.labels import TemplateWords
from desktop.sheets.rows import AnyField, Field, PersonField
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

_TITLES: Final[dict[AnyField, str]] = {
    Field.CODE: T("wording", "Mã"),
    Field.NAME: T("wording", "Tên"),
    Field.BRANCH: T("wording", "Chi, cành"),
    Field.TYPE: T("wording", "Loại đơn vị"),
    Field.HEAD: T("wording", "Người đứng đầu"),
    Field.HOUSEHOLD: T("wording", "Mã hộ"),
    Field.FAMILY: T("wording", "Chủ hộ"),
    Field.UNIT: T("wording", "Đơn vị"),
    Field.GROUP: T("wording", "Nhóm"),
    Field.VILLAGE: T("wording", "Thôn (ấp, khu phố)"),
    Field.ADDRESS: T("wording", "Địa chỉ"),
    Field.PHONE: T("wording", "Điện thoại"),
    Field.IDENTITY: T("wording", "Số định danh"),
    Field.BIRTH: T("wording", "Ngày sinh"),
    Field.SEX: T("wording", "Giới tính"),
    Field.MEMBERS: T("wording", "Số khẩu"),
    Field.STAFF: T("wording", "Số người"),
    Field.ZONE: T("wording", "Vùng"),
    Field.POOR: T("wording", "Hộ nghèo"),
    Field.NOTE: T("wording", "Ghi chú"),
    PersonField.PERSON: T("wording", "Họ và tên từng người"),
    PersonField.RELATION: T("wording", "Quan hệ với chủ hộ"),
}
_OWN: Final[dict[tuple[SubjectKind, AnyField], str]] = {
    (SubjectKind.FAMILY, Field.CODE): T("wording", "Mã hộ"),
    (SubjectKind.FAMILY, Field.HEAD): T("wording", "Họ và tên chủ hộ"),
    (SubjectKind.CLAN, Field.NAME): T("wording", "Tên dòng họ"),
    (SubjectKind.CLAN, Field.HEAD): T("wording", "Trưởng tộc"),
    (SubjectKind.COMMUNITY, Field.NAME): T("wording", "Tên thôn (ấp, khu phố)"),
    (SubjectKind.COMMUNITY, Field.HEAD): T("wording", "Trưởng thôn"),
    (SubjectKind.UNIT, Field.NAME): T("wording", "Tên đơn vị"),
    (SubjectKind.UNIT, Field.HEAD): T("wording", "Thủ trưởng"),
    (SubjectKind.CITIZEN, Field.NAME): T("wording", "Họ và tên công dân"),
}
"""What some kinds call a column."""


def field_title(field: AnyField, kind: SubjectKind = SubjectKind.FAMILY) -> str:
    """What a column is called in the book of a kind."""
    return _OWN.get((kind, field)) or _TITLES[field]


_VALUES: Final[dict[object, str]] = {
    True: T("wording", "Có"),
    False: T("wording", "Không"),
    Sex.MALE: T("wording", "Nam"),
    Sex.FEMALE: T("wording", "Nữ"),
    Zone.GENERAL: T("wording", "Thường"),
    Zone.DIFFICULT: T("wording", "Khó khăn"),
    UnitType.AGENCY: T("wording", "Cơ quan"),
    UnitType.SCHOOL: T("wording", "Trường học"),
    UnitType.ENTERPRISE: T("wording", "Doanh nghiệp"),
    UnitType.COOPERATIVE: T("wording", "Hợp tác xã"),
    UnitType.ARMED_FORCE: T("wording", "Đơn vị vũ trang"),
    CitizenGroup.FARMER: "A",
    CitizenGroup.WORKER: "B",
    CitizenGroup.OFFICIAL: "C",
    CitizenGroup.LEARNER: "D",
}
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def value_words(value: object, translate: Callable[[str], str] = str) -> str:
    """Give a value of the register as an officer would write it."""
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        return PartialDate.parse(value).text
    if isinstance(value, bool | str) and value in _VALUES:
        return translate(_VALUES[value])
    return "—" if value in (None, "") else str(value)


_HEADS: Final = ("Cột", "Bắt buộc", "Cách ghi", "Ví dụ")
_COMMON: Final[dict[Field, tuple[str, str]]] = {
    Field.VILLAGE: ("Tên thôn, ấp, khu phố hoặc tổ dân phố, ghi thống nhất.", "Thôn Hạ"),
    Field.ADDRESS: ("Số nhà, xóm, đường; không cần ghi lại tên xã.", "Số 12, ngõ 3"),
    Field.PHONE: ("Một số, 10 chữ số.", "0912345678"),
    Field.IDENTITY: ("12 chữ số; có thể để trống. Không ghi số CMND cũ.", "001070000123"),
    Field.BIRTH: ("Ngày/tháng/năm, hoặc chỉ ghi năm.", "05/03/1970"),
    Field.SEX: ("Nam hoặc Nữ.", "Nam"),
    Field.ZONE: ("Thường hoặc Khó khăn; để trống là Thường.", "Thường"),
    Field.NOTE: ("Điều cần nhớ.", "Mới thêm năm nay"),
}
_PRIVATE: Final = (
    "Không ghi dân tộc, tôn giáo, tên trẻ em: chương trình không cần các thông tin này."
)
_AGAIN: Final = "Nhập lại cùng một bảng đã sửa sẽ cập nhật sổ, không tạo thêm dòng trùng."


def _template(sheet: str, row: str, own: dict[Field, tuple[str, str]]) -> TemplateWords:
    first = f"Mỗi {row} một dòng, bắt đầu từ dòng 2 của trang “{sheet}”. Không gộp ô."
    return TemplateWords(
        sheet, "Hướng dẫn", _HEADS, "Bắt buộc", {**_COMMON, **own}, "Lưu ý",
        (first, _PRIVATE, _AGAIN),
    )  # fmt: skip


TEMPLATES: Final = {
    SubjectKind.FAMILY: _template(
        "Danh sách hộ",
        "hộ",
        {
            Field.CODE: (
                "Mã riêng của hộ, nếu xã có dùng. Hai hộ không được trùng mã.",
                "H0012",
            ),
            Field.HEAD: ("Họ, tên đệm và tên, có dấu.", "Nguyễn Văn Mẫu"),
            Field.MEMBERS: ("Số người trong hộ.", "4"),
            Field.POOR: ("Đánh dấu x nếu là hộ nghèo.", "x"),
        },
    ),
    SubjectKind.CLAN: _template(
        "Danh sách dòng họ",
        "dòng họ (hoặc chi)",
        {
            Field.CODE: ("Mã riêng của dòng họ, nếu xã có dùng.", "DH01"),
            Field.NAME: ("Tên dòng họ.", "Dòng họ Nguyễn Văn"),
            Field.BRANCH: ("Chi hoặc cành, nếu ghi riêng từng chi.", "Chi hai"),
            Field.HEAD: ("Trưởng tộc, hoặc chủ tịch hội đồng gia tộc.", "Nguyễn Văn Mẫu"),
        },
    ),
    SubjectKind.COMMUNITY: _template(
        "Danh sách thôn",
        "thôn",
        {
            Field.CODE: ("Mã thôn, nếu xã có dùng.", "T01"),
            Field.NAME: ("Tên thôn, ấp, khu phố hoặc tổ dân phố.", "Thôn Hạ"),
            Field.HEAD: ("Trưởng thôn, trưởng ấp, tổ trưởng.", "Nguyễn Văn Mẫu"),
        },
    ),
    SubjectKind.UNIT: _template(
        "Danh sách đơn vị",
        "đơn vị",
        {
            Field.CODE: ("Mã riêng của đơn vị, nếu xã có dùng.", "DV01"),
            Field.NAME: ("Tên đầy đủ.", "Trường Tiểu học Bình Hòa"),
            Field.TYPE: (
                "Cơ quan, Trường học, Doanh nghiệp, Hợp tác xã hoặc Đơn vị vũ trang.",
                "Trường học",
            ),
            Field.HEAD: ("Người đứng đầu đơn vị.", "Nguyễn Văn Mẫu"),
            Field.VILLAGE: ("Thôn nơi đơn vị đóng.", "Thôn Hạ"),
            Field.STAFF: ("Số cán bộ, nhân viên của đơn vị.", "25"),
        },
    ),
    SubjectKind.CITIZEN: _template(
        "Danh sách công dân",
        "người",
        {
            Field.CODE: ("Mã riêng, nếu xã có dùng.", "CD001"),
            Field.NAME: ("Họ, tên đệm và tên, có dấu.", "Nguyễn Văn Mẫu"),
            Field.GROUP: (
                "A: nông dân; B: công nhân, lao động tự do; C: cán bộ; D: học sinh, sinh viên.",
                "A",
            ),
            Field.HOUSEHOLD: ("Mã hộ như trong sổ hộ, nếu có.", "H0012"),
            Field.FAMILY: ("Họ tên chủ hộ như trong sổ hộ.", "Nguyễn Văn Mẫu"),
            Field.UNIT: (
                "Đơn vị đang làm việc hoặc học, như trong sổ.",
                "Trường Tiểu học Bình Hòa",
            ),
        },
    ),
}
"""Texts of the empty books."""
