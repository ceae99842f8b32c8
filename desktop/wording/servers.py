"""Words of a server: the receiving office's data in PostgreSQL instead of a file."""

from typing import Final

from desktop.wording.base import QT_TRANSLATE_NOOP, Words

T = QT_TRANSLATE_NOOP

SERVER_WORDS: Final[dict[str, Words]] = {
    "server_address_wrong": Words(
        T("wording", "Địa chỉ máy chủ dữ liệu chưa đúng."),
        T("wording", "Viết theo mẫu: postgresql+psycopg://ten@may-chu:5432/du-lieu."),
    ),
    "server_driver_missing": Words(
        T("wording", "Bản cài này không có phần nối máy chủ PostgreSQL."),
        T("wording", "Cài thêm: pip install 'sokhuyenhoc[postgresql]'."),
    ),
    "server_unreachable": Words(
        T("wording", "Không nối được với máy chủ dữ liệu {server}."),
        T("wording", "Kiểm tra dây mạng và tên máy chủ; hỏi người quản trị máy chủ đã bật chưa."),
    ),
    "server_refuses": Words(
        T("wording", "Máy chủ {server} không cho vào."),
        T(
            "wording",
            "Kiểm tra tên người dùng, mật khẩu và tên dữ liệu trong địa chỉ, hoặc hỏi người quản "
            "trị máy chủ. Đây không phải mật khẩu của cán bộ.",
        ),
    ),
    "server_lost": Words(
        T("wording", "Mất kết nối với máy chủ dữ liệu {server}."),
        T("wording", "Việc đang làm dở chưa được ghi. Đóng chương trình, mở lại rồi làm lại."),
    ),
    "server_too_old": Words(
        T("wording", "Máy chủ PostgreSQL {found} đã quá cũ."),
        T("wording", "Đề nghị người quản trị nâng lên bản 13 hoặc mới hơn."),
    ),
    "server_for_receivers": Words(
        T("wording", "Chỉ cấp tiếp nhận đặt dữ liệu trên máy chủ."),
        T("wording", "Ở xã, dùng tệp dữ liệu trên máy: mở chương trình không kèm địa chỉ máy chủ."),
    ),
    "server_keeps_backups": Words(
        T("wording", "Dữ liệu nằm trên máy chủ {server}, chương trình không tự sao lưu được."),
        T(
            "wording",
            "Người quản trị máy chủ sao lưu và khôi phục bằng công cụ của PostgreSQL. Ở máy này hãy "
            "chép tệp khóa (đuôi .keys) ra nơi an toàn.",
        ),
    ),
    "undo_on_server": Words(
        T("wording", "Dữ liệu trên máy chủ không hoàn tác được lần nhận gói."),
        T(
            "wording",
            "Sửa từng chỗ ở mục Mâu thuẫn hoặc trong sổ; hoặc đề nghị người quản trị đưa máy chủ "
            "về bản sao lưu trước đó, rồi đề nghị các xã gửi lại toàn bộ.",
        ),
    ),
    # failures of a file, when it is a server's
    "data_busy.server": Words(
        T("wording", "Máy chủ dữ liệu đang bận, chưa ghi được."),
        T("wording", "Chờ vài phút rồi thử lại; nếu lặp lại, báo người quản trị máy chủ."),
    ),
    "data_in_use.server": Words(
        T("wording", "Một máy khác, hoặc cửa sổ khác, đang làm việc với dữ liệu ở {server}."),
        T("wording", "Đóng Sổ Khuyến học ở máy kia rồi thử lại. Mỗi lúc chỉ một máy được ghi."),
    ),
    "data_missing.server": Words(
        T("wording", "Máy này chưa được nối với dữ liệu ở {server}."),
        T(
            "wording",
            "Lập cơ quan mới ở đó, hoặc chép thư mục của máy chủ (servers) từ máy đã dùng sang.",
        ),
    ),
    "data_exists.server": Words(
        T("wording", "Ở {server} đã có dữ liệu của một cơ quan."),
        T(
            "wording",
            "Mở dữ liệu đang có từ máy đã lập nó, hoặc dùng một cơ sở dữ liệu khác, còn trống.",
        ),
    ),
    "data_read_only.server": Words(
        T("wording", "Máy chủ dữ liệu không cho ghi."),
        T("wording", "Hỏi người quản trị: quyền của người dùng, hoặc máy chủ đang chỉ cho đọc."),
    ),
    "data_damaged.server": Words(
        T("wording", "Máy chủ dữ liệu báo lỗi khi đọc hoặc ghi đĩa."),
        T("wording", "Ngừng làm việc và báo ngay người quản trị máy chủ."),
        safe=False,
    ),
    "disk_full.server": Words(
        T("wording", "Đĩa của máy chủ dữ liệu đã đầy nên chưa ghi được."),
        T("wording", "Báo người quản trị máy chủ. Những gì đã lưu trước đó vẫn còn."),
    ),
}
