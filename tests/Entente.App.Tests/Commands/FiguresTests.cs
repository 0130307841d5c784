using System.Text.Json;

namespace Entente.App.Tests.Commands;

/// <summary>What a person asks of the figures at a terminal.</summary>
public sealed class FiguresTests
{
    [Fact]
    public async Task A_desk_officer_sees_the_portfolio_as_a_stock_with_its_basis()
    {
        using var folder = new TemporaryFolder();
        var run = await Verb.RunAsync(
            "figures", "fund.portfolio.budget", "--scope", "akcf", "--sample", "asean-rok", "--data", folder.Path,
            "--format", "json");
        run.Status.ShouldBe(0);
        var tenth = run.Json.GetProperty("figures").EnumerateArray()
            .Single(f => f.GetProperty("time").GetProperty("at").GetString() == "2023-03-16");
        tenth.GetProperty("kind").GetString().ShouldBe("stock");
        tenth.GetProperty("stage").GetString().ShouldBe("allocated");
        tenth.GetProperty("value").GetDecimal().ShouldBe(86_000_000m);
        tenth.GetProperty("approx").GetString().ShouldBe("nearly");
        tenth.GetProperty("basis").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Nothing_of_the_ninth_committee_is_known_before_its_first_source()
    {
        using var folder = new TemporaryFolder();
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path, "--format", "jsonl");
        (await At("2022-05-24")).ShouldBeEmpty();
        (await At("2022-05-25")).ShouldContain("fund.portfolio.budget");

        async Task<List<string>> At(string known)
        {
            var run = await Verb.RunAsync("figures", "--known", known, "--data", folder.Path, "--format", "json");
            return
            [
                .. run.Json.GetProperty("figures").EnumerateArray()
                    .Where(
                        f =>
                            f.TryGetProperty("time", out var time)
                                && time.GetProperty("at").GetString() == "2022-05-24")
                    .Select(f => f.GetProperty("quantity").GetString()!),
            ];
        }
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export")]
    public async Task A_journal_that_is_not_there_is_said_so_and_none_is_made(string verb)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "typo");
        var run = await Verb.RunAsync("journal", verb, "--data", path);
        run.Status.ShouldBe(3);
        run.Errors.ShouldContain("journal.no-workspace");
        Directory.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task Verifying_names_the_last_entry()
    {
        using var folder = new TemporaryFolder();
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path, "--format", "jsonl");
        (await Verb.RunAsync("journal", "verify", "--data", folder.Path)).Output
            .ShouldMatch("Last entry: [a-z/-]+#[0-9]+, recorded [0-9]");
    }

    [Fact]
    public async Task A_stock_is_not_added_to_a_flow()
    {
        using var folder = new TemporaryFolder();
        var all = await Verb.RunAsync(
            "figures", "--scope", "akcf", "--sample", "asean-rok", "--data", folder.Path, "--format", "json");
        var stock = IdOf(all.Json, "fund.portfolio.budget", "2023-03-16");
        var flow = all.Json.GetProperty("figures").EnumerateArray()
            .First(
                f =>
                    f.GetProperty("quantity").GetString() == "fund.contribution"
                        && f.GetProperty("period").GetProperty("start").GetString() == "2022")
            .GetProperty("id").GetString()!;
        var run = await Verb.RunAsync(
            "figures", "--combine", "sum", stock, flow, "--data", folder.Path, "--format", "json");
        run.Status.ShouldBe(1);
        run.Json.GetProperty("figures").GetArrayLength().ShouldBe(0);
        run.Json.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("figure.stock-with-flow");

        var years = await Verb.RunAsync(
            "figures", "--combine", "ratio", stock, flow, "--data", folder.Path, "--format", "json");
        years.Status.ShouldBe(0);
        years.Json.GetProperty("figures")[0].GetProperty("value").GetDecimal().ShouldBe(5.375m);
        years.Json.GetProperty("figures")[0].GetProperty("unit").GetString().ShouldBe("year");
    }

    [Theory]
    [InlineData(2, "figures", "--combine", "add", "r1", "r2")]
    [InlineData(2, "figures", "--known", "yesterday")]
    [InlineData(2, "figures", "--format", "xml")]
    [InlineData(2, "figures", "--sample", "atlantis")]
    [InlineData(1, "figures", "--combine", "sum", "r1", "r2")]
    [InlineData(1, "figures", "fund.nothing")]
    [InlineData(1, "figures", "--scope", "nobody")]
    [InlineData(3, "figures", "--store", "postgres://localhost/none")]
    public async Task Wrong_questions_end_with_their_status(int status, params string[] args)
    {
        using var folder = new TemporaryFolder();
        var run = await Verb.RunAsync([.. args, "--data", folder.Path]);
        run.Status.ShouldBe(status, run.Errors);
        run.Errors.ShouldNotBeEmpty();
        run.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_sample_is_refused_on_a_workspace_that_exists()
    {
        using var folder = new TemporaryFolder();
        (await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path)).Status.ShouldBe(0);
        (await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path)).Status.ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_leaves_a_figure_open_is_named_once()
    {
        using var folder = new TemporaryFolder();
        var run = await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path);
        var lines = run.Output.Split('\n').Select(l => l.Trim()).ToList();
        lines.Count(l => l.StartsWith("Left open by", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        lines.Zip(lines.Skip(1)).ShouldNotContain(
            p => p.First == p.Second && p.First.StartsWith("Left open by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commas_and_quotes_stay_in_their_cell()
    {
        using var folder = new TemporaryFolder();
        var run = await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path, "--format", "csv");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].TrimEnd('\r').ShouldStartWith("id,quantity,scope,kind");
        lines.Length.ShouldBeGreaterThan(50);
    }

    private static string IdOf(JsonElement answer, string quantity, string at) =>
        answer.GetProperty("figures").EnumerateArray()
            .First(
                f =>
                    f.GetProperty("quantity").GetString() == quantity
                        && f.GetProperty("time").GetProperty("at").GetString() == at)
            .GetProperty("id").GetString()!;
}
