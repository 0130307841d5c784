namespace Entente.Core;

/// <summary>The meetings of the account and of a reading in progress, by series, ordinal and day.</summary>
internal sealed class MeetingLookup
{
    private readonly List<(string Key, string Series, int? Ordinal, PartialDate Date)> _known = [];

    public MeetingLookup(AccountView view)
    {
        foreach (var (_, meeting) in view.FactsOfAnyDay<MeetingHeld>())
        {
            Add(meeting with { Series = meeting.Series is null ? null : view.Entities.Resolve(meeting.Series) });
        }
    }

    public void Add(MeetingHeld meeting) =>
        _known.Add((meeting.Key, meeting.Series ?? "", meeting.Ordinal, meeting.Date));

    /// <summary>The meeting of a series with that ordinal; without one, the meeting of that day.</summary>
    public string? Find(string series, int? ordinal, PartialDate date)
    {
        foreach (var meeting in _known)
        {
            if (meeting.Series == series
                && (ordinal is not null && meeting.Ordinal is not null
                    ? meeting.Ordinal == ordinal
                    : !date.IsUnknown && !meeting.Date.IsUnknown && meeting.Date.MayBe(date)))
            {
                return meeting.Key;
            }
        }
        return null;
    }

    /// <summary>The day of a meeting as far as anything says it.</summary>
    public PartialDate DateOf(string key) =>
        _known.Where(m => m.Key == key && m.Date.IsPlaced).Select(m => m.Date)
            .OrderByDescending(d => d.IsDay).FirstOrDefault();

    /// <summary>Holds a key for a meeting whose own claim has not been read yet.</summary>
    public string Reserve(string series, int? ordinal, PartialDate date, string key)
    {
        _known.Add((key, series, ordinal, date));
        return key;
    }
}
