namespace Entente.Core.Tests;

/// <summary>
/// A figure, a combination or a finding as one line, so that a test reads like a report:
/// <c>fund.contribution fund:akcf 2022 USD 16000000 announced</c>.
/// </summary>
internal static class FigureLines
{
    public static string Of(Figure f)
    {
        var time = f.Over is { } over ? over.ToString() : f.At.ToString();
        var line = $"{f.Quantity} {f.Scope} {time} {Value(f)}";
        line += f.Stage is { } stage ? " " + stage.Key() : "";
        line += f.State is { } state ? $" ({state})" : "";
        line += f.From is { } from ? $" from {from}" : "";
        return f.Standing == Standing.Computed ? line + " computed" : line;
    }

    public static string Of(Finding finding)
    {
        var place = finding.Where is { } where ? $"{where.Source}:{where.LineNumber} " : "";
        return $"{place}{finding.Code} {string.Join(' ', finding.Arguments.Select(a => $"{a.Name}={a.Value}"))}"
            .TrimEnd();
    }

    /// <summary>The value as the notation writes it: <c>nearly USD 86000000</c>.</summary>
    public static string Value(Figure f)
    {
        var word = f.Value.Approximation.Key is { } key ? key.Replace('_', '-') + " " : "";
        if (f.Value.IsUnknown)
        {
            return "unknown " + f.Unit;
        }
        var bare = new string([.. f.Value.ToString().SkipWhile(c => !char.IsDigit(c) && c != '-')]);
        return f.Unit.IsMoney ? $"{word}{f.Unit} {bare}" : $"{word}{bare} {f.Unit}";
    }
}
