"""Everything a data sheet (phiếu dữ liệu) says: what is held, who wrote it, who read it."""

from typing import Any
from uuid import UUID

from desktop.domain.subjects import SubjectKind
from desktop.services.register.data_sheets import ChangeHeld, Fact, Held, ReadHeld, Told
from desktop.services.register.readings import ReadLine, Way
from desktop.ui.kinds import GROUPS, UNITS, said
from desktop.ui.pages.history_words import FIELDS, VALUES, told, tr
from desktop.ui.pages.register.form import birth_text
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
REFERENCES = {
    "family_id": T("history", "thuộc hộ"),
    "unit_id": T("history", "thuộc đơn vị"),
    "clan_id": T("history", "dòng họ"),
}


def facts_of(held: Held) -> list[Fact]:
    """All that is held of a subject, in words."""
    own = held.kind is SubjectKind.FAMILY
    return [
        Fact(name, _first_large(_field_of(name, own=own)), held_words(name, held.fields[name]))
        for name in (*FIELDS, *REFERENCES)
        if name in held.fields
    ]


def _field_of(name: str, *, own: bool) -> str:
    if name == "head_name" and not own:
        return tr(T("history", "người đứng đầu"))
    return tr(FIELDS.get(name) or REFERENCES[name])


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]


def held_words(name: str, value: Any) -> str:
    """What a field holds, as people read it; nothing where it is empty."""
    if value is None or value is False or value == "":
        return ""
    text = str(value)
    match name:
        case "birth":
            return birth_text(text)
        case "unit_type" | "citizen_group":
            known = {one.value: words for kinds in (UNITS, GROUPS) for one, words in kinds.items()}
            return said(known[text]) if text in known else text
    return tr(VALUES[text]) if text in VALUES else text


WAYS = {
    Way.OPENED: T("history", "mở xem chi tiết"),
    Way.SHEET: T("history", "lập phiếu dữ liệu"),
    Way.CERTIFICATE: T("history", "xem, in giấy công nhận"),
    Way.COPIED: T("history", "chép ra chương trình khác"),
    Way.LIST: T("history", "xuất danh sách {place}"),
    Way.PART: T("history", "xuất một phần danh sách {place}, có thể có tên này"),
    Way.DECISION: T("history", "xem, in quyết định {place} có tên này"),
    Way.MINUTES: T("history", "xem, in biên bản họp ngày {place} có tên này"),
}


def reading_words(line: ReadLine) -> ReadHeld:
    """Who read a subject's data, when and how."""
    first, last = birth_text(line.first), birth_text(line.last)
    words = T("history", "{n} ngày, từ {first} đến {last}")
    when = tr(words).format(n=line.days, first=first, last=last) if line.days > 1 else last
    place = birth_text(line.place) if line.way is Way.MINUTES else line.place
    return ReadHeld(when, line.officer, tr(WAYS[line.way]).format(place=place))


def in_words(workplace: Any, subject_id: UUID) -> Told:
    """Everything a data sheet says about a subject."""
    changes = told(
        workplace.history.of(subject_id), workplace.register.village_names(), mask_phones=False
    )
    return Told(
        facts_of(workplace.data_sheets.held(subject_id)),
        [ChangeHeld(one.when, one.who, one.what) for one in changes],
        [reading_words(one) for one in workplace.readings.of(subject_id)],
    )
