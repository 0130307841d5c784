namespace Entente.Evidence;

/// <summary>The words that lead to a name, over the words of its side between them and it.</summary>
internal static class LeadingWords
{
    /// <summary>
    /// The word of a list before a name: before the words of its side ("of | the | A"), or one that ends with them
    /// ("de la | A"); null where none is.
    /// </summary>
    public static WordHit? Before(MarkedSentence sentence, string section, int name)
    {
        var start = Parties.SideStart(sentence, name);
        if (section is "belonging" or "place-marks" && OpensClause(sentence, start))
        {
            return null;
        }
        return sentence.Before(section, start) ?? (start == name ? null
            : sentence.Of(section).Where(w => w.Start < start && w.End > start && sentence.IsBlank(w.End, name))
                .Cast<WordHit?>().FirstOrDefault());
    }

    /// <summary>
    /// In a script whose white space parts clauses, a name behind it, or behind the end of a longer word, begins one.
    /// </summary>
    public static bool OpensClause(MarkedSentence sentence, int start) =>
        sentence.Page.Language is { IsUnspaced: true, NamesEnd: false } && start > sentence.Start
        && (sentence.Page.Folded.Lower[start - 1] == ' ' || sentence.Of("contrasts").Any(c => c.End == start));

    /// <summary>
    /// The word that makes a name the owner of something; null where none does. An article that is one in some cases
    /// only is none where a verb or nothing stands before it: a noun before it is what is owned.
    /// </summary>
    public static WordHit? Owner(MarkedSentence sentence, int name) =>
        Before(sentence, "belonging", name) is { } word && !(word.Key == "article" && IsFree(sentence, word))
            ? word : null;

    /// <summary>"A gives 5 million, said its minister": the one country named before whose officer it is.</summary>
    public static Mention? Possessor(MarkedSentence sentence, Officer officer) => officer.Person is null
        || sentence.Before("possessives", officer.Start) is null ? null
        : sentence.Names.Find(n => n.Kind == MentionKind.Country && n.End < officer.Start
            && Owner(sentence, n.Start) is null);

    private static bool IsFree(MarkedSentence sentence, WordHit article)
    {
        var token = sentence.Page.Tokens.IndexAt(article.Start) - 1;
        return token < sentence.FirstToken || !sentence.Page.Tokens.Tokens[token].IsWord
            || (!sentence.Page.Tokens.IsCapital(token) && sentence.Before("belonging", article.Start) is null);
    }
}
