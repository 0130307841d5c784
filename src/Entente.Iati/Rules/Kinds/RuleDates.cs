namespace Entente.Iati;

/// <summary>Dates that rules compare. A date that is missing or cannot be read is not compared.</summary>
internal static class RuleDates
{
    /// <summary>The words for the day of the run.</summary>
    public const string Now = "NOW";

    /// <summary>The last instant that is not in the future.</summary>
    public static long LastOf(RuleFacts facts) => ScriptDates.Of(facts.Today) + ScriptDates.Day - 1;

    /// <summary>The instant of the first item that a path finds.</summary>
    public static long? First(PathContext context, PathItem at, PathLocation path) =>
        FirstItem(context, at, path)?.Instant;

    /// <summary>The first item that a path finds, and its instant; null where it has none.</summary>
    public static (PathItem Item, long Instant)? FirstItem(PathContext context, PathItem at, PathLocation path) =>
        path.First(context, at) is { } first && ScriptDates.TryRead(context.TextOf(first), out var instant)
            ? (first, instant)
            : null;
}
