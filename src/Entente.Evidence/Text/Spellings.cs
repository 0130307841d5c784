using System.Collections.Frozen;
using System.Text;

namespace Entente.Evidence;

/// <summary>
/// Two accepted spellings of one word ending, as a language's data lists them (<c>[spellings]</c>), made one. Both
/// have the same length, so that positions stay.
/// </summary>
internal static class Spellings
{
    private static readonly Lazy<Dictionary<(char, char), (string To, string NotAfter)>> Endings = new(Load);

    /// <summary>Signs that two scripts write differently, as the data lists them (<c>[variants]</c>).</summary>
    private static readonly Lazy<FrozenDictionary<char, char>> Signs = new(() => Languages.Codes
        .SelectMany(code => WordFiles.Read(code).GetValueOrDefault("variants", []))
        .DistinctBy(f => f.Text[1]).ToFrozenDictionary(f => f.Text[1], f => f.Text[0]));

    /// <summary>The sign that is matched on.</summary>
    public static char Unify(char sign) =>
        Syllables.IsIdeograph(sign) && Signs.Value.TryGetValue(sign, out var one) ? one : sign;

    /// <summary>Replaces in place, at the ends of words only.</summary>
    public static void Unify(Span<char> text)
    {
        var endings = Endings.Value;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < '\u00C0' || (i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                continue;
            }
            var last = char.ToLowerInvariant(text[i]);
            if (last < '\u00C0' || !endings.TryGetValue((char.ToLowerInvariant(text[i - 1]), last), out var ending)
                || (i > 1 && ending.NotAfter.Contains(char.ToLowerInvariant(text[i - 2]))))
            {
                continue;
            }
            text[i - 1] = char.IsUpper(text[i - 1]) ? char.ToUpperInvariant(ending.To[0]) : ending.To[0];
            text[i] = char.IsUpper(text[i]) ? char.ToUpperInvariant(ending.To[1]) : ending.To[1];
        }
    }

    /// <summary>The unified spelling of a word of the data.</summary>
    public static string Unify(string text)
    {
        var built = text.Normalize(NormalizationForm.FormC).ToCharArray();
        for (var i = 0; i < built.Length; i++)
        {
            built[i] = Unify(built[i]);
        }
        Unify(built);
        return new string(built);
    }

    private static Dictionary<(char, char), (string To, string NotAfter)> Load()
    {
        var endings = new Dictionary<(char, char), (string, string)>();
        foreach (var code in Languages.Codes)
        {
            foreach (var (key, form) in WordFiles.Read(code).GetValueOrDefault("spellings", []))
            {
                // "úy: uý not q" keeps "quý", where the u belongs to the consonant.
                var parts = form.Split(" not ");
                endings[(parts[0][0], parts[0][1])] = (key, parts.Length > 1 ? parts[1] : "");
            }
        }
        return endings;
    }
}
