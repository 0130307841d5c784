namespace Entente.Iati;

/// <summary>
/// The <c>other-identifier</c> of 1.0x, whose text is the identifier and whose attributes name the owner. In 2.03 the
/// identifier is an attribute, the owner an element, and a type says what is identified: 1.0x knows other identifiers
/// of the activity alone, which is what A9 means.
/// </summary>
internal static class OldIdentifiers
{
    private const string OtherActivityIdentifier = "A9";

    /// <summary>Upgrades an activity.</summary>
    public static void Upgrade(UpgradeNode activity, UpgradeLog log)
    {
        foreach (var old in activity.All("other-identifier").Where(IsOld))
        {
            var identifier = old.OwnText;
            var owner = old["owner-ref"];
            var name = old["owner-name"];
            log.Changed(
                "other-identifier", old, old.Path, old.ToXml(),
                $"@ref, @type=\"{OtherActivityIdentifier}\", owner-org");
            old.RemoveText();
            old.Set("owner-ref", null).Set("owner-name", null)
                .Set("ref", identifier.Trim(ValueForms.WhiteSpace)).Set("type", OtherActivityIdentifier);
            if (!string.IsNullOrEmpty(owner) || !string.IsNullOrEmpty(name))
            {
                AddOwner(old, owner, name);
            }
        }
    }

    private static bool IsOld(UpgradeNode element) => element.HasText && element["ref"] is null;

    private static void AddOwner(UpgradeNode element, string? reference, string? name)
    {
        var owner = element.Add(UpgradeNode.Element("owner-org", element));
        if (!string.IsNullOrEmpty(reference))
        {
            owner.Set("ref", reference);
        }
        if (!string.IsNullOrEmpty(name))
        {
            owner.Add(UpgradeNode.Element("narrative", element)).Add(UpgradeNode.OfText(name, element));
        }
    }
}
