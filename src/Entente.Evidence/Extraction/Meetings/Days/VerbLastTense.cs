namespace Entente.Evidence;

/// <summary>
/// Where verbs come last, the ending of a sentence tells whether what it says is still to be: a verb of holding that is
/// not of the past ("the next on 7 October begins").
/// </summary>
internal static class VerbLastTense
{
    private const int FarEnd = 8;

    /// <summary>Whether a verb of holding ends the sentence, and is none of the past.</summary>
    public static bool IsToCome(MarkedSentence sentence)
    {
        if (!sentence.Page.Language.IsVerbLast || sentence.IsHeading)
        {
            return false;
        }
        var text = sentence.Between(sentence.Start, sentence.End).TrimEnd(" .。!\"'");
        var end = sentence.Start + text.Length;
        return sentence.Page.Language.EndsAs("open", text) && !sentence.Page.Language.EndsAs("lasting", text)
            && sentence.Of("attending").Any(a => a.End <= end && end - a.Start <= FarEnd);
    }
}
