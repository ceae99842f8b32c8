"""One pair of households that may be one: both beside each other, and what a person can decide."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.services.register.families import FamilyDetail
from desktop.services.settling.conflicts import Side
from desktop.services.settling.duplicates import PairState, PairView, Verdict
from desktop.ui.errors import translated
from desktop.ui.pages.exchange.words import moment
from desktop.ui.pages.register.form import birth_text, masked
from desktop.ui.pages.register.history import year_words
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, fit
from desktop.ui.widgets.boxes import column, empty, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.comparison import Comparison, Version
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.key_hints import KeyHints
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.segmented import Segmented
from desktop.wording.pairs import ACROSS, STATES, VERDICTS, explain_signs

FIRST, SECOND = "first", "second"
NOTHING = "—"
LEAST_HEIGHT = 300


class PairCard(Card):
    """Two households and the decision about them.

    Signals:
        merged: whose particulars stand, and whose work counts in which year.
        parted: they are two.
        reopened: the decision is taken back.
        put_off: the person goes on to the next pair.
    """

    merged = Signal(object, object)
    parted = Signal()
    reopened = Signal()
    put_off = Signal()

    def __init__(self, *, across: bool, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self._across = across
        self.view: PairView | None = None
        self.title = label("", "subheading", wrap=True)
        self.why = label("", "second", wrap=True)
        self.explanation = label("", wrap=True)
        self.warning = label("", "danger", wrap=True)
        self.comparison = Comparison()
        self.takes: list[QPushButton] = []
        self.years: dict[int, Segmented] = {}
        self._years = column(spacing=SPACE_S)
        self.distinct = button(self.tr("Hai hộ khác nhau"))
        self.later = button(self.tr("Để sau"))
        self.again = button(self.tr("Hoàn tác quyết định này"), icon="undo")
        self.distinct.clicked.connect(self.parted)
        self.later.clicked.connect(self.put_off)
        self.again.clicked.connect(self.reopened)
        self.hints = KeyHints(
            (
                ("Alt+1, 2", self.tr("đang ở xã đó") if across else self.tr("gộp, giữ bản đó")),
                ("Alt+3", self.tr("hai hộ khác nhau")),
                ("F8", self.tr("để sau")),
                ("Ctrl+Z", self.tr("hoàn tác")),
            )
        )
        head = column(self.title, self.why, spacing=SPACE_XS)
        inside = column(head, self.explanation, self.comparison, None, spacing=SPACE_M)
        sides = scrolling(holder(inside))
        fit(sides, min_height=LEAST_HEIGHT)
        acts = tools(self.distinct, self.later, self.again)
        self.add(sides)
        self.add(holder(column(self._years, self.warning, acts, self.hints, spacing=SPACE_M)))

    def show_pair(self, view: PairView) -> None:
        """Show a pair."""
        self.view, line = view, view.line
        decided = line.state is PairState.DECIDED
        self.title.setText(" · ".join(dict.fromkeys((line.first_name, line.second_name))))
        self.why.setText(self._why(view))
        self.setAccessibleName(f"{self.title.text()}, {self.why.text()}")
        self.explanation.setText(self._explain(view))
        self._say("")
        self._compare(view, open_=not decided)
        self._ask_years(() if decided else view.clashes)
        self.distinct.setVisible(not decided)
        self.later.setVisible(not decided)
        self.hints.setVisible(not decided)
        self.again.setVisible(line.verdict is not Verdict.OPEN)
        stops = [*self.takes, *self.years.values(), self.distinct, self.later, self.again]
        for one, following in pairwise(stops):  # new ones would stand last
            QWidget.setTabOrder(one, following)

    def begin(self) -> None:
        """Take the focus to the first thing that can be done."""
        stops = (*self.takes, self.again)
        first = next((one for one in stops if one.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus()

    def take(self, place: int) -> None:
        """What a person decides by number: merge for either side, or two households."""
        if self.view is None or self.view.line.state is PairState.DECIDED:
            return
        if place < len(self.takes):
            self._merge(place)
        elif place == len(self.takes):
            self.parted.emit()

    def _merge(self, place: int) -> None:
        view = self.view
        assert view is not None
        sides = {FIRST: view.first.id, SECOND: view.second.id}
        open_ = [choice for choice in self.years.values() if not choice.key]
        if open_:
            self._say(self.tr("Chọn lấy phiếu của bản nào, rồi gộp."))
            open_[0].setFocus()
            return
        counts = {year: sides[choice.key] for year, choice in self.years.items()}
        self.merged.emit((view.first.id, view.second.id)[place], counts)

    def _say(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _why(self, view: PairView) -> str:
        words = explain_signs(view.line.signs, translated)
        if view.line.state is PairState.DECIDED:
            verdicts = ACROSS if self._across else VERDICTS
            words = translated(verdicts[view.line.verdict])
        return words[:1].upper() + words[1:]

    def _explain(self, view: PairView) -> str:
        line = view.line
        if line.state is PairState.DECIDED:
            return self._told(view.by)
        if self._across:
            return self.tr(
                "Chỉ so được họ tên và địa chỉ; gọi hai xã trước khi quyết định. Sổ của xã không bị "
                "sửa: biên nhận tới báo cho hai xã, mỗi xã tự xử lý hộ của mình."
            )
        words = [
            self.tr(
                "Nếu là một hộ: chọn bản để giữ họ tên, địa chỉ…; chỗ bản đó để trống lấy từ bản "
                "kia. Đăng ký, phiếu, danh hiệu của cả hai được giữ; hoàn tác lúc nào cũng được."
            )
        ]
        if line.state is not PairState.FOUND:
            state = translated(STATES[line.state])
            words.insert(0, f"{state[:1].upper()}{state[1:]}.")
        if view.both_recognised:
            both = self.tr(
                "Năm {years} cả hai bản đều có danh hiệu: hai giấy công nhận giữ nguyên như đã ký, "
                "chuỗi năm chỉ tính một lần."
            )
            words.append(both.format(years=", ".join(map(str, view.both_recognised))))
        return " ".join(words)

    def _told(self, by: Side | None) -> str:
        if by is None:
            return ""
        if by.here:
            words = self.tr("{who} đã quyết định ở máy này lúc {when}.")
        else:
            words = self.tr("{who} đã quyết định ở máy {pc} lúc {when}.")
        return words.format(who=by.officer, pc=by.pc, when=moment(by.at))

    def _compare(self, view: PairView, *, open_: bool) -> None:
        self.takes = []
        titles = (self.tr("Bản nhập trước"), self.tr("Bản nhập sau"))
        versions = [
            self._version(view, place, title, open_=open_)
            for place, title in enumerate(view.communes if self._across else titles)
        ]
        both = view.first, view.second
        rows = [
            (name, [read(one) or NOTHING for one in both])
            for name, read in self._fields()
            if any(read(one) for one in both)
        ]
        self.comparison.show_versions(versions, [*rows, *self._years_of(both)])

    def _version(self, view: PairView, place: int, title: str, *, open_: bool) -> Version:
        one = (view.first, view.second)[place]
        kept = (Verdict.FIRST, Verdict.SECOND)[place]
        if not open_:
            chosen = self.tr("{side} · đang ở đây") if self._across else ""
            chosen = (chosen or self.tr("{side} · đã giữ")).format(side=title)
            return Version(chosen if view.line.verdict is kept else title, one.village, "")
        words = self.tr("Đang ở xã này") if self._across else self.tr("Gộp, giữ bản này")
        take = button(words, "" if place or self._across else "primary")
        take.clicked.connect(partial(self._merge, place))
        take.setAccessibleDescription(f"{title}, {one.head_name}, {one.village}")
        self.takes.append(take)
        return Version(title, one.village, "", take)

    def _fields(self) -> Iterable[tuple[str, Callable[[FamilyDetail], str]]]:
        yield self.tr("Họ tên chủ hộ"), lambda one: one.head_name
        yield self.tr("Thôn"), lambda one: one.village
        yield self.tr("Địa chỉ"), lambda one: one.address
        yield self.tr("Mã hộ"), lambda one: one.code
        yield self.tr("Số khẩu"), lambda one: _figure(one.member_count)
        yield self.tr("Ngày sinh"), lambda one: birth_text(one.birth)
        yield self.tr("Số định danh"), lambda one: masked(one.identity_number)
        yield self.tr("Điện thoại"), lambda one: one.phone
        yield self.tr("Ghi chú"), lambda one: one.note

    def _years_of(self, both: tuple[FamilyDetail, FamilyDetail]) -> Iterable[tuple[str, list[str]]]:
        sides = [{line.year: year_words(line) for line in one.years} for one in both]
        for year in sorted({*sides[0], *sides[1]}, reverse=True):
            name = self.tr("Năm {year}").format(year=year)
            yield name, [side.get(year, NOTHING) for side in sides]

    def _ask_years(self, years: Iterable[int]) -> None:
        """Let the person say whose work counts where both have some."""
        empty(self._years)
        self.years = {}
        for year in years:
            words = self.tr("Năm {year} lấy phiếu của").format(year=year)
            choices = (
                ("", self.tr("chưa chọn")),
                (FIRST, self.tr("bản nhập trước")),
                (SECOND, self.tr("bản nhập sau")),
            )
            self.years[year] = Segmented(words, choices)
            self._years.addWidget(
                holder(row(label(words), self.years[year], None, spacing=SPACE_S))
            )


def _figure(number: Any) -> str:
    return "" if number is None else str(number)
