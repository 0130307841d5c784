namespace Entente.Evidence;

/// <summary>
/// What is asked of all sentences of a document, for each of its figures: found once, when it is first asked, which is
/// behind the marking of the last sentence.
/// </summary>
internal sealed class WholePage(PageText page)
{
    private HashSet<string>? _fundNames;
    private List<MarkedSentence>? _openings;
    private List<MarkedSentence>? _firstPerson;
    private (bool IsFound, List<Mention>? Parties) _sides;

    /// <summary>The names under which known funds are shown that the text names.</summary>
    public HashSet<string> FundNames => _fundNames ??= page.Sentences.SelectMany(s => s.Funds)
        .Where(f => f.Name is not null).Select(f => f.Name!.Shown).ToHashSet(StringComparer.Ordinal);

    /// <summary>The lines above the text, its headings and its first two sentences, in order.</summary>
    public List<MarkedSentence> Openings => _openings ??=
        [.. page.Head.Concat(page.Sentences).Where(s => s.IsHeading || s.Index < 2)];

    /// <summary>The sentences that speak in the first person, in order.</summary>
    public List<MarkedSentence> FirstPerson => _firstPerson ??=
        page.Sentences.FindAll(s => s.Has("first-person", s.Start, s.End));

    /// <summary>The parties of the first meeting that names two or more; null where none does.</summary>
    public List<Mention>? SidesOfFirstMeeting
    {
        get
        {
            if (!_sides.IsFound)
            {
                _sides = (true, page.Sentences.SelectMany(s => s.Meetings)
                    .Select(m => m.Names.Where(n => n.IsParty && n.Name is not null).ToList())
                    .FirstOrDefault(p => p.Count >= 2));
            }
            return _sides.Parties;
        }
    }
}
