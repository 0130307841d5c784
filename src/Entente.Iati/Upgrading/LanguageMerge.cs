namespace Entente.Iati;

/// <summary>
/// Makes one element with several narratives of elements that 1.0x repeats for several languages. Elements that may
/// stand several times in 2.03 too are only taken for one where they are alike but for the language, and where the
/// table of such elements has them.
/// </summary>
/// <param name="log">Takes down what is done.</param>
/// <param name="language">The language of texts that state none.</param>
internal sealed class LanguageMerge(UpgradeLog log, string language)
{
    /// <summary>Merges what may be merged of elements of one name.</summary>
    /// <param name="parent">The element around them.</param>
    /// <param name="same">The elements, in their order.</param>
    /// <param name="mayRepeat">Whether several may stand in 2.03.</param>
    public void Merge(UpgradeNode parent, IReadOnlyList<UpgradeNode> same, bool mayRepeat)
    {
        var key = UpgradeTables.LanguageKeyOf(same[0].Path[1..]);
        if (mayRepeat && key is null)
        {
            return;
        }
        var kept = new List<UpgradeNode>();
        foreach (var element in same)
        {
            var first = kept.Find(k => AreOne(k, element, mayRepeat, key));
            if (first is null)
            {
                kept.Add(element);
                continue;
            }
            log.Changed("languages", element, element.Path, element.ToXml(), "narrative");
            foreach (var narrative in element.Elements.ToList())
            {
                first.Add(narrative);
            }
            parent.Remove(element);
        }
    }

    private bool AreOne(UpgradeNode first, UpgradeNode second, bool mayRepeat, string? key)
    {
        if (!HasNarrativesAlone(first) || !HasNarrativesAlone(second) || !AreAttributesEqual(first, second))
        {
            return false;
        }
        return !mayRepeat
            || ((key!.Length == 0 || !string.IsNullOrWhiteSpace(first[key]))
                && !LanguagesOf(first).Intersect(LanguagesOf(second), StringComparer.OrdinalIgnoreCase).Any());
    }

    private IEnumerable<string> LanguagesOf(UpgradeNode element) =>
        element.Elements.Select(n => n.Language ?? language);

    private static bool HasNarrativesAlone(UpgradeNode element) =>
        element.Elements.Any() && element.Elements.All(c => c.Name == "narrative" && !c.IsForeign);

    private static bool AreAttributesEqual(UpgradeNode first, UpgradeNode second) =>
        first.Attributes.Count == second.Attributes.Count && first.Attributes.TrueForAll(second.Attributes.Contains);
}
