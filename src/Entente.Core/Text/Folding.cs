using System.Globalization;
using System.Text;

namespace Entente.Core;

/// <summary>
/// The form of a text in which names are compared: small letters, no diacritics, one kind of hyphen and quote.
/// </summary>
public static class Folding
{
    /// <summary>The folded text. It is for comparing only: offsets do not carry over.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DashPunctuation:
                    folded.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    folded.Append(' ');
                    break;
                default:
                    folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
                    break;
            }
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
