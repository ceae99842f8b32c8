"""What all pages have in common: they reload when what they show has changed, and only then."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext


class Page(QWidget):
    """One page of the window; made when first opened, kept until the officer leaves.

    Override `reload`, and `open_target` when other pages lead to a thing on this one.

    Attributes:
        shows: names of the entities whose changes make this page stale; empty means any.
        help_topic: name of the page's help text.
    """

    shows: ClassVar[frozenset[str]] = frozenset()
    help_topic: ClassVar[str] = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.workplace = context, context.workplace
        self._stale = True
        context.changes.changed.connect(self._notice)
        context.year_changed.connect(self._outdate)

    @property
    def year(self) -> int:
        """The working year."""
        return self.context.year

    def reload(self) -> None:
        """Read everything shown anew; called when the page is seen and something has changed."""

    def open_target(self, target: object) -> None:
        """Show a thing another page or the search leads to."""

    def first_field(self) -> QWidget:
        """What takes the focus when the page is opened."""
        return self

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _notice(self, entities: frozenset[str]) -> None:
        if not self.shows or self.shows & entities:
            self._outdate()

    def _outdate(self, _why: object = None) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            with self.context.explained(self):
                self.reload()
