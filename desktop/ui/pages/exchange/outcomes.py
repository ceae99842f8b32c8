"""Previews and results of receiving, in words: one outcome for each file."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from desktop.domain.dates import vietnamese_date
from desktop.services.exchange.received import Preview, Received
from desktop.services.standards.publication_files import Matter
from desktop.services.standards.publications import Effect, Fate
from desktop.sync.manifest import Kind
from desktop.sync.reasons import Reason
from desktop.ui.pages.exchange.words import Offices, changes_text, kind_name, refusal, said
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.outcome import Outcome
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


def refused(
    file: str,
    reason: Reason,
    facts: Mapping[str, object],
    days: Mapping[UUID, str],
    package: UUID | None,
) -> Outcome:
    """Why a file is not taken."""
    known = dict(facts)
    if package is not None and package in days:
        known.setdefault("date", days[package])
    words = refusal(reason, known)
    if reason is Reason.ALREADY_RECEIVED:
        return Outcome(file, words.happened, words.advice, "done", "success")
    if reason is Reason.WAITING:
        return Outcome(file, words.happened, words.advice, "clock", "warning")
    if reason is Reason.NOT_COMPARED:
        return Outcome(file, words.happened, words.advice, "key", "warning")
    return Outcome(file, words.happened, words.advice, "error", "danger")


def previewed(preview: Preview, offices: Offices) -> Outcome:
    """What taking a file over would do."""
    verdict = preview.verdict
    file = verdict.file.name
    if verdict.reason is Reason.FORK and verdict.accepted:
        words = refusal(verdict.reason)
        usual = previewed(replace(preview, verdict=replace(verdict, reason=None)), offices)
        advice = f"{usual.happened} {usual.advice} {words.advice}"
        return Outcome(file, words.happened, advice, "warning", "warning")
    if verdict.reason is not None:
        return refused(file, verdict.reason, {}, {}, None)
    assert verdict.kind is not None
    sender = offices.name(verdict.sender)
    if verdict.kind is Kind.PUBLICATION:
        named = said(T("exchange", "Gói công bố của {office}."))
        effects = "\n".join(map(effect_words, preview.published))
        return Outcome(file, named.format(office=sender), effects, "import", "primary")
    if verdict.kind is not Kind.CHANGES:
        named = said(T("exchange", "{kind} của {office}, nguyên vẹn."))
        happened = named.format(kind=kind_name(verdict.kind), office=sender)
        if verdict.kind is Kind.ENROLMENT_REQUEST:
            advice = said(T("exchange", "Mở tệp này ở mục Ghi danh."))
            return Outcome(file, happened, advice, "key", "warning")
        return Outcome(file, happened, "", "mail", "primary")
    if not preview.applied:
        known = said(T("exchange", "{office}: mọi thay đổi trong gói đã có ở đây."))
        return Outcome(file, known.format(office=sender))
    fresh = said(T("exchange", "{office}: {changes} mới sẽ vào sổ."))
    happened = fresh.format(office=sender, changes=changes_text(preview.applied))
    return Outcome(
        file, happened, _besides(preview.already, preview.conflicts), "import", "primary"
    )


def received(result: Received, offices: Offices, days: Mapping[UUID, str]) -> Outcome:
    """What became of a file."""
    file = result.file.name
    if result.reason is Reason.FORK and result.accepted:
        words = refusal(result.reason, result.facts)
        usual = received(replace(result, reason=None), offices, days)
        advice = f"{usual.happened} {usual.advice} {words.advice}"
        return Outcome(file, words.happened, advice, "warning", "warning")
    if result.reason is not None:
        return refused(file, result.reason, result.facts, days, result.package)
    assert result.kind is not None
    sender = offices.name(result.sender)
    match result.kind:
        case Kind.CHANGES:
            taken = said(T("exchange", "Đã nhận {changes} của {office}."))
            happened = taken.format(changes=changes_text(result.applied), office=sender)
            return Outcome(file, happened, _besides_of(result))
        case Kind.RECEIPT:
            taken = said(T("exchange", "Biên nhận của {office}: các gói đã gửi được xác nhận."))
            return Outcome(file, taken.format(office=sender), _still_open(result), "receipt")
        case Kind.PUBLICATION:
            taken = said(T("exchange", "Đã nhận công bố của {office}."))
            effects = "\n".join(map(effect_words, result.published))
            return Outcome(file, taken.format(office=sender), effects)
        case Kind.ENROLMENT:
            taken = said(T("exchange", "{office} đã ghi danh máy này. Từ giờ gửi được."))
            return Outcome(file, taken.format(office=sender), "", "key")
        case _:
            taken = said(T("exchange", "Đã nhận {kind} của {office}."))
            happened = taken.format(kind=kind_name(result.kind).lower(), office=sender)
            return Outcome(file, happened, "", "mail")


def mended_words(number: int) -> str:
    """That rows here were damaged, and are not any more."""
    words = said(
        T("exchange", "{n} dòng trong bảng ở đây bị hỏng đã được dựng lại từ nhật ký, nay khớp.")
    )
    return words.format(n=grouped(number))


def effect_words(effect: Effect) -> str:
    """What taking one published file over does."""
    names = {
        Matter.CHECKLIST: T("exchange", "Bộ tiêu chí “{title}”, phiên bản {version}"),
        Matter.PLAN: T("exchange", "Kế hoạch “{title}”, phiên bản {version}"),
        Matter.DATES: T("exchange", "Mốc thời gian năm {title}, phiên bản {version}"),
        Matter.UNITS: T("exchange", "Mã đơn vị của {title}, phiên bản {version}"),
    }
    fates = {
        Fate.NEW: T("exchange", "{what}: mới."),
        Fate.REPLACES: T("exchange", "{what}: sẽ thay {former}."),
        Fate.SCORED: T("exchange", "{what}: giữ lại; năm nay đã chấm, vẫn theo {former}."),
        Fate.SAME: T("exchange", "{what}: đã có."),
        Fate.OLDER: T("exchange", "{what}: không mới hơn {former}, không thay."),
    }
    what = said(names[Matter(effect.matter)]).format(title=effect.title, version=effect.version)
    return said(fates[effect.fate]).format(what=what, former=effect.former)


def sends(previews: list[Preview]) -> bool:
    """Whether any of the files would change the register: then a person looks first."""
    return any(one.applied for one in previews)


def day_of(milliseconds: int) -> str:
    """The day of a stored moment."""
    return vietnamese_date(
        dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).astimezone().date()
    )


def _besides_of(result: Received) -> str:
    """What else there is to know of changes that were taken."""
    parts = [_besides(result.already, result.conflicts)]
    if result.mended:
        parts.append(mended_words(result.mended))
    if result.receipt is not None:
        answer = said(T("exchange", "Biên nhận gửi lại: {file}."))
        parts.append(answer.format(file=result.receipt.name))
    if result.code:
        aloud = said(T("exchange", "Mã biên nhận, nếu đọc qua điện thoại: {code}."))
        parts.append(aloud.format(code=result.code))
    if result.clock_ahead:
        parts.append(said(T("exchange", "Đồng hồ của máy gửi chạy trước; nhắc xã chỉnh lại.")))
    return " ".join(filter(None, parts))


def _still_open(result: Received) -> str:
    """What the receiving office's answer leaves to do."""
    if result.facts.get("late"):
        return said(
            T("exchange", "Đã nhận biên nhận mới hơn: các danh sách giữ theo biên nhận mới ấy.")
        )
    parts = []
    if result.facts.get("differs"):
        words = refusal(Reason.TOTALS_DIFFER, {"own": True})
        parts.append(f"{words.happened} {words.advice}")
    if result.conflicts:
        open_ = said(T("exchange", "Bên nhận còn {n} mâu thuẫn chờ quyết định."))
        parts.append(open_.format(n=result.conflicts))
    return " ".join(parts)


def _besides(already: int, conflicts: int) -> str:
    parts = []
    if already:
        known = said(T("exchange", "{changes} đã có từ trước."))
        parts.append(known.format(changes=changes_text(already)))
    if conflicts:
        open_ = said(T("exchange", "{n} mâu thuẫn mới cần quyết định."))
        parts.append(open_.format(n=conflicts))
    return " ".join(parts)
