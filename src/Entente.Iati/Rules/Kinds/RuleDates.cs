namespace Entente.Iati;

/// <summary>Dates that rules compare. A date that is missing or cannot be read is not compared.</summary>
internal static class RuleDates
{
    /// <summary>The words for the day of the run.</summary>
    public const string Now = "NOW";

    /// <summary>The day of the first item that a path finds.</summary>
    public static DateOnly? First(PathContext context, PathItem at, PathLocation path) =>
        FirstItem(context, at, path)?.Day;

    /// <summary>The first item that a path finds, and its day; null where it has none.</summary>
    public static (PathItem Item, DateOnly Day)? FirstItem(PathContext context, PathItem at, PathLocation path)
    {
        return path.First(context, at) is { } first && TryRead(context.TextOf(first), out var day)
            ? (first, day)
            : null;
    }

    /// <summary>Reads a date, or the day of an instant.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        var trimmed = text.Trim();
        if (!DateForms.TryReadDay(trimmed, out day))
        {
            return false;
        }
        return trimmed.Length == DateForms.DayLength || DateForms.IsDate(trimmed) || DateForms.IsDateTime(trimmed);
    }
}
