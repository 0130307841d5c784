using System.Xml;
using System.Xml.Linq;

namespace Entente.Iati.Tests;

/// <summary>
/// Each text and each value of a real file stands in the upgraded one, or in the list of what was done. It is asked by
/// way of the framework's own trees, and so knows nothing of how an upgrade works.
/// </summary>
public sealed class NothingLostTests
{
    private const long LongestFile = 300_000;

    [MaterialFact("iati/real")]
    public async Task Nothing_of_a_real_file_is_lost_in_silence()
    {
        var lost = new List<string>();
        var count = 0;
        foreach (var path in Files())
        {
            if (await ReadAsync(path) is not { } source)
            {
                continue;
            }
            count++;
            var upgraded = await Upgraded.FileAsync(await File.ReadAllBytesAsync(path));
            var target = ValuesOf(XDocument.Parse(upgraded.Text, LoadOptions.PreserveWhitespace));
            var told = string.Join('\n', upgraded.Entries.Select(e => e.From));
            lost.AddRange(ValuesOf(source)
                .Where(v => Times(told, v.Key) < v.Value - target.GetValueOrDefault(v.Key))
                .Select(v => $"{Path.GetFileName(path)}: {v.Key}"));
        }

        count.ShouldBeGreaterThan(70);
        lost.ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() =>
        ((string[])["real/files", "examples"])
            .SelectMany(folder => Directory.GetFiles(
                Checkout.MaterialPathOf(["iati", .. folder.Split('/')]), "*.xml", SearchOption.AllDirectories))
            .Where(f => new FileInfo(f).Length < LongestFile)
            .Order(StringComparer.Ordinal);

    private static async Task<XDocument?> ReadAsync(string path)
    {
        await using var file = File.OpenRead(path);
        try
        {
            return await XDocument.LoadAsync(file, LoadOptions.PreserveWhitespace, CancellationToken.None);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The texts and values, without white space around them, and how often each stands.</summary>
    private static Dictionary<string, int> ValuesOf(XDocument file) => file.Descendants()
        .SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Value)
            .Concat(e.Nodes().OfType<XText>().Select(t => t.Value)))
        .Select(v => v.Trim(ValueForms.WhiteSpace))
        .Where(v => v.Length > 0)
        .CountBy(v => v, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>How often a value stands in what was told, as it is or as XML writes it.</summary>
    private static int Times(string told, string value)
    {
        var inText = new XText(value).ToString();
        string[] forms = [value, inText, inText.Replace("\"", "&quot;", StringComparison.Ordinal)];
        return forms.Distinct(StringComparer.Ordinal).Sum(form => told.Split(form).Length - 1);
    }
}
