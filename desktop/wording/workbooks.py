"""Why a whole workbook cannot be read or written, in Vietnamese."""

from typing import Final

from desktop.wording.base import QT_TRANSLATE_NOOP, Words

T = QT_TRANSLATE_NOOP

WORKBOOK_WORDS: Final[dict[str, Words]] = {
    "workbook_unreadable": Words(
        T("wording", "Không mở được tệp bảng tính."),
        T(
            "wording",
            "Đóng tệp nếu đang mở trong Excel, cắm lại USB nếu tệp nằm ở đó, rồi chọn lại.",
        ),
    ),
    "not_a_workbook": Words(
        T("wording", "Tệp này không phải bảng tính Excel."),
        T("wording", "Chọn tệp .xlsx, .xls, .ods hoặc .csv."),
    ),
    "not_a_workbook.web": Words(
        T("wording", "Tệp này là trang web được đặt tên như bảng tính."),
        T("wording", "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi nhập tệp ấy."),
    ),
    "not_a_workbook.binary": Words(
        T("wording", "Bảng tính này thuộc kiểu chương trình không đọc được (.xlsb)."),
        T("wording", "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi nhập tệp ấy."),
    ),
    "not_a_workbook.damaged": Words(
        T("wording", "Bảng tính này bị hỏng."),
        T("wording", "Chép lại tệp từ nơi có bản gốc, hoặc mở bằng Excel rồi lưu thành tệp mới."),
    ),
    "not_a_workbook.word": Words(
        T("wording", "Tệp này là văn bản Word, không phải bảng tính."),
        T("wording", "Chép bảng trong Word sang Excel, lưu thành .xlsx, rồi nhập tệp ấy."),
    ),
    "not_a_workbook.pdf": Words(
        T("wording", "Tệp này là PDF, không phải bảng tính."),
        T("wording", "Xin nơi gửi tệp Excel gốc; PDF và ảnh không đọc được thành danh sách."),
    ),
    "not_a_workbook.picture": Words(
        T("wording", "Tệp này là ảnh, không phải bảng tính."),
        T("wording", "Xin nơi gửi tệp Excel gốc; PDF và ảnh không đọc được thành danh sách."),
    ),
    "not_a_workbook.archive": Words(
        T("wording", "Tệp này là tệp nén, không phải bảng tính."),
        T("wording", "Giải nén rồi chọn bảng tính ở trong."),
    ),
    "not_a_workbook.text": Words(
        T("wording", "Tệp này là văn bản thường, không phải bảng tính Excel."),
        T("wording", "Nếu trong đó là bảng, mở bằng Excel rồi lưu thành .xlsx."),
    ),
    "workbook_locked": Words(
        T("wording", "Bảng tính có đặt mật khẩu."),
        T("wording", "Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập."),
    ),
    "workbook_empty": Words(
        T("wording", "Bảng tính không có dòng dữ liệu nào."),
        T("wording", "Kiểm tra lại tệp và trang tính đã chọn."),
    ),
    "workbook_too_large": Words(
        T("wording", "Bảng tính quá lớn."),
        T("wording", "Tách thành nhiều tệp nhỏ hơn, ví dụ mỗi thôn một tệp."),
    ),
    "header_not_found": Words(
        T("wording", "Không tìm thấy dòng tên cột trong bảng tính."),
        T("wording", "Bảng cần một dòng tên cột, ví dụ: Họ và tên chủ hộ, Thôn, Địa chỉ, Số khẩu."),
    ),
    "columns_missing": Words(
        T("wording", "Bảng tính thiếu cột bắt buộc."),
        T("wording", "Thêm cột còn thiếu (họ tên chủ hộ, thôn) rồi nhập lại."),
    ),
    "columns_missing.village": Words(
        T("wording", "Bảng tính không có cột thôn (ấp, khu phố)."),
        T("wording", "Thêm cột ấy rồi nhập lại; nếu cả tệp thuộc một thôn, chỉ cần nói tên thôn."),
    ),
    "columns_missing.name": Words(
        T("wording", "Bảng tính không có cột tên của người, hộ, dòng họ hay đơn vị."),
        T("wording", "Thêm cột ấy rồi nhập lại, hoặc nói rõ cột nào là tên."),
    ),
    "workbook_not_saved": Words(
        T("wording", "Chưa lưu được bảng tính."),
        T("wording", "Chọn thư mục khác, hoặc cắm lại USB nếu lưu ở đó. Tệp cũ còn nguyên."),
    ),
    "workbook_not_saved.forbidden": Words(
        T("wording", "Không ghi được vào bảng tính này."),
        T("wording", "Đóng tệp nếu đang mở trong Excel, hoặc lưu với tên khác. Tệp cũ còn nguyên."),
    ),
}
