using System.Globalization;
using System.Text;

namespace Entente.Iati.Tests;

/// <summary>
/// A file in which every element and attribute that a structure knows stands at least once, elements that may be
/// repeated twice, each with a value that nothing else has.
/// </summary>
internal sealed class FilledFile
{
    private const string Foreign = "urn:example:other";

    private readonly string _version;
    private readonly FileStructure _structure;
    private readonly bool _hasForeign;
    private readonly StringBuilder _xml = new();
    private readonly Dictionary<(ContentModel Content, int State), string> _names = [];
    private int _number;

    private FilledFile(string version, FileStructure structure, string root, bool hasForeign)
    {
        (_version, _structure, _hasForeign) = (version, structure, hasForeign);
        Add(root, structure.FindGlobal(root).ShouldNotBeNull());
    }

    /// <summary>The file.</summary>
    public string Xml => _xml.ToString();

    /// <summary>Where each value stands: the name of its element, and of its attribute or empty for text.</summary>
    public Dictionary<string, (string Element, string Attribute)> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The types of elements that stand in it.</summary>
    public HashSet<int> Types { get; } = [];

    /// <summary>The file of a version and kind.</summary>
    /// <param name="version">The version.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="hasForeign">Whether attributes and elements of another namespace stand wherever they may.</param>
    public static FilledFile Of(string version, FileKind kind, bool hasForeign) =>
        new(version, FileStructures.Of(version, kind), FileNames.RootOf(kind), hasForeign);

    private void Add(string name, int number)
    {
        var type = _structure[number];
        Types.Add(number);
        _xml.Append('<').Append(name);
        foreach (var attribute in type.Attributes)
        {
            var attributeName = _structure.Book.All[attribute.Name];
            _xml.Append($" {attributeName}=\"{Value(name, attributeName, attribute.Form.Name)}\"");
        }
        if (_hasForeign && type.TakesOtherAttributes)
        {
            _xml.Append($" o:note=\"{++_number}\" xmlns:o=\"{Foreign}\"");
        }
        _xml.Append('>');
        if (type.Text is { } form)
        {
            _xml.Append(Value(name, "", form.Name));
        }
        else if (type.IsAnything)
        {
            _xml.Append(Value(name, "", "string"));
        }
        else
        {
            AddContent(type.Content);
        }
        _xml.Append("</").Append(name).Append('>');
    }

    private void AddContent(ContentModel content)
    {
        var state = ContentModel.Start;
        var isAgain = true;
        while (Next(content, state, isAgain) is { } next)
        {
            isAgain = next == state;
            state = next;
            var type = content.TypeAt(state);
            if (type == ContentModel.NoType)
            {
                AddForeign();
            }
            else
            {
                Add(_names[(content, state)], type);
            }
        }
    }

    /// <summary>The same place once more where that may be, else the next one; null behind the last.</summary>
    private int? Next(ContentModel content, int state, bool isAgain)
    {
        var states = new SortedSet<int>();
        foreach (var name in content.Expected(state))
        {
            var next = content.Next(state, name, isForeign: false);
            _names[(content, next)] = _structure.Book.All[name];
            states.Add(next);
        }
        if (_hasForeign && content.Next(state, ContentModel.NoType, isForeign: true) is >= 0 and var foreign)
        {
            states.Add(foreign);
        }
        return states.Select(s => (int?)s).FirstOrDefault(s => isAgain ? s > state : s >= state);
    }

    private void AddForeign() => _xml.Append(
        $"<o:more xmlns:o=\"{Foreign}\" o:at=\"{++_number}\" plain=\"&lt;&quot;\"><less>a &amp; b</less> c</o:more>");

    private string Value(string element, string attribute, string form)
    {
        _number++;
        var value = form switch
        {
            "string" when attribute == "version" => _version,
            "string" => $"{element} {attribute} {_number}",
            "anyURI" => $"https://example.org/{_number}",
            "NMTOKEN" => $"token-{_number}",
            "decimal" => $"{_number}.50",
            "int" or "positiveInteger" or "nonNegativeInteger" => _number.ToString(CultureInfo.InvariantCulture),
            "date" => new DateOnly(1900, 1, 1).AddDays(_number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "dateTime" => $"2026-11-22T08:{_number / 60 % 60:00}:{_number % 60:00}Z",
            "boolean" => _number % 2 == 0 ? "true" : "0",
            _ when form.StartsWith("language", StringComparison.Ordinal) => "fr",
            _ => throw new InvalidOperationException($"No value of the form {form}."),
        };
        if (form is not "boolean" && value is not "fr")
        {
            Values.Add(value, (element, attribute));
        }
        return value;
    }
}
