namespace Entente.Evidence;

/// <summary>
/// Scripts whose words are not told apart by white space alone. Each syllable, sign or cluster is a word of its own to
/// everything that matches phrases, so that words are met without a dictionary.
/// </summary>
internal static class Syllables
{
    /// <summary>
    /// Whether a letter is a syllable of a script that writes endings on their words, with white space between words.
    /// </summary>
    public static bool Is(char letter) => letter is >= '\uAC00' and <= '\uD7A3';

    /// <summary>
    /// The number of the final consonant of a Korean syllable, 0 for none; -1 for what is none. Syllables stand in the
    /// order of their finals, 28 to each beginning (Unicode, chapter 3.12).
    /// </summary>
    public static int Final(char letter) => Is(letter) ? (letter - '\uAC00') % Finals : -1;

    private const int Finals = 28;

    /// <summary>The consonants that may end a syllable, in the order of their numbers from 1.</summary>
    private const string FinalLetters = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    /// <summary>
    /// Whether a text has an ending; one that begins with a consonant alone ("ㄴ다") has it at the end of a syllable.
    /// </summary>
    public static bool EndsWith(ReadOnlySpan<char> text, string ending)
    {
        var number = FinalLetters.IndexOf(ending[0], StringComparison.Ordinal) + 1;
        return number == 0 ? text.EndsWith(ending, StringComparison.Ordinal)
            : text.Length >= ending.Length && text.EndsWith(ending.AsSpan(1), StringComparison.Ordinal)
                && Final(text[^ending.Length]) == number;
    }

    /// <summary>Whether a letter is of a script that writes no white space between words.</summary>
    public static bool IsUnspaced(char letter) => IsIdeograph(letter) || IsKana(letter) || IsCluster(letter);

    /// <summary>Whether a letter or sign is a token of its own, or begins a cluster that is.</summary>
    public static bool IsSingle(char letter) => Is(letter) || IsUnspaced(letter);

    /// <summary>Whether a sign stands for a syllable with its meaning.</summary>
    public static bool IsIdeograph(char letter) =>
        letter is >= '\u3400' and <= '\u9FFF' or '\u3005' or '\u3007' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a letter is of one of the two syllabaries, the mark of a long vowel included.</summary>
    public static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u30FA' or '\u30FC';

    /// <summary>Whether a letter is of the syllabary in which foreign words are written.</summary>
    public static bool IsForeignKana(char letter) => letter is >= '\u30A1' and <= '\u30FA' or '\u30FC';

    /// <summary>
    /// Where the token ends that begins at a letter of such a script: a sign alone, or a cluster of a leading vowel,
    /// its consonant and the vowel that is written on it.
    /// </summary>
    public static int EndOfToken(string text, int start)
    {
        var end = start + 1;
        if (!IsCluster(text[start]))
        {
            return end;
        }
        if (IsLeadingVowel(text[start]) && end < text.Length && IsCluster(text[end]))
        {
            end++;
        }
        while (end < text.Length && IsDependent(text[end]))
        {
            end++;
        }
        return end;
    }

    /// <summary>How much of a word a token is, in sixths: the lengths of words differ from script to script.</summary>
    public static int Sixths(char letter) => IsIdeograph(letter) ? 3 : IsUnspaced(letter) ? 2 : 6;

    /// <summary>Thai, Lao, Myanmar and Khmer, without their digits.</summary>
    private static bool IsCluster(char letter) =>
        letter is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF'
        && !char.IsDigit(letter);

    private static bool IsLeadingVowel(char letter) =>
        letter is >= '\u0E40' and <= '\u0E44' or >= '\u0EC0' and <= '\u0EC4';

    private static bool IsDependent(char letter) =>
        letter is '\u0E30' or '\u0E32' or '\u0E33' or '\u0E45' or '\u0EB0' or '\u0EB2' or '\u0EB3'
        || (IsCluster(letter) && char.GetUnicodeCategory(letter)
            is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
