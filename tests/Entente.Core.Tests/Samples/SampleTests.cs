namespace Entente.Core.Tests;

/// <summary>The sample as a whole: it loads, everything has a source, and it knows nothing before its time.</summary>
public sealed class SampleTests
{
    [Fact]
    public void Loads_without_a_finding() => Sample.AseanRok.Entries.Count.ShouldBeGreaterThan(300);

    [Fact]
    public void Every_figure_rests_on_a_source() =>
        Sample.AseanRok.Figures().All
            .Where(f => f.Basis.Concat(f.LeftOpenBy).All(b => b.Source is null) && f.Quantity != "commitment.verdict")
            .Where(f => f.Standing == Standing.Reported)
            .Select(FigureLines.Of)
            .ShouldBeEmpty();
}
