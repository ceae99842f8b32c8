"""The imports made here, and taking one of them back."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.subjects import SubjectKind
from desktop.services.importing.acts import Batch
from desktop.ui.kinds import KINDS, said
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.theme import SPACE_S, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scaled_columns import ScaledColumns
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.table import Table

HEIGHT = 140  # drawn pixels


class PastImports(QWidget):
    """A list of imports; hidden while there is none.

    Signals:
        undoing: the import that is to be taken back.
    """

    undoing = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column(self.tr("Lúc nhập"), lambda one: _moment(one.at), width=150),
            Column(self.tr("Tệp"), lambda one: one.book, width=0),
            Column(self.tr("Cán bộ"), lambda one: one.officer, width=190),
            Column(self.tr("Loại"), lambda one: said(KINDS[SubjectKind(one.kind)]), width=100),
            Column(self.tr("Mới"), lambda one: grouped(one.created), number=True, width=90),
            Column(self.tr("Cập nhật"), lambda one: grouped(one.updated), number=True, width=100),
        )
        self.model = RowsModel(columns, parent=self)
        self.table = Table(self.tr("Các lần nhập gần đây"))
        self.table.show_rows(self.model)
        self.table.opened.connect(lambda _row: self.ask())
        ScaledColumns(self.table)
        fit(self.table, min_height=HEIGHT, max_height=HEIGHT)
        self.back = button(self.tr("Hoàn tác lần nhập đang chọn"), icon="undo")
        self.back.clicked.connect(self.ask)
        self.strip = Strip()
        self.strip.ended.connect(self.table.setFocus)
        heading = label(self.tr("Các lần nhập gần đây"), "heading", buddy=self.table)
        self.setLayout(column(heading, self.strip, self.table, tools(self.back), spacing=SPACE_S))
        self.hide()

    def show_batches(self, batches: Sequence[Batch]) -> None:
        """Show imports, the latest first."""
        self.model.replace(batches)
        if batches:
            self.table.go_to(0)
        self.setVisible(bool(batches))

    def ask(self) -> None:
        """Ask before the import chosen is taken back."""
        chosen = self.table.chosen()
        if not chosen:
            return
        batch: Batch = chosen[0]
        note = self.tr(
            "Những gì lần này thêm sẽ bị bỏ, những gì được sửa trở lại như trước. "
            "Chỗ nào đã sửa, đăng ký hoặc chấm sau đó thì giữ nguyên."
        )
        self.strip.ask(
            self.tr("Hoàn tác lần nhập {name}?").format(name=batch.book),
            note,
            self.tr("Hoàn tác"),
            lambda: self.undoing.emit(batch),
        )


def _moment(at: str) -> str:
    return f"{dt.datetime.fromisoformat(at):%d/%m/%Y %H:%M}"
