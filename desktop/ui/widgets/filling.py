"""What Ctrl+D fills down in a table."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from desktop.ui.models.rows import Column, Editing


class Filling(NamedTuple):
    """A value of one row for others below it."""

    column: Column
    source: Any
    targets: Sequence[Any]

    @property
    def value(self) -> Any:
        """What they are given."""
        return self._edit.value(self.source)

    @property
    def field(self) -> str:
        """What the value is of."""
        return self._edit.field

    @property
    def _edit(self) -> Editing:
        assert self.column.edit is not None
        return self.column.edit
