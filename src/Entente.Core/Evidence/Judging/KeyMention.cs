using System.Text;

namespace Entente.Core;

/// <summary>
/// Whether a fact, as it stands in the journal, names a key: the whole key, not a part of a longer one.
/// </summary>
internal static class KeyMention
{
    /// <summary>A fact as the text in which keys are sought.</summary>
    public static string Write(Fact fact) => Encoding.UTF8.GetString(EntryCodec.EncodePayload(fact).Span);

    /// <summary>Whether the text of a fact names a key.</summary>
    public static bool Names(string fact, string key)
    {
        for (var at = fact.IndexOf(key, StringComparison.Ordinal); at >= 0;
            at = fact.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            if (!IsOfKey(fact[at - 1]) && (end == fact.Length || !IsOfKey(fact[end])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOfKey(char letter) => char.IsLetterOrDigit(letter) || letter == '-';
}
