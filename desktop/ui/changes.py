"""The services' notice of a commit, brought to the pages on the window's own thread."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Passes on what a commit changed; `notice` may be called from any thread.

    Signals:
        changed: names of the entities a commit touched, as a frozenset, e.g. {"family", "sheet"}.
    """

    changed = Signal(object)

    def notice(self, entities: frozenset[str]) -> None:
        """Tell every page; give this method to `workplace.subscribe`."""
        if entities:
            self.changed.emit(entities)
