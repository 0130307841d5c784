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
    public async Task What_a_document_holds_does_not_steer_the_terminal_and_data_stay_whole()
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "w");
        var file = folder.Write(
            "a\u001B[2Jb.txt",
            "Gr\u009B2J\u202Eants\n\n3 February 2021\n\nKorea pledged 10 million USD to the Mekong River Commission in 2021, "
            + "the minister said\u001B]0;x\u0007 in Vientiane.\n");
        var runs = new[]
        {
            await Verb.RunAsync("read", file),
            await Verb.RunAsync("ingest", file, "--by", "An", "--accept", "all", "--data", workspace),
            await Verb.RunAsync("figures", "--data", workspace),
            await Verb.RunAsync("read", Path.Combine(folder.Path, "none\u001B[2J.txt")),
        };
        foreach (var run in runs)
        {
            (run.Output + run.Errors).Where(c => c == '\u202E' || (char.IsControl(c) && c is not ('\n' or '\r')))
                .ShouldBeEmpty();
            (run.Output + run.Errors).ShouldNotBeEmpty();
        }
        runs[2].Output.ShouldContain("said\uFFFD]0;x\uFFFD in Vientiane");
        (await Verb.RunAsync("read", file, "--text")).Output.ShouldContain("said\u001B]0;x\u0007 in Vientiane");
    }

    [Theory]
    [InlineData("\u001B[2JAn", 2)]
    [InlineData("123", 2)]
    [InlineData("  ", 2)]
    [InlineData("long", 2)]
    [InlineData(" An ", 0)]
    public async Task A_name_that_the_site_refuses_is_refused_here_too(string name, int status)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", Articles.Committee);
        var by = name == "long" ? new string('a', 101) : name;
        string[] to = ["--data", Path.Combine(folder.Path, "w"), "--by", by];
        var run = await Verb.RunAsync(["ingest", file, .. to]);
        run.Status.ShouldBe(status, run.Errors);
        if (status != 0)
        {
            run.Errors.ShouldContain("at least one letter, at most 100 characters");
            (await Verb.RunAsync(["codelists", "update", file, .. to])).Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task The_keys_of_persons_are_written_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        using var folder = new TemporaryFolder();
        var (workspace, keys) = (Path.Combine(folder.Path, "w"), Path.Combine(folder.Path, "w.keys"));
        await Verb.RunAsync("ingest", folder.Write("a.txt", Articles.Committee), "--by", "An", "--data", workspace);
        (await Verb.RunAsync("journal", "export", "--data", workspace, "--keys", keys)).Status.ShouldBe(0);
        foreach (var file in new[] { keys, Path.Combine(workspace, "entente.db") })
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
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
