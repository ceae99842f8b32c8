"""What Ctrl+K finds: pages, villages and families."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.registry import PageSpec

MOST = 8


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
    """Villages by name; they open the register at that village."""

    def find(text: str) -> Iterator[Hit]:
        if not text:
            return
        for village in workplace.register.villages():
            if matches(text, village.name, fold):
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


def matches(text: str, name: str, fold: Callable[[str], str]) -> bool:
    """Whether every word typed begins a word of the name, accents left aside."""
    words = fold(name).split()
    return all(any(word.startswith(part) for word in words) for part in fold(text).split())
