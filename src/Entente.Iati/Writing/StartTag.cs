using System.Buffers;
using System.Text;

namespace Entente.Iati;

/// <summary>The start tag with which a well-formed element begins.</summary>
internal static class StartTag
{
    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\n\r=/>");

    /// <summary>The element with namespaces declared in its start tag, but those that it declares itself.</summary>
    /// <param name="xml">The element.</param>
    /// <param name="declarations">The namespaces.</param>
    public static string With(string xml, IEnumerable<NamespaceDeclaration> declarations)
    {
        var own = AttributeNames(xml);
        var missing = declarations.Where(d => !own.Contains(AttributeOf(d.Prefix))).ToList();
        if (missing.Count == 0)
        {
            return xml;
        }
        var end = NameEnd(xml, 1);
        var text = new StringBuilder(xml.Length + 100).Append(xml, 0, end);
        foreach (var (prefix, space) in missing)
        {
            XmlText.AppendDeclaration(text, prefix, space);
        }
        return text.Append(xml, end, xml.Length - end).ToString();
    }

    private static string AttributeOf(string prefix) => prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix;

    private static HashSet<string> AttributeNames(string xml)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var at = NameEnd(xml, 1);
        while (true)
        {
            at += xml.AsSpan(at).IndexOfAnyExcept(ValueForms.WhiteSpace);
            if (xml[at] is '>' or '/')
            {
                return names;
            }
            var end = NameEnd(xml, at);
            names.Add(xml[at..end]);
            var quote = end + xml.AsSpan(end).IndexOfAny('"', '\'');
            at = xml.IndexOf(xml[quote], quote + 1) + 1;
        }
    }

    private static int NameEnd(string xml, int from) => from + xml.AsSpan(from).IndexOfAny(EndsOfNames);
}
