using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Core;

/// <summary>Statements by which persons say what is accepted as it comes in.</summary>
internal static class AcceptanceDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        new("acceptance", "2026-12-01..  acceptance fund-page 0.9 \"The fund's own page was right for a year\"", Set),
        new("acceptance-ended", "2027-03-01  acceptance-ended fund-page \"The page was moved\"", (d, c) =>
        {
            var rule = c.Refer(d.Word("rule"), d);
            c.Add(new AcceptanceEnded(rule, d.Word("reason")), d.Time, d);
        }),
    ];

    private static void Set(DirectiveReader d, NotationCompiler c)
    {
        var key = c.Define(d.Word("key"), d);
        var text = d.Word("confidence");
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence)
            || confidence > 1)
        {
            throw d.Fault("notation.number", ("text", text));
        }
        var reason = d.Word("reason");
        var types = d.Values("type");
        if (types.FirstOrDefault(t => !ClaimFields.All.ContainsKey(t)) is { } unknown)
        {
            throw d.Fault(
                "notation.word-unknown", ("word", unknown), ("what", "type"),
                ("allowed", string.Join(", ", ClaimFields.All.Keys.Order(StringComparer.Ordinal))));
        }
        c.Add(new AcceptanceSet(key, confidence, reason) { From = d.Values("from"), Types = types }, d.Time, d);
    }
}
