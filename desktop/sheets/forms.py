"""The book of each kind (mẫu sổ): its columns as we write them, and what tells its rows apart.

Reading, matching and writing ask here; none of them knows a kind by name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.subjects import COMMUNE_TITLES, SubjectKind
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.rows import Field


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """The book of one kind.

    Attributes:
        named: the column with the name of whom the row is about.
        required: what every row needs.
        columns: in their order, with titles that `columns.meaning` reads back.
        anybody: what a bare "Họ và tên" means.
        whose: words in a title that only say whose telephone or address it is.
        told: how a title, or the name of a sheet, speaks of such a book.
        lists_people: whether its rows may be people, to be folded into one row a household.
    """

    kind: SubjectKind
    named: Field
    required: tuple[Field, ...]
    columns: Mapping[Field, TableColumn]
    anybody: Field
    whose: re.Pattern[str]
    told: re.Pattern[str]
    lists_people: bool = False

    def has(self, field: Field) -> bool:
        """Whether such a book has this column."""
        return field in self.columns


_VILLAGE = TableColumn("Thôn (ấp, khu phố)", width=20)
_ADDRESS = TableColumn("Địa chỉ", width=32, wrap=True)
_PHONE = TableColumn("Điện thoại", width=13)
_IDENTITY = TableColumn("Số định danh", width=15)
_BIRTH = TableColumn("Ngày sinh", Format.DATE, width=12)
_SEX = TableColumn("Giới tính", width=9)
_ZONE = TableColumn("Vùng", width=11)
_NOTE = TableColumn("Ghi chú", width=24, wrap=True)

_FAMILIES = Form(
    kind=SubjectKind.FAMILY,
    named=Field.HEAD,
    required=(Field.HEAD, Field.VILLAGE),
    columns={
        Field.CODE: TableColumn("Mã hộ", width=11),
        Field.HEAD: TableColumn("Họ và tên chủ hộ", width=26),
        Field.VILLAGE: _VILLAGE,
        Field.ADDRESS: _ADDRESS,
        Field.PHONE: _PHONE,
        Field.IDENTITY: _IDENTITY,
        Field.BIRTH: _BIRTH,
        Field.SEX: _SEX,
        Field.MEMBERS: TableColumn("Số khẩu", Format.WHOLE, width=8),
        Field.ZONE: _ZONE,
        Field.POOR: TableColumn("Hộ nghèo", Format.MARK, width=8),
        Field.NOTE: _NOTE,
    },
    anybody=Field.HEAD,
    whose=re.compile(r"\b(?:chu ho|gia dinh|dai dien|trong ho|nguoi dan)\b"),
    told=re.compile(r"\b(?:ho gia dinh|so ho|danh sach ho|cac ho|nhan khau|gia dinh hoc tap)\b"),
    lists_people=True,
)
_CLANS = Form(
    kind=SubjectKind.CLAN,
    named=Field.NAME,
    required=(Field.NAME, Field.VILLAGE),
    columns={
        Field.CODE: TableColumn("Mã dòng họ", width=12),
        Field.NAME: TableColumn("Tên dòng họ", width=26),
        Field.BRANCH: TableColumn("Chi, cành", width=16),
        Field.HEAD: TableColumn("Trưởng tộc", width=24),
        Field.VILLAGE: _VILLAGE,
        Field.ADDRESS: _ADDRESS,
        Field.PHONE: _PHONE,
        Field.ZONE: _ZONE,
        Field.NOTE: _NOTE,
    },
    anybody=Field.HEAD,
    whose=re.compile(r"\b(?:truong (?:toc|ho|chi)|toc truong|dong ho|gia toc|nguoi dai dien)\b"),
    told=re.compile(r"\b(?:dong ho|toc ho|gia toc)\b"),
)
_COMMUNITIES = Form(
    kind=SubjectKind.COMMUNITY,
    named=Field.NAME,
    required=(Field.NAME,),
    columns={
        Field.CODE: TableColumn("Mã thôn", width=11),
        Field.NAME: TableColumn("Tên thôn (ấp, khu phố)", width=26),
        Field.HEAD: TableColumn("Trưởng thôn", width=24),
        Field.PHONE: _PHONE,
        Field.ZONE: _ZONE,
        Field.NOTE: _NOTE,
    },
    anybody=Field.HEAD,
    whose=re.compile(r"\b(?:truong (?:thon|ap|ban|khu pho|xom|khom)|to truong|nguoi dai dien)\b"),
    told=re.compile(
        r"\b(?:cong dong hoc tap|danh sach (?:cac )?(?:thon|ap|ban|khu pho|to dan pho))\b"
    ),
)
_UNITS = Form(
    kind=SubjectKind.UNIT,
    named=Field.NAME,
    required=(Field.NAME, Field.VILLAGE),
    columns={
        Field.CODE: TableColumn("Mã đơn vị", width=11),
        Field.NAME: TableColumn("Tên đơn vị", width=34, wrap=True),
        Field.TYPE: TableColumn("Loại đơn vị", width=16),
        Field.HEAD: TableColumn("Thủ trưởng", width=24),
        Field.VILLAGE: _VILLAGE,
        Field.ADDRESS: _ADDRESS,
        Field.PHONE: _PHONE,
        Field.STAFF: TableColumn("Số người", Format.WHOLE, width=9),
        Field.ZONE: _ZONE,
        Field.NOTE: _NOTE,
    },
    anybody=Field.HEAD,
    whose=re.compile(r"\b(?:thu truong|nguoi dung dau|don vi|co quan|truong hoc|dai dien)\b"),
    told=re.compile(
        r"\b(?:don vi hoc tap|danh sach (?:cac )?(?:don vi|co quan|truong hoc)|cac don vi)\b"
    ),
)
_CITIZENS = Form(
    kind=SubjectKind.CITIZEN,
    named=Field.NAME,
    required=(Field.NAME, Field.VILLAGE),
    columns={
        Field.CODE: TableColumn("Mã công dân", width=12),
        Field.NAME: TableColumn("Họ và tên công dân", width=26),
        Field.GROUP: TableColumn("Nhóm", width=8),
        Field.HOUSEHOLD: TableColumn("Mã hộ", width=11),
        Field.FAMILY: TableColumn("Chủ hộ", width=24),
        Field.UNIT: TableColumn("Đơn vị", width=26, wrap=True),
        Field.VILLAGE: _VILLAGE,
        Field.ADDRESS: _ADDRESS,
        Field.PHONE: _PHONE,
        Field.IDENTITY: _IDENTITY,
        Field.BIRTH: _BIRTH,
        Field.SEX: _SEX,
        Field.ZONE: _ZONE,
        Field.NOTE: _NOTE,
    },
    anybody=Field.NAME,
    whose=re.compile(r"\b(?:cong dan|ca nhan|nguoi dan)\b"),
    told=re.compile(r"\bcong dan (?:hoc tap|dang ky|tren|cua|nam|thon|xa)|\bdanh sach cong dan\b"),
)

FORMS: Mapping[SubjectKind, Form] = {
    one.kind: one for one in (_FAMILIES, _CLANS, _COMMUNITIES, _UNITS, _CITIZENS)
}
assert tuple(FORMS) == COMMUNE_TITLES
