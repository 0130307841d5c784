namespace Entente.Core.Tests;

/// <summary>docs/NOTATION.md and docs/FIGURES.md say what the code does.</summary>
public sealed class DocumentTests
{
    private static readonly string Notation = Documents.Read("NOTATION.md");

    private static readonly string Figures = Documents.Read("FIGURES.md");

    public static TheoryData<string> Kinds => new(Directives.Examples.Select(e => e.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_statement_stands_with_its_worked_example(string kind)
    {
        var example = Directives.Examples.Single(e => e.Kind == kind).Example;
        var at = Notation.IndexOf($"\n**{kind}** — ", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        var next = Notation.IndexOf("\n**", at + 1, StringComparison.Ordinal);
        Notation[at..(next < 0 ? Notation.Length : next)].ShouldContain($"\n    {example}\n");
    }

    [Fact]
    public void No_statement_is_described_that_there_is_not() =>
        Notation.Split('\n').Where(l => l.StartsWith("**", StringComparison.Ordinal))
            .Select(l => l[2..l.IndexOf("**", 2, StringComparison.Ordinal)])
            .Except(Directives.Examples.Select(e => e.Kind))
            .ShouldBeEmpty();

    [Fact]
    public void The_lines_in_fences_are_right() =>
        Documents.Fenced(Notation, "entente").SelectMany(lines => Ledger.Faults(lines))
            .Select(FigureLines.Of).ShouldBeEmpty();

    [Theory]
    [InlineData("USD 16,000,000", "USD 16000000")]
    [InlineData("nearly USD 86,000,000", "nearly USD 86000000")]
    [InlineData("USD 4..5", "USD 4..5")]
    [InlineData("unknown USD", "unknown USD")]
    [InlineData("USD -100,000", "USD -100000")]
    public void Amounts_are_read_as_described(string written, string shown)
    {
        Notation.ShouldContain($"`{written}`");
        var lines = $"fund akcf\n2022  flow fund.contribution fund:akcf {written}";
        FigureLines.Value(Ledger.Of(lines).Figures().All.Single()).ShouldBe(shown);
    }

    [Fact]
    public void The_refusals_are_those_that_the_tests_run() =>
        Figures.ShouldContain(FigureDocument.Section(FigureFindings.Refusals));

    [Fact]
    public void The_notes_are_those_that_the_tests_run() =>
        Figures.ShouldContain(FigureDocument.Section(FigureFindings.Notes));

    [Fact]
    public void Every_code_of_figures_is_described() =>
        FindingCodes.All.Where(c => c.Code.StartsWith("figure.", StringComparison.Ordinal))
            .Where(c => !Figures.Contains($"**{c.Code}**", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
