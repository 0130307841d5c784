using System.Text;
using System.Xml;

namespace Entente.Iati;

/// <summary>Writes text so that an XML parser gives it back as it was.</summary>
internal static class XmlText
{
    /// <summary>The namespace of <c>xml:lang</c> and the like, whose prefix is never declared.</summary>
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>The prefix of a name; empty where it has none.</summary>
    public static string PrefixOf(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
        ? name[..end]
        : "";

    /// <summary>Appends an attribute with the space before it.</summary>
    /// <exception cref="ArgumentException">The value has a character that XML has not.</exception>
    public static void AppendAttribute(StringBuilder text, string name, ReadOnlySpan<char> value)
    {
        text.Append(' ').Append(name).Append("=\"");
        Append(text, value, isAttribute: true);
        text.Append('"');
    }

    /// <summary>Appends the declaration of a prefix, or of the namespace of names without one.</summary>
    public static void AppendDeclaration(StringBuilder text, string prefix, string space) =>
        AppendAttribute(text, prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, space);

    /// <summary>Appends text between tags.</summary>
    /// <exception cref="ArgumentException">The text has a character that XML has not.</exception>
    public static void AppendText(StringBuilder text, ReadOnlySpan<char> value) =>
        Append(text, value, isAttribute: false);

    private static void Append(StringBuilder text, ReadOnlySpan<char> value, bool isAttribute)
    {
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var isPair = char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(value[i]))
            {
                throw new ArgumentException($"XML has no character U+{(int)value[i]:X4}.", nameof(value));
            }
            else if (Escape(value[i], isAttribute) is { } escape)
            {
                text.Append(value[start..i]).Append(escape);
                start = i + 1;
            }
        }
        text.Append(value[start..]);
    }

    /// <summary>What stands for a character that cannot stand for itself; null where it can. A parser makes a new line
    /// of a carriage return, and a space of any white space in an attribute.</summary>
    private static string? Escape(char character, bool isAttribute) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "&#xD;",
        '"' when isAttribute => "&quot;",
        '\n' when isAttribute => "&#xA;",
        '\t' when isAttribute => "&#x9;",
        _ => null,
    };
}
