"""Asking for files and folders without stopping the event loop."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

Then = Callable[[Path], object]
Mode, Accept = QFileDialog.FileMode, QFileDialog.AcceptMode


def package_filter() -> str:
    """The filter of our own package files."""
    return QCoreApplication.translate("files", "Gói Sổ Khuyến học (*.skh)")


def workbook_filter() -> str:
    """The filter of workbooks we can read."""
    return QCoreApplication.translate("files", "Bảng tính (*.xlsx *.xls *.ods *.csv *.tsv *.txt)")


def ask_open(parent: QWidget, title: str, kinds: str, then: Then) -> QFileDialog:
    """Let the person choose a file that exists."""
    return _ask(parent, title, Mode.ExistingFile, Accept.AcceptOpen, then, kinds=kinds)


def ask_files(
    parent: QWidget, title: str, kinds: str, then: Callable[[Sequence[Path]], object]
) -> QFileDialog:
    """Let the person choose one file or many."""
    dialog = _dialog(parent, title, Mode.ExistingFiles, kinds)
    dialog.filesSelected.connect(lambda paths: then(sorted(Path(path) for path in paths)))
    dialog.open()
    return dialog


def ask_save(parent: QWidget, title: str, name: str, kinds: str, then: Then) -> QFileDialog:
    """Let the person choose where to write; asks before an old file is replaced."""
    dialog = _ask(parent, title, Mode.AnyFile, Accept.AcceptSave, then, kinds=kinds)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)
    dialog.filterSelected.connect(partial(_follow_kind, dialog))
    return dialog


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    """Give the name the ending of the kind that was chosen."""
    ending = kind.rpartition("*")[2].rstrip(")")
    (chosen,) = dialog.selectedFiles()
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.selectFile(Path(chosen).with_suffix(ending).name)


def ask_folder(parent: QWidget, title: str, then: Then) -> QFileDialog:
    """Let the person choose a folder, a USB stick for example."""
    dialog = _ask(parent, title, Mode.Directory, Accept.AcceptOpen, then)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _ask(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    accept: QFileDialog.AcceptMode,
    then: Then,
    *,
    kinds: str = "",
) -> QFileDialog:
    dialog = _dialog(parent, title, mode, kinds)
    dialog.setAcceptMode(accept)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, mode: QFileDialog.FileMode, kinds: str) -> QFileDialog:
    """A dialog with sticks and papers at hand; the first one begins there, later ones go on."""
    from desktop.services.exchange import drives  # noqa: PLC0415 - not before the first paint

    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    if kinds:
        dialog.setNameFilter(kinds)
    papers = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    known = (*(str(one.path) for one in drives.removable()), papers, QDir.homePath())
    places = [place for place in known if QDir(place).exists()]
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in places])
    if dialog.directory() == QDir.current():  # the program's own folder: nowhere was chosen yet
        dialog.setDirectory(places[0])
    dialog.finished.connect(dialog.deleteLater)
    return dialog
