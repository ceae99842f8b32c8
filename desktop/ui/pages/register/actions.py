"""What is done to many families at once: registering for the year, withdrawing, removing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.progress import Progress
from desktop.services.register.families import FamilyQuery, FamilyRow
from desktop.services.register.life import ActRow
from desktop.ui.context import PageContext
from desktop.ui.pages.history_words import act_words
from desktop.ui.pages.register.reverting import confirm, do
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.strip import Strip

ASKED_FROM = 20  # removing more than these is asked first
BLOCK = 2_000

Ids = Sequence[UUID]
T = TypeVar("T")


class Actions(QObject):
    """Asks, does, confirms, and remembers how to take it back."""

    def __init__(self, context: PageContext, strip: Strip, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._register = context, context.workplace.register
        self._strip, self._host = strip, host

    def ask_to_register(self, query: FamilyQuery) -> None:
        """Show how many families of a list would be registered, and wait for yes."""
        missing = replace(query, registered=False)
        count, known = self._register.count(missing), self._register.count(query)
        self._ask(count, known - count, lambda: self._run(self._all(missing), count))

    def ask_to_register_these(self, chosen: Sequence[FamilyRow]) -> None:
        """The same for families that were selected."""
        ids = [one.id for one in chosen if not one.registered]
        count = len(ids)
        self._ask(count, len(chosen) - count, lambda: self._run(lambda _progress: ids, count))

    def register_one(self, family: UUID) -> None:
        """Register one family, unasked."""
        self._run(lambda _progress: [family], 1)

    def withdraw(self, ids: Ids) -> None:
        """Take registrations for the year back."""
        year = self._context.year

        def told(count: int) -> None:
            if not count:
                return
            words = self.tr("Đã rút đăng ký năm {year} của {n} hộ.")
            self.confirm(words.format(year=year, n=grouped(count)))

        title = self.tr("Đang rút đăng ký")
        self.do(len(ids), title, lambda _progress: self._register.withdraw(ids, year), told)

    def remove(self, chosen: Sequence[tuple[UUID, str]]) -> None:
        """Take families (id, name) out of the register; many are asked for first."""
        count = len(chosen)
        if count <= ASKED_FROM:
            self._remove(chosen)
            return
        self._strip.ask(
            self.tr("Xóa {n} hộ khỏi sổ?").format(n=grouped(count)),
            self.tr("Hoàn tác được ngay, và lấy lại được trong 30 ngày."),
            self.tr("Xóa {n} hộ").format(n=grouped(count)),
            lambda: self._remove(chosen),
        )

    def added(self, name: str) -> None:
        """Confirm that a family was entered."""
        self.confirm(self.tr("Đã thêm hộ {name}.").format(name=name))

    def is_gone(self, family: UUID) -> bool:
        """Whether a family has left the register."""
        gone: bool = self._register.family(family).gone
        return gone

    def moved(self, family: UUID, village: str) -> None:
        """Confirm that a family went to another village."""
        name = self._register.family(family).head_name
        self.confirm(self.tr("Đã chuyển {name} sang {village}.").format(name=name, village=village))

    def acted(self, act: ActRow) -> None:
        """Confirm that a household split, joined another one, or ended."""
        self.confirm(self.tr("Đã ghi: {what}.").format(what=act_words(act)))

    def _ask(self, count: int, already: int, do: Callable[[], object]) -> None:
        year = self._context.year
        if not count:
            words = self.tr("Các hộ này đều đã đăng ký năm {year}.").format(year=year)
            self._context.tell(words)
            return
        words = self.tr("Đăng ký {n} hộ cho năm {year}?").format(n=grouped(count), year=year)
        note = self.tr("{n} hộ đã đăng ký từ trước, giữ nguyên.").format(n=grouped(already))
        yes = self.tr("Đăng ký {n} hộ").format(n=grouped(count))
        self._strip.ask(words, note if already else "", yes, do)

    def _all(self, query: FamilyQuery) -> Callable[[Progress], Ids]:
        """Reads, on the worker, the ids of all families a query finds."""

        def read(progress: Progress) -> Ids:
            total = self._register.count(query)
            ids: list[UUID] = []
            last: FamilyRow | None = None
            while page := self._register.page(query, last, BLOCK):
                ids.extend(one.id for one in page)
                last = page[-1]
                progress.step(min(len(ids), total), 2 * total)
            return ids

        return read

    def _run(self, ids_of: Callable[[Progress], Ids], count: int) -> None:
        year = self._context.year

        def work(progress: Progress) -> int:
            found: int = self._register.register_for_year(ids_of(progress), year, progress)
            return found

        def told(count: int) -> None:
            if count:  # else another PC did the same meanwhile
                words = self.tr("Đã đăng ký {n} hộ cho năm {year}.")
                self.confirm(words.format(n=grouped(count), year=year))

        self.do(count, self.tr("Đang đăng ký cho năm {year}").format(year=year), work, told)

    def _remove(self, chosen: Sequence[tuple[UUID, str]]) -> None:
        ids = [family for family, _name in chosen]

        def told(count: int) -> None:
            if not count:
                return
            words = self.tr("Đã xóa {n} hộ khỏi sổ.").format(n=grouped(count))
            if len(chosen) == 1:
                words = self.tr("Đã xóa hộ {name} khỏi sổ.").format(name=chosen[0][1])
            self.confirm(words)

        self.do(len(ids), self.tr("Đang xóa"), partial(self._register.remove_families, ids), told)

    def confirm(self, words: str) -> None:
        """Confirm what was done just now, with the way to take this very thing back."""
        confirm(self._context, self._host, words)

    def do(
        self, count: int, title: str, work: Callable[[Progress], T], told: Callable[[T], object]
    ) -> None:
        do(self._context, self._host, count, title, work, told)
