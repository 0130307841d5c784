namespace Entente.Evidence;

/// <summary>
/// "The minister of A said that his country would give": a noun behind a word of possession stands for the party for
/// which the one who was named before speaks.
/// </summary>
internal static class OwnSides
{
    /// <summary>The parties that a sentence speaks of as somebody's own, where they do something.</summary>
    public static IEnumerable<Party> In(MarkedSentence sentence, Parties parties)
    {
        if (sentence.Page.Language.IsVerbLast)
        {
            yield break;
        }
        foreach (var side in sentence.Of("own-sides"))
        {
            if (sentence.Before("possessives", side.Start) is { } whose
                && !Parties.IsOwned(sentence, whose.Start) && Owner(sentence, whose.Start, parties) is { } party)
            {
                yield return party with
                {
                    Start = whose.Start, End = side.End, Printed = sentence.Printed(whose.Start, side.End),
                };
            }
        }
    }

    /// <summary>Whether a phrase ends with a noun of one's own side.</summary>
    public static bool EndsWith(MarkedSentence sentence, int end) =>
        sentence.Of("own-sides").Any(o => o.End == end && sentence.Before("possessives", o.Start) is not null);

    private static Party? Owner(MarkedSentence sentence, int at, Parties parties) =>
        Spoken(sentence, at, parties)
        ?? sentence.Names.Where(n => n.IsParty && n.End <= at).OrderBy(n => n.Start)
            .Select(n => Parties.Of(sentence, n)).FirstOrDefault()
        ?? Unknown(sentence, at)
        ?? (sentence.Previous is { } before && !sentence.Officers.Exists(o => o.End <= at)
            ? Spoken(before, before.End, parties) : null);

    private static Party? Spoken(MarkedSentence sentence, int at, Parties parties) => sentence.Officers
        .Where(o => o.End <= at).Select(parties.PartyOf).Where(p => p?.Name is not null)
        .Select(p => Parties.Of(sentence, p!)).FirstOrDefault();

    /// <summary>"The city's mayor": the capital words before an officer, whom no book knows.</summary>
    private static Party? Unknown(MarkedSentence sentence, int at)
    {
        var tokens = sentence.Page.Tokens;
        foreach (var officer in sentence.Officers.Where(o => o.End <= at))
        {
            var last = tokens.IndexAt(officer.Start) - 1;
            while (last >= sentence.FirstToken && !tokens.IsCapital(last)
                && sentence.WordsBetween(tokens.Tokens[last].End, officer.Start) <= 1
                && tokens.Tokens[last].End - tokens.Tokens[last].Start <= 2)
            {
                last--;
            }
            var first = last;
            while (first > sentence.FirstToken && tokens.IsCapital(first - 1) && tokens.Tokens[first - 1].IsWord)
            {
                first--;
            }
            if (last >= sentence.FirstToken && tokens.Tokens[last].IsWord && tokens.IsCapital(last)
                && sentence.Page.Folded.Lower[tokens.Tokens[last].End] is '\'' or '’')
            {
                var printed = sentence.Printed(tokens.Tokens[first].Start, tokens.Tokens[last].End);
                return new Party(printed, printed, officer.Start, officer.End);
            }
        }
        return null;
    }
}
