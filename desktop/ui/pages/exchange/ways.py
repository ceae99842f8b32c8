"""How a package travels: on a stick, by mail, or through a folder; and where exactly."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.errors import AppError
from desktop.services.exchange.sending import Exchange
from desktop.ui.errors import sentence
from desktop.ui.theme import SPACE_M, SPACE_S
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.choice_card import ChoiceCard
from desktop.ui.widgets.form import FieldState, TextField
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.places import Place, PlaceChooser, documents, sticks
from desktop.ui.widgets.tiles import Tiles

MEGA = 1_000_000
MOST = 45
LEAST = 200


class Target(NamedTuple):
    """Where to write, and whether as letters."""

    place: Place
    mail: bool


class Ways(QWidget):
    """Three large choices; below them what the chosen one needs to know.

    Signals:
        changed: another way or place was chosen.
    """

    changed = Signal()

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self.usb = ChoiceCard(self.tr("USB"), self.tr("Ghi vào USB, đọc lại, rồi mang đi."), "usb")
        self.mail = ChoiceCard(
            self.tr("Thư điện tử"),
            self.tr("Viết sẵn thư có gói đính kèm, mở bằng chương trình thư của máy."),
            "mail",
        )
        self.folder = ChoiceCard(
            self.tr("Thư mục"),
            self.tr("Thư mục dùng chung, hoặc để tự đính kèm vào thư."),
            "folder",
        )
        self._group = QButtonGroup(self)
        for card in (self.usb, self.mail, self.folder):
            self._group.addButton(card)
        self._group.buttonClicked.connect(lambda _card: self._turn())
        self.sticks = PlaceChooser(
            self.tr("Ghi vào USB"),
            _sticks,
            nothing=self.tr("Chưa thấy USB nào. Cắm USB vào máy, rồi chọn “Tìm lại USB”."),
        )
        self.sticks.other.hide()
        self.folders = PlaceChooser(self.tr("Ghi vào thư mục"), _folders)
        self.folders.look_again.hide()
        self.letters = Letters(exchange)
        for chooser in (self.sticks, self.folders):
            chooser.changed.connect(self.changed)
        cards = column(self.usb, self.mail, self.folder, spacing=SPACE_S)
        self.setLayout(column(cards, self.sticks, self.letters, self.folders, spacing=SPACE_M))
        (self.usb if self.sticks.place else self.folder).setChecked(True)
        self._turn()

    @property
    def target(self) -> Target | None:
        """What is chosen; None as long as there is nothing to write to."""
        if self.mail.isChecked():
            return Target(self.letters.place, mail=True) if self.letters.place else None
        place = (self.sticks if self.usb.isChecked() else self.folders).place
        return Target(place, mail=False) if place else None

    def look(self) -> None:
        """Look again at what is plugged in and what was chosen before."""
        self.sticks.look()
        self.folders.look()
        self.letters.reload()

    def _turn(self) -> None:
        self.sticks.setVisible(self.usb.isChecked())
        self.letters.setVisible(self.mail.isChecked())
        self.folders.setVisible(self.folder.isChecked())
        self.changed.emit()


class Letters(QWidget):
    """Whom letters go to, and how large a package may be for the mail to take it."""

    def __init__(self, exchange: Exchange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self.address = TextField(
            self.tr("Địa chỉ thư cấp tiếp nhận"),
            hint=self.tr("Để trống cũng được."),
            placeholder=self.tr("ví dụ: khuyenhoc@tinh.gov.vn"),
        )
        self.address.committed.connect(self._keep_address)
        self.limit = TextField(
            self.tr("Mỗi gói không quá (MB)"),
            hint=self.tr("Hơn thì chia nhiều gói, mỗi gói một thư."),
        )
        self.limit.committed.connect(self._keep_limit)
        self.where = label("", "small", wrap=True)
        self.setLayout(
            column(Tiles([self.address, self.limit], LEAST), self.where, spacing=SPACE_S)
        )
        self.reload()

    @property
    def place(self) -> Place | None:
        """Where the letters are written, to be opened from there."""
        return next(iter(_folders()), None)

    def reload(self) -> None:
        """Show what is remembered."""
        self.address.fill(self._exchange.mail_address())
        self.limit.fill(f"{self._exchange.limit() / MEGA:g}".replace(".", ","))
        place = self.place
        words = self.tr("Thư được ghi vào thư mục “{name}”, chưa gửi đi: bạn xem lại rồi gửi.")
        self.where.setText(words.format(name=place.name) if place else "")

    def _keep_address(self, text: str) -> None:
        try:
            self._exchange.keep_mail_address(text)
        except AppError as failure:
            self.address.say(FieldState.INVALID, sentence(failure))
        else:
            self.address.say(FieldState.PLAIN)

    def _keep_limit(self, text: str) -> None:
        if text.isdecimal() and 1 <= int(text) <= MOST:
            self._exchange.keep_limit(int(text) * MEGA)
            self.limit.say(FieldState.PLAIN)
        else:
            self.limit.say(FieldState.INVALID, self.tr("Gõ số từ 1 đến 45."))


def _sticks() -> Sequence[Place]:
    return sticks()


def _folders() -> Sequence[Place]:
    papers = documents()
    return [papers] if papers.path.is_dir() else []
