using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// The forms that values may have, by their names in XML Schema. Source: XML Schema Part 2, Datatypes; white space
/// around a value does not count, but in texts.
/// </summary>
internal sealed class SimpleType
{
    private readonly Func<ReadOnlySpan<char>, bool> _accepts;

    private SimpleType(string name, Func<ReadOnlySpan<char>, bool> accepts)
    {
        Name = name;
        _accepts = accepts;
    }

    /// <summary>All forms that the Standard uses.</summary>
    public static IReadOnlyList<SimpleType> All { get; } =
    [
        new("string", _ => true),
        new("decimal", IsDecimal),
        new("boolean", value => value is "true" or "false" or "1" or "0"),
        new("date", value => DateForms.IsDate(value)),
        new("dateTime", value => DateForms.IsDateTime(value)),
        new("integer", IsInteger),
        new("int", value => IsInteger(value) && int.TryParse(
            value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        new("positiveInteger", value => IsInteger(value) && value[0] != '-' && value.ContainsAnyInRange('1', '9')),
        new("nonNegativeInteger", value => IsInteger(value)
            && (value[0] != '-' || !value.ContainsAnyInRange('1', '9'))),
        new("anyURI", AddressForms.IsAddress),
        new("language", NameForms.IsLanguage),
        new("NMTOKEN", NameForms.IsToken),
        new("NCName", NameForms.IsName),
        new("ID", NameForms.IsName),
    ];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether any value has this form.</summary>
    public bool TakesAnything => Name == "string";

    /// <summary>The form that a structure names: one of all, <c>A{"v","w"}</c> or <c>A|B</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such form.</exception>
    public static SimpleType Of(string name)
    {
        if (name.Split('|') is [_, _, ..] either)
        {
            var forms = either.Select(Of).ToList();
            return new SimpleType(name, value => AnyAccepts(forms, value));
        }
        if (name.Split('{') is [_, var listed])
        {
            var values = listed.TrimEnd('}').Split(',').Select(v => v.Trim('"')).ToList();
            return new SimpleType(name, value => AnyIs(values, value));
        }
        return All.FirstOrDefault(t => t.Name == name)
            ?? throw new InvalidOperationException($"The structure speaks of the form '{name}', which is not known.");
    }

    /// <summary>Whether a value has the form.</summary>
    public bool Accepts(ReadOnlySpan<char> value) => TakesAnything || _accepts(value.Trim(" \t\r\n"));

    private static bool AnyAccepts(List<SimpleType> forms, ReadOnlySpan<char> value)
    {
        foreach (var form in forms)
        {
            if (form.Accepts(value))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AnyIs(List<string> values, ReadOnlySpan<char> value)
    {
        foreach (var one in values)
        {
            if (value.SequenceEqual(one))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsInteger(ReadOnlySpan<char> value)
    {
        var digits = value is ['+' or '-', ..] ? value[1..] : value;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsDecimal(ReadOnlySpan<char> value)
    {
        var digits = value is ['+' or '-', ..] ? value[1..] : value;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var rest = point < 0 ? [] : digits[(point + 1)..];
        return whole.Length + rest.Length > 0
            && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9');
    }
}
