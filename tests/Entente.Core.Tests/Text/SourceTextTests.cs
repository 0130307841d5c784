using FsCheck.Fluent;

namespace Entente.Core.Tests;

public sealed class SourceTextTests
{
    [Fact]
    public void Offsets_count_code_points()
    {
        var text = new SourceText("a😀\r\nQuy\u0303 🇻🇳.");
        text.Length.ShouldBe(12);
        text.Slice(new TextSpan(1, 2)).ShouldBe("😀");
        text.Slice(new TextSpan(4, 8)).ShouldBe("Quy\u0303");
        text.ToUtf16(12).ShouldBe(text.Text.Length);
    }

    [Fact]
    public void A_lone_surrogate_was_not_decoded_properly() =>
        Should.Throw<ArgumentException>(() => new SourceText("a\ud83d"));

    [Fact]
    public void A_position_inside_a_pair_is_the_code_point_that_begins_before() =>
        new SourceText("😀a").ToCodePoint(1).ShouldBe(0);

    [Fact]
    public void Offsets_outside_throw()
    {
        var text = new SourceText("ab");
        Should.Throw<ArgumentOutOfRangeException>(() => text.ToUtf16(3));
        Should.Throw<ArgumentOutOfRangeException>(() => text.ToCodePoint(-1));
    }

    [Fact]
    public void The_empty_text_has_one_place() => new SourceText("").ToUtf16(0).ShouldBe(0);

    [Fact]
    public void Offsets_round_trip() =>
        Properties.Hold(Properties.Texts.Select(t => string.Concat(Enumerable.Repeat(t, 9))), text =>
        {
            var source = new SourceText(text);
            return Enumerable.Range(0, source.Length + 1).All(i => source.ToCodePoint(source.ToUtf16(i)) == i)
                && source.Length == text.EnumerateRunes().Count();
        });

    [Fact]
    public void Slices_put_together_are_the_text() =>
        Properties.Hold(from t in Properties.Texts from at in Gen.Choose(0, 100) select (t, at), p =>
        {
            var source = new SourceText(p.t);
            var at = Math.Min(p.at, source.Length);
            return source.Slice(new TextSpan(0, at)) + source.Slice(new TextSpan(at, source.Length)) == p.t;
        });
}
