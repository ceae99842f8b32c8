"""Columns of a table that follow the text scale, whatever widths the officer gave them."""

from PySide6.QtCore import QObject

from desktop.ui.theme import theme
from desktop.ui.widgets.table import Table


class ScaledColumns(QObject):
    """Widens or narrows the columns of a table as the text grows or shrinks."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._head, self._scale = table.horizontalHeader(), theme().scale
        theme().changed.connect(self._follow)

    def _follow(self) -> None:
        ratio, self._scale = theme().scale / self._scale, theme().scale
        if ratio == 1:
            return
        for section in range(self._head.count()):
            self._head.resizeSection(section, round(self._head.sectionSize(section) * ratio))
