"""Chấm điểm, Xét công nhận and Giấy công nhận of every kind, one switch for all of them."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.ui.pages.certificates.page import CertificatesPage
from desktop.ui.pages.recognition.page import RecognitionPage
from desktop.ui.pages.scoring.page import ScoringPage
from desktop.ui.pages.scoring.places import Place
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown
from tests.ui.test_certificates_page import drawn
from tests.ui.test_recognition_page import settled
from tests.ui.typing import focused, key, walk_to

SIZE = (1150, 712)
OTHERS = [kind for kind in b.NAMED if kind is not SubjectKind.FAMILY]
every_other = pytest.mark.parametrize("kind", OTHERS)


@pytest.fixture
def workplace(tmp_path):
    """One subject of each kind that registered for the year."""
    made = b.an_office(tmp_path)
    b.with_families(made, 3)
    b.registered(made)
    for kind in OTHERS:
        made.registering.register(kind, [b.a_subject(made, kind)], b.YEAR)
    yield made
    made.close()


def take(qtbot, page, box, kind):
    """Go to the box of kinds and take one by keyboard."""
    walk_to(qtbot, box)
    while page.context.kind is not kind:
        key(qtbot, Qt.Key.Key_Down)
        box.activated.emit(box.currentIndex())


@every_other
def test_a_sheet_of_any_kind_is_filled_by_keyboard(qtbot, context, workplace, kind):
    page = shown(qtbot, ScoringPage(context), SIZE)
    take(qtbot, page, page.tools.kinds, kind)
    (line,) = page.subjects.lines
    assert line.name == b.NAMED[kind]
    assert page.tools.village.isHidden() == (kind is not SubjectKind.CITIZEN)
    page.grid.setFocus()
    qtbot.keyClicks(focused(), "1" if kind is SubjectKind.COMMUNITY else "8")
    key(qtbot, Qt.Key.Key_Return)
    stage = page.desk.key.stage
    (row,) = workplace.scoring.progress(kind, b.YEAR, stage)
    assert row.state == "partial"
    page.undo()
    assert page.desk.model.answers == {}


def test_another_kind_is_begun_anew_and_families_come_back(qtbot, context):
    page = shown(qtbot, ScoringPage(context), SIZE)
    family = page.desk.key
    context.choose_kind(SubjectKind.UNIT)
    assert page.desk.key.kind is SubjectKind.UNIT
    assert page.side.accessibleName().endswith("0 trên 1 đơn vị")
    context.choose_kind(SubjectKind.FAMILY)
    assert page.desk.key == family


def test_a_kind_that_nobody_registered_says_so(qtbot, context, workplace):
    workplace.registering.withdraw(
        SubjectKind.CLAN,
        [row.subject_id for row in workplace.registering.listed(SubjectKind.CLAN, b.YEAR)],
        b.YEAR,
    )
    context.choose_kind(SubjectKind.CLAN)
    page = shown(qtbot, ScoringPage(context), SIZE)
    assert page.empty.heading.text() == "Xã Bình Hòa chưa có dòng họ nào đăng ký năm 2026"


def test_a_place_of_another_kind_turns_the_page_to_it(qtbot, context, workplace):
    page = shown(qtbot, ScoringPage(context), SIZE)
    for kind in OTHERS:
        (row,) = workplace.registering.listed(kind, b.YEAR)
        page.open_target(Place(subject=row.subject_id))
        assert (page.context.kind, page.desk.key.subject_id) == (kind, row.subject_id)
    context.choose_kind(SubjectKind.UNIT)
    page.open_target(workplace.register.villages()[0])
    assert context.kind is SubjectKind.FAMILY


@every_other
def test_any_kind_is_judged_and_decided(qtbot, context, workplace, kind):
    (row,) = workplace.registering.listed(kind, b.YEAR)
    b.scored(workplace, [row.subject_id], Stage.COMMUNE, kind=kind)
    page = shown(qtbot, RecognitionPage(context), SIZE)
    settled(qtbot, context)
    take(qtbot, page, page.kinds, kind)
    settled(qtbot, context)
    assert [one.name for one in page.qualified.model.rows] == [b.NAMED[kind]]
    form = page.qualified.form
    form.number.fill("77/QĐ-UBND")
    form.signer.fill("Lê Văn Tám")
    for _press in range(2):
        form.issue.click()
    settled(qtbot, context)
    (decision,) = workplace.recognition.decisions(b.YEAR)
    assert (decision.kind, decision.recognised) == (kind, 1)
    assert page.issued.heading.text() == f"Quyết định 77/QĐ-UBND: 1 {kind_noun(kind)}"


def test_a_level_that_has_to_wait_is_told_above_the_list(qtbot, context, workplace):
    (row,) = workplace.registering.listed(SubjectKind.COMMUNITY, b.YEAR)
    b.scored(workplace, [row.subject_id], kind=SubjectKind.COMMUNITY)
    page = shown(qtbot, RecognitionPage(context), SIZE)
    settled(qtbot, context)
    assert page.qualified.waiting.isHidden()
    take(qtbot, page, page.kinds, SubjectKind.COMMUNITY)
    settled(qtbot, context)
    assert [one.rating for one in page.qualified.model.rows] == ["Mức độ 1"]
    assert f"{b.NAMED[SubjectKind.COMMUNITY]}: Mức độ 2 → Mức độ 1" in page.qualified.waiting.text()
    assert page.qualified.waiting.isVisible()
    assert not clipped(page)


def kind_noun(kind):
    return "công dân" if kind is SubjectKind.CITIZEN else kind.noun


def test_certificates_of_every_kind_stand_in_one_list_of_decisions(qtbot, context, workplace):
    for kind in b.NAMED:
        b.recognised(workplace, kind, "Văn Vinh")
    page = shown(qtbot, CertificatesPage(context), SIZE)
    names = [page.decision.itemText(place) for place in range(page.decision.count())]
    assert len(names) == len(b.NAMED)
    assert sum(name.startswith("Dòng họ · Quyết định") for name in names) == 1
    for place in range(page.decision.count()):
        page.decision.setCurrentIndex(place)
        page.decision.activated.emit(place)
        assert [one.name for one in page.people.rows] == ["Văn Vinh"]
        drawn(qtbot, page)


@every_other
def test_nothing_is_cut_off(qtbot, context, kind):
    context.choose_kind(kind)
    page = shown(qtbot, ScoringPage(context), SIZE)
    qtbot.waitUntil(lambda: clipped(page) == [] and overlapping(page) == [])
