using System.Collections.Immutable;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>How much of a file a report shows; the rest is counted.</summary>
/// <param name="Elements">Activities or organisations of a file.</param>
/// <param name="Kinds">Kinds of findings of one of them.</param>
/// <param name="Places">Places of one kind.</param>
internal sealed record ReportLimits(int Elements, int Kinds, int Places)
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ReportLimits Default { get; } = new(100, 15, 3);
}

/// <summary>A finding with the text that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">The text; null where it has no place, or the file could not be opened again.</param>
internal sealed record PlaceReport(IatiFinding Finding, Excerpt? Source);

/// <summary>Findings of one kind in an activity or organisation.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Places">The first places.</param>
internal sealed record KindReport(IatiFinding First, int Count, ImmutableArray<PlaceReport> Places);

/// <summary>An activity or organisation with what was found in it.</summary>
/// <param name="Identifier">Its identifier; <c>file</c> for the file as a whole, <c>noIdentifier</c> for none.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Kinds">What was found, the worst first.</param>
/// <param name="KindsLeftOut">How many kinds are not shown.</param>
internal sealed record ElementReport(
    string Identifier, string? Title, ImmutableArray<KindReport> Kinds, int KindsLeftOut);

/// <summary>How many findings there are about something.</summary>
/// <param name="Category">What they are about, in the official words.</param>
/// <param name="Counts">How many there are of each severity.</param>
internal sealed record CategoryCount(string Category, SeverityCounts Counts);

/// <summary>What was found in a file, for whoever mends it.</summary>
/// <param name="File">The file and its verdict.</param>
/// <param name="Categories">How many findings there are of each category.</param>
/// <param name="Kinds">The kinds of findings.</param>
/// <param name="Elements">Activities or organisations with findings, those with the worst first.</param>
/// <param name="ElementsLeftOut">How many of them are not shown.</param>
internal sealed record FileReport(
    CheckedIatiFile File, ImmutableArray<CategoryCount> Categories, ImmutableArray<FindingGroup> Kinds,
    ImmutableArray<ElementReport> Elements, int ElementsLeftOut)
{
    /// <summary>Makes the report of a file, which is opened once more for its text.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limits">How much is shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public static FileReport Of(CheckedIatiFile file, ReportLimits limits, CancellationToken cancellation)
    {
        var groups = file.Findings.GroupBy(f => f.Identifier, StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(f => f.Severity)).ToList();
        var shown = groups.Take(limits.Elements).Select(g => (g.Key, Kinds: KindsOf(g))).ToList();
        var texts = TextsOf(
            file,
            shown.SelectMany(e => e.Kinds.Take(limits.Kinds)).SelectMany(k => k.Take(limits.Places)), cancellation);
        return new FileReport(
            file, CategoriesOf(file), FindingGroup.Of(file.Findings),
            [
                .. shown.Select(e => new ElementReport(
                    e.Key, file.Titles.GetValueOrDefault(e.Key),
                    [.. e.Kinds.Take(limits.Kinds).Select(k => KindOf(k, limits.Places, texts))],
                    Math.Max(0, e.Kinds.Count - limits.Kinds))),
            ],
            Math.Max(0, groups.Count - limits.Elements));
    }

    private static List<List<IatiFinding>> KindsOf(IEnumerable<IatiFinding> findings) =>
    [
        .. findings.GroupBy(FindingKind.Of).OrderByDescending(g => g.Key.Severity)
            .Select(g => g.ToList()),
    ];

    private static KindReport KindOf(
        List<IatiFinding> kind, int places, Dictionary<SourcePlace, (string Before, string From)> texts) =>
        new(
            kind[0], kind.Count,
            [
                .. kind.Take(places).Select(f => new PlaceReport(
                    f, texts.TryGetValue(PlaceOf(f), out var text)
                        ? Excerpt.Of(text.Before, text.From, AttributeOf(f))
                        : null)),
            ]);

    private static Dictionary<SourcePlace, (string Before, string From)> TextsOf(
        CheckedIatiFile file, IEnumerable<IatiFinding> findings, CancellationToken cancellation)
    {
        var places = findings.Where(f => f.LineNumber > 0).Select(PlaceOf).ToList();
        if (file.Source is not { } source || places.Count == 0)
        {
            return [];
        }
        try
        {
            using var text = source.Open();
            return SourceExcerpts.Read(text, places, cancellation);
        }
        catch (Exception fault) when (SourceText.IsOfBytes(fault))
        {
            return [];
        }
    }

    private static SourcePlace PlaceOf(IatiFinding finding) =>
        new(finding.LineNumber, Math.Max(1, finding.ColumnNumber));

    private static string AttributeOf(IatiFinding finding)
    {
        var at = finding.Path.LastIndexOf("/@", StringComparison.Ordinal);
        return at < 0 ? "" : finding.Path[(at + 2)..];
    }

    private static ImmutableArray<CategoryCount> CategoriesOf(CheckedIatiFile file) =>
    [
        .. file.Findings.GroupBy(f => f.Category, StringComparer.Ordinal)
            .Select(g => new CategoryCount(g.Key, SeverityCounts.Of(g)))
            .OrderByDescending(c => c.Counts.Critical).ThenByDescending(c => c.Counts.Error)
            .ThenByDescending(c => c.Counts.All).ThenBy(c => c.Category, StringComparer.Ordinal),
    ];
}
