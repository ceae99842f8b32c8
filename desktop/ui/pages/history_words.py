"""Everything that was ever changed about a subject, in words."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.domain.duplicates import Verdict
from desktop.domain.household import Act
from desktop.domain.identity import Sex
from desktop.domain.subjects import SubjectKind, Zone
from desktop.domain.year import Stage
from desktop.services.register.history import HistoryLine
from desktop.services.register.life import ActRow
from desktop.services.titles.corrections import Matter
from desktop.ui.pages.register.form import birth_text, masked
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
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
SAME_PERSON = {
    Verdict.OPEN: T("history", "Hoàn tác quyết định về công dân trùng"),
    Verdict.DISTINCT: T("history", "Quyết định: hai công dân cùng tên là hai người khác nhau"),
    Verdict.FIRST: T("history", "Gộp hai bản ghi của một người, theo bản nhập trước"),
    Verdict.SECOND: T("history", "Gộp hai bản ghi của một người, theo bản nhập sau"),
}
MATTERS = {
    Matter.NAME.value: T("history", "họ tên"),
    Matter.ADDRESS.value: T("history", "địa chỉ"),
    Matter.SCORE.value: T("history", "điểm và xếp loại"),
    Matter.ZONE.value: T("history", "vùng"),
}
LIFE = {
    Act.SPLIT.value: T("history", "Hộ {name} tách ra từ hộ {other}, ngày {day}"),
    Act.JOINED.value: T("history", "Hộ {name} nhập vào hộ {other}, ngày {day}"),
    Act.DISSOLVED.value: T("history", "Hộ {name} giải thể, ngày {day}"),
}
ANEW = T("history", "Lập lại theo yêu cầu, lịch sử trước đó đã xóa")
UNNAMED = ("clan.unname", "community.unname", "unit.unname")
CAME = {
    "household.arrive": T("history", "Nhận từ xã khác chuyển đến"),
    **dict.fromkeys(UNNAMED, ANEW),
}
"""How a subject came into the register, where nobody entered it."""

LEFT = {
    "family.erase": T("history", "Không thuộc hộ nào nữa: hộ đã xóa theo yêu cầu"),
    "clan.erase": T("history", "Không thuộc dòng họ nào nữa: dòng họ đã xóa theo yêu cầu"),
    "unit.erase": T("history", "Không thuộc đơn vị nào nữa: đơn vị đã xóa theo yêu cầu"),
    **dict.fromkeys(
        UNNAMED,
        T("history", "Nơi thuộc về được lập lại, không kèm tên người đứng đầu trước đây"),
    ),
}
"""What became of those who named somebody who was erased."""

ENDED = frozenset({"household.join", "household.dissolve"})
CORRECTED = frozenset({"correction.edit", "correction.accept", "correction.refuse"})
ANSWERS = frozenset({"correction.accept", "correction.refuse", "correction.reopen"})
MERGES = frozenset(
    f"{kind}.{act}" for kind in ("family", "citizen") for act in ("merge", "reopen", "distinct")
)


def tr(text: str) -> str:
    """A sentence of this file in the language of the window."""
    return QCoreApplication.translate("history", text)


def field_words(name: str) -> str:
    """What officers call a column; its own name where they never see it."""
    return tr(FIELDS[name]) if name in FIELDS else name


@dataclass(frozen=True, slots=True)
class Told:
    """One change, ready to read."""

    what: str
    who: str
    when: str


def told(
    lines: Sequence[HistoryLine], villages: Mapping[UUID, str], *, mask_phones: bool
) -> list[Told]:
    """The changes of a family, the newest first; one sheet filled in a row is told once."""
    facts: dict[UUID, dict[str, Any]] = {}
    found: list[tuple[tuple[object, ...], Told]] = []
    act: tuple[object, ...] = ()
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
        before, act = act, (line.action, line.at, line.officer)
        if line.entity == "correction" and act == before and line.action != "undo":
            one = _beside(found.pop()[1], one, line.action)
        found.append((same, one))
    return [one for _same, one in reversed(found)]


def _beside(edit: Told, why: Told, action: str) -> Told:
    """An edit and why it was made, as one; an answer to a request says it all itself."""
    if action in ANSWERS:
        return why
    return edit if why.what in edit.what else replace(edit, what=f"{edit.what}. {why.what}")


@dataclass(frozen=True, slots=True)
class _Words:
    """One line of the journal in words; `first` is the line that made the record."""

    line: HistoryLine
    villages: Mapping[UUID, str]
    mask_phones: bool
    first: bool

    def say(self, known: dict[str, Any]) -> str:
        """What the line did, when so much is known of its record."""
        match self.line.entity:
            case "family" | "clan" | "unit" | "citizen" | "village":
                return self._of_subject()
            case "move":
                return self._of_move(known)
            case "correction":
                return self._of_correction(known)
            case "former_title":
                return self._of_title(known)
            case "recognition" | "sheet" if self.line.action in ANSWERS:
                words = tr(T("history", "Đính chính quyết định công nhận năm {year}"))
                return words.format(year=known.get("year", ""))
            case "household_act":
                return self._of_life(known)
            case "pair":
                said = SAME_PERSON if known.get("kind") == SubjectKind.CITIZEN else PAIRS
                return tr(said[Verdict(self.line.fields.get("verdict", Verdict.OPEN))])
            case _:
                return self._of_year(known)

    def _of_year(self, known: dict[str, Any]) -> str:
        year, fields = known.get("year", ""), self.line.fields
        match self.line.entity:
            case "registration" | "sheet" if "gone" in fields:
                moved = T("history", "Phần việc năm {year} chuyển sang bản gộp chung")
                back = T("history", "Phần việc năm {year} trở lại bản này")
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

    def _of_title(self, known: dict[str, Any]) -> str:
        words = T("history", "Danh hiệu năm {year} theo phiếu chuyển của {office}")
        back = T("history", "Bỏ danh hiệu năm {year} theo phiếu chuyển của {office}")
        words = tr(back if self.line.fields.get("gone") else words)
        return words.format(year=known.get("year", ""), office=known.get("office", ""))

    def _of_life(self, known: dict[str, Any]) -> str:
        if known.get("event") not in LIFE:
            return tr(T("history", "Thay đổi khác"))
        words = _life_words(
            str(known["event"]),
            str(known.get("household", "")),
            str(known.get("other", "")),
            str(known.get("happened_on", "")),
        )
        if self.line.fields.get("gone"):
            return tr(T("history", "Hoàn tác: {what}")).format(what=words)
        if known.get("reason"):
            reason = tr(T("history", "Lý do: {words}")).format(words=known["reason"])
            return f"{words}. {reason}"
        return words

    def _of_correction(self, known: dict[str, Any]) -> str:
        field, year = str(known.get("field")), known.get("year")
        if "gone" in self.line.fields:
            undone = T("history", "Hoàn tác đính chính {field}")
            again = T("history", "Đính chính lại {field}")
            words = tr(undone if self.line.fields["gone"] else again)
            return words.format(field=_field(field, decided=year is not None))
        why = (
            (T("history", "Lý do: {words}"), known.get("reason")),
            (T("history", "Căn cứ: {words}"), known.get("basis")),
        )
        said = [tr(words).format(words=text) for words, text in why if text]
        if year is not None:
            kept = T("history", "Giữ {field} của quyết định năm {year} như đã ký")
            done = T("history", "Đính chính {field} của quyết định năm {year}")
            words = tr(kept if known.get("kept") else done)
            said.insert(0, words.format(field=_field(field, decided=True), year=year))
        return ". ".join(said)

    def _of_subject(self) -> str:
        imported = self.line.action.endswith(".import")
        if self.first:
            words = T("history", "Nhập vào sổ từ bảng tính")
            came = T("history", "Thêm vào sổ")
            return tr(words if imported else CAME.get(self.line.action, came))
        if "gone" in self.line.fields and self.line.action == "household.move":
            return tr(T("history", "Ra khỏi sổ vì chuyển đi"))
        if "gone" in self.line.fields and self.line.action in ENDED:
            host = T("history", "Có hộ khác nhập vào")
            return tr(T("history", "Ra khỏi sổ") if self.line.fields["gone"] else host)
        if "gone" in self.line.fields and self.line.action in MERGES:
            back = T("history", "Tách lại khỏi bản đã gộp")
            return tr(T("history", "Gộp vào bản kia") if self.line.fields["gone"] else back)
        if "gone" in self.line.fields:
            back = T("history", "Đưa trở lại sổ")
            return tr(T("history", "Xóa khỏi sổ") if self.line.fields["gone"] else back)
        if self.line.action in LEFT:
            return tr(LEFT[self.line.action])
        words = T("history", "Cập nhật từ bảng tính: {changes}")
        words = tr(words if imported else T("history", "Sửa {changes}"))
        if self.line.action in CORRECTED:
            words = tr(T("history", "Đính chính {changes}"))
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


def _field(name: str, *, decided: bool) -> str:
    known: Mapping[str, str] = MATTERS if decided else FIELDS
    return tr(known.get(name, name))


def act_words(act: ActRow) -> str:
    """What happened to a household."""
    return _life_words(act.act, act.name, act.other, act.happened_on)


def _life_words(event: str, name: str, other: str, day: str) -> str:
    return tr(LIFE[event]).format(name=name, other=other, day=birth_text(day))
