"""The style sheet, generated from the tokens of `desktop.ui.theme`; it names no colour itself."""

from pathlib import Path
from string import Template
from tempfile import mkdtemp

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from desktop import __version__
from desktop.ui import theme as tokens
from desktop.ui.strokes import save_mark

MARK = 16
CONTROLS = {  # small drawings that a style sheet can only take from files, and their colours
    "chevron-down": "second",
    "chevron-up": "second",
    "chevron-right": "second",
    "check": "on_primary",
    "minus": "on_primary",
    "dot": "on_primary",
    "sort-up": "primary",
    "sort-down": "primary",
}
_folders: list[Path] = []


def style_sheet(theme: tokens.Theme) -> str:
    """All rules at the theme's colours and scale."""
    values: dict[str, object] = {name: getattr(theme.colours, name) for name in tokens.TOKENS}
    for name, size in {
        "xs": tokens.SPACE_XS,
        "s": tokens.SPACE_S,
        "m": tokens.SPACE_M,
        "l": tokens.SPACE_L,
        "input": tokens.INPUT - 2,
        "input_focused": tokens.INPUT - 4,
        "small_button": tokens.INPUT - 8,
        "small_button_focused": tokens.INPUT - 10,
        "row": tokens.ROW,
        "pad": 10,
        "pad_focused": 9,
        "button_pad": 14,
        "button_pad_focused": 13,
        "radius": tokens.RADIUS,
        "card_radius": tokens.RADIUS + 2,
        "box": 16,
        "header_pad": 11,
        "table_row": tokens.ROW,
        "arrow": 14,
        "drop": 28,
        "bar": 10,
        "thin": 6,
        "scroll": 12,
        "handle": 36,
    }.items():
        values[name] = f"{theme.px(size)}px"
    values |= {"focus": f"{tokens.FOCUS}px", "small_text": f"{tokens.SMALL * theme.scale:.1f}pt"}
    for name in ("SUBHEADING", "TITLE", "FIGURE"):
        values[name.lower()] = f"{getattr(tokens, name) * theme.scale:.1f}pt"
    for name, colour in CONTROLS.items():
        drawn = _image(name, getattr(theme.colours, colour), theme.px(MARK))
        values["image_" + name.replace("-", "_")] = drawn
    return Template(RULES).substitute(values)


def _image(name: str, colour: str, size: int) -> str:
    """A mark in one colour, as a path a style sheet can read; `@2x` keeps it sharp."""
    sharp = QGuiApplication.primaryScreen().devicePixelRatio() > 1
    plain = _folder() / f"{name}-{colour[1:]}-{size}.png"
    to = plain.with_stem(f"{plain.stem}@2x") if sharp else plain
    if not to.exists():
        save_mark(name, colour, size * 2 if sharp else size, to)
    return plain.as_posix()


def _folder() -> Path:
    """Where drawn marks are kept from one start to the next; a folder of this run if need be."""
    if not _folders:
        place = QStandardPaths.StandardLocation.GenericCacheLocation
        cache = (
            Path(QStandardPaths.writableLocation(place)) / "sokhuyenhoc" / f"marks-{__version__}"
        )
        try:
            cache.mkdir(parents=True, exist_ok=True)
        except OSError:
            cache = Path(mkdtemp(prefix="sokhuyenhoc-"))
        _folders.append(cache)
    return _folders[0]


RULES = """
QToolTip { background: $raised; color: $text; border: 1px solid $strong_border; padding: $xs; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="subheading"] { font-size: $subheading; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="figure"] { font-size: $figure; font-weight: 600; }
QLabel[role="second"] { color: $second; }
QLabel[role="small"] { color: $second; font-size: $small_text; }
QLabel[role="success"] { color: $success; font-size: $small_text; }
QLabel[role="warning"] { color: $warning; font-size: $small_text; }
QLabel[role="danger"] { color: $danger; font-size: $small_text; }
QLabel[role="key"] { color: $second; font-size: $small_text; background: $raised;
    border: 1px solid $strong_border; border-radius: $xs; padding: 0 $xs; }
QLabel:disabled { color: $disabled; }

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: $card_radius; }
QFrame[role="quiet"] { background: $raised; border: 1px solid $border; border-radius: $card_radius; }
QFrame[role="notice"] { background: $warning_soft; border: 1px solid $warning; border-radius: $card_radius; }
QFrame[role="alarm"] { background: $danger_soft; border: 1px solid $danger; border-radius: $card_radius; }
QFrame[role="floating"] { background: $surface; border: 1px solid $strong_border; border-radius: $card_radius; }
QFrame[role="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QWidget[role="rail"] { background: $surface; border: none; border-right: 1px solid $border; }
QWidget[role="topbar"] { background: $raised; border: none; border-bottom: 1px solid $border; }

QPushButton { background: $surface; color: $text; border: 1px solid $strong_border; border-radius: $radius;
    padding: 0 $button_pad; min-height: $input; font-weight: 600; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $selection; color: $primary; }
QPushButton:focus { border: $focus solid $primary; padding: 0 $button_pad_focused; min-height: $input_focused; }
QPushButton:disabled { color: $disabled; border-color: $border; background: $raised; }
QPushButton[role="primary"] { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $primary_hover; }
QPushButton[role="primary"]:focus { border: $focus solid $text; }
QPushButton[role="primary"]:disabled { background: $track; color: $disabled; border-color: $border; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="small"] { min-height: $small_button; padding: 0 $pad; }
QPushButton[grave="true"] { color: $danger; }
QPushButton[role="small"]:focus { min-height: $small_button_focused; padding: 0 $pad_focused; }
QPushButton[role="link"] { background: transparent; color: $primary; border: $focus solid transparent;
    padding: 0 $xs; font-weight: 400; min-height: $small_button; }
QPushButton[role="foot"] { background: transparent; border: $focus solid transparent; font-weight: 400;
    text-align: left; padding: 0 2px; min-height: $small_button; }
QPushButton[role="foot"][narrow="true"] { text-align: center; padding: 0; }
QPushButton[role="foot"]:hover { background: $hover; }
QPushButton[role="foot"]:focus { border: $focus solid $primary; padding: 0 2px; min-height: $small_button; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: $focus solid $primary; padding: 0 $xs; }
QPushButton[role="link"]:disabled { color: $disabled; }
QPushButton[role="search"] { color: $second; text-align: left; font-weight: 400; padding: 0 $pad; }
QPushButton[role="search"]:focus { padding: 0 $pad_focused; }
QPushButton[role="choice"] { text-align: left; font-weight: 400; padding: $m $l; }
QPushButton[role="choice"]:checked { border: $focus solid $primary; background: $selection; color: $text; }
QPushButton::menu-indicator { image: url("$image_chevron_down"); width: $arrow; height: $arrow;
    subcontrol-origin: padding; subcontrol-position: right center; right: $s; }
QToolButton { background: transparent; border: $focus solid transparent; border-radius: $radius; padding: $xs; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: $focus solid $primary; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $strong_border; border-radius: $radius;
    selection-background-color: $selection; selection-color: $text; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit { padding: 0 $pad; min-height: $input; }
QPlainTextEdit, QTextEdit { padding: $xs; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus {
    border: $focus solid $primary; padding: 0 $pad_focused; min-height: $input_focused; }
QPlainTextEdit:focus, QTextEdit:focus { border: $focus solid $primary; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled,
QDoubleSpinBox:disabled, QDateEdit:disabled { background: $raised; color: $disabled; border-color: $border; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $raised; }
*[state="invalid"] { border-color: $danger; }
*[state="invalid"]:focus { border-color: $danger; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QSpinBox, QDoubleSpinBox { padding: 0 0 0 $pad; }
QSpinBox:focus, QDoubleSpinBox:focus { padding: 0 0 0 $pad_focused; }
QComboBox { padding-right: $drop; }
QComboBox:focus { padding-right: $drop; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: $drop; subcontrol-origin: border;
    subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$image_chevron_down"); width: $arrow; height: $arrow; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $strong_border; padding: $xs;
    selection-background-color: $selection; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: $small_button; padding: 0 $s; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: $drop; subcontrol-origin: border;
    subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: $drop; subcontrol-origin: border;
    subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$image_chevron_up"); width: $bar; height: $bar; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$image_chevron_down"); width: $bar; height: $bar; }

QCheckBox, QRadioButton { spacing: $s; min-height: $small_button; border: $focus solid transparent; border-radius: $radius; }
QCheckBox:focus, QRadioButton:focus { border: $focus solid $primary; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator { width: $box; height: $box; border: 1px solid $second; background: $surface; }
QCheckBox::indicator { border-radius: $xs; }
QRadioButton::indicator { border-radius: $s; }
QCheckBox::indicator:checked { background: $primary; border-color: $primary; image: url("$image_check"); }
QCheckBox::indicator:indeterminate { background: $primary; border-color: $primary; image: url("$image_minus"); }
QRadioButton::indicator:checked { background: $primary; border-color: $primary; image: url("$image_dot"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; background: $raised; }

QAbstractItemView { background: $surface; color: $text; border: none; outline: 0;
    selection-background-color: $selection; selection-color: $text; }
QAbstractItemView[role="framed"] { border: 1px solid $border; border-radius: $radius; }
QTableView, QTreeView, QListView { border: $focus solid transparent; }
QTableView:focus, QTreeView:focus, QListView:focus { border: $focus solid $primary; border-radius: $xs; }
QTableView[role="pinned"] { border: none; border-right: 1px solid $strong_border; border-radius: 0; }
QTableView::item { padding: 0 $s; }
QTreeView { show-decoration-selected: 1; }
QTreeView::item { padding: 0 $s; height: $table_row; }
QTreeView::item:selected, QTreeView::branch:selected { background: $selection; color: $text; }
QTreeView::branch:has-children:closed { image: url("$image_chevron_right"); }
QTreeView::branch:has-children:open { image: url("$image_chevron_down"); }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $second; border: none; border-bottom: 1px solid $border;
    padding: 0 $header_pad; min-height: $input; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: url("$image_sort_up"); width: $arrow; height: $arrow;
    subcontrol-position: right center; }
QHeaderView::down-arrow { image: url("$image_sort_down"); width: $arrow; height: $arrow;
    subcontrol-position: right center; }
QTableCornerButton::section { background: $surface; border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { color: $second; padding: $s $m; border: none; border-bottom: $focus solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $primary; font-weight: 600; border-bottom: $focus solid $primary; }
QTabBar::tab:focus { background: $hover; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }

QProgressBar { background: $track; border: none; border-radius: $xs; min-height: $s; max-height: $s; }
QProgressBar::chunk { background: $primary; border-radius: $xs; }
QMenu { background: $surface; color: $text; border: 1px solid $strong_border; padding: $xs; }
QMenu::item { padding: $s $l; border-radius: $xs; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: $xs $s; }
QScrollArea { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: $scroll; }
QScrollBar:horizontal { height: $scroll; }
QScrollBar::handle { background: $strong_border; border-radius: $xs; margin: 2px; }
QScrollBar::handle:vertical { min-height: $handle; }
QScrollBar::handle:horizontal { min-width: $handle; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QCalendarWidget QAbstractItemView { selection-background-color: $primary; selection-color: $on_primary; }
"""
