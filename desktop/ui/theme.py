"""The one file of tokens: every colour and every size of the window is named here.

Light, dark and projector colours become a `QPalette` and one style sheet (`desktop.ui.style`); sizes
are pixels at 100 % text and grow with the text scale, so that the whole layout follows it.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.scaling import Size, rescale, scaled

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
RADIUS, FOCUS = 6, 2
ROW, INPUT, ICON = 34, 34, 18
RAIL, RAIL_NARROW, TOP_BAR = 216, 56, 56
FORM_WIDTH = 420

TEXT, SMALL, SUBHEADING, TITLE, FIGURE = 10.5, 9.5, 13.0, 16.0, 22.0  # points

SMALLEST, LARGEST, PROJECTOR = 1.0, 2.0, 1.5
VIETNAMESE_FACES = ("Segoe UI", "Noto Sans", "DejaVu Sans")
NAMELESS_FACES = frozenset({"Sans Serif", "Sans", "MS Shell Dlg 2", ""})


class Mode(StrEnum):
    """Which colours the officer asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
    """One set of colours; every pair used for words has a contrast of at least 4.5 to 1."""

    window: str
    surface: str
    raised: str
    border: str
    strong_border: str
    text: str
    second: str
    disabled: str
    primary: str
    on_primary: str
    primary_hover: str
    selection: str
    hover: str
    success: str
    warning: str
    danger: str
    gold: str
    success_soft: str
    warning_soft: str
    danger_soft: str
    track: str
    bar_middle: str
    bar_light: str


LIGHT: Final = Colours(
    window="#F5F6F8",
    surface="#FFFFFF",
    raised="#FBFCFD",
    border="#DDE2E8",
    strong_border="#B9C2CD",
    text="#1A2330",
    second="#566273",
    disabled="#9AA4B1",
    primary="#0B5CAD",
    on_primary="#FFFFFF",
    primary_hover="#0A4E93",
    selection="#DCEAFA",
    hover="#EFF4FA",
    success="#1B7A4B",
    warning="#9A5B00",
    danger="#B3261E",
    gold="#A87412",
    success_soft="#E5F3EB",
    warning_soft="#FFF6E0",
    danger_soft="#FCECEA",
    track="#EEF1F5",
    bar_middle="#8CB8E4",
    bar_light="#CFE0F3",
)
DARK: Final = Colours(
    window="#171B21",
    surface="#1E242C",
    raised="#252C35",
    border="#323B46",
    strong_border="#4A5563",
    text="#E8ECF1",
    second="#A9B4C1",
    disabled="#66717F",
    primary="#6FB1F2",
    on_primary="#0C1A28",
    primary_hover="#8CC2F7",
    selection="#23405E",
    hover="#29323D",
    success="#63C794",
    warning="#F0B454",
    danger="#F2867E",
    gold="#E3B85C",
    success_soft="#1F3A2E",
    warning_soft="#3B3120",
    danger_soft="#43282A",
    track="#2B333D",
    bar_middle="#3F78AF",
    bar_light="#2F4C68",
)


def projected(colours: Colours) -> Colours:
    """The same colours with more contrast, for a projector in a bright meeting room."""
    if colours is DARK:
        return colours._replace(
            text="#FFFFFF", second="#D6DDE5", border="#5A6675", strong_border="#8C98A6"
        )
    return colours._replace(
        text="#000000", second="#2C3745", border="#98A3B0", strong_border="#5A6675"
    )


class Theme(QObject):
    """The look of the whole application, and the one place that changes it.

    Signals:
        changed: colours, text scale or projector mode are different now.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self._mode, self._scale, self._projector = Mode.SYSTEM, SMALLEST, False
        self._drawn: dict[str, QColor] = {}
        self.colours = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply()

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def projector(self) -> bool:
        """Whether the screen is shown to a meeting: large text, masked personal numbers."""
        return self._projector

    @property
    def text_scale(self) -> float:
        """What the officer chose, without the projector."""
        return self._scale

    @property
    def scale(self) -> float:
        """How much larger than drawn everything is now."""
        return max(self._scale, PROJECTOR) if self._projector else self._scale

    def px(self, size: float) -> int:
        """A size of this file at the present text scale."""
        return round(size * self.scale)

    def color(self, name: str) -> QColor:
        """The colour of a token, ready for a painter."""
        if name not in self._drawn:
            self._drawn[name] = QColor(getattr(self.colours, name))
        return self._drawn[name]

    def font(self, points: float = TEXT, *, bold: bool = False) -> QFont:
        """The interface face at a size of this file and the present text scale."""
        font = QFont(self._app.font())
        font.setPointSizeF(points * self.scale)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def choose(
        self,
        *,
        mode: Mode | None = None,
        scale: float | None = None,
        projector: bool | None = None,
    ) -> None:
        """Take over what is given, and redraw everything when something differs."""
        wanted = (
            self._mode if mode is None else mode,
            self._scale if scale is None else min(max(scale, SMALLEST), LARGEST),
            self._projector if projector is None else projector,
        )
        if wanted != (self._mode, self._scale, self._projector):
            self._mode, self._scale, self._projector = wanted
            self.apply()

    def apply(self) -> None:
        """Give font, palette, style sheet and sizes to every window."""
        from desktop.ui.style import style_sheet  # noqa: PLC0415 - style reads this file

        base = DARK if self._dark() else LIGHT
        self.colours = projected(base) if self._projector else base
        self._drawn.clear()
        self._app.setFont(interface_font(TEXT * self.scale))
        self._app.setPalette(palette(self.colours))
        self._app.setStyleSheet(style_sheet(self))
        rescale(self._app.topLevelWidgets(), self.scale)
        self.changed.emit()

    def _dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self.apply()


def theme() -> Theme:
    """The application's theme; made when first asked for, as there is one application."""
    if not _made:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        _made.append(Theme(app))
    return _made[0]


_made: list[Theme] = []


def fit(target: QObject, **sizes: Size) -> None:
    """Give a widget or layout sizes in drawn pixels that follow the text scale.

    The names are those of `desktop.ui.scaling.SETTERS`, e.g. `fit(layout, spacing=SPACE_M)`.
    """
    scaled(target, theme().scale, **sizes)


def interface_font(points: float) -> QFont:
    """The system's face first, then faces known to hold every Vietnamese letter."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    families = [] if system in NAMELESS_FACES else [system]
    font = QFont()
    font.setFamilies([*families, *VIETNAMESE_FACES])
    font.setPointSizeF(points)
    return font


def palette(colours: Colours) -> QPalette:
    """What Fusion paints with."""
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    result = QPalette()
    for part, name in {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "raised",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.PlaceholderText: "second",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "danger",
        role.Link: "primary",
        role.Highlight: "selection",
        role.HighlightedText: "text",
        role.Accent: "primary",
        role.Mid: "border",
        role.Dark: "strong_border",
    }.items():
        result.setColor(part, QColor(getattr(colours, name)))
    for part in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(group.Disabled, part, QColor(colours.disabled))
    return result


TOKENS: Final = Colours._fields
