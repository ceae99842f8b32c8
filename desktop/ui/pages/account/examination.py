"""Khám tệp dữ liệu: everything that can be checked, and tables worked out anew from the journal."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from desktop.services.datafile.mending import Compared
from desktop.services.doctor import Check, Examined, examine
from desktop.sheets.markup import TableColumn
from desktop.sheets.writing import write_table
from desktop.ui.context import PageContext
from desktop.ui.errors import translated
from desktop.ui.pages.account.damaged import DamagedRows
from desktop.ui.pages.exchange.words import moment
from desktop.ui.pages.section import Section
from desktop.ui.passing_files import open_outside, passing_file
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.job_slot import JobSlot
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.message import Message, MessageBox
from desktop.ui.widgets.outcome import Outcome, Outcomes
from desktop.wording import WORDS
from desktop.wording.examined import TABLES, detail_of, name_of, tables_of

MENDED = frozenset({Examined.TABLES, Examined.DERIVED, Examined.REFERENCES})
"""What may be in order again once the tables were rebuilt."""


class ExaminationSection(Section):
    """Looks the data file over; damaged rows are worked out anew after a person said so."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._damaged = 0
        words = self.tr(
            "Nếu cấp tiếp nhận đã báo số liệu khác, dựng lại xong hãy gửi lại gói ở trang Gửi – nhận."
        )
        self.again = words if self.workplace.office.role == "commune" else ""
        self.look = button(self.tr("Khám tệp dữ liệu"), icon="search")
        self.look.clicked.connect(self.examine)
        self.mend = button(self.tr("Dựng lại bảng từ nhật ký…"), "primary")
        self.mend.clicked.connect(self._ask)
        self.aside = button(self.tr("Xem những gì đã cất riêng"), icon="open")
        self.aside.clicked.connect(self._open_aside)
        self.slot = JobSlot()
        self.summary = label("", "heading", wrap=True)
        self.outcomes = Outcomes()
        self.damaged = DamagedRows(context)
        self.card = Card(self.tr("Tệp dữ liệu"))
        self.card.add(
            label(
                self.tr(
                    "Khám từng trang của tệp, chuỗi nhật ký, và so từng dòng trong sổ với nhật ký. "
                    "Khám không thay đổi gì."
                ),
                "second",
                wrap=True,
            ),
            self.slot,
            self.summary,
            self.outcomes,
            self.damaged,
            tools(self.look, self.mend, self.aside),
            None,
        )
        self.setLayout(column(self.card))
        for first, then in pairwise((self.damaged.table, self.look, self.mend, self.aside)):
            self.setTabOrder(first, then)
        self._show((), "")

    def examine(self) -> None:
        """Look at everything; takes a while, so it is a job."""
        workplace, title = self.workplace, self.tr("Đang khám tệp dữ liệu")
        self.work(
            title,
            lambda progress: examine(workplace, thorough=True, progress=progress),
            self.slot,
            self._examined,
            meanwhile=self.card,
        )

    def _examined(self, checks: Sequence[Check]) -> None:
        wrong = [check for check in checks if not check.ok]
        tables = [check for check in wrong if check.name is Examined.TABLES]
        self._damaged = sum(int(str(check.facts["number"])) for check in tables)
        words = self.tr("Đã khám {all} mục: {wrong} mục không ổn.")
        sound = self.tr("Đã khám {all} mục: tất cả đều ổn.")
        said = (words if wrong else sound).format(all=len(checks), wrong=len(wrong))
        mendable = bool(self._damaged)
        self._show([_outcome(one, _advice(one, mendable=mendable)) for one in wrong], said)
        rows = [row for check in tables for row in check.rows]
        self.damaged.show_rows(self.workplace.tables.named(rows), self._damaged)
        (self.mend if self._damaged else self.look).setFocus()
        self.reveal(self.card)

    def _ask(self) -> None:
        kept = self.tr("Nhật ký không thay đổi. Những gì các dòng đó đang ghi được cất riêng.")
        copied = self.tr("Trước khi sửa, cả tệp dữ liệu được sao lưu.")
        words = self.tr("{n} dòng trong sổ khác với nhật ký và sẽ được ghi lại theo nhật ký.")
        box = MessageBox(
            Message(
                self.tr("Dựng lại bảng từ nhật ký"),
                words.format(n=grouped(self._damaged)),
                kept if self.workplace.server else f"{copied} {kept}",
                self.again,
            ),
            self,
        )
        box.offer(self.tr("Dựng lại"), "primary").clicked.connect(self.rebuild)
        box.offer(self.tr("Để nguyên"))
        box.open()

    def rebuild(self) -> None:
        """Work the damaged rows out anew."""
        tables, title = self.workplace.tables, self.tr("Đang dựng lại bảng")
        self.work(title, tables.mend, self.slot, self._mended, meanwhile=self.card)

    def _mended(self, mended: Compared) -> None:
        self._damaged = 0
        words = self.tr("Đã dựng lại {n} dòng từ nhật ký.").format(n=grouped(mended.number))
        copy = self.tr("Bản sao lưu trước khi sửa: {file}")
        file = copy.format(file=mended.backup) if mended.backup else ""
        self._show([Outcome(file, words, self.again)], "")
        self.look.setFocus()

    def _show(self, outcomes: Sequence[Outcome], said: str) -> None:
        self.summary.setText(said)
        self.outcomes.show_all(tuple(outcomes))
        self.summary.setVisible(bool(said))
        self.outcomes.setVisible(bool(outcomes))
        self.damaged.hide()
        self.mend.setVisible(bool(self._damaged))
        self.aside.setVisible(self.workplace.tables.number_aside() > 0)

    def _open_aside(self) -> None:
        """Open what mended rows held before, a line for each column, in the program for workbooks."""
        path = passing_file(self.tr("Những gì đã cất riêng.xlsx"))
        columns = [
            TableColumn(self.tr("Lúc dựng lại"), width=18),
            TableColumn(self.tr("Bảng"), width=16),
            TableColumn(self.tr("Mã dòng"), width=40),
            TableColumn(self.tr("Cột"), width=18),
            TableColumn(self.tr("Đã ghi"), width=60),
        ]
        lines = [
            [moment(row.at), translated(TABLES[row.entity]), str(row.entity_id), name, str(value)]
            for row in self.workplace.tables.aside()
            for name, value in row.values.items()
            if value not in ("", None)
        ]
        with self.context.explained(self):
            write_table(path, self.tr("Đã cất riêng"), columns, lines)
            open_outside(path)


def _outcome(check: Check, advice: str) -> Outcome:
    found = f"{name_of(check, translated)}: {detail_of(check, translated)}"
    return Outcome(tables_of(check, translated), found, advice, icon="error", tone="danger")


def _advice(check: Check, *, mendable: bool) -> str:
    """What to do about what rebuilding the tables would not mend."""
    if check.name is Examined.SPACE:
        return translated(WORDS["disk_full"].advice)
    return "" if mendable and check.name in MENDED else translated(WORDS["journal_broken"].advice)
