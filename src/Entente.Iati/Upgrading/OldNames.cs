namespace Entente.Iati;

/// <summary>Elements and attributes of 1.0x that 2.01 renamed, or said in another place.</summary>
internal static class OldNames
{
    private const string Version = "version";

    /// <summary>Upgrades an activity or organisation.</summary>
    public static void Upgrade(UpgradeNode top, UpgradeLog log)
    {
        if (top[Version] is { } version)
        {
            log.Changed("version", top, top.Path + "/@version", version, "");
            top.Set(Version, null);
        }
        foreach (var link in top.All("document-link"))
        {
            MoveLanguage(link, log);
        }
        Rename(top, log);
    }

    private static void Rename(UpgradeNode element, UpgradeLog log)
    {
        var path = element.Path;
        if (UpgradeTables.NewNameOf(path[1..]) is { } name)
        {
            element.Name = name;
            log.Changed("rename", element, path, "", element.Path);
        }
        foreach (var child in element.Elements)
        {
            Rename(child, log);
        }
    }

    /// <summary>In 1.01 the language of a document is an attribute.</summary>
    private static void MoveLanguage(UpgradeNode link, UpgradeLog log)
    {
        if (link["language"] is { Length: > 0 } language && link.First("language") is null)
        {
            log.Changed("document-language", link, link.Path + "/@language", language, "language/@code");
            link.Set("language", null);
            link.Add(UpgradeNode.Element("language", link)).Set("code", language);
        }
    }
}
