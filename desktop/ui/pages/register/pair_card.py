"""One pair of households or people that may be one: both side by side, and what can be decided."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.settling.conflicts import Side
from desktop.services.settling.duplicates import PairSide, PairState, PairView, Verdict
from desktop.ui.errors import translated
from desktop.ui.pages.data_sheet_words import held_words
from desktop.ui.pages.exchange.words import moment
from desktop.ui.pages.register.form import masked
from desktop.ui.pages.register.history import year_words
from desktop.ui.pages.register.pair_words import said, words_of
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
from desktop.wording.pairs import STATES, explain_signs, verdicts_of

FIRST, SECOND = "first", "second"
NOTHING = "—"
LEAST_HEIGHT = 300


class PairCard(Card):
    """Two households or people and the decision about them.

    Signals:
        merged: whose particulars stand, whose work counts in which year, and to whose household and
            unit a person belongs.
        parted: they are two.
        reopened: the decision is taken back.
        put_off: the person goes on to the next pair.
    """

    merged = Signal(object, object, object)
    parted = Signal()
    reopened = Signal()
    put_off = Signal()

    def __init__(self, kind: SubjectKind, *, across: bool, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_L, parent=parent)
        self._kind, self._across = kind, across
        self._words = words_of(kind, across=across)
        self.view: PairView | None = None
        self.title = label("", "subheading", wrap=True)
        self.why = label("", "second", wrap=True)
        self.explanation = label("", wrap=True)
        self.warning = label("", "danger", wrap=True)
        self.comparison = Comparison()
        self.takes: list[QPushButton] = []
        self.years: dict[int, Segmented] = {}
        self.homes: dict[str, Segmented] = {}
        self._asked = column(spacing=SPACE_S)
        self.distinct = button(said(self._words.apart))
        self.later = button(self.tr("Để sau"))
        self.again = button(self.tr("Hoàn tác quyết định này"), icon="undo")
        self.distinct.clicked.connect(self.parted)
        self.later.clicked.connect(self.put_off)
        self.again.clicked.connect(self.reopened)
        self.hints = KeyHints(
            (
                ("Alt+1, 2", said(self._words.key)),
                ("Alt+3", said(self._words.key_apart)),
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
        self.add(holder(column(self._asked, self.warning, acts, self.hints, spacing=SPACE_M)))

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
        empty(self._asked)
        self._ask_homes(() if decided else view.apart)
        self._ask_years(() if decided else view.clashes)
        self.distinct.setVisible(not decided)
        self.later.setVisible(not decided)
        self.hints.setVisible(not decided)
        self.again.setVisible(line.verdict is not Verdict.OPEN)
        stops = [*self.takes, *self._choices, self.distinct, self.later, self.again]
        for one, following in pairwise(stops):  # new ones would stand last
            QWidget.setTabOrder(one, following)

    def begin(self) -> None:
        """Take the focus to the first thing that can be done."""
        stops = (*self.takes, self.again)
        first = next((one for one in stops if one.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus()

    def take(self, place: int) -> None:
        """What a person decides by number: merge for either side, or two of them."""
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
        open_ = next((choice for choice in self._choices if not choice.key), None)
        if open_ is not None:
            homes = self.tr("Chọn người này ở hộ nào, đơn vị nào, rồi gộp.")
            years = self.tr("Chọn lấy phiếu của bản nào, rồi gộp.")
            self._say(homes if open_ in self.homes.values() else years)
            open_.setFocus()
            return
        counts = {year: sides[choice.key] for year, choice in self.years.items()}
        belongs = {name: sides[choice.key] for name, choice in self.homes.items()}
        self.merged.emit((view.first.id, view.second.id)[place], counts, belongs)

    @property
    def _choices(self) -> Sequence[Segmented]:
        """What a person has to say before a merge, in the order of the card."""
        return *self.homes.values(), *self.years.values()

    def _say(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _why(self, view: PairView) -> str:
        words = explain_signs(view.line.signs, translated, self._kind)
        if view.line.state is PairState.DECIDED:
            verdicts = verdicts_of(self._kind, across=self._across)
            words = translated(verdicts[view.line.verdict])
        return words[:1].upper() + words[1:]

    def _explain(self, view: PairView) -> str:
        line = view.line
        if line.state is PairState.DECIDED:
            return self._told(view.by)
        words = [said(self._words.explained)]
        if self._across:
            return words[0]
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
        where = self.tr("Hộ {who}").format(who=one.household) if one.household else ""
        if not open_:
            chosen = self.tr("{side} · đang ở đây") if self._across else ""
            chosen = (chosen or self.tr("{side} · đã giữ")).format(side=title)
            return Version(
                chosen if view.line.verdict is kept else title, one.village, "", where=where
            )
        words = self.tr("Đang ở xã này") if self._across else self.tr("Gộp, giữ bản này")
        take = button(words, "" if place or self._across else "primary")
        take.clicked.connect(partial(self._merge, place))
        take.setAccessibleDescription(f"{title}, {one.name}, {one.village}")
        self.takes.append(take)
        return Version(title, one.village, "", take, where)

    def _fields(self) -> Iterable[tuple[str, Callable[[PairSide], str]]]:
        people = self._kind is SubjectKind.CITIZEN
        yield self.tr("Họ tên") if people else self.tr("Họ tên chủ hộ"), lambda one: one.name
        yield self.tr("Thôn"), lambda one: one.village
        yield self.tr("Hộ"), lambda one: one.household
        yield self.tr("Đơn vị"), lambda one: one.unit
        yield self.tr("Địa chỉ"), _written("address")
        yield self.tr("Mã") if people else self.tr("Mã hộ"), _written("code")
        yield self.tr("Số khẩu"), _written("member_count")
        yield self.tr("Nhóm"), _written("citizen_group")
        yield self.tr("Ngày sinh"), _written("birth")
        if people:
            yield self.tr("Giới tính"), _written("sex")
        yield self.tr("Số định danh"), lambda one: masked(one.values["identity_number"])
        yield self.tr("Điện thoại"), _written("phone")
        yield self.tr("Ghi chú"), _written("note")

    def _years_of(self, both: tuple[PairSide, PairSide]) -> Iterable[tuple[str, list[str]]]:
        sides = [{line.year: year_words(line) for line in one.years} for one in both]
        for year in sorted({*sides[0], *sides[1]}, reverse=True):
            name = self.tr("Năm {year}").format(year=year)
            yield name, [side.get(year, NOTHING) for side in sides]

    def _ask_homes(self, names: Iterable[str]) -> None:
        """Let the person say in which household and unit somebody lives and works."""
        words = {"family_id": self.tr("Ở hộ của"), "unit_id": self.tr("Ở đơn vị của")}
        self.homes = {name: self._ask(words[name]) for name in names}

    def _ask_years(self, years: Iterable[int]) -> None:
        """Let the person say whose work counts where both have some."""
        words = self.tr("Năm {year} lấy phiếu của")
        self.years = {year: self._ask(words.format(year=year)) for year in years}

    def _ask(self, words: str) -> Segmented:
        """A choice between both sides, which nobody has made yet."""
        choices = (
            ("", self.tr("chưa chọn")),
            (FIRST, self.tr("bản nhập trước")),
            (SECOND, self.tr("bản nhập sau")),
        )
        made = Segmented(words, choices)
        self._asked.addWidget(holder(row(label(words), made, None, spacing=SPACE_S)))
        return made


def _written(name: str) -> Callable[[PairSide], str]:
    """What an officer typed into a field; nothing of a kind that has no such field."""
    return lambda one: held_words(name, one.values.get(name))
