using System.Text;

namespace Entente.Core;

/// <summary>
/// Stable words of enumerations, as they stand in entries, addresses and JSON: <c>NotAfter</c> is <c>not-after</c>.
/// </summary>
public static class Keys
{
    /// <summary>The stable word of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.Find(value) ?? value.ToString();

    /// <summary>The value of a stable word, or null where there is none.</summary>
    public static T? Find<T>(string? key) where T : struct, Enum => Words<T>.Find(key);

    /// <summary>
    /// A key made from a name: letters without their marks, digits, and a hyphen for everything between
    /// (<c>Quỹ hợp tác ASEAN-Hàn Quốc</c> is <c>quy-hop-tac-asean-han-quoc</c>). Letters of other scripts are kept.
    /// </summary>
    public static string FromName(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(letter);
            }
            else if (key.Length > 0 && key[^1] != '-')
            {
                key.Append('-');
            }
        }
        return key.ToString().Trim('-');
    }
}
