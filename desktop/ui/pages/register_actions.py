"""What is done to many families at once: registering for the year, withdrawing, removing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.progress import Cancelled, Progress, Silent
from desktop.services.register import FamilyQuery, FamilyRow
from desktop.ui.context import PageContext
from desktop.ui.pages.register_undo import Undo
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.strip import Strip

AT_ONCE = 200  # families that the window's own thread can take without being felt
ASKED_FROM = 20  # removing more than these is asked first
BLOCK = 2_000

Ids = Sequence[UUID]
T = TypeVar("T")


class Actions(QObject):
    """Asks, does, confirms, and remembers how to take it back."""

    def __init__(self, context: PageContext, undo: Undo, strip: Strip, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._register = context, context.workplace.register
        self._undo, self._strip, self._host = undo, strip, host

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
            back = self._remember(
                self.tr("rút đăng ký"), lambda: self._register.register_for_year(ids, year)
            )
            self._context.tell(words.format(year=year, n=grouped(count)), back)

        title = self.tr("Đang rút đăng ký")
        self._do(len(ids), title, lambda _progress: self._register.withdraw(ids, year), told)

    def remove(self, chosen: Sequence[tuple[UUID, str]]) -> None:
        """Take families (id, name) out of the register; many are asked for first."""
        count = len(chosen)
        if count <= ASKED_FROM:
            self._remove(chosen)
            return
        self._strip.ask(
            self.tr("Xóa {n} hộ khỏi sổ?").format(n=grouped(count)),
            self.tr("Có thể hoàn tác ngay sau khi xóa."),
            self.tr("Xóa {n} hộ").format(n=grouped(count)),
            lambda: self._remove(chosen),
        )

    def take_back(self) -> None:
        """Take back the last thing done on the page."""
        words = self._undo.last()
        if words:
            self._context.tell(self.tr("Đã hoàn tác: {what}.").format(what=words))

    def added(self, family: UUID, name: str) -> None:
        """Confirm that a family was entered."""
        words = self.tr("thêm hộ {name}").format(name=name)
        back = self._remember(words, lambda: self._register.remove_family(family))
        self._context.tell(self.tr("Đã thêm hộ {name}.").format(name=name), back)

    def moved(self, family: UUID, village: str) -> None:
        """Confirm that a family went to another village."""
        name = self._register.family(family).head_name
        moving = self._context.workplace.moving
        words = self.tr("chuyển {name} sang {village}").format(name=name, village=village)
        back = self._remember(words, lambda: moving.take_back(family))
        words = self.tr("Đã chuyển {name} sang {village}.").format(name=name, village=village)
        self._context.tell(words, back)

    def edited(self, field: str, back: Callable[[], object]) -> None:
        """Remember that a field was changed; its tick says it, so no toast does."""
        self._remember(self.tr("sửa {field}").format(field=field.lower()), back)

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

        def work(progress: Progress) -> Ids:
            ids = ids_of(progress)
            self._register.register_for_year(ids, year, progress)
            return ids

        def told(ids: Ids) -> None:
            count = grouped(len(ids))
            back = self._remember(
                self.tr("đăng ký {n} hộ").format(n=count), lambda: self._unregister(ids, year)
            )
            words = self.tr("Đã đăng ký {n} hộ cho năm {year}.")
            self._context.tell(words.format(n=count, year=year), back)

        self._do(count, self.tr("Đang đăng ký cho năm {year}").format(year=year), work, told)

    def _unregister(self, ids: Ids, year: int) -> None:
        title = self.tr("Đang rút đăng ký")
        self._do(
            len(ids), title, lambda _progress: self._register.withdraw(ids, year), lambda _n: None
        )

    def _remove(self, chosen: Sequence[tuple[UUID, str]]) -> None:
        register, ids = self._register, [family for family, _name in chosen]

        def told(_nothing: object) -> None:
            count = grouped(len(ids))
            words = self.tr("Đã xóa {n} hộ khỏi sổ.").format(n=count)
            if len(chosen) == 1:
                words = self.tr("Đã xóa hộ {name} khỏi sổ.").format(name=chosen[0][1])
            what = self.tr("xóa {n} hộ").format(n=count)
            self._context.tell(words, self._remember(what, lambda: self._restore(ids)))

        work = partial(each, ids, register.remove_family, register.restore_family)
        self._do(len(ids), self.tr("Đang xóa"), work, told)

    def _restore(self, ids: Ids) -> None:
        register = self._register
        work = partial(each, ids, register.restore_family, register.remove_family)
        self._do(len(ids), self.tr("Đang đưa trở lại sổ"), work, lambda _nothing: None)

    def _remember(self, words: str, back: Callable[[], object]) -> Callable[[], None]:
        def explained() -> None:
            with self._context.explained(self._host):
                back()

        return self._undo.did(words, explained)

    def _do(
        self, count: int, title: str, work: Callable[[Progress], T], told: Callable[[T], object]
    ) -> None:
        """Do a little at once, and much behind a bar with Dừng."""
        if count > AT_ONCE:
            self._context.run(title, work, self._host, told)
            return
        with self._context.explained(self._host):
            told(work(Silent()))


def each(
    ids: Ids,
    do: Callable[[UUID], object],
    undo: Callable[[UUID], object],
    progress: Progress,
) -> None:
    """Do something to one family after the other; when stopped, to none of them.

    Raises:
        Cancelled: the officer stopped it, and what was done is undone.
    """
    for done, family in enumerate(ids):
        try:
            progress.step(done, len(ids))
        except Cancelled:
            for before in ids[:done]:
                undo(before)
            raise
        do(family)
    progress.step(len(ids), len(ids))
