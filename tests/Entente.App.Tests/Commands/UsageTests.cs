namespace Entente.App.Tests.Commands;

/// <summary>Wrong usage is said in the reader's language, with status 2, and nothing is done.</summary>
public sealed class UsageTests
{
    /// <summary>Words of the library of the command line, none of which stands in ours.</summary>
    private static readonly string[] LibraryWords =
        ["Required", "Option ", "Argument ", "Unrecognized", "expects", "Must be", "Description", "Show help"];

    [Theory]
    [InlineData("check", "PATH is missing.")]
    [InlineData("check a --format", "--format needs a value.")]
    [InlineData("check a --format xx", "--format does not know “xx”. Write one of: csv, json, jsonl, table.")]
    [InlineData("check a --jobs 1 --jobs 2", "--jobs is given more than once. Give it once.")]
    [InlineData("check --nope", "There is no option --nope. A path that begins so is written as ./--nope, or behind --.")]
    [InlineData("check a --page --summary", "--summary stands where a value or a path is expected.")]
    [InlineData("check a --today=x", "“x” is not a day.")]
    [InlineData("upgrade a", "--out is missing.")]
    [InlineData("upgrade a b --out c", "“b” is too much here.")]
    [InlineData("nope", "There is no verb “nope”. Write one of: serve, read, ingest, check")]
    [InlineData("nope --help", "There is no verb “nope”.")]
    [InlineData("codelists", "What is to be done is missing. Write one of: list, update.")]
    [InlineData("check a --lang xx", "--lang does not know “xx”. Write one of: en, ko, vi.")]
    public async Task Wrong_usage_is_told_in_words_and_nothing_is_done(string line, string said)
    {
        var before = Directory.GetFileSystemEntries(Environment.CurrentDirectory);

        var run = await Verb.RunAsync(line.Split(' '));

        run.Status.ShouldBe(2, run.Errors);
        run.Errors.ShouldContain(said);
        run.Output.ShouldBe("");
        Directory.GetFileSystemEntries(Environment.CurrentDirectory).ShouldBe(before);
    }

    [Theory]
    [InlineData("journal import", "journal import")]
    [InlineData("codelists update", "codelists update")]
    [InlineData("codelists nope", "codelists")]
    [InlineData("upgrade a", "upgrade")]
    public async Task Help_is_offered_of_a_verb_that_there_is(string line, string verb)
    {
        var run = await Verb.RunAsync(line.Split(' '));

        run.Errors.ShouldContain($"Help: entente {verb} --help\n");
        var help = await Verb.RunAsync([.. verb.Split(' '), "--help"]);
        help.Status.ShouldBe(0);
        help.Output.ShouldContain("entente " + verb);
    }

    [Theory, InlineData("vi"), InlineData("ko")]
    public async Task Usage_and_help_have_no_words_of_the_library(string language)
    {
        string[] lines =
        [
            "check", "check a --format", "check a --format xx", "check a --jobs 1 --jobs 2", "check --nope",
            "check a --page --summary", "upgrade a", "upgrade a b --out c", "nope", "codelists", "check a --jobs x",
            "--help", "check --help", "upgrade --help", "codelists --help", "codelists update --help",
        ];
        foreach (var line in lines)
        {
            var run = await Verb.RunAsync([.. line.Split(' '), "--lang", language]);
            var said = run.Output + run.Errors;
            said.ShouldNotBeEmpty(line);
            LibraryWords.Where(w => said.Contains(w, StringComparison.Ordinal)).ShouldBeEmpty(line + "\n" + said);
        }
    }

    [Fact]
    public async Task Behind_two_dashes_and_behind_a_sign_anything_is_a_value()
    {
        (await Verb.RunAsync("check", "--", "--nope")).Status.ShouldBe(3);
        var run = await Verb.RunAsync("check", "a", "--today=-1");
        run.Status.ShouldBe(2);
        run.Errors.ShouldContain("“-1” is not a day.");
    }
}
