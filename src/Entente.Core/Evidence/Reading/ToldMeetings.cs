namespace Entente.Core;

/// <summary>
/// The meetings of which a document tells, and which of them a sentence was said at. The one told last before the
/// sentence, where a word, the paragraph or its name says so; the main one where no other was told of between; else
/// none.
/// </summary>
internal sealed class ToldMeetings
{
    /// <summary>A meeting whose day lies further back is cited, not told of.</summary>
    private const int DaysBack = 45;

    private readonly ReadingContext _context;
    private readonly List<MeetingClaim> _told;

    public ToldMeetings(ReadingContext context)
    {
        _context = context;
        var all = context.Claims.Select(c => c.Claim).OfType<MeetingClaim>().Where(m => !LiesAhead(m)).ToList();
        var main = all.Where(m => m.Main == true).ToList();
        _told =
        [
            .. all.Where(m => m.Main == true || IsTold(m, main)).OrderBy(m => m.Start).ThenBy(m => m.Main == true),
        ];
    }

    /// <summary>The meeting at which a claim was said or decided; null where the document leaves it open.</summary>
    public MeetingClaim? At(Claim claim)
    {
        if (_told.LastOrDefault(m => m.Start <= claim.Start) is not { } last)
        {
            return _told.Find(m => m.Main == true);
        }
        return last.Main == true || GoesOn(last, claim) || Names(claim.Quote, last) ? last : null;
    }

    /// <summary>Told with its day, which is about that of the document; one that is only named is cited.</summary>
    private bool IsTold(MeetingClaim meeting, List<MeetingClaim> main)
    {
        var date = DateOf(meeting);
        var about = _context.Published.Earliest
            ?? main.Select(m => DateOf(m).Earliest).FirstOrDefault(d => d is not null);
        return date.Day is not null && (date.Latest is not { } day || about is null || day.AddDays(DaysBack) >= about);
    }

    /// <summary>Whether its day comes after the document appeared: what that says was not said there.</summary>
    private bool LiesAhead(MeetingClaim meeting) =>
        DateOf(meeting).Earliest is { } first && _context.Published.Latest is { } published && first > published;

    /// <summary>Whether nothing new begins between the sentence that tells of a meeting and that of a claim.</summary>
    private bool GoesOn(MeetingClaim meeting, Claim claim) =>
        claim.Start < meeting.End
        || (!_context.Turns.IsDefault && !_context.Turns.Any(t => t > meeting.Start && t <= claim.Start));

    /// <summary>Whether a sentence has all words of a meeting's name that no other meeting's name has.</summary>
    private bool Names(string quote, MeetingClaim meeting)
    {
        var others = _told.Where(m => m != meeting).SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = WordsOf(meeting).Where(w => !char.IsLower(w[0]) && !others.Contains(w)).ToList();
        var words = WordsOf(quote).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return own.Count > 0 && own.TrueForAll(w => words.Contains(w)
            || (!char.IsUpper(w[0]) && quote.Contains(w, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> WordsOf(MeetingClaim meeting) => WordsOf(meeting.NameText ?? meeting.Name);

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(c => char.IsLetter(c) || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static PartialDate DateOf(MeetingClaim meeting) =>
        PartialDate.TryParse(meeting.Date, out var date) ? date : default;
}
