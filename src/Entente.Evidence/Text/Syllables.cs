namespace Entente.Evidence;

/// <summary>
/// Scripts in which a written word is a chain of syllables, with its endings on it. Each syllable is a word of its own
/// to everything that matches phrases, so that stems and endings are met without a dictionary.
/// </summary>
internal static class Syllables
{
    /// <summary>Whether a letter is a syllable of such a script.</summary>
    public static bool Is(char letter) => letter is >= '\uAC00' and <= '\uD7A3';
}
