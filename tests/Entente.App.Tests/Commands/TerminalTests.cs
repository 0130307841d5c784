using Entente.App.Commands;

namespace Entente.App.Tests.Commands;

/// <summary>What stands on a terminal fits it.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData("a bc def", 5, new[] { "a bc", "def" })]
    [InlineData("abcdefgh", 3, new[] { "abc", "def", "gh" })]
    [InlineData("한국어 글", 6, new[] { "한국어", "글" })]
    [InlineData("fits", 4, new[] { "fits" })]
    public void A_text_is_broken_at_spaces_and_within_words_that_are_too_long(string text, int cells, string[] lines) =>
        Width.Wrap(text, cells).ShouldBe(lines);

    [Fact]
    public void Progress_shows_bytes_files_and_the_time_that_is_left_within_the_width()
    {
        var errors = new StringWriter();
        var time = new HandedTime();
        var context = new VerbContext(Texts.In("en"), TextWriter.Null, errors, time);
        using var progress = new Progress(context, 4, 1000, () => 60);

        time.Pass(TimeSpan.FromSeconds(10));
        progress.Read(250);
        var line = errors.ToString();
        line.ShouldContain("25% · files 0 of 4 · 0:30 left");
        Width.Of(line.TrimStart('\r')).ShouldBeLessThan(60);

        time.Pass(TimeSpan.FromSeconds(10));
        progress.Step(250);
        errors.ToString().ShouldContain("50% · files 1 of 4 · 0:20 left");

        progress.Hide();
        errors.ToString().ShouldEndWith("\r" + new string(' ', Width.Of(line.TrimStart('\r'))) + "\r");
    }

    [Fact]
    public void Where_there_is_no_terminal_nothing_is_shown()
    {
        var errors = new StringWriter();
        var time = new HandedTime();
        using (var progress = new Progress(new VerbContext(Texts.In("en"), TextWriter.Null, errors, time), 2, 10))
        {
            time.Pass(TimeSpan.FromSeconds(10));
            progress.Read(5);
            progress.Step();
        }
        errors.ToString().ShouldBe("");
    }

    private sealed class HandedTime : TimeProvider
    {
        private long _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _passed;

        public void Pass(TimeSpan time) => _passed += time.Ticks;
    }
}
