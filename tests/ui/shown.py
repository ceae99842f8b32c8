"""A page shown on its own, as the window would show it."""

from collections.abc import Callable
from typing import TypeVar

from desktop.ui.pages.page import Page

Shown = TypeVar("Shown", bound=Page)


def shown(
    qtbot, page: Shown, size: tuple[int, int], ready: Callable[[Shown], object] | None = None
) -> Shown:
    """Show a page, wait until it is active and `ready`, and put the caret where work begins."""
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
    if ready:
        ready(page)
    page.first_field().setFocus()
    return page
