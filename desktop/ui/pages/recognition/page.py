"""Xét công nhận: who qualifies, who does not and why, the decision, and what was decided."""

from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.services.titles.failures import DecisionIncomplete, DecisionNumberUsed
from desktop.services.titles.recognition import Candidate, DecisionDraft, DecisionRow
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save
from desktop.ui.kinds import KindBox, noun_of
from desktop.ui.pages.page import Page
from desktop.ui.pages.recognition.blocked import BlockedView
from desktop.ui.pages.recognition.checklist import ChecklistView, kind_of
from desktop.ui.pages.recognition.empty import (
    BLOCKED,
    CHECKLIST,
    ISSUED,
    QUALIFIED,
    NothingToShow,
)
from desktop.ui.pages.recognition.issued import IssuedView
from desktop.ui.pages.recognition.qualified import QualifiedView
from desktop.ui.pages.recognition.reading import Found, file_name, paper, read
from desktop.ui.pages.recognition.words import hint
from desktop.ui.pages.register.targets import Show
from desktop.ui.pages.scoring.places import Place
from desktop.ui.theme import SPACE_L, SPACE_M, SPACE_XL, fit, theme
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.settled import Settled, SettledStack

LOW = 600  # drawn pixels of the page's height


class RecognitionPage(Page):
    """Four views of one year; judging thousands of sheets is done on the worker."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {
            "family", "village", "clan", "unit", "citizen", "registration", "sheet", "decision",
            "recognition", "checklist_use",
        }
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._asked = 0
        self._wanted: UUID | None = None
        self._found: Found | None = None
        self.kinds = KindBox(context)
        self.choice = Segmented(self.tr("Danh sách"), self._choices(None))
        self.mark = Pill("", "warning", self)
        self.qualified = QualifiedView()
        self.blocked = BlockedView()
        self.issued = IssuedView(self.workplace.recognition.book)
        self.checklist = ChecklistView()
        self.empty = NothingToShow()
        self.stack = SettledStack()
        for view in (self.qualified, self.blocked, self.issued, self.checklist, self.empty):
            self.stack.addWidget(view)
        toggles = (self.qualified.write, self.blocked.toggle, self.checklist.toggle)
        bar = tools(self.choice, self.kinds, self.mark, None, *toggles)
        self._box = column(bar, self.stack, spacing=SPACE_M)
        self._box.setStretch(1, 1)
        desk = Settled()
        desk.setLayout(self._box)
        self.setLayout(column(desk))
        self.stack.setCurrentWidget(self.empty)
        self._connect()

    def first_field(self) -> QWidget:
        view = self.stack.currentWidget()
        if view is self.empty and self.empty.buttons[0].isVisibleTo(self.empty):
            return self.empty.buttons[0]
        tables: dict[QWidget, QWidget] = {
            self.qualified: self.qualified.table,
            self.blocked: self.blocked.table,
            self.issued: self.issued.table,
            self.checklist: self.checklist.table,
        }
        return tables.get(view, self.choice) if view is not None else self.choice

    def reload(self) -> None:
        """Judge anew on the worker; what is shown stays until the answer is there."""
        self._asked += 1
        workplace, kind, year, asked = self.workplace, self.context.kind, self.year, self._asked
        job = self.context.jobs.run(lambda _progress: read(workplace, kind, year, asked))
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)

    def open_target(self, target: object) -> None:
        """Show one of the views, or a decision by its id."""
        if isinstance(target, UUID):
            self._wanted = target
        view = ISSUED if isinstance(target, UUID) else str(target)
        if view in {QUALIFIED, BLOCKED, ISSUED, CHECKLIST}:
            self.choice.take(view)
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _connect(self) -> None:
        self.choice.chosen.connect(self._turn)
        self.context.kind_changed.connect(self._outdate)
        self.qualified.asked.connect(self._decide)
        self.qualified.opened.connect(self._open_sheet)
        self.blocked.led.connect(self._lead)
        self.issued.save_asked.connect(self._save)
        self.issued.print_asked.connect(self._print)
        self.issued.certificates_asked.connect(
            lambda decision: self.context.open_page("certificates", decision)
        )
        self.checklist.confirmed.connect(self._confirm)
        self.checklist.chosen.connect(self._choose)
        self.empty.view_asked.connect(self.open_target)
        self.empty.led.connect(self._lead)
        self.empty.register_asked.connect(
            lambda: self.context.open_page("register", Show.UNREGISTERED)
        )
        theme().changed.connect(self._make_room)

    def _choices(self, found: Found | None) -> list[tuple[str, str]]:
        figures = (
            ("", "", "")
            if found is None
            else [
                f" · {grouped(len(rows))}"
                for rows in (found.qualified, found.blocked, found.decisions)
            ]
        )
        return [
            (QUALIFIED, self.tr("Đủ điều kiện") + figures[0]),
            (BLOCKED, self.tr("Chưa đủ") + figures[1]),
            (ISSUED, self.tr("Đã ban hành") + figures[2]),
            (CHECKLIST, self.tr("Bộ tiêu chí")),
        ]

    def _take(self, found: Found) -> None:
        """Show an answer of the worker, if nothing newer was asked."""
        if found.asked != self._asked:
            return
        first, self._found = self._found is None, found
        self.choice.offer(self._choices(found))
        self.mark.say(
            "" if found.used.official and found.used.can_decide else kind_of(found.used), "warning"
        )
        self.qualified.form.begin(found.earlier, self.year, found.used.kind)
        self.qualified.show_candidates(found.qualified)
        self.blocked.show_candidates(found.blocked, found.used.kind)
        self.issued.show_decisions(found.decisions, self._wanted)
        self.checklist.show_checklists(
            found.checklists, found.used, self.year, confirmed=found.confirmed
        )
        self._wanted = None
        self._turn()
        if first and self.choice.hasFocus():  # the page was opened before there was a list
            self.first_field().setFocus()

    def _fail(self, error: Exception) -> None:
        self.context.failures.show(error, self)

    def _turn(self, _key: str = "") -> None:
        """Show the view chosen, or why it is empty."""
        found = self._found
        if found is None:
            return
        focused = self.stack.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        key = self.choice.key
        view: QWidget = {
            QUALIFIED: self.qualified, BLOCKED: self.blocked, ISSUED: self.issued,
        }.get(key, self.checklist)  # fmt: skip
        rows = {QUALIFIED: found.qualified, BLOCKED: found.blocked, ISSUED: found.decisions}
        if key in rows and not rows[key]:
            self.empty.explain(key, found, self.year)
            view = self.empty
        self.stack.setCurrentWidget(view)
        if focused:
            self.first_field().setFocus()

    def _lead(self, reason: Reason, candidate: Candidate) -> None:
        """Go where a candidate's obstacle can be removed."""
        page = hint(reason).page
        if reason is Reason.ALREADY_DECIDED:
            self.open_target(ISSUED)
        elif not page:
            self.open_target(CHECKLIST)
        elif page == "scoring":
            self._open_sheet(candidate)
        else:
            target = "conflicts" if page == "exchange" else candidate.subject_id
            self.context.open_page(page, target)

    def _open_sheet(self, candidate: Candidate) -> None:
        place = Place(subject=candidate.subject_id, stage=candidate.stage)
        self.context.open_page("scoring", place)

    def _decide(self, draft: DecisionDraft, chosen: list[UUID]) -> None:
        recognition = self.workplace.recognition
        self.qualified.form.work(busy=True)
        job = self.context.jobs.run(lambda _progress: recognition.decide(draft, chosen))
        job.succeeded.connect(self._decided)
        job.failed.connect(self._refused)

    def _decided(self, decision: DecisionRow) -> None:
        form = self.qualified.form
        form.work(busy=False)
        form.clear()
        self._wanted = decision.id  # the commit has been heard: the year is being judged anew
        self.choice.take(ISSUED)
        words = self.tr("Đã ban hành quyết định {number}: công nhận {n} {noun}.")
        noun = noun_of(SubjectKind(decision.kind))
        count = grouped(decision.recognised)
        self.context.tell(words.format(number=decision.number, n=count, noun=noun))

    def _refused(self, error: Exception) -> None:
        form = self.qualified.form
        form.work(busy=False)
        match error:
            case DecisionNumberUsed():
                form.refuse(form.number, error)
            case DecisionIncomplete():
                form.refuse(form.day, error)
            case _:
                self._fail(error)

    def _confirm(self) -> None:
        with self.context.explained(self):
            self.workplace.checklists.confirm(self.context.kind, self.year)
            self.context.tell(self.tr("Đã ghi nhận lời văn bộ tiêu chí là đúng."))

    def _choose(self, reference: str) -> None:
        with self.context.explained(self):
            self.workplace.checklists.choose(self.context.kind, self.year, reference)
            self.context.tell(self.tr("Đã đổi bộ tiêu chí của năm {n}.").format(n=self.year))

    def _save(self, decision: UUID) -> None:
        row = self.issued.current
        name = file_name(self.tr("Quyết định"), row.number if row else "")
        papers = self.workplace.papers

        def save(to: Path) -> None:
            title = self.tr("Đang ghi quyết định")
            self.context.run(
                title,
                lambda progress: papers.decision(decision, to, progress),
                self,
                lambda _n: self.context.tell(self.tr("Đã lưu {name}.").format(name=to.name)),
            )

        ask_save(self, self.tr("Lưu quyết định"), name, "PDF (*.pdf)", save)

    def _print(self, decision: UUID) -> None:
        from desktop.ui.printing import ask_printer  # noqa: PLC0415 - loads the printing library

        ask_printer(self, lambda printer: self.print_on(decision, printer))

    def print_on(self, decision: UUID, printer: Any) -> None:
        """Print a decision with its list."""
        from desktop.documents.printing import print_pdf  # noqa: PLC0415 - as above

        workplace = self.workplace
        self.context.run(
            self.tr("Đang in quyết định"),
            lambda progress: print_pdf(paper(workplace, decision, progress), printer, progress),
            self,
            lambda _n: self.context.tell(self.tr("Đã gửi quyết định tới máy in.")),
        )

    def _make_room(self) -> None:
        look = theme()
        small = self.height() < look.px(LOW)
        side, end = (SPACE_L, SPACE_M) if small else (SPACE_XL, SPACE_L)
        fit(self._box, margins=(side, end, side, end))
