"""Erasing what is held about a household or a citizen: asked over the list, with the name typed again."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.names import fold
from desktop.ui.context import PageContext
from desktop.ui.kinds import noun_of
from desktop.ui.widgets.strip import Strip


class Eraser(QObject):
    """Asks, has the name typed once more, erases and says so."""

    def __init__(self, context: PageContext, strip: Strip, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._strip, self._host = context, strip, host

    def ask(self, subject: UUID, then: Callable[[], object]) -> None:
        """Have the name typed before everything is erased; `then` follows when it was."""
        erasing = self._context.workplace.erasing
        with self._context.explained(self._host):
            kind, name = erasing.whose(subject)
            noun = noun_of(kind)

            def erase(typed: str) -> str:
                if fold(typed) != fold(name):
                    return self.tr("Chưa đúng họ tên.")
                with self._context.explained(self._host):
                    erasing.erase(subject)
                    then()
                    words = self.tr("Đã xóa hẳn dữ liệu của {noun}; dấu xóa đi kèm gói gửi sau.")
                    self._context.tell(words.format(noun=noun))
                return ""

            words = self.tr(
                "Xóa hẳn mọi dữ liệu về {noun} {name}, ở đây và ở nơi đã nhận? Không hoàn tác "
                "được. Bản sao lưu và giấy đã in vẫn còn; sổ giấy công nhận giữ số, không giữ tên. "
                "Gõ lại họ tên {name}:"
            ).format(noun=noun, name=name)
            self._strip.ask_name(words, "", self.tr("Xóa hẳn"), erase)
