using System.Xml;

namespace Entente.Iati;

/// <summary>Names, tokens and languages as XML and XML Schema write them.</summary>
internal static class NameForms
{
    private const int LongestPart = 8;

    /// <summary>Whether a value is a language, as <c>en</c> or <c>zh-Hant</c>.</summary>
    public static bool IsLanguage(ReadOnlySpan<char> value)
    {
        var isFirst = true;
        foreach (var range in value.Split('-'))
        {
            var part = value[range];
            if (part.Length is 0 or > LongestPart || !IsPart(part, isFirst))
            {
                return false;
            }
            isFirst = false;
        }
        return true;
    }

    /// <summary>Whether a value is a token of name characters.</summary>
    public static bool IsToken(ReadOnlySpan<char> value) => !value.IsEmpty && AreNameCharacters(value);

    /// <summary>Whether a value is a name without a colon.</summary>
    public static bool IsName(ReadOnlySpan<char> value) =>
        !value.IsEmpty && XmlConvert.IsStartNCNameChar(value[0]) && !value.Contains(':') && AreNameCharacters(value);

    private static bool IsPart(ReadOnlySpan<char> part, bool isFirst)
    {
        foreach (var character in part)
        {
            if (!(isFirst ? char.IsAsciiLetter(character) : char.IsAsciiLetterOrDigit(character)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AreNameCharacters(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (character != ':' && !XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }
        return true;
    }
}
