# ruff: noqa: PLC0415 - the window loads its parts when a person comes to them
"""Run as a process by `test_pages`: opens the register in the real window, then every other page.

    python -c 'from tests.bench.register_walk import main; main()' DATA_FILE PASSWORD

After what `first_paint` prints: the seconds from the click until the register's rows were painted,
the same for a bare table over all its rows, the same for the list of citizens, and, after a walk
through all kinds and pages, the most memory the process ever took, in megabytes.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench import first_paint

READS = 3_000  # milliseconds a person looks at the first page before the click
RESTS = 500  # between two steps of the walk
SQL = """
SELECT f.code, f.head_name, v.name, f.address, f.phone, f.member_count, f.poor
  FROM family f LEFT JOIN village v ON v.id = f.village_id WHERE f.gone = 0 ORDER BY f.sort_key
"""
Painted = Callable[[], None]


def most_memory() -> float:
    """Megabytes of this program alone: `ru_maxrss` would count the process that started it."""
    (line,) = (one for one in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in one)
    return int(line.split()[1]) / 1024


def once_painted(table: Any, then: Painted) -> None:
    """Call back after a table with rows in it was painted, once."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    inside = table.viewport()

    class Watch(QObject):
        def eventFilter(self, _seen: Any, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and table.model().rowCount():
                inside.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    inside.installEventFilter(Watch(table))


def a_bare_table(workplace: Any) -> Any:
    """A window with a table over all rows of the register that does nothing but show them."""
    from PySide6.QtCore import QAbstractTableModel, Qt
    from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

    driver = workplace._core.database.engine.raw_connection().driver_connection
    rows = driver.execute(SQL).fetchall()

    class Rows(QAbstractTableModel):
        def rowCount(self, _parent: Any = None) -> int:
            return len(rows)

        def columnCount(self, _parent: Any = None) -> int:
            return len(rows[0])

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
            shown = role == Qt.ItemDataRole.DisplayRole
            return str(rows[index.row()][index.column()]) if shown else None

    window, view = QWidget(), QTableView()
    view.setModel(Rows(view))
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(view)
    window.resize(1200, 700)
    window.show()
    return window


def walk() -> None:
    """Open the register, then the bare table, then everything else."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QTableView, QWidget

    from desktop.domain.subjects import SubjectKind
    from desktop.ui.window import Window

    window = next(w for w in QApplication.allWidgets() if isinstance(w, Window))
    kept: list[Any] = []

    def timed(open_one: Callable[[], QWidget], then: Painted) -> None:
        begun = time.perf_counter()

        def done() -> None:
            print(time.perf_counter() - begun, flush=True)
            QTimer.singleShot(RESTS, then)

        tables = open_one().findChildren(QTableView)
        once_painted(next(table for table in tables if table.isVisible()), done)

    def click() -> QWidget:
        QTest.mouseClick(window.rail.item("register"), Qt.MouseButton.LeftButton)
        return window

    def bare() -> QWidget:
        kept.append(a_bare_table(window.context.workplace))
        return kept[0]

    def citizens() -> QWidget:
        kept.clear()
        window.context.choose_kind(SubjectKind.CITIZEN)
        return window

    way = steps(window)

    def go_on() -> None:
        if next(way, None):
            QTimer.singleShot(RESTS, go_on)
        else:
            print(most_memory())
            first_paint.leave()

    last: Painted = go_on
    for one in (citizens, bare, click):
        last = partial(timed, one, last)
    QTimer.singleShot(READS, last)


def steps(window: Any) -> Iterator[bool]:
    """To the end of every kind's list, through a search, and to every page."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QTableView

    from desktop.domain.subjects import COMMUNE_TITLES

    for kind in COMMUNE_TITLES:
        window.context.choose_kind(kind)
        yield True
        for table in window.page("register").findChildren(QTableView):
            if table.isVisible():
                end, control = Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier
                QTest.keyClick(table, end, control)
        yield True
    for key in window.keys:
        window.open_page(key)
        yield True


def main() -> int:
    """Open the window, log in, walk."""
    return first_paint.main(walk)
