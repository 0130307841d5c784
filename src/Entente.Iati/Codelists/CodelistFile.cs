using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Entente.Iati;

/// <summary>
/// A codelist as the official sites publish it: XML (<c>codelist</c>), JSON (<c>attributes</c> and <c>data</c>) or CSV
/// with a line of column names.
/// </summary>
public static class CodelistFile
{
    private const StringSplitOptions NoBlanks = StringSplitOptions.RemoveEmptyEntries;
    private const int MostCharacters = 32 * 1024 * 1024;

    /// <summary>Reads a list. Nothing that the file holds makes it throw.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">The name of the list where the file does not state it, as CSV never does.</param>
    /// <param name="list">The list; null where the file is none.</param>
    /// <param name="fault">Why it is none; empty where it is one.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes, string name, [NotNullWhen(true)] out Codelist? list, out string fault)
    {
        list = null;
        try
        {
            var (stated, items) = Form(bytes.Span) switch
            {
                '<' => FromXml(bytes),
                '{' => FromJson(bytes),
                _ => (null, FromCsv(bytes)),
            };
            fault = FaultOf(items);
            // Official lists have a code twice now and then: the first counts.
            list = fault.Length > 0 ? null : new Codelist(stated ?? name, items.DistinctBy(i => i.Code));
        }
        catch (Exception broken) when (broken is XmlException or JsonException or FormatException
            or DecoderFallbackException)
        {
            fault = broken.Message;
        }
        return list is not null;
    }

    private static char Form(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        return bytes.Length >= 2 && bytes[0] is 0xFE or 0xFF ? '<' : text.IsEmpty ? '\0' : (char)text[0];
    }

    private static string FaultOf(List<CodelistItem> items) =>
        items.Count == 0 ? "no codes"
        : items.Exists(i => i.Code.Length == 0) ? "an item without a code"
        : "";

    private static (string? Name, List<CodelistItem> Items) FromXml(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters,
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
        var root = XDocument.Load(reader).Root!;
        if (root.Name.LocalName != "codelist")
        {
            throw new FormatException($"the root is {root.Name.LocalName} and not codelist");
        }
        var items = root.Descendants("codelist-item").Select(i => new CodelistItem(
            Text(i.Element("code")), Text(i.Element("name")?.Elements("narrative").FirstOrDefault(IsEnglish)
                ?? i.Element("name")),
            (string?)i.Attribute("status") == "withdrawn", Text(i.Element("category"))));
        return ((string?)root.Attribute("name"), [.. items]);
    }

    private static bool IsEnglish(XElement narrative) =>
        (string?)narrative.Attribute(XNamespace.Xml + "lang") is null or "en";

    private static string Text(XElement? element) => element is null ? "" : OneLine(element.Value);

    /// <summary>Names are broken into lines here and there; that is not part of them.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, NoBlanks));

    private static (string? Name, List<CodelistItem> Items) FromJson(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        if (!json.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("no list of items under data");
        }
        var name = json.RootElement.TryGetProperty("attributes", out var attributes)
            ? Text(attributes, "name")
            : "";
        var items = data.EnumerateArray().Select(i => new CodelistItem(
            Text(i, "code"), Text(i, "name"), Text(i, "status") == "withdrawn", Text(i, "category")));
        return (name.Length == 0 ? null : name, [.. items]);
    }

    private static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => OneLine(value.GetString()!),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        } : "";

    private static List<CodelistItem> FromCsv(ReadOnlyMemory<byte> bytes)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var rows = CsvRows(strict.GetString(bytes.Span).TrimStart('\uFEFF')).ToList();
        var columns = rows.Count == 0 ? [] : rows[0];
        var code = columns.IndexOf("code");
        if (code < 0)
        {
            throw new FormatException("no column code");
        }
        var (name, status) = (columns.IndexOf("name"), columns.IndexOf("status"));
        var category = columns.IndexOf("category");
        return
        [
            .. rows.Skip(1).Select(r => new CodelistItem(
                Cell(r, code), Cell(r, name), Cell(r, status) == "withdrawn", Cell(r, category))),
        ];
    }

    private static string Cell(List<string> row, int column) =>
        column >= 0 && column < row.Count ? OneLine(row[column]) : "";

    /// <summary>Rows of cells, which may stand in quotation marks, with commas and line ends within.</summary>
    private static IEnumerable<List<string>> CsvRows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !isQuoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    yield return row;
                    row = [];
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
        if (isQuoted)
        {
            throw new FormatException("a quotation mark that is not closed");
        }
        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}
