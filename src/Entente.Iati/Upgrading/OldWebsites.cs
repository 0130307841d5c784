namespace Entente.Iati;

/// <summary>
/// The <c>activity-website</c> of 1.0x, which is a linked document in 2.03. Its format and category are those that the
/// guide to 2.01 gives; its title, which a document must have, is the name of that category.
/// </summary>
internal static class OldWebsites
{
    private const string PageFormat = "text/html";

    private const string PageCategory = "A12";

    private static readonly Lazy<string> PageTitle = new(() =>
        Codelist.Load("2.03/DocumentCategory").Find(PageCategory)!.Name);

    /// <summary>Upgrades an activity.</summary>
    public static void Upgrade(UpgradeNode activity, UpgradeLog log)
    {
        foreach (var old in activity.All("activity-website"))
        {
            var path = old.Path;
            var address = old.OwnText.Trim(ValueForms.WhiteSpace);
            if (address.Length == 0)
            {
                log.Changed("empty-element", old, path, old.ToXml(), "");
                activity.Remove(old);
                continue;
            }
            log.Changed("activity-website", old, path, old.ToXml(), $"document-link, category {PageCategory}");
            activity.Replace(old, DocumentOf(old, address));
        }
    }

    private static UpgradeNode DocumentOf(UpgradeNode old, string address)
    {
        var document = UpgradeNode.Element("document-link", old).Set("url", address).Set("format", PageFormat);
        document.Add(UpgradeNode.Element("title", old))
            .Add(UpgradeNode.Element("narrative", old)).SetLanguage("en")
            .Add(UpgradeNode.OfText(PageTitle.Value, old));
        document.Add(UpgradeNode.Element("category", old)).Set("code", PageCategory);
        return document.TakeForeign(old);
    }
}
