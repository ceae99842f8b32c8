"""The years of a family and everything that was ever changed about it, in words."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.documents.figures import points
from desktop.domain.duplicates import Verdict
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.domain.year import Stage
from desktop.services.history import HistoryLine
from desktop.services.register import YearLine
from desktop.ui.pages.register_form import birth_text, masked
from desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.labels import label, rule
from desktop.ui.widgets.pill import Pill
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
MOST_SHOWN = 60
TOP = Qt.AlignmentFlag.AlignTop
FIELDS = {
    "head_name": T("history", "họ tên chủ hộ"),
    "name": T("history", "tên"),
    "branch": T("history", "chi, cành"),
    "unit_type": T("history", "loại đơn vị"),
    "staff_count": T("history", "số người"),
    "citizen_group": T("history", "nhóm"),
    "village_id": T("history", "thôn"),
    "code": T("history", "mã hộ"),
    "address": T("history", "địa chỉ"),
    "phone": T("history", "điện thoại"),
    "member_count": T("history", "số khẩu"),
    "zone": T("history", "vùng"),
    "poor": T("history", "hộ nghèo"),
    "identity_number": T("history", "số định danh"),
    "birth": T("history", "ngày sinh"),
    "sex": T("history", "giới tính"),
    "note": T("history", "ghi chú"),
}
STAGES = {
    Stage.SELF.value: T("history", "hộ tự chấm"),
    Stage.VILLAGE.value: T("history", "thôn chấm"),
    Stage.COMMUNE.value: T("history", "xã thẩm định"),
}
VALUES = {
    Sex.MALE.value: T("history", "Nam"),
    Sex.FEMALE.value: T("history", "Nữ"),
    Zone.GENERAL.value: T("history", "Thường"),
    Zone.DIFFICULT.value: T("history", "Khó khăn"),
    "True": T("history", "có"),
    "False": T("history", "không"),
}


PAIRS = {
    Verdict.OPEN: T("history", "Hoàn tác quyết định về hộ trùng"),
    Verdict.DISTINCT: T("history", "Quyết định: hai hộ cùng tên là hai hộ khác nhau"),
    Verdict.FIRST: T("history", "Gộp hai hộ trùng, theo bản nhập trước"),
    Verdict.SECOND: T("history", "Gộp hai hộ trùng, theo bản nhập sau"),
}
MERGES = frozenset({"family.merge", "family.reopen", "family.distinct"})


def tr(text: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate("history", text)


@dataclass(frozen=True, slots=True)
class Told:
    """One change, ready to read."""

    what: str
    who: str
    when: str


def told(
    lines: Sequence[HistoryLine], villages: dict[UUID, str], *, mask_phones: bool
) -> list[Told]:
    """The changes of a family, the newest first; one sheet filled in a row is told once."""
    facts: dict[UUID, dict[str, Any]] = {}
    found: list[tuple[tuple[object, ...], Told]] = []
    for line in lines:
        known = facts.setdefault(line.entity_id, {})
        first = not known
        known.update(line.fields)
        what = _Words(line, villages, mask_phones, first).say(known)
        moment = dt.datetime.fromtimestamp(line.at / 1000, dt.UTC).astimezone()
        one = Told(what, line.officer or line.office_code, f"{moment:%d/%m/%Y %H:%M}")
        same = (line.entity_id, line.action, line.officer, moment.date())
        if found and found[-1][0] == same and line.entity == "sheet":
            found.pop()
        found.append((same, one))
    return [one for _same, one in reversed(found)]


@dataclass(frozen=True, slots=True)
class _Words:
    """One line of the journal in words; `first` is the line that made the record."""

    line: HistoryLine
    villages: dict[UUID, str]
    mask_phones: bool
    first: bool

    def say(self, known: dict[str, Any]) -> str:
        """What the line did, when so much is known of its record."""
        match self.line.entity:
            case "family" | "clan" | "unit" | "citizen" | "village":
                return self._of_subject()
            case "move":
                return self._of_move(known)
            case "pair":
                return tr(PAIRS[Verdict(self.line.fields.get("verdict", Verdict.OPEN))])
            case _:
                return self._of_year(known)

    def _of_year(self, known: dict[str, Any]) -> str:
        year, fields = known.get("year", ""), self.line.fields
        match self.line.entity:
            case "registration" | "sheet" if "gone" in fields:
                moved = T("history", "Phần việc năm {year} chuyển sang hộ gộp chung")
                back = T("history", "Phần việc năm {year} trở lại hộ này")
                return tr(moved if fields["gone"] else back).format(year=year)
            case "registration" if fields.get("withdrawn"):
                return tr(T("history", "Rút đăng ký năm {year}")).format(year=year)
            case "registration":
                return tr(T("history", "Đăng ký năm {year}")).format(year=year)
            case "sheet":
                stage = tr(STAGES.get(str(known.get("stage")), ""))
                words = tr(T("history", "Chấm điểm năm {year} ({stage})"))
                return words.format(year=year, stage=stage)
            case "recognition":
                return tr(T("history", "Công nhận năm {year}")).format(year=year)
            case _:
                return tr(T("history", "Thay đổi khác"))

    def _of_move(self, known: dict[str, Any]) -> str:
        if self.line.fields.get("gone"):
            return tr(T("history", "Hoàn tác lần chuyển thôn"))
        old, new = (self._value("village_id", known.get(name)) for name in ("from_id", "to_id"))
        words = tr(T("history", "Chuyển từ {old} sang {new}, ngày {day}"))
        if known.get("place"):
            new = str(known["place"])
            words = tr(T("history", "Chuyển từ {old} ra khỏi xã, đến {new}, ngày {day}"))
        return words.format(old=old, new=new, day=birth_text(str(known.get("moved_on"))))

    def _of_subject(self) -> str:
        imported = self.line.action.endswith(".import")
        if self.first:
            words = T("history", "Nhập vào sổ từ bảng tính")
            return tr(words if imported else T("history", "Thêm vào sổ"))
        if "gone" in self.line.fields and self.line.action == "household.move":
            return tr(T("history", "Ra khỏi sổ vì chuyển đi"))
        if "gone" in self.line.fields and self.line.action in MERGES:
            back = T("history", "Tách lại khỏi hộ đã gộp")
            return tr(T("history", "Gộp vào hộ kia") if self.line.fields["gone"] else back)
        if "gone" in self.line.fields:
            back = T("history", "Đưa trở lại sổ")
            return tr(T("history", "Xóa khỏi sổ") if self.line.fields["gone"] else back)
        words = T("history", "Cập nhật từ bảng tính: {changes}")
        words = tr(words if imported else T("history", "Sửa {changes}"))
        changes = [self._change(name) for name in self.line.fields if name in FIELDS]
        return words.format(changes="; ".join(changes))

    def _change(self, name: str) -> str:
        head = name == "head_name" and self.line.entity != "family"
        return tr(T("history", "{field}: {before} → {after}")).format(
            field=tr(T("history", "người đứng đầu") if head else FIELDS[name]),
            before=self._value(name, self.line.before.get(name)),
            after=self._value(name, self.line.fields[name]),
        )

    def _value(self, name: str, value: Any) -> str:
        if value in {None, ""}:
            return tr(T("history", "(trống)"))
        text = str(value)
        match name:
            case "village_id":
                known = {str(one): name for one, name in self.villages.items()}
                return known.get(text, tr(T("history", "thôn khác")))
            case "birth":
                return birth_text(text)
            case "identity_number":
                return masked(text)
            case "phone" if self.mask_phones:
                return masked(text)
            case _:
                return tr(VALUES[text]) if text in VALUES else text


def changes_view(changes: Sequence[Told]) -> QWidget:
    """The changes below each other."""
    parts: list[QWidget] = []
    for one in changes[:MOST_SHOWN]:
        who = f"{one.when} · {one.who}" if one.who else one.when
        words = column(label(one.what, wrap=True), label(who, "small", wrap=True), spacing=2)
        parts += [holder(words), rule()]
    if len(changes) > MOST_SHOWN:
        more = tr(T("history", "… và {n} thay đổi trước nữa."))
        parts.append(label(more.format(n=len(changes) - MOST_SHOWN), "small", wrap=True))
    return holder(column(*parts, None, spacing=SPACE_S))


def years_view(years: Iterable[YearLine]) -> QWidget:
    """What became of the family each year, the newest first."""
    parts: list[QWidget] = []
    for year in years:
        pill = Pill(*_state(year))
        head = row(label(str(year.year), "subheading"), pill, None, spacing=SPACE_S)
        body = column(head, spacing=SPACE_XS)
        for text in _facts(year):
            body.addWidget(label(text, "second", wrap=True))
        parts += [holder(body), rule()]
    if not parts:
        nothing = tr(T("history", "Hộ chưa đăng ký năm nào."))
        parts.append(label(nothing, "second", wrap=True))
    return holder(column(*parts, None, spacing=SPACE_M))


def year_words(year: YearLine) -> str:
    """What became of a family in one year, in one line."""
    return " · ".join((_state(year)[0], *_facts(year)))


def _state(year: YearLine) -> tuple[str, str]:
    if year.recognised:
        return tr(T("history", "được công nhận")), "success"
    if year.registered:
        return tr(T("history", "đã đăng ký")), "primary"
    return tr(T("history", "không đăng ký")), ""


def _facts(year: YearLine) -> list[str]:
    totals = (
        (T("history", "hộ tự chấm {n}"), year.self_total),
        (T("history", "thôn chấm {n}"), year.village_total),
        (T("history", "xã thẩm định {n}"), year.commune_total),
    )
    found = [tr(words).format(n=points(total)) for words, total in totals if total is not None]
    facts = [" · ".join(found)] if found else []
    if year.registered_on:
        day = dt.date.fromisoformat(year.registered_on)
        words = tr(T("history", "Đăng ký ngày {day} · {officer}"))
        facts.insert(0, words.format(day=f"{day:%d/%m/%Y}", officer=year.officer))
    if year.rating:
        facts.append(tr(T("history", "Xếp loại: {rating}")).format(rating=year.rating))
    if year.decision_number:
        number = tr(T("history", "Quyết định số {number}"))
        facts.append(number.format(number=year.decision_number))
    return facts
