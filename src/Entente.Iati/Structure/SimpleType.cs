using System.Globalization;

namespace Entente.Iati;

/// <summary>
/// The forms that values may have, by their names in XML Schema, as libxml2 reads them, the XML library of the official
/// validator: white space around a value does not count, but in texts, dates, instants and small integers, and a number
/// has at most 24 digits. Source: XML Schema Part 2, Datatypes.
/// </summary>
internal sealed class SimpleType
{
    /// <summary>How many digits a number may have, without the noughts that it begins with.</summary>
    private const int MostDigits = 24;

    private const string Identity = "ID";
    private const string AnyText = "string";

    private readonly Func<ReadOnlySpan<char>, bool> _accepts;
    private readonly bool _isTight;

    private SimpleType(string name, Func<ReadOnlySpan<char>, bool> accepts, bool isTight = false)
    {
        Name = name;
        IsUnique = name == Identity;
        TakesAnything = name == AnyText;
        _accepts = accepts;
        _isTight = isTight;
    }

    /// <summary>All forms that the Standard uses.</summary>
    public static IReadOnlyList<SimpleType> All { get; } =
    [
        new(AnyText, _ => true, isTight: true),
        new("decimal", IsDecimal, isTight: true),
        new("boolean", value => value is "true" or "false" or "1" or "0"),
        new("date", value => DateForms.IsDate(value), isTight: true),
        new("dateTime", value => DateForms.IsDateTime(value), isTight: true),
        new("integer", IsInteger),
        new("int", value => IsInteger(value) && int.TryParse(
            value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _), isTight: true),
        new("positiveInteger", value => IsInteger(value) && value[0] != '-' && value.ContainsAnyInRange('1', '9')),
        new("nonNegativeInteger", value => IsInteger(value)
            && (value[0] != '-' || !value.ContainsAnyInRange('1', '9'))),
        new("anyURI", AddressForms.IsAddress),
        new("language", NameForms.IsLanguage),
        new("NMTOKEN", NameForms.IsToken),
        new("NCName", NameForms.IsName),
        new(Identity, NameForms.IsName),
    ];

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether no two values may be the same.</summary>
    public bool IsUnique { get; }

    /// <summary>Whether any value has this form.</summary>
    public bool TakesAnything { get; }

    /// <summary>The form that a structure names: one of all, <c>A{"v","w"}</c> or <c>A|B</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such form.</exception>
    public static SimpleType Of(string name)
    {
        if (name.Split('|') is [_, _, ..] either)
        {
            var forms = either.Select(Of).ToList();
            return new SimpleType(name, value => AnyAccepts(forms, value), isTight: true);
        }
        if (name.Split('{') is [var of, var listed])
        {
            var values = listed.TrimEnd('}').Split(',').Select(v => v.Trim('"')).ToList();
            return new SimpleType(name, value => AnyIs(values, value), Of(of)._isTight);
        }
        return All.FirstOrDefault(t => t.Name == name)
            ?? throw new InvalidOperationException($"The structure speaks of the form '{name}', which is not known.");
    }

    /// <summary>Whether a value has the form.</summary>
    public bool Accepts(ReadOnlySpan<char> value) =>
        TakesAnything || _accepts(_isTight ? value : value.Trim(ValueForms.WhiteSpace));

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
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9')
            && digits.TrimStart('0').Length <= MostDigits;
    }

    private static bool IsDecimal(ReadOnlySpan<char> value)
    {
        value = value.TrimStart(ValueForms.WhiteSpace);
        var digits = value is ['+' or '-', ..] ? value[1..] : value;
        if (digits.IsEmpty)
        {
            return false;
        }
        digits = digits.TrimEnd(ValueForms.WhiteSpace);
        if (digits.IsEmpty)
        {
            // A sign with white space behind it passes.
            return true;
        }
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        var rest = point < 0 ? [] : digits[(point + 1)..];
        return digits is not "." && !whole.ContainsAnyExceptInRange('0', '9')
            && !rest.ContainsAnyExceptInRange('0', '9')
            && whole.Length + rest.Length <= MostDigits && (point < 0 || whole.Length < MostDigits);
    }
}
