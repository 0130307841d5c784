using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// Findings up to a number; beyond it only the first of each id is kept and the rest are counted, so that a file with
/// a million findings still fits into memory and still has every id.
/// </summary>
/// <param name="most">The number.</param>
internal sealed class FindingList(int most)
{
    private const int LongestText = 1000;

    private readonly List<IatiFinding> _findings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _leftOut;
    private int _count;

    /// <summary>Adds a finding, its value shortened where it is very long.</summary>
    public void Add(IatiFinding finding)
    {
        var isFirst = _ids.Add(finding.Id);
        if (_count >= most && !isFirst)
        {
            _leftOut++;
            return;
        }
        _count++;
        _findings.Add(finding with { Value = Shortened(finding.Value), Identifier = Shortened(finding.Identifier) });
    }

    /// <summary>Gives the findings since the last time, and begins to count anew.</summary>
    public IReadOnlyList<IatiFinding> Take()
    {
        if (_findings.Count == 0)
        {
            return [];
        }
        IReadOnlyList<IatiFinding> taken = [.. _findings];
        _findings.Clear();
        _ids.Clear();
        _count = 0;
        return taken;
    }

    /// <summary>Adds how many findings were left out, where any were.</summary>
    public void AddLeftOut()
    {
        if (_leftOut > 0)
        {
            _findings.Add(ReadingFindings.Of(
                ReadingFindings.TooManyFindings, FindingSeverity.Warning,
                value: _leftOut.ToString(CultureInfo.InvariantCulture),
                expected: most.ToString(CultureInfo.InvariantCulture)));
            _leftOut = 0;
        }
    }

    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
}
