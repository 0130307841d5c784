using System.Runtime.CompilerServices;

namespace Entente.Core;

/// <summary>What a source has in common with one that came before it.</summary>
/// <param name="Original">The key of the first of the sources that are one with it.</param>
/// <param name="Shared">How much of the shorter text they share, from 0 to 1.</param>
/// <param name="Agency">The news agency that both credit; null where the texts alone tell it.</param>
public readonly record struct Copied(string Original, decimal Shared, string? Agency);

/// <summary>
/// Finds copies: a story that many sites carry is one source, whatever its headline and however it was cut. Half of the
/// shorter text tells it; where both credit one news agency within a few days, a smaller part does, since agencies
/// send one story in several lengths. What quotes the same statement shares less.
/// </summary>
public static class Copies
{
    private const decimal OfOneText = 0.5m;
    private const decimal OfOneAgency = 0.15m;
    private const int DaysApart = 3;

    private static readonly ConditionalWeakTable<TakenIn, TextSketch?> Sketches = [];

    /// <summary>Of which source another is a copy; null where of none.</summary>
    /// <param name="sources">The sources that came before it.</param>
    /// <param name="source">The source, with its sketch.</param>
    public static Copied? Find(SourceIndex sources, SourceRegistered source)
    {
        if (TextSketch.TryParse(source.Content?.Sketch) is not { } sketch)
        {
            return null;
        }
        Copied? best = null;
        foreach (var (_, other) in sources.All)
        {
            if (other.Key == source.Key || SketchOf(other) is not { } known)
            {
                continue;
            }
            var shared = sketch.SharedWith(known);
            var agency = shared < OfOneText && AreOfOneAgency(source, other) ? source.Agency : null;
            if (shared >= (agency is null ? OfOneText : OfOneAgency) && !(best?.Shared >= shared))
            {
                best = new Copied(sources.ClusterOf(other.Key), shared, agency);
            }
        }
        return best;
    }

    private static TextSketch? SketchOf(SourceRegistered source) =>
        source.Content is { Sketch: not null } content
            ? Sketches.GetValue(content, c => TextSketch.TryParse(c.Sketch))
            : null;

    private static bool AreOfOneAgency(SourceRegistered a, SourceRegistered b) =>
        a.Agency is not null && a.Agency == b.Agency
        && a.Published.Latest is { } one && b.Published.Latest is { } other
        && Math.Abs(one.DayNumber - other.DayNumber) <= DaysApart;
}
