using System.Buffers;

namespace Entente.Evidence;

/// <summary>
/// Where a name begins whose short form stands in brackets behind it: "e-Asia and Knowledge Partnership Fund (EAKPF)".
/// The letters of the short form are found backwards in the name, the first one at the beginning of a word.
/// Source: A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical
/// text, Pacific Symposium on Biocomputing 2003.
/// </summary>
internal static class BracketedForm
{
    private const int Shortest = 3;
    private const int Longest = 10;

    private static readonly SearchValues<char> Signs = SearchValues.Create(",;:.()\"|");

    /// <summary>
    /// The place where the name begins that ends at an opening bracket; the place that is known already where the
    /// short form does not ask for more, or asks for more than a clause holds.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the name begins as far as is known.</param>
    /// <param name="end">The end of the name, its short form in brackets included.</param>
    public static int StartOf(MarkedSentence sentence, int start, int end)
    {
        var name = sentence.CasedBetween(start, end);
        var open = name.LastIndexOf('(');
        if (open <= 0 || name[^1] != ')' || name[(open + 1)..^1] is not { Length: >= Shortest and <= Longest } form
            || form.ContainsAnyExceptInRange('A', 'Z'))
        {
            return start;
        }
        var at = Backwards(sentence, start + open, form);
        return at < start && at >= sentence.Start && IsOfName(sentence, at, start, form.Length) ? at : start;
    }

    /// <summary>Where the first letter of the short form is met; the end of the name where it is not.</summary>
    private static int Backwards(MarkedSentence sentence, int end, ReadOnlySpan<char> form)
    {
        var text = sentence.Page.Folded.Lower;
        var at = end;
        for (var letter = form.Length - 1; letter >= 0; letter--)
        {
            var sought = char.ToLowerInvariant(form[letter]);
            do
            {
                at--;
            }
            while (at >= sentence.Start && (text[at] != sought || (letter == 0 && !BeginsWord(text, at))));
            if (at < sentence.Start)
            {
                return end;
            }
        }
        return at;
    }

    private static bool BeginsWord(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>Whether the words that were left out belong to the name: no sign between them, and no figure.</summary>
    private static bool IsOfName(MarkedSentence sentence, int from, int to, int letters) =>
        sentence.WordsBetween(from, to) <= Math.Min(letters, 4)
        && !sentence.Between(from, to).ContainsAny(Signs)
        && !sentence.Figures.Exists(f => f.Start < to && f.End > from)
        && !sentence.Words.Exists(w => w.Start >= from && w.End <= to && NameMarker.EndsName(w.Section));
}
