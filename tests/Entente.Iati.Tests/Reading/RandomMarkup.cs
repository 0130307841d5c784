using System.Text;

namespace Entente.Iati.Tests;

/// <summary>
/// Writes files at random that are made of what XML allows and people seldom write: prefixes that are declared late,
/// twice or never, line ends within tags, references, sections, comments and instructions; some with a fault.
/// </summary>
internal sealed class RandomMarkup
{
    private static readonly string[] Elements =
    [
        "iati-identifier", "title", "narrative", "description", "transaction", "value", "budget", "reporting-org",
        "p:e", "q:e", "r:e", "never:e", "xml:e", "a.b-c_d", "é",
    ];

    private static readonly string[] Attributes =
    [
        "code", "ref", "type", "iso-date", "currency", "xml:lang", "xml:space", "xml:id", "p:a", "q:a", "never:a", "é",
    ];

    private static readonly string[] Prefixes = ["p", "q", "r", "xml", "xmlns"];

    private static readonly string[] Namespaces =
        ["urn:a", "urn:b", "urn:c", "undeclared", "", " ", "urn:&amp;", "http://www.w3.org/XML/1998/namespace"];

    private static readonly string[] Spaces = ["\n", "\r\n", "\r", "\t", "  "];

    private static readonly string[] Texts =
    [
        " ", "\n", "\r\n", "\r", "\t", "a", "bc", "X-1", "2026-01-01", "100", "é", "\u3000", "\u0085", "\U0001F4A7",
        "&amp;", "&lt;", "&gt;", "&quot;", "&#32;", "&#xD;", "&#9;", "&#65;", "&#x1F4A7;", "]", "]]", ">", "=", "/",
    ];

    private static readonly string[] Faults =
        ["&bad;", "& ", "&#0;", "&#xD83D;", "&#xFFFE;", "\0", "\u0001", "\uFFFE", "<", "</z>", "]]>", "<!-- -- -->"];

    private readonly StringBuilder _text = new();
    private readonly Random _random;
    private readonly bool _hasFaults;

    /// <param name="seed">Gives the same file again.</param>
    public RandomMarkup(int seed)
    {
        _random = new Random(seed);
        _hasFaults = Is(2);
    }

    /// <summary>The file.</summary>
    public string Write()
    {
        Add(Is(2) ? "<?xml version='1.0'?>" : "");
        Beside();
        Add("<iati-activities version='", OneOf(["2.03", "2.01", "1.05", "9"]), "'");
        Declarations();
        Add(">");
        for (var n = _random.Next(1, 9); n > 0; n--)
        {
            Beside();
            Element(Is(12) ? OneOf(Elements) : "iati-activity", 4);
        }
        Beside();
        Add("</iati-activities", Space(), ">");
        return _hasFaults && Is(4) ? _text.ToString(0, _random.Next(_text.Length)) : _text.ToString();
    }

    private void Element(string name, int depth)
    {
        Add("<", name);
        Declarations();
        foreach (var attribute in Attributes.Where(_ => Is(12)))
        {
            Add(" ", attribute, Space(), "=", Space(), "\"");
            Characters('"');
            Add("\"");
        }
        Declarations();
        Add(Space());
        if (Is(4))
        {
            Add("/>");
            return;
        }
        Add(">", name == "iati-activity" ? "<iati-identifier>X-1-2</iati-identifier>" : "");
        for (var n = _random.Next(5); n > 0; n--)
        {
            Within(depth);
        }
        Add("</", name, Space(), ">");
    }

    private void Within(int depth)
    {
        switch (_random.Next(6))
        {
            case 0 or 1:
                Characters('<');
                break;
            case 2:
                Beside();
                break;
            case 3:
                Add("<![CDATA[", OneOf(Texts), OneOf(["<", "&", "]", ""]), "]]>");
                break;
            default:
                if (depth > 0)
                {
                    Element(OneOf(Elements), depth - 1);
                }
                break;
        }
    }

    private void Declarations()
    {
        for (var n = Is(6) ? _random.Next(1, 4) : 0; n > 0; n--)
        {
            var isPlain = !_hasFaults || Is(2);
            var name = Is(9) ? "xmlns" : "xmlns:" + Prefixes[_random.Next(isPlain ? 3 : Prefixes.Length)];
            Add(" ", name, Space(), "='", Namespaces[_random.Next(isPlain ? 4 : Namespaces.Length)], "'");
        }
    }

    private void Characters(char end)
    {
        for (var n = _random.Next(5); n > 0; n--)
        {
            Add(OneOf(_hasFaults && Is(40) ? Faults : Texts).Replace(end.ToString(), "", StringComparison.Ordinal));
        }
    }

    private void Beside()
    {
        for (var n = _random.Next(3); n > 0; n--)
        {
            Add(OneOf([Space(), "<!-- <iati-activity> -->", "<?a <iati-activity/> ?>"]));
        }
    }

    private string Space() => Is(3) ? OneOf(Spaces) : "";

    private bool Is(int oneIn) => _random.Next(oneIn) == 0;

    private string OneOf(string[] of) => of[_random.Next(of.Length)];

    private void Add(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            _text.Append(part);
        }
    }
}
