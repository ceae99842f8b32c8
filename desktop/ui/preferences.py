"""What this officer likes on this PC: text size, colours, window and column layouts."""

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import LARGEST, SMALLEST, Mode, Theme

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table

RECOVERY_STEP = "2"
REST = 300  # milliseconds


class Preferences:
    """Typed readings of the settings file.

    Args:
        settings: anything with `get(key, default)` and `set(key, value)` for plain JSON values.
    """

    def __init__(self, settings: Any) -> None:
        self._settings = settings

    def dress(self, theme: Theme) -> None:
        """Give the theme the remembered text scale and colours."""
        theme.choose(mode=self.mode, scale=self.text_scale)

    @property
    def mode(self) -> Mode:
        value = self._settings.get("ui.mode", "")
        return Mode(value) if value in set(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._settings.set("ui.mode", str(mode))

    @property
    def text_scale(self) -> float:
        value = self._settings.get("ui.text_scale", SMALLEST)
        return (
            min(max(float(value), SMALLEST), LARGEST)
            if isinstance(value, int | float)
            else SMALLEST
        )

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._settings.set("ui.text_scale", scale)

    @property
    def language(self) -> str:
        """The language of the window, "vi" or "en"."""
        return "en" if self._settings.get("ui.language", "vi") == "en" else "vi"

    @property
    def last_officer(self) -> str:
        """Who worked on this PC last."""
        return str(self._settings.get("ui.last_officer", ""))

    @last_officer.setter
    def last_officer(self, name: str) -> None:
        self._settings.set("ui.last_officer", name)

    @property
    def first_run(self) -> dict[str, str]:
        """What was typed in the first steps and not finished; never a password."""
        draft = self._settings.get("ui.first_run", {})
        return {str(k): str(v) for k, v in draft.items()} if isinstance(draft, dict) else {}

    @first_run.setter
    def first_run(self, draft: dict[str, str]) -> None:
        self._settings.set("ui.first_run", draft)

    @property
    def backup_folder(self) -> Path | None:
        """Where backups are kept, if the officer chose a place."""
        folder = str(self._settings.get("backup.folder", ""))
        return Path(folder) if folder else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._settings.set("backup.folder", str(folder or ""))

    @property
    def inbox_folder(self) -> Path | None:
        """The folder a receiving office watches for packages, if one was chosen."""
        folder = str(self._settings.get("inbox.folder", ""))
        return Path(folder) if folder else None

    @inbox_folder.setter
    def inbox_folder(self, folder: Path | None) -> None:
        self._settings.set("inbox.folder", str(folder or ""))

    @property
    def sheet_pending(self) -> bool:
        """Whether the first steps ended before the recovery sheet was on paper."""
        return self.first_run.get("step") == RECOVERY_STEP

    def place_window(self, window: QWidget) -> None:
        """Bring back where the window was."""
        geometry = self._bytes("ui.window")
        if geometry:
            window.restoreGeometry(QByteArray(geometry))

    def keep_window(self, window: QWidget) -> None:
        """Remember where the window is."""
        self._keep("ui.window", bytes(window.saveGeometry().data()))

    def place_columns(self, table: "Table", name: str) -> None:
        """Bring back the widths and order of a table's columns, and remember what follows."""
        state = self._bytes(f"ui.columns.{name}")
        if state:
            table.restore_layout(state)
        rest = QTimer(table, interval=REST, singleShot=True)  # not at every pixel of a drag
        rest.timeout.connect(lambda: self._keep(f"ui.columns.{name}", table.layout_state()))
        head = table.horizontalHeader()
        for change in (head.sectionMoved, head.sectionResized):
            change.connect(lambda *_: rest.start())

    def _keep(self, key: str, state: bytes) -> None:
        self._settings.set(key, base64.b64encode(state).decode())

    def _bytes(self, key: str) -> bytes:
        try:
            return base64.b64decode(str(self._settings.get(key, "")), validate=True)
        except binascii.Error:
            return b""
