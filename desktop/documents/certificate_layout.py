"""Where everything stands on a certificate. Lengths are points, y counts from the lower edge."""

from desktop.documents.batch import Batch, Point
from desktop.documents.certificate_content import Certificate
from desktop.documents.dates import in_words
from desktop.documents.fit import clean, fit
from desktop.documents.fonts import Style
from desktop.documents.frame import RED, frame
from desktop.documents.phrases import ILLUSTRATIVE, QUOC_HIEU, TIEU_NGU
from desktop.documents.symbol import qr_operators

MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
MIDDLE = WIDTH / 2
TEXT_WIDTH = WIDTH - 2 * 92
LEFT = 88.0
LEFT_WIDTH = 212.0
RIGHT = 612.0  # middle of the signer's block
RIGHT_WIDTH = 264.0
QR_SIDE = 28 * MM
QR_BOTTOM = 82.0
ROOM_TOP, ROOM_BOTTOM = 364.0, 262.0  # for name, address and year
STAMP = (300.0, 168.0, 178.0, 42.0)
SIGNATURE_ROOM = 35 * MM

QR_SENTENCE = (
    "Mã QR xác nhận thông tin lưu trong",
    "phần mềm Sổ Khuyến học,",
    "không thay cho chữ ký tay và con dấu.",
)


class Layout:
    """Lays certificates out on the pages of one batch."""

    def __init__(self, batch: Batch, *, on_blank: bool) -> None:
        self._batch = batch
        self._on_blank = on_blank
        self._faces = batch.faces
        self._heads: dict[tuple[str, ...], bytes] = {}
        self._frame = b"" if on_blank else batch.drawing("frame", self._fixed())
        self._mark = batch.drawing("not-official", self._not_official())

    def page(self, certificate: Certificate) -> bytes:
        """The operators of one page."""
        parts = [self._frame]
        if certificate.illustrative:
            parts.append(self._mark)
        parts += [b"0 g", b"BT"]
        if not self._on_blank:
            parts.append(self._head(certificate))
        parts += [
            *self._recipient(certificate),
            *self._decision(certificate),
            *self._signer(certificate),
            b"ET",
        ]
        if certificate.qr_text:
            parts.append(qr_operators(certificate.qr_text, LEFT, QR_BOTTOM, QR_SIDE))
        return b"\n".join(parts)

    def _fixed(self) -> bytes:
        """What every page of every batch carries."""
        rule = self._faces[Style.BOLD].width(TIEU_NGU, 14.5) / 2
        return b"\n".join(
            [
                frame(WIDTH, HEIGHT),
                b"0 g 0 G BT",
                self._centred(QUOC_HIEU, Style.BOLD, 14, (MIDDLE, 509)),
                self._centred(TIEU_NGU, Style.BOLD, 14.5, (MIDDLE, 490)),
                b"ET",
                b"0.8 w %.2f 484 m %.2f 484 l S" % (MIDDLE - rule, MIDDLE + rule),
            ]
        )

    def _not_official(self) -> bytes:
        """The mark of certificates scored with a set that is not official: across, and a stamp."""
        size = 29.0
        half = self._faces[Style.BOLD].width(ILLUSTRATIVE, size) / 2
        first, second = (part.strip() for part in ILLUSTRATIVE.split("–"))
        red = RED.encode("ascii")
        x, y, width, _ = STAMP
        return b"\n".join(
            [
                b"q 0.94 0.342 -0.342 0.94 %.2f 290 cm 0.965 0.855 0.855 rg BT" % MIDDLE,
                self._batch.text(ILLUSTRATIVE, Style.BOLD, size, (-half, 0)),
                b"ET Q %s rg %s RG BT" % (red, red),
                self._centred(first, Style.BOLD, 15, (x + width / 2, y + 23), width - 12),
                self._centred(second, Style.BOLD, 10, (x + width / 2, y + 9), width - 12),
                b"ET 1.2 w %.2f %.2f %.2f %.2f re S" % STAMP,
            ]
        )

    def _head(self, certificate: Certificate) -> bytes:
        """Issuing body, name of the paper and title: the same on nearly every page."""
        texts = (
            certificate.parent_body,
            certificate.authority,
            certificate.heading,
            certificate.title,
        )
        known = self._heads.get(texts)
        if known is None:
            parent, authority, heading, title = (clean(text).upper() for text in texts)
            known = b"\n".join(
                [
                    self._centred(parent, Style.REGULAR, 12.5, (MIDDLE, 464)),
                    self._centred(authority, Style.BOLD, 14, (MIDDLE, 447 if parent else 455)),
                    self._centred(heading, Style.BOLD, 23, (MIDDLE, 414)),
                    RED.encode("ascii") + b" rg",
                    self._centred(title, Style.BOLD, 37, (MIDDLE, 374)),
                    b"0 g",
                ]
            )
            self._heads[texts] = known
        return known

    def _recipient(self, certificate: Certificate) -> list[bytes]:
        """Name, address and year, closed up when long ones need more lines."""
        title, year = clean(certificate.title), clean(certificate.year_text)
        lines: list[tuple[str, Style, float, float]] = []
        for text, style, size, above in (
            (clean(certificate.salutation), Style.ITALIC, 15.0, 1.4),
            (clean(certificate.recipient), Style.BOLD, 27.0, 1.1),
            (clean(certificate.address), Style.REGULAR, 15.5, 1.5),
            (f"Đạt danh hiệu “{title}” {year}", Style.BOLD_ITALIC, 17.0, 1.5),
        ):
            fitted = fit(text, self._faces[style], size, TEXT_WIDTH)
            for line in fitted.lines if text else ():
                lines.append((line, style, fitted.size, fitted.size * above))
                above = 1.2  # noqa: PLW2901 - further lines stand closer than the first
        room, needed = ROOM_TOP - ROOM_BOTTOM, sum(line[3] for line in lines)
        squeeze = min(1.0, room / needed)
        y = ROOM_TOP - max(0.0, room - needed) / 3
        parts = []
        for text, style, size, above in lines:
            y -= above * squeeze
            parts.append(self._centred(text, style, size * squeeze, (MIDDLE, y)))
        return parts

    def _decision(self, certificate: Certificate) -> list[bytes]:
        number = f"Quyết định số {clean(certificate.decision_number)}"
        day = f"ngày {in_words(certificate.decision_date)}"
        register = f"Số vào sổ: {clean(certificate.register_number)}"
        parts = [
            self._left(text, Style.REGULAR, 13, (LEFT, y))
            for text, y in ((number, 236.0), (day, 219.0), (register, 196.0))
        ]
        if certificate.qr_text:
            for row, text in enumerate(QR_SENTENCE):
                y = QR_BOTTOM + QR_SIDE / 2 + 9 - 12 * row
                parts.append(self._left(text, Style.ITALIC, 9, (LEFT + QR_SIDE + 12, y)))
        return parts

    def _signer(self, certificate: Certificate) -> list[bytes]:
        date = certificate.issued_on or certificate.decision_date
        place = clean(certificate.place)
        where = f"{place}, ngày {in_words(date)}" if place else f"Ngày {in_words(date)}"
        parts = [self._centred(where, Style.ITALIC, 13.5, (RIGHT, 238), RIGHT_WIDTH)]
        y = 237.0
        for line in certificate.signer_titles:
            y -= 16.5
            parts.append(self._centred(clean(line), Style.BOLD, 13.5, (RIGHT, y), RIGHT_WIDTH))
        y = min(y - SIGNATURE_ROOM - 10, 88.0)
        name = clean(certificate.signer_name)
        parts.append(self._centred(name, Style.BOLD, 14, (RIGHT, y), RIGHT_WIDTH))
        return parts

    def _centred(
        self, text: str, style: Style, size: float, at: Point, width: float = TEXT_WIDTH
    ) -> bytes:
        face = self._faces[style]
        fitted = fit(text, face, size, width, lines=1)
        start = at[0] - face.width(text, fitted.size) / 2
        return self._batch.text(text, style, fitted.size, (start, at[1]))

    def _left(self, text: str, style: Style, size: float, at: Point) -> bytes:
        fitted = fit(text, self._faces[style], size, LEFT_WIDTH, lines=1)
        return self._batch.text(text, style, fitted.size, at)
