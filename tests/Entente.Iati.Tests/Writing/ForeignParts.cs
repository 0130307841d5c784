using System.Xml;

namespace Entente.Iati.Tests;

/// <summary>The elements of other namespaces as they stand in a file, found without the library.</summary>
internal static class ForeignParts
{
    public static IReadOnlyList<string> Of(string xml)
    {
        var lineStarts = new List<int> { 0 };
        for (var at = 0; at < xml.Length; at++)
        {
            if (xml[at] == '\n' || (xml[at] == '\r' && !xml.AsSpan(at + 1).StartsWith("\n")))
            {
                lineStarts.Add(at + 1);
            }
        }
        var parts = new List<string>();
        using var reader = XmlReader.Create(
            new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var place = (IXmlLineInfo)reader;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth > 0 && reader.NamespaceURI.Length > 0)
            {
                var start = Offset();
                if (!reader.IsEmptyElement)
                {
                    for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
                    {
                    }
                }
                var open = '>';
                var end = Offset();
                for (; !(xml[end] == '>' && open == '>'); end++)
                {
                    open = xml[end] == open ? '>' : open == '>' && xml[end] is '"' or '\'' ? xml[end] : open;
                }
                parts.Add(xml[(start - 1)..(end + 1)]);
            }
        }
        return parts;

        int Offset() => lineStarts[place.LineNumber - 1] + place.LinePosition - 1;
    }
}
