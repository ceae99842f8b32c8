"""Giấy công nhận, walked by keyboard over a real data file; all people are invented."""

from uuid import UUID

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.progress import Cancelled
from desktop.services.titles.failures import CertificateBlocked
from desktop.ui.pages.certificates.page import CertificatesPage
from desktop.ui.pages.certificates.work import Part, between, number_of
from desktop.ui.theme import theme
from tests import builders as b
from tests.ui.clipping import clipped, overlapping
from tests.ui.shown import shown

Key = Qt.Key


@pytest.fixture
def workplace(tmp_path):
    """Twelve families in two villages, recognised by one decision."""
    made = b.a_commune_in_november(tmp_path)
    b.decided(made)
    yield made
    made.close()


@pytest.fixture
def page(qtbot, context):
    return opened(qtbot, context)


def opened(qtbot, context, size=(1120, 700)):
    return shown(qtbot, CertificatesPage(context), size, lambda page: drawn(qtbot, page))


def drawn(qtbot, page):
    """Wait until the page shown is the one asked for."""
    qtbot.waitUntil(lambda: page._previews._drawing is None and not page.view._pause.isActive())
    QApplication.processEvents()


def texts(path):
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_those_who_were_erased_are_told_apart_in_the_title(qtbot, workplace, context):
    decision = workplace.recognition.decisions()[0].id
    for one in workplace.recognition.recognised(decision)[:2]:
        workplace.erasing.erase(one.subject_id)
    page = opened(qtbot, context)
    assert page.decision.currentText().endswith("· 10 giấy, 2 đã xóa theo yêu cầu")
    assert page.place.text() == "Giấy 1 / 10 · số vào sổ 00003/2026"


def test_a_decision_whose_every_household_was_erased_has_no_certificate(qtbot, workplace, context):
    decision = workplace.recognition.decisions()[0].id
    for one in workplace.recognition.recognised(decision):
        workplace.erasing.erase(one.subject_id)
    page = opened(qtbot, context)
    assert page.decision.currentText().endswith("· 0 giấy, 12 đã xóa theo yêu cầu")
    assert page.place.text() == ""
    assert page.people.nobody.isVisibleTo(page)
    assert not page.save.isEnabled()
    assert not page.print.isEnabled()


def test_the_real_page_of_the_first_certificate_is_shown(page):
    assert page.decision.currentText() == "Quyết định 128/QĐ-UBND ngày 20/11/2026 · 12 giấy"
    assert page.mark.text == "không chính thức"
    assert page.place.text() == "Giấy 1 / 12 · số vào sổ 00001/2026"
    image = page.view._image
    assert abs(image.width() - page.view.pixels) <= 2
    name = page.people.current.name
    assert name in page.view.accessibleName()
    colours = {image.pixelColor(x, image.height() // 3).name() for x in range(0, image.width(), 3)}
    assert len(colours) > 5  # something is drawn


def test_arrow_keys_and_buttons_turn_the_pages(qtbot, page):
    first = page.view._image
    qtbot.keyClick(page.people.table, Key.Key_Down)
    drawn(qtbot, page)
    assert page.place.text().startswith("Giấy 2 / 12")
    assert page.view._image != first
    page.back.click()
    drawn(qtbot, page)
    assert page.view._image == first
    assert not page.back.isEnabled()
    qtbot.keyClick(page.people.table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.place.text().startswith("Giấy 12 / 12")
    assert not page.forward.isEnabled()


def test_of_many_pages_asked_for_at_once_only_the_last_is_drawn(qtbot, page):
    drawn_pages = []
    page._previews.ready.connect(lambda wanted, _image: drawn_pages.append(wanted.subject))
    for _ in range(8):
        page.turn(1)
    drawn(qtbot, page)
    assert len(drawn_pages) <= 2
    assert drawn_pages[-1] == page.people.current.subject_id


def test_a_page_seen_before_is_kept(qtbot, page):
    page.turn(1)
    drawn(qtbot, page)
    with qtbot.waitSignal(page._previews.ready, timeout=0, raising=False) as said:
        page.turn(-1)
    assert said.signal_triggered  # at once, without the worker


def test_somebody_is_found_by_name_or_by_number(qtbot, page):
    row = page.people.rows[6]
    page.people.search.setText(row.name)
    assert {one.name for one in page.people.model.rows} == {row.name}
    page.people.search.setText("00004")
    assert [one.register_number for one in page.people.model.rows] == ["00004/2026"]
    page.people.search.setText("không có ai")
    assert page.people.nobody.isVisible()


def test_all_certificates_go_into_one_file_and_the_printing_is_noted(qtbot, page, tmp_path):
    page.save.click()
    dialog = page.findChildren(QFileDialog)[-1]
    assert dialog.selectedFiles()[0].endswith("Giấy công nhận 128-QĐ-UBND.pdf")
    with qtbot.waitSignal(page.context.told) as told:
        dialog.fileSelected.emit(str(tmp_path / "tất cả.pdf"))
    dialog.reject()
    assert told.args[0] == "Đã lưu 12 giấy vào tất cả.pdf."
    pages = texts(tmp_path / "tất cả.pdf")
    assert len(pages) == 12
    assert "00012/2026" in pages[11]
    tasks = {task.kind for task in page.workplace.overview.year(b.YEAR).tasks}
    assert "certificates" not in tasks


def test_a_range_of_numbers_is_written(qtbot, page, tmp_path):
    page.range.first.setFocus()
    page.range.first.setValue(3)
    page.range.last.setValue(5)
    assert page.range.words.text() == "Sẽ in 3 giấy."
    with qtbot.waitSignal(page.context.told):
        page.save_to(tmp_path / "ba.pdf")
    assert [text.count("00003/2026") for text in texts(tmp_path / "ba.pdf")] == [1, 0, 0]


def test_numbers_the_wrong_way_round_print_nothing_and_say_so(page):
    page.range.first.setValue(9)
    page.range.last.setValue(4)
    assert page.range.words.text() == "Số đầu lớn hơn số cuối nên không có giấy nào."
    assert not page.print.isEnabled()
    page.range.all.click()
    assert page.range.words.text() == "Sẽ in 12 giấy."
    assert page.print.isEnabled()


def test_the_one_in_view_is_taken_alone(qtbot, page):
    page.turn(4)
    page.range.one.click()
    assert (page.range.first.value(), page.range.last.value()) == (5, 5)
    assert page.range.batch(UUID(int=1)).subjects == (page.people.current.subject_id,)


def printer_to(path):
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    made.setResolution(60)
    return made


def test_after_printing_the_numbers_go_on_where_they_ended(qtbot, page, tmp_path):
    page.range.last.setValue(2)
    with qtbot.waitSignal(page.context.told, timeout=20_000) as told:
        page.print_on(printer_to(tmp_path / "in.pdf"))
    assert told.args[0] == "Đã gửi 2 giấy tới máy in."
    assert len(pypdf.PdfReader(tmp_path / "in.pdf").pages) == 2
    assert (page.range.first.value(), page.range.last.value()) == (3, 12)
    page.range.go_on_after(12)
    assert page.range.first.value() == 1


def test_printing_that_is_stopped_says_how_to_go_on(qtbot, page, tmp_path, monkeypatch):
    def stopped(*_: object) -> int:
        raise Cancelled

    monkeypatch.setattr("desktop.ui.pages.certificates.page.print_batch", stopped)
    with qtbot.waitSignal(page.context.told) as told:
        page.print_on(printer_to(tmp_path / "in.pdf"))
    assert "ghi số tiếp theo vào ô Từ số" in told.args[0]


def test_certificates_appear_only_after_a_decision(qtbot, page):
    page.context.choose_year(b.YEAR + 1)
    assert page.empty.isVisible()
    assert "chỉ có sau khi ban hành quyết định" in page.empty.explanation.text()
    with qtbot.waitSignal(page.context.page_asked) as asked:
        qtbot.keyClick(page.first_field(), Key.Key_Space)
    assert asked.args[0] == "recognition"


def test_a_new_decision_is_offered_and_led_to(qtbot, page, workplace):
    village = workplace.register.villages()[0].id
    from desktop.services.register.families import FamilyDraft  # noqa: PLC0415 - only here

    new = workplace.register.add_family(FamilyDraft("Lý Thị Mới", village))
    workplace.register.register_for_year([new], b.YEAR)
    b.scored(workplace, [new], Stage.COMMUNE)
    decision = b.decided(workplace, "131/QĐ-UBND")
    assert page.decision.count() == 2
    page.open_target(decision)
    drawn(qtbot, page)
    assert page.decision.currentText().startswith("Quyết định 131/QĐ-UBND")
    assert page.people.current.name == "Lý Thị Mới"
    assert page.place.text() == "Giấy 1 / 1 · số vào sổ 00013/2026"


def conflicting(page, monkeypatch, number):
    """Let one certificate wait for a decision about a conflict."""
    recognition, certificates = page.workplace.recognition, page.workplace.certificates
    listed, made = recognition.recognised, certificates.batch

    def with_conflict(decision: UUID) -> list:
        return [row._replace(conflict=number_of(row) == number) for row in listed(decision)]

    def held_back(decision: UUID, chosen: object = None) -> list:
        row = next(row for row in with_conflict(decision) if row.conflict)
        if chosen is None or row.subject_id in chosen:
            raise CertificateBlocked(number=1)
        return made(decision, chosen)

    monkeypatch.setattr(recognition, "recognised", with_conflict)
    monkeypatch.setattr(certificates, "batch", held_back)
    page.reload()


def test_a_certificate_blocked_by_a_conflict_says_so_and_the_others_are_printed(
    qtbot, page, monkeypatch, tmp_path
):
    conflicting(page, monkeypatch, 2)
    assert page.range.words.text() == (
        "Sẽ in 11 giấy. 1 giấy đang giữ lại vì hai máy ghi khác nhau."
    )
    page.turn(1)
    drawn(qtbot, page)
    assert "còn mâu thuẫn chưa quyết định" in page.view.accessibleName()
    with qtbot.waitSignal(page.context.told):
        page.save_to(tmp_path / "con-lai.pdf")
    assert len(texts(tmp_path / "con-lai.pdf")) == 11
    with qtbot.waitSignal(page.context.page_asked) as asked:
        page.range.conflicts.click()
    assert asked.args == ["exchange", "conflicts"]


def test_a_file_that_cannot_be_written_is_explained(qtbot, page, tmp_path, caplog):
    with qtbot.waitSignal(page.context.failures.shown) as shown:
        page.save_to(tmp_path / "khong" / "co" / "giay.pdf")
    shown.args[0].close()


def test_the_two_parts_of_printing_are_one_progress():
    seen = []

    class Watch:
        def step(self, done: int, total: int) -> None:
            seen.append((done, total))

    Part(Watch(), 0).step(5, 10)
    Part(Watch(), 1).step(5, 10)
    assert seen == [(5, 20), (15, 20)]


def test_numbers_choose_what_lies_between_them(workplace):
    decision = workplace.recognition.decisions(b.YEAR)[0].id
    rows = workplace.recognition.recognised(decision)
    assert [number_of(row) for row in between(rows, 2, 4)] == [2, 3, 4]
    held = [rows[0]._replace(conflict=True), *rows[1:]]
    assert [number_of(row) for row in between(held, 1, 2)] == [2]
    assert number_of(rows[0]._replace(register_number="A-00027/2026")) == 27
    assert number_of(rows[0]._replace(register_number="cũ")) == 0


def test_a_failure_to_draw_is_said_in_the_place_of_the_page(qtbot, page, monkeypatch):
    class Missing(AppError):
        code = "nothing_decided"

    def missing(*_: object) -> None:
        raise Missing

    monkeypatch.setattr(page.workplace.certificates, "batch", missing)
    page._previews.forget()
    page.turn(1)
    drawn(qtbot, page)
    assert page.view._image is None
    assert page.view.accessibleName()


@pytest.mark.parametrize(("size", "scale"), [((1150, 712), 1.0), ((940, 684), 1.5)])
def test_nothing_is_clipped(qtbot, page, size, scale):
    theme().choose(scale=scale)
    page.resize(*size)
    drawn(qtbot, page)
    assert clipped(page) == []
    assert overlapping(page) == []


def test_in_a_narrow_window_the_list_takes_the_place_of_the_page(qtbot, page):
    theme().choose(scale=1.5)
    page.resize(940, 684)
    drawn(qtbot, page)
    assert not page.people.isVisible()
    page.list.click()
    assert page.people.table.hasFocus()
    assert not page.view.isVisible()
    qtbot.keyClick(page.people.table, Key.Key_Down)
    qtbot.keyClick(page.people.table, Key.Key_Return)
    assert page.view.isVisible()
    drawn(qtbot, page)
    assert page.place.text().startswith("Giấy 2 / 12")
