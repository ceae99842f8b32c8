"""Every command once: its words, its keys, its icon."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui import icons
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

Keys = str | Qt.Key | QKeySequence.StandardKey


class Command(StrEnum):
    """What the person can tell the program from any page."""

    GO = "go"
    LOCK = "lock"
    HELP = "help"
    PROJECTOR = "projector"
    SIDEBAR = "sidebar"
    LARGER = "larger"
    SMALLER = "smaller"
    UNDO = "undo"
    REDO = "redo"
    SAVE = "save"
    ADD = "add"
    EDIT = "edit"
    DELETE = "delete"
    COPY = "copy"
    FILL = "fill"
    PASTE = "paste"
    REFRESH = "refresh"
    PRINT = "print"
    IMPORT = "import"
    EXPORT = "export"
    QUIT = "quit"


class Saying(NamedTuple):
    """Words, keys and icon of a command."""

    text: str
    keys: str = ""
    icon: str = ""


COMMANDS: Final[dict[Command, Saying]] = {
    Command.GO: Saying(T("actions", "Tìm và đi tới…"), "Ctrl+K", "search"),
    Command.LOCK: Saying(T("actions", "Khóa"), "Ctrl+L", "lock"),
    Command.HELP: Saying(T("actions", "Giải thích trang này"), "F1", "help"),
    Command.PROJECTOR: Saying(T("actions", "Chế độ máy chiếu"), "F11", "projector"),
    Command.SIDEBAR: Saying(T("actions", "Thu gọn thanh trang"), "Ctrl+B", "sidebar"),
    Command.LARGER: Saying(T("actions", "Chữ to hơn"), "Ctrl++", "text-size"),
    Command.SMALLER: Saying(T("actions", "Chữ nhỏ hơn"), "Ctrl+-", "text-size"),
    Command.UNDO: Saying(T("actions", "Hoàn tác"), "Ctrl+Z", "undo"),
    Command.REDO: Saying(T("actions", "Làm lại"), "Ctrl+Y", "redo"),
    Command.SAVE: Saying(T("actions", "Lưu"), "Ctrl+S", "save"),
    Command.ADD: Saying(T("actions", "Thêm"), "Ctrl+N", "add"),
    Command.EDIT: Saying(T("actions", "Sửa"), "F2", "edit"),
    Command.DELETE: Saying(T("actions", "Xóa"), "Delete", "delete"),
    Command.COPY: Saying(T("actions", "Sao chép"), "Ctrl+C", "copy"),
    Command.PASTE: Saying(T("actions", "Dán từ Excel"), "Ctrl+V", "import"),
    Command.FILL: Saying(T("actions", "Điền xuống"), "Ctrl+D", "chevron-down"),
    Command.REFRESH: Saying(T("actions", "Tải lại"), "F5", "refresh"),
    Command.PRINT: Saying(T("actions", "In"), "Ctrl+P", "print"),
    Command.IMPORT: Saying(T("actions", "Nhập từ Excel"), "", "import"),
    Command.EXPORT: Saying(T("actions", "Mở bằng Excel"), "", "export"),
    Command.QUIT: Saying(T("actions", "Thoát"), "Ctrl+Q", "logout"),
}


def text_of(command: Command) -> str:
    """The words of a command in the language of the window."""
    return QCoreApplication.translate("actions", COMMANDS[command].text)


def icon_of(command: Command) -> str:
    """The icon of a command."""
    return COMMANDS[command].icon


def keys_of(command: Command) -> str:
    """The keys of a command as they are printed on a keyboard."""
    return COMMANDS[command].keys


def act(
    command: Command,
    owner: QWidget,
    work: Callable[[], object],
    *,
    everywhere: bool = False,
) -> QAction:
    """Let `owner` obey a command; its keys work inside it, or in the whole window."""
    saying = COMMANDS[command]
    action = QAction(text_of(command), owner)
    action.setShortcut(QKeySequence(saying.keys))
    context = Qt.ShortcutContext
    action.setShortcutContext(
        context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut
    )
    if saying.icon:
        icons.put(action, saying.icon)
    action.triggered.connect(lambda _checked: work())
    owner.addAction(action)
    return action


def on_keys(keys: Keys, owner: QWidget, work: Callable[[], object]) -> None:
    """Let keys that are no command's do something inside `owner`."""
    shortcut = QShortcut(QKeySequence(keys), owner)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(work)
