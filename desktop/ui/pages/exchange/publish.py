"""Công bố, at the receiving office: files chosen for all communes, and what stands published."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.services.standards.publication_files import Item, recognised
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save, package_filter
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.words import day, matter_name
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, fit
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.buttons import button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.drop_area import DropArea
from desktop.ui.widgets.flow import tools
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.table import Table

LEAST_HEIGHT = 160
DAY = 10  # of a moment: dd/MM/yyyy


class PublishSection(Section):
    """Files are gathered, then written into one package that every enrolled commune opens."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.files: dict[Path, Item] = {}
        self.drop = DropArea(
            self.tr("Thả bộ tiêu chí, kế hoạch, mốc thời gian, mã đơn vị (.json) vào đây."),
            self.tr("Chọn tệp…"),
            QCoreApplication.translate("files", "Tệp JSON (*.json)"),
            ".json",
        )
        self.drop.given.connect(self.gather)
        self.gathered = label("", wrap=True)
        self.go = button(self.tr("Viết gói công bố…"), "primary", icon="send")
        self.go.clicked.connect(self._ask)
        self.leave = button(self.tr("Bỏ các tệp đã chọn"))
        self.leave.clicked.connect(self.empty)
        card = Card(self.tr("Công bố cho mọi xã"))
        card.add(
            label(
                self.tr(
                    "Một tệp cho mọi xã đã ghi danh. Gói nào cũng mang đủ mọi nội dung đang có hiệu "
                    "lực và danh sách khóa bị thu hồi, nên lạc một gói cũng không sao."
                ),
                "second",
                wrap=True,
            ),
            self.drop,
            self.gathered,
            tools(self.go, self.leave),
        )
        self.standing = PublishedCard(context)
        self.setLayout(column(card, self.standing, spacing=SPACE_M))
        self._show()

    def first_field(self) -> QWidget:
        return self.go if self.files else self.drop.choose

    def reload(self) -> None:
        self.standing.reload()

    def empty(self) -> None:
        """Forget the files that were gathered."""
        self.files.clear()
        self._show()
        self.drop.choose.setFocus()

    def gather(self, paths: Sequence[Path]) -> None:
        """Put files into the next publication; each says itself what it is."""
        with self.context.explained(self):
            for path in paths:
                item = recognised(path)
                self.files[path] = item
            self.go.setFocus()
        self._show()

    def _show(self) -> None:
        words = self.tr("{matter}: {title}, phiên bản {version} ({file})")
        lines = [
            words.format(
                matter=matter_name(item.matter),
                title=item.title,
                version=item.version,
                file=path.name,
            )
            for path, item in self.files.items()
        ]
        self.gathered.setText("\n".join(lines))
        self.gathered.setVisible(bool(lines))
        self.leave.setVisible(bool(lines))

    def _ask(self) -> None:
        number = self.workplace.publications.number() + 1
        name = f"cong-bo-{self.workplace.office.code}-{number:04d}.skh"
        ask_save(self, self.tr("Ghi gói công bố vào"), name, package_filter(), self.publish)

    def publish(self, to: Path) -> None:
        """Write the publication where a person chose."""
        with self.context.explained(self):
            files = [(item.matter, path) for path, item in self.files.items()]
            issued = self.workplace.publishing.publish(files, to)
            words = self.tr("Đã viết công bố số {n}: {file}. {communes} xã mở được.")
            self.context.tell(
                words.format(n=issued.number, file=issued.file.name, communes=issued.communes)
            )
            self.empty()
            self.reload()


class PublishedCard(Card):
    """Everything published or taken over, every version of it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workplace = context.workplace
        self.heading.setText(self.tr("Nội dung đã công bố"))
        self.body.addLayout(self.head)
        self.setAccessibleName(self.heading.text())
        self.model = RowsModel(
            (
                Column(self.tr("Loại"), lambda one: matter_name(one.row.kind), width=112),
                Column(self.tr("Nội dung"), lambda one: one.title, width=0),
                Column(self.tr("Phiên bản"), lambda one: one.row.version, width=104),
                Column(self.tr("Ngày"), lambda one: day(one.row.noted_at)[:DAY], width=100),
            )
        )
        self.table = Table(self.tr("Nội dung đã công bố"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "published")
        fit(self.table, min_height=LEAST_HEIGHT)
        self.nothing = label(self.tr("Chưa có công bố nào."), "second", wrap=True)
        self.add(self.nothing, self.table)
        self.reload()

    def reload(self) -> None:
        """Read what was published anew."""
        rows: Sequence[object] = self._workplace.publications.titled()
        self.model.replace(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
