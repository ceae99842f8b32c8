"""Lịch sử gói: everything that went out and came in, and what became of it."""

from PySide6.QtWidgets import QWidget

from desktop.services.exchange.sending import ParcelRow
from desktop.sync.manifest import Kind
from desktop.ui.context import PageContext
from desktop.ui.models.rows import Column, RowsModel
from desktop.ui.pages.exchange.outcomes import mended_words
from desktop.ui.pages.exchange.words import (
    Offices,
    changes_text,
    kind_name,
    moment,
    refusal,
    state_of,
)
from desktop.ui.pages.section import Section
from desktop.ui.theme import SPACE_M, SPACE_XS
from desktop.ui.widgets.boxes import column, holder
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.job_bar import grouped
from desktop.ui.widgets.key_letters import KeyLetters
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.panes import Panes
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.places import size_text
from desktop.ui.widgets.scroll import scrolling
from desktop.ui.widgets.table import Table

SENT = "sent"


class ParcelsSection(Section):
    """The packages in a list, and beside it what the chosen one is and what follows from it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._offices = Offices(self.workplace)
        self.model = RowsModel(
            (
                Column(self.tr("Ngày giờ"), lambda one: moment(one.handled_at), width=136),
                Column(self.tr("Việc"), self._what, width=132),
                Column(
                    self.tr("Kết quả"),
                    lambda one: state_of(one)[0],
                    tone=lambda one: state_of(one)[2],
                    width=128,
                ),
                Column(self.tr("Thay đổi"), _changes, number=True, width=88),
                Column(self.tr("Tệp"), lambda one: one.file_name, width=0),
            )
        )
        self.table = Table(self.tr("Các gói đã gửi và đã nhận"))
        self.table.show_rows(self.model)
        context.preferences.place_columns(self.table, "parcels")
        listing = Card(margin=1)
        listing.add(self.table)
        self.detail = ParcelCard()
        self.panes = Panes(listing, self.detail, shares=(5, 3))
        self.empty = EmptyState(
            "exchange",
            self.tr("Chưa có gói nào"),
            self.tr("Mỗi gói gửi đi và nhận về đứng ở đây, cùng biên nhận của nó."),
        )
        self.setLayout(column(self.panes, self.empty, spacing=SPACE_M))
        self.table.current_changed.connect(self._show)

    def first_field(self) -> QWidget:
        return self.table

    def reload(self) -> None:
        self._offices = Offices(self.workplace)
        parcels = self.workplace.exchange.parcels()
        chosen = self.table.currentIndex()
        before = self.model.row(chosen).id if chosen.isValid() else None
        self.model.replace(parcels)
        self.panes.setVisible(bool(parcels))
        self.empty.setVisible(not parcels)
        places = [place for place, one in enumerate(parcels) if one.id == before]
        if parcels:
            self.table.go_to(places[0] if places else 0)

    def _what(self, parcel: ParcelRow) -> str:
        words = self.tr("Gửi {kind}") if parcel.direction == SENT else self.tr("Nhận {kind}")
        return words.format(kind=kind_name(parcel.kind).lower())

    def _show(self, parcel: ParcelRow | None) -> None:
        if parcel is not None:
            self.detail.show_parcel(parcel, self._what(parcel), self._offices)


class ParcelCard(Card):
    """One package: who, what, when, and what to do now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=SPACE_M, parent=parent)
        self.title = label("", "subheading", wrap=True)
        self.state = Pill(parent=self)
        self.advice = label("", wrap=True)
        self.facts = label("", "second", wrap=True)
        self.code_words = label(
            self.tr("Mã biên nhận, đọc cho xã khi không gửi được tệp:"), "second", wrap=True
        )
        self.code = KeyLetters(self.tr("Mã biên nhận"))
        inside = column(
            self.title,
            self.state,
            self.advice,
            self.facts,
            column(self.code_words, self.code, spacing=SPACE_XS),
            None,
            spacing=SPACE_M,
        )
        self.add(scrolling(holder(inside)))

    def show_parcel(self, parcel: ParcelRow, what: str, offices: Offices) -> None:
        """Show a package."""
        words, _icon, tone = state_of(parcel)
        self.title.setText(f"{what} · {offices.name(parcel.office_code)}")
        self.state.say(words, tone)
        self.advice.setText(self._advice(parcel))
        self.facts.setText(
            "\n".join(
                (
                    moment(parcel.handled_at),
                    parcel.file_name,
                    " · ".join(
                        part for part in (size_text(parcel.bytes), _carried(parcel)) if part
                    ),
                )
            )
        )
        own = parcel.direction == SENT and parcel.kind == Kind.CHANGES
        told = "" if own else parcel.code  # who sent the changes has to hear it
        self.code.show_letters(told)
        self.code.setVisible(bool(told))
        self.code_words.setVisible(bool(told))
        self.setAccessibleName(f"{self.title.text()}: {words}")

    def _advice(self, parcel: ParcelRow) -> str:
        if parcel.kind == Kind.RECEIPT and not parcel.reason:
            return self.tr("Cấp tiếp nhận xác nhận đã có các gói gửi trước đó.")
        match parcel.state:
            case "written":
                return self.tr(
                    "Gói đã viết ra, cấp tiếp nhận chưa trả biên nhận. Nếu gói bị mất cũng không "
                    "sao: gói tới gửi lại tất cả những gì chưa được xác nhận."
                )
            case "phoned":
                return self.tr(
                    "Cấp tiếp nhận đã đọc đúng mã biên nhận qua điện thoại. Khi có tệp biên nhận, "
                    "chọn nó ở ô Nhận: biên nhận có chữ ký chắc hơn."
                )
            case "confirmed":
                return self.tr("Cấp tiếp nhận đã có đủ mọi thay đổi trong gói này.")
            case "waiting" | "refused" if parcel.reason:
                words = refusal(parcel.reason)
                return f"{words.happened} {words.advice}"
            case _:
                told = self.tr("Gói đã vào sổ. Không cần làm gì.")
                return f"{told} {mended_words(parcel.mended)}" if parcel.mended else told


def _changes(parcel: ParcelRow) -> str:
    return grouped(parcel.changes) if parcel.kind == Kind.CHANGES else ""


def _carried(parcel: ParcelRow) -> str:
    return changes_text(parcel.changes) if parcel.kind == Kind.CHANGES else ""
