"""Các thôn, walked by keyboard over a real data file; all people are invented."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyQuery
from desktop.ui.pages.kinds.page import KindPage
from desktop.ui.pages.register.page import RegisterPage
from desktop.ui.pages.register.targets import Show
from desktop.ui.pages.villages import desk as village_desk
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.clipping import clipped
from tests.ui.shown import shown
from tests.ui.typing import compose, focused, key, walk_to

Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workplace(tmp_path):
    """Six families in three villages."""
    made = b.an_office(tmp_path)
    b.with_families(made, 6, ("Thôn Đông", "Thôn Hạ", "Thôn Trung"))
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return at_villages(qtbot, context)


@pytest.fixture
def stage(page):
    return page.stages.villages


def at_villages(qtbot, context, size=(1150, 712)):
    page = shown(qtbot, RegisterPage(context), size)
    walk_to(qtbot, page.villages.all)
    key(qtbot, Key.Key_Space)
    return page


def names(workplace):
    return [one.name for one in workplace.villages.listed()]


def families(workplace, name):
    village = next(one.id for one in workplace.register.villages() if one.name == name)
    return [one.name for one in workplace.register.page(FamilyQuery(village=village))]


def texts(widget):
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(qtbot, button):
    walk_to(qtbot, button)
    key(qtbot, Key.Key_Space)


def type_over(text):
    focused().selectAll()
    compose(text)


def history(stage):
    return [stage.card._read(one).title for one in stage.card.history.rows]


def test_a_village_is_added_and_renamed_and_tells_what_it_was_called(qtbot, page, stage, workplace):
    assert focused() is stage.table
    qtbot.keyClick(focused(), Key.Key_N, Ctrl)
    compose("Thôn Bắc")
    key(qtbot, Key.Key_Return)
    assert "Thôn Bắc" in names(workplace)
    assert stage.card.name.text() == "Thôn Bắc"
    key(qtbot, Key.Key_F2)
    type_over("thôn hạ")
    key(qtbot, Key.Key_Return)
    assert "Đã có thôn tên" in stage.naming.why.text()
    type_over("Tổ dân phố 1")
    key(qtbot, Key.Key_Tab)
    compose("TDP1")
    key(qtbot, Key.Key_Return)
    assert focused() is stage.table
    assert history(stage) == ["Trước đó mang tên “Thôn Bắc”"]
    assert "TDP1" in stage.card.facts.text()
    qtbot.keyClick(focused(), Key.Key_Z, Ctrl)
    assert "Thôn Bắc" in names(workplace)
    qtbot.waitUntil(lambda: stage.card.name.text() == "Thôn Bắc")
    assert page.stages.current is stage


def test_several_villages_are_merged_after_it_was_shown_who_goes_where(qtbot, stage, workplace):
    key(qtbot, Key.Key_Down)
    qtbot.keyClick(focused(), Key.Key_Down, Shift)
    press(qtbot, stage.card.merge)
    assert focused() is stage.merging.into
    assert stage.merging.effect.isHidden()
    press(qtbot, stage.merging.yes)
    assert stage.merging.why.text() == "Chọn thôn để gộp vào."
    assert focused() is stage.merging.into
    key(qtbot, Key.Key_Down)
    words = stage.merging.effect.text()
    assert "Thôn Hạ: 2 hộ chuyển sang Thôn Đông." in words
    assert "Sau khi gộp, Thôn Đông có: 6 hộ." in words
    press(qtbot, stage.merging.yes)
    assert names(workplace) == ["Thôn Đông"]
    assert sorted(history(stage)) == ["“Thôn Hạ” gộp vào đây", "“Thôn Trung” gộp vào đây"]
    press(qtbot, stage.gone)
    assert [one.name for one in stage.model.rows] == ["Thôn Đông", "Thôn Hạ", "Thôn Trung"]
    stage.table.setFocus()
    key(qtbot, Key.Key_End, Key.Key_Down, Key.Key_Down)
    assert history(stage) == ["Gộp vào “Thôn Đông”"]
    assert not stage.card.merge.isVisible()
    press(qtbot, stage.card.back)
    assert names(workplace) == ["Thôn Đông", "Thôn Hạ", "Thôn Trung"]
    assert len(families(workplace, "Thôn Hạ")) == 2


def test_a_large_merger_is_behind_a_bar(qtbot, stage, workplace, monkeypatch):
    monkeypatch.setattr(village_desk, "AT_ONCE", 1)
    press(qtbot, stage.card.merge)
    key(qtbot, Key.Key_Down)
    press(qtbot, stage.merging.yes)
    qtbot.waitUntil(lambda: len(names(workplace)) == 2)
    qtbot.waitUntil(stage.card.isVisible)
    assert stage.card.name.text() == "Thôn Hạ"


def test_families_are_picked_for_a_new_village_by_search_and_space(qtbot, stage, workplace):
    village = workplace.register.villages()[0].id
    rows = workplace.register.page(FamilyQuery(village=village))
    workplace.register.edit_family(rows[1].id, address="Ngõ 7 đường Đê")
    stage.reload()
    press(qtbot, stage.card.split)
    compose("Thôn Đông Mới")
    key(qtbot, Key.Key_Return)
    assert focused() is stage.splitting.code.line
    assert stage.splitting.yes.text() == "Tách thôn"
    press(qtbot, stage.splitting.yes)
    assert "ít nhất một hộ" in stage.splitting.why.text()
    walk_to(qtbot, stage.splitting.search)
    compose("duong de")
    key(qtbot, Key.Key_Return, Key.Key_Space)
    stage.splitting.search.setFocus()
    key(qtbot, Key.Key_Escape)
    assert stage.splitting.yes.text() == "Tách 1 hộ"
    assert len(stage.splitting.model.rows) == 2
    press(qtbot, stage.splitting.yes)
    assert families(workplace, "Thôn Đông Mới") == [rows[1].name]
    assert families(workplace, "Thôn Đông") == [rows[0].name]
    assert history(stage) == ["Tách ra từ “Thôn Đông”"]


def test_an_empty_village_is_removed_and_brought_back(qtbot, stage, workplace):
    workplace.register.add_village("Thôn Bắc")
    stage.reload()
    assert not stage.card.remove.isVisible()
    key(qtbot, Key.Key_Home)
    stage.go_to(next(one.id for one in workplace.villages.listed() if one.name == "Thôn Bắc"))
    press(qtbot, stage.card.remove)
    assert "Thôn Bắc" not in names(workplace)
    press(qtbot, stage.gone)
    stage.go_to(stage.model.rows[-1].id)
    press(qtbot, stage.card.restore)
    assert "Thôn Bắc" in names(workplace)


def test_escape_leaves_a_form_and_nothing_is_done(qtbot, stage, workplace):
    for ask, form in ((stage.card.merge, stage.merging), (stage.card.split, stage.splitting)):
        press(qtbot, ask)
        assert form.isVisible()
        key(qtbot, Key.Key_Escape)
        assert focused() is stage.table
    assert names(workplace) == ["Thôn Đông", "Thôn Hạ", "Thôn Trung"]


def test_a_day_that_cannot_be_is_explained(qtbot, stage, workplace):
    press(qtbot, stage.card.merge)
    walk_to(qtbot, stage.merging.day.line)
    type_over("31/02/2026")
    press(qtbot, stage.merging.yes)
    assert stage.merging.day.below.text()
    assert len(names(workplace)) == 3


def test_a_name_of_a_village_is_never_read_as_markup(stage, workplace):
    stage.go_to(workplace.register.add_village("<b>Thôn</b>"))
    stage.reload()
    stage.go_to(next(one.id for one in stage.model.rows if "<b>" in one.name))
    assert stage.card.name.textFormat() is Qt.TextFormat.PlainText
    assert stage.card.name.text() == "<b>Thôn</b>"


def test_communities_lead_to_the_villages(qtbot, context):
    asked = []
    context.page_asked.connect(lambda *what: asked.append(what))
    page = shown(qtbot, KindPage(context, SubjectKind.COMMUNITY), (1150, 712))
    walk_to(qtbot, page.villages)
    key(qtbot, Key.Key_Space)
    assert asked == [("register", Show.VILLAGES)]


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((960, 700), 1.5)])
def test_no_word_is_cut(qtbot, context, size, scale):
    theme().choose(scale=scale)
    page = shown(qtbot, RegisterPage(context), size)
    page.open_target(Show.VILLAGES)
    stage = page.stages.villages
    for part in (stage.card, stage.naming, stage.merging, stage.splitting):
        if part is not stage.card:
            stage._ask({stage.naming: "rename", stage.merging: "merge"}.get(part, "split"))
        qtbot.wait(1)
        assert not clipped(page)
        stage.put_away()
