namespace Entente.Core;

/// <summary>Which of two figures is the earlier.</summary>
internal static class FigureOrder
{
    /// <summary>
    /// The two stocks in the order of their days; null where the days do not tell, or may be the same.
    /// </summary>
    public static (Figure Earlier, Figure Later)? ByDay(Figure a, Figure b)
    {
        if (!a.At.IsPlaced || !b.At.IsPlaced || a.At == b.At
            || (a.At.Qualifier == DateQualifier.At && b.At.Qualifier == DateQualifier.At && a.At.MayBe(b.At)))
        {
            return null;
        }
        // "Not after" is taken by its last day: a report of March 2023 is later than one of May 2022.
        var (dayOfA, dayOfB) = (a.At.Latest ?? a.At.Earliest, b.At.Latest ?? b.At.Earliest);
        return dayOfA == dayOfB ? null : dayOfA < dayOfB ? (a, b) : (b, a);
    }
}

/// <summary>What has to be said beside a result.</summary>
internal static class FigureNotes
{
    public static System.Collections.Immutable.ImmutableArray<Finding> Of(Figure a, Figure b)
    {
        var notes = System.Collections.Immutable.ImmutableArray.CreateBuilder<Finding>();
        if (FigureRules.StatesDiffer(a, b) is { } states)
        {
            notes.Add(states);
        }
        foreach (var unknown in new[] { a, b }.Where(f => f.Value.IsUnknown))
        {
            notes.Add(Finding.Of("figure.parts-unknown", null, ("missing", unknown.Id)));
        }
        return notes.DrainToImmutable();
    }
}
