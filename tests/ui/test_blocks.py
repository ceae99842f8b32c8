"""Building blocks: they say in words what they draw, and keep their places at every width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.paths import assets
from desktop.ui.registry import PAGES
from desktop.ui.theme import theme
from desktop.ui.widgets.bars import Layer, Share, ShareBar, ShareList
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.phase_line import Phase, PhaseLine, PhaseState
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.steps import Steps
from desktop.ui.widgets.tiles import Tiles
from tests.ui.clipping import clipped


def painted(widget: QWidget, tone: str) -> int:
    """How many pixels a widget paints in a colour of the theme."""
    image = widget.grab().toImage()
    wanted = theme().color(tone).rgb()
    return sum(
        image.pixelColor(x, y).rgb() == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


def test_a_share_bar_draws_its_layers_and_its_target_and_says_them(qtbot) -> None:
    bar = ShareBar([Layer(1.0, "bar_light"), Layer(0.5)], target=0.8, words="đạt 50%, chỉ tiêu 80%")
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    half, mark = painted(bar, "primary"), painted(bar, "gold")
    assert mark > 0
    assert bar.accessibleName() == "đạt 50%, chỉ tiêu 80%"
    bar.draw([Layer(1.0)], words="đạt 100%")
    assert painted(bar, "primary") > 1.8 * half
    assert painted(bar, "gold") == 0


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.001, 7.0])
def test_odd_shares_stay_on_the_track(qtbot, share: float) -> None:
    bar = ShareBar([Layer(share)])
    qtbot.addWidget(bar)
    bar.resize(100, 20)
    assert painted(bar, "primary") <= 100 * 12


def test_a_list_of_shares_is_as_high_as_its_lines_and_read_aloud(qtbot) -> None:
    shares = ShareList([Share("Thôn Đông", 0.5), Share("Thôn Hạ", 1.0, "24/24")])
    qtbot.addWidget(shares)
    before = shares.sizeHint().height()
    assert shares.accessibleName() == "Thôn Đông 50%; Thôn Hạ 24/24"
    shares.resize(300, before)
    assert painted(shares, "success") > 0
    shares.draw([Share("Thôn Đông", 0.5)])
    assert shares.sizeHint().height() == before // 2


def test_a_share_is_never_rounded_up_to_done(qtbot) -> None:
    shares = ShareList([Share("Thôn Đông", 0.999)])
    qtbot.addWidget(shares)
    assert shares.accessibleName() == "Thôn Đông 99%"


def test_the_year_is_a_line_of_words(qtbot) -> None:
    line = PhaseLine(
        [
            Phase("Đăng ký", "7.842 hộ", "xong 31/03", PhaseState.DONE),
            Phase("Tự chấm", "100 / 7.842", "quá hạn 3 ngày", PhaseState.NOW, 0.2, late=True),
        ]
    )
    qtbot.addWidget(line)
    words = [one.text() for one in line.findChildren(QLabel)]
    assert words == [
        "Đăng ký",
        "7.842 hộ",
        "xong 31/03",
        "Tự chấm",
        "100 / 7.842",
        "quá hạn 3 ngày",
    ]
    line.draw([Phase("Báo cáo", "chưa lập", "trước 10/12", PhaseState.LATER)])
    qtbot.waitUntil(lambda: len(line.findChildren(QLabel)) == 3)


def test_a_choice_is_taken_with_the_arrow_keys_and_explained(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    group, cards = QButtonGroup(holder), []
    for name in ("Xã", "Tỉnh"):
        card = ChoiceCard(name, f"Việc của {name}", "office")
        group.addButton(card)
        layout.addWidget(card)
        cards.append(card)
    cards[0].setChecked(True)
    with qtbot.waitActive(holder):
        holder.show()
    cards[0].setFocus()
    qtbot.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].isChecked()
    assert cards[1].accessibleDescription() == "Việc của Tỉnh"
    assert painted(cards[1], "selection") > 0


def test_steps_say_where_one_is(qtbot) -> None:
    steps = Steps(("Cơ quan", "Cán bộ", "Giấy khôi phục"))
    qtbot.addWidget(steps)
    steps.go_to(1)
    assert steps.accessibleName() == "Bước 2 trên 3: Cán bộ"
    steps.resize(500, 30)
    assert painted(steps, "primary") > 0


def test_an_empty_page_offers_its_first_action(qtbot) -> None:
    empty = EmptyState("register", "Sổ còn trống", "Nhập từ Excel.", "Nhập từ Excel", "Thêm một hộ")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.chosen) as chosen:
        empty.buttons[0].click()
    assert chosen.args == ["Nhập từ Excel"]
    assert empty.buttons[0].property("role") == "primary"
    empty.tell("Không thấy", "Thử ít chữ hơn.")
    assert empty.heading.text() == "Không thấy"


def test_a_pill_says_its_words_and_disappears_without_any(qtbot) -> None:
    pill = Pill("không chính thức", "warning")
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "không chính thức"
    assert pill.sizeHint().width() > 0
    pill.say("")
    assert pill.sizeHint().width() == 0


def test_a_card_is_named_by_its_heading(qtbot) -> None:
    card = Card("Việc cần làm")
    qtbot.addWidget(card)
    card.add(label("một"), 8, None)
    assert card.accessibleName() == "Việc cần làm"


def shown(qtbot, widget: QWidget, width: int, height: int = 200) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)


def test_tools_break_into_lines_and_the_last_ones_stand_at_the_right(qtbot) -> None:
    parts = [button(f"Công cụ {number}") for number in range(4)]
    flow = tools(parts[0], parts[1], None, parts[2], parts[3])
    shown(qtbot, flow, 1000)
    assert len({part.y() for part in parts}) == 1
    assert parts[3].geometry().right() == 999
    flow.resize(parts[0].width() * 2 + 20, 200)
    assert len({part.y() for part in parts}) == 2
    assert flow.heightForWidth(flow.width()) > parts[0].height() * 2
    parts[0].hide()
    qtbot.waitUntil(lambda: parts[1].x() == 0)


def test_a_choice_that_grew_while_it_was_hidden_is_shown_whole(qtbot) -> None:
    choice = Segmented("Phần", [("open", "Cần quyết định"), ("done", "Đã quyết định")])
    flow = tools(choice)
    shown(qtbot, flow, 900)
    flow.hide()
    choice.offer([("open", "Cần quyết định (12)"), ("done", "Đã quyết định")])
    flow.show()
    qtbot.waitUntil(lambda: clipped(flow) == [])


def test_tiles_stand_side_by_side_where_there_is_room(qtbot) -> None:
    parts = [QPushButton(str(number)) for number in range(3)]
    tiles = Tiles(parts, 200)
    shown(qtbot, tiles, 700)
    assert len({part.y() for part in parts}) == 1
    tiles.resize(430, 200)
    qtbot.waitUntil(lambda: len({part.y() for part in parts}) == 2)
    parts[0].hide()
    qtbot.waitUntil(lambda: parts[1].x() == 0)
    assert parts[1].y() == parts[2].y()
    theme().choose(scale=2.0)
    qtbot.waitUntil(lambda: parts[1].x() == parts[2].x())


def test_panes_turn_when_the_window_is_narrow(qtbot) -> None:
    panes = Panes(QPushButton("danh sách"), QPushButton("chi tiết"), room=700)
    shown(qtbot, panes, 900)
    assert panes.beside
    panes.resize(500, 400)
    assert not panes.beside


@pytest.mark.parametrize("spec", PAGES, ids=[spec.key for spec in PAGES])
def test_every_page_of_the_rail_has_a_help_text(spec) -> None:
    assert (assets() / "help" / f"{spec.key}.md").is_file()
