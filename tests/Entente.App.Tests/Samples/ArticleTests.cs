using System.Text.Json;

namespace Entente.App.Tests;

/// <summary>The two articles of the brief, taken in as they are into a workspace that knows nothing.</summary>
public sealed class ArticleTests
{
    private const string First = "seeds/000_d16fad1cd322f7a3.txt";
    private const string Second = "seeds/003_f9aa783a02f51d98.txt";

    [MaterialFact(Second)]
    public async Task The_portfolio_is_a_stock_not_after_the_day_of_publication_and_no_flow()
    {
        using var folder = new TemporaryFolder();
        var figures = await FiguresOfAsync(folder, Second);
        var budget = figures.Single(f => Quantity(f) == "fund.portfolio.budget");
        budget.GetProperty("value").GetDecimal().ShouldBe(86_000_000m);
        budget.GetProperty("approx").GetString().ShouldBe("nearly");
        budget.GetProperty("kind").GetString().ShouldBe("stock");
        budget.GetProperty("time").GetProperty("at").GetString().ShouldBe("2023-03-19");
        budget.GetProperty("time").GetProperty("precision").GetString().ShouldBe("not-after");
        budget.GetProperty("printed").GetProperty("period").GetString().ShouldBe("2023");
        budget.GetProperty("reading").GetProperty("rule").GetString().ShouldBe("portfolio-covers-projects");
        figures.Single(f => Quantity(f) == "fund.portfolio.projects").GetProperty("value").GetDecimal().ShouldBe(23);

        var contribution = figures.Single(f => Quantity(f) == "fund.contribution");
        var sum = await Verb.RunAsync(
            "figures", "--combine", "sum", Id(budget), Id(contribution), "--data", folder.Path, "--format", "json");
        sum.Status.ShouldBe(1);
        sum.Json.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("figure.stock-with-flow");
        var ratio = await Verb.RunAsync(
            "figures", "--combine", "ratio", Id(budget), Id(contribution), "--data", folder.Path, "--format", "json");
        ratio.Status.ShouldBe(0, ratio.Errors);
        decimal.Round(ratio.Json.GetProperty("figures")[0].GetProperty("value").GetDecimal(), 1).ShouldBe(5.4m);
    }

    [MaterialFact(Second)]
    public async Task Seventy_per_cent_are_completed_the_factor_is_as_printed_and_coverage_is_unknown()
    {
        using var folder = new TemporaryFolder();
        var figures = await FiguresOfAsync(folder, Second);
        Rounded("plan.activities.completed-share", 1).ShouldBe(70.0m);
        Rounded("plan.activities.growth", 2).ShouldBe(3.16m);
        var coverage = figures.Single(f => Quantity(f) == "plan.lines.coverage");
        coverage.GetProperty("unknown").GetBoolean().ShouldBeTrue();
        coverage.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        coverage.GetProperty("basis").GetArrayLength().ShouldBe(0);

        decimal Rounded(string quantity, int decimals) =>
            decimal.Round(figures.Single(f => Quantity(f) == quantity).GetProperty("value").GetDecimal(), decimals);
    }

    [MaterialFact(Second)]
    public async Task A_doubling_said_twice_in_one_article_counts_once()
    {
        using var folder = new TemporaryFolder();
        var figures = await FiguresOfAsync(folder, Second);
        var targets = figures.Where(f => Quantity(f) == "fund.contribution.target").ToList();
        var first = targets.Single(f => f.GetProperty("value").GetDecimal() == 32_000_000m);
        var again = targets.Single(f => f.GetProperty("unit").GetString() == "x");
        again.GetProperty("restates").EnumerateArray().Select(r => r.GetString()).ShouldBe([Id(first)]);
        var sum = await Verb.RunAsync("figures", "--combine", "sum", Id(first), Id(again), "--data", folder.Path);
        sum.Status.ShouldBe(1);
    }

    [MaterialFact(First)]
    public async Task Every_figure_rests_on_a_sentence_of_the_article()
    {
        using var folder = new TemporaryFolder();
        foreach (var article in new[] { First, Second })
        {
            var text = await File.ReadAllTextAsync(Checkout.MaterialPathOf(article));
            var workspace = Path.Combine(folder.Path, Path.GetFileNameWithoutExtension(article));
            foreach (var figure in await FiguresOfAsync(workspace, article))
            {
                if (figure.GetProperty("value").ValueKind == JsonValueKind.Null)
                {
                    continue;
                }
                figure.GetProperty("basis").GetArrayLength().ShouldBeGreaterThan(0);
                foreach (var leg in figure.GetProperty("basis").EnumerateArray())
                {
                    text.ShouldContain(leg.GetProperty("quote").GetString()!);
                }
            }
        }
    }

    [MaterialFact(Second)]
    public async Task With_the_sample_the_article_becomes_a_further_source_of_what_is_known()
    {
        using var folder = new TemporaryFolder();
        await Verb.RunAsync("figures", "--sample", "asean-rok", "--data", folder.Path);
        var figures = await FiguresOfAsync(folder.Path, Second);
        var budget = figures.Single(
            f => Quantity(f) == "fund.portfolio.budget" && f.GetProperty("scope").GetString() == "akcf"
            && f.GetProperty("time").GetProperty("at").GetString() == "2023-03-16");
        budget.GetProperty("basis").EnumerateArray().Any(b => b.TryGetProperty("quote", out _)).ShouldBeTrue();
        budget.GetProperty("singleSource").GetBoolean().ShouldBeFalse();
    }

    [MaterialFact(First)]
    public async Task What_was_said_at_the_second_meeting_is_on_its_record_and_no_key_has_an_unknown_year()
    {
        using var folder = new TemporaryFolder();
        await FiguresOfAsync(folder, First);
        var export = (await Verb.RunAsync("journal", "export", "--data", folder.Path)).Output;
        var entries = export.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("entry", out _)).Select(line => line.GetProperty("entry")).ToList();
        var pledge = Of("commitment.made").First(p => p.GetRawText().Contains("covax", StringComparison.Ordinal));
        pledge.GetProperty("meeting").GetString()!.ShouldEndWith("-mekong-2");
        Of("status.changed").Where(p => p.TryGetProperty("meeting", out _)).ToList()
            .ForEach(p => p.GetProperty("meeting").GetString()!.ShouldEndWith("-mekong-2"));
        Of("meeting.held").ShouldAllBe(p => !p.GetProperty("key").GetString()!.Contains("xxxx"));

        List<JsonElement> Of(string type) =>
        [
            .. entries.Where(e => e.GetProperty("type").GetString() == type).Select(e => e.GetProperty("payload")),
        ];
    }

    private static Task<List<JsonElement>> FiguresOfAsync(TemporaryFolder folder, string article) =>
        FiguresOfAsync(folder.Path, article);

    private static async Task<List<JsonElement>> FiguresOfAsync(string workspace, string article)
    {
        var taken = await Verb.RunAsync(
            "ingest", Checkout.MaterialPathOf(article), "--by", "Nguyen An", "--accept", "all", "--data", workspace);
        taken.Status.ShouldBe(0, taken.Errors);
        var run = await Verb.RunAsync("figures", "--data", workspace, "--format", "json");
        return [.. run.Json.GetProperty("figures").EnumerateArray()];
    }

    private static string Quantity(JsonElement figure) => figure.GetProperty("quantity").GetString()!;

    private static string Id(JsonElement figure) => figure.GetProperty("id").GetString()!;
}
