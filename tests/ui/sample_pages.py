"""Pages made of our building blocks alone, for the window's own tests and pictures."""

from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext
from desktop.ui.models.paged_table import PagedTableModel
from desktop.ui.models.rows import Column
from desktop.ui.pages.page import Page
from desktop.ui.registry import PageSpec
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from desktop.ui.widgets.bars import Layer, Share, ShareBar, ShareList
from desktop.ui.widgets.boxes import column, holder, row
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import IconLabel, label, rule
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.phase_line import Phase, PhaseLine, PhaseState
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.tiles import Tiles

MARGINS = (SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
PHASES = (
    Phase("Đăng ký", "7.842 / 8.016 hộ", "xong 31/03", PhaseState.DONE),
    Phase("Tự chấm", "7.430 / 7.842", "xong 15/10", PhaseState.DONE),
    Phase("Bình xét thôn", "17 / 24 thôn", "còn 4 ngày", PhaseState.NOW, 0.7),
    Phase("Công nhận", "0 quyết định", "trước 05/12", PhaseState.LATER),
    Phase("Báo cáo", "chưa lập", "trước 10/12", PhaseState.LATER),
)
TITLES = (
    ("Gia đình học tập", 0.58, 0.60, 0.64, 0.98, 0.71),
    ("Dòng họ học tập", 0.52, 0.55, 0.57, 0.91, 0.64),
    ("Công dân học tập", 0.47, 0.50, 0.45, 0.74, 0.61),
)
TASKS = (
    ("conflict", "danger", "3 mâu thuẫn cần quyết định", "chặn 3 giấy công nhận", "Mở"),
    ("meeting", "warning", "7 thôn chưa họp bình xét", "Thôn Đông, Thôn Hạ…", "Mở họp"),
    ("scoring", "warning", "412 phiếu còn thiếu điểm", "nhiều nhất: Thôn Thượng", "Chấm tiếp"),
    ("send", "second", "148 thay đổi chưa gửi cấp trên", "từ 12/11", "Gửi"),
)
SHARES = (
    Share("Thôn Đông", 0.92), Share("Thôn Hạ", 0.34), Share("Thôn Thượng", 0.61),
    Share("Xóm Mỹ Ửng", 1.0), Share("KP Đồng Khởi", 0.88), Share("Ấp Vĩnh Lộc", 0.12),
)  # fmt: skip


class Glance(Page):
    """Cards and bars, as Tổng quan has them."""

    shows = frozenset({"family"})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.reloads = 0
        year = Card()
        year.add(PhaseLine(PHASES))
        todo = Card("Việc cần làm")
        for icon, tone, what, where, action in TASKS:
            words = column(label(what, "heading", wrap=True), label(where, "small"), spacing=0)
            line = row(IconLabel(icon, tone), words, button(action, "small"), spacing=SPACE_M)
            line.setStretch(1, 1)
            todo.add(rule(), line)
        todo.add(None)
        villages = Card("Tiến độ bình xét theo thôn")
        villages.add(ShareList(SHARES), None)
        titles = Tiles([self._title(*title) for title in TITLES], 200)
        lower = Tiles([todo, villages], 380)
        inside = column(year, titles, lower, None, spacing=SPACE_M, margins=MARGINS)
        self.setLayout(column(scrolling(holder(inside)), spacing=0))

    def reload(self) -> None:
        self.reloads += 1

    def _title(
        self, name: str, share: float, target: float, before: float, entered: float, scored: float
    ) -> QWidget:
        card = Card(name, margin=SPACE_M)
        layers = [Layer(entered, "bar_light"), Layer(scored, "bar_middle"), Layer(share)]
        words = f"{name}: đạt {share:.0%}, chỉ tiêu {target:.0%}"
        card.add(
            label(f"{share:.0%}", "figure"),
            label(f"chỉ tiêu {target:.0%} · năm trước {before:.0%}", "small", wrap=True),
            ShareBar(layers, target=target, words=words),
        )
        return card


class Families(Page):
    """A list with a search field, tools and a form, as Sổ đăng ký has them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.search = SearchField("Tìm theo tên, mã hộ, điện thoại…")
        self.search.follow_shortcut(self)
        self.stage = Segmented(
            "Lần chấm", (("self", "Tự chấm"), ("village", "Thôn chấm"), ("commune", "Xã thẩm định"))
        )
        over = tools(
            self.search,
            self.stage,
            Pill("không chính thức", "warning"),
            None,
            button("Thêm hộ", "primary", icon="add"),
        )
        self.model = PagedTableModel(
            (
                Column("Chủ hộ", lambda one: one.name, "name", width=220),
                Column("Thôn", lambda one: one.village, "village", width=140),
                Column("Địa chỉ", lambda one: one.address, width=0),
                Column("Số khẩu", lambda one: str(one.member_count), number=True, width=80),
            ),
            lambda after, limit: self.workplace.register.page("", after, limit),
            self,
        )
        self.table = Table("Các hộ")
        self.table.show_rows(self.model)
        self.search.asked.connect(self._ask)
        self.search.left_down.connect(self.table.setFocus)
        listing = Card(margin=1)
        listing.add(self.table)
        details = Card("Phạm Thị Đào")
        self.name = TextField("Họ và tên chủ hộ", marked=True)
        self.name.fill("Phạm Thị Đào", FieldState.SAVED)
        self.phone = TextField("Điện thoại", marked=True)
        self.phone.fill("09123")
        self.phone.say(FieldState.INVALID, "Số điện thoại có 10 chữ số.")
        details.add(self.name, self.phone, None)
        panes = Panes(listing, details)
        self.setLayout(column(over, panes, spacing=SPACE_S, margins=MARGINS))

    def reload(self) -> None:
        self.model.reload()

    def first_field(self) -> QWidget:
        return self.search

    def open_target(self, target: object) -> None:
        self.search.setText(str(getattr(target, "name", "")))

    def _ask(self, text: str) -> None:
        register = self.workplace.register
        self.model.ask(lambda after, limit: register.page(text, after, limit))


class Nothing(Page):
    """An empty page that says what to do."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.empty = EmptyState(
            "exchange",
            "Chưa có gói nào",
            "Khi gửi hoặc nhận, mỗi gói đứng ở đây cùng giấy biên nhận của nó.",
            "Gửi lên cấp trên",
            "Nhận gói",
        )
        self.setLayout(column(self.empty, margins=MARGINS))


SAMPLES = (
    PageSpec("overview", "Tổng quan", "overview", "tests.ui.sample_pages:Glance"),
    PageSpec("register", "Sổ đăng ký", "register", "tests.ui.sample_pages:Families"),
    PageSpec("scoring", "Chấm điểm", "scoring", "tests.ui.sample_pages:Nothing"),
    PageSpec("exchange", "Gửi – nhận", "exchange", "tests.ui.sample_pages:Nothing"),
)
