using System.Collections.Concurrent;

namespace Entente.Iati;

/// <summary>
/// Codes of older lists, by the tables; and codes that stand there as their names, which early files have often.
/// </summary>
internal sealed class CodeUpgrade
{
    private static readonly ConcurrentDictionary<FileKind, CodeUpgrade> Known = new();

    private readonly ILookup<string, CodePlace> _places;

    private CodeUpgrade(FileKind kind)
    {
        var changed = UpgradeTables.Places.Where(p => p.At[0] == FileNames.ElementOf(kind)).ToList();
        var others = CodeRules.Of("2.03", FileNames.RootOf(kind), CodelistSet.Shipped)
            .Where(r => r.At.Count > 1 && r.What != "text()" && r.When is null)
            .Select(r => new CodePlace(r.List, [.. r.At.Skip(1)], r.What))
            .Where(p => !changed.Exists(c => IsSame(c, p)));
        _places = changed.Concat(others).ToLookup(p => string.Join('/', p.At), StringComparer.Ordinal);
    }

    /// <summary>What upgrades the codes of files of a kind.</summary>
    public static CodeUpgrade Of(FileKind kind) => Known.GetOrAdd(kind, k => new CodeUpgrade(k));

    /// <summary>Upgrades an element with everything in it.</summary>
    public void Upgrade(UpgradeNode element, UpgradeLog log)
    {
        foreach (var place in _places[element.Path[1..]])
        {
            UpgradeAt(element, place, log);
        }
        foreach (var child in element.Elements)
        {
            Upgrade(child, log);
        }
    }

    /// <summary>Whether the text of an element is only the name of its code.</summary>
    public bool SaysTheSame(UpgradeNode element, string text) => _places[element.Path[1..]].Any(place =>
        element[place.Attribute] is { } code && CodeNames.Of(place.List).IsNamed(code, text));

    private static bool IsSame(CodePlace one, CodePlace other) =>
        one.Attribute == other.Attribute && one.At.SequenceEqual(other.At, StringComparer.Ordinal);

    private static void UpgradeAt(UpgradeNode element, CodePlace place, UpgradeLog log)
    {
        var names = CodeNames.Of(place.List);
        var path = $"{element.Path}/@{place.Attribute}";
        var stated = element[place.Attribute] ?? "";
        var code = stated.Trim(ValueForms.WhiteSpace);
        if (code.Length == 0)
        {
            TakeFromText(element, place, names, log);
        }
        else if (UpgradeTables.CodeFor(place.List, code) is { } known)
        {
            log.Changed("code", element, path, stated, known);
            element.Set(place.Attribute, known);
        }
        else if (!names.Has(code) && names.Find(code) is { } named)
        {
            log.Changed("code-name", element, path, stated, named);
            element.Set(place.Attribute, named);
        }
        else if (!names.Has(code) && UpgradeTables.HasList(place.List))
        {
            log.Kept("code-unknown", element, path, stated);
        }
    }

    /// <summary>Where a code is missing, the text may be its name.</summary>
    private static void TakeFromText(UpgradeNode element, CodePlace place, CodeNames names, UpgradeLog log)
    {
        if (place.Attribute == "code" && names.Find(element.OwnText.Trim(ValueForms.WhiteSpace)) is { } named)
        {
            log.Changed("code-name", element, element.Path, element.OwnText, $"@code {named}");
            element.Set(place.Attribute, named);
        }
    }
}
