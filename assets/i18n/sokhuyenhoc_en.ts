<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>Actions</name>
    <message>
        <source>Đã rút đăng ký năm {year} của {n} hộ.</source>
        <translation>Registrations withdrawn for {year}: {n}.</translation>
    </message>
    <message>
        <source>Đang rút đăng ký</source>
        <translation>Withdrawing registrations</translation>
    </message>
    <message>
        <source>Xóa {n} hộ khỏi sổ?</source>
        <translation>Remove families from the register ({n})?</translation>
    </message>
    <message>
        <source>Xóa {n} hộ</source>
        <translation>Remove families ({n})</translation>
    </message>
    <message>
        <source>Đã thêm hộ {name}.</source>
        <translation>Family {name} added.</translation>
    </message>
    <message>
        <source>Đã chuyển {name} sang {village}.</source>
        <translation>{name} moved to {village}.</translation>
    </message>
    <message>
        <source>Hoàn tác được ngay, và lấy lại được trong 30 ngày.</source>
        <translation>It can be undone at once, and brought back within 30 days.</translation>
    </message>
    <message>
        <source>Đã ghi: {what}.</source>
        <translation>Noted: {what}.</translation>
    </message>
    <message>
        <source>Các hộ này đều đã đăng ký năm {year}.</source>
        <translation>These families are all registered for {year} already.</translation>
    </message>
    <message>
        <source>Đăng ký {n} hộ cho năm {year}?</source>
        <translation>Register families ({n}) for {year}?</translation>
    </message>
    <message>
        <source>{n} hộ đã đăng ký từ trước, giữ nguyên.</source>
        <translation>Already registered and left unchanged: {n}.</translation>
    </message>
    <message>
        <source>Đăng ký {n} hộ</source>
        <translation>Register families ({n})</translation>
    </message>
    <message>
        <source>Đã đăng ký {n} hộ cho năm {year}.</source>
        <translation>Families registered for {year}: {n}.</translation>
    </message>
    <message>
        <source>Đang đăng ký cho năm {year}</source>
        <translation>Registering for {year}</translation>
    </message>
    <message>
        <source>Đã xóa {n} hộ khỏi sổ.</source>
        <translation>Families removed from the register: {n}.</translation>
    </message>
    <message>
        <source>Đã xóa hộ {name} khỏi sổ.</source>
        <translation>Family {name} removed from the register.</translation>
    </message>
    <message>
        <source>Đang xóa</source>
        <translation>Removing</translation>
    </message>
</context>
<context>
    <name>AddPcSection</name>
    <message>
        <source>Dấu vân tay khóa của máy chính</source>
        <translation>Key fingerprint of the main PC</translation>
    </message>
    <message>
        <source>Viết tệp cho máy mới…</source>
        <translation>Write the file for a new PC…</translation>
    </message>
    <message>
        <source>Chọn tệp đề nghị…</source>
        <translation>Choose the request file…</translation>
    </message>
    <message>
        <source>Viết tệp cho máy mới</source>
        <translation>Write the file for the new PC</translation>
    </message>
    <message>
        <source>Ghi vào USB. Máy mới chọn tệp này ở lần đầu sử dụng, mục Máy khác của xã, rồi hiện dấu vân tay này của máy chính:</source>
        <translation>Write it to a USB stick. The new PC chooses this file at its first run, under Another PC of the commune, and then shows this fingerprint of the main PC:</translation>
    </message>
    <message>
        <source>Nhận đề nghị của máy mới</source>
        <translation>Take the new PC&apos;s request</translation>
    </message>
    <message>
        <source>Máy mới viết ra một tệp đề nghị. Chọn tệp đó rồi so dấu vân tay.</source>
        <translation>The new PC writes a request file. Choose that file, then compare the fingerprint.</translation>
    </message>
    <message>
        <source>Dấu vân tay đọc trên màn hình máy mới</source>
        <translation>Fingerprint read from the new PC&apos;s screen</translation>
    </message>
    <message>
        <source>Nhìn màn hình máy mới mà gõ, không lấy từ tệp; 16 chữ.</source>
        <translation>Type it from the new PC&apos;s screen, not from the file; 16 letters.</translation>
    </message>
    <message>
        <source>Nhận máy này, viết giấy và dữ liệu…</source>
        <translation>Take this PC in, write the answer and the data…</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Thêm máy</source>
        <translation>Add a PC</translation>
    </message>
    <message>
        <source>Đã viết {file}. Mang sang máy mới.</source>
        <translation>Wrote {file}. Take it to the new PC.</translation>
    </message>
    <message>
        <source>Đang ghi dữ liệu cho {name}</source>
        <translation>Writing the data for {name}</translation>
    </message>
    <message>
        <source>Đã nhận {name}. Mang {file} và các tệp cạnh nó sang máy đó.</source>
        <translation>{name} was taken in. Take {file} and the files beside it to that PC.</translation>
    </message>
    <message>
        <source>Ghi tệp cho máy mới vào</source>
        <translation>Write the file for the new PC to</translation>
    </message>
    <message>
        <source>Tệp đề nghị của máy mới</source>
        <translation>The new PC&apos;s request file</translation>
    </message>
    <message>
        <source>Chưa khớp với tệp đề nghị. Nhìn lại màn hình máy mới, gõ từng nhóm.</source>
        <translation>It does not match the request file. Look at the new PC&apos;s screen again and type group by group.</translation>
    </message>
    <message>
        <source>Ghi giấy vào</source>
        <translation>Write the answer to</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Biên nhận gần nhất</source>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>Khám tệp dữ liệu</source>
        <translation>Examine the data file</translation>
    </message>
    <message>
        <source>Cấp trên đề nghị gửi lại toàn bộ. Bấm “Gửi lại toàn bộ”; không có gì bị mất hay ghi đôi.</source>
        <translation>The receiving office asks you to send everything again. Press “Send everything again”; nothing is lost or entered twice.</translation>
    </message>
    <message>
        <source>Biên nhận {when}</source>
        <translation>Receipt of {when}</translation>
    </message>
    <message>
        <source>Năm {year}, cấp trên có: {registered} đăng ký, {sheets} phiếu, {recognised} công nhận.</source>
        <translation>Year {year}, held by the receiving office: {registered} registrations, {sheets} sheets, {recognised} recognitions.</translation>
    </message>
    <message>
        <source>cấp trên ghi đang ở xã mình</source>
        <translation>the receiving office notes that they live here</translation>
    </message>
    <message>
        <source>cấp trên ghi đang ở xã kia: hỏi lại, nếu đúng thì xóa khỏi sổ</source>
        <translation>the receiving office notes that they live there: ask, and if it is so, remove the family</translation>
    </message>
    <message>
        <source>{name}, {village}: cũng có ở {office}; {where}.</source>
        <translation>{name}, {village}: also in {office}; {where}.</translation>
    </message>
    <message>
        <source>Xem hộ</source>
        <translation>Show family</translation>
    </message>
    <message>
        <source>… và {n} hộ nữa, khi các hộ trên đã xong.</source>
        <translation>… and {n} more, when these are done.</translation>
    </message>
    <message>
        <source>Không nhận {file}: {why} {advice}</source>
        <translation>Not taken, {file}: {why} {advice}</translation>
    </message>
</context>
<context>
    <name>ArrivalCard</name>
    <message>
        <source>Địa chỉ mới</source>
        <translation>New address</translation>
    </message>
    <message>
        <source>Nhận vào sổ</source>
        <translation>Accept into the register</translation>
    </message>
    <message>
        <source>Lý do không nhận</source>
        <translation>Why it is not accepted</translation>
    </message>
    <message>
        <source>Không có hộ này ở xã…</source>
        <translation>No such household in the commune…</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Xem hộ</source>
        <translation>Show the household</translation>
    </message>
    <message>
        <source>Mở mâu thuẫn</source>
        <translation>Open the conflict</translation>
    </message>
    <message>
        <source>Hoàn tác câu trả lời</source>
        <translation>Undo the answer</translation>
    </message>
    <message>
        <source>Vào thôn</source>
        <translation>Into the village</translation>
    </message>
    <message>
        <source>Hộ đã xóa hẳn</source>
        <translation>Erased household</translation>
    </message>
    <message>
        <source>Chọn thôn mà hộ đến ở.</source>
        <translation>Choose the village the household moved to.</translation>
    </message>
    <message>
        <source>Chọn thôn…</source>
        <translation>Choose a village…</translation>
    </message>
    <message>
        <source>Sổ đã có {name}, {where}.</source>
        <translation>The register already has {name}, {where}.</translation>
    </message>
    <message>
        <source>Chính là hộ này</source>
        <translation>It is this household</translation>
    </message>
    <message>
        <source>Không nhận vì: {reason}</source>
        <translation>Not accepted because: {reason}</translation>
    </message>
    <message>
        <source>Trong sổ: {village}.</source>
        <translation>In the register: {village}.</translation>
    </message>
    <message>
        <source>Từ {where}; rời đi ngày {day}.</source>
        <translation>From {where}; left on {day}.</translation>
    </message>
    <message>
        <source>{n} khẩu.</source>
        <translation>{n} members.</translation>
    </message>
    <message>
        <source>Năm {year}: {office} công nhận{decision}.</source>
        <translation>{year}: recognised by {office}{decision}.</translation>
    </message>
    <message>
        <source>, quyết định số {number}</source>
        <translation>, decision no. {number}</translation>
    </message>
    <message>
        <source>Chưa có danh hiệu nào.</source>
        <translation>No title yet.</translation>
    </message>
</context>
<context>
    <name>ArrivalsStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Hộ nào</source>
        <translation>Which households</translation>
    </message>
    <message>
        <source>Hộ từ xã khác chuyển đến</source>
        <translation>Households from other communes</translation>
    </message>
    <message>
        <source>Chờ trả lời</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Đã nhận {name} vào sổ; gửi gói lên cấp trên để xã cũ biết.</source>
        <translation>{name} is in the register now; send a package so that the former commune hears of it.</translation>
    </message>
    <message>
        <source>{name} đã có trong sổ; danh hiệu cũ được tính tiếp.</source>
        <translation>{name} is in the register already; its former titles count on.</translation>
    </message>
    <message>
        <source>Đã ghi: không nhận {name}. Cấp trên sẽ biết khi nhận gói sau.</source>
        <translation>Noted: {name} is not accepted. The level above hears of it with the next package.</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {name} chờ trả lời lại.</source>
        <translation>Undone: {name} waits for an answer again.</translation>
    </message>
    <message>
        <source>Không có hộ nào chờ trả lời</source>
        <translation>No household waits for an answer</translation>
    </message>
    <message>
        <source>Khi một hộ chuyển từ xã khác đến, cấp trên báo trong biên nhận; nhận biên nhận xong, hộ hiện ở đây kèm danh hiệu các năm.</source>
        <translation>When a household moves here from another commune, the level above says so in a receipt; once the receipt is taken, it appears here with the titles of its years.</translation>
    </message>
    <message>
        <source>Chưa trả lời hộ nào</source>
        <translation>No household answered yet</translation>
    </message>
    <message>
        <source>Hộ đã nhận hoặc không nhận đứng ở đây, và hoàn tác được.</source>
        <translation>Households that were accepted or not stand here, and the answer can be undone.</translation>
    </message>
    <message>
        <source>Từ {office}, {day}</source>
        <translation>From {office}, {day}</translation>
    </message>
    <message>
        <source>Hộ đã xóa hẳn</source>
        <translation>Erased household</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BlockedView</name>
    <message>
        <source>Tìm tên</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Hiện tất cả</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Cần làm gì</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Danh sách chưa đủ điều kiện</source>
        <translation>Those who do not qualify yet</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{n} {noun}: {what}</source>
        <translation>{n} {noun}: {what}</translation>
    </message>
    <message>
        <source>Xem danh sách này</source>
        <translation>See this list</translation>
    </message>
    <message>
        <source>Vì sao và cần làm gì</source>
        <translation>Why, and what to do</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>CellWork</name>
    <message>
        <source>Xóa {n} {noun} khỏi sổ</source>
        <translation>Remove {n} {noun} from the register</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Xóa nội dung ô</source>
        <translation>Empty the cells</translation>
    </message>
    <message>
        <source>Chọn cả dòng</source>
        <translation>Choose the whole row</translation>
    </message>
    <message>
        <source>Đã để trống {field} của {n} {noun}.</source>
        <translation>Emptied {field} of {n} {noun}.</translation>
    </message>
    <message>
        <source>Đang xóa</source>
        <translation>Removing</translation>
    </message>
    <message>
        <source>Chọn các ô dưới ô muốn chép xuống, ở cột thôn, địa chỉ, số khẩu…</source>
        <translation>Choose the cells below the one to be filled down, in the columns of villages, addresses, members…</translation>
    </message>
    <message>
        <source>Đã điền {field} cho {n} {noun}.</source>
        <translation>Filled {field} for {n} {noun}.</translation>
    </message>
    <message>
        <source>Đang điền</source>
        <translation>Filling</translation>
    </message>
    <message>
        <source>Đang dán</source>
        <translation>Pasting</translation>
    </message>
    <message>
        <source>Đã dán {field} cho {n} {noun}.</source>
        <translation>Pasted {field} for {n} {noun}.</translation>
    </message>
    <message>
        <source>Các ô này đã như vậy, không có gì đổi.</source>
        <translation>These cells are so already; nothing has changed.</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Giấy trước</source>
        <translation>Previous certificate</translation>
    </message>
    <message>
        <source>Giấy sau</source>
        <translation>Next certificate</translation>
    </message>
    <message>
        <source>Chưa có giấy công nhận nào để in</source>
        <translation>No certificates to print yet</translation>
    </message>
    <message>
        <source>Giấy công nhận chỉ có sau khi ban hành quyết định công nhận. Xét ai đủ điều kiện và ban hành quyết định trước.</source>
        <translation>Certificates exist only once a recognition decision has been issued. Check who is eligible and issue the decision first.</translation>
    </message>
    <message>
        <source>Mở Xét công nhận</source>
        <translation>Open Recognition</translation>
    </message>
    <message>
        <source>Đang ghi {n} giấy công nhận</source>
        <translation>Writing certificates ({n})</translation>
    </message>
    <message>
        <source>Đã lưu {n} giấy vào {name}.</source>
        <translation>Certificates saved to {name}: {n}.</translation>
    </message>
    <message>
        <source>Đã gửi {n} giấy tới máy in.</source>
        <translation>Certificates sent to the printer: {n}.</translation>
    </message>
    <message>
        <source>Đang in {n} giấy công nhận</source>
        <translation>Printing certificates ({n})</translation>
    </message>
    <message>
        <source>Quyết định {number} ngày {day} · {n} giấy</source>
        <translation>Decision {number} of {day} · certificates: {n}</translation>
    </message>
    <message>
        <source>Quyết định {number} ngày {day} · {n} giấy, {m} đã xóa theo yêu cầu</source>
        <translation>Decision {number} of {day} · {n} certificates, {m} erased on request</translation>
    </message>
    <message>
        <source>không chính thức</source>
        <translation>unofficial</translation>
    </message>
    <message>
        <source>Giấy {n} / {all} · số vào sổ {number}</source>
        <translation>Certificate {n} / {all} · register no. {number}</translation>
    </message>
    <message>
        <source>Giấy công nhận số {number}: {name}, {address}</source>
        <translation>Certificate no. {number}: {name}, {address}</translation>
    </message>
    <message>
        <source>Đã dừng in. Xem số của giấy cuối đã ra, rồi ghi số tiếp theo vào ô Từ số.</source>
        <translation>Printing stopped. Check the number of the last certificate that came out, then enter the next number in the From no. box.</translation>
    </message>
    <message>
        <source>Giấy công nhận</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Lưu giấy công nhận</source>
        <translation>Save certificates</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Các bộ tiêu chí có trên máy này</source>
        <translation>Criteria sets on this computer</translation>
    </message>
    <message>
        <source>Nội dung bộ tiêu chí</source>
        <translation>Contents of the criteria set</translation>
    </message>
    <message>
        <source>Đã so với văn bản gốc…</source>
        <translation>Checked against the original…</translation>
    </message>
    <message>
        <source>Dùng cho năm nay…</source>
        <translation>Use for this year…</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <translation>Criteria set</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Năm nay</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>{name} · bản {version}</source>
        <translation>{name} · version {version}</translation>
    </message>
    <message>
        <source>Đã so từng mục của “{name}” với {document}?</source>
        <translation>Have you checked every item of “{name}” against {document}?</translation>
    </message>
    <message>
        <source>Tên của bạn và thời điểm xác nhận được ghi lại. Sau đó mới ra được quyết định.</source>
        <translation>Your name and the time of confirmation are recorded. Only then can decisions be issued.</translation>
    </message>
    <message>
        <source>Lời văn đúng, xác nhận</source>
        <translation>The wording is correct, confirm</translation>
    </message>
    <message>
        <source>Dùng “{name}” cho năm {year}?</source>
        <translation>Use “{name}” for {year}?</translation>
    </message>
    <message>
        <source>Phiếu đã chấm giữ bộ tiêu chí cũ và không được tính theo bộ mới.</source>
        <translation>Sheets already scored keep the old criteria set and are not counted under the new one.</translation>
    </message>
    <message>
        <source>Dùng bộ này</source>
        <translation>Use this set</translation>
    </message>
</context>
<context>
    <name>ClanFamilies</name>
    <message>
        <source>Các hộ</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Thêm hộ vào dòng họ</source>
        <translation>Add a family to the clan</translation>
    </message>
    <message>
        <source>Mã hộ hoặc tên chủ hộ</source>
        <translation>Code, or name of its head</translation>
    </message>
    <message>
        <source>Không có đúng một hộ như vậy. Gõ mã hộ.</source>
        <translation>There is not exactly one such family. Type the family&apos;s code.</translation>
    </message>
    <message>
        <source>Đã ghi hộ vào dòng họ.</source>
        <translation>Family counted to the clan.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Tìm hộ, người, thôn, trang…</source>
        <translation>Find a family, person, village, page…</translation>
    </message>
    <message>
        <source>Tìm và đi tới</source>
        <translation>Find and go to</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Không thấy gì khớp. Thử ít chữ hơn, không cần dấu.</source>
        <translation>Nothing matches. Try fewer letters; accents are not needed.</translation>
    </message>
</context>
<context>
    <name>CommuneCard</name>
    <message>
        <source>Xem tệp giữ lại</source>
        <translation>Show files held</translation>
    </message>
    <message>
        <source>Xem mâu thuẫn</source>
        <translation>Show conflicts</translation>
    </message>
    <message>
        <source>Xã này giữ mã</source>
        <translation>The code is this commune&apos;s</translation>
    </message>
    <message>
        <source>Bỏ quyết định về mã</source>
        <translation>Forget the decision on the code</translation>
    </message>
    <message>
        <source>Đã sáp nhập vào xã khác…</source>
        <translation>Merged into another commune…</translation>
    </message>
    <message>
        <source>Bỏ ghi sáp nhập</source>
        <translation>Forget the merger</translation>
    </message>
    <message>
        <source>Gói cuối {when}, mang {n} thay đổi. Tổng cộng {packages} gói.</source>
        <translation>Last package {when}, with {n} changes. {packages} packages in all.</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>{kind}: {n} trong sổ, {registered} đăng ký, {recognised} công nhận</source>
        <translation>{kind}: {n} in the register, {registered} registered, {recognised} recognised</translation>
    </message>
</context>
<context>
    <name>CommuneMergerForm</name>
    <message>
        <source>Không chờ gói của xã cũ nữa. Xã mới tiếp nhận sổ của xã cũ rồi gửi gói: thôn, hộ và danh hiệu của xã cũ về xã mới, không mất gì.</source>
        <translation>Packages of the former commune are not awaited any more. The other commune takes its register over and sends: villages, households and titles come with it, and nothing is lost.</translation>
    </message>
    <message>
        <source>Sáp nhập vào xã</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>{name} đã sáp nhập</source>
        <translation>{name} was merged</translation>
    </message>
    <message>
        <source>Ghi việc sáp nhập</source>
        <translation>Note the merger</translation>
    </message>
</context>
<context>
    <name>CommunesCard</name>
    <message>
        <source>Các xã</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Nhận gói</source>
        <translation>Receive packages</translation>
    </message>
    <message>
        <source>Chưa có xã nào. Gửi thư mời cho xã, rồi ghi danh xã ở trang Gửi – nhận.</source>
        <translation>No communes yet. Send the communes an invitation, then enrol them on the Send – receive page.</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>Mã xã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tên xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Gói gần nhất</source>
        <translation>Latest package</translation>
    </message>
    <message>
        <source>Số gói</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>{n} xã đã ghi danh · {m} xã đã gửi · {p} gói đã nhận</source>
        <translation>Communes enrolled: {n} · communes that have sent: {m} · packages received: {p}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Dấu vân tay trong thư mời</source>
        <translation>Fingerprint in the invitation</translation>
    </message>
    <message>
        <source>Đã nghe đọc qua điện thoại, giống hệt</source>
        <translation>Heard over the phone, identical</translation>
    </message>
    <message>
        <source>Đã so với văn bản có dấu, giống hệt</source>
        <translation>Compared with stamped paper, identical</translation>
    </message>
    <message>
        <source>Không giống, bỏ thư mời này</source>
        <translation>It differs: discard this invitation</translation>
    </message>
    <message>
        <source>Thư mời chưa được tin. Gọi số đã biết từ trước của cấp tiếp nhận, không gọi số ghi kèm tệp; nhờ đọc dấu vân tay khóa và so từng nhóm chữ:</source>
        <translation>The invitation is not trusted yet. Call the receiving office on a number you already knew, not one that came with the file; ask them to read the key&apos;s fingerprint and compare each group:</translation>
    </message>
    <message>
        <source>Thư mời của {name} (mã {code})</source>
        <translation>Invitation of {name} (code {code})</translation>
    </message>
    <message>
        <source>Đã tin khóa của {name}.</source>
        <translation>The key of {name} is trusted now.</translation>
    </message>
    <message>
        <source>Đã bỏ thư mời. Chưa có gì được tin.</source>
        <translation>The invitation was discarded. Nothing is trusted.</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Chương trình đang dùng bản mới hơn. Chọn bản khác nếu bản đó mới đúng.</source>
        <translation>The program is using the newer version. Choose the other one if that is the correct one.</translation>
    </message>
    <message>
        <source>Đã quyết định ở {office}, {pc}, lúc {when}.</source>
        <translation>Decided at {office}, {pc}, at {when}.</translation>
    </message>
    <message>
        <source>Trước đó</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>{side} · đã lấy</source>
        <translation>{side} · taken</translation>
    </message>
    <message>
        <source>Lấy bản này</source>
        <translation>Take this version</translation>
    </message>
    <message>
        <source>Ở máy này</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>Ghi giá trị này</source>
        <translation>Write this value</translation>
    </message>
    <message>
        <source>Giá trị khác</source>
        <translation>Another value</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mở lại mâu thuẫn</source>
        <translation>Open the conflict again</translation>
    </message>
    <message>
        <source>Quyết định được ký, gửi đi cùng gói tới và hoàn tác được.</source>
        <translation>The decision is signed, goes out with the next package and can be undone.</translation>
    </message>
    <message>
        <source>lấy bản</source>
        <translation>take a version</translation>
    </message>
    <message>
        <source>giá trị khác</source>
        <translation>another value</translation>
    </message>
    <message>
        <source>để sau</source>
        <translation>later</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>Giá trị khác cho {field}</source>
        <translation>Another value for {field}</translation>
    </message>
    <message>
        <source>Hai người cùng ghi điều này mà chưa nhận được của nhau. Cả hai bản còn nguyên; giấy công nhận đợi đến khi có quyết định.</source>
        <translation>Two people wrote this without having received each other&apos;s version. Both are kept; the certificate waits for a decision.</translation>
    </message>
    <message>
        <source>Hai người cùng ghi điều này mà chưa nhận được của nhau. Cả hai bản còn nguyên; sổ tạm hiện bản ghi sau.</source>
        <translation>Two people wrote this without having received each other&apos;s version. Both are kept; the register shows the later one meanwhile.</translation>
    </message>
    <message>
        <source>Đã quyết định ở máy này lúc {when}.</source>
        <translation>Decided on this PC at {when}.</translation>
    </message>
    <message>
        <source>Sau đó điều này đã được ghi lại hoặc mở lại.</source>
        <translation>It has been written or opened again since.</translation>
    </message>
    <message>
        <source>chưa ai ghi</source>
        <translation>nobody had written it</translation>
    </message>
    <message>
        <source>Từ máy khác</source>
        <translation>From another computer</translation>
    </message>
    <message>
        <source>Từ {office}</source>
        <translation>From {office}</translation>
    </message>
</context>
<context>
    <name>ConflictsSection</name>
    <message>
        <source>Mâu thuẫn nào</source>
        <translation>Which conflicts</translation>
    </message>
    <message>
        <source>Hoàn tác quyết định</source>
        <translation>Undo decision</translation>
    </message>
    <message>
        <source>Các mâu thuẫn</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Không có mâu thuẫn nào</source>
        <translation>No conflicts</translation>
    </message>
    <message>
        <source>Khi hai máy cùng sửa một điều mà chưa nhận được của nhau, cả hai bản được giữ lại ở đây để cán bộ quyết định.</source>
        <translation>When two computers change the same thing without having received each other’s change, both versions are kept here for an officer to decide.</translation>
    </message>
    <message>
        <source>Cần quyết định</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>Đề nghị đính chính</source>
        <translation>Correction requests</translation>
    </message>
    <message>
        <source>Đã quyết định</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Đã quyết định: {who}, {what}.</source>
        <translation>Decided: {who}, {what}.</translation>
    </message>
    <message>
        <source>Đã mở lại: {who}, {what}.</source>
        <translation>Opened again: {who}, {what}.</translation>
    </message>
    <message>
        <source>Đã đính chính: {who}, {what}.</source>
        <translation>Corrected: {who}, {what}.</translation>
    </message>
    <message>
        <source>Giữ như đã ký: {who}, {what}.</source>
        <translation>Kept as signed: {who}, {what}.</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {who}, {what}.</source>
        <translation>Undone: {who}, {what}.</translation>
    </message>
    <message>
        <source>chờ duyệt</source>
        <translation>waits for approval</translation>
    </message>
    <message>
        <source>chặn giấy</source>
        <translation>blocks certificate</translation>
    </message>
    <message>
        <source>ở máy này</source>
        <translation>on this PC</translation>
    </message>
    <message>
        <source>ở {pc}</source>
        <translation>at {pc}</translation>
    </message>
    <message>
        <source>cần quyết định</source>
        <translation>needs a decision</translation>
    </message>
    <message>
        <source>để biết</source>
        <translation>for information</translation>
    </message>
    <message>
        <source>đã ghi lại</source>
        <translation>written again</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Đính chính chỗ ghi sai</source>
        <translation>Correct a wrong entry</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ví dụ: ghi nhầm dấu khi nhập</source>
        <translation>For example: a mark mistyped on entry</translation>
    </message>
    <message>
        <source>Căn cứ (nếu có)</source>
        <translation>Document (if there is one)</translation>
    </message>
    <message>
        <source>Ví dụ: giấy khai sinh số …</source>
        <translation>For example: birth certificate no. …</translation>
    </message>
    <message>
        <source>Bắt đầu đính chính</source>
        <translation>Begin to correct</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lý do và căn cứ được giữ trong lịch sử và phiếu dữ liệu.</source>
        <translation>Reason and document are kept in the history and on the data sheet.</translation>
    </message>
    <message>
        <source>Đang đính chính. Lý do: {reason}. Sửa ô nào, lý do này được ghi cùng ô đó.</source>
        <translation>Correcting. Reason: {reason}. Whatever field you edit, this reason is noted beside it.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Đính chính</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Giữ như đã ký</source>
        <translation>Keep as signed</translation>
    </message>
    <message>
        <source>Sổ đã đổi sau khi có quyết định công nhận. Giấy công nhận vẫn in như đã ký cho đến khi người duyệt đồng ý đính chính.</source>
        <translation>The register changed after the recognition was decided. Certificates are printed as signed until the approver agrees to the correction.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Căn cứ (nếu có)</source>
        <translation>Document (if there is one)</translation>
    </message>
    <message>
        <source>Quyết định này của cơ quan khác; cơ quan đó trả lời.</source>
        <translation>This decision is another office&apos;s, which answers.</translation>
    </message>
    <message>
        <source>Câu trả lời được ký, ghi vào nhật ký và gửi đi cùng gói tới.</source>
        <translation>The answer is signed, journaled and goes out with the next package.</translation>
    </message>
    <message>
        <source>giữ như đã ký</source>
        <translation>keep as signed</translation>
    </message>
    <message>
        <source>đính chính</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>để sau</source>
        <translation>later</translation>
    </message>
    <message>
        <source>Đã quyết định</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Trong sổ bây giờ</source>
        <translation>In the register now</translation>
    </message>
</context>
<context>
    <name>DamagedRows</name>
    <message>
        <source>Các dòng khác nhật ký</source>
        <translation>Rows that differ from the journal</translation>
    </message>
    <message>
        <source>Của</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Dòng của</source>
        <translation>Row of</translation>
    </message>
    <message>
        <source>Chỗ khác</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>{n} dòng đầu trong {all} dòng; Enter mở trong sổ đăng ký.</source>
        <translation>The first {n} of {all} rows; Enter opens them in the register.</translation>
    </message>
    <message>
        <source>Enter mở hộ hay mục ấy trong sổ đăng ký.</source>
        <translation>Enter opens the household or entry in the register.</translation>
    </message>
    <message>
        <source>(không thuộc mục nào trong sổ)</source>
        <translation>(of no entry of the register)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Mở lịch</source>
        <translation>Open calendar</translation>
    </message>
    <message>
        <source>Ghi đủ ngày, tháng và năm.</source>
        <translation>Enter the day, month and year in full.</translation>
    </message>
</context>
<context>
    <name>DatedForm</name>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Ghi đủ ngày, tháng và năm.</source>
        <translation>Enter the day, month and year in full.</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Quyết định công nhận</source>
        <translation>Recognition decision</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>họ và tên</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>Chức vụ người ký</source>
        <translation>Signatory’s position</translation>
    </message>
    <message>
        <source>Ban hành quyết định</source>
        <translation>Issue decision</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Đang ban hành…</source>
        <translation>Issuing…</translation>
    </message>
    <message>
        <source>Xem lại lần cuối: quyết định số {number} ngày {day}, {n} {noun}. Ban hành rồi thì không sửa và không thu hồi được trong bản này.</source>
        <translation>Look once more: decision {number} of {day}, {n} {noun}. Once issued it cannot be edited or called back in this release.</translation>
    </message>
    <message>
        <source>Đúng, ban hành</source>
        <translation>Yes, issue it</translation>
    </message>
    <message>
        <source>Ghi số của quyết định, ví dụ 128/QĐ-UBND.</source>
        <translation>Enter the decision number, for example 128/QĐ-UBND.</translation>
    </message>
    <message>
        <source>Ghi ngày ký, ví dụ 05/12/2026.</source>
        <translation>Enter the date signed, for example 05/12/2026.</translation>
    </message>
    <message>
        <source>Ngày ký không hợp với năm xét {year}.</source>
        <translation>The date signed does not fit the recognition year {year}.</translation>
    </message>
    <message>
        <source>Ghi họ tên người ký.</source>
        <translation>Enter the signatory’s full name.</translation>
    </message>
    <message>
        <source>Ghi chức vụ, ví dụ Chủ tịch hoặc Phó Chủ tịch.</source>
        <translation>Enter the position, for example Chairperson or Vice-Chairperson.</translation>
    </message>
</context>
<context>
    <name>DeskSection</name>
    <message>
        <source>Thả các tệp đề nghị ghi danh (.skh), hoặc cả thư mục, vào đây.</source>
        <translation>Drop requests for enrolment (.skh), or a whole folder, here.</translation>
    </message>
    <message>
        <source>Chọn tệp đề nghị…</source>
        <translation>Choose request files…</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ngày đến</source>
        <translation>Came on</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Đề nghị đang chờ</source>
        <translation>Requests waiting</translation>
    </message>
    <message>
        <source>Bàn ghi danh</source>
        <translation>Enrolment desk</translation>
    </message>
    <message>
        <source>Dấu vân tay trong tệp đề nghị</source>
        <translation>Fingerprint in the request</translation>
    </message>
    <message>
        <source>Dấu vân tay nghe qua điện thoại</source>
        <translation>Fingerprint heard over the phone</translation>
    </message>
    <message>
        <source>Gọi số đã biết từ trước của xã, không gọi số ghi kèm tệp; gõ 16 chữ.</source>
        <translation>Call a number of the commune you already knew, not one that came with the file; type the 16 letters.</translation>
    </message>
    <message>
        <source>Ghi danh, viết giấy…</source>
        <translation>Enrol and write the grant…</translation>
    </message>
    <message>
        <source>Chỉ ghi nhận đã so</source>
        <translation>Only note as compared</translation>
    </message>
    <message>
        <source>Đã so với văn bản có dấu</source>
        <translation>Compared with stamped paper</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Cùng một xã</source>
        <translation>The same commune</translation>
    </message>
    <message>
        <source>Xã khác</source>
        <translation>Another commune</translation>
    </message>
    <message>
        <source>Dấu vân tay trong tệp đề nghị:</source>
        <translation>Fingerprint in the request:</translation>
    </message>
    <message>
        <source>Ghi danh cả {n} đề nghị đã so…</source>
        <translation>Enrol all {n} compared requests…</translation>
    </message>
    <message>
        <source>Bỏ qua tệp không phải đề nghị ghi danh nguyên vẹn: {names}.</source>
        <translation>Skipped files that are not whole requests for enrolment: {names}.</translation>
    </message>
    <message>
        <source>Xã đổi khóa: khóa cũ đã ghi danh ở đây đã ký cho khóa này.</source>
        <translation>A change of key: the old key, enrolled here, signed for this one.</translation>
    </message>
    <message>
        <source>Mã {code} đã ghi danh với khóa khác: {letters}. Hỏi xã: thêm máy, thay máy, hay có người mạo danh?</source>
        <translation>Code {code} is already enrolled with another key: {letters}. Ask the commune: a second PC, a new PC, or somebody posing as them?</translation>
    </message>
    <message>
        <source>khóa cũ đã ký</source>
        <translation>old key signed</translation>
    </message>
    <message>
        <source>trùng mã, tên</source>
        <translation>code or name known</translation>
    </message>
    <message>
        <source>đã so khóa</source>
        <translation>key compared</translation>
    </message>
    <message>
        <source>chờ so khóa</source>
        <translation>to be compared</translation>
    </message>
    <message>
        <source>Chưa khớp với tệp đề nghị. Nghe và gõ lại từng nhóm bốn chữ.</source>
        <translation>It does not match the request. Listen and type each group of four again.</translation>
    </message>
    <message>
        <source>Đã ghi nhận: khóa của {name} đã so.</source>
        <translation>Noted: the key of {name} was compared.</translation>
    </message>
    <message>
        <source>{name} là xã khác.</source>
        <translation>{name} is another commune.</translation>
    </message>
    <message>
        <source>{name} là xã đã ghi danh.</source>
        <translation>{name} is the commune that is enrolled.</translation>
    </message>
    <message>
        <source>Ghi giấy ghi danh vào</source>
        <translation>Write the grant to</translation>
    </message>
    <message>
        <source>Đã ghi danh {name}. Gửi {file} cho xã.</source>
        <translation>{name} is enrolled. Send {file} to the commune.</translation>
    </message>
    <message>
        <source>Ghi các giấy ghi danh vào</source>
        <translation>Write the grants to</translation>
    </message>
    <message>
        <source>Đã ghi danh {n} đơn vị; giấy ghi danh ở thư mục “{name}”.</source>
        <translation>{n} offices are enrolled; their grants are in the folder “{name}”.</translation>
    </message>
    <message>
        <source>Đã từ chối đề nghị của {name}; xã có thể gửi lại.</source>
        <translation>The request of {name} was refused; the commune may send it again.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Xóa hộ khỏi sổ</source>
        <translation>Remove family from the register</translation>
    </message>
    <message>
        <source>Chuyển thôn, xã…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Tách, nhập, giải thể…</source>
        <translation>Split, join, dissolve…</translation>
    </message>
    <message>
        <source>Hộ mới</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Hộ được ghi vào sổ ngay khi có họ tên chủ hộ và thôn.</source>
        <translation>The family is entered in the register as soon as it has the head of family’s full name and a village.</translation>
    </message>
</context>
<context>
    <name>DuplicatesStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Search again</translation>
    </message>
    <message>
        <source>Hoàn tác quyết định</source>
        <translation>Undo the decision</translation>
    </message>
    <message>
        <source>Trùng gì</source>
        <translation>Duplicates of what</translation>
    </message>
    <message>
        <source>Cặp nào</source>
        <translation>Which pairs</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {who}.</source>
        <translation>Undone: {who}.</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Đã quyết định</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Chưa quyết định cặp nào</source>
        <translation>No pair has been decided yet</translation>
    </message>
    <message>
        <source>cần xem lại</source>
        <translation>look again</translation>
    </message>
</context>
<context>
    <name>EntryFlow</name>
    <message>
        <source>Đang lập dữ liệu mẫu</source>
        <translation>Preparing sample data</translation>
    </message>
    <message>
        <source>Đang mở sổ…</source>
        <translation>Opening the register…</translation>
    </message>
    <message>
        <source>Đang lập sổ…</source>
        <translation>Creating the register…</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Máy chủ: {server}</source>
        <translation>Server: {server}</translation>
    </message>
</context>
<context>
    <name>Eraser</name>
    <message>
        <source>Xóa người đứng đầu, cả trong lịch sử</source>
        <translation>Erase the head, in the history too</translation>
    </message>
    <message>
        <source>Chỉ xóa những người đứng đầu trước đây</source>
        <translation>Erase former heads only</translation>
    </message>
    <message>
        <source>Xóa hẳn tất cả, vì ghi nhầm</source>
        <translation>Erase everything: it was entered by mistake</translation>
    </message>
    <message>
        <source>Xóa hẳn dữ liệu về {noun} {name}</source>
        <translation>Erase all data ({noun}): {name}</translation>
    </message>
    <message>
        <source>Xóa theo yêu cầu: {name}</source>
        <translation>Erase on request: {name}</translation>
    </message>
    <message>
        <source>Xóa ở đây và ở nơi đã nhận. Không hoàn tác được. Bản sao lưu, tệp và giấy đã đưa ra ngoài vẫn còn; sổ giấy công nhận giữ số, không giữ tên.</source>
        <translation>It is erased here and where it was received. This cannot be undone. Backups, and files and papers that left the program, stay; the register of certificates keeps the number, not the name.</translation>
    </message>
    <message>
        <source>Cùng tên ấy còn đứng đầu: {names}. Muốn xóa cả ở đó thì mở từng mục mà xóa.</source>
        <translation>The same name still heads: {names}. To erase it there too, open each of them.</translation>
    </message>
    <message>
        <source>Gõ lại {name}</source>
        <translation>Type {name} again</translation>
    </message>
    <message>
        <source>{name} (đã xóa khỏi sổ)</source>
        <translation>{name} (removed from the register)</translation>
    </message>
    <message>
        <source>{name} (cùng tên chủ hộ)</source>
        <translation>{name} (same name as the head)</translation>
    </message>
    <message>
        <source>Hộ này có {n} công dân trong sổ. Đánh dấu ai cũng xóa hẳn; người không đánh dấu ở lại trong sổ, không thuộc hộ nào.</source>
        <translation>This household has {n} citizens in the register. Tick who is to be erased too; the others stay in the register and belong to no household.</translation>
    </message>
    <message>
        <source>Xóa tên, điện thoại, ghi chú về người đứng đầu. Tên {noun}, các năm và danh hiệu còn nguyên; lịch sử thay đổi bắt đầu lại.</source>
        <translation>The head&apos;s name, telephone and note are erased. What it is called ({noun}), its years and titles stay; the history of changes begins anew.</translation>
    </message>
    <message>
        <source>Giữ {head} và những gì đang ghi. Các năm và danh hiệu còn nguyên; lịch sử thay đổi bắt đầu lại.</source>
        <translation>{head} and what is written now stay. Years and titles stay; the history of changes begins anew.</translation>
    </message>
    <message>
        <source>Chỉ xóa được khi chưa có hộ, biên bản họp hay lượt chuyển nào của thôn.</source>
        <translation>Only while no household, minutes or move names the village.</translation>
    </message>
    <message>
        <source>Ai đang thuộc {noun} này ở lại trong sổ, không thuộc {noun} nào.</source>
        <translation>Whoever belongs here ({noun}) stays in the register and belongs to none ({noun}).</translation>
    </message>
    <message>
        <source>Chưa đúng tên.</source>
        <translation>That is not the name.</translation>
    </message>
    <message>
        <source>Đã xóa hẳn dữ liệu của {noun}; dấu xóa đi kèm gói gửi sau.</source>
        <translation>All data was erased ({noun}); the mark of it goes with the next package.</translation>
    </message>
    <message>
        <source>Đã xóa hẳn dữ liệu của {noun} và {n} công dân; dấu xóa đi kèm gói gửi sau.</source>
        <translation>All data were erased ({noun}), and those of {n} citizens; the tombstones travel with the next package.</translation>
    </message>
    <message>
        <source>Đã xóa tên người đứng đầu của {noun}; dấu xóa đi kèm gói gửi sau.</source>
        <translation>The head was erased ({noun}); the tombstone travels with the next package.</translation>
    </message>
    <message>
        <source>Xóa hẳn</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>ExaminationSection</name>
    <message>
        <source>Khám tệp dữ liệu</source>
        <translation>Examine the data file</translation>
    </message>
    <message>
        <source>Dựng lại bảng từ nhật ký…</source>
        <translation>Rebuild tables from the journal…</translation>
    </message>
    <message>
        <source>Xem những gì đã cất riêng</source>
        <translation>See what was set aside</translation>
    </message>
    <message>
        <source>Tệp dữ liệu</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>Khám từng trang của tệp, chuỗi nhật ký, và so từng dòng trong sổ với nhật ký. Khám không thay đổi gì.</source>
        <translation>Examines every page of the file and the journal&apos;s chain, and compares every row of the register with the journal. An examination changes nothing.</translation>
    </message>
    <message>
        <source>Đang khám tệp dữ liệu</source>
        <translation>Examining the data file</translation>
    </message>
    <message>
        <source>Đã khám {all} mục: {wrong} mục không ổn.</source>
        <translation>{all} things examined: {wrong} not in order.</translation>
    </message>
    <message>
        <source>Đã khám {all} mục: tất cả đều ổn.</source>
        <translation>{all} things examined: everything is in order.</translation>
    </message>
    <message>
        <source>Nhật ký không thay đổi. Những gì các dòng đó đang ghi được cất riêng.</source>
        <translation>The journal does not change. What these rows say now is set aside.</translation>
    </message>
    <message>
        <source>Trước khi sửa, cả tệp dữ liệu được sao lưu.</source>
        <translation>Before that, the whole data file is backed up.</translation>
    </message>
    <message>
        <source>Nếu cấp tiếp nhận đã báo số liệu khác, dựng lại xong hãy gửi lại gói ở trang Gửi – nhận.</source>
        <translation>If the receiving office reported different figures, send the package again on the page Send – receive when this is done.</translation>
    </message>
    <message>
        <source>{n} dòng trong sổ khác với nhật ký và sẽ được ghi lại theo nhật ký.</source>
        <translation>{n} rows of the register differ from the journal and will be written anew after it.</translation>
    </message>
    <message>
        <source>Dựng lại bảng từ nhật ký</source>
        <translation>Rebuild tables from the journal</translation>
    </message>
    <message>
        <source>Dựng lại</source>
        <translation>Rebuild</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Đang dựng lại bảng</source>
        <translation>Rebuilding tables</translation>
    </message>
    <message>
        <source>Đã dựng lại {n} dòng từ nhật ký.</source>
        <translation>{n} rows were rebuilt from the journal.</translation>
    </message>
    <message>
        <source>Bản sao lưu trước khi sửa: {file}</source>
        <translation>Backup from before: {file}</translation>
    </message>
    <message>
        <source>Những gì đã cất riêng.xlsx</source>
        <translation>What was set aside.xlsx</translation>
    </message>
    <message>
        <source>Lúc dựng lại</source>
        <translation>Rebuilt at</translation>
    </message>
    <message>
        <source>Bảng</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Mã dòng</source>
        <translation>Row id</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Đã cất riêng</source>
        <translation>Set aside</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Phần của trang</source>
        <translation>Sections of the page</translation>
    </message>
    <message>
        <source>Gửi và nhận</source>
        <translation>Send and receive</translation>
    </message>
    <message>
        <source>Nối cấp tiếp nhận</source>
        <translation>Connect to receiving office</translation>
    </message>
    <message>
        <source>Các máy của xã</source>
        <translation>PCs of the commune</translation>
    </message>
    <message>
        <source>Khóa, công bố</source>
        <translation>Keys, publications</translation>
    </message>
    <message>
        <source>Ghi danh</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Công bố</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Mâu thuẫn</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Lịch sử gói</source>
        <translation>Package history</translation>
    </message>
</context>
<context>
    <name>Eye</name>
    <message>
        <source>Ẩn mật khẩu</source>
        <translation>Hide password</translation>
    </message>
    <message>
        <source>Hiện mật khẩu</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Chưa làm được</source>
        <translation>This could not be done</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Có lỗi trong chương trình</source>
        <translation>There is an error in the program</translation>
    </message>
    <message>
        <source>Sao chép chi tiết</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Tiếp tục làm việc</source>
        <translation>Continue working</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Gia đình học tập</source>
        <translation>Learning Family</translation>
    </message>
    <message>
        <source>hộ trong sổ</source>
        <translation>families in the register</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Được công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>năm {year}: {n}</source>
        <translation>in {year}: {n}</translation>
    </message>
    <message>
        <source>bộ tiêu chí minh họa</source>
        <translation>illustrative criteria set</translation>
    </message>
</context>
<context>
    <name>FamilyForm</name>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Disadvantaged</translation>
    </message>
    <message>
        <source>Họ và tên chủ hộ</source>
        <translation>Head of family’s full name</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Tên thôn mới</source>
        <translation>Name of new village</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Số khẩu</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Mã hộ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Vùng</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor household</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Thôn mới…</source>
        <translation>New village…</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>Tìm theo tên, mã hộ, điện thoại…</source>
        <translation>Search by name, code, telephone…</translation>
    </message>
    <message>
        <source>Tìm hộ trùng</source>
        <translation>Find duplicates</translation>
    </message>
    <message>
        <source>Mọi hộ</source>
        <translation>All families</translation>
    </message>
    <message>
        <source>Các hộ</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Biến động</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Không có hộ nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên.</source>
        <translation>No families match “{text}”. You can type without accents, or part of a name.</translation>
    </message>
    <message>
        <source>Không có hộ nào ở mục đang lọc.</source>
        <translation>No families under the current filter.</translation>
    </message>
    <message>
        <source>Đang chọn {n} hộ</source>
        <translation>Families selected: {n}</translation>
    </message>
    <message>
        <source>{n} hộ</source>
        <translation>Families: {n}</translation>
    </message>
    <message>
        <source>{n} hộ · {m} hộ đã đăng ký năm {year}</source>
        <translation>Families: {n} · registered for {year}: {m}</translation>
    </message>
</context>
<context>
    <name>FamilyRows</name>
    <message>
        <source>Đã đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Chưa</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Disadvantaged</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Mã hộ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head of family</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Đăng ký {year}</source>
        <translation>Registered {year}</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Số khẩu</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Vùng</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor household</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Đăng ký: {n}</source>
        <translation>Registrations: {n}</translation>
    </message>
    <message>
        <source>Phiếu chấm: {n}</source>
        <translation>Score sheets: {n}</translation>
    </message>
    <message>
        <source>Công nhận: {n}</source>
        <translation>Recognitions: {n}</translation>
    </message>
    <message>
        <source>Nay là {name}, mã {code}; trước đây {was}, mã {before}</source>
        <translation>Now {name}, code {code}; before {was}, code {before}</translation>
    </message>
    <message>
        <source>{kind}: {new} mới, {changed} sửa, {removed} xóa</source>
        <translation>{kind}: {new} new, {changed} changed, {removed} removed</translation>
    </message>
    <message>
        <source>{n} hộ mới</source>
        <translation>{n} new families</translation>
    </message>
    <message>
        <source>{n} hộ sửa</source>
        <translation>{n} families changed</translation>
    </message>
    <message>
        <source>{n} hộ xóa</source>
        <translation>{n} families removed</translation>
    </message>
    <message>
        <source>{n} đăng ký</source>
        <translation>{n} registrations</translation>
    </message>
    <message>
        <source>{n} phiếu</source>
        <translation>{n} sheets</translation>
    </message>
    <message>
        <source>{n} công nhận</source>
        <translation>{n} recognitions</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Giấy khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>Dùng thử với dữ liệu mẫu</source>
        <translation>Try with sample data</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Chào mừng</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Ba bước ngắn, rồi bắt đầu làm việc.</source>
        <translation>Three short steps, then start work.</translation>
    </message>
    <message>
        <source>Cán bộ đầu tiên</source>
        <translation>First officer</translation>
    </message>
    <message>
        <source>Mật khẩu mở khóa dữ liệu trên máy này.</source>
        <translation>The password unlocks the data on this computer.</translation>
    </message>
    <message>
        <source>Nếu quên mật khẩu, chỉ tờ giấy này mở lại được sổ. In ra, cất vào tủ khóa.</source>
        <translation>If the password is forgotten, only this sheet can reopen the register. Print it and keep it in a locked cabinet.</translation>
    </message>
    <message>
        <source>Vào làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>FolderSection</name>
    <message>
        <source>Chọn thư mục…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Thôi dùng</source>
        <translation>Stop using it</translation>
    </message>
    <message>
        <source>Trao đổi với máy khác trong xã</source>
        <translation>Exchange with the commune&apos;s other PCs</translation>
    </message>
    <message>
        <source>Thư mục trao đổi</source>
        <translation>Exchange folder</translation>
    </message>
    <message>
        <source>Một thư mục dùng chung, hoặc một USB đi lại giữa các máy. Chương trình chỉ xóa tệp do chính máy này ghi.</source>
        <translation>A shared folder, or a USB stick that goes between the PCs. The program only removes files that this PC wrote itself.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục nào.</source>
        <translation>No folder is chosen yet.</translation>
    </message>
    <message>
        <source>Đang trao đổi</source>
        <translation>Exchanging</translation>
    </message>
    <message>
        <source>Đã để lại {changes} cho máy khác.</source>
        <translation>Left {changes} for other PCs.</translation>
    </message>
    <message>
        <source>{n} tệp chưa chép xong; lần sau đọc tiếp.</source>
        <translation>{n} files are still being copied; they will be read next time.</translation>
    </message>
    <message>
        <source>{n} tệp của máy mà máy chính chưa nhận; chưa nhập.</source>
        <translation>{n} files are from a PC that the main PC has not taken in; not imported.</translation>
    </message>
    <message>
        <source>Máy chính chưa nhận máy này, nên chưa để lại gì cho máy khác.</source>
        <translation>The main PC has not taken this PC in, so nothing was left for other PCs.</translation>
    </message>
    <message>
        <source>Các máy đã như nhau.</source>
        <translation>The PCs hold the same.</translation>
    </message>
    <message>
        <source>Thư mục trao đổi giữa các máy của xã</source>
        <translation>Exchange folder between the commune&apos;s PCs</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Chọn phiếu nhận bàn giao…</source>
        <translation>Choose the hand-over card…</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa xã mới đọc qua điện thoại</source>
        <translation>Fingerprint the new commune reads over the phone</translation>
    </message>
    <message>
        <source>Gọi số đã biết của xã mới; gõ 16 chữ.</source>
        <translation>Call a number of the new commune that you knew before; type 16 letters.</translation>
    </message>
    <message>
        <source>Viết tệp bàn giao…</source>
        <translation>Write the hand-over file…</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Bàn giao sổ khi xã sáp nhập</source>
        <translation>Hand the register over when communes are merged</translation>
    </message>
    <message>
        <source>Xã mới viết phiếu nhận bàn giao. Chọn phiếu ấy để viết cả sổ vào một tệp chỉ xã mới mở được, không cần đưa mật khẩu. Xã có nhiều máy thì trao đổi giữa các máy trước.</source>
        <translation>The new commune writes a hand-over card. Choose it to write the whole register into one file that the new commune alone can open; no password is given away. A commune with several PCs lets them exchange first.</translation>
    </message>
    <message>
        <source>Bàn giao cho {name} ({code})</source>
        <translation>Hand over to {name} ({code})</translation>
    </message>
    <message>
        <source>Đang viết tệp bàn giao</source>
        <translation>Writing the hand-over file</translation>
    </message>
    <message>
        <source>Đã viết {file} cho {name}. Chép sang xã mới; dấu vân tay khóa đã ký để xã mới so:</source>
        <translation>Wrote {file} for {name}. Carry it over; the fingerprint of the key that signed, for the new commune to compare:</translation>
    </message>
    <message>
        <source>Phiếu nhận bàn giao của xã mới</source>
        <translation>Hand-over card of the new commune</translation>
    </message>
    <message>
        <source>Chưa khớp với phiếu. Nghe và gõ lại từng nhóm bốn chữ.</source>
        <translation>Not the card&apos;s yet. Listen and type each group of four letters again.</translation>
    </message>
    <message>
        <source>Tệp bàn giao (*{ending})</source>
        <translation>Hand-over file (*{ending})</translation>
    </message>
    <message>
        <source>Viết tệp bàn giao vào</source>
        <translation>Write the hand-over file to</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Xếp tăng dần</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>Xếp giảm dần</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>Lọc cột {title}</source>
        <translation>Filter column {title}</translation>
    </message>
    <message>
        <source>Gõ rồi Enter</source>
        <translation>Type, then Enter</translation>
    </message>
    <message>
        <source>Chỉ hiện dòng có</source>
        <translation>Only show rows with</translation>
    </message>
    <message>
        <source>Bỏ lọc cột này</source>
        <translation>Clear this filter</translation>
    </message>
    <message>
        <source>Ẩn cột này</source>
        <translation>Hide this column</translation>
    </message>
    <message>
        <source>Các cột</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Như ban đầu</source>
        <translation>As at first</translation>
    </message>
</context>
<context>
    <name>HeldSection</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tệp giữ lại</source>
        <translation>Files held</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Xác nhận và nhận</source>
        <translation>Confirm and receive</translation>
    </message>
    <message>
        <source>Xóa khỏi danh sách</source>
        <translation>Strike off the list</translation>
    </message>
    <message>
        <source>Không có tệp nào bị giữ lại</source>
        <translation>No files are held</translation>
    </message>
    <message>
        <source>Gói không nhận được và gói đang đợi gói trước sẽ đứng ở đây, kèm lý do.</source>
        <translation>Packages that were not taken, or that wait for one before them, stand here with the reason.</translation>
    </message>
    <message>
        <source>Đang thử lại</source>
        <translation>Trying again</translation>
    </message>
    <message>
        <source>Đã xóa {n} dòng khỏi danh sách. Tệp vẫn còn trong thư mục.</source>
        <translation>{n} lines struck off the list. The files stay in their folder.</translation>
    </message>
    <message>
        <source>Tệp không còn trong thư mục: đề nghị xã gửi lại.</source>
        <translation>The file is no longer in the folder: ask the commune to send it again.</translation>
    </message>
    <message>
        <source>Tệp nằm trong thư mục “{name}”, cạnh tệp dữ liệu.</source>
        <translation>The file lies in the folder “{name}” beside the data file.</translation>
    </message>
    <message>
        <source>Tệp không còn trong thư mục.</source>
        <translation>The file is no longer in the folder.</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>đang đợi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>cần xác nhận</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>not taken</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Đóng trợ giúp</source>
        <translation>Close help</translation>
    </message>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Mở trang theo thứ tự trên thanh bên</source>
        <translation>Open pages in the order of the sidebar</translation>
    </message>
    <message>
        <source>Phím dùng được ở mọi trang</source>
        <translation>Keys that work on every page</translation>
    </message>
</context>
<context>
    <name>HouseholdPeople</name>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thêm người vào hộ</source>
        <translation>Add a person to the family</translation>
    </message>
    <message>
        <source>Họ và tên, năm sinh</source>
        <translation>Name, year of birth</translation>
    </message>
    <message>
        <source>Người lớn ghi ở đây là công dân của hộ. Trẻ em chỉ đếm ở “Số khẩu”.</source>
        <translation>Adults entered here are citizens of the family. Children are only counted under “Members”.</translation>
    </message>
    <message>
        <source>Hộ đã có {name}. Nếu là người khác, ghi năm sinh cho cả hai.</source>
        <translation>{name} is already in the household. If it is somebody else, give a year of birth for both.</translation>
    </message>
    <message>
        <source>Đã ghi {name}, có sẵn trong sổ công dân, vào hộ.</source>
        <translation>{name}, already in the book of citizens, now belongs to the family.</translation>
    </message>
    <message>
        <source>Đã thêm {name} vào hộ và sổ công dân.</source>
        <translation>{name} added to the family and to the book of citizens.</translation>
    </message>
    <message>
        <source>Đã thêm {name}, chưa đủ 18 tuổi: sổ công dân ghi người lớn, học sinh.</source>
        <translation>Added {name}, who is under 18: the register of citizens is for adults, pupils and students.</translation>
    </message>
</context>
<context>
    <name>ImportFailure</name>
    <message>
        <source>Chọn tệp khác…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Đọc lại tệp này</source>
        <translation>Read this file again</translation>
    </message>
    <message>
        <source>Tải bảng mẫu</source>
        <translation>Download template</translation>
    </message>
</context>
<context>
    <name>ImportStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Nhập từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Kéo tệp danh sách {noun} vào đây</source>
        <translation>Drag a file with a list of {noun} here</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), OpenDocument (.ods) hoặc .csv</source>
        <translation>Excel (.xlsx, .xls), OpenDocument (.ods) or .csv</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Tải bảng mẫu</source>
        <translation>Download template</translation>
    </message>
    <message>
        <source>Cột bắt buộc: {needed}. Có thể có thêm: {others}. Thứ tự cột tùy ý, dòng tên cột không cần ở dòng đầu.</source>
        <translation>Required columns: {needed}. Optional: {others}. Columns may be in any order, and the row of column names need not come first.</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi trong sổ cho đến khi bạn xem trước và bấm Nhập.</source>
        <translation>Nothing changes in the register until you have seen the preview and pressed Import.</translation>
    </message>
    <message>
        <source>Đang đọc tệp. Có thể dừng bất cứ lúc nào: sổ không thay đổi.</source>
        <translation>Reading the file. You can stop at any time: the register is not changed.</translation>
    </message>
    <message>
        <source>Chọn danh sách {noun}</source>
        <translation>Choose a list of {noun}</translation>
    </message>
    <message>
        <source>Mẫu danh sách {noun}.xlsx</source>
        <translation>Empty list of {noun}.xlsx</translation>
    </message>
    <message>
        <source>Đang nhập {n} {noun}</source>
        <translation>Importing {n} {noun}</translation>
    </message>
    <message>
        <source>Đã nhập {n} {noun}: {new} {noun} mới, {changed} {noun} cập nhật.</source>
        <translation>Imported {n} {noun}: {new} new, {changed} updated.</translation>
    </message>
    <message>
        <source>Thêm {n} công dân.</source>
        <translation>{n} citizens added.</translation>
    </message>
    <message>
        <source>Đã hoàn tác {name}: bỏ {removed} {noun}, trả lại {restored} {noun} như trước.</source>
        <translation>Took {name} back: {removed} {noun} removed, {restored} as they were before.</translation>
    </message>
    <message>
        <source>Bỏ {n} công dân.</source>
        <translation>{n} citizens removed.</translation>
    </message>
    <message>
        <source>Giữ nguyên {n} {noun} đã có người làm tiếp.</source>
        <translation>{n} {noun} that somebody has worked on since were kept.</translation>
    </message>
    <message>
        <source>Đã ghi bảng mẫu {name}.</source>
        <translation>Template {name} written.</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Đang đọc {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Chưa biết cột nào là: {names}.</source>
        <translation>It is not known which column is: {names}.</translation>
    </message>
    <message>
        <source>Chọn ở bảng dưới; chỉ cần làm một lần cho mỗi mẫu sổ.</source>
        <translation>Choose in the table below; once for each design of book is enough.</translation>
    </message>
    <message>
        <source>Đang hoàn tác {name}</source>
        <translation>Taking {name} back</translation>
    </message>
    <message>
        <source>Đã ghi {n} dòng lỗi vào {name}.</source>
        <translation>Rows with errors written to {name}: {n}.</translation>
    </message>
    <message>
        <source>{name} - dòng chưa nhập.xlsx</source>
        <translation>{name} - rows not imported.xlsx</translation>
    </message>
    <message>
        <source>Lưu danh sách lỗi</source>
        <translation>Save list of errors</translation>
    </message>
</context>
<context>
    <name>InboxSection</name>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Thả biên nhận, giấy ghi danh, gói công bố (.skh) vào đây.</source>
        <translation>Drop receipts, grants and publications (.skh) here.</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đang xem trước</source>
        <translation>Preparing preview</translation>
    </message>
    <message>
        <source>Đang nhận</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>Xem trước: {good} trên {all} tệp nhận được. Chưa có gì thay đổi.</source>
        <translation>Preview: {good} of {all} files can be received. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>Đã xử lý {all} tệp: nhận {good}, không nhận {bad}.</source>
        <translation>Files processed: {all}. Received: {good}; not received: {bad}.</translation>
    </message>
</context>
<context>
    <name>InviteSection</name>
    <message>
        <source>Dấu vân tay khóa của cơ quan này</source>
        <translation>This office’s key fingerprint</translation>
    </message>
    <message>
        <source>Viết thư mời…</source>
        <translation>Write invitation…</translation>
    </message>
    <message>
        <source>Đổi khóa…</source>
        <translation>Change the key…</translation>
    </message>
    <message>
        <source>Khóa cũ ký cho khóa mới; mọi xã cần nhận thư mời mới. Dùng khi khóa bị lộ.</source>
        <translation>The old key signs for the new one; every commune has to take the new invitation. For a key that became known to others.</translation>
    </message>
    <message>
        <source>Thư mời</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Đưa cùng một tệp thư mời cho mọi xã. Xã bắt đầu từ tệp này.</source>
        <translation>Give the same invitation file to every commune. Each commune starts from this file.</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa của cơ quan này:</source>
        <translation>This office’s key fingerprint:</translation>
    </message>
    <message>
        <source>Ghi thư mời vào</source>
        <translation>Write invitation to</translation>
    </message>
    <message>
        <source>Ghi thư mời có khóa mới vào</source>
        <translation>Write the invitation with the new key to</translation>
    </message>
    <message>
        <source>Đã đổi khóa. Gửi {file} cho mọi xã.</source>
        <translation>The key was changed. Send {file} to every commune.</translation>
    </message>
    <message>
        <source>Đã viết {file}.</source>
        <translation>{file} written.</translation>
    </message>
</context>
<context>
    <name>IssuedView</name>
    <message>
        <source>Các quyết định đã ban hành</source>
        <translation>Decisions issued</translation>
    </message>
    <message>
        <source>In quyết định…</source>
        <translation>Print decision…</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Giấy công nhận</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Danh sách được công nhận</source>
        <translation>Those who are recognised</translation>
    </message>
    <message>
        <source>Quyết định {number}: {n} {noun}</source>
        <translation>Decision {number}: {n} {noun}</translation>
    </message>
    <message>
        <source>không chính thức</source>
        <translation>unofficial</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Số vào sổ</source>
        <translation>Register no.</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>đã xóa theo yêu cầu</source>
        <translation>erased on request</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Liên tục</source>
        <translation>Consecutive</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Có thể dừng bất cứ lúc nào: dữ liệu giữ nguyên như trước khi bắt đầu.</source>
        <translation>You can stop at any time: the data stays as it was before you started.</translation>
    </message>
</context>
<context>
    <name>JoinPcSection</name>
    <message>
        <source>Tên của máy này</source>
        <translation>Name of this PC</translation>
    </message>
    <message>
        <source>ví dụ: Máy xách tay Thôn 5</source>
        <translation>for example: Laptop of Village 5</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa của máy này</source>
        <translation>Key fingerprint of this PC</translation>
    </message>
    <message>
        <source>Viết đề nghị…</source>
        <translation>Write the request…</translation>
    </message>
    <message>
        <source>Chọn giấy trả lời…</source>
        <translation>Choose the answer…</translation>
    </message>
    <message>
        <source>Viết đề nghị cho máy chính</source>
        <translation>Write the request to the main PC</translation>
    </message>
    <message>
        <source>Ghi vào USB, mang sang máy chính. Ở đó so dấu vân tay với dòng chữ này:</source>
        <translation>Write it to a USB stick and take it to the main PC. There, compare the fingerprint with these letters:</translation>
    </message>
    <message>
        <source>Nhận giấy và dữ liệu</source>
        <translation>Take the answer and the data</translation>
    </message>
    <message>
        <source>Máy chính ghi giấy trả lời và dữ liệu vào cùng một thư mục.</source>
        <translation>The main PC writes the answer and the data to the same folder.</translation>
    </message>
    <message>
        <source>Nối với máy chính của xã</source>
        <translation>Join the commune&apos;s main PC</translation>
    </message>
    <message>
        <source>Làm một lần. Sau đó hai máy giữ sổ như nhau.</source>
        <translation>Done once. After that both PCs hold the same register.</translation>
    </message>
    <message>
        <source>Dấu vân tay của máy chính, so với màn hình máy đó: {letters}</source>
        <translation>Fingerprint of the main PC, to compare with its screen: {letters}</translation>
    </message>
    <message>
        <source>Đã viết {file}.</source>
        <translation>Wrote {file}.</translation>
    </message>
    <message>
        <source>Đang nhận dữ liệu của xã</source>
        <translation>Taking over the commune&apos;s data</translation>
    </message>
    <message>
        <source>Máy chính đã nhận máy này. Đã nhập {n} thay đổi.</source>
        <translation>The main PC has taken this PC in. {n} changes imported.</translation>
    </message>
    <message>
        <source>Đặt tên cho máy này trước.</source>
        <translation>Name this PC first.</translation>
    </message>
    <message>
        <source>Ghi đề nghị vào</source>
        <translation>Write the request to</translation>
    </message>
    <message>
        <source>Giấy trả lời của máy chính</source>
        <translation>The main PC&apos;s answer</translation>
    </message>
</context>
<context>
    <name>JoinSection</name>
    <message>
        <source>Dấu vân tay khóa của máy này</source>
        <translation>This computer’s key fingerprint</translation>
    </message>
    <message>
        <source>Nhận thư mời</source>
        <translation>Receive the invitation</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận (tỉnh, thành phố) đưa cho xã một tệp thư mời, qua USB hoặc thư.</source>
        <translation>The receiving office (province or city) gives the commune an invitation file, by USB drive or mail.</translation>
    </message>
    <message>
        <source>Chọn thư mời…</source>
        <translation>Choose invitation…</translation>
    </message>
    <message>
        <source>Viết đề nghị ghi danh</source>
        <translation>Write the enrolment request</translation>
    </message>
    <message>
        <source>Viết ra một tệp rồi gửi cho cấp tiếp nhận. Viết lại bao nhiêu lần cũng được.</source>
        <translation>Write a file and send it to the receiving office. You may write it again as often as you like.</translation>
    </message>
    <message>
        <source>Viết đề nghị…</source>
        <translation>Write request…</translation>
    </message>
    <message>
        <source>Đọc dấu vân tay qua điện thoại</source>
        <translation>Read the fingerprint over the phone</translation>
    </message>
    <message>
        <source>Gọi số điện thoại đã biết từ trước của cấp tiếp nhận, đọc từng nhóm chữ này:</source>
        <translation>Call the receiving office on a number you already know, and read out these groups of letters one by one:</translation>
    </message>
    <message>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Nhận giấy ghi danh</source>
        <translation>Receive the enrolment grant</translation>
    </message>
    <message>
        <source>So khớp xong, cấp tiếp nhận trả lại một tệp giấy ghi danh.</source>
        <translation>Once the fingerprints have been matched, the receiving office returns an enrolment grant file.</translation>
    </message>
    <message>
        <source>Chọn giấy ghi danh…</source>
        <translation>Choose enrolment grant…</translation>
    </message>
    <message>
        <source>Nối với cấp tiếp nhận</source>
        <translation>Connect to the receiving office</translation>
    </message>
    <message>
        <source>Làm một lần, trước gói đầu tiên. Sau đó mỗi lần gửi chỉ cần ba lần bấm.</source>
        <translation>Do this once, before the first package. After that, each sending takes only three clicks.</translation>
    </message>
    <message>
        <source>{name} (mã {code}). Khóa đã so: {letters}</source>
        <translation>{name} (code {code}). Key compared: {letters}</translation>
    </message>
    <message>
        <source>Đã viết {file}. Gửi tệp này cho {name}.</source>
        <translation>{file} written. Please send this file to {name}.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đã thu hồi khóa của máy này. Gói ký bằng khóa cũ không được nhận nữa. Viết đề nghị ghi danh ở bước 2: máy tự lấy khóa mới, việc đã làm vẫn còn nguyên.</source>
        <translation>The receiving office has revoked the key of this PC. Packages signed with the old key are no longer taken. Write a request for enrolment in step 2: the PC takes a new key by itself, and all work is still there.</translation>
    </message>
    <message>
        <source>Tệp thư mời</source>
        <translation>Invitation file</translation>
    </message>
    <message>
        <source>Ghi đề nghị vào</source>
        <translation>Write request to</translation>
    </message>
    <message>
        <source>Đã sao chép dấu vân tay.</source>
        <translation>Fingerprint copied.</translation>
    </message>
    <message>
        <source>Tệp giấy ghi danh</source>
        <translation>Enrolment grant file</translation>
    </message>
    <message>
        <source>{name} đã ghi danh máy này.</source>
        <translation>{name} has enrolled this computer.</translation>
    </message>
</context>
<context>
    <name>KeyLetters</name>
    <message>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>KindBooks</name>
    <message>
        <source>Việc khác</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Lưu danh sách ra tệp…</source>
        <translation>Save the list as a file…</translation>
    </message>
    <message>
        <source>Đã xóa trong 30 ngày…</source>
        <translation>Removed within 30 days…</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Xóa khỏi sổ</source>
        <translation>Delete from the register</translation>
    </message>
    <message>
        <source>Thêm {noun}</source>
        <translation>Add {noun}</translation>
    </message>
    <message>
        <source>Được ghi vào sổ ngay khi có tên và thôn.</source>
        <translation>It enters the register as soon as it has a name and a village.</translation>
    </message>
    <message>
        <source>Không có đúng một hộ như vậy. Gõ mã hộ.</source>
        <translation>There is not exactly one such family. Type its code.</translation>
    </message>
    <message>
        <source>Đã sửa {field}.</source>
        <translation>Changed {field}.</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>Tìm theo tên, mã, điện thoại…</source>
        <translation>Search by name, code, telephone…</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>{n} {noun} · {m} đã đăng ký năm {year}</source>
        <translation>{n} {noun} · {m} registered for {year}</translation>
    </message>
    <message>
        <source>Không có {noun} nào khớp với “{text}”. Có thể gõ không dấu, một phần của tên.</source>
        <translation>No {noun} matches “{text}”. You can type without accents, or part of a name.</translation>
    </message>
    <message>
        <source>Tìm người trùng</source>
        <translation>Find duplicate people</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chưa có {noun} nào. Nhập từ Excel, hoặc Ctrl+N: thêm.</source>
        <translation>No {noun} yet. Import from Excel, or Ctrl+N: add.</translation>
    </message>
    <message>
        <source>Đang chọn {n} {noun}</source>
        <translation>{n} {noun} chosen</translation>
    </message>
    <message>
        <source>{n} {noun}</source>
        <translation>{n} {noun}</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>Thêm {noun}</source>
        <translation>Add {noun}</translation>
    </message>
    <message>
        <source>Các thôn…</source>
        <translation>Villages…</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Đăng ký năm {year}</source>
        <translation>Register for {year}</translation>
    </message>
    <message>
        <source>Đang chọn ({n})</source>
        <translation>Selected ({n})</translation>
    </message>
    <message>
        <source>Danh sách đang xem ({n})</source>
        <translation>The list shown ({n})</translation>
    </message>
    <message>
        <source>Tất cả trong sổ ({n})</source>
        <translation>All in the register ({n})</translation>
    </message>
    <message>
        <source>Như năm {year} ({n})</source>
        <translation>As in {year} ({n})</translation>
    </message>
    <message>
        <source>Rút đăng ký đang chọn ({n})</source>
        <translation>Withdraw those selected ({n})</translation>
    </message>
    <message>
        <source>Đã đăng ký {n} {noun} cho năm {year}.</source>
        <translation>Registered {n} {noun} for {year}.</translation>
    </message>
    <message>
        <source>Đã rút đăng ký năm {year} của {n} {noun}.</source>
        <translation>Withdrew the {year} registration of {n} {noun}.</translation>
    </message>
    <message>
        <source>Xóa {n} {noun} khỏi sổ?</source>
        <translation>Remove {n} {noun} from the register?</translation>
    </message>
    <message>
        <source>Hoàn tác được ngay, và lấy lại được trong 30 ngày.</source>
        <translation>Can be undone at once, and brought back within 30 days.</translation>
    </message>
    <message>
        <source>Xóa {n} {noun}</source>
        <translation>Remove {n} {noun}</translation>
    </message>
    <message>
        <source>Đã xóa {n} {noun} khỏi sổ.</source>
        <translation>Deleted {n} {noun} from the register.</translation>
    </message>
    <message>
        <source>Đang xóa</source>
        <translation>Removing</translation>
    </message>
    <message>
        <source>Đã thêm {name}.</source>
        <translation>Added {name}.</translation>
    </message>
</context>
<context>
    <name>LeasesSection</name>
    <message>
        <source>Thôn mang đi họp</source>
        <translation>Villages taken to a meeting</translation>
    </message>
    <message>
        <source>Mang thôn này đi</source>
        <translation>Take this village along</translation>
    </message>
    <message>
        <source>Máy mang đi họp thôn báo cho các máy khác biết thôn đang ở đâu. Máy khác vẫn chấm được, chỉ được nhắc.</source>
        <translation>The PC that goes to a village meeting tells the others where the village is. The others can still score; they are only reminded.</translation>
    </message>
    <message>
        <source>{village} đang ở máy này.</source>
        <translation>{village} is with this PC.</translation>
    </message>
    <message>
        <source>{village} đã trả lại.</source>
        <translation>{village} was given back.</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Trả lại {village}</source>
        <translation>Give {village} back</translation>
    </message>
    <message>
        <source>máy này</source>
        <translation>this PC</translation>
    </message>
    <message>
        <source>máy khác</source>
        <translation>another PC</translation>
    </message>
    <message>
        <source>{village} đang ở {pc} từ {day}</source>
        <translation>{village} has been with {pc} since {day}</translation>
    </message>
    <message>
        <source>{text}, có lẽ quên trả</source>
        <translation>{text}, perhaps forgotten</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Địa chỉ thư cấp tiếp nhận</source>
        <translation>The receiving office&apos;s e-mail address</translation>
    </message>
    <message>
        <source>Để trống cũng được.</source>
        <translation>It may stay empty.</translation>
    </message>
    <message>
        <source>ví dụ: khuyenhoc@tinh.gov.vn</source>
        <translation>for example: learning@province.gov.vn</translation>
    </message>
    <message>
        <source>Mỗi gói không quá (MB)</source>
        <translation>Each package at most (MB)</translation>
    </message>
    <message>
        <source>Hơn thì chia nhiều gói, mỗi gói một thư.</source>
        <translation>More is cut into packages, a letter each.</translation>
    </message>
    <message>
        <source>Thư được ghi vào thư mục “{name}”, chưa gửi đi: bạn xem lại rồi gửi.</source>
        <translation>The letter is written to the folder “{name}”, not sent yet: look at it, then send it.</translation>
    </message>
    <message>
        <source>Gõ số từ 1 đến 45.</source>
        <translation>Type a number from 1 to 45.</translation>
    </message>
</context>
<context>
    <name>LifeForm</name>
    <message>
        <source>Biến động của hộ</source>
        <translation>What happened to the household</translation>
    </message>
    <message>
        <source>Tách hộ</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Nhập hộ</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Giải thể</source>
        <translation>Dissolve</translation>
    </message>
    <message>
        <source>Chủ hộ mới</source>
        <translation>New head of household</translation>
    </message>
    <message>
        <source>Ai đi theo</source>
        <translation>Who goes along</translation>
    </message>
    <message>
        <source>Số người đi (trừ vào số khẩu)</source>
        <translation>How many leave (taken off the members)</translation>
    </message>
    <message>
        <source>Ở thôn</source>
        <translation>In village</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Nhập vào hộ (mã hộ hoặc tên chủ hộ)</source>
        <translation>Into household (code or head)</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Ví dụ: cả hộ qua đời</source>
        <translation>For example: all have died</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Ghi số người bằng chữ số.</source>
        <translation>Write the number in digits.</translation>
    </message>
    <message>
        <source>Không có đúng một hộ như vậy. Gõ mã hộ.</source>
        <translation>There is not exactly one such household. Type its code.</translation>
    </message>
    <message>
        <source>{name} (cùng tên chủ hộ)</source>
        <translation>{name} (same name as the head)</translation>
    </message>
    <message>
        <source>Danh hiệu đến ngày tách tính cho cả hai hộ.</source>
        <translation>Titles held up to the day of the split count for both households.</translation>
    </message>
    <message>
        <source>Hộ này ra khỏi sổ cùng danh hiệu đã có; hộ nhận giữ của mình.</source>
        <translation>This household leaves the register with the titles it won; the other keeps its own.</translation>
    </message>
    <message>
        <source>Hộ ra khỏi sổ; công dân của hộ ở lại, không thuộc hộ nào.</source>
        <translation>The household leaves the register; its citizens stay, in no household.</translation>
    </message>
    <message>
        <source>Tách</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Đã khóa</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Những gì đang gõ vẫn còn nguyên.</source>
        <translation>Whatever you were typing is still there.</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Người khác đăng nhập</source>
        <translation>Log in as someone else</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu: mật khẩu là “{word}”.</source>
        <translation>Sample data: the password is “{word}”.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Đăng nhập</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Vào làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Quên mật khẩu?</source>
        <translation>Forgotten your password?</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Danh hiệu các năm vẫn của từng hộ, và chuỗi năm liên tục giữ nguyên. Danh hiệu cộng đồng của thôn được gộp ở lại với tên cũ. Có thể hoàn tác về sau.</source>
        <translation>Titles of earlier years stay with each household, and streaks go on. Titles that the merged village won as a community stay with its former name. This can be undone later.</translation>
    </message>
    <message>
        <source>Gộp vào thôn</source>
        <translation>Merge into village</translation>
    </message>
    <message>
        <source>Gộp {n} thôn</source>
        <translation>Merge {n} villages</translation>
    </message>
    <message>
        <source>Gộp</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Gộp {names}</source>
        <translation>Merge {names}</translation>
    </message>
    <message>
        <source>Chọn thôn…</source>
        <translation>Choose a village…</translation>
    </message>
    <message>
        <source>Chọn thôn để gộp vào.</source>
        <translation>Choose the village to merge into.</translation>
    </message>
    <message>
        <source>{name}: {who} chuyển sang {whole}.</source>
        <translation>{name}: {who} go to {whole}.</translation>
    </message>
    <message>
        <source>Sau khi gộp, {whole} có: {who}.</source>
        <translation>After that, {whole} has: {who}.</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Chuyển thôn, hoặc ra khỏi xã</source>
        <translation>Move to another village, or out of the commune</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Địa chỉ mới</source>
        <translation>New address</translation>
    </message>
    <message>
        <source>Đến xã, phường nào</source>
        <translation>To which commune</translation>
    </message>
    <message>
        <source>Xã …, tỉnh …</source>
        <translation>Commune …, province …</translation>
    </message>
    <message>
        <source>Chuyển</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Chuyển đến</source>
        <translation>Moves to</translation>
    </message>
    <message>
        <source>Chọn thôn…</source>
        <translation>Choose a village…</translation>
    </message>
    <message>
        <source>Chọn thôn mới, hoặc Ra khỏi xã.</source>
        <translation>Choose the new village, or Out of the commune.</translation>
    </message>
    <message>
        <source>Danh hiệu các năm vẫn của hộ; hai thôn đều ghi lần chuyển này.</source>
        <translation>The family keeps its titles; both villages remember the move.</translation>
    </message>
    <message>
        <source>Gửi gói lên cấp trên: nơi ấy chuyển hộ cùng danh hiệu các năm cho xã mới.</source>
        <translation>Send a package: the receiving office passes the household and its titles on to the new commune.</translation>
    </message>
    <message>
        <source>Ra khỏi xã…</source>
        <translation>Out of the commune…</translation>
    </message>
</context>
<context>
    <name>MovesStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Xem hộ</source>
        <translation>Show family</translation>
    </message>
    <message>
        <source>Mở một hộ, bấm Chuyển thôn, xã hoặc Tách, nhập, giải thể: việc ấy được ghi ở mọi hộ và thôn có liên quan.</source>
        <translation>Open a household, press Move or Split, join, dissolve: it is written at every household and village concerned.</translation>
    </message>
    <message>
        <source>Hộ từ xã khác chuyển đến</source>
        <translation>Households from other communes</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {name} trở về {village}.</source>
        <translation>Undone: {name} is back in {village}.</translation>
    </message>
    <message>
        <source>{day}: {old} → {new}</source>
        <translation>{day}: {old} → {new}</translation>
    </message>
    <message>
        <source>ra khỏi xã</source>
        <translation>left the commune</translation>
    </message>
    <message>
        <source>chuyển đến</source>
        <translation>came</translation>
    </message>
    <message>
        <source>Các biến động</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Hoàn tác việc này</source>
        <translation>Take this back</translation>
    </message>
    <message>
        <source>Chưa có biến động nào</source>
        <translation>Nothing has happened yet</translation>
    </message>
    <message>
        <source>Biến động của các hộ</source>
        <translation>What happened to households</translation>
    </message>
    <message>
        <source>Biến động: {village}</source>
        <translation>What happened: {village}</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {what}.</source>
        <translation>Taken back: {what}.</translation>
    </message>
    <message>
        <source>chuyển đi</source>
        <translation>left</translation>
    </message>
    <message>
        <source>{way}. Lý do: {reason}</source>
        <translation>{way}. Reason: {reason}</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Tên thôn</source>
        <translation>Village name</translation>
    </message>
    <message>
        <source>Mã thôn</source>
        <translation>Village code</translation>
    </message>
    <message>
        <source>Để trống nếu thôn không có mã.</source>
        <translation>Leave it empty if the village has no code.</translation>
    </message>
    <message>
        <source>Tên và mã cũ được giữ cùng ngày, và vẫn tìm được trong sổ.</source>
        <translation>The former name and code are kept with the day, and are still found in the register.</translation>
    </message>
    <message>
        <source>Thêm thôn</source>
        <translation>Add a village</translation>
    </message>
    <message>
        <source>Đổi tên hoặc mã thôn</source>
        <translation>Another name or code</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Tên và mã đơn vị</source>
        <translation>Name and code of the office</translation>
    </message>
    <message>
        <source>Đổi tên hoặc mã…</source>
        <translation>Change name or code…</translation>
    </message>
    <message>
        <source>Hoàn tác lần đổi này</source>
        <translation>Take this change back</translation>
    </message>
    <message>
        <source>Khi đơn vị có tên mới, mã mới thì ghi ở đây, không lập sổ mới: vẫn là một đơn vị.</source>
        <translation>When the office gets a new name or code, note it here instead of making a new register: it stays one office.</translation>
    </message>
    <message>
        <source>Đã hoàn tác tên, mã ghi từ {day}.</source>
        <translation>Took back the name and code noted since {day}.</translation>
    </message>
    <message>
        <source>từ {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>mã {code}</source>
        <translation>code {code}</translation>
    </message>
    <message>
        <source>hiện nay</source>
        <translation>now</translation>
    </message>
    <message>
        <source>trước đây</source>
        <translation>before</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Ít nhất {n} ký tự. Một câu ngắn dễ nhớ là tốt nhất.</source>
        <translation>At least {n} characters. A short sentence that is easy to remember is best.</translation>
    </message>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Gõ lại mật khẩu</source>
        <translation>Repeat password</translation>
    </message>
    <message>
        <source>Mật khẩu cần ít nhất {n} ký tự.</source>
        <translation>The password needs at least {n} characters.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two entries do not match.</translation>
    </message>
</context>
<context>
    <name>NobodyToScore</name>
    <message>
        <source>Mở Sổ đăng ký</source>
        <translation>Open Register</translation>
    </message>
    <message>
        <source>{village} chưa có {noun} nào đăng ký năm {year}</source>
        <translation>{village} has no {noun} registered for {year}</translation>
    </message>
    <message>
        <source>Chỉ {noun} đã đăng ký mới có phiếu chấm điểm. Đăng ký ở Sổ đăng ký.</source>
        <translation>Only registered {noun} have score sheets. Register them in the register.</translation>
    </message>
    <message>
        <source>Sổ chưa có hộ nào</source>
        <translation>The register has no families yet</translation>
    </message>
    <message>
        <source>Nhập danh sách hộ ở Sổ đăng ký và đăng ký năm {year}, rồi chấm ở đây.</source>
        <translation>Import a family list in the Register and register the families for {year}, then score them here.</translation>
    </message>
</context>
<context>
    <name>NothingToShow</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đang xét điều kiện…</source>
        <translation>Checking eligibility…</translation>
    </message>
    <message>
        <source>Không có {noun} nào chưa đủ điều kiện</source>
        <translation>No {noun} are kept back</translation>
    </message>
    <message>
        <source>Mọi {noun} đã đăng ký đều đủ điều kiện hoặc đã được công nhận.</source>
        <translation>All registered {noun} qualify or are recognised already.</translation>
    </message>
    <message>
        <source>Xem {noun} đủ điều kiện</source>
        <translation>See the {noun} that qualify</translation>
    </message>
    <message>
        <source>Mọi {noun} đủ điều kiện đã được công nhận</source>
        <translation>All {noun} that qualify are recognised</translation>
    </message>
    <message>
        <source>Chưa có {noun} nào đăng ký năm {year}</source>
        <translation>No {noun} registered for {year} yet</translation>
    </message>
    <message>
        <source>Chỉ {noun} đã đăng ký và đã chấm điểm mới được xét.</source>
        <translation>Only {noun} that are registered and scored are judged.</translation>
    </message>
    <message>
        <source>{n} {noun}: {what}.</source>
        <translation>{n} {noun}: {what}.</translation>
    </message>
    <message>
        <source>Chưa {noun} nào đủ điều kiện</source>
        <translation>No {noun} qualify yet</translation>
    </message>
    <message>
        <source>Năm {year} chưa có quyết định nào</source>
        <translation>No decisions for {year} yet</translation>
    </message>
    <message>
        <source>Xem ai đủ điều kiện, rồi lập quyết định ở đó.</source>
        <translation>See who is eligible, then prepare the decision there.</translation>
    </message>
    <message>
        <source>Xem danh sách, in quyết định và giấy công nhận ở mục Đã ban hành.</source>
        <translation>View the list and print the decision and certificates under Issued.</translation>
    </message>
    <message>
        <source>Xem quyết định</source>
        <translation>View decision</translation>
    </message>
    <message>
        <source>Mở Sổ đăng ký</source>
        <translation>Open Register</translation>
    </message>
</context>
<context>
    <name>OfficeNameForm</name>
    <message>
        <source>Tên đơn vị</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Code of the office</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Theo nghị quyết, quyết định số</source>
        <translation>By resolution or decision number</translation>
    </message>
    <message>
        <source>Có thể để trống, ghi sau bằng cách đổi lại cùng ngày ấy.</source>
        <translation>May be left empty and added later by a change of the same day.</translation>
    </message>
    <message>
        <source>Sổ, khóa, ghi danh và mọi gói đã gửi giữ nguyên. Tên và mã cũ vẫn tìm được; giấy tờ ký trước ngày này vẫn ghi tên cũ. Cấp tiếp nhận biết khi nhận gói gửi tới.</source>
        <translation>Register, keys, enrolment and all packages sent stay as they are. The old name and code can still be found; papers signed before this day keep the old name. The receiving office learns of it with the next package.</translation>
    </message>
    <message>
        <source>Đổi tên hoặc mã đơn vị</source>
        <translation>Change the name or code of the office</translation>
    </message>
    <message>
        <source>Đổi</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Xã, phường, đặc khu</source>
        <translation>Commune, ward or special zone</translation>
    </message>
    <message>
        <source>Lập sổ, chấm điểm, công nhận, in giấy và gửi lên cấp trên.</source>
        <translation>Keep the register, score, recognise, print certificates and send to the higher office.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận</source>
        <translation>Receiving office</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố: nhận, kiểm tra và tổng hợp dữ liệu của các xã.</source>
        <translation>Province or city: receives, checks and combines the communes’ data.</translation>
    </message>
    <message>
        <source>Máy khác của xã</source>
        <translation>Another PC of the commune</translation>
    </message>
    <message>
        <source>Xã đã có máy chính: máy này giữ cùng một sổ.</source>
        <translation>The commune has a main PC: this one keeps the same register.</translation>
    </message>
    <message>
        <source>Tên cơ quan</source>
        <translation>Office name</translation>
    </message>
    <message>
        <source>ví dụ: Hội Khuyến học tỉnh Đồng Nai</source>
        <translation>e.g. Dong Nai Province Association for Promotion of Education</translation>
    </message>
    <message>
        <source>ví dụ: Xã Bình Hòa</source>
        <translation>for example: Xã Bình Hòa</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Office code</translation>
    </message>
    <message>
        <source>Chữ không dấu hoặc số: mã của tỉnh, thành phố, ví dụ 75.</source>
        <translation>Letters without marks or digits: the code of the province or city, e.g. 75.</translation>
    </message>
    <message>
        <source>Chữ không dấu hoặc số, ví dụ 26740; cấp trên cho biết mã này.</source>
        <translation>Unaccented letters or digits, for example 26740; the higher office provides this code.</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Dấu vân tay trong thư mời</source>
        <translation>Fingerprint in the invitation</translation>
    </message>
    <message>
        <source>Đã so với cấp tiếp nhận, giống hệt từng nhóm chữ</source>
        <translation>Compared with the receiving office, every group identical</translation>
    </message>
    <message>
        <source>Thư mời của cấp tiếp nhận (nếu có)</source>
        <translation>Invitation from the receiving office (if any)</translation>
    </message>
    <message>
        <source>Thư mời của cấp tiếp nhận</source>
        <translation>Invitation from the receiving office</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Hãy chọn tệp do máy chính của xã viết ra.</source>
        <translation>Choose the file that the commune&apos;s main PC wrote.</translation>
    </message>
    <message>
        <source>Tệp Thêm máy của máy chính</source>
        <translation>The main PC&apos;s Add a PC file</translation>
    </message>
    <message>
        <source>Thư mời của {name}. Gọi số đã biết từ trước của họ, so từng nhóm chữ. Chưa gọi được thì để trống: thư mời được giữ lại, so sau ở trang Gửi – nhận.</source>
        <translation>Invitation of {name}. Call a number of theirs you already knew and compare each group. If you cannot call now, leave it unticked: the invitation is held, compare later on the page Send – receive.</translation>
    </message>
    <message>
        <source>Tệp này không phải thư mời còn nguyên vẹn.</source>
        <translation>This file is not an intact invitation.</translation>
    </message>
    <message>
        <source>Trên máy chính: trang Gửi – nhận, phần Các máy của xã, viết tệp cho máy mới.</source>
        <translation>On the main PC: page Send – receive, part PCs of the commune, write the file for a new PC.</translation>
    </message>
    <message>
        <source>Có thể bỏ qua và chọn sau trong trang Gửi – nhận.</source>
        <translation>You can skip this and choose it later on the Send – receive page.</translation>
    </message>
    <message>
        <source>Hãy gõ tên tỉnh hoặc thành phố.</source>
        <translation>Please type the name of the province or city.</translation>
    </message>
    <message>
        <source>Mã gồm chữ không dấu, số, dấu chấm hoặc gạch, nhiều nhất 20 ký tự.</source>
        <translation>The code consists of unaccented letters, digits, full stops, hyphens or underscores, 20 characters at most.</translation>
    </message>
    <message>
        <source>Hãy gõ tên cơ quan.</source>
        <translation>Please type the office name.</translation>
    </message>
</context>
<context>
    <name>OfficerStep</name>
    <message>
        <source>Họ và tên cán bộ</source>
        <translation>Officer’s full name</translation>
    </message>
    <message>
        <source>Tên này đứng ở nhật ký và ở đầu thanh bên. Thêm cán bộ khác sau.</source>
        <translation>This name appears in the log and at the top of the sidebar. Add other officers later.</translation>
    </message>
    <message>
        <source>Hãy gõ họ và tên.</source>
        <translation>Please type the full name.</translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Cán bộ mở được sổ này</source>
        <translation>Officers who can open this register</translation>
    </message>
    <message>
        <source>Gỡ quyền mở sổ…</source>
        <translation>Remove access…</translation>
    </message>
    <message>
        <source>Thêm cán bộ…</source>
        <translation>Add officer…</translation>
    </message>
    <message>
        <source>Họ và tên cán bộ mới</source>
        <translation>New officer’s full name</translation>
    </message>
    <message>
        <source>Tên đứng trong nhật ký ở mỗi thay đổi người này làm.</source>
        <translation>The name that appears in the log with each change this person makes.</translation>
    </message>
    <message>
        <source>Thêm cán bộ</source>
        <translation>Add officer</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Mỗi người một mật khẩu, để nhật ký ghi đúng ai làm gì.</source>
        <translation>Each person has their own password, so that the log records exactly who did what.</translation>
    </message>
    <message>
        <source>Hãy gõ họ và tên.</source>
        <translation>Please type the full name.</translation>
    </message>
    <message>
        <source>Đã thêm {name}. Người này đăng nhập được từ bây giờ.</source>
        <translation>{name} added. This person can log in from now on.</translation>
    </message>
    <message>
        <source>Gỡ quyền mở sổ</source>
        <translation>Remove access</translation>
    </message>
    <message>
        <source>{name} sẽ không đăng nhập được vào sổ này nữa.</source>
        <translation>{name} will no longer be able to log in to this register.</translation>
    </message>
    <message>
        <source>Tên và việc đã làm vẫn còn trong nhật ký.</source>
        <translation>The name and the work done remain in the log.</translation>
    </message>
    <message>
        <source>Muốn cho vào lại thì thêm cán bộ với mật khẩu mới.</source>
        <translation>To let them back in, add the officer again with a new password.</translation>
    </message>
    <message>
        <source>Gỡ quyền</source>
        <translation>Remove access</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Đã gỡ quyền mở sổ của {name}.</source>
        <translation>{name} can no longer open the register.</translation>
    </message>
    <message>
        <source>đang làm việc</source>
        <translation>working now</translation>
    </message>
    <message>
        <source>tôi</source>
        <translation>me</translation>
    </message>
    <message>
        <source>mở được sổ trên máy này</source>
        <translation>can open the register on this computer</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Năm công tác</source>
        <translation>Working year</translation>
    </message>
    <message>
        <source>Đã sao lưu và kiểm tra lại: {name}.</source>
        <translation>Backed up and checked: {name}.</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Hoàn tác quyết định này</source>
        <translation>Undo this decision</translation>
    </message>
    <message>
        <source>để sau</source>
        <translation>later</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>Chọn người này ở hộ nào, đơn vị nào, rồi gộp.</source>
        <translation>Choose which family and unit this person belongs to, then merge.</translation>
    </message>
    <message>
        <source>Chọn lấy phiếu của bản nào, rồi gộp.</source>
        <translation>Choose whose sheets count, then merge.</translation>
    </message>
    <message>
        <source>Năm {years} cả hai bản đều có danh hiệu: hai giấy công nhận giữ nguyên như đã ký, chuỗi năm chỉ tính một lần.</source>
        <translation>Year {years}: both hold a title. Both certificates stay as signed; the row of years counts the year once.</translation>
    </message>
    <message>
        <source>{who} đã quyết định ở máy này lúc {when}.</source>
        <translation>{who} decided on this PC on {when}.</translation>
    </message>
    <message>
        <source>{who} đã quyết định ở máy {pc} lúc {when}.</source>
        <translation>{who} decided on PC {pc} on {when}.</translation>
    </message>
    <message>
        <source>Bản nhập trước</source>
        <translation>Entered first</translation>
    </message>
    <message>
        <source>Bản nhập sau</source>
        <translation>Entered later</translation>
    </message>
    <message>
        <source>Hộ {who}</source>
        <translation>Family {who}</translation>
    </message>
    <message>
        <source>{side} · đang ở đây</source>
        <translation>{side} · lives here</translation>
    </message>
    <message>
        <source>{side} · đã giữ</source>
        <translation>{side} · kept</translation>
    </message>
    <message>
        <source>Đang ở xã này</source>
        <translation>Lives in this commune</translation>
    </message>
    <message>
        <source>Gộp, giữ bản này</source>
        <translation>Merge, keep this one</translation>
    </message>
    <message>
        <source>Họ tên chủ hộ</source>
        <translation>Head of family</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Mã hộ</source>
        <translation>Family code</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Số khẩu</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>Ở hộ của</source>
        <translation>In the family of</translation>
    </message>
    <message>
        <source>Ở đơn vị của</source>
        <translation>In the unit of</translation>
    </message>
    <message>
        <source>Năm {year} lấy phiếu của</source>
        <translation>Year {year}: sheets of</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>bản nhập trước</source>
        <translation>entered first</translation>
    </message>
    <message>
        <source>bản nhập sau</source>
        <translation>entered later</translation>
    </message>
</context>
<context>
    <name>ParcelCard</name>
    <message>
        <source>Mã biên nhận, đọc cho xã khi không gửi được tệp:</source>
        <translation>Receipt code, to be read to the commune when no file can go back:</translation>
    </message>
    <message>
        <source>Mã biên nhận</source>
        <translation>Receipt code</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận xác nhận đã có các gói gửi trước đó.</source>
        <translation>The receiving office confirms that it has the packages sent earlier.</translation>
    </message>
    <message>
        <source>Gói đã viết ra, cấp tiếp nhận chưa trả biên nhận. Nếu gói bị mất cũng không sao: gói tới gửi lại tất cả những gì chưa được xác nhận.</source>
        <translation>The package has been written, but the receiving office has not returned a receipt yet. If it is lost, no harm is done: the next package sends again everything not yet confirmed.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đã đọc đúng mã biên nhận qua điện thoại. Khi có tệp biên nhận, chọn nó ở ô Nhận: biên nhận có chữ ký chắc hơn.</source>
        <translation>The receiving office read the right receipt code over the phone. When the receipt file comes, choose it under Receive: a signed receipt is surer.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đã có đủ mọi thay đổi trong gói này.</source>
        <translation>The receiving office has every change in this package.</translation>
    </message>
    <message>
        <source>Gói đã vào sổ. Không cần làm gì.</source>
        <translation>The package is in the register. Nothing to do.</translation>
    </message>
</context>
<context>
    <name>ParcelsSection</name>
    <message>
        <source>Ngày giờ</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Các gói đã gửi và đã nhận</source>
        <translation>Packages sent and received</translation>
    </message>
    <message>
        <source>Chưa có gói nào</source>
        <translation>No packages yet</translation>
    </message>
    <message>
        <source>Mỗi gói gửi đi và nhận về đứng ở đây, cùng biên nhận của nó.</source>
        <translation>Each package sent or received is listed here, together with its receipt.</translation>
    </message>
    <message>
        <source>Gửi {kind}</source>
        <translation>Sent {kind}</translation>
    </message>
    <message>
        <source>Nhận {kind}</source>
        <translation>Received {kind}</translation>
    </message>
</context>
<context>
    <name>PasswordEntry</name>
    <message>
        <source>Mật khẩu</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Hãy gõ mật khẩu.</source>
        <translation>Please type the password.</translation>
    </message>
    <message>
        <source>Chờ {n} giây rồi gõ lại.</source>
        <translation>Please wait {n} s, then type it again.</translation>
    </message>
</context>
<context>
    <name>PasswordSection</name>
    <message>
        <source>Mật khẩu đang dùng</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Đổi mật khẩu của tôi</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Giấy khôi phục đã in vẫn dùng được sau khi đổi mật khẩu.</source>
        <translation>The printed recovery sheet still works after the password is changed.</translation>
    </message>
    <message>
        <source>Hãy gõ mật khẩu đang dùng.</source>
        <translation>Please type your current password.</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu. Lần sau đăng nhập bằng mật khẩu mới.</source>
        <translation>Password changed. Use the new password next time you sign in.</translation>
    </message>
    <message>
        <source>Mật khẩu đang dùng chưa đúng.</source>
        <translation>The current password is not correct.</translation>
    </message>
    <message>
        <source>Chờ {n} giây rồi gõ lại.</source>
        <translation>Please wait {n} s, then type it again.</translation>
    </message>
</context>
<context>
    <name>PastImports</name>
    <message>
        <source>Lúc nhập</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Những gì lần này thêm sẽ bị bỏ, những gì được sửa trở lại như trước. Chỗ nào đã sửa, đăng ký hoặc chấm sau đó thì giữ nguyên.</source>
        <translation>What this import added goes, what it changed is as it was before. Whatever was edited, registered or scored since stays.</translation>
    </message>
    <message>
        <source>Cập nhật</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>Các lần nhập gần đây</source>
        <translation>Latest imports</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập đang chọn</source>
        <translation>Take the chosen import back</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập {name}?</source>
        <translation>Take the import of {name} back?</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PcsList</name>
    <message>
        <source>Tên của máy này</source>
        <translation>Name of this PC</translation>
    </message>
    <message>
        <source>Tên dễ nhận ra: Máy Văn phòng, Máy xách tay Thôn 5.</source>
        <translation>An easy name: Office PC, Laptop of Village 5.</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Các máy của xã</source>
        <translation>PCs of the commune</translation>
    </message>
    <message>
        <source>Mỗi máy giữ đủ sổ của cả xã. Máy chính thêm máy khác và gửi lên cấp trên.</source>
        <translation>Each PC keeps the whole commune&apos;s register. The main PC adds others and sends to the level above.</translation>
    </message>
    <message>
        <source>(chưa đặt tên)</source>
        <translation>(not named yet)</translation>
    </message>
    <message>
        <source>{name} · máy này</source>
        <translation>{name} · this PC</translation>
    </message>
    <message>
        <source>máy chính</source>
        <translation>main PC</translation>
    </message>
    <message>
        <source>máy thành viên</source>
        <translation>member PC</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>chờ máy chính</source>
        <translation>waits for the main PC</translation>
    </message>
    <message>
        <source>đã đổi tên máy</source>
        <translation>goes on under a new name</translation>
    </message>
    <message>
        <source>chờ giấy trả lời</source>
        <translation>answer awaited</translation>
    </message>
    <message>
        <source>đã trao đổi</source>
        <translation>has exchanged</translation>
    </message>
    <message>
        <source>chưa trao đổi lần nào</source>
        <translation>never exchanged yet</translation>
    </message>
</context>
<context>
    <name>PcsSection</name>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa</source>
        <translation>Key fingerprint</translation>
    </message>
    <message>
        <source>Đã nhận đến</source>
        <translation>Received up to</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Máy đã ghi danh</source>
        <translation>Enrolled PCs</translation>
    </message>
    <message>
        <source>Chưa có máy nào được ghi danh.</source>
        <translation>No PC is enrolled yet.</translation>
    </message>
    <message>
        <source>Tin đến thay đổi số</source>
        <translation>Trust up to change number</translation>
    </message>
    <message>
        <source>Những gì máy này gửi sau số đó sẽ không được nhận.</source>
        <translation>What this PC sends beyond that number will not be taken.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ví dụ: mất máy, nghỉ việc</source>
        <translation>for instance: PC lost, officer left</translation>
    </message>
    <message>
        <source>Thu hồi khóa của máy này</source>
        <translation>Revoke this PC&apos;s key</translation>
    </message>
    <message>
        <source>{name}, máy {writer}: giấy ghi danh số {number}.</source>
        <translation>{name}, PC {writer}: enrolment number {number}.</translation>
    </message>
    <message>
        <source>Khóa đã so qua điện thoại</source>
        <translation>Key compared over the phone</translation>
    </message>
    <message>
        <source>Khóa đã so với văn bản có dấu</source>
        <translation>Key compared with stamped paper</translation>
    </message>
    <message>
        <source>Khóa cũ đã ký cho khóa này</source>
        <translation>The old key signed for this one</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>thu hồi sau {n}</source>
        <translation>revoked after {n}</translation>
    </message>
    <message>
        <source>Gõ một số, ví dụ 120.</source>
        <translation>Type a number, for instance 120.</translation>
    </message>
    <message>
        <source>Đã thu hồi khóa của {name} sau thay đổi {n}. Công bố để các xã cùng biết.</source>
        <translation>The key of {name} is revoked after change {n}. Publish it so that all communes know.</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>Không có tệp biên nhận?</source>
        <translation>No receipt file?</translation>
    </message>
    <message>
        <source>Mã biên nhận 8 ký tự</source>
        <translation>Receipt code of 8 letters</translation>
    </message>
    <message>
        <source>Nghe cấp tiếp nhận đọc qua điện thoại; chữ hoa, chữ thường đều được.</source>
        <translation>As the receiving office reads it over the phone; capital or small letters.</translation>
    </message>
    <message>
        <source>ví dụ: 7K3F-9QXA</source>
        <translation>for example: 7K3F-9QXA</translation>
    </message>
    <message>
        <source>Xác nhận mã</source>
        <translation>Confirm the code</translation>
    </message>
    <message>
        <source>Mã {code} đúng: {changes} được xác nhận qua điện thoại.</source>
        <translation>Code {code} is right: {changes} confirmed by phone.</translation>
    </message>
    <message>
        <source>Mã {code} đúng; những thay đổi đó đã được xác nhận từ trước.</source>
        <translation>Code {code} is right; those changes were confirmed before.</translation>
    </message>
    <message>
        <source>Khi có tệp biên nhận, vẫn chọn tệp đó ở ô Nhận: biên nhận có chữ ký.</source>
        <translation>When the receipt file comes, choose it under Receive all the same: it is signed.</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Thư mục khác…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Tìm lại USB</source>
        <translation>Look for USB again</translation>
    </message>
    <message>
        <source>USB {name}</source>
        <translation>USB {name}</translation>
    </message>
    <message>
        <source>Thư mục {name}</source>
        <translation>Folder {name}</translation>
    </message>
    <message>
        <source>{name} – đang khóa chống ghi</source>
        <translation>{name} – locked against writing</translation>
    </message>
    <message>
        <source>còn trống {size}</source>
        <translation>{size} free</translation>
    </message>
</context>
<context>
    <name>PlaceTree</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Lưu danh sách lỗi…</source>
        <translation>Save the error list…</translation>
    </message>
    <message>
        <source>Đọc lại tệp</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Chọn tệp khác…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Xem sổ đăng ký</source>
        <translation>View the register</translation>
    </message>
    <message>
        <source>Phần đang xem</source>
        <translation>Part shown</translation>
    </message>
    <message>
        <source>&amp;Ghi về:</source>
        <translation>&amp;About:</translation>
    </message>
    <message>
        <source>Ghi cả từng người lớn vào sổ &amp;công dân</source>
        <translation>Enter every adult among the &amp;citizens too</translation>
    </message>
    <message>
        <source>dòng đã đọc</source>
        <translation>rows read</translation>
    </message>
    <message>
        <source>dòng chưa nhập được</source>
        <translation>rows not imported</translation>
    </message>
    <message>
        <source>Tệp này ghi xã (phường) {names}, khác đơn vị của bạn. Xem có chọn nhầm tệp không.</source>
        <translation>This file speaks of the commune {names}, which is not yours. Check that it is the right file.</translation>
    </message>
    <message>
        <source>{noun} mới</source>
        <translation>new {noun}</translation>
    </message>
    <message>
        <source>{noun} cập nhật</source>
        <translation>{noun} updated</translation>
    </message>
    <message>
        <source>{noun} không đổi</source>
        <translation>{noun} unchanged</translation>
    </message>
    <message>
        <source>Nhập {n} {noun}</source>
        <translation>Import {n} {noun}</translation>
    </message>
    <message>
        <source>Lưu danh sách lỗi, sửa ngay trong đó rồi nhập tệp ấy: dòng đã nhập giữ nguyên.</source>
        <translation>Save the list of errors, correct it there and import that file: what was imported stays.</translation>
    </message>
    <message>
        <source>Không có {noun} nào mới hoặc thay đổi để nhập.</source>
        <translation>There are no new or changed {noun} to import.</translation>
    </message>
    <message>
        <source>Mỗi dòng là một người: {people} người được gộp thành {n} hộ.</source>
        <translation>One row a person: {people} people make {n} households.</translation>
    </message>
    <message>
        <source>Từng người: {new} công dân mới, {same} đã có; {n} người không lấy (trẻ em, chưa rõ tuổi, ghi hai lần).</source>
        <translation>People: {new} new citizens, {same} known; {n} left out (children, unknown age, listed twice).</translation>
    </message>
    <message>
        <source>Chữ phông cũ được đọc sang Unicode: {n} ô, ví dụ “{before}” là “{after}”.</source>
        <translation>Letters of old fonts were read as Unicode: {n} cells, for example “{before}” as “{after}”.</translation>
    </message>
    <message>
        <source>Tệp không có cột thôn; thôn được hiểu là: {names}.</source>
        <translation>The file has no column of villages; the village is taken to be: {names}.</translation>
    </message>
    <message>
        <source>Thêm {n} thôn mới: {names}.</source>
        <translation>{n} new villages: {names}.</translation>
    </message>
    <message>
        <source>Cột không dùng đến: {names}.</source>
        <translation>Columns not used: {names}.</translation>
    </message>
</context>
<context>
    <name>PublishSection</name>
    <message>
        <source>Thả bộ tiêu chí, kế hoạch, mốc thời gian, mã đơn vị (.json) vào đây.</source>
        <translation>Drop checklists, plans, dates or unit codes (.json) here.</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Viết gói công bố…</source>
        <translation>Write the publication…</translation>
    </message>
    <message>
        <source>Bỏ các tệp đã chọn</source>
        <translation>Drop the chosen files</translation>
    </message>
    <message>
        <source>Công bố cho mọi xã</source>
        <translation>Publish to all communes</translation>
    </message>
    <message>
        <source>Một tệp cho mọi xã đã ghi danh. Gói nào cũng mang đủ mọi nội dung đang có hiệu lực và danh sách khóa bị thu hồi, nên lạc một gói cũng không sao.</source>
        <translation>One file for every enrolled commune. Each carries everything in force and the list of revoked keys, so a lost one does no harm.</translation>
    </message>
    <message>
        <source>{matter}: {title}, phiên bản {version} ({file})</source>
        <translation>{matter}: {title}, version {version} ({file})</translation>
    </message>
    <message>
        <source>Ghi gói công bố vào</source>
        <translation>Write the publication to</translation>
    </message>
    <message>
        <source>Đã viết công bố số {n}: {file}. {communes} xã mở được.</source>
        <translation>Publication {n} written: {file}. {communes} communes can open it.</translation>
    </message>
</context>
<context>
    <name>PublishedCard</name>
    <message>
        <source>Nội dung đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Chưa có công bố nào.</source>
        <translation>Nothing was published yet.</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>{n} phiếu còn thiếu điểm</source>
        <translation>{n} sheets with scores missing</translation>
    </message>
    <message>
        <source>{n} mâu thuẫn cần quyết định</source>
        <translation>{n} conflicts to decide</translation>
    </message>
    <message>
        <source>Đã lưu trên máy này</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>Đã lưu trên máy chủ</source>
        <translation>Saved on the server</translation>
    </message>
    <message>
        <source>Chưa gửi cấp trên</source>
        <translation>Not yet sent to higher office</translation>
    </message>
    <message>
        <source>Đã gửi {day} · đã xác nhận</source>
        <translation>Sent {day} · confirmed</translation>
    </message>
    <message>
        <source>Đã gửi {day} · chờ xác nhận</source>
        <translation>Sent {day} · awaiting confirmation</translation>
    </message>
    <message>
        <source>Sao lưu {when}</source>
        <translation>Backed up {when}</translation>
    </message>
    <message>
        <source>Chưa sao lưu</source>
        <translation>Not backed up yet</translation>
    </message>
    <message>
        <source>hôm nay {time}</source>
        <translation>today {time}</translation>
    </message>
</context>
<context>
    <name>QualifiedView</name>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Tìm tên</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Lập quyết định</source>
        <translation>Prepare a decision</translation>
    </message>
    <message>
        <source>Cả xã</source>
        <translation>Whole commune</translation>
    </message>
    <message>
        <source>Chỉ lấy những dòng đang hiện</source>
        <translation>Take only the rows shown</translation>
    </message>
    <message>
        <source>Danh sách đủ điều kiện</source>
        <translation>Those who qualify</translation>
    </message>
    <message>
        <source>Không tìm thấy tên nào như vậy.</source>
        <translation>No such name was found.</translation>
    </message>
    <message>
        <source>{n} phiếu đạt mức cao hơn, nhưng chưa đủ thời gian từ quyết định công nhận mức dưới: quyết định lần này ghi mức dưới ({names}).</source>
        <translation>{n} sheets reach a higher level, but not enough time has passed since the decision on the level below: this decision gives the level below ({names}).</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Liên tục</source>
        <translation>Consecutive</translation>
    </message>
    <message>
        <source>Đánh dấu {n} / {all} {noun}</source>
        <translation>{n} / {all} {noun} ticked</translation>
    </message>
</context>
<context>
    <name>RadarSection</name>
    <message>
        <source>Tìm xã theo tên hoặc mã</source>
        <translation>Find a commune by name or code</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Xã cần chờ…</source>
        <translation>Communes to wait for…</translation>
    </message>
    <message>
        <source>Số liệu tổng hợp…</source>
        <translation>Consolidated figures…</translation>
    </message>
    <message>
        <source>Các xã</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Chưa có xã nào</source>
        <translation>No communes yet</translation>
    </message>
    <message>
        <source>Viết thư mời và ghi danh các xã, hoặc nạp danh sách mã và tên xã cần chờ.</source>
        <translation>Write invitations and enrol communes, or load a list of the codes and names of the communes to wait for.</translation>
    </message>
    <message>
        <source>Ghi danh xã</source>
        <translation>Enrol communes</translation>
    </message>
    <message>
        <source>Nạp danh sách xã…</source>
        <translation>Load a list of communes…</translation>
    </message>
    <message>
        <source>Danh sách cần chờ có {n} xã.</source>
        <translation>{n} communes are waited for.</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Cần chú ý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Gói cuối</source>
        <translation>Last package</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Đã chấm</source>
        <translation>Scored</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Never sent</translation>
    </message>
    <message>
        <source>Thiếu, không nhận</source>
        <translation>Gaps, refusals</translation>
    </message>
    <message>
        <source>{n} xã · {sent} xã đã gửi · {needy} xã cần chú ý</source>
        <translation>{n} communes · {sent} have sent · {needy} need attention</translation>
    </message>
    <message>
        <source>Đã bỏ ghi {name} sáp nhập.</source>
        <translation>Forgot that {name} was merged.</translation>
    </message>
    <message>
        <source>Mã {code} là của {name}. Gọi xã kia ghi lại mã của mình.</source>
        <translation>Code {code} is {name}&apos;s. Call the other commune to mend its own.</translation>
    </message>
    <message>
        <source>Đã bỏ quyết định về mã {code}.</source>
        <translation>Forgot the decision on code {code}.</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx);;Báo cáo để in (*.pdf)</source>
        <translation>Excel workbook (*.xlsx);;Report to print (*.pdf)</translation>
    </message>
    <message>
        <source>Lưu số liệu tổng hợp</source>
        <translation>Save the consolidated figures</translation>
    </message>
    <message>
        <source>Đã lưu {name}.</source>
        <translation>Saved {name}.</translation>
    </message>
    <message>
        <source>Bảng mã và tên các xã</source>
        <translation>List of codes and names of communes</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>RangeBar</name>
    <message>
        <source>Từ số</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>đến số</source>
        <translation>to number</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Chỉ giấy này</source>
        <translation>This certificate only</translation>
    </message>
    <message>
        <source>Mở mâu thuẫn</source>
        <translation>Open conflicts</translation>
    </message>
    <message>
        <source>Sẽ in {n} giấy.</source>
        <translation>{n} certificates will be printed.</translation>
    </message>
    <message>
        <source>Số đầu lớn hơn số cuối nên không có giấy nào.</source>
        <translation>The first number is greater than the last, so there are no certificates.</translation>
    </message>
    <message>
        <source>{n} giấy đang giữ lại vì hai máy ghi khác nhau.</source>
        <translation>{n} certificates are on hold because two computers recorded them differently.</translation>
    </message>
</context>
<context>
    <name>ReceptionInbox</name>
    <message>
        <source>Thả các gói (.skh) của xã, hoặc cả thư mục, vào đây.</source>
        <translation>Drop the packages (.skh) of communes, or a whole folder, here.</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Nhận</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Ghi biên nhận…</source>
        <translation>Write receipts…</translation>
    </message>
    <message>
        <source>Mở bằng Excel…</source>
        <translation>Open in Excel…</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhận này…</source>
        <translation>Undo this merge…</translation>
    </message>
    <message>
        <source>Các tệp</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Đang xem trước</source>
        <translation>Looking at files</translation>
    </message>
    <message>
        <source>Thay đổi nhiều bất thường</source>
        <translation>Unusually many changes</translation>
    </message>
    <message>
        <source>Trước khi nhận, một bản sao dữ liệu được giữ lại để hoàn tác.</source>
        <translation>Before anything is taken, a copy of the data is kept so that it can be undone.</translation>
    </message>
    <message>
        <source>Gọi cho xã trước khi xác nhận. Các gói khác nhận được ngay.</source>
        <translation>Call the commune before you confirm. The other packages can be taken now.</translation>
    </message>
    <message>
        <source>Nhận các gói khác, giữ lại gói này</source>
        <translation>Receive the others, hold these</translation>
    </message>
    <message>
        <source>Nhận tất cả</source>
        <translation>Receive all</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đang nhận</source>
        <translation>Receiving</translation>
    </message>
    <message>
        <source>Xem trước: {good} trên {all} tệp nhận được. Chưa có gì thay đổi.</source>
        <translation>Preview: {good} of {all} files can be taken. Nothing has changed yet.</translation>
    </message>
    <message>
        <source>Đã xử lý {all} tệp: nhận {good}, không nhận {bad}.</source>
        <translation>{all} files done: {good} taken, {bad} not taken.</translation>
    </message>
    <message>
        <source>Đã dừng: {n} tệp đã xử lý, {left} tệp chưa. Có thể nhận tiếp bất cứ lúc nào.</source>
        <translation>Stopped: {n} files done, {left} not yet. You can go on at any time.</translation>
    </message>
    <message>
        <source>Ghi danh ({n} đề nghị)</source>
        <translation>Enrol ({n} requests)</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ghi biên nhận… ({n} xã)</source>
        <translation>Write receipts… ({n} communes)</translation>
    </message>
    <message>
        <source>Ghi biên nhận vào</source>
        <translation>Write receipts to</translation>
    </message>
    <message>
        <source>Đang ghi biên nhận</source>
        <translation>Writing receipts</translation>
    </message>
    <message>
        <source>Đã ghi {n} biên nhận vào “{folder}”.</source>
        <translation>{n} receipts written to “{folder}”.</translation>
    </message>
    <message>
        <source>Đang hoàn tác</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Lưu bảng kết quả</source>
        <translation>Save the results</translation>
    </message>
    <message>
        <source>Đã lưu {name}.</source>
        <translation>Saved {name}.</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Hộ mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Mâu thuẫn</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>Phần của trang</source>
        <translation>Part of the page</translation>
    </message>
    <message>
        <source>Theo dõi các xã</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Nhận gói</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Tệp giữ lại</source>
        <translation>Files held</translation>
    </message>
    <message>
        <source>Hộ chuyển xã</source>
        <translation>Households between communes</translation>
    </message>
</context>
<context>
    <name>RecognisedCard</name>
    <message>
        <source>Tìm tên hoặc số</source>
        <translation>Find a name or number</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Giấy công nhận của quyết định</source>
        <translation>Certificates under this decision</translation>
    </message>
    <message>
        <source>Không có giấy nào như vậy.</source>
        <translation>No such certificates.</translation>
    </message>
</context>
<context>
    <name>RecognitionPage</name>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Đủ điều kiện</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>Chưa đủ</source>
        <translation>Not yet eligible</translation>
    </message>
    <message>
        <source>Đã ban hành</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <translation>Criteria set</translation>
    </message>
    <message>
        <source>Đã ban hành quyết định {number}: công nhận {n} {noun}.</source>
        <translation>Issued decision {number}: {n} {noun} recognised.</translation>
    </message>
    <message>
        <source>Đã ghi nhận lời văn bộ tiêu chí là đúng.</source>
        <translation>The wording of the criteria set has been recorded as correct.</translation>
    </message>
    <message>
        <source>Đã đổi bộ tiêu chí của năm {n}.</source>
        <translation>Criteria set for {n} changed.</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Đang ghi quyết định</source>
        <translation>Recording the decision</translation>
    </message>
    <message>
        <source>Đã lưu {name}.</source>
        <translation>{name} saved.</translation>
    </message>
    <message>
        <source>Lưu quyết định</source>
        <translation>Save the decision</translation>
    </message>
    <message>
        <source>Đang in quyết định</source>
        <translation>Printing the decision</translation>
    </message>
    <message>
        <source>Đã gửi quyết định tới máy in.</source>
        <translation>Decision sent to the printer.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Quên mật khẩu</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Lấy tờ giấy khôi phục trong tủ, gõ từng dòng kể cả từ kiểm tra ở cuối dòng.</source>
        <translation>Take the recovery sheet from the cupboard and type each line, including the check word at the end of the line.</translation>
    </message>
    <message>
        <source>Dòng {n}</source>
        <translation>Line {n}</translation>
    </message>
    <message>
        <source>Mật khẩu mới</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Đặt mật khẩu mới</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Dòng này gõ chưa đúng: từ kiểm tra không khớp với các chữ.</source>
        <translation>This line is not right: the check word does not match the letters.</translation>
    </message>
    <message>
        <source>Dòng này còn trống.</source>
        <translation>This line is still empty.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>In giấy khôi phục…</source>
        <translation>Print the recovery sheet…</translation>
    </message>
    <message>
        <source>Lưu tệp PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Chưa in, chưa lưu.</source>
        <translation>Not printed or saved yet.</translation>
    </message>
    <message>
        <source>Để chắc giấy đã có trong tay, gõ từ kiểm tra cuối dòng {n}</source>
        <translation>To be sure you have the sheet to hand, type the check word at the end of line {n}</translation>
    </message>
    <message>
        <source>Chưa chọn. Nên chọn một USB hoặc ổ đĩa khác.</source>
        <translation>Not chosen yet. A USB stick or another drive is best.</translation>
    </message>
    <message>
        <source>Chọn nơi sao lưu…</source>
        <translation>Choose where to back up…</translation>
    </message>
    <message>
        <source>Hãy in hoặc lưu giấy khôi phục trước.</source>
        <translation>Please print or save the recovery sheet first.</translation>
    </message>
    <message>
        <source>Chưa khớp. Xem từ cuối cùng của dòng {n} trên giấy.</source>
        <translation>That does not match. See the last word of line {n} on the sheet.</translation>
    </message>
    <message>
        <source>Đã lưu {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>Giấy khôi phục.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>Lưu giấy khôi phục</source>
        <translation>Save the recovery sheet</translation>
    </message>
    <message>
        <source>Đã gửi tới máy in</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>Nơi giữ bản sao lưu</source>
        <translation>Where backups are kept</translation>
    </message>
</context>
<context>
    <name>RegisterExcel</name>
    <message>
        <source>Đã mở một bản chép; sửa ở đó không đổi gì trong sổ.</source>
        <translation>Opened a copy; edits there change nothing in the register.</translation>
    </message>
    <message>
        <source>Đã ghi {n} {noun} vào {name}.</source>
        <translation>Wrote {n} {noun} to {name}.</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Chưa có gì để dán: hãy chép các dòng trong Excel trước.</source>
        <translation>Nothing to paste: copy rows in Excel first.</translation>
    </message>
    <message>
        <source>Các dòng vừa dán.csv</source>
        <translation>Pasted rows.csv</translation>
    </message>
    <message>
        <source>Danh sách {noun} {year}.xlsx</source>
        <translation>List of {noun} {year}.xlsx</translation>
    </message>
    <message>
        <source>Danh sách {noun}</source>
        <translation>List of {noun}</translation>
    </message>
    <message>
        <source>Đang ghi bảng tính</source>
        <translation>Writing the workbook</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>Bỏ tìm và lọc</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Đã đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Chưa đăng ký</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Lọc theo đăng ký</source>
        <translation>Filter by registration</translation>
    </message>
    <message>
        <source>Mọi thôn</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Đang đọc danh sách</source>
        <translation>Reading the list</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Nhập cả danh sách từ một tệp Excel, kéo tệp vào đây, hoặc thêm từng hộ bằng tay.</source>
        <translation>Import a whole list from an Excel file, drag the file here, or add families one by one.</translation>
    </message>
    <message>
        <source>Thêm hộ</source>
        <translation>Add a family</translation>
    </message>
    <message>
        <source>Tải bảng mẫu</source>
        <translation>Download template</translation>
    </message>
    <message>
        <source>Tiếp nhận sổ của xã sáp nhập…</source>
        <translation>Take over a merged commune…</translation>
    </message>
    <message>
        <source>Khi nhận gói của xã, các hộ của xã hiện ở đây.</source>
        <translation>When a package from a commune is received, its families appear here.</translation>
    </message>
    <message>
        <source>Sổ chưa có hộ nào</source>
        <translation>The register has no families yet</translation>
    </message>
</context>
<context>
    <name>RegisterTools</name>
    <message>
        <source>Thêm hộ</source>
        <translation>Add a family</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Lưu danh sách ra tệp…</source>
        <translation>Save the list as a file…</translation>
    </message>
    <message>
        <source>Hộ đã xóa…</source>
        <translation>Removed households…</translation>
    </message>
    <message>
        <source>Các thôn: đổi tên, gộp, tách…</source>
        <translation>Villages: rename, merge, split…</translation>
    </message>
    <message>
        <source>Đăng ký năm {year}</source>
        <translation>Register for {year}</translation>
    </message>
    <message>
        <source>Các hộ đang chọn ({n})</source>
        <translation>Selected families ({n})</translation>
    </message>
    <message>
        <source>Các hộ trong danh sách đang xem ({n})</source>
        <translation>Families in the list shown ({n})</translation>
    </message>
    <message>
        <source>Tất cả các hộ trong sổ ({n})</source>
        <translation>All families in the register ({n})</translation>
    </message>
    <message>
        <source>Rút đăng ký của các hộ đang chọn ({n})</source>
        <translation>Withdraw the registration of selected families ({n})</translation>
    </message>
</context>
<context>
    <name>RemovedSubjects</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>{noun} đã xóa trong 30 ngày</source>
        <translation>{noun} removed within 30 days</translation>
    </message>
    <message>
        <source>Đưa trở lại sổ</source>
        <translation>Returned to the register</translation>
    </message>
    <message>
        <source>{noun} đã xóa</source>
        <translation>{noun} removed</translation>
    </message>
    <message>
        <source>{noun} xóa nhầm được giữ ở đây 30 ngày để đưa trở lại sổ.</source>
        <translation>{noun} removed by mistake are kept here for 30 days to be brought back.</translation>
    </message>
    <message>
        <source>Chưa có {noun} nào bị xóa</source>
        <translation>No {noun} was removed</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Xóa lúc</source>
        <translation>Removed at</translation>
    </message>
    <message>
        <source>Người xóa</source>
        <translation>Removed by</translation>
    </message>
    <message>
        <source>Đã đưa {whom} trở lại sổ.</source>
        <translation>Brought {whom} back into the register.</translation>
    </message>
</context>
<context>
    <name>Reverting</name>
    <message>
        <source>Đã hoàn tác: {what}.</source>
        <translation>Undone: {what}.</translation>
    </message>
    <message>
        <source>Đã làm lại: {what}.</source>
        <translation>Done again: {what}.</translation>
    </message>
    <message>
        <source>Không còn gì để hoàn tác hay làm lại.</source>
        <translation>There is nothing left to undo or redo.</translation>
    </message>
    <message>
        <source>Đang hoàn tác</source>
        <translation>Undoing</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>An toàn dữ liệu</source>
        <translation>Data safety</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>chưa lần nào</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>do người quản trị máy chủ</source>
        <translation>by the server&apos;s administrator</translation>
    </message>
    <message>
        <source>Sao lưu gần nhất</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Gửi cấp trên</source>
        <translation>Sent to higher office</translation>
    </message>
    <message>
        <source>Biên nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>{n} chỗ cần quyết định</source>
        <translation>{n} to decide</translation>
    </message>
    <message>
        <source>Mâu thuẫn</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
</context>
<context>
    <name>SaveMark</name>
    <message>
        <source>Đã lưu trên máy này</source>
        <translation>Saved on this computer</translation>
    </message>
    <message>
        <source>Chưa hợp lệ, chưa lưu</source>
        <translation>Not valid, not saved</translation>
    </message>
    <message>
        <source>Đã gửi và được xác nhận</source>
        <translation>Sent and confirmed</translation>
    </message>
</context>
<context>
    <name>ScoreGrid</name>
    <message>
        <source>Phiếu chấm điểm</source>
        <translation>Score sheet</translation>
    </message>
</context>
<context>
    <name>ScoringPage</name>
    <message>
        <source>Đã chấm xong {village}.</source>
        <translation>Scoring of {village} is complete.</translation>
    </message>
    <message>
        <source>Không còn gì để hoàn tác.</source>
        <translation>Nothing left to undo.</translation>
    </message>
    <message>
        <source>Không còn gì để làm lại.</source>
        <translation>Nothing left to redo.</translation>
    </message>
    <message>
        <source>Đã đổi một phiếu của năm {n}.</source>
        <translation>A sheet for {n} was changed.</translation>
    </message>
    <message>
        <source>Phiếu này chỉ xem, không sửa được.</source>
        <translation>This sheet is view-only and cannot be edited.</translation>
    </message>
</context>
<context>
    <name>ScoringTools</name>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Lần chấm</source>
        <translation>Scoring stage</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Chấm tiếp</source>
        <translation>Continue scoring</translation>
    </message>
    <message>
        <source>bản nháp</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>Bộ tiêu chí còn thiếu nên chưa thể ra quyết định.</source>
        <translation>The criteria set is incomplete, so decisions cannot be made yet.</translation>
    </message>
    <message>
        <source>không chính thức</source>
        <translation>unofficial</translation>
    </message>
    <message>
        <source>Bộ tiêu chí để tập dượt, không phải văn bản của cấp nào.</source>
        <translation>A criteria set for practice, not a document of any authority.</translation>
    </message>
    <message>
        <source>Chấm tiếp · còn {n}</source>
        <translation>Go on scoring · {n} left</translation>
    </message>
    <message>
        <source>Sang {village}</source>
        <translation>Go to {village}</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Tìm hộ, người, thôn, trang…</source>
        <translation>Find a family, person, village, page…</translation>
    </message>
    <message>
        <source>Tìm…</source>
        <translation>Find…</translation>
    </message>
</context>
<context>
    <name>SendSection</name>
    <message>
        <source>Gửi</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Gửi lại toàn bộ</source>
        <translation>Resend everything</translation>
    </message>
    <message>
        <source>Gửi cấp tiếp nhận</source>
        <translation>Send to the receiving office</translation>
    </message>
    <message>
        <source>“Gửi lại toàn bộ” chỉ khi cấp tiếp nhận yêu cầu: bên đó thiếu gói trước, số liệu hai bên chưa khớp, hoặc vừa khôi phục bản sao lưu. Gửi thừa không sao.</source>
        <translation>“Resend everything” only when the receiving office asks for it: an earlier package is missing there, the totals do not agree, or it restored a backup. Sending too much does no harm.</translation>
    </message>
    <message>
        <source>Đang viết gói vào {place}</source>
        <translation>Writing the package to {place}</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đã xác nhận mọi thay đổi. Không cần gửi.</source>
        <translation>The receiving office has confirmed every change. Nothing to send.</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã được xác nhận, trong đó {changes} mới chỉ qua điện thoại, chưa có biên nhận ký. Không cần gửi.</source>
        <translation>All changes are confirmed, {changes} of them only by phone, without a signed receipt. No need to send.</translation>
    </message>
    <message>
        <source>thay đổi đã gửi, đang chờ biên nhận. Chỉ gửi lại nếu gói bị mất.</source>
        <translation>changes sent, awaiting a receipt. Send again only if the package is lost.</translation>
    </message>
    <message>
        <source>thay đổi chưa gửi</source>
        <translation>changes not yet sent</translation>
    </message>
    <message>
        <source>{n} thay đổi gửi trước đó chưa có biên nhận cũng đi cùng gói này.</source>
        <translation>{n} changes sent earlier without a receipt also go in this package.</translation>
    </message>
    <message>
        <source>Gửi gần nhất {sent}.</source>
        <translation>Last sent {sent}.</translation>
    </message>
    <message>
        <source>Chưa có biên nhận nào.</source>
        <translation>No receipts yet.</translation>
    </message>
    <message>
        <source>Tính từ biên nhận {day}.</source>
        <translation>Since the receipt of {day}.</translation>
    </message>
</context>
<context>
    <name>SentCard</name>
    <message>
        <source>Đã viết gói</source>
        <translation>Package written</translation>
    </message>
    <message>
        <source>Mở thư</source>
        <translation>Open the letter</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã viết {n} thư</source>
        <translation>{n} letters written</translation>
    </message>
    <message>
        <source>Đã viết thư</source>
        <translation>Letter written</translation>
    </message>
    <message>
        <source>Đã viết {n} gói</source>
        <translation>{n} packages written</translation>
    </message>
    <message>
        <source>Đã ghi và kiểm tra xong, an toàn để rút USB.</source>
        <translation>Written and checked; the stick can be pulled out safely.</translation>
    </message>
    <message>
        <source>Máy này chưa có chương trình thư mở được tệp .eml. Quay lại chọn “Thư mục”, rồi đính kèm tệp .skh vào thư trên mạng.</source>
        <translation>This PC has no mail program that opens .eml files. Go back, choose “Folder”, and attach the .skh file to a letter on the web.</translation>
    </message>
    <message>
        <source>Việc tiếp theo: mở thư, xem lại và gửi đi. Khi có biên nhận, chọn nó ở ô Nhận.</source>
        <translation>What comes next: open the letter, look at it and send it. When the receipt comes, choose it under Receive.</translation>
    </message>
    <message>
        <source>Việc tiếp theo: đưa đủ các tệp này cho cấp tiếp nhận; nhận theo thứ tự nào cũng được. Khi có biên nhận, chọn nó ở ô Nhận.</source>
        <translation>What comes next: hand all these files to the receiving office; they are received in any order. When the receipt comes, choose it under Receive.</translation>
    </message>
    <message>
        <source>Việc tiếp theo: đưa tệp này cho cấp tiếp nhận, qua USB hoặc thư điện tử. Khi có biên nhận, chọn nó ở ô Nhận.</source>
        <translation>Next: give this file to the receiving office, by USB or email. When the receipt comes, choose it under Receive.</translation>
    </message>
    <message>
        <source>Đã đọc lại và kiểm tra: tệp nguyên vẹn.</source>
        <translation>Read back and checked: the file is intact.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Ghi chú, minh chứng</source>
        <translation>Notes, evidence</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>tiếp</source>
        <translation>next</translation>
    </message>
    <message>
        <source>như trước</source>
        <translation>as before</translation>
    </message>
    <message>
        <source>tối đa</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>cả nhóm</source>
        <translation>whole group</translation>
    </message>
    <message>
        <source>phiếu sau</source>
        <translation>next sheet</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>hoàn tác</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>Hai máy ghi phiếu này khác nhau. Chọn bản đúng thì phiếu mới được dùng để xét.</source>
        <translation>Two computers recorded this sheet differently. Choose the correct version before the sheet can be used for recognition.</translation>
    </message>
    <message>
        <source>Mở mâu thuẫn</source>
        <translation>Open conflicts</translation>
    </message>
    <message>
        <source>Hộ đã được công nhận năm {year} nên phiếu chỉ xem, không sửa. Nếu phiếu sai, lập quyết định đính chính.</source>
        <translation>The family has been recognised for {year}, so the sheet is view-only. If the sheet is wrong, prepare a correcting decision.</translation>
    </message>
    <message>
        <source>Xem quyết định</source>
        <translation>View decision</translation>
    </message>
    <message>
        <source>Bộ tiêu chí này còn là bản nháp, chưa có mục nào để chấm.</source>
        <translation>This criteria set is still a draft, with no items to score yet.</translation>
    </message>
    <message>
        <source>Xem bộ tiêu chí</source>
        <translation>View the criteria set</translation>
    </message>
    <message>
        <source>{village} đang ở {pc} từ {day}. Chấm ở cả hai máy thì sau phải chọn một bản.</source>
        <translation>{village} has been with {pc} since {day}. What is scored on both PCs will have to be decided later.</translation>
    </message>
    <message>
        <source>máy khác</source>
        <translation>another PC</translation>
    </message>
    <message>
        <source>Xem các máy</source>
        <translation>See the PCs</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>{n} khẩu</source>
        <translation>{n} members</translation>
    </message>
    <message>
        <source>vùng khó khăn</source>
        <translation>disadvantaged area</translation>
    </message>
    <message>
        <source>danh hiệu {years}</source>
        <translation>title held {years}</translation>
    </message>
    <message>
        <source> ({n} năm liên tục)</source>
        <translation> ({n} years in a row)</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>dưới mức phải đạt</source>
        <translation>below the required level</translation>
    </message>
    <message>
        <source>{name} · bản {version}</source>
        <translation>{name} · version {version}</translation>
    </message>
    <message>
        <source>Cần đạt</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>đã lưu</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>có hoặc không</source>
        <translation>yes or no</translation>
    </message>
</context>
<context>
    <name>SheetPainter</name>
    <message>
        <source>trống</source>
        <translation>blank</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Tên thôn mới</source>
        <translation>Name of new village</translation>
    </message>
    <message>
        <source>Mã thôn mới</source>
        <translation>Code of the new village</translation>
    </message>
    <message>
        <source>Tìm theo tên, mã hộ, địa chỉ…</source>
        <translation>Search by name, household code, address…</translation>
    </message>
    <message>
        <source>Hộ sang thôn mới</source>
        <translation>Households of the new village</translation>
    </message>
    <message>
        <source>Dấu cách: chọn, bỏ chọn. Ctrl+A rồi dấu cách: mọi hộ đang hiện.</source>
        <translation>Space ticks and unticks. Ctrl+A, then Space: all that are shown.</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Mã hộ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Tách {village} thành hai thôn</source>
        <translation>Split {village} into two villages</translation>
    </message>
    <message>
        <source>Hãy chọn ít nhất một hộ sang thôn mới.</source>
        <translation>Tick at least one household for the new village.</translation>
    </message>
    <message>
        <source>{n} trong {all} hộ sang thôn mới; công dân của hộ đi cùng.</source>
        <translation>{n} of {all} households go to the new village, with their citizens.</translation>
    </message>
    <message>
        <source>Tách {n} hộ</source>
        <translation>Split off {n} households</translation>
    </message>
    <message>
        <source>Tách thôn</source>
        <translation>Split the village</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>việc tiếp theo</source>
        <translation>next task</translation>
    </message>
    <message>
        <source>chưa tới</source>
        <translation>not reached yet</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Bước {n} trên {all}: {name}</source>
        <translation>Step {n} of {all}: {name}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SubjectCard</name>
    <message>
        <source>Xóa hẳn dữ liệu…</source>
        <translation>Erase all data…</translation>
    </message>
    <message>
        <source>Xóa theo yêu cầu…</source>
        <translation>Erase on request…</translation>
    </message>
    <message>
        <source>Đính chính…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Phiếu dữ liệu…</source>
        <translation>Data sheet…</translation>
    </message>
    <message>
        <source>Đóng chi tiết</source>
        <translation>Close details</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Các năm</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Rút đăng ký</source>
        <translation>Withdraw registration</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>{what} năm {year}</source>
        <translation>{what} for {year}</translation>
    </message>
    <message>
        <source>đã đăng ký {year}</source>
        <translation>registered {year}</translation>
    </message>
    <message>
        <source>chưa đăng ký {year}</source>
        <translation>not registered {year}</translation>
    </message>
</context>
<context>
    <name>SubjectDataSheet</name>
    <message>
        <source>Phiếu dữ liệu - {name}.pdf</source>
        <translation>Data sheet - {name}.pdf</translation>
    </message>
    <message>
        <source>Lưu phiếu dữ liệu</source>
        <translation>Save the data sheet</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf);;Bảng tính Excel (*.xlsx)</source>
        <translation>PDF file (*.pdf);;Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Đã lưu phiếu dữ liệu vào {name}.</source>
        <translation>The data sheet was saved to {name}.</translation>
    </message>
</context>
<context>
    <name>SubjectList</name>
    <message>
        <source>Các hộ đã đăng ký</source>
        <translation>Registered families</translation>
    </message>
</context>
<context>
    <name>SubjectsCard</name>
    <message>
        <source>Tìm tên</source>
        <translation>Find a name</translation>
    </message>
    <message>
        <source>Không có ai tên như vậy.</source>
        <translation>No one by that name.</translation>
    </message>
    <message>
        <source>{village}: xong {done} trên {total} {noun}</source>
        <translation>{village}: {done} of {total} {noun} finished</translation>
    </message>
</context>
<context>
    <name>SubjectsModel</name>
    <message>
        <source>đạt</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>chưa đạt</source>
        <translation>not passed</translation>
    </message>
    <message>
        <source>còn mục trống</source>
        <translation>items left blank</translation>
    </message>
    <message>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>chấm bằng bộ tiêu chí khác</source>
        <translation>scored with another criteria set</translation>
    </message>
    <message>
        <source>{points} điểm</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>có mâu thuẫn cần quyết định</source>
        <translation>has conflicts to decide</translation>
    </message>
    <message>
        <source>có mục chưa lưu được</source>
        <translation>has items not saved</translation>
    </message>
</context>
<context>
    <name>TakeoverStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Mật khẩu của người ấy</source>
        <translation>Their password</translation>
    </message>
    <message>
        <source>Sáp nhập từ ngày</source>
        <translation>Merged since</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Tiếp nhận sổ của xã sáp nhập</source>
        <translation>Taking over the register of a merged commune</translation>
    </message>
    <message>
        <source>Tệp bàn giao mà xã cũ viết riêng cho xã này; hoặc tệp dữ liệu (cùng tệp .keys bên cạnh), bản sao lưu của xã ấy. Tệp được giữ nguyên; hộ, danh hiệu, lịch sử của xã cũ về sổ này.</source>
        <translation>The hand-over file that the former commune wrote for this one; or its data file (with the .keys file beside it), or a backup of it. The file stays as it is; households, titles and history of the former commune come into this register.</translation>
    </message>
    <message>
        <source>Cán bộ mở được tệp ấy</source>
        <translation>An officer who opens that file</translation>
    </message>
    <message>
        <source>Viết phiếu nhận bàn giao…</source>
        <translation>Write a hand-over card…</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Các thôn</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Tìm hộ trùng</source>
        <translation>Find duplicates</translation>
    </message>
    <message>
        <source>Chưa chọn tệp. Có thể kéo tệp vào đây.</source>
        <translation>No file chosen yet. It can be dropped here.</translation>
    </message>
    <message>
        <source>Đã viết {file}; gửi cho xã cũ, và đọc dấu vân tay này qua điện thoại:</source>
        <translation>Wrote {file}; send it to the former commune, and read this fingerprint over the phone:</translation>
    </message>
    <message>
        <source>Đang xem tệp của xã cũ</source>
        <translation>Looking into the file</translation>
    </message>
    <message>
        <source>Ghi đủ ngày, tháng và năm.</source>
        <translation>Enter the day, month and year in full.</translation>
    </message>
    <message>
        <source>Đang tiếp nhận sổ</source>
        <translation>Taking the register over</translation>
    </message>
    <message>
        <source>Đã tiếp nhận sổ của {name}.</source>
        <translation>Took over the register of {name}.</translation>
    </message>
    <message>
        <source>Tệp bàn giao, tệp dữ liệu, bản sao lưu (*.skhbg *.db *.skhbak)</source>
        <translation>Hand-over files, data files, backups (*.skhbg *.db *.skhbak)</translation>
    </message>
    <message>
        <source>Viết phiếu vào</source>
        <translation>Write the card to</translation>
    </message>
    <message>
        <source>Tệp của xã sáp nhập</source>
        <translation>File of the merged commune</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Việc cần làm</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Không còn việc nào đang chờ.</source>
        <translation>Nothing is waiting to be done.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Năm làm việc</source>
        <translation>Working year</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
</context>
<context>
    <name>TopicView</name>
    <message>
        <source>{question} (↑ ↓ rồi Enter)</source>
        <translation>{question} (↑ ↓, then Enter)</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Lỗi ({n})</source>
        <translation>Errors ({n})</translation>
    </message>
    <message>
        <source>Xem lại ({n})</source>
        <translation>To check ({n})</translation>
    </message>
    <message>
        <source>Ghi đè ({n})</source>
        <translation>Written over ({n})</translation>
    </message>
    <message>
        <source>Thôn mới ({n})</source>
        <translation>New villages ({n})</translation>
    </message>
    <message>
        <source>Cột ({n})</source>
        <translation>Columns ({n})</translation>
    </message>
    <message>
        <source>Phông cũ ({n})</source>
        <translation>Old fonts ({n})</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Điều chưa đúng</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Cách sửa</source>
        <translation>How to mend it</translation>
    </message>
    <message>
        <source>Các dòng cần xem</source>
        <translation>Rows to look at</translation>
    </message>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Đang có trong sổ</source>
        <translation>In the register</translation>
    </message>
    <message>
        <source>Tệp này ghi</source>
        <translation>In this file</translation>
    </message>
    <message>
        <source>Những gì tệp này ghi đè</source>
        <translation>What this file would write over</translation>
    </message>
    <message>
        <source>Nếu sổ đúng hơn tệp, sửa tệp rồi đọc lại. Lần nhập nào cũng hoàn tác được.</source>
        <translation>If the register is right, mend the file and read it again. Every import can be taken back.</translation>
    </message>
    <message>
        <source>Tên trong tệp</source>
        <translation>Name in the file</translation>
    </message>
    <message>
        <source>Khi nhập</source>
        <translation>When imported</translation>
    </message>
    <message>
        <source>Thôn chưa có trong sổ</source>
        <translation>Villages the register lacks</translation>
    </message>
    <message>
        <source>Là {name} trong sổ</source>
        <translation>Is {name} of the register</translation>
    </message>
    <message>
        <source>Thêm thôn mới</source>
        <translation>Add a new village</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>{field} của {name}: “{before}” sẽ thành “{after}”.</source>
        <translation>{field} of {name}: “{before}” becomes “{after}”.</translation>
    </message>
    <message>
        <source>Số dòng</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Các dòng của “{name}” sẽ vào {other}; lần sau chương trình tự nhớ.</source>
        <translation>The rows of “{name}” go to {other}; next time the program remembers.</translation>
    </message>
    <message>
        <source>Sổ chưa có thôn “{name}”.</source>
        <translation>The register has no village “{name}”.</translation>
    </message>
    <message>
        <source>Thôn được thêm khi nhập. Nếu tên gõ sai, sửa tệp rồi đọc lại.</source>
        <translation>The village is added with the import. If its name is wrong, mend the file and read it again.</translation>
    </message>
    <message>
        <source>Có phải là {other} không? Nếu phải, nhấn Enter để chọn thôn ấy.</source>
        <translation>Is it {other}? If so, press Enter and choose that village.</translation>
    </message>
    <message>
        <source>Nếu tên gõ khác với sổ, nhấn Enter để chọn thôn có sẵn.</source>
        <translation>If it is only written differently, press Enter and choose a village of the register.</translation>
    </message>
    <message>
        <source>Thôn này là</source>
        <translation>This village is</translation>
    </message>
    <message>
        <source>Cột trong tệp</source>
        <translation>Column in the file</translation>
    </message>
    <message>
        <source>Ví dụ</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Hiểu là</source>
        <translation>Taken to be</translation>
    </message>
    <message>
        <source>Các cột của tệp</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>(không có cột thôn)</source>
        <translation>(no column of villages)</translation>
    </message>
    <message>
        <source>chưa biết</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Thôn: {name}</source>
        <translation>Village: {name}</translation>
    </message>
    <message>
        <source>Không dùng</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Tệp không có cột thôn.</source>
        <translation>The file has no column of villages.</translation>
    </message>
    <message>
        <source>Nếu cả tệp là của một thôn, nhấn Enter rồi chọn hoặc gõ tên thôn.</source>
        <translation>If the whole file is of one village, press Enter and choose it or type its name.</translation>
    </message>
    <message>
        <source>Cột {title} được hiểu là: {meaning}.</source>
        <translation>Column {title} is taken to be: {meaning}.</translation>
    </message>
    <message>
        <source>Nếu chưa đúng, nhấn Enter để chọn lại; lần sau chương trình tự nhớ.</source>
        <translation>If that is wrong, press Enter and choose again; the program remembers it.</translation>
    </message>
    <message>
        <source>Cả tệp thuộc thôn</source>
        <translation>The whole file is of</translation>
    </message>
    <message>
        <source>Cột này là</source>
        <translation>This column is</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Kiểu chữ</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Đọc thành</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Chữ viết bằng phông cũ</source>
        <translation>Text in old fonts</translation>
    </message>
    <message>
        <source>Theo lựa chọn</source>
        <translation>As chosen</translation>
    </message>
    <message>
        <source>Chữ viết bằng phông cũ được đổi sang Unicode khi nhập; tệp giữ nguyên.</source>
        <translation>Text in old fonts becomes Unicode when imported; the file stays as it is.</translation>
    </message>
    <message>
        <source>Nếu chữ đọc ra bị sai, nhấn Enter để chọn kiểu chữ của tệp.</source>
        <translation>If it was read wrongly, press Enter and choose the letters of the file.</translation>
    </message>
    <message>
        <source>Tự nhận biết</source>
        <translation>Find out</translation>
    </message>
    <message>
        <source>Unicode (giữ nguyên)</source>
        <translation>Unicode (as it is)</translation>
    </message>
    <message>
        <source>Kiểu chữ của tệp</source>
        <translation>Letters of the file</translation>
    </message>
</context>
<context>
    <name>TransfersSection</name>
    <message>
        <source>Ghi biên nhận…</source>
        <translation>Write receipts…</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Xã cũ</source>
        <translation>Former commune</translation>
    </message>
    <message>
        <source>Nơi đến</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Hộ chuyển xã</source>
        <translation>Households between communes</translation>
    </message>
    <message>
        <source>Chuyển tiếp</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>Ra ngoài địa bàn</source>
        <translation>Outside this area</translation>
    </message>
    <message>
        <source>Bỏ việc chuyển tiếp</source>
        <translation>Take the passing on back</translation>
    </message>
    <message>
        <source>Xã mới</source>
        <translation>New commune</translation>
    </message>
    <message>
        <source>Chưa có hộ nào chuyển sang xã khác</source>
        <translation>No household moved to another commune yet</translation>
    </message>
    <message>
        <source>Khi một xã ghi hộ ra khỏi xã và gửi gói, hộ hiện ở đây để chuyển tiếp cho xã mới.</source>
        <translation>When a commune notes that a household left and sends a package, it appears here to be passed on to the new commune.</translation>
    </message>
    <message>
        <source>Chuyển tiếp {n} hộ đã khớp tên xã</source>
        <translation>Pass on {n} households whose commune&apos;s name matches</translation>
    </message>
    <message>
        <source>Đã chuyển tiếp {n} hộ; phiếu đi kèm biên nhận sau của xã mới.</source>
        <translation>{n} households were passed on; the slips go with the new communes&apos; next receipts.</translation>
    </message>
    <message>
        <source>Đã chuyển tiếp {name}; phiếu đi kèm biên nhận sau của xã mới.</source>
        <translation>{name} was passed on; the slip goes with the new commune&apos;s next receipt.</translation>
    </message>
    <message>
        <source>Đã ghi: {name} ra ngoài địa bàn.</source>
        <translation>Noted: {name} went outside this area.</translation>
    </message>
    <message>
        <source>Đã bỏ việc chuyển tiếp {name}.</source>
        <translation>{name} is no longer passed on.</translation>
    </message>
    <message>
        <source>Đổi xã mới</source>
        <translation>Change the new commune</translation>
    </message>
    <message>
        <source>Chọn xã…</source>
        <translation>Choose a commune…</translation>
    </message>
    <message>
        <source>Ở {village}, {office}; rời đi ngày {day}, ghi là đến “{place}”.</source>
        <translation>Lived in {village}, {office}; left on {day} for “{place}”, as written there.</translation>
    </message>
    <message>
        <source>{state}, đã {n} ngày</source>
        <translation>{state}, for {n} days</translation>
    </message>
</context>
<context>
    <name>TrustSection</name>
    <message>
        <source>Dấu vân tay khóa của cấp tiếp nhận</source>
        <translation>Fingerprint of the receiving office&apos;s key</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận được tin</source>
        <translation>Trusted receiving office</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa của máy này</source>
        <translation>Fingerprint of this PC&apos;s key</translation>
    </message>
    <message>
        <source>Đổi khóa…</source>
        <translation>Change the key…</translation>
    </message>
    <message>
        <source>Xin ghi danh lại…</source>
        <translation>Ask for enrolment again…</translation>
    </message>
    <message>
        <source>Nhận giấy ghi danh…</source>
        <translation>Take a grant…</translation>
    </message>
    <message>
        <source>Khóa của máy này</source>
        <translation>This PC&apos;s key</translation>
    </message>
    <message>
        <source>Danh sách khóa bị thu hồi: số {n}, {keys} khóa.</source>
        <translation>List of revoked keys: number {n}, {keys} keys.</translation>
    </message>
    <message>
        <source>Chưa nhận danh sách khóa bị thu hồi nào.</source>
        <translation>No list of revoked keys has come yet.</translation>
    </message>
    <message>
        <source>Đã so qua điện thoại</source>
        <translation>Compared over the phone</translation>
    </message>
    <message>
        <source>Đã so với văn bản có dấu</source>
        <translation>Compared with stamped paper</translation>
    </message>
    <message>
        <source>Khóa cũ đã ký cho khóa này</source>
        <translation>The old key signed for this one</translation>
    </message>
    <message>
        <source>Đang đổi khóa: khóa mới dùng từ khi nhận giấy ghi danh trả lời. Trong lúc chờ, vẫn gửi được bằng khóa này.</source>
        <translation>The key is being changed: the new one is used once the answering grant is taken. Until then, sending goes on with this key.</translation>
    </message>
    <message>
        <source>Chưa được ghi danh, hoặc khóa đã bị thu hồi: hãy xin ghi danh lại.</source>
        <translation>Not enrolled, or the key was revoked: ask for enrolment again.</translation>
    </message>
    <message>
        <source>Giấy ghi danh số {n}, máy {writer}.</source>
        <translation>Enrolment number {n}, PC {writer}.</translation>
    </message>
    <message>
        <source>Ghi đề nghị đổi khóa vào</source>
        <translation>Write the request to change the key to</translation>
    </message>
    <message>
        <source>Đã viết {file}. Gửi cho cấp tiếp nhận; không cần so lại khóa.</source>
        <translation>{file} is written. Send it to the receiving office; the key need not be compared again.</translation>
    </message>
    <message>
        <source>Ghi đề nghị vào</source>
        <translation>Write the request to</translation>
    </message>
    <message>
        <source>Đã viết {file}. Gọi cấp tiếp nhận và đọc: {letters}.</source>
        <translation>{file} is written. Call the receiving office and read: {letters}.</translation>
    </message>
    <message>
        <source>Tệp giấy ghi danh</source>
        <translation>Grant file</translation>
    </message>
    <message>
        <source>{name} đã ghi danh máy này.</source>
        <translation>{name} has enrolled this PC.</translation>
    </message>
</context>
<context>
    <name>UnitStaff</name>
    <message>
        <source>Thành viên</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Thêm công dân vào đơn vị</source>
        <translation>Add a citizen to the unit</translation>
    </message>
    <message>
        <source>Mã hoặc họ tên</source>
        <translation>Code or name</translation>
    </message>
    <message>
        <source>Sổ công dân không có đúng một người như vậy. Gõ mã của người đó.</source>
        <translation>The book of citizens has not exactly one such person. Type the person&apos;s code.</translation>
    </message>
    <message>
        <source>Đã ghi công dân vào đơn vị.</source>
        <translation>Citizen entered as belonging to the unit.</translation>
    </message>
</context>
<context>
    <name>VillageCard</name>
    <message>
        <source>Đổi tên, mã…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Gộp vào thôn khác…</source>
        <translation>Merge into another…</translation>
    </message>
    <message>
        <source>Tách thôn…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <source>Xóa thôn trống</source>
        <translation>Remove the empty village</translation>
    </message>
    <message>
        <source>Đưa trở lại sổ</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Đã qua</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Chưa đổi tên, gộp hay tách lần nào.</source>
        <translation>Never renamed, merged or split.</translation>
    </message>
    <message>
        <source>Hoàn tác việc này</source>
        <translation>Undo this</translation>
    </message>
    <message>
        <source>Thôn này không còn nữa; danh hiệu các năm trước vẫn giữ.</source>
        <translation>This village is no more; its titles of earlier years are kept.</translation>
    </message>
    <message>
        <source>Mã {code} · {who}</source>
        <translation>Code {code} · {who}</translation>
    </message>
</context>
<context>
    <name>VillageList</name>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Số hộ</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Thêm thôn</source>
        <translation>Add a village</translation>
    </message>
    <message>
        <source>Các thôn…</source>
        <translation>Villages…</translation>
    </message>
</context>
<context>
    <name>VillageNames</name>
    <message>
        <source>Tên thôn mới</source>
        <translation>Name of new village</translation>
    </message>
    <message>
        <source>Thêm thôn</source>
        <translation>Add a village</translation>
    </message>
    <message>
        <source>Tên thôn</source>
        <translation>Village name</translation>
    </message>
    <message>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
</context>
<context>
    <name>VillagesCard</name>
    <message>
        <source>Tiến độ bình xét theo thôn</source>
        <translation>Review progress by village</translation>
    </message>
    <message>
        <source>Chưa có hộ nào đăng ký năm {year}.</source>
        <translation>No families registered for {year} yet.</translation>
    </message>
    <message>
        <source>Xem đủ {n} thôn</source>
        <translation>Show all {n} villages</translation>
    </message>
    <message>
        <source>Chỉ xem {m} thôn chậm nhất</source>
        <translation>Show only the {m} slowest villages</translation>
    </message>
</context>
<context>
    <name>VillagesStage</name>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Thêm thôn</source>
        <translation>Add a village</translation>
    </message>
    <message>
        <source>Tiếp nhận sổ của xã sáp nhập…</source>
        <translation>Take over a merged commune…</translation>
    </message>
    <message>
        <source>Các thôn</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Số hộ</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>Hiện cả thôn đã gộp, đã xóa</source>
        <translation>Show merged and removed ones too</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {name}.</source>
        <translation>Undone: {name}.</translation>
    </message>
    <message>
        <source>Đã xóa {name}.</source>
        <translation>Removed {name}.</translation>
    </message>
    <message>
        <source>Đã đưa {name} trở lại sổ.</source>
        <translation>Brought {name} back.</translation>
    </message>
    <message>
        <source>Đã thêm {name}.</source>
        <translation>Added {name}.</translation>
    </message>
    <message>
        <source>Đã đổi {old} thành {name}.</source>
        <translation>Renamed {old} to {name}.</translation>
    </message>
    <message>
        <source>Đã gộp {names} vào {whole}.</source>
        <translation>Merged {names} into {whole}.</translation>
    </message>
    <message>
        <source>Đã tách {n} hộ của {village} thành {name}.</source>
        <translation>Split {n} households of {village} off as {name}.</translation>
    </message>
    <message>
        <source>Đang chuyển hộ sang thôn mới</source>
        <translation>Moving households</translation>
    </message>
</context>
<context>
    <name>WatchedFolder</name>
    <message>
        <source>Xem các gói mới</source>
        <translation>Show new packages</translation>
    </message>
    <message>
        <source>Theo dõi thư mục…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>Thôi theo dõi</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>Có thể theo dõi một thư mục, ví dụ thư mục nhận thư điện tử.</source>
        <translation>A folder can be watched, for example the one for e-mail attachments.</translation>
    </message>
    <message>
        <source>Chưa thấy thư mục “{name}”. Cắm ổ đĩa, hoặc chọn lại.</source>
        <translation>The folder “{name}” is not there. Plug in the drive, or choose another.</translation>
    </message>
    <message>
        <source>Thư mục “{name}”: {n} gói mới.</source>
        <translation>Folder “{name}”: {n} new packages.</translation>
    </message>
    <message>
        <source>Theo dõi thư mục</source>
        <translation>Watch a folder</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>USB</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>Ghi vào USB, đọc lại, rồi mang đi.</source>
        <translation>Write to a stick, read it back, carry it away.</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Viết sẵn thư có gói đính kèm, mở bằng chương trình thư của máy.</source>
        <translation>A ready letter with the package, opened in this PC&apos;s mail program.</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Thư mục dùng chung, hoặc để tự đính kèm vào thư.</source>
        <translation>A shared folder, or to attach the file yourself.</translation>
    </message>
    <message>
        <source>Ghi vào USB</source>
        <translation>Write to the stick</translation>
    </message>
    <message>
        <source>Chưa thấy USB nào. Cắm USB vào máy, rồi chọn “Tìm lại USB”.</source>
        <translation>No stick found. Plug one in, then choose “Look for sticks again”.</translation>
    </message>
    <message>
        <source>Ghi vào thư mục</source>
        <translation>Write to the folder</translation>
    </message>
</context>
<context>
    <name>_Calendar</name>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>_People</name>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Born</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Tìm và đi tới…</source>
        <translation>Find and go to…</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Giải thích trang này</source>
        <translation>Explain this page</translation>
    </message>
    <message>
        <source>Chế độ máy chiếu</source>
        <translation>Projector mode</translation>
    </message>
    <message>
        <source>Thu gọn thanh trang</source>
        <translation>Collapse the sidebar</translation>
    </message>
    <message>
        <source>Chữ to hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Dán từ Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>Điền xuống</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>Tải lại</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Nhập từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Mở bằng Excel</source>
        <translation>Open in Excel</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>cell_block</name>
    <message>
        <source>Đã chép {high} dòng, {wide} cột; từ ô này danh sách chỉ còn {rows} dòng, {columns} cột. Chưa dán gì.</source>
        <translation>{high} rows and {wide} columns were copied; from this cell on the list has only {rows} rows and {columns} columns. Nothing was pasted.</translation>
    </message>
    <message>
        <source>Cột {title} không có “{words}” để chọn.</source>
        <translation>The column {title} offers no “{words}”.</translation>
    </message>
    <message>
        <source>Cột {title} phải có giá trị; bấm F2 để chọn.</source>
        <translation>The column {title} must hold a value; press F2 to choose one.</translation>
    </message>
</context>
<context>
    <name>entering</name>
    <message>
        <source>Bản sao lưu có lại {n} mục đã xóa hẳn theo yêu cầu: đã xóa hẳn lần nữa.</source>
        <translation>The backup had {n} entries again that were erased on request: they were erased once more.</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tên, mã đơn vị</source>
        <translation>Name and code of the office</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Dòng họ</source>
        <translation>Clan</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Phiếu chấm điểm</source>
        <translation>Score sheet</translation>
    </message>
    <message>
        <source>Cuộc họp thôn</source>
        <translation>Village meeting</translation>
    </message>
    <message>
        <source>Bộ tiêu chí</source>
        <translation>Criteria set</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>Trùng trong sổ</source>
        <translation>Duplicate in the register</translation>
    </message>
    <message>
        <source>Chuyển thôn</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Hộ chuyển đến</source>
        <translation>Household that came</translation>
    </message>
    <message>
        <source>Hộ chuyển xã</source>
        <translation>Households between communes</translation>
    </message>
    <message>
        <source>Danh hiệu theo phiếu chuyển</source>
        <translation>Title stated in a transfer slip</translation>
    </message>
    <message>
        <source>Lần in</source>
        <translation>Print run</translation>
    </message>
    <message>
        <source>Dữ liệu đã xóa hẳn</source>
        <translation>Erased data</translation>
    </message>
    <message>
        <source>Phiếu hộ tự chấm {year}</source>
        <translation>Self-scored sheet {year}</translation>
    </message>
    <message>
        <source>Phiếu thôn chấm {year}</source>
        <translation>Village score sheet {year}</translation>
    </message>
    <message>
        <source>Phiếu xã thẩm định {year}</source>
        <translation>Commune appraisal sheet {year}</translation>
    </message>
    <message>
        <source>Xóa khỏi sổ</source>
        <translation>Removed from the register</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Họ tên chủ hộ</source>
        <translation>Full name of head of family</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Số khẩu</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Vùng</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor household</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Rút đăng ký</source>
        <translation>Withdraw registration</translation>
    </message>
    <message>
        <source>Ngày xóa hẳn</source>
        <translation>Day of erasure</translation>
    </message>
    <message>
        <source>Ngày đăng ký</source>
        <translation>Registration date</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Người xác nhận</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Ngày họp</source>
        <translation>Meeting date</translation>
    </message>
    <message>
        <source>Nơi họp</source>
        <translation>Meeting place</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>Thư ký</source>
        <translation>Secretary</translation>
    </message>
    <message>
        <source>Số được mời</source>
        <translation>Number invited</translation>
    </message>
    <message>
        <source>Số có mặt</source>
        <translation>Number present</translation>
    </message>
    <message>
        <source>Cách bỏ phiếu</source>
        <translation>Voting method</translation>
    </message>
    <message>
        <source>Kết quả bỏ phiếu</source>
        <translation>Voting result</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>Số quyết định</source>
        <translation>Decision no.</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>Người ký</source>
        <translation>Signatory</translation>
    </message>
    <message>
        <source>Chức vụ người ký</source>
        <translation>Signatory’s position</translation>
    </message>
    <message>
        <source>Số vào sổ</source>
        <translation>Register no.</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Tổng điểm</source>
        <translation>Total score</translation>
    </message>
    <message>
        <source>Số năm liên tục</source>
        <translation>Consecutive years</translation>
    </message>
    <message>
        <source>Tỉnh, thành phố</source>
        <translation>Province or city</translation>
    </message>
    <message>
        <source>Ngày chuyển</source>
        <translation>Moved on</translation>
    </message>
    <message>
        <source>Thôn cũ</source>
        <translation>Old village</translation>
    </message>
    <message>
        <source>Thôn mới</source>
        <translation>New village</translation>
    </message>
    <message>
        <source>Là một hay khác nhau</source>
        <translation>One or two</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>Theo quyết định</source>
        <translation>By decision</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Disadvantaged</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{n} mục</source>
        <translation>{n} items</translation>
    </message>
    <message>
        <source>Nhận: {name}, {village}</source>
        <translation>Accepted: {name}, {village}</translation>
    </message>
    <message>
        <source>Đã có trong sổ: {name}, {village}</source>
        <translation>In the register already: {name}, {village}</translation>
    </message>
    <message>
        <source>Gói công bố của {office}.</source>
        <translation>Publication of {office}.</translation>
    </message>
    <message>
        <source>{kind} của {office}, nguyên vẹn.</source>
        <translation>{kind} from {office}, intact.</translation>
    </message>
    <message>
        <source>Mở tệp này ở mục Ghi danh.</source>
        <translation>Open this file under Enrolment.</translation>
    </message>
    <message>
        <source>{office}: mọi thay đổi trong gói đã có ở đây.</source>
        <translation>{office}: every change in the package is already here.</translation>
    </message>
    <message>
        <source>{office}: {changes} mới sẽ vào sổ.</source>
        <translation>{office}: {changes} not yet held here will be added to the register.</translation>
    </message>
    <message>
        <source>Đã nhận {changes} của {office}.</source>
        <translation>Received {changes} from {office}.</translation>
    </message>
    <message>
        <source>Biên nhận gửi lại: {file}.</source>
        <translation>Receipt to send back: {file}.</translation>
    </message>
    <message>
        <source>Mã biên nhận, nếu đọc qua điện thoại: {code}.</source>
        <translation>Receipt code, if it is read over the phone: {code}.</translation>
    </message>
    <message>
        <source>Đồng hồ của máy gửi chạy trước; nhắc xã chỉnh lại.</source>
        <translation>The sender&apos;s PC clock runs ahead; ask the commune to set it.</translation>
    </message>
    <message>
        <source>Biên nhận của {office}: các gói đã gửi được xác nhận.</source>
        <translation>Receipt from {office}: the packages sent are confirmed.</translation>
    </message>
    <message>
        <source>Bên nhận còn {n} mâu thuẫn chờ quyết định.</source>
        <translation>The receiving side still has {n} conflicts awaiting a decision.</translation>
    </message>
    <message>
        <source>Đã nhận công bố của {office}.</source>
        <translation>Publication of {office} taken over.</translation>
    </message>
    <message>
        <source>{office} đã ghi danh máy này. Từ giờ gửi được.</source>
        <translation>{office} has enrolled this computer. You can now send.</translation>
    </message>
    <message>
        <source>Đã nhận {kind} của {office}.</source>
        <translation>Received from {office}: {kind}.</translation>
    </message>
    <message>
        <source>{n} dòng trong bảng ở đây bị hỏng đã được dựng lại từ nhật ký, nay khớp.</source>
        <translation>{n} rows that were damaged here were rebuilt from the journal and agree now.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{title}”, phiên bản {version}</source>
        <translation>Checklist “{title}”, version {version}</translation>
    </message>
    <message>
        <source>Kế hoạch “{title}”, phiên bản {version}</source>
        <translation>Plan “{title}”, version {version}</translation>
    </message>
    <message>
        <source>Mốc thời gian năm {title}, phiên bản {version}</source>
        <translation>Dates of {title}, version {version}</translation>
    </message>
    <message>
        <source>Mã đơn vị của {title}, phiên bản {version}</source>
        <translation>Unit codes of {title}, version {version}</translation>
    </message>
    <message>
        <source>{what}: mới.</source>
        <translation>{what}: new.</translation>
    </message>
    <message>
        <source>{what}: sẽ thay {former}.</source>
        <translation>{what}: replaces {former}.</translation>
    </message>
    <message>
        <source>{what}: giữ lại; năm nay đã chấm, vẫn theo {former}.</source>
        <translation>{what}: kept; this year is scored already and stays with {former}.</translation>
    </message>
    <message>
        <source>{what}: đã có.</source>
        <translation>{what}: already here.</translation>
    </message>
    <message>
        <source>{what}: không mới hơn {former}, không thay.</source>
        <translation>{what}: not newer than {former}, nothing is replaced.</translation>
    </message>
    <message>
        <source>Đã nhận biên nhận mới hơn: các danh sách giữ theo biên nhận mới ấy.</source>
        <translation>A later receipt was taken before: the lists stay as that one has them.</translation>
    </message>
    <message>
        <source>{changes} đã có từ trước.</source>
        <translation>{changes} already held.</translation>
    </message>
    <message>
        <source>{n} mâu thuẫn mới cần quyết định.</source>
        <translation>{n} new conflicts to decide.</translation>
    </message>
    <message>
        <source>Gói dữ liệu</source>
        <translation>Data package</translation>
    </message>
    <message>
        <source>Biên nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Gói công bố</source>
        <translation>Publication package</translation>
    </message>
    <message>
        <source>Thư mời</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Đề nghị ghi danh</source>
        <translation>Enrolment request</translation>
    </message>
    <message>
        <source>Giấy ghi danh</source>
        <translation>Enrolment grant</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Mốc thời gian</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Mã đơn vị</source>
        <translation>Unit codes</translation>
    </message>
    <message>
        <source>Chờ biên nhận</source>
        <translation>Awaiting receipt</translation>
    </message>
    <message>
        <source>Đã xác nhận</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Xác nhận qua điện thoại</source>
        <translation>Confirmed by phone</translation>
    </message>
    <message>
        <source>Đã trả</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã có từ trước</source>
        <translation>Already held</translation>
    </message>
    <message>
        <source>Đang đợi gói trước</source>
        <translation>Awaiting the previous package</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Máy</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>{n} thay đổi</source>
        <translation>{n} changes</translation>
    </message>
    <message>
        <source>Máy {pc}</source>
        <translation>PC {pc}</translation>
    </message>
    <message>
        <source>Họ tên trên giấy công nhận</source>
        <translation>Name on the certificate</translation>
    </message>
    <message>
        <source>Địa chỉ trên giấy công nhận</source>
        <translation>Address on the certificate</translation>
    </message>
    <message>
        <source>Điểm và xếp loại</source>
        <translation>Score and rating</translation>
    </message>
    <message>
        <source>Vùng khi chấm điểm</source>
        <translation>Zone it was scored in</translation>
    </message>
    <message>
        <source>Đã nhận {n} thay đổi từ {name} lúc {time}.</source>
        <translation>Received {n} changes from {name} at {time}.</translation>
    </message>
    <message>
        <source>máy khác</source>
        <translation>another PC</translation>
    </message>
    <message>
        <source>Mã ghi danh {code} đã là của {name}, mà đề nghị mang tên khác.</source>
        <translation>{name} is enrolled with code {code}, and this request has another name.</translation>
    </message>
    <message>
        <source>Mã {code} là, hoặc từng là, mã của {name}.</source>
        <translation>Code {code} is, or was, that of {name}.</translation>
    </message>
    <message>
        <source>Tên này là, hoặc từng là, tên của {name}.</source>
        <translation>This name is, or was, that of {name}.</translation>
    </message>
    <message>
        <source>Xã ấy nay mang mã {now}, mã ghi danh {enrolled}.</source>
        <translation>That commune has code {now} now; it is enrolled with {enrolled}.</translation>
    </message>
    <message>
        <source>Gọi hỏi xã rồi chọn, để không thành hai xã hoặc lẫn hai xã vào nhau.</source>
        <translation>Call the commune, then choose, so that one commune does not become two, nor two become one.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Gói Sổ Khuyến học (*.skh)</source>
        <translation>Sổ Khuyến học package (*.skh)</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx *.xls *.ods *.csv *.tsv *.txt)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Tệp JSON (*.json)</source>
        <translation>JSON files (*.json)</translation>
    </message>
</context>
<context>
    <name>finders</name>
    <message>
        <source>{n} hộ</source>
        <translation>Families: {n}</translation>
    </message>
    <message>
        <source>tên cũ, nay là {name}</source>
        <translation>former name, now {name}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>họ tên chủ hộ</source>
        <translation>full name of head of family</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>chi, cành</source>
        <translation>branch</translation>
    </message>
    <message>
        <source>loại đơn vị</source>
        <translation>type of unit</translation>
    </message>
    <message>
        <source>số người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>nhóm</source>
        <translation>group</translation>
    </message>
    <message>
        <source>thôn</source>
        <translation>village</translation>
    </message>
    <message>
        <source>mã hộ</source>
        <translation>family code</translation>
    </message>
    <message>
        <source>địa chỉ</source>
        <translation>address</translation>
    </message>
    <message>
        <source>điện thoại</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>số khẩu</source>
        <translation>number of members</translation>
    </message>
    <message>
        <source>vùng</source>
        <translation>area</translation>
    </message>
    <message>
        <source>hộ nghèo</source>
        <translation>poor household</translation>
    </message>
    <message>
        <source>số định danh</source>
        <translation>identity number</translation>
    </message>
    <message>
        <source>ngày sinh</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>giới tính</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>hộ tự chấm</source>
        <translation>self-scoring</translation>
    </message>
    <message>
        <source>thôn chấm</source>
        <translation>village scoring</translation>
    </message>
    <message>
        <source>xã thẩm định</source>
        <translation>commune appraisal</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Disadvantaged</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>không</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Hoàn tác quyết định về hộ trùng</source>
        <translation>Decision about duplicates undone</translation>
    </message>
    <message>
        <source>Quyết định: hai hộ cùng tên là hai hộ khác nhau</source>
        <translation>Decided: two families of one name are two</translation>
    </message>
    <message>
        <source>Gộp hai hộ trùng, theo bản nhập trước</source>
        <translation>Duplicates merged, as entered first</translation>
    </message>
    <message>
        <source>Gộp hai hộ trùng, theo bản nhập sau</source>
        <translation>Duplicates merged, as entered later</translation>
    </message>
    <message>
        <source>Hoàn tác quyết định về công dân trùng</source>
        <translation>Decision about duplicate citizens taken back</translation>
    </message>
    <message>
        <source>Quyết định: hai công dân cùng tên là hai người khác nhau</source>
        <translation>Decision: two citizens of one name are two people</translation>
    </message>
    <message>
        <source>Gộp hai bản ghi của một người, theo bản nhập trước</source>
        <translation>Two entries of one person merged, as entered first</translation>
    </message>
    <message>
        <source>Gộp hai bản ghi của một người, theo bản nhập sau</source>
        <translation>Two entries of one person merged, as entered later</translation>
    </message>
    <message>
        <source>họ tên</source>
        <translation>the name</translation>
    </message>
    <message>
        <source>điểm và xếp loại</source>
        <translation>points and rating</translation>
    </message>
    <message>
        <source>Hộ {name} tách ra từ hộ {other}, ngày {day}</source>
        <translation>Household {name} split off from household {other} on {day}</translation>
    </message>
    <message>
        <source>Hộ {name} nhập vào hộ {other}, ngày {day}</source>
        <translation>Household {name} joined household {other} on {day}</translation>
    </message>
    <message>
        <source>Hộ {name} giải thể, ngày {day}</source>
        <translation>Household {name} was dissolved on {day}</translation>
    </message>
    <message>
        <source>Lập lại theo yêu cầu, lịch sử trước đó đã xóa</source>
        <translation>Written anew on request, the history before was erased</translation>
    </message>
    <message>
        <source>Không thuộc hộ nào nữa: hộ đã xóa theo yêu cầu</source>
        <translation>Belongs to no household any more: the household was erased on request</translation>
    </message>
    <message>
        <source>Không thuộc dòng họ nào nữa: dòng họ đã xóa theo yêu cầu</source>
        <translation>Belongs to no clan any more: the clan was erased on request</translation>
    </message>
    <message>
        <source>Không thuộc đơn vị nào nữa: đơn vị đã xóa theo yêu cầu</source>
        <translation>Belongs to no unit any more: the unit was erased on request</translation>
    </message>
    <message>
        <source>Nơi thuộc về được lập lại, không kèm tên người đứng đầu trước đây</source>
        <translation>Where it belongs was written anew, without its former head</translation>
    </message>
    <message>
        <source>Đính chính quyết định công nhận năm {year}</source>
        <translation>Corrected the decision of {year}</translation>
    </message>
    <message>
        <source>Tách lại khỏi bản đã gộp</source>
        <translation>Separated from the merged entry again</translation>
    </message>
    <message>
        <source>Gộp vào bản kia</source>
        <translation>Merged into the other entry</translation>
    </message>
    <message>
        <source>Rút đăng ký năm {year}</source>
        <translation>Registration for {year} withdrawn</translation>
    </message>
    <message>
        <source>Đăng ký năm {year}</source>
        <translation>Register for {year}</translation>
    </message>
    <message>
        <source>Chấm điểm năm {year} ({stage})</source>
        <translation>Scored for {year} ({stage})</translation>
    </message>
    <message>
        <source>Công nhận năm {year}</source>
        <translation>Recognised for {year}</translation>
    </message>
    <message>
        <source>Thay đổi khác</source>
        <translation>Other change</translation>
    </message>
    <message>
        <source>Danh hiệu năm {year} theo phiếu chuyển của {office}</source>
        <translation>Title of {year} as stated by {office}</translation>
    </message>
    <message>
        <source>Bỏ danh hiệu năm {year} theo phiếu chuyển của {office}</source>
        <translation>Title of {year} as {office} stated it was taken back</translation>
    </message>
    <message>
        <source>Hoàn tác lần chuyển thôn</source>
        <translation>Move undone</translation>
    </message>
    <message>
        <source>Phần việc năm {year} chuyển sang bản gộp chung</source>
        <translation>Work of {year} moved to the merged entry</translation>
    </message>
    <message>
        <source>Phần việc năm {year} trở lại bản này</source>
        <translation>Work of {year} back with this entry</translation>
    </message>
    <message>
        <source>Chuyển từ {old} sang {new}, ngày {day}</source>
        <translation>Moved from {old} to {new}, on {day}</translation>
    </message>
    <message>
        <source>Chuyển từ {old} ra khỏi xã, đến {new}, ngày {day}</source>
        <translation>Left the commune from {old} for {new}, on {day}</translation>
    </message>
    <message>
        <source>Hoàn tác: {what}</source>
        <translation>Taken back: {what}</translation>
    </message>
    <message>
        <source>Lý do: {words}</source>
        <translation>Reason: {words}</translation>
    </message>
    <message>
        <source>Hoàn tác đính chính {field}</source>
        <translation>Took the correction of {field} back</translation>
    </message>
    <message>
        <source>Đính chính lại {field}</source>
        <translation>Corrected {field} again</translation>
    </message>
    <message>
        <source>Căn cứ: {words}</source>
        <translation>Document: {words}</translation>
    </message>
    <message>
        <source>Giữ {field} của quyết định năm {year} như đã ký</source>
        <translation>Kept {field} of the decision of {year} as it was signed</translation>
    </message>
    <message>
        <source>Đính chính {field} của quyết định năm {year}</source>
        <translation>Corrected {field} of the decision of {year}</translation>
    </message>
    <message>
        <source>Nhập vào sổ từ bảng tính</source>
        <translation>Imported into the register from a spreadsheet</translation>
    </message>
    <message>
        <source>Nhận từ xã khác chuyển đến</source>
        <translation>Accepted from another commune</translation>
    </message>
    <message>
        <source>Thêm vào sổ</source>
        <translation>Added to the register</translation>
    </message>
    <message>
        <source>Ra khỏi sổ vì chuyển đi</source>
        <translation>Out of the register: moved away</translation>
    </message>
    <message>
        <source>Có hộ khác nhập vào</source>
        <translation>Another household joined it</translation>
    </message>
    <message>
        <source>Ra khỏi sổ</source>
        <translation>Left the register</translation>
    </message>
    <message>
        <source>Đưa trở lại sổ</source>
        <translation>Returned to the register</translation>
    </message>
    <message>
        <source>Xóa khỏi sổ</source>
        <translation>Removed from the register</translation>
    </message>
    <message>
        <source>Cập nhật từ bảng tính: {changes}</source>
        <translation>Updated from a spreadsheet: {changes}</translation>
    </message>
    <message>
        <source>Sửa {changes}</source>
        <translation>Edited {changes}</translation>
    </message>
    <message>
        <source>Đính chính {changes}</source>
        <translation>Corrected {changes}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>thuộc hộ</source>
        <translation>household</translation>
    </message>
    <message>
        <source>thuộc đơn vị</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>dòng họ</source>
        <translation>clan</translation>
    </message>
    <message>
        <source>người đứng đầu</source>
        <translation>head</translation>
    </message>
    <message>
        <source>mở xem chi tiết</source>
        <translation>opened the details</translation>
    </message>
    <message>
        <source>lập phiếu dữ liệu</source>
        <translation>made the data sheet</translation>
    </message>
    <message>
        <source>xem, in giấy công nhận</source>
        <translation>looked at or printed the certificate</translation>
    </message>
    <message>
        <source>chép ra chương trình khác</source>
        <translation>copied to another program</translation>
    </message>
    <message>
        <source>xuất danh sách {place}</source>
        <translation>exported the list of {place}</translation>
    </message>
    <message>
        <source>xuất một phần danh sách {place}, có thể có tên này</source>
        <translation>exported a part of the list of {place}, which may hold this name</translation>
    </message>
    <message>
        <source>xem, in quyết định {place} có tên này</source>
        <translation>viewed or printed decision {place}, which has this name</translation>
    </message>
    <message>
        <source>xem, in biên bản họp ngày {place} có tên này</source>
        <translation>viewed or printed the minutes of the meeting of {place}, which have this name</translation>
    </message>
    <message>
        <source>{n} ngày, từ {first} đến {last}</source>
        <translation>{n} days, from {first} to {last}</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <source>thôn khác</source>
        <translation>another village</translation>
    </message>
    <message>
        <source>… và {n} thay đổi trước nữa.</source>
        <translation>… and {n} earlier changes.</translation>
    </message>
    <message>
        <source>Hộ chưa đăng ký năm nào.</source>
        <translation>The family has not registered for any year.</translation>
    </message>
    <message>
        <source>được công nhận khi chưa tách hộ</source>
        <translation>recognised before the split</translation>
    </message>
    <message>
        <source>được công nhận</source>
        <translation>recognised</translation>
    </message>
    <message>
        <source>đã đăng ký</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>không đăng ký</source>
        <translation>not registered</translation>
    </message>
    <message>
        <source>hộ tự chấm {n}</source>
        <translation>self-score {n}</translation>
    </message>
    <message>
        <source>thôn chấm {n}</source>
        <translation>village score {n}</translation>
    </message>
    <message>
        <source>xã thẩm định {n}</source>
        <translation>commune appraisal {n}</translation>
    </message>
    <message>
        <source>Đăng ký ngày {day} · {officer}</source>
        <translation>Registered on {day} · {officer}</translation>
    </message>
    <message>
        <source>{office} công nhận, theo phiếu chuyển</source>
        <translation>recognised by {office}, as its transfer slip states</translation>
    </message>
    <message>
        <source>Xếp loại: {rating}</source>
        <translation>Rating: {rating}</translation>
    </message>
    <message>
        <source>Quyết định số {number}</source>
        <translation>Decision no. {number}</translation>
    </message>
    <message>
        <source>nhập {n} hộ từ bảng tính</source>
        <translation>importing {n} households</translation>
    </message>
    <message>
        <source>không nhận {n} hộ chuyển đến</source>
        <translation>not accepting {n} households that came</translation>
    </message>
    <message>
        <source>hoàn tác trả lời {n} hộ chuyển đến</source>
        <translation>taking back the answer to {n} households that came</translation>
    </message>
    <message>
        <source>nhập {n} dòng họ từ bảng tính</source>
        <translation>import {n} clans from a workbook</translation>
    </message>
    <message>
        <source>nhập {n} thôn từ bảng tính</source>
        <translation>import {n} villages from a workbook</translation>
    </message>
    <message>
        <source>nhập {n} đơn vị từ bảng tính</source>
        <translation>import {n} units from a workbook</translation>
    </message>
    <message>
        <source>nhập {n} công dân từ bảng tính</source>
        <translation>import {n} citizens from a workbook</translation>
    </message>
    <message>
        <source>gộp thôn</source>
        <translation>merging villages</translation>
    </message>
    <message>
        <source>tách thôn</source>
        <translation>splitting a village</translation>
    </message>
    <message>
        <source>hoàn tác việc đổi tên, gộp, tách thôn</source>
        <translation>undoing a change of villages</translation>
    </message>
    <message>
        <source>đính chính hộ {name}</source>
        <translation>correcting household {name}</translation>
    </message>
    <message>
        <source>tách hộ {name}</source>
        <translation>splitting off household {name}</translation>
    </message>
    <message>
        <source>nhập hộ {name} vào hộ khác</source>
        <translation>joining household {name} to another one</translation>
    </message>
    <message>
        <source>giải thể hộ {name}</source>
        <translation>dissolving household {name}</translation>
    </message>
    <message>
        <source>sửa {field} của {whom}</source>
        <translation>editing {field} of {whom}</translation>
    </message>
    <message>
        <source>thêm {whom}</source>
        <translation>adding {whom}</translation>
    </message>
    <message>
        <source>sửa {whom}</source>
        <translation>editing {whom}</translation>
    </message>
    <message>
        <source>xóa {whom}</source>
        <translation>removing {whom}</translation>
    </message>
    <message>
        <source>đưa {whom} trở lại sổ</source>
        <translation>bringing {whom} back into the register</translation>
    </message>
    <message>
        <source>đăng ký {whom}</source>
        <translation>registering {whom}</translation>
    </message>
    <message>
        <source>rút đăng ký {whom}</source>
        <translation>withdrawing {whom}</translation>
    </message>
    <message>
        <source>mã</source>
        <translation>code</translation>
    </message>
    <message>
        <source>chuyển thôn hộ {name}</source>
        <translation>move family {name} to another village</translation>
    </message>
    <message>
        <source>nhận hộ {name} chuyển đến</source>
        <translation>accepting the household {name}</translation>
    </message>
    <message>
        <source>thêm {name}</source>
        <translation>adding {name}</translation>
    </message>
    <message>
        <source>đổi tên thành {name}</source>
        <translation>renaming to {name}</translation>
    </message>
    <message>
        <source>sửa {n} mục trong sổ</source>
        <translation>editing {n} entries of the register</translation>
    </message>
</context>
<context>
    <name>kind_columns</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head of household</translation>
    </message>
    <message>
        <source>Người đứng đầu</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Số hộ</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Đăng ký {year}</source>
        <translation>Registered {year}</translation>
    </message>
    <message>
        <source>Năm {year}</source>
        <translation>Year {year}</translation>
    </message>
    <message>
        <source>(đã xóa theo yêu cầu)</source>
        <translation>(erased on request)</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Đã đăng ký</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Chưa</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>kind_family</name>
    <message>
        <source>(đơn vị đã xóa theo yêu cầu)</source>
        <translation>(unit erased on request)</translation>
    </message>
    <message>
        <source>(hộ đã xóa theo yêu cầu)</source>
        <translation>(household erased on request)</translation>
    </message>
</context>
<context>
    <name>kind_form</name>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Chi, cành</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Người đứng đầu</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Thuộc hộ (mã hộ hoặc tên chủ hộ)</source>
        <translation>Family (its code or head)</translation>
    </message>
    <message>
        <source>Thuộc đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Vùng</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Trưởng tộc</source>
        <translation>Head of the clan</translation>
    </message>
    <message>
        <source>Trưởng thôn</source>
        <translation>Village head</translation>
    </message>
    <message>
        <source>Thủ trưởng</source>
        <translation>Head of the unit</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Difficult</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Gia đình</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Dòng họ</source>
        <translation>Clans</translation>
    </message>
    <message>
        <source>Cộng đồng</source>
        <translation>Communities</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>hộ</source>
        <translation>families</translation>
    </message>
    <message>
        <source>dòng họ</source>
        <translation>clans</translation>
    </message>
    <message>
        <source>thôn</source>
        <translation>villages</translation>
    </message>
    <message>
        <source>đơn vị</source>
        <translation>units</translation>
    </message>
    <message>
        <source>công dân</source>
        <translation>citizens</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Trường học</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Hợp tác xã</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Đơn vị vũ trang</source>
        <translation>Armed force</translation>
    </message>
    <message>
        <source>A: nông dân, lao động nông thôn</source>
        <translation>A: farmers, rural workers</translation>
    </message>
    <message>
        <source>B: công nhân, lao động tự do</source>
        <translation>B: workers, the self-employed</translation>
    </message>
    <message>
        <source>C: cán bộ, công chức, viên chức</source>
        <translation>C: officials, civil servants</translation>
    </message>
    <message>
        <source>D: học sinh, sinh viên</source>
        <translation>D: pupils, students</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self-scoring</translation>
    </message>
    <message>
        <source>Bình xét thôn</source>
        <translation>Village review</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>{done} / {of} hộ</source>
        <translation>{done} / {of} families</translation>
    </message>
    <message>
        <source>{done} / {of} phiếu</source>
        <translation>{done} / {of} sheets</translation>
    </message>
    <message>
        <source>{done} / {of} thôn</source>
        <translation>{done} / {of} villages</translation>
    </message>
    <message>
        <source>{done} quyết định</source>
        <translation>{done} decisions</translation>
    </message>
    <message>
        <source>gửi cấp trên</source>
        <translation>send to higher office</translation>
    </message>
    <message>
        <source>Máy này chưa nối với máy chính của xã</source>
        <translation>This PC is not joined to the commune&apos;s main PC yet</translation>
    </message>
    <message>
        <source>Sổ của xã đến từ máy chính; chưa nhập hộ nào ở đây.</source>
        <translation>The commune&apos;s register comes from the main PC; enter no families here yet.</translation>
    </message>
    <message>
        <source>Nối máy</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Chưa có xã nào ghi danh</source>
        <translation>No commune is enrolled yet</translation>
    </message>
    <message>
        <source>Viết thư mời, đưa cho các xã, rồi ghi danh từng xã.</source>
        <translation>Write an invitation, give it to the communes, then enrol each of them.</translation>
    </message>
    <message>
        <source>Ghi danh xã</source>
        <translation>Enrol communes</translation>
    </message>
    <message>
        <source>{done} / {of} xã</source>
        <translation>{done} / {of} communes</translation>
    </message>
    <message>
        <source>{n} mâu thuẫn cần quyết định</source>
        <translation>{n} conflicts to decide</translation>
    </message>
    <message>
        <source>Giấy công nhận của các hộ này chưa in được.</source>
        <translation>Certificates for these families cannot be printed yet.</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{n} hộ từ xã khác chuyển đến</source>
        <translation>{n} households came from other communes</translation>
    </message>
    <message>
        <source>Nhận vào thôn, hoặc trả lời là không có hộ này.</source>
        <translation>Accept them into a village, or say that there is no such household.</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>{n} hộ chuyển sang xã khác cần xem</source>
        <translation>{n} households moving between communes to look at</translation>
    </message>
    <message>
        <source>Chọn xã mới để chuyển tiếp, hoặc xử lý câu trả lời.</source>
        <translation>Choose the new commune to pass them on to, or deal with its answer.</translation>
    </message>
    <message>
        <source>Sổ chưa có hộ nào</source>
        <translation>The register has no families yet</translation>
    </message>
    <message>
        <source>Nhập danh sách từ Excel hoặc thêm từng hộ.</source>
        <translation>Import a list from Excel or add families one by one.</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open the register</translation>
    </message>
    <message>
        <source>{n} hộ chưa đăng ký năm {year}</source>
        <translation>{n} families not registered for {year}</translation>
    </message>
    <message>
        <source>Xem danh sách rồi đăng ký cả loạt.</source>
        <translation>View the list, then register them all at once.</translation>
    </message>
    <message>
        <source>{n} phiếu còn thiếu điểm</source>
        <translation>{n} sheets with scores missing</translation>
    </message>
    <message>
        <source>Nhiều nhất: {villages}</source>
        <translation>Most: {villages}</translation>
    </message>
    <message>
        <source>Chấm tiếp</source>
        <translation>Continue scoring</translation>
    </message>
    <message>
        <source>{n} hộ đạt, chờ quyết định</source>
        <translation>{n} families passed, awaiting a decision</translation>
    </message>
    <message>
        <source>Xem ai đủ điều kiện, rồi lập quyết định.</source>
        <translation>See who is eligible, then prepare a decision.</translation>
    </message>
    <message>
        <source>Xét công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>{n} giấy công nhận chưa in</source>
        <translation>{n} certificates not printed</translation>
    </message>
    <message>
        <source>Đã có quyết định.</source>
        <translation>A decision has been made.</translation>
    </message>
    <message>
        <source>In giấy</source>
        <translation>Print certificates</translation>
    </message>
    <message>
        <source>Chưa kết nối với cấp tiếp nhận</source>
        <translation>Not yet connected to the receiving office</translation>
    </message>
    <message>
        <source>Cần làm một lần trước khi gửi gói đầu tiên.</source>
        <translation>Needed once, before the first package is sent.</translation>
    </message>
    <message>
        <source>Kết nối</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>{n} thay đổi chưa được cấp trên xác nhận</source>
        <translation>{n} changes not yet confirmed by the higher office</translation>
    </message>
    <message>
        <source>Gửi gói, rồi nhận biên nhận.</source>
        <translation>Send a package, then take in the receipt.</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào</source>
        <translation>No backups yet</translation>
    </message>
    <message>
        <source>Sao lưu mất vài giây và không làm gián đoạn công việc.</source>
        <translation>A backup takes a few seconds and does not interrupt your work.</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Bản sao lưu gần nhất từ {since}</source>
        <translation>Last backup: {since}</translation>
    </message>
    <message>
        <source>Nên sao lưu ít nhất mỗi tuần một lần.</source>
        <translation>It is best to back up at least once a week.</translation>
    </message>
    <message>
        <source>quá hạn {day}</source>
        <translation>was due {day}</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>trước {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>hôm nay {time}</source>
        <translation>today {time}</translation>
    </message>
</context>
<context>
    <name>pairs</name>
    <message>
        <source>Hộ trùng</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Các cặp hộ có thể trùng</source>
        <translation>Pairs of families that may be one</translation>
    </message>
    <message>
        <source>So các hộ trong sổ với nhau</source>
        <translation>Comparing the families of the register</translation>
    </message>
    <message>
        <source>Đã gộp: {who}.</source>
        <translation>Merged: {who}.</translation>
    </message>
    <message>
        <source>Hai hộ khác nhau: {who}.</source>
        <translation>Two different families: {who}.</translation>
    </message>
    <message>
        <source>Không thấy hộ nào trùng</source>
        <translation>No duplicates found</translation>
    </message>
    <message>
        <source>Chương trình so số định danh, mã hộ, tên, ngày sinh, điện thoại, địa chỉ của các hộ trong xã. Sau khi nhập danh sách mới, bấm Tìm lại.</source>
        <translation>The program compares identity number, family code, name, birth date, phone and address of the families of the commune. After importing a new list, press Search again.</translation>
    </message>
    <message>
        <source>Cặp đã gộp hoặc đã ghi là hai hộ khác nhau sẽ hiện ở đây.</source>
        <translation>Pairs that were merged, or found to be two families, appear here.</translation>
    </message>
    <message>
        <source>Hai hộ khác nhau</source>
        <translation>Two different families</translation>
    </message>
    <message>
        <source>Nếu là một hộ: chọn bản để giữ họ tên, địa chỉ…; chỗ bản đó để trống lấy từ bản kia. Đăng ký, phiếu, danh hiệu của cả hai được giữ; hoàn tác lúc nào cũng được.</source>
        <translation>If they are one family: choose whose name, address and so on stay; what that one leaves empty is taken from the other. Registrations, sheets and titles of both are kept; you can undo at any time.</translation>
    </message>
    <message>
        <source>gộp, giữ bản đó</source>
        <translation>merge, keep that one</translation>
    </message>
    <message>
        <source>hai hộ khác nhau</source>
        <translation>two different families</translation>
    </message>
    <message>
        <source>Công dân trùng</source>
        <translation>Duplicate citizens</translation>
    </message>
    <message>
        <source>Các cặp công dân có thể trùng</source>
        <translation>Pairs of citizens that may be one</translation>
    </message>
    <message>
        <source>So các công dân trong sổ với nhau</source>
        <translation>Comparing the citizens of the register</translation>
    </message>
    <message>
        <source>Hai người khác nhau: {who}.</source>
        <translation>Two different people: {who}.</translation>
    </message>
    <message>
        <source>Không thấy công dân nào trùng</source>
        <translation>No duplicate citizens found</translation>
    </message>
    <message>
        <source>Chương trình so số định danh, mã, họ tên, ngày sinh, điện thoại, hộ, địa chỉ của các công dân trong xã. Sau khi nhập danh sách mới, bấm Tìm lại.</source>
        <translation>The program compares identity number, code, name, birth date, phone, family and address of the citizens of the commune. After importing a new list, press Search again.</translation>
    </message>
    <message>
        <source>Cặp đã gộp hoặc đã ghi là hai người khác nhau sẽ hiện ở đây.</source>
        <translation>Pairs that were merged, or found to be two people, appear here.</translation>
    </message>
    <message>
        <source>Hai người khác nhau</source>
        <translation>Two different people</translation>
    </message>
    <message>
        <source>Nếu là một người: chọn bản để giữ họ tên, ngày sinh…; chỗ bản đó để trống lấy từ bản kia. Đăng ký, phiếu, danh hiệu của cả hai được giữ; hoàn tác lúc nào cũng được.</source>
        <translation>If they are one person: choose whose name, birth date and so on stay; what that one leaves empty is taken from the other. Registrations, sheets and titles of both are kept; you can undo at any time.</translation>
    </message>
    <message>
        <source>hai người khác nhau</source>
        <translation>two different people</translation>
    </message>
    <message>
        <source>Đã ghi nơi ở: {who}.</source>
        <translation>Where they live noted: {who}.</translation>
    </message>
    <message>
        <source>Không thấy hộ nào ở sổ của hai xã</source>
        <translation>No family found in the registers of two communes</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận không có ngày sinh, số định danh, điện thoại: chỉ so được họ tên và địa chỉ. Sau khi nhận gói mới, bấm Tìm lại.</source>
        <translation>The receiving office has no birth dates, identity numbers or phones: only names and addresses can be compared. After receiving new packages, press Search again.</translation>
    </message>
    <message>
        <source>Chỉ so được họ tên và địa chỉ; gọi hai xã trước khi quyết định. Sổ của xã không bị sửa: biên nhận tới báo cho hai xã, mỗi xã tự xử lý hộ của mình.</source>
        <translation>Only name and address could be compared; call both communes before deciding. The communes’ registers are not touched: the next receipt tells both, and each acts on its own family.</translation>
    </message>
    <message>
        <source>đang ở xã đó</source>
        <translation>lives in that commune</translation>
    </message>
    <message>
        <source>Hộ</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Công dân</source>
        <translation>Citizens</translation>
    </message>
</context>
<context>
    <name>reception</name>
    <message>
        <source>{office}: xóa {removed} và sửa {changed} trong {held} {noun}.</source>
        <translation>{office}: removes {removed} and changes {changed} of {held} {noun}.</translation>
    </message>
    <message>
        <source>cần xác nhận</source>
        <translation>to be confirmed</translation>
    </message>
    <message>
        <source>sẽ vào sổ</source>
        <translation>will be entered</translation>
    </message>
    <message>
        <source>đã vào sổ</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>trùng máy</source>
        <translation>identity shared</translation>
    </message>
    <message>
        <source>Chưa đến lượt khi dừng.</source>
        <translation>Its turn had not come when this was stopped.</translation>
    </message>
    <message>
        <source>Bấm Nhận để nhận tiếp.</source>
        <translation>Press Receive to go on.</translation>
    </message>
    <message>
        <source>chưa nhận</source>
        <translation>not yet taken</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Nên làm gì</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Kết quả nhận gói</source>
        <translation>Packages received</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>đợi gói trước</source>
        <translation>waits for another</translation>
    </message>
    <message>
        <source>đã có ở đây</source>
        <translation>already here</translation>
    </message>
    <message>
        <source>nguyên vẹn</source>
        <translation>intact</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhận này</source>
        <translation>Undo this merge</translation>
    </message>
    <message>
        <source>Dữ liệu trở về lúc {when}, trước lần nhận gói.</source>
        <translation>The data go back to {when}, before the packages were taken.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hoàn tác và đăng nhập lại</source>
        <translation>Undo and log in again</translation>
    </message>
    <message>
        <source>Không xã nào mất gì.</source>
        <translation>No commune loses anything.</translation>
    </message>
    <message>
        <source>Số thay đổi rút khỏi sổ: {names}. Các xã này sẽ được đề nghị gửi lại.</source>
        <translation>Changes that leave the register: {names}. These communes will be asked to send again.</translation>
    </message>
    <message>
        <source>Từ đó đến nay cán bộ ở đây chưa ghi gì. Tệp bị thay vẫn được giữ.</source>
        <translation>Officers here have written nothing since then. The replaced file is kept.</translation>
    </message>
    <message>
        <source>Cán bộ ở đây đã ghi {n} thay đổi từ đó: sẽ mất. Tệp bị thay vẫn được giữ.</source>
        <translation>Officers here have made {n} changes since then: they will be lost. The replaced file is kept.</translation>
    </message>
    <message>
        <source>máy trùng định danh</source>
        <translation>PCs share an identity</translation>
    </message>
    <message>
        <source>Hai máy của xã dùng chung một định danh; đã giữ thay đổi của cả hai. Gửi biên nhận cho xã: máy nào nhận thì tự lấy định danh mới, và dòng này mất đi khi gói sau của nó đến.</source>
        <translation>Two PCs of the commune share one identity; the changes of both are kept. Send the receipt to the commune: each PC that takes it takes a new identity by itself, and this line goes when its next package arrives.</translation>
    </message>
    <message>
        <source>có gói không nhận được</source>
        <translation>a package was refused</translation>
    </message>
    <message>
        <source>Xem lý do ở mục Tệp giữ lại, rồi báo cho xã.</source>
        <translation>See the reason under Files held, then tell the commune.</translation>
    </message>
    <message>
        <source>thiếu gói ở giữa</source>
        <translation>a package is missing</translation>
    </message>
    <message>
        <source>Gói đến sau được giữ chờ. Gói tới của xã sẽ bù; nếu gấp, nhắc xã gửi lại.</source>
        <translation>The later package is kept. The commune’s next one will fill the gap; if it is urgent, ask it to send again.</translation>
    </message>
    <message>
        <source>chưa gửi gói nào</source>
        <translation>never sent</translation>
    </message>
    <message>
        <source>Xã đã ghi danh mà chưa gửi. Gọi hỏi xem xã có vướng mắc gì.</source>
        <translation>The commune is enrolled and has sent nothing. Call and ask what is in the way.</translation>
    </message>
    <message>
        <source>chưa ghi danh</source>
        <translation>not enrolled</translation>
    </message>
    <message>
        <source>Gửi thư mời cho xã, rồi ghi danh ở trang Gửi – nhận.</source>
        <translation>Send the commune an invitation, then enrol it on the page Exchange.</translation>
    </message>
    <message>
        <source>trùng mã xã khác</source>
        <translation>code of another commune</translation>
    </message>
    <message>
        <source>Hai xã cùng ghi một mã. Xem quyết định của từng xã, chọn xã giữ mã này, rồi gọi xã kia ghi lại mã ở trang Cán bộ; gói tới của xã ấy làm dòng này mất đi.</source>
        <translation>Two communes write the same code. Look at each one&apos;s decision, choose whose code it is, then call the other one to mend its code on the page Officers; with its next package this line goes.</translation>
    </message>
    <message>
        <source>có mâu thuẫn</source>
        <translation>conflicts</translation>
    </message>
    <message>
        <source>Mở mục Mâu thuẫn ở trang Gửi – nhận, hoặc nhắc xã quyết định.</source>
        <translation>Open Conflicts on the page Exchange, or ask the commune to decide.</translation>
    </message>
    <message>
        <source>lâu chưa gửi</source>
        <translation>long silent</translation>
    </message>
    <message>
        <source>Hơn một tháng không có gói mới. Nhắc xã gửi.</source>
        <translation>No new package for over a month. Remind the commune.</translation>
    </message>
    <message>
        <source>chưa công nhận ai</source>
        <translation>nobody recognised</translation>
    </message>
    <message>
        <source>Sắp hết hạn báo cáo. Nhắc xã ra quyết định công nhận và gửi gói.</source>
        <translation>The report is nearly due. Remind the commune to decide and to send.</translation>
    </message>
    <message>
        <source>đã sáp nhập vào {name}</source>
        <translation>merged into {name}</translation>
    </message>
    <message>
        <source>ổn</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>mã {code}, mã ghi danh {enrolled}</source>
        <translation>code {code}, enrolled with {enrolled}</translation>
    </message>
    <message>
        <source>Từ {day}, theo {decision}.</source>
        <translation>Since {day}, by {decision}.</translation>
    </message>
    <message>
        <source>{name}, mã {code}, đến {day}</source>
        <translation>{name}, code {code}, until {day}</translation>
    </message>
    <message>
        <source>Trước đây: {names}.</source>
        <translation>Before: {names}.</translation>
    </message>
    <message>
        <source>Cùng mã (mã ghi danh trong ngoặc): {names}.</source>
        <translation>The same code (enrolment code in brackets): {names}.</translation>
    </message>
    <message>
        <source>chưa gửi</source>
        <translation>never</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{n} ngày</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>Còn thiếu thay đổi {first} của máy {writer}.</source>
        <translation>Change {first} of PC {writer} is missing.</translation>
    </message>
    <message>
        <source>Còn thiếu các thay đổi {first}–{last} của máy {writer}.</source>
        <translation>Changes {first}–{last} of PC {writer} are missing.</translation>
    </message>
    <message>
        <source>Gói {file} đang đợi phần này.</source>
        <translation>Package {file} waits for this part.</translation>
    </message>
    <message>
        <source>Có liên quan: {families}.</source>
        <translation>It is about: {families}.</translation>
    </message>
    <message>
        <source>Nhánh {name}: thay đổi {first}, ghi {when}.</source>
        <translation>Branch {name}: change {first}, written {when}.</translation>
    </message>
    <message>
        <source>Nhánh {name}: các thay đổi {first}–{last}, lần cuối {when}.</source>
        <translation>Branch {name}: changes {first}–{last}, the last one {when}.</translation>
    </message>
    <message>
        <source>Hạn báo cáo năm {year} đã qua {n} ngày ({day})</source>
        <translation>The report of {year} is {n} days overdue ({day})</translation>
    </message>
    <message>
        <source>Hạn báo cáo năm {year} là hôm nay ({day})</source>
        <translation>The report of {year} is due today ({day})</translation>
    </message>
    <message>
        <source>Hạn báo cáo năm {year}: {day}, còn {n} ngày</source>
        <translation>Report of {year} due {day}, {n} days left</translation>
    </message>
    <message>
        <source>Tên xã khớp với {meant}: xem lại rồi chuyển tiếp.</source>
        <translation>The name matches {meant}: check it, then pass the household on.</translation>
    </message>
    <message>
        <source>Phiếu chưa đi: ghi biên nhận cho xã mới ở phần Nhận gói.</source>
        <translation>The slip has not gone yet: write the new commune’s receipt under Receive packages.</translation>
    </message>
    <message>
        <source>Tên xã không khớp với xã nào đã ghi danh: chọn xã, hoặc ghi là ra ngoài.</source>
        <translation>The name matches no enrolled commune: choose one, or note that it went outside.</translation>
    </message>
    <message>
        <source>Đã chuyển tiếp {n} ngày trước; xã trả lời trong gói gửi sau.</source>
        <translation>Passed on {n} days ago; the commune answers in its next package.</translation>
    </message>
    <message>
        <source>Xã đã sáp nhập hoặc khóa đã bị thu hồi: chọn xã khác.</source>
        <translation>The commune was merged or its key revoked: choose another one.</translation>
    </message>
    <message>
        <source>{takers} đã nhận vào sổ.</source>
        <translation>{takers} accepted it into the register.</translation>
    </message>
    <message>
        <source>Lý do: {reason}. Chọn xã khác, hoặc để xã cũ hoàn tác việc chuyển đi.</source>
        <translation>Reason: {reason}. Choose another commune, or let the former one undo the leaving.</translation>
    </message>
    <message>
        <source>Chờ xã mới quyết định; nếu hai xã cùng nhận, hỏi lại hai xã.</source>
        <translation>The new commune has to decide; if two communes accepted it, ask both.</translation>
    </message>
    <message>
        <source>Hộ đang ở sổ của hai xã ({takers} và {former}): hỏi lại hai xã.</source>
        <translation>The household stands in the registers of two communes ({takers} and {former}): ask both.</translation>
    </message>
</context>
<context>
    <name>recognition</name>
    <message>
        <source>bản nháp</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>không chính thức</source>
        <translation>unofficial</translation>
    </message>
    <message>
        <source>chính thức</source>
        <translation>official</translation>
    </message>
    <message>
        <source>Còn là bản nháp nên chưa thể ra quyết định. {missing}</source>
        <translation>Still a draft, so decisions cannot be made yet. {missing}</translation>
    </message>
    <message>
        <source>Bộ tiêu chí để tập dượt. Quyết định và giấy công nhận đều ghi rõ là minh họa.</source>
        <translation>A criteria set for practice. Decisions and certificates are clearly marked as illustrative.</translation>
    </message>
    <message>
        <source>Cần so lời văn với văn bản gốc trước quyết định đầu tiên. {missing}</source>
        <translation>The wording must be compared with the original document before the first decision. {missing}</translation>
    </message>
    <message>
        <source>Lời văn đã được xác nhận với văn bản gốc.</source>
        <translation>The wording has been confirmed against the original document.</translation>
    </message>
    <message>
        <source>Bản này chưa có mục nào.</source>
        <translation>This version has no items yet.</translation>
    </message>
    <message>
        <source>{rating}: từ {least} điểm</source>
        <translation>{rating}: from {least} points</translation>
    </message>
    <message>
        <source> (vùng khó khăn)</source>
        <translation> (difficult area)</translation>
    </message>
    <message>
        <source>Chưa đăng ký</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Đăng ký trong năm rồi mới được xét.</source>
        <translation>Register for the year first; only then is one judged.</translation>
    </message>
    <message>
        <source>Mở Sổ đăng ký</source>
        <translation>Open Register</translation>
    </message>
    <message>
        <source>Đã rút đăng ký</source>
        <translation>Registration withdrawn</translation>
    </message>
    <message>
        <source>Nếu rút nhầm, đăng ký lại ở Sổ đăng ký.</source>
        <translation>If withdrawn by mistake, register again in the Register.</translation>
    </message>
    <message>
        <source>Đã được công nhận năm nay</source>
        <translation>Already recognised this year</translation>
    </message>
    <message>
        <source>Xem ở mục Đã ban hành.</source>
        <translation>See it under Issued.</translation>
    </message>
    <message>
        <source>Xem quyết định</source>
        <translation>View decision</translation>
    </message>
    <message>
        <source>Bộ tiêu chí còn là bản nháp</source>
        <translation>The criteria set is still a draft</translation>
    </message>
    <message>
        <source>Chọn bộ tiêu chí đầy đủ, hoặc bổ sung phần còn thiếu từ văn bản gốc.</source>
        <translation>Choose a complete criteria set, or add what is missing from the original document.</translation>
    </message>
    <message>
        <source>Xem bộ tiêu chí</source>
        <translation>View the criteria set</translation>
    </message>
    <message>
        <source>Chưa ai xác nhận lời văn bộ tiêu chí</source>
        <translation>Nobody has confirmed the wording of the criteria set yet</translation>
    </message>
    <message>
        <source>So từng mục với văn bản gốc, rồi xác nhận một lần cho cả năm.</source>
        <translation>Compare each item with the original document, then confirm once for the whole year.</translation>
    </message>
    <message>
        <source>Hai máy ghi khác nhau</source>
        <translation>Two computers recorded different data</translation>
    </message>
    <message>
        <source>Chọn bản đúng ở Gửi – nhận, mục Mâu thuẫn.</source>
        <translation>Choose the correct version in Send – receive, under Conflicts.</translation>
    </message>
    <message>
        <source>Mở mâu thuẫn</source>
        <translation>Open conflicts</translation>
    </message>
    <message>
        <source>Chưa chấm điểm</source>
        <translation>Not scored yet</translation>
    </message>
    <message>
        <source>Chấm ít nhất một lần: tự chấm, thôn chấm hoặc xã thẩm định.</source>
        <translation>Score at least once: self-scored, village or commune stage.</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Phiếu còn mục trống</source>
        <translation>The score sheet has blank items</translation>
    </message>
    <message>
        <source>Điền nốt các mục còn trống của phiếu.</source>
        <translation>Fill in the remaining blank items on the score sheet.</translation>
    </message>
    <message>
        <source>Chấm tiếp</source>
        <translation>Continue scoring</translation>
    </message>
    <message>
        <source>Chưa đạt mức điểm</source>
        <translation>Below the required score</translation>
    </message>
    <message>
        <source>Điểm thấp hơn mức công nhận. Xem lại phiếu nếu ngờ là chấm nhầm.</source>
        <translation>The score is below the recognition level. Check the score sheet if you suspect a scoring error.</translation>
    </message>
    <message>
        <source>Xem phiếu</source>
        <translation>View score sheet</translation>
    </message>
    <message>
        <source>năm đầu</source>
        <translation>first year</translation>
    </message>
    <message>
        <source>{n} năm liên tục</source>
        <translation>{n} years running</translation>
    </message>
    <message>
        <source>Chưa đánh dấu dòng nào.</source>
        <translation>No row is ticked yet.</translation>
    </message>
    <message>
        <source>Đánh dấu ít nhất một dòng ở danh sách bên cạnh.</source>
        <translation>Tick at least one row in the list beside.</translation>
    </message>
    <message>
        <source>Sẽ công nhận {n} {noun} ở {villages} thôn năm {year}.</source>
        <translation>{n} {noun} in {villages} villages will be recognised for {year}.</translation>
    </message>
    <message>
        <source>Sẽ công nhận {n} {noun} năm {year}.</source>
        <translation>{n} {noun} will be recognised for {year}.</translation>
    </message>
    <message>
        <source>{n} {noun} từ ba năm liên tục trở lên.</source>
        <translation>{n} {noun} for three years running or longer.</translation>
    </message>
    <message>
        <source>Các phiếu này sẽ không sửa được nữa.</source>
        <translation>These sheets can no longer be edited after that.</translation>
    </message>
    <message>
        <source>Giấy công nhận in được ngay sau đó.</source>
        <translation>Certificates can be printed straight afterwards.</translation>
    </message>
</context>
<context>
    <name>register_cells</name>
    <message>
        <source>Sổ do xã giữ; cấp tiếp nhận chỉ xem.</source>
        <translation>The commune keeps the register; a receiving office only reads it.</translation>
    </message>
    <message>
        <source>Đăng ký hoặc rút bằng nút Đăng ký năm ở trên.</source>
        <translation>Register or withdraw with the button Register for the year above.</translation>
    </message>
    <message>
        <source>Năm đã qua: xem ở thẻ chi tiết, mục Các năm.</source>
        <translation>A year that is over: see the details, under Years.</translation>
    </message>
    <message>
        <source>Cột này sửa ở thẻ chi tiết: bấm Enter.</source>
        <translation>This column is edited in the details: press Enter.</translation>
    </message>
    <message>
        <source>Số này tự đếm từ sổ.</source>
        <translation>This number is counted from the register.</translation>
    </message>
    <message>
        <source>Đang che khi chiếu; bấm F11 để thôi chiếu rồi sửa.</source>
        <translation>Masked before the projector; press F11 to stop projecting, then edit.</translation>
    </message>
    <message>
        <source>Ghi số người từ {a} đến {b}.</source>
        <translation>Enter a number of people from {a} to {b}.</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Difficult</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>registry</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Sổ đăng ký</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Chấm điểm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Xét công nhận</source>
        <translation>Recognition</translation>
    </message>
    <message>
        <source>Giấy công nhận</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Gửi – nhận</source>
        <translation>Send – receive</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Tự chấm</source>
        <translation>Self-scoring</translation>
    </message>
    <message>
        <source>Thôn chấm</source>
        <translation>Village score</translation>
    </message>
    <message>
        <source>Xã thẩm định</source>
        <translation>Commune review</translation>
    </message>
    <message>
        <source>khác tự chấm</source>
        <translation>differs from self-score</translation>
    </message>
    <message>
        <source>khác thôn chấm</source>
        <translation>differs from village score</translation>
    </message>
    <message>
        <source>khác xã thẩm định</source>
        <translation>differs from commune review</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{figures} chỉ tiêu</source>
        <translation>{figures} indicators</translation>
    </message>
    <message>
        <source>còn {n} mục trống · chưa xếp loại</source>
        <translation>still blank: {n} · not rated yet</translation>
    </message>
    <message>
        <source>đủ mục · bản nháp không xếp loại</source>
        <translation>all items filled in · drafts are not rated</translation>
    </message>
    <message>
        <source>Đạt</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>Chưa đạt · {n} mục dưới mức</source>
        <translation>Not met · items below level: {n}</translation>
    </message>
    <message>
        <source>{rating} · chưa đạt</source>
        <translation>{rating} · not met</translation>
    </message>
    <message>
        <source>Chưa đạt</source>
        <translation>Not met</translation>
    </message>
</context>
<context>
    <name>takeover</name>
    <message>
        <source>Đã tiếp nhận xã này từ ngày {day}; lần này chỉ thêm phần mới.</source>
        <translation>This commune was taken over on {day}; only what is new comes now.</translation>
    </message>
    <message>
        <source>{name}, mã {code}: {n} thôn, {families} hộ, {citizens} công dân</source>
        <translation>{name}, code {code}: {n} villages, {families} households, {citizens} citizens</translation>
    </message>
    <message>
        <source>Danh hiệu các năm</source>
        <translation>Titles by year</translation>
    </message>
    <message>
        <source>Mọi thứ trong tệp này đã có ở đây.</source>
        <translation>Everything in this file is here already.</translation>
    </message>
    <message>
        <source>Tệp bàn giao do {name} ký, khóa {letters}</source>
        <translation>Hand-over file signed by {name}, key {letters}</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đã ghi danh khóa này.</source>
        <translation>The receiving office has enrolled this key.</translation>
    </message>
    <message>
        <source>Gọi xã cũ so dấu vân tay này trước khi tiếp nhận.</source>
        <translation>Call the former commune and compare this fingerprint before taking it over.</translation>
    </message>
    <message>
        <source>{year}, {noun}: đăng ký {registered}, công nhận {recognised}</source>
        <translation>{year}, {noun}: {registered} registered, {recognised} recognised</translation>
    </message>
    <message>
        <source>{n} thôn trùng tên với thôn ở đây</source>
        <translation>{n} villages have the name of one here</translation>
    </message>
    <message>
        <source>Cả hai được giữ riêng; sau đó đổi tên hoặc gộp ở Các thôn.</source>
        <translation>Both are kept apart; rename or merge them afterwards at Villages.</translation>
    </message>
    <message>
        <source>{n} cặp hộ có thể là một</source>
        <translation>{n} pairs of households may be one</translation>
    </message>
    <message>
        <source>Không hộ nào bị ghi đè; xem từng cặp ở Tìm hộ trùng.</source>
        <translation>None is overwritten; look at each pair at Find duplicates.</translation>
    </message>
    <message>
        <source>{n} chỗ ghi khác nhau chưa ai quyết định</source>
        <translation>{n} conflicts nobody decided</translation>
    </message>
    <message>
        <source>Cả hai bản đi cùng, và nằm ở Gửi – nhận, mục Mâu thuẫn.</source>
        <translation>Both versions come along and lie at Exchange, Conflicts.</translation>
    </message>
    <message>
        <source>Đã tiếp nhận sổ của {name}: {n} thay đổi, {villages} thôn</source>
        <translation>Took over the register of {name}: {n} changes, {villages} villages</translation>
    </message>
    <message>
        <source>Báo cấp tiếp nhận ghi việc sáp nhập, rồi gửi gói như thường lệ.</source>
        <translation>Have the receiving office note the merger, then send as usual.</translation>
    </message>
    <message>
        <source>Muốn quay lại, khôi phục bản sao lưu này</source>
        <translation>To go back, restore this backup</translation>
    </message>
</context>
<context>
    <name>villages</name>
    <message>
        <source>{n} hộ</source>
        <translation>{n} households</translation>
    </message>
    <message>
        <source>{n} dòng họ</source>
        <translation>{n} clans</translation>
    </message>
    <message>
        <source>{n} đơn vị</source>
        <translation>{n} units</translation>
    </message>
    <message>
        <source>{n} công dân</source>
        <translation>{n} citizens</translation>
    </message>
    <message>
        <source>chưa có ai</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Trước đó mang tên “{name}”</source>
        <translation>Was called “{name}” before</translation>
    </message>
    <message>
        <source>“{name}” gộp vào đây</source>
        <translation>“{name}” was merged into it</translation>
    </message>
    <message>
        <source>Tách ra từ “{name}”</source>
        <translation>Split off “{name}”</translation>
    </message>
    <message>
        <source>Về từ {name} khi sáp nhập xã</source>
        <translation>Came from {name} when communes were merged</translation>
    </message>
    <message>
        <source>Gộp vào “{now}”</source>
        <translation>Merged into “{now}”</translation>
    </message>
    <message>
        <source>Một phần tách thành “{now}”</source>
        <translation>A part became “{now}”</translation>
    </message>
    <message>
        <source>mã {code}, đến ngày {day}</source>
        <translation>code {code}, until {day}</translation>
    </message>
    <message>
        <source>đến ngày {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>từ ngày {day}</source>
        <translation>since {day}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Chương trình gặp lỗi ngoài dự kiến.</source>
        <translation>The program ran into an unexpected error.</translation>
    </message>
    <message>
        <source>Hãy làm lại thao tác vừa rồi. Nếu lỗi lặp lại, gửi nhật ký cho người hỗ trợ.</source>
        <translation>Please repeat what you just did. If the error happens again, send the log to your support contact.</translation>
    </message>
    <message>
        <source>Dữ liệu đã lưu vẫn an toàn.</source>
        <translation>Saved data is still safe.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu đang bận, chưa ghi được.</source>
        <translation>The data file is busy, so nothing could be written.</translation>
    </message>
    <message>
        <source>Chờ việc đang chạy xong hoặc đóng chương trình khác đang mở tệp này, rồi thử lại.</source>
        <translation>Wait for the current task to finish, or close any other program that has this file open, then try again.</translation>
    </message>
    <message>
        <source>Sổ Khuyến học đang mở sẵn trên máy này.</source>
        <translation>Sổ Khuyến học is already open on this computer.</translation>
    </message>
    <message>
        <source>Chuyển sang cửa sổ đang mở. Nếu không thấy cửa sổ nào, khởi động lại máy.</source>
        <translation>Switch to the open window. If you cannot see one, restart the computer.</translation>
    </message>
    <message>
        <source>Không thấy tệp dữ liệu ở chỗ cũ.</source>
        <translation>The data file is not in its usual place.</translation>
    </message>
    <message>
        <source>Cắm lại ổ đĩa chứa tệp, hoặc khôi phục từ bản sao lưu gần nhất.</source>
        <translation>Reconnect the drive that holds the file, or restore the most recent backup.</translation>
    </message>
    <message>
        <source>Ở đây đã có một tệp dữ liệu.</source>
        <translation>There is already a data file here.</translation>
    </message>
    <message>
        <source>Mở tệp đang có, hoặc chọn thư mục khác cho tệp mới. Tệp cũ không bị ghi đè.</source>
        <translation>Open the existing file, or choose another folder for the new one. The old file is not overwritten.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu bị hỏng nên không mở được.</source>
        <translation>The data file is damaged and cannot be opened.</translation>
    </message>
    <message>
        <source>Khôi phục bản sao lưu gần nhất. Đừng xóa tệp hỏng: người hỗ trợ có thể cần đến.</source>
        <translation>Restore the most recent backup. Do not delete the damaged file: your support contact may need it.</translation>
    </message>
    <message>
        <source>Dữ liệu này do bản chương trình mới hơn ghi.</source>
        <translation>This data was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Cài bản Sổ Khuyến học mới nhất rồi mở lại.</source>
        <translation>Install the latest version of Sổ Khuyến học, then open it again.</translation>
    </message>
    <message>
        <source>Thư mục hoặc ổ đĩa này không cho ghi.</source>
        <translation>This folder or drive does not allow writing.</translation>
    </message>
    <message>
        <source>Bỏ thuộc tính chỉ đọc hoặc khóa chống ghi, hoặc chọn nơi khác, rồi thử lại.</source>
        <translation>Remove the read-only attribute or write protection, or choose another place, then try again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy nên chưa ghi được.</source>
        <translation>The drive is full, so nothing could be written.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp không cần trên ổ đĩa, rồi thử lại.</source>
        <translation>Delete files you do not need from the drive, then try again.</translation>
    </message>
    <message>
        <source>Bản cài đặt này thiếu một thành phần an toàn.</source>
        <translation>This installation is missing a security component.</translation>
    </message>
    <message>
        <source>Cài lại Sổ Khuyến học từ bộ cài chính thức.</source>
        <translation>Reinstall Sổ Khuyến học from the official installer.</translation>
    </message>
    <message>
        <source>Thiếu tệp khóa nằm cạnh tệp dữ liệu.</source>
        <translation>The key file next to the data file is missing.</translation>
    </message>
    <message>
        <source>Chép lại tệp khóa (đuôi .keys) từ bản sao lưu vào cạnh tệp dữ liệu.</source>
        <translation>Copy the key file (ending in .keys) from the backup to the folder of the data file.</translation>
    </message>
    <message>
        <source>Tệp khóa nằm cạnh tệp dữ liệu bị hỏng.</source>
        <translation>The key file next to the data file is damaged.</translation>
    </message>
    <message>
        <source>Bản sao lưu này không nguyên vẹn nên không dùng được.</source>
        <translation>This backup is not intact and cannot be used.</translation>
    </message>
    <message>
        <source>Chọn một bản sao lưu khác.</source>
        <translation>Choose another backup.</translation>
    </message>
    <message>
        <source>Mục này không còn trong sổ.</source>
        <translation>This item is no longer in the register.</translation>
    </message>
    <message>
        <source>Có thể mục đã bị xóa hoặc gộp. Tải lại danh sách rồi chọn lại.</source>
        <translation>It may have been deleted or merged. Reload the list, then select again.</translation>
    </message>
    <message>
        <source>Nhật ký thay đổi không khớp: có chỗ đã bị sửa bên ngoài chương trình.</source>
        <translation>The change log does not match: something was altered outside the program.</translation>
    </message>
    <message>
        <source>Ngừng nhập liệu, giữ nguyên tệp và báo cho người hỗ trợ.</source>
        <translation>Stop entering data, leave the file as it is and tell your support contact.</translation>
    </message>
    <message>
        <source>Tên cán bộ hoặc mật khẩu chưa đúng.</source>
        <translation>The officer name or password is incorrect.</translation>
    </message>
    <message>
        <source>Xem phím Caps Lock và bộ gõ tiếng Việt, rồi gõ lại.</source>
        <translation>Check Caps Lock and the Vietnamese keyboard, then type it again.</translation>
    </message>
    <message>
        <source>Đã gõ sai nhiều lần.</source>
        <translation>Too many incorrect attempts.</translation>
    </message>
    <message>
        <source>Chờ {seconds} giây rồi gõ lại.</source>
        <translation>Wait {seconds} seconds, then type it again.</translation>
    </message>
    <message>
        <source>Khóa khôi phục chưa đúng.</source>
        <translation>The recovery key is incorrect.</translation>
    </message>
    <message>
        <source>So từng dòng với tờ giấy khôi phục, kể cả từ kiểm tra ở cuối dòng.</source>
        <translation>Compare each line with the recovery sheet, including the check word at the end of the line.</translation>
    </message>
    <message>
        <source>Không đọc được bảng tính này.</source>
        <translation>This spreadsheet cannot be read.</translation>
    </message>
    <message>
        <source>Mở bằng Excel, lưu lại thành tệp .xlsx mới rồi nhập tệp đó.</source>
        <translation>Open it in Excel, save it as a new .xlsx file, then import that file.</translation>
    </message>
    <message>
        <source>Không mở được tệp bảng tính.</source>
        <translation>The spreadsheet file could not be opened.</translation>
    </message>
    <message>
        <source>Đóng tệp nếu đang mở trong Excel, cắm lại USB nếu tệp nằm ở đó, rồi chọn lại.</source>
        <translation>Close the file if it is open in Excel, reconnect the USB drive if it is stored there, then choose it again.</translation>
    </message>
    <message>
        <source>Tệp này không phải bảng tính Excel.</source>
        <translation>This file is not an Excel spreadsheet.</translation>
    </message>
    <message>
        <source>Chọn tệp .xlsx, .xls, .ods hoặc .csv.</source>
        <translation>Choose a .xlsx, .xls, .ods or .csv file.</translation>
    </message>
    <message>
        <source>Tệp này là trang web được đặt tên như bảng tính.</source>
        <translation>This file is a web page with the name of a workbook.</translation>
    </message>
    <message>
        <source>Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi nhập tệp ấy.</source>
        <translation>Open it in Excel, choose Save As, type .xlsx, then import that file.</translation>
    </message>
    <message>
        <source>Bảng tính này thuộc kiểu chương trình không đọc được (.xlsb).</source>
        <translation>This workbook is of a kind the program cannot read (.xlsb).</translation>
    </message>
    <message>
        <source>Bảng tính này bị hỏng.</source>
        <translation>This workbook is damaged.</translation>
    </message>
    <message>
        <source>Chép lại tệp từ nơi có bản gốc, hoặc mở bằng Excel rồi lưu thành tệp mới.</source>
        <translation>Copy the file again from where the original is, or open it in Excel and save it as a new file.</translation>
    </message>
    <message>
        <source>Tệp này là văn bản Word, không phải bảng tính.</source>
        <translation>This file is a Word document, not a workbook.</translation>
    </message>
    <message>
        <source>Chép bảng trong Word sang Excel, lưu thành .xlsx, rồi nhập tệp ấy.</source>
        <translation>Copy the table from Word into Excel, save it as .xlsx, then import that file.</translation>
    </message>
    <message>
        <source>Tệp này là PDF, không phải bảng tính.</source>
        <translation>This file is a PDF, not a workbook.</translation>
    </message>
    <message>
        <source>Xin nơi gửi tệp Excel gốc; PDF và ảnh không đọc được thành danh sách.</source>
        <translation>Ask the sender for the original Excel file; lists cannot be read from PDF files and pictures.</translation>
    </message>
    <message>
        <source>Tệp này là ảnh, không phải bảng tính.</source>
        <translation>This file is a picture, not a workbook.</translation>
    </message>
    <message>
        <source>Tệp này là tệp nén, không phải bảng tính.</source>
        <translation>This file is an archive, not a workbook.</translation>
    </message>
    <message>
        <source>Giải nén rồi chọn bảng tính ở trong.</source>
        <translation>Unpack it and choose the workbook inside.</translation>
    </message>
    <message>
        <source>Tệp này là văn bản thường, không phải bảng tính Excel.</source>
        <translation>This file is plain text, not an Excel workbook.</translation>
    </message>
    <message>
        <source>Nếu trong đó là bảng, mở bằng Excel rồi lưu thành .xlsx.</source>
        <translation>If it holds a table, open it in Excel and save it as .xlsx.</translation>
    </message>
    <message>
        <source>Bảng tính có đặt mật khẩu.</source>
        <translation>The spreadsheet is password-protected.</translation>
    </message>
    <message>
        <source>Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.</source>
        <translation>Open it in Excel, remove the password, save it, then import it.</translation>
    </message>
    <message>
        <source>Bảng tính không có dòng dữ liệu nào.</source>
        <translation>The spreadsheet has no data rows.</translation>
    </message>
    <message>
        <source>Kiểm tra lại tệp và trang tính đã chọn.</source>
        <translation>Check the file and the worksheet you chose.</translation>
    </message>
    <message>
        <source>Bảng tính quá lớn.</source>
        <translation>The spreadsheet is too large.</translation>
    </message>
    <message>
        <source>Tách thành nhiều tệp nhỏ hơn, ví dụ mỗi thôn một tệp.</source>
        <translation>Split it into several smaller files, for example one per village.</translation>
    </message>
    <message>
        <source>Không tìm thấy dòng tên cột trong bảng tính.</source>
        <translation>No row of column names was found in the spreadsheet.</translation>
    </message>
    <message>
        <source>Bảng cần một dòng tên cột, ví dụ: Họ và tên chủ hộ, Thôn, Địa chỉ, Số khẩu.</source>
        <translation>The table needs a row of column names, for example: Head of household, Village, Address, Members.</translation>
    </message>
    <message>
        <source>Bảng tính thiếu cột bắt buộc.</source>
        <translation>The spreadsheet is missing a required column.</translation>
    </message>
    <message>
        <source>Thêm cột còn thiếu (họ tên chủ hộ, thôn) rồi nhập lại.</source>
        <translation>Add the missing column (head of household’s name, village), then import again.</translation>
    </message>
    <message>
        <source>Bảng tính không có cột thôn (ấp, khu phố).</source>
        <translation>The workbook has no column for the village (hamlet, quarter).</translation>
    </message>
    <message>
        <source>Thêm cột ấy rồi nhập lại; nếu cả tệp thuộc một thôn, chỉ cần nói tên thôn.</source>
        <translation>Add that column and import again; if the whole file is of one village, naming the village is enough.</translation>
    </message>
    <message>
        <source>Bảng tính không có cột tên của người, hộ, dòng họ hay đơn vị.</source>
        <translation>The workbook has no column with the name of the person, household, clan or unit.</translation>
    </message>
    <message>
        <source>Thêm cột ấy rồi nhập lại, hoặc nói rõ cột nào là tên.</source>
        <translation>Add that column and import again, or say which column is the name.</translation>
    </message>
    <message>
        <source>Chưa lưu được bảng tính.</source>
        <translation>The spreadsheet has not been saved.</translation>
    </message>
    <message>
        <source>Chọn thư mục khác, hoặc cắm lại USB nếu lưu ở đó. Tệp cũ còn nguyên.</source>
        <translation>Choose another folder, or reconnect the USB drive if you are saving there. The old file is unchanged.</translation>
    </message>
    <message>
        <source>Không ghi được vào bảng tính này.</source>
        <translation>This spreadsheet could not be written to.</translation>
    </message>
    <message>
        <source>Đóng tệp nếu đang mở trong Excel, hoặc lưu với tên khác. Tệp cũ còn nguyên.</source>
        <translation>Close the file if it is open in Excel, or save under another name. The old file is unchanged.</translation>
    </message>
    <message>
        <source>Gói dữ liệu không được nhận.</source>
        <translation>The data package was not accepted.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi gửi lại gói. Sổ của bạn không thay đổi gì.</source>
        <translation>Please ask the sender to send the package again. Nothing in your register has changed.</translation>
    </message>
    <message>
        <source>Không đọc được tệp gói.</source>
        <translation>The package file cannot be read.</translation>
    </message>
    <message>
        <source>Cắm lại USB hoặc chép tệp vào máy, rồi chọn lại tệp.</source>
        <translation>Reconnect the USB drive or copy the file to this computer, then choose the file again.</translation>
    </message>
    <message>
        <source>Gói quá lớn, chương trình không mở.</source>
        <translation>The package is too large, so the program did not open it.</translation>
    </message>
    <message>
        <source>Gọi cho nơi gửi: gói do Sổ Khuyến học tạo ra không bao giờ lớn như vậy.</source>
        <translation>Call the sender: packages made by Sổ Khuyến học are never this large.</translation>
    </message>
    <message>
        <source>Tệp này không phải gói dữ liệu Sổ Khuyến học.</source>
        <translation>This file is not a Sổ Khuyến học data package.</translation>
    </message>
    <message>
        <source>Chọn tệp có đuôi .skh. Nếu đúng tệp đó, đề nghị nơi gửi gửi lại.</source>
        <translation>Choose a file ending in .skh. If this is the right file, ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Gói đã bị cắt cụt hoặc bị sửa sau khi tạo.</source>
        <translation>The package was cut short or altered after it was made.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi chép hoặc gửi lại đúng tệp gốc, không nén, không mở ra lưu lại.</source>
        <translation>Ask the sender to copy or send the original file again, without compressing it or opening and re-saving it.</translation>
    </message>
    <message>
        <source>Bản kê trong gói không đúng mẫu.</source>
        <translation>The manifest in the package is not in the correct form.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi tạo lại gói và gửi lại.</source>
        <translation>Ask the sender to make the package again and resend it.</translation>
    </message>
    <message>
        <source>Gói do bản chương trình mới hơn tạo ra.</source>
        <translation>The package was made by a newer version of the program.</translation>
    </message>
    <message>
        <source>Hãy cập nhật chương trình trước, rồi nhận lại gói này.</source>
        <translation>Please update the program first, then receive this package again.</translation>
    </message>
    <message>
        <source>Chữ ký của gói không đúng.</source>
        <translation>The package’s signature is not valid.</translation>
    </message>
    <message>
        <source>Không dùng gói này. Gọi cho nơi gửi và đề nghị gửi lại gói mới.</source>
        <translation>Do not use this package. Call the sender and ask for a new one.</translation>
    </message>
    <message>
        <source>Nơi gửi chưa được ghi danh ở đây (dấu vân tay khóa: {key}).</source>
        <translation>The sender is not enrolled here yet (key fingerprint: {key}).</translation>
    </message>
    <message>
        <source>Gói được giữ lại, chưa nhập. Ghi danh nơi gửi theo số điện thoại đã biết, rồi nhận lại.</source>
        <translation>The package is held and not imported. Enrol the sender by calling a phone number you already know, then receive it again.</translation>
    </message>
    <message>
        <source>Giấy ghi danh kèm trong gói không đúng.</source>
        <translation>The grant that came with the package is not valid.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi nhập lại giấy ghi danh do cấp tiếp nhận cấp, rồi gửi lại.</source>
        <translation>Ask the sender to import the grant issued by the receiving office again, then resend.</translation>
    </message>
    <message>
        <source>Nơi gửi không được gửi dữ liệu của đơn vị khác.</source>
        <translation>The sender is not allowed to send another unit’s data.</translation>
    </message>
    <message>
        <source>Gọi cho nơi gửi để xem lại; nếu địa bàn đã đổi, cấp lại giấy ghi danh.</source>
        <translation>Call the sender to check; if the area has changed, issue a new grant.</translation>
    </message>
    <message>
        <source>Khóa ký gói này đã bị thu hồi.</source>
        <translation>The key that signed this package has been revoked.</translation>
    </message>
    <message>
        <source>Nơi gửi cần xin ghi danh lại cho máy đang dùng, rồi gửi lại.</source>
        <translation>The sender needs to request enrolment again for the computer in use, then resend.</translation>
    </message>
    <message>
        <source>Gói này gửi cho nơi khác: {offices}.</source>
        <translation>This package is addressed elsewhere: {offices}.</translation>
    </message>
    <message>
        <source>Chuyển tệp cho đúng nơi nhận, hoặc báo nơi gửi gửi lại.</source>
        <translation>Pass the file to the correct recipient, or ask the sender to resend it.</translation>
    </message>
    <message>
        <source>Phần dữ liệu trong gói bị hỏng.</source>
        <translation>The data in the package is damaged.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi gửi lại gói.</source>
        <translation>Ask the sender to send the package again.</translation>
    </message>
    <message>
        <source>Máy này không có khóa để mở gói.</source>
        <translation>This computer does not have a key to open the package.</translation>
    </message>
    <message>
        <source>Gửi thư mời mới nhất của đơn vị cho nơi gửi, rồi đề nghị gửi lại gói.</source>
        <translation>Send your unit’s latest invitation to the sender, then ask for the package again.</translation>
    </message>
    <message>
        <source>Dữ liệu mở ra không khớp với bản kê đã ký.</source>
        <translation>The opened data does not match the signed manifest.</translation>
    </message>
    <message>
        <source>Trong gói có dữ liệu không đúng mẫu.</source>
        <translation>The package contains data that is not in the correct form.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi cập nhật chương trình, tạo lại gói và gửi lại.</source>
        <translation>Ask the sender to update the program, make the package again and resend it.</translation>
    </message>
    <message>
        <source>Nhật ký trong gói không nối liền với phần đã nhận.</source>
        <translation>The log in the package does not follow on from the part already received.</translation>
    </message>
    <message>
        <source>Đề nghị nơi gửi dùng mục “Gửi lại toàn bộ”.</source>
        <translation>Ask the sender to use “Resend everything”.</translation>
    </message>
    <message>
        <source>Hai máy của nơi gửi đang dùng chung một định danh.</source>
        <translation>Two of the sender’s computers are using the same identity.</translation>
    </message>
    <message>
        <source>Đã giữ thay đổi của cả hai máy. Gửi biên nhận cho xã: máy nào nhận biên nhận thì tự lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.</source>
        <translation>The changes of both PCs are kept. Send the receipt to the commune: each PC that takes it takes a new identity by itself. Where the two differ is listed under Conflicts.</translation>
    </message>
    <message>
        <source>Nơi gửi mở trang Cán bộ, bấm “Khám tệp dữ liệu”, rồi gửi bằng mục “Gửi lại toàn bộ”.</source>
        <translation>The sender opens the page Officer, presses “Examine the data file”, and then sends with “Resend everything”.</translation>
    </message>
    <message>
        <source>Gói xóa {removed} và sửa {changed} trong {held} {noun} đang có: nhiều bất thường.</source>
        <translation>The package removes {removed} and changes {changed} of the {held} {noun} held: unusually many.</translation>
    </message>
    <message>
        <source>Gói xóa hoặc sửa nhiều bất thường.</source>
        <translation>The package removes or changes unusually many.</translation>
    </message>
    <message>
        <source>Số liệu hai bên chưa khớp, dù nhật ký hai bên giống nhau và bảng ở đây đã dựng lại từ nhật ký.</source>
        <translation>The figures of both sides do not agree, although both journals are the same and the tables here were rebuilt from the journal.</translation>
    </message>
    <message>
        <source>Bảng số liệu ở nơi gửi có thể đã hỏng; gửi lại toàn bộ cũng không khác. Đề nghị nơi gửi mở trang Cán bộ, bấm “Khám tệp dữ liệu”, dựng lại bảng rồi gửi lại. Nếu nơi gửi khám không thấy lỗi, khám cả tệp dữ liệu ở đây.</source>
        <translation>The sender&apos;s tables may be damaged; sending everything again would change nothing. Ask the sender to open the page Officer, press “Examine the data file”, rebuild the tables and send again. If nothing is found there, examine the data file here, too.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận đếm khác sổ này, dù hai bên cùng một nhật ký.</source>
        <translation>The receiving office counts differently from this register, although both have the same journal.</translation>
    </message>
    <message>
        <source>Mở trang Cán bộ, bấm “Khám tệp dữ liệu”; nếu có dòng hỏng thì dựng lại bảng, rồi gửi lại gói.</source>
        <translation>Open the page Officer and press “Examine the data file”; if rows are damaged, rebuild the tables, then send a package again.</translation>
    </message>
    <message>
        <source>Xã gửi gói này đã sáp nhập vào {merged_into}.</source>
        <translation>The commune that sent this was merged into {merged_into}.</translation>
    </message>
    <message>
        <source>Mang tệp dữ liệu mới nhất của xã cũ sang {merged_into} để tiếp nhận sổ lần nữa; phần mới sẽ đến trong gói của xã ấy.</source>
        <translation>Bring the former commune&apos;s newest data file to {merged_into} to be taken over once more; what is new comes in that commune&apos;s packages.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận báo: khóa của máy này đã bị thu hồi.</source>
        <translation>The receiving office says: the key of this PC was revoked.</translation>
    </message>
    <message>
        <source>Gói ký bằng khóa này không được nhận nữa. Viết đề nghị ghi danh mới ở trang Gửi – nhận: máy tự lấy khóa mới. Việc đã làm vẫn còn nguyên và sẽ được gửi.</source>
        <translation>Packages signed with this key are no longer taken. Write a new request for enrolment on the page Send – receive: the PC takes a new key by itself. All work is still there and will be sent.</translation>
    </message>
    <message>
        <source>Hai máy dùng chung một định danh: máy này và một bản sao của nó.</source>
        <translation>Two PCs share one identity: this one and a copy of it.</translation>
    </message>
    <message>
        <source>Máy này đã lấy định danh mới; không mất thay đổi nào. Mở máy kia và nhận biên nhận, hoặc đọc thư mục trao đổi, để nó cũng lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.</source>
        <translation>This PC has taken a new identity; no change is lost. Open the other PC and take a receipt, or read the exchange folder, so that it takes a new identity too. Where the two differ is listed under Conflicts.</translation>
    </message>
    <message>
        <source>Hai máy khác của xã đang dùng chung một định danh.</source>
        <translation>Two other PCs of the commune share one identity.</translation>
    </message>
    <message>
        <source>Đã giữ thay đổi của cả hai máy. Trên từng máy đó, nhận biên nhận hoặc đọc thư mục trao đổi để máy lấy định danh mới. Chỗ hai máy ghi khác nhau nằm ở mục Mâu thuẫn.</source>
        <translation>The changes of both PCs are kept. On each of them, take a receipt or read the exchange folder so that it takes a new identity. Where the two differ is listed under Conflicts.</translation>
    </message>
    <message>
        <source>Gói này đã nhận ngày {date}.</source>
        <translation>This package was received on {date}.</translation>
    </message>
    <message>
        <source>Không cần làm gì.</source>
        <translation>Nothing needs to be done.</translation>
    </message>
    <message>
        <source>Gói này đến sớm: còn thiếu gói ngay trước nó.</source>
        <translation>This package arrived early: the one just before it is still missing.</translation>
    </message>
    <message>
        <source>Gói được giữ lại và tự nhập khi gói trước đến. Nếu gói trước bị mất, đề nghị nơi gửi dùng mục “Gửi lại toàn bộ”.</source>
        <translation>The package is held and will be imported automatically when the earlier one arrives. If that one is lost, ask the sender to use “Resend everything”.</translation>
    </message>
    <message>
        <source>Số liệu hai bên chưa khớp.</source>
        <translation>The figures on the two sides do not match yet.</translation>
    </message>
    <message>
        <source>Gói được giữ lại, chưa nhập. Gọi cho xã; nếu đúng là như vậy, nhận lại và xác nhận.</source>
        <translation>The package is held and not entered. Call the commune; if that is right, receive it again and confirm.</translation>
    </message>
    <message>
        <source>Tệp này là loại gói khác với việc đang làm.</source>
        <translation>This file is a different kind of package from the one needed here.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp: thư mời, đề nghị ghi danh, giấy ghi danh hay gói dữ liệu.</source>
        <translation>Choose the correct file: invitation, enrolment request, grant or data package.</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa không giống điều hai bên đã đọc cho nhau.</source>
        <translation>The key fingerprint is not the same as the one you read to each other.</translation>
    </message>
    <message>
        <source>Không ghi danh. Gọi lại bằng số điện thoại đã biết và so từng nhóm chữ.</source>
        <translation>Do not enrol it. Call back on a phone number you already know and compare each group of letters.</translation>
    </message>
    <message>
        <source>Thư mời được giữ lại, chưa tin: chưa ai so dấu vân tay khóa {key}.</source>
        <translation>The invitation is held and not trusted: nobody has compared the key fingerprint {key}.</translation>
    </message>
    <message>
        <source>Gọi số đã biết từ trước của cấp tiếp nhận, hoặc xem văn bản có dấu của họ, so từng nhóm chữ rồi xác nhận ở trang Gửi – nhận.</source>
        <translation>Call the receiving office on a number you already knew, or look at their stamped paper, compare each group, then confirm on the page Send – receive.</translation>
    </message>
    <message>
        <source>Gói công bố này cũ hơn gói đã nhận (số {number}).</source>
        <translation>This publication is older than the one taken over (number {number}).</translation>
    </message>
    <message>
        <source>Không cần làm gì: gói mới hơn đã có đủ mọi nội dung.</source>
        <translation>Nothing needs to be done: the newer one carries everything.</translation>
    </message>
    <message>
        <source>Gói công bố sửa nội dung của một bản đã công bố mà không đổi số phiên bản.</source>
        <translation>The publication changes the content of a published version without changing its number.</translation>
    </message>
    <message>
        <source>Bản đang dùng được giữ nguyên. Gọi cấp tiếp nhận, đề nghị công bố lại với số phiên bản mới.</source>
        <translation>What is in use stays as it is. Call the receiving office and ask for a publication with a new version number.</translation>
    </message>
    <message>
        <source>Trong gói công bố có nội dung không đúng mẫu.</source>
        <translation>Something in the publication does not have the right form.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình rồi nhận lại; nếu vẫn vậy, báo cấp tiếp nhận.</source>
        <translation>Update the program and receive it again; if that does not help, tell the receiving office.</translation>
    </message>
    <message>
        <source>Nơi gửi chưa được ghi danh ở đây.</source>
        <translation>The sender is not enrolled here yet.</translation>
    </message>
    <message>
        <source>Gói này gửi cho nơi khác.</source>
        <translation>This package is addressed elsewhere.</translation>
    </message>
    <message>
        <source>Khóa của cấp tiếp nhận chưa được so dấu vân tay.</source>
        <translation>The receiving office&apos;s key was not compared yet.</translation>
    </message>
    <message>
        <source>Gói công bố này cũ hơn gói đã nhận.</source>
        <translation>This publication is older than the one taken over.</translation>
    </message>
    <message>
        <source>Gói này đã nhận trước đây.</source>
        <translation>This package has already been received.</translation>
    </message>
    <message>
        <source>Thiếu tên thôn (ấp, khu phố).</source>
        <translation>The village (hamlet, quarter) name is missing.</translation>
    </message>
    <message>
        <source>Thiếu tên.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Ghi tên vào cột này.</source>
        <translation>Write the name into this column.</translation>
    </message>
    <message>
        <source>Ô tên không có chữ cái nào: “{value}”.</source>
        <translation>The name has no letter in it: “{value}”.</translation>
    </message>
    <message>
        <source>Ghi tên bằng chữ. Xem các cột có bị lệch không.</source>
        <translation>Write the name in letters. See whether the columns have shifted.</translation>
    </message>
    <message>
        <source>Ghi tên thôn vào cột này.</source>
        <translation>Write the village into this column.</translation>
    </message>
    <message>
        <source>Ô thôn để trống: từ dòng này, ô trống lấy theo thôn ở trên, như “{value}”.</source>
        <translation>Empty village: from this row on, empty cells take the village above them, such as “{value}”.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Nếu không đúng, ghi thôn vào từng dòng rồi đọc lại.</source>
        <translation>The row comes in all the same. If that is wrong, write the village into each row and read the file again.</translation>
    </message>
    <message>
        <source>Nội dung quá dài: “{value}”.</source>
        <translation>The text is too long: “{value}”.</translation>
    </message>
    <message>
        <source>Viết ngắn lại; phần giải thích thêm ghi ở cột Ghi chú.</source>
        <translation>Shorten it; put any further explanation in the Notes column.</translation>
    </message>
    <message>
        <source>Chữ bị lỗi phông, không đọc được: “{value}”.</source>
        <translation>The text has a font encoding fault and cannot be read: “{value}”.</translation>
    </message>
    <message>
        <source>Gõ lại ô này bằng bộ gõ Unicode.</source>
        <translation>Retype this cell with a Unicode keyboard.</translation>
    </message>
    <message>
        <source>Ô chứa công thức chưa được tính.</source>
        <translation>The cell contains a formula that has not been calculated.</translation>
    </message>
    <message>
        <source>Mở bảng tính bằng Excel, lưu lại, hoặc gõ thẳng giá trị vào ô.</source>
        <translation>Open the spreadsheet in Excel and save it, or type the value directly into the cell.</translation>
    </message>
    <message>
        <source>Ô chứa công thức báo lỗi (như #N/A, #REF!).</source>
        <translation>The cell contains a formula with an error (such as #N/A, #REF!).</translation>
    </message>
    <message>
        <source>Sửa công thức hoặc gõ thẳng giá trị vào ô.</source>
        <translation>Correct the formula or type the value directly into the cell.</translation>
    </message>
    <message>
        <source>Số định danh “{value}” không đủ 12 chữ số.</source>
        <translation>The ID number “{value}” does not have all 12 digits.</translation>
    </message>
    <message>
        <source>Xem lại giấy tờ rồi ghi đủ 12 số, hoặc để trống.</source>
        <translation>Check the document and enter all 12 digits, or leave it blank.</translation>
    </message>
    <message>
        <source>Số định danh đã bị Excel làm tròn: “{value}”.</source>
        <translation>The ID number has been rounded by Excel: “{value}”.</translation>
    </message>
    <message>
        <source>Đổi cột sang kiểu Văn bản (Text) rồi gõ lại đủ 12 số.</source>
        <translation>Change the column to Text format, then retype all 12 digits.</translation>
    </message>
    <message>
        <source>“{value}” là số chứng minh nhân dân 9 số, đã bỏ qua.</source>
        <translation>“{value}” is an old 9-digit identity card number and has been ignored.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Khi có số định danh 12 số thì ghi thêm.</source>
        <translation>The row is imported all the same. Add the 12-digit number when there is one.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. So lại số với giấy tờ.</source>
        <translation>The row is imported all the same. Compare the number with the papers.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. So lại số và giới tính với giấy tờ.</source>
        <translation>The row is imported all the same. Compare number and sex with the papers.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. So lại số và năm sinh với giấy tờ.</source>
        <translation>The row is imported all the same. Compare number and birth year with the papers.</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” chỉ có hai số năm, được hiểu là thuộc những năm 1900.</source>
        <translation>The birth date “{value}” has a year of two figures, taken for one of the 1900s.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Nếu không phải, ghi đủ bốn số của năm.</source>
        <translation>The row comes in all the same. If that is wrong, write the year in full.</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” không đủ ngày, tháng, năm; chỉ giữ năm.</source>
        <translation>The birth date “{value}” is not whole; only the year is kept.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Biết ngày sinh thì ghi ngày/tháng/năm.</source>
        <translation>The row comes in all the same. If the day is known, write day/month/year.</translation>
    </message>
    <message>
        <source>Theo ngày sinh “{value}”, người này chưa đủ 18 tuổi.</source>
        <translation>By the date of birth “{value}” this person is not yet 18.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Trẻ em chỉ ghi tên khi cần; nếu không cần thì bỏ dòng.</source>
        <translation>The row is imported all the same. Children are named only where needed; if not, leave the row out.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Nên giữ một số, số còn lại ghi ở Ghi chú.</source>
        <translation>The row is imported all the same. Keep one number and put the others under Note.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Ghi Nam hoặc Nữ.</source>
        <translation>The row is imported all the same. Write Nam or Nữ.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Xem lại số khẩu nếu gõ nhầm.</source>
        <translation>The row is imported all the same. Check the number of members for a slip.</translation>
    </message>
    <message>
        <source>Số người “{value}” không phải một số.</source>
        <translation>“{value}” is no number of people.</translation>
    </message>
    <message>
        <source>Ghi số nguyên, hoặc để trống.</source>
        <translation>Write a whole number, or leave it empty.</translation>
    </message>
    <message>
        <source>Không hiểu loại đơn vị “{value}”, đã để như cũ.</source>
        <translation>The sort of unit “{value}” is not understood; it stays as it is.</translation>
    </message>
    <message>
        <source>Ghi Cơ quan, Trường học, Doanh nghiệp, Hợp tác xã hoặc Đơn vị vũ trang.</source>
        <translation>Write Cơ quan, Trường học, Doanh nghiệp, Hợp tác xã or Đơn vị vũ trang.</translation>
    </message>
    <message>
        <source>Không hiểu nhóm “{value}”, đã để trống.</source>
        <translation>The group “{value}” is not understood; it was left empty.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Ghi A, B, C hoặc D.</source>
        <translation>The row is imported all the same. Write A, B, C or D.</translation>
    </message>
    <message>
        <source>Sổ không có hộ “{value}”, đã để trống.</source>
        <translation>The register has no household “{value}”; it was left empty.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Nhập sổ hộ trước, hoặc ghi mã hộ.</source>
        <translation>The row is imported all the same. Import the households first, or write the household code.</translation>
    </message>
    <message>
        <source>Có nhiều hộ “{value}”, chưa biết là hộ nào.</source>
        <translation>There are several households “{value}”; which one is not known.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Ghi thêm mã hộ.</source>
        <translation>The row is imported all the same. Add the household code.</translation>
    </message>
    <message>
        <source>Sổ không có đơn vị “{value}”, đã để trống.</source>
        <translation>The register has no unit “{value}”; it was left empty.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Thêm đơn vị vào sổ rồi đọc lại tệp.</source>
        <translation>The row is imported all the same. Add the unit to the register and read the file again.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Ghi Thường hoặc Khó khăn.</source>
        <translation>The row is imported all the same. Write Thường or Khó khăn.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Đánh dấu x nếu là hộ nghèo, để trống nếu không.</source>
        <translation>The row is imported all the same. Put an x for a poor household, nothing otherwise.</translation>
    </message>
    <message>
        <source>Dòng này vẫn được nhập. Cần nhớ thì ghi “cận nghèo” ở Ghi chú.</source>
        <translation>The row is imported all the same. If it matters, write “cận nghèo” under Note.</translation>
    </message>
    <message>
        <source>Mã “{value}” đã có ở dòng {other}.</source>
        <translation>The code “{value}” stands in row {other} already.</translation>
    </message>
    <message>
        <source>Nếu hai dòng khác nhau, sửa lại mã. Nếu là một, xóa bớt một dòng.</source>
        <translation>If they are two, correct the code. If they are one, delete a row.</translation>
    </message>
    <message>
        <source>Dòng này trùng với dòng {other}: cùng tên, cùng thôn, cùng địa chỉ.</source>
        <translation>This row repeats row {other}: same name, village and address.</translation>
    </message>
    <message>
        <source>Nếu khác nhau, ghi thêm mã hoặc ngày sinh. Nếu là một, xóa bớt một dòng.</source>
        <translation>If they are two, add a code or a birth date. If they are one, delete a row.</translation>
    </message>
    <message>
        <source>Cùng tên, thôn và địa chỉ với dòng {other}.</source>
        <translation>Same name, village and address as row {other}.</translation>
    </message>
    <message>
        <source>Cả hai dòng được nhập vì thông tin khác nhau. Xem lại nếu là một.</source>
        <translation>Both rows are imported because something differs. See whether they are one.</translation>
    </message>
    <message>
        <source>Người này đã có ở dòng {other}: “{value}”.</source>
        <translation>This person stands in row {other} already: “{value}”.</translation>
    </message>
    <message>
        <source>Có thể đã có trong sổ: “{value}”; đang được tính là mới.</source>
        <translation>May be in the register already: “{value}”; it counts as new.</translation>
    </message>
    <message>
        <source>Nếu là một, ghi mã hoặc địa chỉ như trong sổ rồi đọc lại tệp.</source>
        <translation>If they are one, write the code or the address as in the register and read the file again.</translation>
    </message>
    <message>
        <source>Tên hoặc mã cũ của thôn nay mang tên “{value}”; tên, mã mới giữ nguyên.</source>
        <translation>A former name or code of the village that is “{value}” now; its new name and code stay.</translation>
    </message>
    <message>
        <source>Dòng này ghi vào thôn ấy. Nếu là thôn khác thì đặt tên khác ở cột này.</source>
        <translation>This row is about that village. If it is another one, give it another name in this column.</translation>
    </message>
    <message>
        <source>Từ dòng này là một bảng khác, tên cột không như bảng đầu: “{value}”.</source>
        <translation>Another table begins in this row; its columns are not those of the first: “{value}”.</translation>
    </message>
    <message>
        <source>Chuyển bảng này sang một trang tính riêng rồi đọc lại tệp.</source>
        <translation>Move this table to a sheet of its own and read the file again.</translation>
    </message>
    <message>
        <source>Bên phải còn một bảng nữa chưa được đọc, bắt đầu ở cột “{value}”.</source>
        <translation>On the right there is one more table that was not read; it begins in column “{value}”.</translation>
    </message>
    <message>
        <source>Chuyển các dòng của bảng ấy xuống dưới bảng đầu rồi đọc lại tệp.</source>
        <translation>Move the rows of that table below the first and read the file again.</translation>
    </message>
    <message>
        <source>Trang tính “{value}” đang ẩn nên không đọc.</source>
        <translation>The sheet “{value}” is hidden and was not read.</translation>
    </message>
    <message>
        <source>Nếu trang này cũng cần nhập, cho hiện trang (Unhide) rồi đọc lại tệp.</source>
        <translation>If it has to come in too, unhide it and read the file again.</translation>
    </message>
    <message>
        <source>Nếu trang này cũng cần nhập, thêm cột tên và cột thôn rồi nhập lại.</source>
        <translation>If this sheet is to be imported too, add columns for name and village and import again.</translation>
    </message>
    <message>
        <source>Số định danh “{value}” thiếu số 0 ở đầu, đã thêm lại.</source>
        <translation>The ID number “{value}” was missing its leading 0, which has been restored.</translation>
    </message>
    <message>
        <source>So lại với giấy tờ nếu chưa chắc.</source>
        <translation>Compare it with the document if you are unsure.</translation>
    </message>
    <message>
        <source>Số định danh “{value}” có chữ số thứ tư không dùng.</source>
        <translation>The fourth digit of the ID number “{value}” is not one in use.</translation>
    </message>
    <message>
        <source>Ba số đầu của số định danh “{value}” không phải mã tỉnh nào.</source>
        <translation>The first three digits of the ID number “{value}” are not a province code.</translation>
    </message>
    <message>
        <source>Số định danh “{value}” không khớp với giới tính.</source>
        <translation>The ID number “{value}” does not match the sex.</translation>
    </message>
    <message>
        <source>Số định danh “{value}” không khớp với năm sinh.</source>
        <translation>The ID number “{value}” does not match the year of birth.</translation>
    </message>
    <message>
        <source>“{value}” không giống số điện thoại.</source>
        <translation>“{value}” does not look like a phone number.</translation>
    </message>
    <message>
        <source>Hộ vẫn được nhập, số giữ nguyên như đã ghi. Sửa lại nếu sai.</source>
        <translation>The family is still imported, with the number kept as written. Correct it if it is wrong.</translation>
    </message>
    <message>
        <source>Ô điện thoại có nhiều số: “{value}”.</source>
        <translation>The phone cell contains several numbers: “{value}”.</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” không có thật hoặc không đọc được.</source>
        <translation>The date of birth “{value}” does not exist or cannot be read.</translation>
    </message>
    <message>
        <source>Ghi ngày/tháng/năm, ví dụ 05/03/1970, hoặc chỉ ghi năm: 1970.</source>
        <translation>Write day/month/year, for example 05/03/1970, or just the year: 1970.</translation>
    </message>
    <message>
        <source>Ngày sinh “{value}” chỉ có hai số năm.</source>
        <translation>The date of birth “{value}” has only two digits for the year.</translation>
    </message>
    <message>
        <source>Ghi đủ bốn số của năm, ví dụ 05/03/1970.</source>
        <translation>Write all four digits of the year, for example 05/03/1970.</translation>
    </message>
    <message>
        <source>Không hiểu giới tính “{value}”, đã để trống.</source>
        <translation>The sex “{value}” was not understood and has been left blank.</translation>
    </message>
    <message>
        <source>Số khẩu “{value}” không phải số người của một hộ.</source>
        <translation>The member count “{value}” is not a number of people in a family.</translation>
    </message>
    <message>
        <source>Ghi số nguyên từ 1 đến 99, hoặc để trống.</source>
        <translation>Write a whole number from 1 to 99, or leave it blank.</translation>
    </message>
    <message>
        <source>Hộ có đến {value} khẩu.</source>
        <translation>The family has as many as {value} members.</translation>
    </message>
    <message>
        <source>Không hiểu vùng “{value}”, đã ghi là vùng thường.</source>
        <translation>The area “{value}” was not understood and has been recorded as general.</translation>
    </message>
    <message>
        <source>Không hiểu “{value}” ở cột hộ nghèo, đã ghi là không nghèo.</source>
        <translation>“{value}” in the poor household column was not understood and has been recorded as not poor.</translation>
    </message>
    <message>
        <source>Hộ cận nghèo được ghi là không thuộc hộ nghèo.</source>
        <translation>A near-poor household is recorded as not being a poor household.</translation>
    </message>
    <message>
        <source>Cả hai dòng vẫn được nhập. Xóa dòng sai rồi đọc lại; hoặc nhập xong, vào Công dân, bấm Tìm người trùng để gộp.</source>
        <translation>Both rows are still imported. Delete the wrong row and read the file again; or after importing, open Citizens and press Find duplicate people to merge them.</translation>
    </message>
    <message>
        <source>Hộ này không có ai ghi là chủ hộ; “{value}” được lấy làm chủ hộ.</source>
        <translation>Nobody of this household is marked as its head; “{value}” is taken.</translation>
    </message>
    <message>
        <source>Nếu sai, ghi “Chủ hộ” vào cột quan hệ của đúng người rồi đọc lại tệp.</source>
        <translation>If that is wrong, write “Chủ hộ” as the relation of the right person and read the file again.</translation>
    </message>
    <message>
        <source>Không chắc ô này viết bằng phông chữ cũ hay không: “{value}”, đã giữ nguyên.</source>
        <translation>This cell may be in an old font: “{value}”; it was left as it is.</translation>
    </message>
    <message>
        <source>Nếu chữ sai, gõ lại ô này bằng bộ gõ Unicode.</source>
        <translation>If it reads wrongly, type it again in Unicode.</translation>
    </message>
    <message>
        <source>“{value}” là tiêu đề, dòng cộng hoặc chữ ký: đã bỏ qua.</source>
        <translation>“{value}” is a title, a total or a signature: left out.</translation>
    </message>
    <message>
        <source>Nếu không phải, ghi đủ tên và thôn rồi đọc lại tệp.</source>
        <translation>If it is not, fill in the name and the village, then read the file again.</translation>
    </message>
    <message>
        <source>Trang tính “{value}” không có dòng tên cột cần thiết nên không đọc.</source>
        <translation>The worksheet “{value}” has no row with the necessary column names, so it was not read.</translation>
    </message>
    <message>
        <source>Mã hộ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Họ và tên chủ hộ</source>
        <translation>Head of family’s full name</translation>
    </message>
    <message>
        <source>Thôn (ấp, khu phố)</source>
        <translation>Village (hamlet, quarter)</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Chi, cành</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Loại đơn vị</source>
        <translation>Sort of unit</translation>
    </message>
    <message>
        <source>Người đứng đầu</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Chủ hộ</source>
        <translation>Head of household</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Số khẩu</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Số người</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Vùng</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Hộ nghèo</source>
        <translation>Poor household</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Họ và tên từng người</source>
        <translation>Name of each person</translation>
    </message>
    <message>
        <source>Quan hệ với chủ hộ</source>
        <translation>Relation to the head</translation>
    </message>
    <message>
        <source>Tên dòng họ</source>
        <translation>Name of the clan</translation>
    </message>
    <message>
        <source>Trưởng tộc</source>
        <translation>Head of the clan</translation>
    </message>
    <message>
        <source>Tên thôn (ấp, khu phố)</source>
        <translation>Name of the village</translation>
    </message>
    <message>
        <source>Trưởng thôn</source>
        <translation>Village head</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>Thủ trưởng</source>
        <translation>Head of the unit</translation>
    </message>
    <message>
        <source>Họ và tên công dân</source>
        <translation>Citizen’s full name</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Trường học</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Hợp tác xã</source>
        <translation>Cooperative</translation>
    </message>
    <message>
        <source>Đơn vị vũ trang</source>
        <translation>Armed-force unit</translation>
    </message>
    <message>
        <source>{row} (trang “{sheet}”)</source>
        <translation>{row} (worksheet “{sheet}”)</translation>
    </message>
    <message>
        <source>Cột {letter} – {title}</source>
        <translation>Column {letter} – {title}</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Thường</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Khó khăn</source>
        <translation>Difficult</translation>
    </message>
    <message>
        <source>Dòng chưa nhập</source>
        <translation>Rows not imported</translation>
    </message>
    <message>
        <source>Dòng trong sổ</source>
        <translation>Row in workbook</translation>
    </message>
    <message>
        <source>Vì sao chưa nhập</source>
        <translation>Why not imported</translation>
    </message>
    <message>
        <source>Cách sửa</source>
        <translation>How to fix it</translation>
    </message>
    <message>
        <source>Không đọc được ngày.</source>
        <translation>The date cannot be read.</translation>
    </message>
    <message>
        <source>Viết ngày/tháng/năm, ví dụ 05/03/1970; ngày sinh có thể chỉ ghi năm.</source>
        <translation>Write day/month/year, for example 05/03/1970; a date of birth may be just the year.</translation>
    </message>
    <message>
        <source>Ngày này không có trong lịch.</source>
        <translation>This date is not in the calendar.</translation>
    </message>
    <message>
        <source>Xem lại ngày và tháng; ngày viết trước, tháng viết sau.</source>
        <translation>Check the day and the month; write the day first, then the month.</translation>
    </message>
    <message>
        <source>Năm chỉ có hai chữ số nên chưa rõ thế kỷ nào.</source>
        <translation>The year has only two digits, so the century is unclear.</translation>
    </message>
    <message>
        <source>Viết đủ bốn chữ số của năm, ví dụ 05/03/2026.</source>
        <translation>Write all four digits of the year, for example 05/03/2026.</translation>
    </message>
    <message>
        <source>Năm phải nằm trong khoảng {first}–{last}.</source>
        <translation>The year must be within {first}–{last}.</translation>
    </message>
    <message>
        <source>Xem lại năm đã gõ.</source>
        <translation>Check the year you typed.</translation>
    </message>
    <message>
        <source>Số định danh chỉ gồm chữ số.</source>
        <translation>An ID number consists of digits only.</translation>
    </message>
    <message>
        <source>Gõ đủ 12 chữ số trên thẻ căn cước, hoặc để trống.</source>
        <translation>Type all 12 digits from the identity card, or leave it blank.</translation>
    </message>
    <message>
        <source>Số định danh phải có 12 chữ số, ở đây có {digits}.</source>
        <translation>An ID number must have 12 digits; this one has {digits}.</translation>
    </message>
    <message>
        <source>Xem lại trên thẻ căn cước, hoặc để trống.</source>
        <translation>Check the identity card, or leave it blank.</translation>
    </message>
    <message>
        <source>Đây là số chứng minh nhân dân cũ (9 số).</source>
        <translation>This is an old identity card number (9 digits).</translation>
    </message>
    <message>
        <source>Nhập số định danh 12 chữ số, hoặc để trống.</source>
        <translation>Enter the 12-digit ID number, or leave it blank.</translation>
    </message>
    <message>
        <source>Chữ số thứ tư của số định danh chưa đúng.</source>
        <translation>The fourth digit of the ID number is incorrect.</translation>
    </message>
    <message>
        <source>Xem lại trên thẻ căn cước: chữ số thứ tư là 0, 1, 2 hoặc 3.</source>
        <translation>Check the identity card: the fourth digit is 0, 1, 2 or 3.</translation>
    </message>
    <message>
        <source>Số điện thoại chưa đúng.</source>
        <translation>The phone number is incorrect.</translation>
    </message>
    <message>
        <source>Gõ số có 10 chữ số bắt đầu bằng 0, hoặc để trống.</source>
        <translation>Type a 10-digit number starting with 0, or leave it blank.</translation>
    </message>
    <message>
        <source>Có nhiều số điện thoại trong một ô.</source>
        <translation>There are several phone numbers in one box.</translation>
    </message>
    <message>
        <source>Giữ một số; số còn lại ghi vào ghi chú.</source>
        <translation>Keep one number; put the others in the notes.</translation>
    </message>
    <message>
        <source>Không đọc được điểm của mục {item}.</source>
        <translation>The score for item {item} cannot be read.</translation>
    </message>
    <message>
        <source>Gõ số điểm, ví dụ 7,5; với chỉ tiêu, gõ x (đạt) hoặc 0 (không đạt).</source>
        <translation>Type a score, for example 7.5; for an indicator, type x (met) or 0 (not met).</translation>
    </message>
    <message>
        <source>Mục {item} không nhận kiểu trả lời này.</source>
        <translation>Item {item} does not take this kind of answer.</translation>
    </message>
    <message>
        <source>Mục chấm điểm thì gõ số; chỉ tiêu thì chọn đạt hoặc không đạt.</source>
        <translation>For a scored item, type a number; for an indicator, choose met or not met.</translation>
    </message>
    <message>
        <source>Điểm mục {item} phải từ 0 đến {maximum}.</source>
        <translation>The score for item {item} must be from 0 to {maximum}.</translation>
    </message>
    <message>
        <source>Gõ lại điểm của mục này.</source>
        <translation>Type this item’s score again.</translation>
    </message>
    <message>
        <source>Điểm mục {item} chỉ được lẻ nửa điểm.</source>
        <translation>The score for item {item} may only be in whole or half points.</translation>
    </message>
    <message>
        <source>Gõ điểm tròn hoặc nửa điểm, ví dụ 7 hoặc 7,5.</source>
        <translation>Type whole or half points, for example 7 or 7.5.</translation>
    </message>
    <message>
        <source>Tỷ lệ ở mục {item} phải từ 0 đến 100.</source>
        <translation>The percentage for item {item} must be from 0 to 100.</translation>
    </message>
    <message>
        <source>Gõ lại tỷ lệ phần trăm.</source>
        <translation>Type the percentage again.</translation>
    </message>
    <message>
        <source>Chưa biết điểm tối đa của mục {item}.</source>
        <translation>The maximum score for item {item} is not known yet.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí này còn là bản nháp: bổ sung điểm tối đa từ văn bản trước khi chấm.</source>
        <translation>This criteria set is still a draft: add the maximum scores from the document before scoring.</translation>
    </message>
    <message>
        <source>Phiếu có mục không thuộc bộ tiêu chí {checklist}.</source>
        <translation>The score sheet has an item that is not in the criteria set {checklist}.</translation>
    </message>
    <message>
        <source>Chọn đúng bộ tiêu chí, đúng phiên bản của phiếu này.</source>
        <translation>Choose the correct criteria set and version for this score sheet.</translation>
    </message>
    <message>
        <source>Tệp {file} không dùng làm bộ tiêu chí được.</source>
        <translation>The file {file} cannot be used as a criteria set.</translation>
    </message>
    <message>
        <source>Sửa chỗ “{where}” trong tệp rồi nhập lại.</source>
        <translation>Correct “{where}” in the file, then import it again.</translation>
    </message>
    <message>
        <source>Tệp {file} không phải tệp bộ tiêu chí.</source>
        <translation>The file {file} is not a criteria set file.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp bộ tiêu chí (đuôi .json).</source>
        <translation>Choose the correct criteria set file (ending in .json).</translation>
    </message>
    <message>
        <source>Chọn đúng tệp bộ tiêu chí của Sổ Khuyến học.</source>
        <translation>Choose the correct Sổ Khuyến học criteria set file.</translation>
    </message>
    <message>
        <source>Tệp {file} quá lớn, không phải bộ tiêu chí.</source>
        <translation>The file {file} is too large to be a criteria set.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp bộ tiêu chí.</source>
        <translation>Choose the correct criteria set file.</translation>
    </message>
    <message>
        <source>Không mở được tệp {file}.</source>
        <translation>The file {file} could not be opened.</translation>
    </message>
    <message>
        <source>Cắm lại USB nếu tệp nằm ở đó, rồi chọn lại.</source>
        <translation>Reconnect the USB drive if the file is stored there, then choose it again.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí {checklist}, bản {version}, có hai tệp.</source>
        <translation>The criteria set {checklist}, version {version}, has two files.</translation>
    </message>
    <message>
        <source>Giữ một tệp, hoặc đặt số phiên bản khác cho bản sửa.</source>
        <translation>Keep one file, or give the corrected one a different version number.</translation>
    </message>
    <message>
        <source>Tệp chỉ tiêu {file} không dùng được.</source>
        <translation>The targets file {file} cannot be used.</translation>
    </message>
    <message>
        <source>Tệp {file} không phải tệp chỉ tiêu.</source>
        <translation>The file {file} is not a targets file.</translation>
    </message>
    <message>
        <source>Chọn đúng tệp chỉ tiêu (đuôi .json).</source>
        <translation>Choose the correct targets file (ending in .json).</translation>
    </message>
    <message>
        <source>Chọn đúng tệp chỉ tiêu của Sổ Khuyến học.</source>
        <translation>Choose the correct Sổ Khuyến học targets file.</translation>
    </message>
    <message>
        <source>Không mở được tệp chỉ tiêu {file}.</source>
        <translation>The targets file {file} could not be opened.</translation>
    </message>
    <message>
        <source>Số người hoặc số phiếu của cuộc họp mâu thuẫn nhau.</source>
        <translation>The numbers of people or votes for the meeting contradict each other.</translation>
    </message>
    <message>
        <source>Số có mặt không quá số được mời; số phiếu không quá số có mặt.</source>
        <translation>Those present cannot exceed those invited; votes cannot exceed those present.</translation>
    </message>
    <message>
        <source>Tỷ lệ quy định cho cuộc họp phải từ 1 đến 100 %.</source>
        <translation>The required percentage for the meeting must be from 1 to 100%.</translation>
    </message>
    <message>
        <source>Gõ lại tỷ lệ.</source>
        <translation>Type the percentage again.</translation>
    </message>
    <message>
        <source>Số ngày niêm yết danh sách không thể âm.</source>
        <translation>The number of days the list is posted cannot be negative.</translation>
    </message>
    <message>
        <source>Gõ lại số ngày niêm yết.</source>
        <translation>Type the number of days posted again.</translation>
    </message>
    <message>
        <source>Chưa rõ số người của cuộc họp.</source>
        <translation>The number of people at the meeting is not known yet.</translation>
    </message>
    <message>
        <source>Số được mời phải từ 1 trở lên; số có mặt không thể âm.</source>
        <translation>The number invited must be 1 or more; the number present cannot be negative.</translation>
    </message>
    <message>
        <source>Số có mặt nhiều hơn số được mời.</source>
        <translation>More people are present than were invited.</translation>
    </message>
    <message>
        <source>Xem lại hai số này.</source>
        <translation>Check these two numbers.</translation>
    </message>
    <message>
        <source>Số phiếu nhiều hơn số người có mặt.</source>
        <translation>There are more votes than people present.</translation>
    </message>
    <message>
        <source>Đếm lại phiếu đồng ý và không đồng ý.</source>
        <translation>Count the votes for and against again.</translation>
    </message>
    <message>
        <source>Còn thiếu tên.</source>
        <translation>A name is missing.</translation>
    </message>
    <message>
        <source>Gõ tên vào ô đang trống rồi làm lại.</source>
        <translation>Type a name in the blank box, then try again.</translation>
    </message>
    <message>
        <source>Dài quá {longest} chữ.</source>
        <translation>Longer than {longest} letters.</translation>
    </message>
    <message>
        <source>Viết ngắn lại; phần còn lại ghi vào Ghi chú.</source>
        <translation>Make it shorter; write the rest into the note.</translation>
    </message>
    <message>
        <source>Còn thiếu họ tên chủ hộ.</source>
        <translation>The head of household’s name is missing.</translation>
    </message>
    <message>
        <source>Gõ họ và tên chủ hộ.</source>
        <translation>Type the head of household’s full name.</translation>
    </message>
    <message>
        <source>Còn thiếu lý do.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Ghi vì sao không nhận; cấp trên và xã cũ sẽ đọc.</source>
        <translation>Write why it is not accepted; the level above and the former commune will read it.</translation>
    </message>
    <message>
        <source>Còn thiếu tên thôn.</source>
        <translation>The village name is missing.</translation>
    </message>
    <message>
        <source>Gõ tên thôn (ấp, khu phố).</source>
        <translation>Type the name of the village (hamlet, quarter).</translation>
    </message>
    <message>
        <source>Còn thiếu họ tên cán bộ.</source>
        <translation>The officer’s full name is missing.</translation>
    </message>
    <message>
        <source>Gõ họ và tên cán bộ.</source>
        <translation>Type the officer’s full name.</translation>
    </message>
    <message>
        <source>Còn thiếu tên cơ quan.</source>
        <translation>The office name is missing.</translation>
    </message>
    <message>
        <source>Gõ tên cơ quan, ví dụ Xã Bình Hòa.</source>
        <translation>Type the name of the office, for example Xã Bình Hòa.</translation>
    </message>
    <message>
        <source>Mã đơn vị chưa đúng.</source>
        <translation>The unit code is incorrect.</translation>
    </message>
    <message>
        <source>Mã có tối đa 20 chữ không dấu, chữ số, dấu chấm hoặc gạch, không có dấu cách.</source>
        <translation>A code has at most 20 unaccented letters, digits, full stops or hyphens, with no spaces.</translation>
    </message>
    <message>
        <source>Ngày {day} chưa đến.</source>
        <translation>The day {day} has not come.</translation>
    </message>
    <message>
        <source>Ghi tên mới, mã mới từ ngày quyết định có hiệu lực, khi ngày ấy đã đến.</source>
        <translation>Note the new name and code from the day the decision takes effect, once that day has come.</translation>
    </message>
    <message>
        <source>Tên, mã và tỉnh vẫn như trước ngày ấy.</source>
        <translation>Name, code and province are the same as before that day.</translation>
    </message>
    <message>
        <source>Ghi tên mới hoặc mã mới theo quyết định; không có gì mới thì không cần ghi.</source>
        <translation>Enter the new name or code as the decision says; where nothing is new, nothing need be noted.</translation>
    </message>
    <message>
        <source>Mật khẩu ngắn quá.</source>
        <translation>The password is too short.</translation>
    </message>
    <message>
        <source>Đặt mật khẩu có ít nhất {least} ký tự.</source>
        <translation>Set a password of at least {least} characters.</translation>
    </message>
    <message>
        <source>Đã có cán bộ mang tên này.</source>
        <translation>There is already an officer with this name.</translation>
    </message>
    <message>
        <source>Ghi thêm để phân biệt, ví dụ chức vụ: Nguyễn Thị Hạnh (văn hóa).</source>
        <translation>Add something to tell them apart, for example a post: Nguyễn Thị Hạnh (culture).</translation>
    </message>
    <message>
        <source>Đây là cán bộ cuối cùng mở được sổ này.</source>
        <translation>This is the last officer who can open this register.</translation>
    </message>
    <message>
        <source>Thêm một cán bộ khác trước, rồi mới gỡ cán bộ này.</source>
        <translation>Add another officer first, then remove this one.</translation>
    </message>
    <message>
        <source>Chưa lập được dữ liệu mẫu như yêu cầu.</source>
        <translation>The sample data could not be created as requested.</translation>
    </message>
    <message>
        <source>Dữ liệu mẫu cần ít nhất một thôn, một hộ và một năm từ 2001 đến 2100.</source>
        <translation>Sample data needs at least one village, one family and one year from 2001 to 2100.</translation>
    </message>
    <message>
        <source>Thôn này không có trong sổ.</source>
        <translation>This village is not in the register.</translation>
    </message>
    <message>
        <source>Chọn thôn trong danh sách, hoặc thêm thôn trước.</source>
        <translation>Choose a village from the list, or add the village first.</translation>
    </message>
    <message>
        <source>Đã có thôn tên “{name}”.</source>
        <translation>There is already a village named “{name}”.</translation>
    </message>
    <message>
        <source>Dùng thôn đang có, hoặc đặt tên khác.</source>
        <translation>Use the existing village, or choose another name.</translation>
    </message>
    <message>
        <source>Các thôn này không gộp được.</source>
        <translation>These villages cannot be merged.</translation>
    </message>
    <message>
        <source>Chọn các thôn khác của cùng xã để gộp vào thôn còn lại.</source>
        <translation>Choose other villages of the same commune to merge into the one that stays.</translation>
    </message>
    <message>
        <source>Chưa hoàn tác được: sau đó thôn đã đổi tiếp, hoặc thôn mới đã có thêm hộ.</source>
        <translation>This cannot be undone: the village was changed further, or the new one has new households.</translation>
    </message>
    <message>
        <source>Hoàn tác việc sau trước; hộ mới thì chuyển sang thôn khác rồi hoàn tác.</source>
        <translation>Undo the later act first; move new households to another village, then undo.</translation>
    </message>
    <message>
        <source>Tệp này là của {office}, không phải của xã khác sáp nhập vào.</source>
        <translation>This file is {office}&apos;s, not that of another commune that was merged into this one.</translation>
    </message>
    <message>
        <source>Chọn tệp dữ liệu hoặc bản sao lưu của xã cần tiếp nhận.</source>
        <translation>Choose the data file or a backup of the commune to take over.</translation>
    </message>
    <message>
        <source>Phiếu này của {office}, không phải phiếu của xã nhận bàn giao.</source>
        <translation>This card is {office}&apos;s, not that of a commune to hand over to.</translation>
    </message>
    <message>
        <source>Xin xã mới tệp “phiếu nhận bàn giao”, viết ở Sổ đăng ký, mục Tiếp nhận sổ của xã sáp nhập.</source>
        <translation>Ask the new commune for its hand-over card, written on the page Register, under taking over the register of a merged commune.</translation>
    </message>
    <message>
        <source>{office} có hai tệp dữ liệu cùng một định danh, mỗi tệp ghi tiếp một kiểu.</source>
        <translation>{office} has two data files under one name that went on differently.</translation>
    </message>
    <message>
        <source>Để hai máy của xã ấy trao đổi với nhau trước, rồi lấy lại tệp của máy chính.</source>
        <translation>Let that commune&apos;s two PCs exchange first, then take the main PC&apos;s file again.</translation>
    </message>
    <message>
        <source>Không ghi được việc sáp nhập này.</source>
        <translation>This merger cannot be noted.</translation>
    </message>
    <message>
        <source>Chọn hai xã khác nhau, xã tiếp tục đã ghi danh ở đây; mỗi xã chỉ sáp nhập một lần.</source>
        <translation>Choose two different communes; the one that goes on is enrolled here, and each is merged once.</translation>
    </message>
    <message>
        <source>Các thôn của {office} đã về xã mới, nên không bỏ được việc sáp nhập.</source>
        <translation>The villages of {office} have come to the other commune, so the merger stays.</translation>
    </message>
    <message>
        <source>Nếu ghi nhầm, trở về bản sao trước lần nhận gói ấy.</source>
        <translation>If it was a mistake, go back to the copy from before that package.</translation>
    </message>
    <message>
        <source>Việc tiếp nhận sổ của xã khác không hoàn tác được từng phần.</source>
        <translation>Taking another commune over cannot be undone in parts.</translation>
    </message>
    <message>
        <source>Muốn quay lại, khôi phục bản sao lưu làm ngay trước khi tiếp nhận.</source>
        <translation>To go back, restore the backup made right before.</translation>
    </message>
    <message>
        <source>Cần hai hộ hoặc hai công dân khác nhau, cả hai còn trong sổ.</source>
        <translation>Two different families or two different citizens are needed, both still in the register.</translation>
    </message>
    <message>
        <source>Xem lại danh sách trùng rồi chọn lại.</source>
        <translation>Look at the list of duplicates again, then choose again.</translation>
    </message>
    <message>
        <source>Cả hai bên đều có phiếu hoặc đăng ký của năm {years}, và không giống nhau.</source>
        <translation>Both have a sheet or registration of {years}, and they differ.</translation>
    </message>
    <message>
        <source>Chọn lấy phiếu của bên nào cho từng năm, rồi gộp lại. Chưa có gì bị gộp.</source>
        <translation>Choose whose sheet counts for each year, then merge again. Nothing has been merged.</translation>
    </message>
    <message>
        <source>Hai bản ghi người này ở hai hộ hoặc hai đơn vị khác nhau.</source>
        <translation>The two entries put this person in two different families or units.</translation>
    </message>
    <message>
        <source>Chọn người này ở hộ nào, đơn vị nào, rồi gộp lại. Chưa có gì bị gộp.</source>
        <translation>Choose which family and unit this person belongs to, then merge again. Nothing has been merged.</translation>
    </message>
    <message>
        <source>Một trong hai bên còn mâu thuẫn chưa quyết định.</source>
        <translation>One of the two has an undecided conflict.</translation>
    </message>
    <message>
        <source>Quyết định ở Gửi – nhận, phần Mâu thuẫn, rồi gộp lại.</source>
        <translation>Decide it in Send – receive, part Conflicts, then merge again.</translation>
    </message>
    <message>
        <source>Chưa ghi lý do.</source>
        <translation>No reason was given.</translation>
    </message>
    <message>
        <source>Ghi vì sao chỗ này sai, ví dụ: ghi nhầm dấu khi nhập.</source>
        <translation>Say why the entry is wrong, for example: a mark mistyped on entry.</translation>
    </message>
    <message>
        <source>Sổ đã ghi đúng như vậy, không có gì để đính chính.</source>
        <translation>The register says so already; there is nothing to correct.</translation>
    </message>
    <message>
        <source>Xem lại ô cần đính chính và giá trị đúng.</source>
        <translation>Look again at the field and the right value.</translation>
    </message>
    <message>
        <source>Chưa chuyển được: hộ đang ở thôn này, hoặc ngày chuyển chưa đến.</source>
        <translation>Cannot move: the family lives in this village already, or the day has not come.</translation>
    </message>
    <message>
        <source>Chọn thôn khác; ngày chuyển là hôm nay hoặc trước đó.</source>
        <translation>Choose another village; the day is today or before.</translation>
    </message>
    <message>
        <source>Chưa ghi được biến động của hộ.</source>
        <translation>This cannot have happened to the household.</translation>
    </message>
    <message>
        <source>Xem lại hộ, ngày và số người.</source>
        <translation>Look again at the household, the day and the number of people.</translation>
    </message>
    <message>
        <source>Chưa ghi được: ngày này chưa đến.</source>
        <translation>Not noted: this day has not come yet.</translation>
    </message>
    <message>
        <source>Ghi hôm nay hoặc một ngày trước đó.</source>
        <translation>Write today or a day before.</translation>
    </message>
    <message>
        <source>Chưa ghi được: hộ đã ra khỏi sổ.</source>
        <translation>Not noted: the household has left the register.</translation>
    </message>
    <message>
        <source>Đưa hộ trở lại sổ trước (mục Hộ đã xóa), hoặc chọn hộ khác.</source>
        <translation>Bring the household back first (Removed households), or choose another one.</translation>
    </message>
    <message>
        <source>Chưa ghi được: hai hộ là một.</source>
        <translation>Not noted: the two households are one.</translation>
    </message>
    <message>
        <source>Chọn hộ khác để nhập vào.</source>
        <translation>Choose another household to join.</translation>
    </message>
    <message>
        <source>Chưa tách được: có người không thuộc hộ này.</source>
        <translation>Not split: somebody does not belong to this household.</translation>
    </message>
    <message>
        <source>Chỉ chọn công dân đang ghi thuộc hộ.</source>
        <translation>Choose only citizens who are entered in the household.</translation>
    </message>
    <message>
        <source>Chưa tách được: số người đi phải từ 1 và ít hơn số khẩu của hộ.</source>
        <translation>Not split: at least 1 must leave, and fewer than the household has members.</translation>
    </message>
    <message>
        <source>Sửa số người, hoặc sửa số khẩu của hộ trước.</source>
        <translation>Correct the number, or first the household&apos;s number of members.</translation>
    </message>
    <message>
        <source>Không còn hoàn tác được: hộ không có biến động, hoặc đã có việc làm tiếp.</source>
        <translation>It cannot be taken back: nothing happened to the household, or work went on since.</translation>
    </message>
    <message>
        <source>Xem mục Thay đổi của hộ; cần thì sửa ngay trong sổ.</source>
        <translation>See the household&apos;s Changes; if needed, edit the register itself.</translation>
    </message>
    <message>
        <source>Hộ chưa chuyển thôn lần nào, hoặc đã chuyển tiếp.</source>
        <translation>The family has not moved, or has moved on since.</translation>
    </message>
    <message>
        <source>Xem mục Thay đổi của hộ; nếu chưa đúng, chuyển hộ về đúng thôn.</source>
        <translation>See the changes of the family; if it is wrong, move it to the right village.</translation>
    </message>
    <message>
        <source>Không có hộ nào chuyển đi như vậy, hoặc chưa rõ xã mới.</source>
        <translation>No household left like that, or the new commune is not clear.</translation>
    </message>
    <message>
        <source>Xem lại danh sách hộ chuyển xã, chọn hộ và một xã khác đã ghi danh.</source>
        <translation>Look at the list of households between communes, and choose one and another enrolled commune.</translation>
    </message>
    <message>
        <source>Hộ này đã được trả lời, có thể ở máy khác của xã.</source>
        <translation>This household was answered already, perhaps on another PC of the commune.</translation>
    </message>
    <message>
        <source>Xem mục Đã trả lời; muốn trả lời khác, hoàn tác câu trả lời trước.</source>
        <translation>See Answered; to answer otherwise, undo the answer first.</translation>
    </message>
    <message>
        <source>Chưa hoàn tác được: hộ đã có đăng ký, phiếu chấm hoặc được công nhận ở xã.</source>
        <translation>Not undone: the household is registered, scored or recognised in the commune.</translation>
    </message>
    <message>
        <source>Nếu hộ không ở xã, xóa hộ khỏi sổ hoặc ghi hộ chuyển đi.</source>
        <translation>If it does not live in the commune, remove it from the register or note that it left.</translation>
    </message>
    <message>
        <source>Thôn này còn {number} mục trong sổ nên chưa xóa.</source>
        <translation>This village still has {number} entries in the register, so it was not deleted.</translation>
    </message>
    <message>
        <source>Chuyển hộ, dòng họ, đơn vị và công dân sang thôn khác rồi xóa.</source>
        <translation>Move its families, clans, units and citizens to another village, then delete it.</translation>
    </message>
    <message>
        <source>Còn hộ, biên bản họp hay lượt chuyển gắn với thôn này nên không xóa hẳn thôn.</source>
        <translation>Households, minutes or moves name this village, so it is not erased whole.</translation>
    </message>
    <message>
        <source>Chọn chỉ xóa tên, điện thoại người đứng đầu; thôn và các năm còn nguyên.</source>
        <translation>Erase only the head&apos;s name and telephone; the village and its years stay.</translation>
    </message>
    <message>
        <source>Mục này còn mâu thuẫn chưa quyết định nên chưa xóa người đứng đầu.</source>
        <translation>There is an undecided conflict here, so the head was not erased.</translation>
    </message>
    <message>
        <source>Quyết định ở Gửi – nhận, phần Mâu thuẫn, rồi xóa lại.</source>
        <translation>Decide it under Send and receive, Conflicts, then erase again.</translation>
    </message>
    <message>
        <source>Máy này chưa mở được tệp {file}.</source>
        <translation>This PC cannot open the file {file}.</translation>
    </message>
    <message>
        <source>Cài Excel hoặc LibreOffice, hoặc lưu danh sách ra tệp rồi mở ở máy khác.</source>
        <translation>Install Excel or LibreOffice, or save the list as a file and open it on another PC.</translation>
    </message>
    <message>
        <source>Chưa hoàn tác được: sau đó đã có người ghi tiếp vào cùng chỗ ấy.</source>
        <translation>This cannot be undone: somebody has written in the same place since.</translation>
    </message>
    <message>
        <source>Xem mục Thay đổi của hộ; nếu cần, sửa lại bằng tay.</source>
        <translation>See the household&apos;s Changes; correct it by hand if needed.</translation>
    </message>
    <message>
        <source>Sổ đã thay đổi sau khi xem trước nên chưa nhập.</source>
        <translation>The register has changed since the preview, so nothing was imported.</translation>
    </message>
    <message>
        <source>Xem trước lại tệp rồi nhập.</source>
        <translation>Preview the file again, then import it.</translation>
    </message>
    <message>
        <source>Lần nhập này đã được hoàn tác, hoặc không phải do máy này nhập.</source>
        <translation>This import was taken back already, or was not made on this PC.</translation>
    </message>
    <message>
        <source>Xem danh sách các lần nhập ở trang Nhập từ Excel.</source>
        <translation>See the list of imports on the page Import from Excel.</translation>
    </message>
    <message>
        <source>Chưa đăng ký danh hiệu năm {year}.</source>
        <translation>Not registered for a title in {year}.</translation>
    </message>
    <message>
        <source>Đăng ký cho năm {year} ở trang Sổ đăng ký, rồi chấm điểm.</source>
        <translation>Register for {year} on the Register page, then score.</translation>
    </message>
    <message>
        <source>Đã có quyết định công nhận năm {year} nên phiếu không sửa được nữa.</source>
        <translation>A recognition decision for {year} already exists, so the score sheet can no longer be edited.</translation>
    </message>
    <message>
        <source>Nếu phiếu sai, lập quyết định đính chính; phiếu cũ được giữ nguyên.</source>
        <translation>If the score sheet is wrong, make a correcting decision; the old score sheet is kept unchanged.</translation>
    </message>
    <message>
        <source>Máy này chưa có bộ tiêu chí cần dùng.</source>
        <translation>This computer does not have the criteria set needed.</translation>
    </message>
    <message>
        <source>Chọn bộ tiêu chí khác cho năm này, hoặc xin cấp tiếp nhận tệp bộ tiêu chí.</source>
        <translation>Choose another criteria set for this year, or ask the receiving office for the criteria set file.</translation>
    </message>
    <message>
        <source>Bộ tiêu chí “{checklist}” còn là bản nháp nên chưa thể ra quyết định.</source>
        <translation>The criteria set “{checklist}” is still a draft, so a decision cannot be issued yet.</translation>
    </message>
    <message>
        <source>Bổ sung phần còn thiếu từ văn bản gốc, rồi làm lại.</source>
        <translation>Add what is missing from the original document, then try again.</translation>
    </message>
    <message>
        <source>Chưa ai so bộ tiêu chí “{checklist}” với văn bản gốc.</source>
        <translation>Nobody has compared the criteria set “{checklist}” with the original document yet.</translation>
    </message>
    <message>
        <source>So từng mục với văn bản rồi bấm xác nhận, sau đó ra quyết định.</source>
        <translation>Compare each item with the document and confirm, then issue the decision.</translation>
    </message>
    <message>
        <source>Chưa có ai đủ điều kiện công nhận.</source>
        <translation>Nobody qualifies for recognition yet.</translation>
    </message>
    <message>
        <source>Xem cột lý do để biết còn thiếu gì: điểm, họp thôn hay mâu thuẫn.</source>
        <translation>See the reason column for what is missing: score, village meeting or a conflict.</translation>
    </message>
    <message>
        <source>{number} mục đã chọn không đủ điều kiện công nhận.</source>
        <translation>Selected items that do not qualify for recognition: {number}.</translation>
    </message>
    <message>
        <source>Bỏ chọn các mục đó, hoặc chấm cho đủ rồi làm lại. Chưa ai được công nhận.</source>
        <translation>Deselect those items, or complete their scoring and try again. Nobody has been recognised yet.</translation>
    </message>
    <message>
        <source>Quyết định còn thiếu số, ngày hoặc người ký.</source>
        <translation>The decision is missing its number, date or signatory.</translation>
    </message>
    <message>
        <source>Ghi đủ ba mục này; ngày ký không cách năm xét quá xa.</source>
        <translation>Fill in all three; the signing date must not be too far from the year considered.</translation>
    </message>
    <message>
        <source>Năm nay đã có quyết định số {number}.</source>
        <translation>There is already a decision numbered {number} this year.</translation>
    </message>
    <message>
        <source>Xem lại số quyết định trên văn bản.</source>
        <translation>Check the decision number on the document.</translation>
    </message>
    <message>
        <source>Chưa có quyết định công nhận nào.</source>
        <translation>There is no recognition decision yet.</translation>
    </message>
    <message>
        <source>Ra quyết định ở trang Xét công nhận trước, rồi in giấy.</source>
        <translation>Issue a decision on the Recognition page first, then print the certificates.</translation>
    </message>
    <message>
        <source>{number} giấy công nhận đang chờ vì còn mâu thuẫn chưa quyết định.</source>
        <translation>Certificates on hold because of undecided conflicts: {number}.</translation>
    </message>
    <message>
        <source>Mở trang Gửi – nhận, mục Mâu thuẫn, chọn bản đúng rồi in lại.</source>
        <translation>Open the Send – receive page, under Conflicts, choose the correct version, then print again.</translation>
    </message>
    <message>
        <source>Cuộc họp còn thiếu điều mà biên bản phải ghi.</source>
        <translation>The meeting is missing details that the minutes must state.</translation>
    </message>
    <message>
        <source>Ghi đủ ngày, nơi họp, chủ trì, thư ký, số được mời và số có mặt.</source>
        <translation>Fill in the date, place, chair, secretary, number invited and number present.</translation>
    </message>
    <message>
        <source>Máy này thiếu phông chữ có chân đủ dấu tiếng Việt.</source>
        <translation>This computer has no serif font with full Vietnamese accents.</translation>
    </message>
    <message>
        <source>Cài phông Times New Roman hoặc Liberation Serif, rồi làm lại.</source>
        <translation>Install Times New Roman or Liberation Serif, then try again.</translation>
    </message>
    <message>
        <source>Không có giấy công nhận nào để in.</source>
        <translation>There are no certificates to print.</translation>
    </message>
    <message>
        <source>Chọn ít nhất một giấy rồi in.</source>
        <translation>Choose at least one certificate, then print.</translation>
    </message>
    <message>
        <source>Mã QR này không phải của giấy công nhận, hoặc bị mất chữ.</source>
        <translation>This QR code is not from a certificate, or some of its text is missing.</translation>
    </message>
    <message>
        <source>Quét lại cho đủ, hoặc so số vào sổ trên giấy với sổ.</source>
        <translation>Scan it again in full, or compare the register number on the certificate with the register.</translation>
    </message>
    <message>
        <source>Mã QR do bản chương trình mới hơn in.</source>
        <translation>The QR code was printed by a newer version of the program.</translation>
    </message>
    <message>
        <source>Cài bản Sổ Khuyến học mới nhất rồi quét lại.</source>
        <translation>Install the latest version of Sổ Khuyến học, then scan again.</translation>
    </message>
    <message>
        <source>Không mở được tệp PDF.</source>
        <translation>The PDF file could not be opened.</translation>
    </message>
    <message>
        <source>Đóng tệp nếu đang mở ở chương trình khác, rồi tạo lại.</source>
        <translation>Close the file if it is open in another program, then create it again.</translation>
    </message>
    <message>
        <source>Máy in {printer} không nhận lệnh in.</source>
        <translation>The printer {printer} did not accept the print job.</translation>
    </message>
    <message>
        <source>Xem máy in đã bật, còn giấy, đã nối dây; rồi in lại, hoặc lưu ra tệp PDF.</source>
        <translation>Check that the printer is on, has paper and is connected; then print again, or save as a PDF file.</translation>
    </message>
    <message>
        <source>Chưa lưu hoặc in được giấy khôi phục.</source>
        <translation>The recovery sheet has not been saved or printed.</translation>
    </message>
    <message>
        <source>Chọn thư mục hoặc máy in khác. Chưa nên làm việc khi chưa có tờ giấy này.</source>
        <translation>Choose another folder or printer. It is best not to start work without this sheet.</translation>
    </message>
    <message>
        <source>Chưa biết gửi cho cấp tiếp nhận nào.</source>
        <translation>The receiving office to send to is not known yet.</translation>
    </message>
    <message>
        <source>Xin tệp thư mời của cấp tiếp nhận, rồi chọn tệp đó ở trang Gửi – nhận.</source>
        <translation>Ask the receiving office for its invitation file, then choose that file on the Send – receive page.</translation>
    </message>
    <message>
        <source>Cấp tiếp nhận chưa ghi danh máy này nên chưa gửi được.</source>
        <translation>The receiving office has not enrolled this computer, so nothing can be sent yet.</translation>
    </message>
    <message>
        <source>Gửi tệp đề nghị ghi danh, đọc dấu vân tay qua điện thoại, chờ giấy ghi danh.</source>
        <translation>Send the enrolment request file, read out the fingerprint by phone, and wait for the grant.</translation>
    </message>
    <message>
        <source>Khóa của máy này đã bị thu hồi nên không gửi được.</source>
        <translation>The key of this PC was revoked, so nothing can be sent.</translation>
    </message>
    <message>
        <source>Viết đề nghị ghi danh mới ở trang Gửi – nhận: máy tự lấy khóa mới. Rồi đọc dấu vân tay qua điện thoại, chờ giấy ghi danh. Việc đã làm vẫn còn nguyên và sẽ được gửi.</source>
        <translation>Write a new request for enrolment on the page Send – receive: the PC takes a new key by itself. Then read the fingerprint out over the phone and wait for the grant. All work is still there and will be sent.</translation>
    </message>
    <message>
        <source>Máy này chưa được lập bằng tệp “Thêm máy” của máy chính.</source>
        <translation>This PC was not set up with the main PC&apos;s “Add a PC” file.</translation>
    </message>
    <message>
        <source>Trên máy chính mở Gửi – nhận, phần Các máy của xã, viết tệp cho máy mới.</source>
        <translation>On the main PC open Send – receive, part PCs of the commune, and write the file for a new PC.</translation>
    </message>
    <message>
        <source>Chỉ máy chính của xã mới thêm được máy khác.</source>
        <translation>Only the commune&apos;s main PC can add others.</translation>
    </message>
    <message>
        <source>Làm việc này trên máy chính.</source>
        <translation>Do this on the main PC.</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục trao đổi giữa các máy của xã.</source>
        <translation>No exchange folder between the commune&apos;s PCs is chosen.</translation>
    </message>
    <message>
        <source>Chọn một thư mục dùng chung, hoặc USB, rồi làm lại.</source>
        <translation>Choose a shared folder, or a USB stick, and try again.</translation>
    </message>
    <message>
        <source>Chưa có tên cho máy này.</source>
        <translation>This PC has no name yet.</translation>
    </message>
    <message>
        <source>Gõ tên dễ nhận ra, ví dụ Máy Văn phòng.</source>
        <translation>Type an easy name, for example Office PC.</translation>
    </message>
    <message>
        <source>Chưa ai so dấu vân tay khóa của {office}.</source>
        <translation>Nobody has compared the key fingerprint of {office}.</translation>
    </message>
    <message>
        <source>Gọi số đã biết của xã hoặc xem văn bản có dấu, so từng nhóm chữ rồi ghi danh.</source>
        <translation>Call a number of the commune you know, or look at stamped paper, compare each group, then enrol.</translation>
    </message>
    <message>
        <source>Mã hoặc tên trong đề nghị này trùng với {name}.</source>
        <translation>The code or name of this request is that of {name}.</translation>
    </message>
    <message>
        <source>Hỏi xã, rồi chọn ở bàn ghi danh: cùng một xã hay xã khác. Chưa ghi danh ai cả.</source>
        <translation>Ask the commune, then choose at the desk of enrolment: the same commune or another one. Nobody has been enrolled.</translation>
    </message>
    <message>
        <source>Nếu là cùng một xã thì không ghi danh được bằng tệp này: sẽ thành hai xã.</source>
        <translation>If it is the same commune, it cannot be enrolled with this file: it would become two.</translation>
    </message>
    <message>
        <source>Từ chối đề nghị. Xã khôi phục sổ từ bản sao lưu, hoặc lập lại sổ với mã ghi danh {code}; mã mới ghi ở trang Cán bộ, mục Tên và mã đơn vị.</source>
        <translation>Refuse the request. The commune restores its register from a backup, or makes it anew with the enrolment code {code}; the new code is noted on the page Officers, under Name and code of the office.</translation>
    </message>
    <message>
        <source>Nếu là xã khác thì không ghi danh được với mã {code}: hai xã sẽ lẫn vào nhau.</source>
        <translation>If it is another commune, it cannot be enrolled with code {code}: the two would be mixed up.</translation>
    </message>
    <message>
        <source>Từ chối đề nghị. Xã lập lại sổ với một mã ghi danh chưa ai dùng, ví dụ {code}-2, rồi ghi mã {code} ở trang Cán bộ, mục Tên và mã đơn vị.</source>
        <translation>Refuse the request. The commune makes its register anew with an enrolment code that nobody uses, such as {code}-2, and notes code {code} on the page Officers, under Name and code of the office.</translation>
    </message>
    <message>
        <source>Không có hai xã nào cùng mang mã {code}.</source>
        <translation>No two communes have code {code}.</translation>
    </message>
    <message>
        <source>Tải lại trang Theo dõi: có thể một xã đã ghi lại mã của mình.</source>
        <translation>Read the radar anew: one of the communes may have mended its code.</translation>
    </message>
    <message>
        <source>Đề nghị này không còn chờ trên bàn ghi danh.</source>
        <translation>This request no longer waits on the desk.</translation>
    </message>
    <message>
        <source>Mở lại trang Ghi danh; nếu cần, nhận lại tệp đề nghị của xã.</source>
        <translation>Open the enrolment part again; if need be, take the commune&apos;s request again.</translation>
    </message>
    <message>
        <source>Không có máy nào mang mã này trong danh sách đã ghi danh.</source>
        <translation>No enrolled PC has this name.</translation>
    </message>
    <message>
        <source>Xem mã các máy ở trang Ghi danh, hoặc bằng lệnh enrol list.</source>
        <translation>See the names of the PCs in the enrolment part, or with the command enrol list.</translation>
    </message>
    <message>
        <source>Chưa có gì để công bố.</source>
        <translation>There is nothing to publish.</translation>
    </message>
    <message>
        <source>Chọn ít nhất một tệp: bộ tiêu chí, kế hoạch, mốc thời gian hay mã đơn vị.</source>
        <translation>Choose at least one file: a checklist, a plan, dates or unit codes.</translation>
    </message>
    <message>
        <source>Phiên bản {version} của “{name}” không mới hơn bản đã công bố.</source>
        <translation>Version {version} of “{name}” is not newer than what was published.</translation>
    </message>
    <message>
        <source>Đặt số phiên bản cao hơn trong tệp rồi công bố lại.</source>
        <translation>Give the file a higher version number, then publish again.</translation>
    </message>
    <message>
        <source>Tệp {file} không đúng mẫu để công bố.</source>
        <translation>The file {file} does not have the form of anything that can be published.</translation>
    </message>
    <message>
        <source>Kiểm tra tệp (chỗ chưa đúng: {where}) rồi công bố lại.</source>
        <translation>Check the file (not right: {where}), then publish again.</translation>
    </message>
    <message>
        <source>Chưa có xã nào được ghi danh, nên chưa có nơi nhận công bố.</source>
        <translation>No commune is enrolled, so there is nobody to publish to.</translation>
    </message>
    <message>
        <source>Ghi danh các xã ở phần Ghi danh trước, rồi công bố.</source>
        <translation>Enrol the communes first, then publish.</translation>
    </message>
    <message>
        <source>Chưa ghi danh. Gọi lại bằng số điện thoại đã biết và so từng nhóm chữ.</source>
        <translation>Not enrolled. Call back on a phone number you already know and compare each group of letters.</translation>
    </message>
    <message>
        <source>Việc này không phải của cơ quan này.</source>
        <translation>This task does not belong to this office.</translation>
    </message>
    <message>
        <source>Nhờ cơ quan có nhiệm vụ này làm trên máy của họ.</source>
        <translation>Ask the office responsible to do it on its own computer.</translation>
    </message>
    <message>
        <source>Chỉ xã, phường mới làm việc này.</source>
        <translation>Only communes and wards can do this.</translation>
    </message>
    <message>
        <source>Làm trên máy của xã, phường.</source>
        <translation>Do this on the commune’s or ward’s computer.</translation>
    </message>
    <message>
        <source>Chỉ cấp tiếp nhận mới làm việc này.</source>
        <translation>Only the receiving office can do this.</translation>
    </message>
    <message>
        <source>Nhờ cấp tiếp nhận làm trên máy của họ.</source>
        <translation>Ask the receiving office to do it on its own computer.</translation>
    </message>
    <message>
        <source>Mọi thay đổi đã được cấp tiếp nhận xác nhận.</source>
        <translation>The receiving office has confirmed every change.</translation>
    </message>
    <message>
        <source>Không cần gửi. Nếu cấp tiếp nhận yêu cầu, dùng mục “Gửi lại toàn bộ”.</source>
        <translation>There is no need to send. If the receiving office asks, use “Resend everything”.</translation>
    </message>
    <message>
        <source>Không có bản sao nào từ trước một lần nhận gói.</source>
        <translation>There is no copy from before a merge.</translation>
    </message>
    <message>
        <source>Bản sao được giữ từ lần nhận gói tới trở đi; chỉ vài bản mới nhất được giữ.</source>
        <translation>Copies are kept from the next merge on; only the last few stay.</translation>
    </message>
    <message>
        <source>Từ sau lần nhận đó, cán bộ ở đây đã ghi {changes} thay đổi.</source>
        <translation>Since that merge, officers here have made {changes} changes.</translation>
    </message>
    <message>
        <source>Hoàn tác sẽ bỏ các thay đổi này. Xem lại danh sách, rồi xác nhận nếu vẫn muốn.</source>
        <translation>Undoing throws these changes away. Look at the list, then confirm if you still want it.</translation>
    </message>
    <message>
        <source>Gói {file} chưa ghi được trọn vẹn nên chưa tính là đã gửi.</source>
        <translation>The package {file} was not written in full, so it does not count as sent.</translation>
    </message>
    <message>
        <source>Xem nơi đó còn chỗ trống và cho ghi không, hoặc chọn nơi khác, rồi gửi lại.</source>
        <translation>Check that the place has free space and allows writing, or choose another, then send again.</translation>
    </message>
    <message>
        <source>Nơi ghi gần đầy, không đủ chỗ: cần {needed} MB, còn trống {free} MB.</source>
        <translation>That place is almost full, there is not enough room: {needed} MB needed, {free} MB free.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp không cần trên đó, hoặc dùng USB khác, rồi gửi lại.</source>
        <translation>Delete files you do not need there, or use another stick, then send again.</translation>
    </message>
    <message>
        <source>USB đã bị rút ra, hoặc mất kết nối, khi đang ghi.</source>
        <translation>The stick was pulled out, or lost its connection, while it was written.</translation>
    </message>
    <message>
        <source>Chưa có gì tính là đã gửi. Cắm lại USB, hoặc chọn nơi khác, rồi gửi lại.</source>
        <translation>Nothing counts as sent. Plug the stick in again, or choose another place, then send again.</translation>
    </message>
    <message>
        <source>Mã biên nhận có 8 ký tự.</source>
        <translation>A receipt code has 8 letters or digits.</translation>
    </message>
    <message>
        <source>Nghe lại rồi gõ đủ 8 ký tự; chữ hoa, chữ thường và gạch nối đều được.</source>
        <translation>Listen again and type all 8; capitals, small letters and dashes are all fine.</translation>
    </message>
    <message>
        <source>Mã này không khớp với gói nào đã gửi.</source>
        <translation>This code belongs to no package that was sent.</translation>
    </message>
    <message>
        <source>So lại từng ký tự với cấp tiếp nhận. Nếu vẫn không khớp thì chưa xác nhận được: xin tệp biên nhận.</source>
        <translation>Compare letter by letter with the receiving office. If it still differs, nothing can be confirmed: ask for the receipt file.</translation>
    </message>
    <message>
        <source>Địa chỉ thư này chưa đúng.</source>
        <translation>This e-mail address is not right.</translation>
    </message>
    <message>
        <source>Địa chỉ thư có dạng ten@noi.vn. Có thể để trống và gõ trong thư sau.</source>
        <translation>An address looks like name@place.vn. It may stay empty and be typed in the letter later.</translation>
    </message>
    <message>
        <source>Không thấy thư mục “{folder}”.</source>
        <translation>The folder “{folder}” cannot be found.</translation>
    </message>
    <message>
        <source>Cắm lại USB, hoặc chọn thư mục khác.</source>
        <translation>Reconnect the USB drive, or choose another folder.</translation>
    </message>
    <message>
        <source>Mâu thuẫn này đã được quyết định rồi.</source>
        <translation>This conflict has already been decided.</translation>
    </message>
    <message>
        <source>Không cần làm gì; danh sách được tải lại.</source>
        <translation>Nothing needs to be done; the list will be reloaded.</translation>
    </message>
    <message>
        <source>Đề nghị đính chính này không còn: đã được trả lời hoặc sổ vừa ghi khác.</source>
        <translation>This correction request is gone: it was answered, or the register says something else now.</translation>
    </message>
    <message>
        <source>Xem lại danh sách; nếu sổ ghi khác, đề nghị mới đã ở đó.</source>
        <translation>Look at the list again; if the register changed, the new request is there.</translation>
    </message>
    <message>
        <source>Giá trị này không ghi được vào đây.</source>
        <translation>This value cannot be written here.</translation>
    </message>
    <message>
        <source>Phiếu thì lấy trọn một bản; ô khác thì ghi đúng kiểu: chữ, số hoặc ngày.</source>
        <translation>Take one version of a sheet whole; in other fields write the right kind: text, number or date.</translation>
    </message>
    <message>
        <source>Từ khi quyết định, điều này đã được ghi lại hoặc mở lại.</source>
        <translation>Since the decision, this has been written or opened again.</translation>
    </message>
    <message>
        <source>Xem giá trị đang có trong sổ; nếu chưa đúng, sửa ngay ở đó.</source>
        <translation>Look at the value in the register; if it is not right, edit it there.</translation>
    </message>
    <message>
        <source>{n} hộ mới</source>
        <translation>{n} new families</translation>
    </message>
    <message>
        <source>{n} hộ nhập từ bảng tính</source>
        <translation>{n} families imported</translation>
    </message>
    <message>
        <source>{n} hộ sửa</source>
        <translation>{n} families edited</translation>
    </message>
    <message>
        <source>{n} hộ xóa</source>
        <translation>{n} families deleted</translation>
    </message>
    <message>
        <source>{n} hộ lấy lại</source>
        <translation>{n} families brought back</translation>
    </message>
    <message>
        <source>{n} thay đổi khi gộp hộ trùng</source>
        <translation>{n} changes of merging duplicates</translation>
    </message>
    <message>
        <source>{n} thay đổi khi hộ chuyển thôn</source>
        <translation>{n} changes of families that moved</translation>
    </message>
    <message>
        <source>{n} thay đổi khi hoàn tác chuyển thôn</source>
        <translation>{n} changes of moves undone</translation>
    </message>
    <message>
        <source>{n} thay đổi khi nhận hộ chuyển đến</source>
        <translation>{n} changes by accepting households that came</translation>
    </message>
    <message>
        <source>{n} hộ chuyển đến không nhận</source>
        <translation>{n} households that came not accepted</translation>
    </message>
    <message>
        <source>{n} thay đổi khi hoàn tác trả lời hộ chuyển đến</source>
        <translation>{n} changes by taking back answers to households that came</translation>
    </message>
    <message>
        <source>{n} hộ chuyển tiếp cho xã mới</source>
        <translation>{n} households passed on</translation>
    </message>
    <message>
        <source>{n} hộ bỏ việc chuyển tiếp</source>
        <translation>{n} households no longer passed on</translation>
    </message>
    <message>
        <source>{n} hộ ở sổ của hai xã</source>
        <translation>{n} families in two registers</translation>
    </message>
    <message>
        <source>{n} cặp hộ khác nhau</source>
        <translation>{n} pairs found to be two families</translation>
    </message>
    <message>
        <source>{n} thay đổi khi hoàn tác hộ trùng</source>
        <translation>{n} changes of undone duplicates</translation>
    </message>
    <message>
        <source>{n} đăng ký danh hiệu</source>
        <translation>{n} registrations</translation>
    </message>
    <message>
        <source>{n} đăng ký rút lại</source>
        <translation>{n} registrations withdrawn</translation>
    </message>
    <message>
        <source>{n} thay đổi khi gộp công dân trùng</source>
        <translation>{n} changes from merging duplicate citizens</translation>
    </message>
    <message>
        <source>{n} cặp công dân khác nhau</source>
        <translation>{n} pairs of different citizens</translation>
    </message>
    <message>
        <source>{n} thay đổi khi hoàn tác công dân trùng</source>
        <translation>{n} changes from taking back duplicate citizens</translation>
    </message>
    <message>
        <source>{n} hộ ghi vào dòng họ</source>
        <translation>{n} families counted to a clan</translation>
    </message>
    <message>
        <source>{n} hộ rời dòng họ</source>
        <translation>{n} families that left a clan</translation>
    </message>
    <message>
        <source>{n} lần đổi tên, mã đơn vị</source>
        <translation>{n} new names or codes of the office</translation>
    </message>
    <message>
        <source>{n} lần hoàn tác tên, mã đơn vị</source>
        <translation>{n} names or codes taken back</translation>
    </message>
    <message>
        <source>{n} công dân ra khỏi hộ</source>
        <translation>{n} citizens left their family</translation>
    </message>
    <message>
        <source>{n} công dân rời đơn vị</source>
        <translation>{n} citizens left their unit</translation>
    </message>
    <message>
        <source>{n} mục hoàn tác</source>
        <translation>{n} undone</translation>
    </message>
    <message>
        <source>{n} mục làm lại</source>
        <translation>{n} done again</translation>
    </message>
    <message>
        <source>{n} mâu thuẫn đã quyết định</source>
        <translation>{n} conflicts decided</translation>
    </message>
    <message>
        <source>{n} lần in giấy</source>
        <translation>{n} printings</translation>
    </message>
    <message>
        <source>{n} mục xóa hẳn</source>
        <translation>{n} erased</translation>
    </message>
    <message>
        <source>{n} phiếu chấm</source>
        <translation>{n} score sheets</translation>
    </message>
    <message>
        <source>{n} thôn</source>
        <translation>{n} villages</translation>
    </message>
    <message>
        <source>{n} dòng họ</source>
        <translation>{n} clans</translation>
    </message>
    <message>
        <source>{n} đơn vị</source>
        <translation>{n} units</translation>
    </message>
    <message>
        <source>{n} công dân</source>
        <translation>{n} citizens</translation>
    </message>
    <message>
        <source>{n} cuộc họp</source>
        <translation>{n} meetings</translation>
    </message>
    <message>
        <source>{n} quyết định</source>
        <translation>{n} decisions</translation>
    </message>
    <message>
        <source>{n} danh hiệu công nhận</source>
        <translation>{n} titles recognised</translation>
    </message>
    <message>
        <source>{n} thôn nhập từ bảng tính</source>
        <translation>{n} villages imported from a workbook</translation>
    </message>
    <message>
        <source>{n} dòng họ nhập từ bảng tính</source>
        <translation>{n} clans imported from a workbook</translation>
    </message>
    <message>
        <source>{n} đơn vị nhập từ bảng tính</source>
        <translation>{n} units imported from a workbook</translation>
    </message>
    <message>
        <source>{n} công dân nhập từ bảng tính</source>
        <translation>{n} citizens imported from a workbook</translation>
    </message>
    <message>
        <source>{n} mục khác</source>
        <translation>{n} other entries</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ dữ liệu chưa đúng.</source>
        <translation>This is not the address of a data server.</translation>
    </message>
    <message>
        <source>Viết theo mẫu: postgresql+psycopg://ten@may-chu:5432/du-lieu.</source>
        <translation>Write it like this: postgresql+psycopg://name@server:5432/database.</translation>
    </message>
    <message>
        <source>Bản cài này không có phần nối máy chủ PostgreSQL.</source>
        <translation>This installation cannot connect to a PostgreSQL server.</translation>
    </message>
    <message>
        <source>Cài thêm: pip install &apos;sokhuyenhoc[postgresql]&apos;.</source>
        <translation>Install it too: pip install &apos;sokhuyenhoc[postgresql]&apos;.</translation>
    </message>
    <message>
        <source>Không nối được với máy chủ dữ liệu {server}.</source>
        <translation>The data server {server} cannot be reached.</translation>
    </message>
    <message>
        <source>Kiểm tra dây mạng và tên máy chủ; hỏi người quản trị máy chủ đã bật chưa.</source>
        <translation>Check the network cable and the server&apos;s name; ask the administrator whether the server is on.</translation>
    </message>
    <message>
        <source>Máy chủ {server} không cho vào.</source>
        <translation>The server {server} does not let us in.</translation>
    </message>
    <message>
        <source>Kiểm tra tên người dùng, mật khẩu và tên dữ liệu trong địa chỉ, hoặc hỏi người quản trị máy chủ. Đây không phải mật khẩu của cán bộ.</source>
        <translation>Check the user name, the password and the database in the address, or ask the server&apos;s administrator. This is not an officer&apos;s password.</translation>
    </message>
    <message>
        <source>Mất kết nối với máy chủ dữ liệu {server}.</source>
        <translation>The connection to the data server {server} was lost.</translation>
    </message>
    <message>
        <source>Việc đang làm dở chưa được ghi. Đóng chương trình, mở lại rồi làm lại.</source>
        <translation>What was being done is not saved. Close the program, open it again and do it once more.</translation>
    </message>
    <message>
        <source>Máy chủ PostgreSQL {found} đã quá cũ.</source>
        <translation>PostgreSQL {found} on the server is too old.</translation>
    </message>
    <message>
        <source>Đề nghị người quản trị nâng lên bản 13 hoặc mới hơn.</source>
        <translation>Ask the administrator to upgrade to release 13 or newer.</translation>
    </message>
    <message>
        <source>Chỉ cấp tiếp nhận đặt dữ liệu trên máy chủ.</source>
        <translation>Only a receiving office keeps its data on a server.</translation>
    </message>
    <message>
        <source>Ở xã, dùng tệp dữ liệu trên máy: mở chương trình không kèm địa chỉ máy chủ.</source>
        <translation>In a commune, use the data file on the computer: open the program without a server&apos;s address.</translation>
    </message>
    <message>
        <source>Dữ liệu nằm trên máy chủ {server}, chương trình không tự sao lưu được.</source>
        <translation>The data are on the server {server}; the program cannot back them up itself.</translation>
    </message>
    <message>
        <source>Người quản trị máy chủ sao lưu và khôi phục bằng công cụ của PostgreSQL. Ở máy này hãy chép tệp khóa (đuôi .keys) ra nơi an toàn.</source>
        <translation>The server&apos;s administrator backs up and restores with PostgreSQL&apos;s own tools. On this computer, copy the key file (ending in .keys) to a safe place.</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy chủ không hoàn tác được lần nhận gói.</source>
        <translation>Receiving a package cannot be undone when the data are on a server.</translation>
    </message>
    <message>
        <source>Sửa từng chỗ ở mục Mâu thuẫn hoặc trong sổ; hoặc đề nghị người quản trị đưa máy chủ về bản sao lưu trước đó, rồi đề nghị các xã gửi lại toàn bộ.</source>
        <translation>Correct each entry under Conflicts or in the register; or ask the administrator to bring back the server&apos;s backup from before, then ask the communes to send everything again.</translation>
    </message>
    <message>
        <source>Máy chủ dữ liệu đang bận, chưa ghi được.</source>
        <translation>The data server is busy; nothing was written yet.</translation>
    </message>
    <message>
        <source>Chờ vài phút rồi thử lại; nếu lặp lại, báo người quản trị máy chủ.</source>
        <translation>Wait a few minutes and try again; if it happens again, tell the server&apos;s administrator.</translation>
    </message>
    <message>
        <source>Một máy khác, hoặc cửa sổ khác, đang làm việc với dữ liệu ở {server}.</source>
        <translation>Another computer, or another window, is working with the data at {server}.</translation>
    </message>
    <message>
        <source>Đóng Sổ Khuyến học ở máy kia rồi thử lại. Mỗi lúc chỉ một máy được ghi.</source>
        <translation>Close Sổ Khuyến học on the other computer and try again. Only one computer may write at a time.</translation>
    </message>
    <message>
        <source>Máy này chưa được nối với dữ liệu ở {server}.</source>
        <translation>This computer does not know the data at {server} yet.</translation>
    </message>
    <message>
        <source>Lập cơ quan mới ở đó, hoặc chép thư mục của máy chủ (servers) từ máy đã dùng sang.</source>
        <translation>Create a new office there, or copy the server&apos;s folder (servers) from the computer that was used before.</translation>
    </message>
    <message>
        <source>Ở {server} đã có dữ liệu của một cơ quan.</source>
        <translation>An office already has its data at {server}.</translation>
    </message>
    <message>
        <source>Mở dữ liệu đang có từ máy đã lập nó, hoặc dùng một cơ sở dữ liệu khác, còn trống.</source>
        <translation>Open those data on the computer that created them, or use another, empty database.</translation>
    </message>
    <message>
        <source>Máy chủ dữ liệu không cho ghi.</source>
        <translation>The data server does not allow writing.</translation>
    </message>
    <message>
        <source>Hỏi người quản trị: quyền của người dùng, hoặc máy chủ đang chỉ cho đọc.</source>
        <translation>Ask the administrator: about the user&apos;s rights, or whether the server is read-only now.</translation>
    </message>
    <message>
        <source>Máy chủ dữ liệu báo lỗi khi đọc hoặc ghi đĩa.</source>
        <translation>The data server reports an error of its disk.</translation>
    </message>
    <message>
        <source>Ngừng làm việc và báo ngay người quản trị máy chủ.</source>
        <translation>Stop working and tell the server&apos;s administrator at once.</translation>
    </message>
    <message>
        <source>Đĩa của máy chủ dữ liệu đã đầy nên chưa ghi được.</source>
        <translation>The data server&apos;s disk is full; nothing was written.</translation>
    </message>
    <message>
        <source>Báo người quản trị máy chủ. Những gì đã lưu trước đó vẫn còn.</source>
        <translation>Tell the server&apos;s administrator. What was saved before is still there.</translation>
    </message>
    <message>
        <source>cùng số định danh</source>
        <translation>same identity number</translation>
    </message>
    <message>
        <source>cùng mã hộ</source>
        <translation>same family code</translation>
    </message>
    <message>
        <source>cùng tên chủ hộ</source>
        <translation>same head of family</translation>
    </message>
    <message>
        <source>tên chủ hộ gần giống</source>
        <translation>similar head of family</translation>
    </message>
    <message>
        <source>tên ít người mang</source>
        <translation>few have this name</translation>
    </message>
    <message>
        <source>cùng ngày sinh</source>
        <translation>same birth date</translation>
    </message>
    <message>
        <source>cùng năm sinh</source>
        <translation>same year of birth</translation>
    </message>
    <message>
        <source>cùng điện thoại</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>cùng hộ</source>
        <translation>same family</translation>
    </message>
    <message>
        <source>cùng địa chỉ</source>
        <translation>same address</translation>
    </message>
    <message>
        <source>cùng thôn</source>
        <translation>same village</translation>
    </message>
    <message>
        <source>cùng mã</source>
        <translation>same code</translation>
    </message>
    <message>
        <source>cùng họ tên</source>
        <translation>same name</translation>
    </message>
    <message>
        <source>họ tên gần giống</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>gần như chắc</source>
        <translation>almost certain</translation>
    </message>
    <message>
        <source>nhiều khả năng</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>có thể</source>
        <translation>possible</translation>
    </message>
    <message>
        <source>chưa ai quyết định</source>
        <translation>nobody has decided</translation>
    </message>
    <message>
        <source>hai người quyết định khác nhau</source>
        <translation>two people decided differently</translation>
    </message>
    <message>
        <source>đã gộp, nhưng bản kia có người sửa hoặc lấy lại</source>
        <translation>merged, but somebody edited the other entry or brought it back</translation>
    </message>
    <message>
        <source>đã gộp, sau đó bản kia có đăng ký hoặc phiếu mới đến</source>
        <translation>merged, then a registration or sheet of the other entry arrived</translation>
    </message>
    <message>
        <source>đã quyết định</source>
        <translation>decided</translation>
    </message>
    <message>
        <source>chưa quyết định</source>
        <translation>not decided</translation>
    </message>
    <message>
        <source>khác nhau, giữ cả hai</source>
        <translation>different, keep both</translation>
    </message>
    <message>
        <source>là một, theo bản nhập trước</source>
        <translation>one, as entered first</translation>
    </message>
    <message>
        <source>là một, theo bản nhập sau</source>
        <translation>one, as entered later</translation>
    </message>
    <message>
        <source>hai hộ khác nhau</source>
        <translation>two different families</translation>
    </message>
    <message>
        <source>là một hộ, theo bản nhập trước</source>
        <translation>one family, as entered first</translation>
    </message>
    <message>
        <source>là một hộ, theo bản nhập sau</source>
        <translation>one family, as entered later</translation>
    </message>
    <message>
        <source>hai người khác nhau</source>
        <translation>two different people</translation>
    </message>
    <message>
        <source>là một người, theo bản nhập trước</source>
        <translation>one person, as entered first</translation>
    </message>
    <message>
        <source>là một người, theo bản nhập sau</source>
        <translation>one person, as entered later</translation>
    </message>
    <message>
        <source>một hộ ở sổ của hai xã</source>
        <translation>one family in the registers of two communes</translation>
    </message>
    <message>
        <source>chưa chuyển tiếp</source>
        <translation>not passed on yet</translation>
    </message>
    <message>
        <source>ra ngoài địa bàn</source>
        <translation>outside this area</translation>
    </message>
    <message>
        <source>chờ xã mới trả lời</source>
        <translation>waiting for the new commune</translation>
    </message>
    <message>
        <source>xã được chọn không còn nhận biên nhận</source>
        <translation>the chosen commune takes no receipts any more</translation>
    </message>
    <message>
        <source>xã mới đã nhận</source>
        <translation>accepted by the new commune</translation>
    </message>
    <message>
        <source>xã mới không nhận</source>
        <translation>not accepted by the new commune</translation>
    </message>
    <message>
        <source>có hai câu trả lời khác nhau</source>
        <translation>two different answers</translation>
    </message>
    <message>
        <source>xã cũ đã hoàn tác, xã mới đã nhận</source>
        <translation>undone by the former commune, accepted by the new one</translation>
    </message>
    <message>
        <source>chờ trả lời</source>
        <translation>waiting for an answer</translation>
    </message>
    <message>
        <source>đã nhận</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>đã có trong sổ</source>
        <translation>in the register already</translation>
    </message>
    <message>
        <source>không nhận</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>hai người trả lời khác nhau</source>
        <translation>two people answered differently</translation>
    </message>
    <message>
        <source>Từng trang của tệp</source>
        <translation>Every page of the file</translation>
    </message>
    <message>
        <source>{number} trang hỏng</source>
        <translation>{number} damaged pages</translation>
    </message>
    <message>
        <source>Khóa ngoại</source>
        <translation>Foreign keys</translation>
    </message>
    <message>
        <source>{number} dòng sai</source>
        <translation>{number} wrong rows</translation>
    </message>
    <message>
        <source>Liên kết giữa các mục</source>
        <translation>Links between entries</translation>
    </message>
    <message>
        <source>{number} liên kết trỏ vào chỗ không có</source>
        <translation>{number} links lead nowhere</translation>
    </message>
    <message>
        <source>Chuỗi nhật ký</source>
        <translation>Journal chain</translation>
    </message>
    <message>
        <source>{entries} mục của {writers} máy ghi</source>
        <translation>{entries} entries of {writers} writers</translation>
    </message>
    <message>
        <source>Bảng so với nhật ký</source>
        <translation>Tables against the journal</translation>
    </message>
    <message>
        <source>{number} dòng khác nhật ký</source>
        <translation>{number} rows differ from the journal</translation>
    </message>
    <message>
        <source>Cột tính toán</source>
        <translation>Computed columns</translation>
    </message>
    <message>
        <source>{number} dòng không khớp</source>
        <translation>{number} rows do not follow</translation>
    </message>
    <message>
        <source>Cấu trúc</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>{found}, bản này dùng {wanted}</source>
        <translation>{found}, this release uses {wanted}</translation>
    </message>
    <message>
        <source>Thư viện SQLite</source>
        <translation>SQLite library</translation>
    </message>
    <message>
        <source>{version}</source>
        <translation>{version}</translation>
    </message>
    <message>
        <source>Máy chủ PostgreSQL</source>
        <translation>PostgreSQL server</translation>
    </message>
    <message>
        <source>{server}: bản {version}, dữ liệu {size_mb} MB</source>
        <translation>{server}: release {version}, data {size_mb} MB</translation>
    </message>
    <message>
        <source>Tệp khóa</source>
        <translation>Keyring</translation>
    </message>
    <message>
        <source>{officers} cán bộ</source>
        <translation>{officers} officers</translation>
    </message>
    <message>
        <source>Chỗ trống</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>còn {free_mb} MB, tệp dữ liệu {size_mb} MB</source>
        <translation>{free_mb} MB free, data file {size_mb} MB</translation>
    </message>
    <message>
        <source>không khớp từ mục {seq} của máy ghi {writer}</source>
        <translation>does not fit from entry {seq} of writer {writer} on</translation>
    </message>
    <message>
        <source>đơn vị</source>
        <translation>office</translation>
    </message>
    <message>
        <source>tên, mã đơn vị</source>
        <translation>names and codes of offices</translation>
    </message>
    <message>
        <source>cán bộ</source>
        <translation>officer</translation>
    </message>
    <message>
        <source>thôn</source>
        <translation>village</translation>
    </message>
    <message>
        <source>tên cũ của thôn</source>
        <translation>former village name</translation>
    </message>
    <message>
        <source>hộ</source>
        <translation>family</translation>
    </message>
    <message>
        <source>dòng họ</source>
        <translation>clan</translation>
    </message>
    <message>
        <source>cơ quan, đơn vị</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>công dân</source>
        <translation>citizen</translation>
    </message>
    <message>
        <source>đăng ký</source>
        <translation>registration</translation>
    </message>
    <message>
        <source>phiếu chấm</source>
        <translation>score sheet</translation>
    </message>
    <message>
        <source>cuộc họp</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>bộ tiêu chí dùng</source>
        <translation>checklist in use</translation>
    </message>
    <message>
        <source>quyết định</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>công nhận</source>
        <translation>recognition</translation>
    </message>
    <message>
        <source>cặp trùng</source>
        <translation>duplicate pair</translation>
    </message>
    <message>
        <source>chuyển thôn</source>
        <translation>move</translation>
    </message>
    <message>
        <source>lần in giấy</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>dấu xóa hẳn</source>
        <translation>tombstone</translation>
    </message>
    <message>
        <source>danh hiệu năm trước</source>
        <translation>title of an earlier year</translation>
    </message>
    <message>
        <source>dòng sổ cấp giấy</source>
        <translation>line of the certificate book</translation>
    </message>
    <message>
        <source>tách, nhập hộ</source>
        <translation>split or joined household</translation>
    </message>
    <message>
        <source>đính chính</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>chuyển đi xã khác</source>
        <translation>move to another commune</translation>
    </message>
    <message>
        <source>chuyển đến từ xã khác</source>
        <translation>move from another commune</translation>
    </message>
    <message>
        <source>số đã đếm của xã</source>
        <translation>count of a commune</translation>
    </message>
    <message>
        <source>mất khỏi bảng</source>
        <translation>lost from the table</translation>
    </message>
    <message>
        <source>không thay đổi nào ghi ra</source>
        <translation>no change wrote it</translation>
    </message>
    <message>
        <source>khác ở {fields}</source>
        <translation>differs in {fields}</translation>
    </message>
</context>
</TS>
