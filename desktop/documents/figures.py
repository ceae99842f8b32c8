"""Figures as Vietnamese papers write them: a comma for decimals, a dot for thousands."""


def whole(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def points(number: float | None) -> str:
    """Points in steps of a half, without needless decimals; a blank stays a blank."""
    return "" if number is None else f"{number:g}".replace(".", ",")


def percent(part: int, total: int) -> str:
    """Two decimals, computed here and nowhere typed; nothing when there is no total."""
    return f"{part / total * 100:.2f}".replace(".", ",") if total else ""


def signed(number: int) -> str:
    return f"{number:+,}".replace(",", ".").replace("-", "−") if number else "0"
