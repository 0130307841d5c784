using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>What findings say in English, and how to mend what they speak of (<c>data/iati/messages.tsv</c>).</summary>
public static class IatiMessages
{
    private static readonly Lazy<FrozenDictionary<string, (string Says, string Mend)>> Read = new(() =>
        DataTable.Read("messages.tsv")
            .ToFrozenDictionary(r => r["id"], r => (r["says"], r["mend"]), StringComparer.Ordinal));

    /// <summary>What is wrong, in a sentence.</summary>
    public static string Say(IatiFinding finding) => Fill(Find(finding.Id).Says, finding);

    /// <summary>How to mend it, in a sentence.</summary>
    public static string Mend(IatiFinding finding) => Fill(Find(finding.Id).Mend, finding);

    private static (string Says, string Mend) Find(string id) =>
        Read.Value.TryGetValue(id, out var message) || Read.Value.TryGetValue(id.TrimStart('E'), out message)
            ? message
            : (id, "");

    private static string Fill(string message, IatiFinding finding) =>
        message
            .Replace("{value}", finding.Value, StringComparison.Ordinal)
            .Replace("{code}", finding.Value, StringComparison.Ordinal)
            .Replace("{date}", finding.Value, StringComparison.Ordinal)
            .Replace("{sum}", finding.Value, StringComparison.Ordinal)
            .Replace("{limit}", finding.Expected, StringComparison.Ordinal)
            .Replace("{list}", finding.Expected, StringComparison.Ordinal)
            .Replace("{path}", finding.Path, StringComparison.Ordinal);
}
