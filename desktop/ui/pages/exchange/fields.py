"""What two people may have written differently, in words: fields, values, sheets."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from desktop.domain.duplicates import Verdict
from desktop.domain.subjects import Zone
from desktop.domain.transfers import Answer, Reply
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.settling.conflict_values import DATES
from desktop.services.settling.conflicts import Conflict, ConflictLine
from desktop.ui.errors import translated
from desktop.ui.pages.exchange.words import said
from desktop.wording import QT_TRANSLATE_NOOP
from desktop.wording.pairs import EITHER

T = QT_TRANSLATE_NOOP

ENTITIES: Final = {
    "office": T("exchange", "Cơ quan"),
    "office_name": T("exchange", "Tên, mã đơn vị"),
    "officer": T("exchange", "Cán bộ"),
    "village": T("exchange", "Thôn"),
    "family": T("exchange", "Hộ"),
    "clan": T("exchange", "Dòng họ"),
    "unit": T("exchange", "Đơn vị"),
    "citizen": T("exchange", "Công dân"),
    "registration": T("exchange", "Đăng ký"),
    "sheet": T("exchange", "Phiếu chấm điểm"),
    "meeting": T("exchange", "Cuộc họp thôn"),
    "checklist_use": T("exchange", "Bộ tiêu chí"),
    "decision": T("exchange", "Quyết định"),
    "recognition": T("exchange", "Công nhận"),
    "pair": T("exchange", "Trùng trong sổ"),
    "move": T("exchange", "Chuyển thôn"),
    "arrival": T("exchange", "Hộ chuyển đến"),
    "transfer": T("exchange", "Hộ chuyển xã"),
    "former_title": T("exchange", "Danh hiệu theo phiếu chuyển"),
    "printing": T("exchange", "Lần in"),
    "erasure": T("exchange", "Dữ liệu đã xóa hẳn"),
}
STAGES: Final = {
    Stage.SELF: T("exchange", "Phiếu hộ tự chấm {year}"),
    Stage.VILLAGE: T("exchange", "Phiếu thôn chấm {year}"),
    Stage.COMMUNE: T("exchange", "Phiếu xã thẩm định {year}"),
}
FIELDS: Final = {
    "gone": T("exchange", "Xóa khỏi sổ"),
    "name": T("exchange", "Tên"),
    "head_name": T("exchange", "Họ tên chủ hộ"),
    "village_id": T("exchange", "Thôn"),
    "family_id": T("exchange", "Hộ"),
    "clan_id": T("exchange", "Dòng họ"),
    "unit_id": T("exchange", "Đơn vị"),
    "code": T("exchange", "Mã"),
    "address": T("exchange", "Địa chỉ"),
    "member_count": T("exchange", "Số khẩu"),
    "zone": T("exchange", "Vùng"),
    "poor": T("exchange", "Hộ nghèo"),
    "phone": T("exchange", "Điện thoại"),
    "identity_number": T("exchange", "Số định danh"),
    "birth": T("exchange", "Ngày sinh"),
    "sex": T("exchange", "Giới tính"),
    "note": T("exchange", "Ghi chú"),
    "withdrawn": T("exchange", "Rút đăng ký"),
    "erased_on": T("exchange", "Ngày xóa hẳn"),
    "registered_on": T("exchange", "Ngày đăng ký"),
    "points": T("exchange", "Điểm"),
    "checklist": T("exchange", "Bộ tiêu chí"),
    "confirmed_by": T("exchange", "Người xác nhận"),
    "held_on": T("exchange", "Ngày họp"),
    "place": T("exchange", "Nơi họp"),
    "chair": T("exchange", "Chủ trì"),
    "secretary": T("exchange", "Thư ký"),
    "invited": T("exchange", "Số được mời"),
    "present": T("exchange", "Số có mặt"),
    "ballot": T("exchange", "Cách bỏ phiếu"),
    "votes": T("exchange", "Kết quả bỏ phiếu"),
    "remarks": T("exchange", "Ý kiến"),
    "number": T("exchange", "Số quyết định"),
    "signed_on": T("exchange", "Ngày ký"),
    "signer": T("exchange", "Người ký"),
    "signer_title": T("exchange", "Chức vụ người ký"),
    "register_number": T("exchange", "Số vào sổ"),
    "rating": T("exchange", "Xếp loại"),
    "total": T("exchange", "Tổng điểm"),
    "streak": T("exchange", "Số năm liên tục"),
    "province": T("exchange", "Tỉnh, thành phố"),
    "moved_on": T("exchange", "Ngày chuyển"),
    "from_id": T("exchange", "Thôn cũ"),
    "to_id": T("exchange", "Thôn mới"),
    "verdict": T("exchange", "Là một hay khác nhau"),
    "answer": T("exchange", "Trả lời"),
    "since": T("exchange", "Từ ngày"),
    "decision": T("exchange", "Theo quyết định"),
}
ZONES: Final = {
    Zone.GENERAL: T("exchange", "Thường"),
    Zone.DIFFICULT: T("exchange", "Khó khăn"),
}
NOTHING = "—"
YES, NO, SEVERAL = T("exchange", "Có"), T("exchange", "Không"), T("exchange", "{n} mục")
POINTS = "points"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a comparison: what it is about, and what stands on each side."""

    title: str
    values: tuple[str, ...]


class Reader:
    """Turns conflicts into words, asking the workplace for names it needs."""

    def __init__(self, workplace: Any) -> None:
        self._workplace = workplace
        self._villages = workplace.register.village_names()

    def title(self, conflict: ConflictLine) -> str:
        """Whom it is about."""
        return conflict.subject or said(ENTITIES[conflict.entity])

    def what(self, conflict: ConflictLine) -> str:
        """Which field of which paper."""
        if conflict.entity == "sheet":
            stage = STAGES[Stage(conflict.stage)] if conflict.stage else ENTITIES["sheet"]
            paper = said(stage).format(year=conflict.year)
            return paper if conflict.field == POINTS else f"{paper} · {field_name(conflict)}"
        return f"{said(ENTITIES[conflict.entity])} · {field_name(conflict)}"

    def compared(self, conflict: Conflict, values: Sequence[Any]) -> tuple[Line, ...]:
        """The rows in which the sides differ; a sheet item by item."""
        if conflict.field == POINTS and conflict.entity == "sheet":
            return self._points(conflict, values)
        shown = tuple(self.value(conflict.field, one) for one in values)
        return (Line(field_name(conflict), shown),)

    def value(self, field: str, value: Any) -> str:
        """A value of a field as people read it."""
        match value:
            case str() if field in DATES and value:
                return f"{dt.date.fromisoformat(value):%d/%m/%Y}"
            case None | "":
                return NOTHING
            case bool():
                return said(YES if value else NO)
            case float():
                return f"{value:g}".replace(".", ",")
            case dict() | list():
                return said(SEVERAL).format(n=len(value))
        return self._name(field, str(value))

    def _name(self, field: str, text: str) -> str:
        """What a stored word or id stands for."""
        if field in {"village_id", "from_id", "to_id"}:
            return str(self._villages.get(UUID(text), NOTHING))
        if field in {"family_id", "clan_id", "unit_id"}:
            return self._belonging(field, UUID(text))
        if field == "answer":
            return self._answer(text)
        if field == "verdict":
            return translated(EITHER[Verdict(text)]).capitalize()
        return said(ZONES[Zone(text)]) if field == "zone" else text

    def _belonging(self, field: str, whose: UUID) -> str:
        """The household, clan or unit that somebody belongs to."""
        known = self._workplace
        try:
            if field == "family_id":
                return str(known.register.family(whose).head_name)
            return str((known.clans if field == "clan_id" else known.units).get(whose).name)
        except AppError:  # erased meanwhile
            return NOTHING

    def _answer(self, text: str) -> str:
        """What a commune said to a household that came; the family as the register has it."""
        answer = Answer.read(text)
        if answer is None or answer.family is None:
            return said(T("exchange", "Không nhận"))
        words = T("exchange", "Nhận: {name}, {village}")
        if answer.reply is Reply.SAME:
            words = T("exchange", "Đã có trong sổ: {name}, {village}")
        try:
            family = self._workplace.register.family(answer.family)
        except AppError:  # erased meanwhile
            return NOTHING
        return said(words).format(name=family.head_name, village=family.village)

    def _points(self, conflict: Conflict, values: Sequence[Any]) -> tuple[Line, ...]:
        sides: list[Mapping[str, Any]] = [one if isinstance(one, dict) else {} for one in values]
        titles = self._items(conflict)
        codes = sorted({code for side in sides for code in side} - titles.keys())
        lines = []
        for code in (*titles, *codes):
            written = [side.get(code) for side in sides]
            if any(one != written[-1] for one in written[1:]):
                shown = tuple(self.value("", one) for one in written)
                lines.append(Line(f"{code} {titles.get(code, '')}".strip(), shown))
        totals = tuple(self.value("", _total(side)) for side in sides)
        return (*lines, Line(said(T("exchange", "Tổng điểm")), totals))

    def _items(self, conflict: Conflict) -> dict[str, str]:
        """The items of the sheet's checklist, in its order; none when this PC lacks it."""
        try:
            checklist = self._workplace.checklists.get(conflict.checklist)
        except AppError:
            return {}
        return {item.code: item.text for item in checklist.items}


def field_name(conflict: ConflictLine) -> str:
    """The name of the field two people wrote."""
    return said(FIELDS[conflict.field]) if conflict.field in FIELDS else conflict.field


def _total(points: Mapping[str, Any]) -> float | None:
    figures = [one for one in points.values() if not isinstance(one, bool) and one is not None]
    return float(sum(figures)) if figures else None
