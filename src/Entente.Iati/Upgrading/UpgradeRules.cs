using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>A rule of upgrading.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What it does and why, in a sentence.</param>
/// <param name="Source">The official document or list that it follows; empty where it is the library's own.</param>
public sealed record UpgradeRule(string Id, string Says, string Source);

/// <summary>The rules of upgrading, in English, Vietnamese and Korean (<c>data/iati/upgrade/rules.tsv</c>).</summary>
public static class UpgradeRules
{
    private static readonly string[] Languages = ["en", "vi", "ko"];

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, UpgradeRule>>> Known = new(() =>
        Languages.ToFrozenDictionary(
            language => language,
            language => DataTable.Read("upgrade/rules.tsv")
                .Select(row => new UpgradeRule(row["id"], row[language], row["source"]))
                .ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>All rules, by their ids.</summary>
    /// <param name="language">The language; English where there is nothing in it.</param>
    public static IReadOnlyList<UpgradeRule> All(string language = "en") =>
        [.. In(language).Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id; null where there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="language">The language; English where there is nothing in it.</param>
    public static UpgradeRule? Find(string id, string language = "en") => In(language).GetValueOrDefault(id);

    private static FrozenDictionary<string, UpgradeRule> In(string language) =>
        Known.Value.GetValueOrDefault(language) ?? Known.Value["en"];
}
