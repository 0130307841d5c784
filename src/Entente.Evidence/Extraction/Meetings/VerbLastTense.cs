using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, the ending of a sentence tells whether what it says is still to be: a verb of holding that is
/// not of the past ("the next on 7 October begins").
/// </summary>
internal static class VerbLastTense
{
    private const int FinalN = 4;
    private const int FinalB = 17;
    private const int FarEnd = 8;
    private static readonly SearchValues<char> PlainEnds = SearchValues.Create("るうくすむぶつ");

    /// <summary>Whether a verb of holding ends the sentence, and is none of the past.</summary>
    public static bool IsToCome(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast || sentence.IsHeading)
        {
            return false;
        }
        var text = sentence.Between(sentence.Start, sentence.End).TrimEnd(" .。!\"'");
        var end = sentence.Start + text.Length;
        return IsOpen(text) && sentence.Of("attending").Any(a => a.End <= end && end - a.Start <= FarEnd);
    }

    private static bool IsOpen(ReadOnlySpan<char> text) => text switch
    {
        [.., var verb, '니', '다'] => Syllables.Final(verb) == FinalB && verb is not ('습' or '입'),
        [.., var verb, '다'] => Syllables.Final(verb) == FinalN,
        [.., 'い', 'る'] or [.., 'い', 'ま', 'す'] or [.., 'あ', 'る'] or [.., 'で', 'す'] => false,
        [.., var last] => PlainEnds.Contains(last),
        _ => false,
    };
}
