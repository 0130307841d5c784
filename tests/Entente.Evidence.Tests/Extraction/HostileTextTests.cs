using System.Diagnostics;
using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class HostileTextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "digits", new string('9', 200_000) },
        { "commas", string.Concat(Enumerable.Repeat("1,2,", 50_000)) },
        { "quotes", new string('"', 100_000) + " của các nước." },
        { "numbers", string.Concat(Enumerable.Repeat("từ 1 lên 2 triệu USD và ", 5_000)) },
        { "words", string.Concat(Enumerable.Repeat("cam kết sẽ tiếp tục tăng gấp đôi ", 5_000)) },
        { "lines", string.Concat(Enumerable.Repeat("Hàn Quốc sẽ hỗ trợ các nước.\n", 5_000)) },
        { "brackets", string.Concat(Enumerable.Repeat("(Quỹ A ", 20_000)) },
        { "marks", "a" + new string('\u0301', 100_000) },
        { "directions", string.Concat(Enumerable.Repeat("\u202E10 triệu USD\u202C của các nước\u200B ", 3_000)) },
    };

    /// <summary>Reading takes a second or so: what takes this long, on however busy a machine, never ends.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(4);

    [Theory, MemberData(nameof(Texts))]
    public void A_hostile_text_is_read_in_time(string name, string text)
    {
        var watch = Stopwatch.StartNew();
        var source = new SourceText(text);
        var article = new Article { Language = "vi", Parts = [new ArticlePart(new TextSpan(0, source.Length))] };
        foreach (var claim in ClaimExtractor.Extract(source, article, new ExtractionContext()))
        {
            source.Slice(claim.Span).ShouldBe(claim.Quote);
        }
        Reading.Text(text).ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(MostTime, name);
    }

    [Fact]
    public void A_megabyte_is_read_in_seconds()
    {
        var paragraph =
            "Ngày 5/3/2023, Thái Lan và Na Uy đã tổ chức Hội nghị Bộ trưởng Thái Lan-Na Uy lần thứ 4 tại Bangkok. "
            + "Na Uy cam kết sẽ đóng góp 12,5 triệu USD cho 14 dự án đang được triển khai, gồm giáo dục, y tế và "
            + "môi trường.\n";
        var text = string.Concat(Enumerable.Repeat(paragraph, 1_000_000 / paragraph.Length));
        var watch = Stopwatch.StartNew();
        Reading.Claims(text).ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(MostTime);
    }
}
