using System.Globalization;

namespace Entente.Iati;

/// <summary>Dates that rules compare. A date that is missing or cannot be read is not compared.</summary>
internal static class RuleDates
{
    /// <summary>The words for the day of the run.</summary>
    public const string Now = "NOW";

    /// <summary>The day of the first item that a path finds.</summary>
    public static DateOnly? First(PathContext context, PathItem at, PathLocation path)
    {
        var found = context.Borrow();
        path.Select(context, at, found);
        var day = found.Count > 0 && TryRead(context.TextOf(found[0]), out var read) ? read : (DateOnly?)null;
        context.Return(found);
        return day;
    }

    /// <summary>Reads a date, or the day of an instant.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        var trimmed = text.Trim();
        day = default;
        return trimmed.Length >= 10
            && (DateForms.IsDate(trimmed) || DateForms.IsDateTime(trimmed))
            && DateOnly.TryParseExact(
                trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
