namespace Entente.Evidence.Tests;

public sealed class VietnameseTests : LanguageContract
{
    protected override string Code => "vi";

    protected override IReadOnlyList<(string Text, decimal Value)> Numbers =>
    [
        ("5", 5m), ("1.200", 1200m), ("600,000", 600000m), ("5,5 triệu", 5500000m), ("10 triệu", 10000000m),
        ("1,2 tỷ", 1200000000m), ("1,2 tỉ", 1200000000m), ("2.5 triệu", 2500000m), ("1.234.567", 1234567m),
        ("613 triệu 500 ngàn", 613500000m), ("3,5 nghìn", 3500m), ("5 nghìn tỷ", 5000000000000m), ("0,125", 0.125m),
        ("1.234,5", 1234.5m), ("1,234.5", 1234.5m), ("hai mươi lăm", 25m), ("một trăm hai mươi", 120m),
            ("mười hai", 12m),
        ("ba trăm triệu", 300000000m), ("một tỷ", 1000000000m), ("1,234 tỷ", 1234000000m),
            ("43.000 tỷ", 43000000000000m),
        ("bốn mươi tư", 44m), ("mười", 10m), ("hai nghìn", 2000m),
    ];

    protected override IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts =>
    [
        ("10 triệu USD", 10000000m, "USD"), ("5,5 triệu đô la Mỹ", 5500000m, "USD"),
            ("350 triệu đô-la", 350000000m, "USD"),
        ("180,4 tỷ won", 180400000000m, "KRW"), ("50 tỷ yên", 50000000000m, "JPY"), ("1,2 tỷ euro", 1200000000m, "EUR"),
        ("40 triệu đô la Úc", 40000000m, "AUD"), ("86.000 tỷ đồng", 86000000000000m, "VND"),
            ("500 triệu nhân dân tệ", 500000000m, "CNY"),
        ("$10 triệu", 10000000m, "USD"), ("US$ 2,5 triệu", 2500000m, "USD"), ("€5 triệu", 5000000m, "EUR"),
            ("A$30 triệu", 30000000m, "AUD"),
        ("USD 12 triệu", 12000000m, "USD"), ("hơn một tỷ đô la", 1000000000m, "USD"),
            ("30 triệu bảng Anh", 30000000m, "GBP"),
        ("20 triệu đôla", 20000000m, "USD"), ("7 triệu CHF", 7000000m, "CHF"),
    ];

    protected override IReadOnlyList<(string Text, string Iso)> Dates =>
    [
        ("ngày 24 tháng 5 năm 2022", "2022-05-24"), ("24/5/2022", "2022-05-24"), ("ngày 24/5", "XXXX-05-24"),
            ("12/11", "XXXX-11-12"),
        ("12-15/11", "XXXX-11-12..XXXX-11-15"), ("ngày 13-15/11/2020", "2020-11-13..2020-11-15"),
            ("30/10-2/11/2023", "2023-10-30..2023-11-02"),
        ("tháng 11 năm ngoái", "XXXX-11"), ("tháng 3/2016", "2016-03"), ("tháng 10 năm 2021", "2021-10"),
            ("cuối năm 2021", "2021"),
        ("năm 2023", "2023"), ("nhiệm kỳ 2021-2024", "2021..2024"), ("giai đoạn 2021 - 2025", "2021..2025"),
            ("từ năm 2019 đến năm 2023", "2019..2023"),
        ("2021–2025", "2021..2025"), ("năm ngoái", "last-year"), ("năm nay", "this-year"),
            ("2023-03-19", "2023-03-19"), ("ngày 16-7", "XXXX-07-16"),
        ("ngày 5 tháng 10", "XXXX-10-05"), ("từ ngày 12 đến ngày 15/11", "XXXX-11-12..XXXX-11-15"),
        ("hôm qua", "yesterday"), ("tháng trước", "last-month"),
    ];

    protected override IReadOnlyList<(string Text, int Ordinal)> Ordinals =>
    [
        ("lần thứ 10", 10), ("lần thứ nhất", 1), ("lần thứ hai", 2), ("lần thứ tư", 4), ("thứ 3", 3),
            ("lần đầu tiên", 1), ("lần thứ 23", 23),
        ("lần thứ mười", 10), ("lần thứ XII", 12), ("lần thứ mười một", 11),
    ];

    protected override IReadOnlyList<(string Text, string Approx)> Approximations =>
    [
        ("gần 86 triệu USD", "nearly"), ("hơn 1.200 người", "more_than"), ("khoảng 35 triệu USD", "about"),
            ("xấp xỉ 40%", "about"),
        ("trên 500 triệu USD", "more_than"), ("tối thiểu 5 triệu USD", "at_least"), ("ít nhất 20 dự án", "at_least"),
            ("lên tới gần 86 triệu USD", "nearly"),
        ("tối đa 10 triệu USD", "up_to"), ("10 triệu USD trở lên", "at_least"), ("không dưới 30 nước", "at_least"),
    ];

    protected override IReadOnlyList<(string Line, int Sentences)> Sentences =>
    [
        ("Hội nghị diễn ra tại TP. Hồ Chí Minh. Hai bên nhất trí.", 2),
        ("Quỹ đạt 5.5 triệu USD, tăng 1.200 lần.", 1),
        ("Ông nói: \"Chúng tôi sẽ làm.\" Hội nghị kết thúc.", 2),
        ("Chính sách được xúc tiến thời gian qua.\"Kế hoạch mới\" có 7 điểm.", 2),
        ("TS. Nguyễn Văn An cho biết. PGS.TS. Lê Bình đồng ý.", 2),
        ("Các lĩnh vực gồm y tế, giáo dục… Hai bên sẽ họp lại.", 2),
        ("Bài đăng trên baochi.vn của J. Smith có 3 phần.", 1),
        ("Tiêu đề không có dấu chấm", 1),
        ("Liệu có đủ vốn? Chưa ai biết! Nhưng dự án vẫn tiếp tục.", 3),
        ("Ngày 6/6 các bên đã họp.COVAX là cơ chế chung.14 quốc gia tham gia.", 3),
    ];

    [Fact]
    public void An_ambiguous_number_word_is_a_year_where_nothing_counted_follows()
    {
        Reading.Sentence("Dự án kéo dài trong năm lĩnh vực khó khăn của năm tài chính.")
            .OfType<Core.CountClaim>().ShouldBeEmpty();
        Reading.Sentence("Thái Lan nêu năm lĩnh vực ưu tiên của chương trình.")
            .OfType<Core.CountClaim>().ShouldHaveSingleItem().Value.Low.ShouldBe(5);
    }

    [Theory]
    [InlineData("Bệnh COVID-19 lan rộng tại nhiều nước.")]
    [InlineData("Hai bên nhất trí hợp tác với hai nước láng giềng.")]
    [InlineData("Đây là năm thứ 10 của quan hệ.")]
    [InlineData("Một phần của dự án đã xong, một trong các mục tiêu.")]
    public void What_counts_nothing_gives_no_count(string sentence) =>
        Reading.Sentence(sentence).OfType<Core.CountClaim>().ShouldBeEmpty();

    [Theory]
    [InlineData("2000 tỷ tỷ")]
    [InlineData("999999999999999999999999")]
    public void A_number_too_large_for_the_account_is_none(string text)
    {
        var tokens = new TokenText(FoldedText.Of(text));
        Language.Numbers.At(tokens, 0, tokens.Tokens.Length).ShouldBeNull();
    }
}
