using System.Text.RegularExpressions;

namespace Entente.Iati;

/// <summary>
/// Days and times that are written almost as 2.01 asks: with the time of day where a day may stand, with a space before
/// the time of day, or without the zero before one digit. The year stands first, so that nothing is guessed.
/// </summary>
internal static partial class OldDates
{
    private static readonly SimpleType Time = SimpleType.Of("dateTime");

    /// <summary>The rule and the value in the form that is wanted; null where that is not sure.</summary>
    /// <param name="value">The value, which has not the form.</param>
    /// <param name="form">The form.</param>
    public static (string Rule, string Value)? InForm(string value, SimpleType form)
    {
        if (form.Name == "date" && Time.Accepts(value))
        {
            return ("date-from-time", value[..value.IndexOf('T', StringComparison.Ordinal)]);
        }
        var match = Loose().Match(value);
        if (!match.Success || match.Groups["time"].Success != (form.Name == "dateTime"))
        {
            return null;
        }
        var day = $"{match.Groups["year"]}-{Two(match.Groups["month"])}-{Two(match.Groups["day"])}";
        var written = match.Groups["time"].Success ? $"{day}T{match.Groups["time"]}" : day;
        return form.Accepts(written) ? ("date-form", written) : null;
    }

    private static string Two(Group digits) => digits.Value.PadLeft(2, '0');

    [GeneratedRegex(
        "^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})([T ](?<time>[0-9:.]+(Z|[+-][0-9:]+)?))?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Loose();
}
