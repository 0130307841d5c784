using System.Globalization;

namespace Entente.Core.Tests;

/// <summary>Texts are told to be copies by a few numbers.</summary>
public sealed class TextSketchTests
{
    [Fact]
    public void A_text_shares_all_with_itself_and_nothing_with_another() =>
        (Shared(Text(1, 0, 300), Text(1, 0, 300)), Shared(Text(1, 0, 300), Text(2, 0, 300))).ShouldBe((1, 0));

    [Fact]
    public void A_part_stands_wholly_in_the_whole() => Shared(Text(1, 0, 400), Text(1, 100, 200)).ShouldBe(1);

    [Theory]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(2000)]
    public void Of_texts_that_share_half_half_is_told(int words) =>
        Shared(Text(1, 0, words) + Text(2, 0, words), Text(1, 0, words) + Text(3, 0, words)).ShouldBe(0.5m, 0.12m);

    [Fact]
    public void Marks_of_writing_do_not_count() =>
        Shared(Text(1, 0, 100), "“" + Text(1, 0, 100).ToUpperInvariant().Replace(" ", ",  ", StringComparison.Ordinal))
            .ShouldBe(1);

    [Fact]
    public void Scripts_without_spaces_are_told_by_their_letters()
    {
        const string story = "东盟与韩国合作联合委员会第十一次会议在雅加达举行，双方就数字贸易、网络安全、气候变化和青年交流等领域的合作进行了讨论。";
        const string other = "湄公河流域五国的部长们昨天在万象商定了新的水资源管理计划，并将在明年春天之前向各国首脑提交一份详细的报告。";
        (Shared(story, story + other), Shared(story, other)).ShouldBe((1, 0));
    }

    [Fact]
    public void A_short_notice_has_none() =>
        TextSketch.Of("The committee met in Jakarta on 16 March 2023.").ShouldBeNull();

    [Fact]
    public void It_comes_back_from_its_text_and_rubbish_does_not()
    {
        var sketch = TextSketch.Of(Text(1, 0, 900))!;
        TextSketch.TryParse(sketch.ToString()).ShouldBe(sketch);
        string?[] all = [null, "", "x", "AAAA", sketch.ToString()[4..], Convert.ToBase64String(new byte[101])];
        foreach (var rubbish in all)
        {
            TextSketch.TryParse(rubbish).ShouldBeNull();
        }
    }

    [Fact]
    public void The_numbers_are_the_same_for_ever() =>
        TextSketch.Of(Text(1, 0, 26))!.ToString()[..24].ShouldBe("AW0GTQBDnaQTU5sZGXul9THP");

    private static decimal Shared(string one, string other) =>
        TextSketch.Of(one)!.SharedWith(TextSketch.Of(other)!);

    private static string Text(int kind, int from, int words) =>
        string.Concat(Enumerable.Range(from, words)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"w{kind}x{i} ")));
}
