using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Statements about series, meetings, decisions and events.</summary>
internal static class MeetingDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        new("series", "series jcc", (d, c) => c.Add(
            new SeriesOpened
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Parties = [.. d.Values("party").Select(p => c.Refer(p, d))],
            },
            d.Directive.Time ?? default, d)),
        new("meeting", "2022-05-24  meeting jcc-9", Meeting),
        new("decision", "2020-11-13  decision upgrade mekong-summit-2 \"The relation becomes a strategic partnership\"", (d, c) =>
        {
            var key = c.Define(d.Word("key"), d);
            var meeting = c.Refer(d.Word("meeting"), d);
            c.Add(
                new DecisionTaken(key, meeting, d.Word("text"))
                {
                    Number = d.Text("number"),
                    IsAdReferendum = d.Flag("ad-referendum"),
                },
                d.Time, d);
        }),
        new("closed", "2020-11-13  closed upgrade \"Took effect at once\"", (d, c) =>
        {
            var decision = c.Refer(d.Word("decision"), d);
            c.Add(new DecisionClosed(decision, d.Word("text")), d.Time, d);
        }),
        new("event", "2021  event exchange-year-2021", (d, c) => c.Add(
            new EventHeld
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Date = d.Date,
                EndDate = d.Time.End == d.Date ? default : d.Time.End,
                Place = d.Text("place"),
                IsPlanned = d.Flag("planned"),
                AttributedTo = d.Text("attributed") is { } who ? c.Refer(who, d) : null,
            },
            default, d)),
    ];

    private static void Meeting(DirectiveReader d, NotationCompiler c) =>
        c.Add(
            new MeetingHeld
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Series = d.Text("series") is { } series ? c.Refer(series, d) : null,
                Ordinal = d.OptionalNumber("ordinal"),
                Date = d.Directive.Time?.Start ?? default,
                EndDate = d.Directive.Time is { } time && time.End != time.Start ? time.End : default,
                Mode = d.Optional<MeetingMode>("mode") ?? MeetingMode.Unknown,
                Place = d.Text("place"),
                CoChairs = [.. d.Values("co-chair").Select(p => c.Refer(p, d))],
            },
            d.Directive.Time is { } at ? new Period(at.Start, at.Start) : default, d);
}
