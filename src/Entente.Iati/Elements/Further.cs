using System.Xml;

namespace Entente.Iati;

/// <summary>
/// What an element has beside what version 2.03 of the Standard knows: attributes and elements of other namespaces, of
/// other versions, misspelt ones, a second one where one may stand, text between elements; and the order where it is
/// not that of the Standard. Nothing of it is lost or changed when it is written again.
/// </summary>
public sealed record Further
{
    /// <summary>In <see cref="Order"/>: the next of the <see cref="Nodes"/>.</summary>
    public const string NextNode = "*";

    /// <summary>In <see cref="Order"/>: the element's own text.</summary>
    public const string OwnText = "#text";

    /// <summary>
    /// The namespaces that are declared here, used or not, in the order of the file, without those of
    /// <see cref="Attributes"/>, which are declared anyhow.
    /// </summary>
    public ValueList<NamespaceDeclaration> Declarations { get; init; }

    /// <summary>The further attributes, in the order of the file.</summary>
    public ValueList<FurtherAttribute> Attributes { get; init; }

    /// <summary>The further elements and texts, in the order of the file.</summary>
    public ValueList<FurtherNode> Nodes { get; init; }

    /// <summary>
    /// The order in which all elements and texts stand: the name of each, <see cref="NextNode"/> or
    /// <see cref="OwnText"/>. Empty where they stand in the order of the Standard and the <see cref="Nodes"/> behind
    /// them.
    /// </summary>
    public ValueList<string> Order { get; init; }

    /// <summary>What is declared beside the namespaces of attributes.</summary>
    internal static ValueList<NamespaceDeclaration> DeclarationsBeside(
        ValueList<FurtherAttribute> attributes, ValueList<NamespaceDeclaration> declared) =>
        attributes.IsEmpty || declared.IsEmpty
            ? declared
            : [.. declared.Where(d => !attributes.Any(a =>
                a.Namespace == d.Namespace && XmlText.PrefixOf(a.Name) == d.Prefix && d.Prefix.Length > 0))];

    /// <summary>Whether there is text between the elements, so that no white space may be added.</summary>
    internal bool HasText => Nodes.Any(n => n is FurtherText);
}

/// <summary>What a prefix stands for, in an element and in all that is in it.</summary>
/// <param name="Prefix">The prefix; empty for names that have none.</param>
/// <param name="Namespace">The namespace; empty for none, which only names without a prefix can be in.</param>
public sealed record NamespaceDeclaration(string Prefix, string Namespace);

/// <summary>An attribute that has no place in version 2.03 of the Standard.</summary>
/// <param name="Namespace">Its namespace; empty where it is in none, or where its prefix was never declared.</param>
/// <param name="Name">Its name as it stands, with the prefix where it has one; in a namespace it must have
/// one.</param>
/// <param name="Value">Its value.</param>
public sealed record FurtherAttribute(string Namespace, string Name, string Value);

/// <summary>An element or a text that has no place in version 2.03 of the Standard.</summary>
public abstract record FurtherNode
{
    private protected FurtherNode()
    {
    }
}

/// <summary>Text where the Standard has none, as names of organisations in versions 1.0x.</summary>
/// <param name="Text">The text, with the white space around it.</param>
public sealed record FurtherText(string Text) : FurtherNode;

/// <summary>
/// An element that has no place in version 2.03 of the Standard, with everything in it. One of another namespace, or
/// with a name that the Standard does not have, is kept as it stands in the file, character by character; one that the
/// Standard has, but in another place or fewer times, is written anew: attributes in double quotes, without comments.
/// So is what one activity has of such elements beyond <see cref="ReadingLimits.Characters"/>.
/// </summary>
public sealed record FurtherElement : FurtherNode
{
    internal FurtherElement(
        string ns, string name, string xml, ValueList<NamespaceDeclaration> declarations = default) =>
        (Namespace, Name, Xml, Declarations) = (ns, name, xml, declarations);

    /// <summary>Its namespace; empty where it is in none, or where its prefix was never declared.</summary>
    public string Namespace { get; }

    /// <summary>Its name as it stands, with the prefix where it has one.</summary>
    public string Name { get; }

    /// <summary>The element as XML, as it stands in the file.</summary>
    public string Xml { get; }

    /// <summary>
    /// What the prefixes in <see cref="Xml"/> stand for that are declared around it and not in it, by prefix. Where it
    /// is written they are declared in it only if nothing around it there declares them.
    /// </summary>
    public ValueList<NamespaceDeclaration> Declarations { get; }

    /// <summary>The element as XML that can stand alone: every prefix that was declared around it is declared in
    /// it.</summary>
    public string ToStandaloneXml() => StartTag.With(Xml, Declarations);

    /// <summary>The element that a piece of XML is; it is kept as it is written.</summary>
    /// <param name="xml">One element with everything in it, and nothing beside it.</param>
    /// <exception cref="XmlException">It is not well-formed, or not one element.</exception>
    public static FurtherElement Parse(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        reader.Read();
        if (reader.NodeType != XmlNodeType.Element)
        {
            throw new XmlException("Only one element is wanted, and nothing before it.");
        }
        var (ns, name) = (reader.NamespaceURI, reader.Name);
        reader.Skip();
        return reader.EOF
            ? new FurtherElement(ns, name, xml)
            : throw new XmlException("Only one element is wanted, and nothing behind it.");
    }
}
