"""A file in the list of the inbox: what it would do, or what became of it, in words."""

from dataclasses import dataclass
from pathlib import Path

from desktop.services.exchange.effects import Effects
from desktop.services.exchange.received import Preview, Received
from desktop.sheets.markup import TableColumn
from desktop.sheets.writing import write_table
from desktop.sync.manifest import Kind
from desktop.sync.reasons import Reason
from desktop.ui.kinds import noun_of
from desktop.ui.models.rows import RowsModel
from desktop.ui.pages.exchange.outcomes import previewed, received
from desktop.ui.pages.exchange.words import Offices, kind_name
from desktop.ui.pages.reception.words import said
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.outcome import Outcome
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Line:
    """One file.

    Attributes:
        office: who sent it, as far as that is known.
        short: a word or two for the list.
        outcome: the whole sentence, and what to do.
        effects: what it would do to the register, in a preview.
    """

    file: str
    office: str
    short: str
    tone: str
    outcome: Outcome
    changes: str = ""
    conflicts: str = ""
    effects: Effects | None = None

    @property
    def new(self) -> str:
        """How many families are new."""
        return _figure(self.effects.new) if self.effects else ""

    @property
    def changed(self) -> str:
        """How many families change."""
        return _figure(self.effects.changed) if self.effects else ""

    @property
    def removed(self) -> str:
        """How many families go."""
        return _figure(self.effects.removed) if self.effects else ""

    @property
    def is_mass_change(self) -> bool:
        """Whether a second yes is needed."""
        return bool(self.effects and self.effects.is_mass_change)

    @property
    def mass_words(self) -> str:
        """The figures that ask for a second yes."""
        most = self.effects.unusual if self.effects else None
        if most is None:
            return ""
        words = T("reception", "{office}: xóa {removed} và sửa {changed} trong {held} {noun}.")
        return said(words).format(
            office=self.office,
            removed=grouped(most.removed),
            changed=grouped(most.changed),
            held=grouped(most.held),
            noun=noun_of(most.kind),
        )


def looked_at(preview: Preview, offices: Offices) -> Line:
    """What taking a file over would do."""
    verdict, outcome = preview.verdict, previewed(preview, offices)
    short, tone = _short(outcome, accepted=verdict.accepted)
    if verdict.kind is Kind.ENROLMENT_REQUEST:
        short, tone = kind_name(verdict.kind).lower(), "primary"
    if preview.effects and preview.effects.is_mass_change:
        short, tone = said(T("reception", "cần xác nhận")), "danger"
    elif verdict.accepted and preview.applied:
        short, tone = said(T("reception", "sẽ vào sổ")), "primary"
    return Line(
        verdict.file.name, offices.name(verdict.sender) if verdict.sender else "", short, tone,
        outcome, _figure(preview.applied), _figure(preview.conflicts), preview.effects,
    )  # fmt: skip


def taken(result: Received, offices: Offices, effects: Effects | None = None) -> Line:
    """What became of a file; `effects` as the preview had them."""
    outcome = received(result, offices, {})
    short, tone = _short(outcome, accepted=result.accepted)
    if result.accepted and result.applied:
        short = said(T("reception", "đã vào sổ"))
        if result.reason is Reason.FORK:
            short = said(T("reception", "trùng máy"))
    else:
        effects = None
    return Line(
        result.file.name, offices.name(result.sender) if result.sender else "", short, tone,
        outcome, _figure(result.applied), _figure(result.conflicts), effects,
    )  # fmt: skip


def stopped(path: Path) -> Line:
    """A file whose turn had not come when the person stopped."""
    happened = said(T("reception", "Chưa đến lượt khi dừng."))
    advice = said(T("reception", "Bấm Nhận để nhận tiếp."))
    outcome = Outcome(path.name, happened, advice, "pause", "second")
    return Line(path.name, "", said(T("reception", "chưa nhận")), "second", outcome)


def save_lines(path: Path, model: RowsModel) -> int:
    """Write a list with its reasons and advice as a workbook; returns how many rows.

    Raises:
        WorkbookNotSaved: it cannot be written there.
    """
    wide = [TableColumn(column.title, width=14) for column in model.columns]
    wide += [
        TableColumn(said(T("reception", "Vì sao")), width=48),
        TableColumn(said(T("reception", "Nên làm gì")), width=48),
    ]
    rows = [
        [
            *(model.text(number, place) for place in range(len(model.columns))),
            line.outcome.happened,
            line.outcome.advice,
        ]
        for number, line in enumerate(model.rows)
    ]
    return write_table(path, said(T("reception", "Kết quả nhận gói")), wide, rows)


def _short(outcome: Outcome, *, accepted: bool) -> tuple[str, str]:
    if not accepted:
        return said(T("reception", "không nhận")), "danger"
    if outcome.tone == "warning":
        return said(T("reception", "đợi gói trước")), "warning"
    if outcome.tone == "success":
        return said(T("reception", "đã có ở đây")) if outcome.icon == "done" else "", "success"
    return said(T("reception", "nguyên vẹn")), ""


def _figure(number: int) -> str:
    return grouped(number) if number else ""
