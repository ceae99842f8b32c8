"""Whom a book is most likely about, by its titles."""

from collections.abc import Sequence

from desktop.domain.names import fold
from desktop.sheets.choices import Choices
from desktop.sheets.forms import FORMS, Form
from desktop.sheets.header import Header, find_header, titles_key


def propose_form(top: Sequence[Sequence[object]], choices: Choices) -> Form | None:
    """Give the form that knows the most columns of a sheet; None when no form knows its header.

    What the officer said of a book with these titles counts before all. What its titles or its name call the book decides between equals, then where it was opened.

    Args:
        top: the first rows of the sheet, and a row with its name.
        choices: what the officer said.
    """
    found = [(form, find_header(top, form)) for form in FORMS.values()]
    known = [(form, header) for form, header in found if header is not None]
    if not known:
        return None

    said = (choices.kinds.get(titles_key(header.titles)) for _form, header in known)
    if kind := next(filter(None, said), None):
        return FORMS[kind]

    def merit(pair: tuple[Form, Header]) -> tuple[bool, int, bool, bool]:
        form, header = pair
        above = top[: min(header.rows, default=0)]
        told = any(
            form.told.search(fold(cell)) for row in (*above, top[-1]) for cell in row
            if isinstance(cell, str)
        )  # fmt: skip
        columns = len(header.fields) + len(header.people)
        return not header.missing, columns, told, form.kind is choices.likely

    return max(known, key=merit)[0]
