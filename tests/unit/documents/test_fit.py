from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.fit import clean, fit, wrap
from desktop.documents.fonts import Style, typeface

FACE = typeface()[Style.REGULAR]
words = st.lists(st.text("aăâbcdđeêghiớờựỹXYZ", min_size=1, max_size=30), min_size=1, max_size=25)


def test_a_short_text_keeps_its_size():
    assert fit("Lê An", FACE, 20, 300).size == 20


def test_a_slightly_long_text_shrinks_on_one_line():
    text = "Nguyễn Phúc Hoàng Anh"
    fitted = fit(text, FACE, 20, FACE.width(text, 20) * 0.9)
    assert fitted.lines == (text,)
    assert 17 <= fitted.size <= 18


def test_a_long_text_breaks_into_two_even_lines():
    text = "Dòng họ Nguyễn Phúc chi thứ hai tại ấp Phú Lợi"
    fitted = fit(text, FACE, 20, FACE.width(text, 20) * 0.6)
    first, second = (FACE.width(line, fitted.size) for line in fitted.lines)
    assert max(first, second) < 1.5 * min(first, second)


@given(words, st.integers(1, 3))
def test_fitted_text_is_complete_and_never_too_wide(parts, lines):
    text = " ".join(parts)
    fitted = fit(text, FACE, 24, 200, lines)
    assert "".join(fitted.lines).replace(" ", "") == text.replace(" ", "")
    assert all(FACE.width(line, fitted.size) <= 200.01 for line in fitted.lines)


@given(words)
def test_wrapped_words_keep_their_order(parts):
    text = " ".join(parts)
    assert " ".join(wrap(text, FACE, 10, 600)) == text


@given(st.text())
def test_cleaned_text_is_one_composed_line(text):
    cleaned = clean(text)
    assert cleaned == clean(cleaned)
    assert not set(cleaned) & set("\n\r\t\x00\x0b\u2028")
