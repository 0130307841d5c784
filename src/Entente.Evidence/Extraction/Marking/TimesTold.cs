using System.Globalization;

namespace Entente.Evidence;

/// <summary>
/// The days, months and years that a text has told so far, from which it tells others: what <see cref="ToldDays"/>
/// counts from.
/// </summary>
internal sealed class TimesTold
{
    private const int FarBack = 3;
    private const int Opening = 5;

    private DateMark? _opening;
    private DateMark? _earlier;
    private DateMark? _stretch;
    private int _length;
    private int _timeAt;
    private int _dayAt;

    /// <summary>The day told last; also one that was counted from another.</summary>
    public DateMark? Last { get; private set; }

    /// <summary>The time told last, of which a year or a month is known.</summary>
    public DateMark? Time { get; private set; }

    /// <summary>The day told last of which the text speaks: none of writing or saying, none counted from it.</summary>
    public DateMark? Day { get; private set; }

    /// <summary>The time told last of which the text speaks and a month is known.</summary>
    public DateMark? Month { get; private set; }

    /// <summary>The year told last of which the text speaks.</summary>
    public int? Year { get; private set; }

    /// <summary>The first day of what lasts several, else the day told last.</summary>
    public DateMark? First => _stretch ?? Day;

    /// <summary>The first day of what lasts several, and of how many; no day where nothing does.</summary>
    public (DateMark? First, int Days) Stretch => (_stretch, _length);

    /// <summary>Forgets all, as between the head of a page and its text.</summary>
    public void Forget()
    {
        (Last, Time, Day, Month, Year) = (null, null, null, null, null);
        (_opening, _earlier, _stretch, _length) = (null, null, null, 0);
    }

    /// <summary>
    /// The day that "the next day" is told from: one right before it, else the first that the text tells.
    /// </summary>
    public DateMark? Near(MarkedSentence sentence) =>
        sentence.Index - _dayAt <= 1 ? Last : _opening ?? (sentence.Index - _dayAt <= FarBack ? Last : null);

    /// <summary>The time told last, where that was in the last sentences.</summary>
    public DateMark? TimeWithin(MarkedSentence sentence, int sentences = FarBack) =>
        sentence.Index - _timeAt <= sentences ? Time : null;

    /// <summary>Whether the day told last stands in a sentence.</summary>
    public bool IsDayIn(MarkedSentence sentence) => _dayAt == sentence.Index;

    /// <summary>The first of the two days told last whose month a day alone may have.</summary>
    public DateMark? WithMonthOf(int day, int littleBack) => MonthNear(day, Day, littleBack)
        ?? MonthNear(day, _earlier, littleBack);

    private static DateMark? MonthNear(int day, DateMark? told, int littleBack) =>
        told is { Month: { } month, Day: { } last, Year: var year } && day >= last - littleBack
            && day <= DateTime.DaysInMonth(year ?? ToldDays.LeapYear, month) ? told : null;

    /// <summary>Takes the day that the opening of a text tells first, whatever it is of.</summary>
    public void NoteOpening(MarkedSentence sentence, DateMark day) =>
        _opening ??= !sentence.IsHeading && sentence.Index is >= 0 and < Opening ? day : null;

    /// <summary>Takes a time of which a year or a month is known.</summary>
    public void NoteTime(MarkedSentence sentence, DateMark time) => (Time, _timeAt) = (time, sentence.Index);

    /// <summary>Takes a day that is told.</summary>
    public void NoteDay(MarkedSentence sentence, DateMark day)
    {
        (Last, _dayAt) = (day, sentence.Index);
        _opening ??= sentence.Index is >= 0 and < Opening ? day : null;
    }

    /// <summary>Takes a date of which the text speaks.</summary>
    public void NoteSpokenOf(MarkedSentence sentence, DateMark date)
    {
        Year = date.EndYear ?? date.Year ?? Year;
        Month = date.Month is null ? Month : date;
        if (date.Day is null || date.Key is not ("day" or "days" or "weekday" or "today" or "yesterday" or "tomorrow"
            or "last-month" or "next-month" or "this-day"))
        {
            return;
        }
        (_earlier, Day) = (Day ?? _earlier, date);
        var length = date is { Day: { } first, EndDay: { } last, EndMonth: null } ? last - first + 1
            : date.EndDay is not null ? 2 : sentence.Of("meeting-lengths")
                .Select(l => int.Parse(l.Key, CultureInfo.InvariantCulture)).FirstOrDefault();
        if (length > 1)
        {
            (_stretch, _length) = (date, length);
        }
    }
}
