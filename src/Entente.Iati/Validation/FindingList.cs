using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// Findings up to a number, and up to a number of characters; beyond it only the first of each id is kept and the rest
/// are counted, so that a file with a million findings still fits into memory and still has every id.
/// </summary>
/// <param name="limits">How much is kept.</param>
internal sealed class FindingList(ReadingLimits limits)
{
    /// <summary>How long a text in a finding may be.</summary>
    public const int LongestText = 1000;

    /// <summary>How many different expectations are kept once for all findings that have them.</summary>
    private const int MostShared = 1000;

    private readonly List<IatiFinding> _findings = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private string _lastId = "";
    private string _lastShared = "";
    private long _leftOut;
    private long _shortened;
    private int _count;
    private long _characters;

    /// <summary>Adds a finding, its texts shortened where they are very long.</summary>
    public void Add(IatiFinding finding)
    {
        // Findings of one kind often come one behind the other.
        var isFirst = !ReferenceEquals(finding.Id, _lastId) && _ids.Add(finding.Id);
        _lastId = finding.Id;
        if ((_count >= limits.Findings || _characters >= limits.Characters) && !isFirst)
        {
            _leftOut++;
            return;
        }
        _count++;
        if (IsLong(finding.Value) || IsLong(finding.Identifier) || IsLong(finding.Path) || IsLong(finding.Expected))
        {
            _shortened++;
            finding = finding with
            {
                Value = Shortened(finding.Value),
                Identifier = Shortened(finding.Identifier),
                Path = Shortened(finding.Path),
                Expected = Shortened(finding.Expected),
            };
        }
        _characters += finding.Value.Length + finding.Path.Length + finding.Identifier.Length;
        _findings.Add(Shared(finding));
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
        _lastId = "";
        (_count, _characters) = (0, 0);
        return taken;
    }

    /// <summary>Adds how many findings were left out and how many shortened, where any were.</summary>
    public void AddLeftOut()
    {
        Tell(ReadingFindings.TooManyFindings, _leftOut, limits.Findings);
        Tell(ReadingFindings.Shortened, _shortened, LongestText);
        (_leftOut, _shortened) = (0, 0);
    }

    /// <summary>A text as it stands in a finding.</summary>
    public static string Shortened(string text) =>
        IsLong(text) ? string.Concat(text.AsSpan(0, LongestText), "…") : text;

    private static bool IsLong(string text) => text.Length > LongestText + 1;

    private void Tell(string id, long count, int limit)
    {
        if (count > 0)
        {
            _findings.Add(ReadingFindings.Of(
                id, FindingSeverity.Warning, value: count.ToString(CultureInfo.InvariantCulture),
                expected: limit.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The finding with an expectation that it shares with others, where few differ.</summary>
    private IatiFinding Shared(IatiFinding finding)
    {
        if (finding.Expected.Length == 0 || ReferenceEquals(finding.Expected, _lastShared))
        {
            return finding;
        }
        _lastShared = finding.Expected;
        if (_shared.TryGetValue(finding.Expected, out var known))
        {
            return ReferenceEquals(known, finding.Expected) ? finding : finding with { Expected = known };
        }
        if (_shared.Count < MostShared)
        {
            _shared.Add(finding.Expected, finding.Expected);
        }
        _characters += finding.Expected.Length;
        return finding;
    }
}
