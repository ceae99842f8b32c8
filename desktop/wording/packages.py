"""Why a package was not taken, in words: what happened, and what the officer can do now.

The words are Vietnamese; whoever shows them translates the templates and then fills in the facts of
the refusal. Nothing here knows Qt: the marker only lets `pyside6-lupdate` find the sentences.
"""

from typing import Final

from desktop.domain.subjects import SubjectKind
from desktop.sync.reasons import Reason
from desktop.wording.base import QT_TRANSLATE_NOOP

PACKAGE_WORDS: Final[dict[Reason, tuple[str, str]]] = {
    # the file and its wrapping
    Reason.UNREADABLE: (
        QT_TRANSLATE_NOOP("wording", "Không đọc được tệp gói."),
        QT_TRANSLATE_NOOP("wording", "Cắm lại USB hoặc chép tệp vào máy, rồi chọn lại tệp."),
    ),
    Reason.TOO_LARGE: (
        QT_TRANSLATE_NOOP("wording", "Gói quá lớn, chương trình không mở."),
        QT_TRANSLATE_NOOP(
            "wording", "Gọi cho nơi gửi: gói do Sổ Khuyến học tạo ra không bao giờ lớn như vậy."
        ),
    ),
    Reason.NOT_A_PACKAGE: (
        QT_TRANSLATE_NOOP("wording", "Tệp này không phải gói dữ liệu Sổ Khuyến học."),
        QT_TRANSLATE_NOOP(
            "wording", "Chọn tệp có đuôi .skh. Nếu đúng tệp đó, đề nghị nơi gửi gửi lại."
        ),
    ),
    Reason.NOT_CANONICAL: (
        QT_TRANSLATE_NOOP("wording", "Gói đã bị cắt cụt hoặc bị sửa sau khi tạo."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Đề nghị nơi gửi chép hoặc gửi lại đúng tệp gốc, không nén, không mở ra lưu lại.",
        ),
    ),
    Reason.MANIFEST_INVALID: (
        QT_TRANSLATE_NOOP("wording", "Bản kê trong gói không đúng mẫu."),
        QT_TRANSLATE_NOOP("wording", "Đề nghị nơi gửi tạo lại gói và gửi lại."),
    ),
    Reason.NEWER_FORMAT: (
        QT_TRANSLATE_NOOP("wording", "Gói do bản chương trình mới hơn tạo ra."),
        QT_TRANSLATE_NOOP("wording", "Hãy cập nhật chương trình trước, rồi nhận lại gói này."),
    ),
    # who sent it, and to whom
    Reason.SIGNATURE_WRONG: (
        QT_TRANSLATE_NOOP("wording", "Chữ ký của gói không đúng."),
        QT_TRANSLATE_NOOP(
            "wording", "Không dùng gói này. Gọi cho nơi gửi và đề nghị gửi lại gói mới."
        ),
    ),
    Reason.SENDER_UNKNOWN: (
        QT_TRANSLATE_NOOP("wording", "Nơi gửi chưa được ghi danh ở đây (dấu vân tay khóa: {key})."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gói được giữ lại, chưa nhập. Ghi danh nơi gửi theo số điện thoại đã biết, rồi nhận lại.",
        ),
    ),
    Reason.ENROLMENT_INVALID: (
        QT_TRANSLATE_NOOP("wording", "Giấy ghi danh kèm trong gói không đúng."),
        QT_TRANSLATE_NOOP(
            "wording", "Đề nghị nơi gửi nhập lại giấy ghi danh do cấp tiếp nhận cấp, rồi gửi lại."
        ),
    ),
    Reason.SENDER_OUT_OF_SCOPE: (
        QT_TRANSLATE_NOOP("wording", "Nơi gửi không được gửi dữ liệu của đơn vị khác."),
        QT_TRANSLATE_NOOP(
            "wording", "Gọi cho nơi gửi để xem lại; nếu địa bàn đã đổi, cấp lại giấy ghi danh."
        ),
    ),
    Reason.KEY_REVOKED: (
        QT_TRANSLATE_NOOP("wording", "Khóa ký gói này đã bị thu hồi."),
        QT_TRANSLATE_NOOP(
            "wording", "Nơi gửi cần xin ghi danh lại cho máy đang dùng, rồi gửi lại."
        ),
    ),
    Reason.OTHER_RECIPIENT: (
        QT_TRANSLATE_NOOP("wording", "Gói này gửi cho nơi khác: {offices}."),
        QT_TRANSLATE_NOOP("wording", "Chuyển tệp cho đúng nơi nhận, hoặc báo nơi gửi gửi lại."),
    ),
    # what it carries
    Reason.PAYLOAD_DAMAGED: (
        QT_TRANSLATE_NOOP("wording", "Phần dữ liệu trong gói bị hỏng."),
        QT_TRANSLATE_NOOP("wording", "Đề nghị nơi gửi gửi lại gói."),
    ),
    Reason.DECRYPTION_FAILED: (
        QT_TRANSLATE_NOOP("wording", "Máy này không có khóa để mở gói."),
        QT_TRANSLATE_NOOP(
            "wording", "Gửi thư mời mới nhất của đơn vị cho nơi gửi, rồi đề nghị gửi lại gói."
        ),
    ),
    Reason.PLAIN_MISMATCH: (
        QT_TRANSLATE_NOOP("wording", "Dữ liệu mở ra không khớp với bản kê đã ký."),
        QT_TRANSLATE_NOOP("wording", "Đề nghị nơi gửi tạo lại gói và gửi lại."),
    ),
    Reason.BLOCK_INVALID: (
        QT_TRANSLATE_NOOP("wording", "Trong gói có dữ liệu không đúng mẫu."),
        QT_TRANSLATE_NOOP(
            "wording", "Đề nghị nơi gửi cập nhật chương trình, tạo lại gói và gửi lại."
        ),
    ),
    # how it fits what is already here
    Reason.CHAIN_BROKEN: (
        QT_TRANSLATE_NOOP("wording", "Nhật ký trong gói không nối liền với phần đã nhận."),
        QT_TRANSLATE_NOOP("wording", "Đề nghị nơi gửi dùng mục “Gửi lại toàn bộ”."),
    ),
    Reason.FORK: (
        QT_TRANSLATE_NOOP("wording", "Hai máy của nơi gửi đang dùng chung một định danh."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Đã giữ thay đổi của cả hai máy. Gửi biên nhận cho xã: máy nào nhận biên nhận thì tự lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.",
        ),
    ),
    Reason.ALREADY_RECEIVED: (
        QT_TRANSLATE_NOOP("wording", "Gói này đã nhận ngày {date}."),
        QT_TRANSLATE_NOOP("wording", "Không cần làm gì."),
    ),
    Reason.WAITING: (
        QT_TRANSLATE_NOOP("wording", "Gói này đến sớm: còn thiếu gói ngay trước nó."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gói được giữ lại và tự nhập khi gói trước đến. Nếu gói trước bị mất, đề nghị nơi gửi dùng mục “Gửi lại toàn bộ”.",
        ),
    ),
    Reason.TOTALS_DIFFER: (
        QT_TRANSLATE_NOOP("wording", "Số liệu hai bên chưa khớp."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Nơi gửi mở trang Cán bộ, bấm “Khám tệp dữ liệu”, rồi gửi bằng mục “Gửi lại toàn bộ”.",
        ),
    ),
    Reason.MASS_CHANGE: (
        QT_TRANSLATE_NOOP(
            "wording",
            "Gói xóa {removed} và sửa {changed} trong {held} {noun} đang có: nhiều bất thường.",
        ),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gói được giữ lại, chưa nhập. Gọi cho xã; nếu đúng là như vậy, nhận lại và xác nhận.",
        ),
    ),
    # what the person was about to do with it
    Reason.WRONG_KIND: (
        QT_TRANSLATE_NOOP("wording", "Tệp này là loại gói khác với việc đang làm."),
        QT_TRANSLATE_NOOP(
            "wording", "Chọn đúng tệp: thư mời, đề nghị ghi danh, giấy ghi danh hay gói dữ liệu."
        ),
    ),
    Reason.FINGERPRINT_DIFFERS: (
        QT_TRANSLATE_NOOP("wording", "Dấu vân tay khóa không giống điều hai bên đã đọc cho nhau."),
        QT_TRANSLATE_NOOP(
            "wording", "Không ghi danh. Gọi lại bằng số điện thoại đã biết và so từng nhóm chữ."
        ),
    ),
    Reason.NOT_COMPARED: (
        QT_TRANSLATE_NOOP(
            "wording", "Thư mời được giữ lại, chưa tin: chưa ai so dấu vân tay khóa {key}."
        ),
        QT_TRANSLATE_NOOP(
            "wording",
            "Gọi số đã biết từ trước của cấp tiếp nhận, hoặc xem văn bản có dấu của họ, so từng nhóm chữ rồi xác nhận ở trang Gửi – nhận.",
        ),
    ),
    Reason.PUBLICATION_OLDER: (
        QT_TRANSLATE_NOOP("wording", "Gói công bố này cũ hơn gói đã nhận (số {number})."),
        QT_TRANSLATE_NOOP("wording", "Không cần làm gì: gói mới hơn đã có đủ mọi nội dung."),
    ),
    Reason.PUBLICATION_DIFFERS: (
        QT_TRANSLATE_NOOP(
            "wording", "Gói công bố sửa nội dung của một bản đã công bố mà không đổi số phiên bản."
        ),
        QT_TRANSLATE_NOOP(
            "wording",
            "Bản đang dùng được giữ nguyên. Gọi cấp tiếp nhận, đề nghị công bố lại với số phiên bản mới.",
        ),
    ),
    Reason.PUBLICATION_INVALID: (
        QT_TRANSLATE_NOOP("wording", "Trong gói công bố có nội dung không đúng mẫu."),
        QT_TRANSLATE_NOOP(
            "wording", "Cập nhật chương trình rồi nhận lại; nếu vẫn vậy, báo cấp tiếp nhận."
        ),
    ),
}

UNNAMED_WORDS: Final[dict[Reason, tuple[str, str]]] = {
    Reason.SENDER_UNKNOWN: (
        QT_TRANSLATE_NOOP("wording", "Nơi gửi chưa được ghi danh ở đây."),
        PACKAGE_WORDS[Reason.SENDER_UNKNOWN][1],
    ),
    Reason.OTHER_RECIPIENT: (
        QT_TRANSLATE_NOOP("wording", "Gói này gửi cho nơi khác."),
        PACKAGE_WORDS[Reason.OTHER_RECIPIENT][1],
    ),
    Reason.NOT_COMPARED: (
        QT_TRANSLATE_NOOP("wording", "Khóa của cấp tiếp nhận chưa được so dấu vân tay."),
        PACKAGE_WORDS[Reason.NOT_COMPARED][1],
    ),
    Reason.PUBLICATION_OLDER: (
        QT_TRANSLATE_NOOP("wording", "Gói công bố này cũ hơn gói đã nhận."),
        PACKAGE_WORDS[Reason.PUBLICATION_OLDER][1],
    ),
    Reason.ALREADY_RECEIVED: (
        QT_TRANSLATE_NOOP("wording", "Gói này đã nhận trước đây."),
        PACKAGE_WORDS[Reason.ALREADY_RECEIVED][1],
    ),
    Reason.MASS_CHANGE: (
        QT_TRANSLATE_NOOP("wording", "Gói xóa hoặc sửa nhiều bất thường."),
        PACKAGE_WORDS[Reason.MASS_CHANGE][1],
    ),
}
"""The same without facts, for places where only the reason is known."""

NOUNS: Final = {
    SubjectKind.FAMILY: QT_TRANSLATE_NOOP("wording", "hộ"),
    SubjectKind.CLAN: QT_TRANSLATE_NOOP("wording", "dòng họ"),
    SubjectKind.COMMUNITY: QT_TRANSLATE_NOOP("wording", "thôn"),
    SubjectKind.UNIT: QT_TRANSLATE_NOOP("wording", "đơn vị"),
    SubjectKind.CITIZEN: QT_TRANSLATE_NOOP("wording", "công dân"),
}
"""Whom a package would rewrite; a refusal kept by an earlier release is about households."""

PROVED_WORDS: Final = (
    QT_TRANSLATE_NOOP(
        "wording",
        "Số liệu hai bên chưa khớp, dù nhật ký hai bên giống nhau và bảng ở đây đã dựng lại từ nhật ký.",
    ),
    QT_TRANSLATE_NOOP(
        "wording",
        "Bảng số liệu ở nơi gửi có thể đã hỏng; gửi lại toàn bộ cũng không khác. Đề nghị nơi gửi mở trang Cán bộ, bấm “Khám tệp dữ liệu”, dựng lại bảng rồi gửi lại. Nếu nơi gửi khám không thấy lỗi, khám cả tệp dữ liệu ở đây.",
    ),
)
"""Totals that differ although the package proves that both journals are the same."""

OWN_TOTALS_WORDS: Final = (
    QT_TRANSLATE_NOOP("wording", "Cấp tiếp nhận đếm khác sổ này, dù hai bên cùng một nhật ký."),
    QT_TRANSLATE_NOOP(
        "wording",
        "Mở trang Cán bộ, bấm “Khám tệp dữ liệu”; nếu có dòng hỏng thì dựng lại bảng, rồi gửi lại gói.",
    ),
)
"""The same as the commune hears of it."""
MERGED_WORDS: Final = (
    QT_TRANSLATE_NOOP("wording", "Xã gửi gói này đã sáp nhập vào {merged_into}."),
    QT_TRANSLATE_NOOP(
        "wording",
        "Mang tệp dữ liệu mới nhất của xã cũ sang {merged_into} để tiếp nhận sổ lần nữa; phần mới sẽ đến trong gói của xã ấy.",
    ),
)
"""A package of a commune that was merged into another one."""

OWN_KEY_WORDS: Final = (
    QT_TRANSLATE_NOOP("wording", "Cấp tiếp nhận báo: khóa của máy này đã bị thu hồi."),
    QT_TRANSLATE_NOOP(
        "wording",
        "Gói ký bằng khóa này không được nhận nữa. Viết đề nghị ghi danh mới ở trang Gửi – nhận: máy tự lấy khóa mới. Việc đã làm vẫn còn nguyên và sẽ được gửi.",
    ),
)
"""A revoked key as the PC itself hears of it."""

FORK_WORDS: Final[dict[bool, tuple[str, str]]] = {
    True: (
        QT_TRANSLATE_NOOP(
            "wording", "Hai máy dùng chung một định danh: máy này và một bản sao của nó."
        ),
        QT_TRANSLATE_NOOP(
            "wording",
            "Máy này đã lấy định danh mới; không mất thay đổi nào. Mở máy kia và nhận biên nhận, hoặc đọc thư mục trao đổi, để nó cũng lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.",
        ),
    ),
    False: (
        QT_TRANSLATE_NOOP("wording", "Hai máy khác của xã đang dùng chung một định danh."),
        QT_TRANSLATE_NOOP(
            "wording",
            "Đã giữ thay đổi của cả hai máy. Trên từng máy đó, nhận biên nhận hoặc đọc thư mục trao đổi để máy lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.",
        ),
    ),
}
"""A fork as the commune's own PCs tell of it: whether it is this one that has a new name now."""
