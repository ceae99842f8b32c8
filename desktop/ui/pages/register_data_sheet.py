"""Phiếu dữ liệu: what is held about the household shown, saved as a paper for it to read."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.services.data_sheets import ChangeHeld, Fact
from desktop.services.register import FamilyDetail
from desktop.ui.context import PageContext
from desktop.ui.files import ask_save
from desktop.ui.pages.history_words import told
from desktop.ui.pages.register_form import SHOWN, FamilyForm
from desktop.ui.widgets.kept_field import KeptChoice, KeptLine, KeptTick


class FamilyDataSheet(QObject):
    """Asks where to, and writes."""

    def __init__(self, context: PageContext, form: FamilyForm, host: QWidget) -> None:
        super().__init__(host)
        self._context, self._form, self._host = context, form, host

    def ask(self, family: FamilyDetail) -> None:
        """Let the person choose where the paper goes."""
        name = self.tr("Phiếu dữ liệu - {name}.pdf").format(name=family.head_name)
        title, kinds = self.tr("Lưu phiếu dữ liệu"), self.tr("Tệp PDF (*.pdf)")
        ask_save(self._host, title, name, kinds, lambda path: self._write(family, path))

    def _write(self, family: FamilyDetail, path: Path) -> None:
        workplace = self._context.workplace
        with self._context.explained(self._host):
            villages = {one.id: one.name for one in workplace.register.villages()}
            history = told(workplace.history.of(family.id), villages, mask_phones=False)
            changes = [ChangeHeld(one.when, one.who, one.what) for one in history]
            workplace.data_sheets.write(family.id, self._facts(family), changes, path)
            words = self.tr("Đã lưu phiếu dữ liệu vào {name}.")
            self._context.tell(words.format(name=path.name))

    def _facts(self, family: FamilyDetail) -> list[Fact]:
        return [
            Fact(name, field.title.text(), _shown(field, name, getattr(family, name)))
            for name, field in self._form.fields.items()
            if hasattr(family, name)
        ]


def _shown(field: KeptLine | KeptChoice | KeptTick, name: str, value: Any) -> str:
    """A value as the form shows it where nobody looks on."""
    match field:
        case KeptLine():
            return "" if value is None else SHOWN.get(name, str)(value)
        case KeptChoice():
            return _choice(field.box, value) if value else ""
        case KeptTick():
            return field.tick.text() if value else ""


def _choice(box: QComboBox, value: Any) -> str:
    texts = {box.itemData(place): box.itemText(place) for place in range(box.count())}
    return texts.get(value, "")
