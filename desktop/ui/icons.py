"""Our outline icons, tinted for the theme and for each state of a button."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.ui.assets import ICONS
from desktop.ui.theme import ICON, Theme, theme

NAME, TONE = "icon_name", "icon_tone"


@lru_cache(maxsize=128)
def drawing(name: str) -> str:
    """The SVG text of an icon, still in `currentColor`."""
    return (ICONS / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def tinted(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon in one colour, `size` logical pixels wide."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not before the first icon is drawn

    svg = QSvgRenderer(QByteArray(drawing(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    svg.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, tone: str = "second", size: int = ICON) -> QPixmap:
    """An icon in a colour token of the theme, for labels and painters."""
    look = theme()
    return tinted(name, getattr(look.colours, tone), look.px(size), _ratio())


def icon(name: str, tone: str = "second") -> QIcon:
    """An icon for buttons: plain, chosen (primary) and disabled."""
    look, result = theme(), QIcon()
    size, ratio = look.px(ICON), _ratio()
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, getattr(look.colours, tone)),
        (QIcon.Mode.Normal, QIcon.State.On, look.colours.primary),
        (QIcon.Mode.Disabled, QIcon.State.Off, look.colours.disabled),
    ):
        result.addPixmap(tinted(name, colour, size, ratio), mode, state)
    return result


def put(target: QAbstractButton | QAction, name: str, tone: str = "second") -> None:
    """Give a button or action an icon that follows the theme from now on."""
    target.setProperty(NAME, name)
    target.setProperty(TONE, tone)
    _draw(target)


def follow(look: Theme) -> None:
    """Redraw every icon given by `put` whenever the theme changes."""
    look.changed.connect(_redraw_all)


def _redraw_all() -> None:
    for window in QApplication.topLevelWidgets():
        for target in (window, *window.findChildren(QObject)):
            if target.property(NAME) and isinstance(target, QAbstractButton | QAction):
                _draw(target)


def _draw(target: QAbstractButton | QAction) -> None:
    target.setIcon(icon(str(target.property(NAME)), str(target.property(TONE))))
    if isinstance(target, QAbstractButton):
        size = theme().px(ICON)
        target.setIconSize(QSize(size, size))


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
