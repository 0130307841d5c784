namespace Entente.Core.Tests;

/// <summary>Every code of the notation and of figures has a failing example and a passing neighbour.</summary>
public sealed class FindingExampleTests
{
    private static IEnumerable<FindingExample> All =>
        NotationFindings.All.Concat(FigureFindings.Refusals).Concat(FigureFindings.Notes);

    public static TheoryData<string> Codes => new(All.Select(e => e.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Failing_lines_give_the_code(string code)
    {
        var example = All.Single(e => e.Code == code);
        example.CodesOf(example.Failing).ShouldContain(code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Passing_lines_do_not(string code)
    {
        var example = All.Single(e => e.Code == code);
        example.CodesOf(example.Passing).Where(c => FindingCodes.SeverityOf(c) >= Severity.Error).ShouldBeEmpty();
        example.CodesOf(example.Passing).ShouldNotContain(code);
    }

    [Fact]
    public void A_refusal_gives_no_number() =>
        FigureFindings.Refusals.ShouldAllBe(e => FindingCodes.SeverityOf(e.Code) == Severity.Error);

    [Fact]
    public void Every_code_has_an_example() =>
        FindingCodes.All.Select(c => c.Code)
            .Where(c => c.StartsWith("figure.", StringComparison.Ordinal)
                || c.StartsWith("notation.", StringComparison.Ordinal))
            .Except(All.Select(e => e.Code))
            .Except(FigureFindings.Elsewhere)
            .ShouldBeEmpty();

    [Fact]
    public void Every_finding_has_the_arguments_its_code_names()
    {
        var findings = NotationFindings.All.SelectMany(e => e.Faults(e.Failing));
        foreach (var finding in findings)
        {
            var code = FindingCodes.All.Single(c => c.Code == finding.Code);
            finding.Arguments.Select(a => a.Name)
                .ShouldBe(code.ArgumentNames, ignoreOrder: true, customMessage: finding.Code);
            finding.Where!.LineNumber.ShouldNotBeNull();
        }
    }
}
