using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Meetings;

/// <summary>What was decided, or how a relation changed.</summary>
/// <param name="When">When, in the reader's language.</param>
/// <param name="Text">What.</param>
/// <param name="Lang">The language of the text where it is not the reader's.</param>
/// <param name="Meeting">At which meeting; null where it is not said.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record DecisionView(string When, string Text, string? Lang, NameView? Meeting, BasisView Basis)
{
    /// <summary>Its number in the meeting's record; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it was taken between meetings, by letter; null where it was not.</summary>
    public bool? AdReferendum { get; init; }

    /// <summary>All decisions and changes of status, at meetings and beside them, the latest first.</summary>
    public static IReadOnlyList<DecisionView> All(PageRequest page)
    {
        var decisions = page.View.Facts<DecisionTaken>()
            .Select(d => (d.Entry, Words: page.Words(d.Fact), Meeting: (string?)d.Fact.Meeting,
                d.Fact.Number, AdReferendum: d.Fact.IsAdReferendum));
        var changes = page.View.Facts<StatusChanged>()
            .Select(s => (s.Entry, Words: new WordsView(MeetingFacts.ChangeOf(page, s.Fact), null), s.Fact.Meeting,
                Number: (string?)null, AdReferendum: false));
        return
        [
            .. decisions.Concat(changes)
                .OrderByDescending(d => (d.Entry.EffectiveFrom ?? DateOnly.MinValue).DayNumber)
                .Select(d => new DecisionView(
                    page.WhenOf(d.Entry), d.Words.Text, d.Words.Lang,
                    d.Meeting is null ? null : page.Name(d.Meeting), page.BasisOf(d.Entry))
                {
                    Number = d.Number,
                    AdReferendum = d.AdReferendum ? true : null,
                }),
        ];
    }
}
