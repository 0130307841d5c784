namespace Entente.Evidence.Tests;

/// <summary>
/// Small documents in own words, with the claims they must give: a line a claim, <c>type value currency field=value
/// ... | key</c>. Amounts, counts, targets, changes of status and main meetings are all listed, so that one too many
/// fails too; of other kinds those that are listed must be there.
/// </summary>
internal static class MiniDocuments
{
    public static IReadOnlyList<(string Name, string Text, string Expected)> All { get; } =
    [
        ("japan-loan", """
            Nhật Bản cung cấp khoản vay mới cho Việt Nam
            Ngày 14/3/2024, Chính phủ Nhật Bản đã ký thỏa thuận cho Việt Nam vay 50,3 tỷ yên (khoảng 340 triệu USD) để xây dựng tuyến đường sắt đô thị.
            Khoản vay này do Cơ quan Hợp tác Quốc tế Nhật Bản (JICA) giải ngân trong giai đoạn 2024-2029.
            Đến nay đã có 12 dự án hoàn thành và 7 dự án đang được triển khai tại các địa phương của Việt Nam.
            """, """
            amount 50300000000 JPY kind=loan payer=Japan recipient=Viet Nam | 50,3 tỷ yên
            count 12 state=completed | 12 dự án hoàn thành
            count 7 state=ongoing | 7 dự án đang được triển khai
            """),
        ("world-bank", """
            Ngân hàng Thế giới phê duyệt ba khoản vay cho Lào
            Ban Giám đốc Ngân hàng Thế giới (WB) vừa phê duyệt ba khoản vay với tổng trị giá 215,5 triệu USD cho Lào nhằm hỗ trợ phát triển nông thôn.
            Khoản vay thứ nhất trị giá 120 triệu đô la Mỹ dành cho dự án đường nông thôn, phục vụ hơn 600,000 dân tại 5 tỉnh miền núi.
            Bà Maria Gonzalez, Giám đốc Quốc gia Ngân hàng Thế giới tại Lào, cho biết dự án sẽ bắt đầu trong năm nay.
            """, """
            amount 215500000 USD kind=loan payer=World Bank recipient=Lao PDR | 215,5 triệu USD
            count 3 | ba khoản vay
            amount 120000000 USD kind=loan | 120 triệu đô la
            count 600000 approx=more_than | hơn 600,000 dân
            count 5 | 5 tỉnh
            role holder=Maria Gonzalez | Bà Maria Gonzalez
            """),
        ("covax-japan", """
            Nhật Bản cam kết đóng góp thêm cho COVAX
            Tại hội nghị trực tuyến ngày 2/6/2021, Thủ tướng Nhật Bản Suga Yoshihide cam kết sẽ đóng góp thêm 800 triệu USD cho Cơ chế COVAX.
            Ngoài ra, Nhật Bản sẽ cung cấp khoảng 30 triệu liều vắc xin cho các nước đang phát triển.
            Theo WHO, hơn 70 quốc gia đã nhận vắc xin thông qua cơ chế này.
            """, """
            amount 800000000 USD kind=pledge payer=Japan fund=COVAX Facility | 800 triệu USD
            count 30000000 approx=about | 30 triệu liều
            count 70 approx=more_than | hơn 70 quốc gia
            role holder=Suga Yoshihide | Suga Yoshihide
            """),
        ("eu-budget", """
            EU công bố gói hỗ trợ cho các nước láng giềng
            Liên minh châu Âu (EU) thông báo sẽ dành 1,2 tỷ euro viện trợ không hoàn lại cho Ukraine trong giai đoạn 2024-2026.
            Đây là lần đầu tiên gói hỗ trợ có ba trụ cột gồm phục hồi, cải cách và đầu tư.
            EU cũng đặt mục tiêu giảm 55% lượng phát thải vào năm 2030.
            """, """
            amount 1200000000 EUR kind=pledge payer=EU recipient=Ukraine period=2024..2026 | 1,2 tỷ euro
            target 55 target_year=2030 | giảm 55% lượng phát thải
            listing | ba trụ cột gồm
            """),
        ("timor", """
            Timor-Leste và Australia nâng tầm quan hệ
            Tại cuộc hội đàm ở Dili, Tổng thống Timor-Leste Jose Ramos-Horta đề xuất nâng cấp quan hệ giữa hai nước lên thành đối tác toàn diện.
            Đề xuất này đã được Thủ tướng Australia Anthony Albanese ủng hộ và thông qua.
            Australia tuyên bố viện trợ 40 triệu đô la Úc cho 15 dự án giáo dục, trong đó 6 dự án đã được phê duyệt.
            """, """
            status_change stage=proposed | đề xuất nâng cấp quan hệ
            status_change stage=adopted | ủng hộ và thông qua
            amount 40000000 AUD payer=Australia | 40 triệu đô la Úc
            count 15 | 15 dự án giáo dục
            count 6 state=approved | 6 dự án đã được phê duyệt
            role holder=Jose Ramos-Horta | Jose Ramos-Horta
            """),
        ("mekong-japan", """
            Hội nghị Cấp cao Mekong-Nhật Bản lần thứ 15 khai mạc
            Ngày 5/10/2023, Hội nghị Cấp cao Mekong-Nhật Bản lần thứ 15 đã diễn ra tại Tokyo với sự tham dự của 6 nhà lãnh đạo các nước.
            Hội nghị đã thông qua Kế hoạch Hành động Tokyo 2024-2026 và ghi nhận kết quả của Hội nghị Bộ trưởng Ngoại giao Mekong-Nhật Bản lần thứ 14.
            Nhật Bản sẽ tiếp tục mở rộng quy mô Quỹ Đối tác Mekong-Nhật Bản và hỗ trợ đào tạo nguồn nhân lực.
            """, """
            meeting main=true ordinal=15 date=2023-10-05 | Ngày 5/10/2023
            meeting main=false ordinal=14 | lần thứ 14
            instrument action=adopted | Kế hoạch Hành động Tokyo
            target none direction=increase actor=Japan | mở rộng quy mô Quỹ Đối tác
            commitment firmness=continue actor=Japan | sẽ tiếp tục mở rộng
            """),
        ("doubling", """
            Canada tăng đóng góp cho Quỹ Khí hậu xanh
            Bộ trưởng Môi trường Canada Steven Guilbeault cho biết Canada sẽ tăng khoản đóng góp hằng năm cho Quỹ Khí hậu xanh từ 150 triệu CAD lên 300 triệu CAD vào năm 2026.
            Số dự án mà quỹ tài trợ đã tăng từ 86 lên 129 dự án so với năm 2021, trong đó 41 dự án đã hoàn thành.
            Canada cũng cam kết tăng gấp ba ngân sách cho thích ứng khí hậu trước năm 2030.
            """, """
            target 300000000 base=150000000 target_year=2026 fund=GCF actor=Canada | từ 150 triệu CAD lên 300 triệu CAD
            count 86 role_in_pair=baseline as_of=2021 | từ 86 lên 129
            count 129 | từ 86 lên 129
            count 41 state=completed | 41 dự án đã hoàn thành
            target none multiplier=3 target_year=2030 | tăng gấp ba ngân sách
            """),
        ("trade", """
            Kim ngạch thương mại Ấn Độ - Indonesia tăng mạnh
            Theo Bộ Thương mại Ấn Độ, kim ngạch thương mại hai chiều năm 2022 đạt khoảng 38,8 tỷ USD, tăng 48% so với năm 2021.
            Ấn Độ hiện là đối tác thương mại lớn thứ 4 của Indonesia.
            Hai nước đặt mục tiêu nâng kim ngạch lên 50 tỷ USD vào năm 2025.
            """, """
            amount 38800000000 USD kind=trade approx=about period=2022 | 38,8 tỷ USD
            ratio value=48 unit=% | tăng 48%
            rank rank=4 | lớn thứ 4
            target 50000000000 target_year=2025 | 50 tỷ USD
            """),
        ("fund-pipeline", """
            Quỹ Phát triển Nam Á họp thường niên
            Trong khuôn khổ Quỹ Phát triển Nam Á (SDF), 18 dự án đang được triển khai với tổng số vốn 64 triệu USD.
            Ngoài ra, còn 5 dự án đang chờ phê duyệt, trong đó có dự án thủy lợi trị giá 3,2 triệu USD.
            Bangladesh đã đóng góp 2 triệu USD cho quỹ trong năm 2022.
            """, """
            count 18 state=ongoing fund=Quỹ Phát triển Nam Á | 18 dự án đang được triển khai
            amount 64000000 USD kind=portfolio fund=Quỹ Phát triển Nam Á | 64 triệu USD
            count 5 state=pending fund=Quỹ Phát triển Nam Á | còn 5 dự án
            amount 3200000 USD kind=budget fund=Quỹ Phát triển Nam Á | 3,2 triệu USD
            amount 2000000 USD kind=contribution payer=Bangladesh period=2022 | 2 triệu USD cho quỹ
            """),
        ("adb", """
            ADB hỗ trợ Campuchia ứng phó thiên tai
            (Phnom Penh) - Ngân hàng Phát triển châu Á (ADB) đã giải ngân 613 triệu 500 ngàn đô la cho Campuchia kể từ năm 2019.
            Chương trình giúp ít nhất 1.200 hộ gia đình tại bốn tỉnh và đào tạo gần 3,5 nghìn cán bộ.
            Dự án cần thêm 20 triệu USD để hoàn thành.
            """, """
            amount 613500000 USD kind=disbursement payer=ADB recipient=Cambodia | 613 triệu 500 ngàn
            count 1200 approx=at_least | ít nhất 1.200 hộ
            count 4 | bốn tỉnh
            count 3500 approx=nearly | 3,5 nghìn cán bộ
            amount 20000000 USD kind=funding_need | cần thêm 20 triệu USD
            """),
        ("committee", """
            Ủy ban hỗn hợp Việt Nam - Đan Mạch họp phiên thứ sáu
            Sáng 21/9/2022, tại Hà Nội đã diễn ra phiên họp lần thứ 6 của Ủy ban hỗn hợp Việt Nam - Đan Mạch do Thứ trưởng Bộ Ngoại giao Lê Văn Minh và Đại sứ Đan Mạch tại Việt Nam Nicolai Prytz đồng chủ trì.
            Hai bên nhất trí tiếp tục thúc đẩy hợp tác về năng lượng, môi trường, y tế và giáo dục.
            Đan Mạch là nhà tài trợ lớn thứ ba của Việt Nam trong lĩnh vực nước sạch.
            """, """
            meeting main=true ordinal=6 date=2022-09-21 | phiên họp lần thứ 6
            role holder=Nicolai Prytz | Nicolai Prytz
            role holder=Lê Văn Minh | Lê Văn Minh
            rank rank=3 | lớn thứ ba
            listing | năng lượng, môi trường
            commitment firmness=continue | nhất trí tiếp tục
            """),
        ("range", """
            Hàn Quốc xem xét hỗ trợ các nước châu Phi
            Chính phủ Hàn Quốc đang xem xét khả năng cung cấp từ 3 đến 3,5 tỷ won cho các nước châu Phi trong vòng ba năm tới.
            Tổ chức Y tế Thế giới kêu gọi các nước giàu hỗ trợ châu Phi.
            Cơ quan Hợp tác Quốc tế Hàn Quốc (KOICA), được thành lập năm 1991, đã cử hơn 60 tình nguyện viên đến khu vực.
            """, """
            amount 3000000000..3500000000 KRW payer=ROK recipient=Africa | từ 3 đến 3,5 tỷ won
            count 60 approx=more_than | hơn 60 tình nguyện viên
            position stance=requests | kêu gọi các nước giàu
            event date=1991 | được thành lập năm 1991
            """),
        ("no-figures", """
            New Zealand và các quốc đảo Thái Bình Dương tăng cường hợp tác
            New Zealand khẳng định sẽ tiếp tục hỗ trợ các quốc đảo Thái Bình Dương ứng phó với biến đổi khí hậu.
            Hai bên chưa thống nhất về mức đóng góp cho quỹ chung và không cam kết con số nào.
            Các nước hoan nghênh Chiến lược Khí hậu của New Zealand.
            """, """
            commitment firmness=continue actor=New Zealand | khẳng định sẽ tiếp tục
            instrument action=welcomed | Chiến lược Khí hậu
            """),
    ];
}
