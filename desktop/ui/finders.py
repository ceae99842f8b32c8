"""What Ctrl+K finds: pages, villages, families and the other kinds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.subjects import SubjectKind
from desktop.ui.kinds import noun_of
from desktop.ui.registry import PageSpec

MOST, FEW = 8, 4


class Hit(NamedTuple):
    """One place to go to."""

    title: str
    note: str
    icon: str
    page: str
    target: object = None


Finder = Callable[[str], Iterable[Hit]]


def page_finder(pages: Sequence[PageSpec], fold: Callable[[str], str]) -> Finder:
    """Pages whose name holds every word typed; all of them when nothing is typed."""

    def find(text: str) -> Iterator[Hit]:
        for number, page in enumerate(pages, start=1):
            if matches(text, page.name, fold):
                yield Hit(page.name, f"Ctrl+{number}" if number < 10 else "", page.icon, page.key)

    return find


def village_finder(workplace: Any, fold: Callable[[str], str]) -> Finder:
    """Villages by name or code; they open the register at that village."""

    def find(text: str) -> Iterator[Hit]:
        if not text:
            return
        for village in workplace.register.villages():
            if matches(text, f"{village.name} {village.code}", fold):
                count = QCoreApplication.translate("finders", "{n} hộ").format(n=village.families)
                yield Hit(village.name, count, "village", "register", village)

    return find


def family_finder(workplace: Any, question: Callable[[str], object]) -> Finder:
    """Families by anything the register searches; they open the register at that family."""

    def find(text: str) -> Iterator[Hit]:
        if len(text) < 2:
            return
        for family in workplace.register.page(question(text), None, MOST):
            note = " · ".join(part for part in (family.village, family.address) if part)
            yield Hit(family.name, note, "family", "register", family)

    return find


ICONS = {SubjectKind.CLAN: "clan", SubjectKind.UNIT: "unit", SubjectKind.CITIZEN: "person"}
"""The kinds that are found beside families and villages."""


def subject_finder(workplace: Any, question: Callable[[SubjectKind, str], object]) -> Finder:
    """Clans, units and citizens by anything the register searches; they open it there."""

    def find(text: str) -> Iterator[Hit]:
        if len(text) < 2:
            return
        for kind, icon in ICONS.items():
            for row in workplace.kind(kind).page(question(kind, text), None, FEW):
                note = " · ".join(part for part in (noun_of(kind), row.village) if part)
                yield Hit(row.name, note, icon, "register", row.id)

    return find


def former_finder(workplace: Any, fold: Callable[[str], str]) -> Finder:
    """Villages by the names they had; they open the register at what they are now."""

    def find(text: str) -> Iterator[Hit]:
        if not text:
            return
        now = workplace.register.village_names()
        words = QCoreApplication.translate("finders", "tên cũ, nay là {name}")
        for one in workplace.villages.former():
            if matches(text, f"{one.name} {one.code}", fold):
                note = words.format(name=now.get(one.village_id, ""))
                yield Hit(one.name, note, "village", "register", one.village_id)

    return find


def matches(text: str, name: str, fold: Callable[[str], str]) -> bool:
    """Whether every word typed begins a word of the name, accents left aside."""
    words = fold(name).split()
    return all(any(word.startswith(part) for word in words) for part in fold(text).split())
