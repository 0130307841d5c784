using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Statements about promises, what became of them, positions, and money that moves.</summary>
internal static class PromiseDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        new("commitment", "2020-11-13  commitment covax-10m will \"Ten million for vaccines\"", Commitment),
        new("described", "2020-11-14  described covax-10m \"Vaccines for people along the river\"", (d, c) =>
        {
            var of = c.Refer(d.Word("commitment"), d);
            c.AddForEachSource(new CommitmentDescribed(of, d.OptionalWord() ?? ""), _ => d.Directive.Time ?? default,
                d);
        }),
        new("outcome", "2021-09-09  outcome exchange-year \"Extended through 2022\"", (d, c) =>
        {
            var of = c.Refer(d.Word("of"), d);
            c.Add(new OutcomeReported(of, d.Word("text")), d.Time, d);
        }),
        new("verdict", "2022-12-31  verdict exchange-year complete \"Held in both years\"", (d, c) =>
        {
            var of = c.Refer(d.Word("of"), d);
            var verdict = d.Keyword<CommitmentVerdict>("verdict");
            c.Add(new VerdictGiven(of, verdict, d.Word("reason")), d.Time, d);
        }),
        new("position", "2023-03-16  position reaffirms \"Closer and more substantial cooperation\"", (d, c) =>
        {
            var stance = d.Word("stance");
            c.Add(
                new PositionTaken([.. d.Values("by").Select(b => c.Refer(b, d))], stance, d.Word("text"))
                {
                    AskedOf = [.. d.Values("asked").Select(b => c.Refer(b, d))],
                    Meeting = d.Text("meeting") is { } m ? c.Refer(m, d) : null,
                    AttributedTo = d.Text("attributed") is { } who ? c.Refer(who, d) : null,
                },
                d.Time, d);
        }),
        .. MoneyStages.All.Select(Money),
    ];

    private static void Commitment(DirectiveReader d, NotationCompiler c)
    {
        var key = c.Define(d.Word("key"), d);
        var firmness = d.Keyword<Firmness>("firmness");
        var text = d.Word("text");
        var amount = d.OptionalMeasure("amount");
        if (amount is { Value: { Value: < 0 } below })
        {
            throw d.Fault("notation.below-zero", ("text", below.ToString()));
        }
        var deadline = d.OptionalDate("deadline");
        if (deadline.Latest is { } last && d.Date.Earliest is { } made && last < made)
        {
            throw d.Fault("notation.deadline-before", ("deadline", deadline), ("at", d.Date));
        }
        var target = d.OptionalExact("target");
        var multiplier = d.OptionalExact("multiplier");
        if (multiplier is { } times && times.Unit != Unit.Times)
        {
            throw d.Fault("notation.unit", ("quantity", "multiplier"), ("unit", times.Unit.Text));
        }
        c.Add(
            new CommitmentMade(key, text, firmness)
            {
                Actors = [.. d.Values("by").Select(b => c.Refer(b, d))],
                Beneficiaries = [.. d.Values("to").Select(b => c.Refer(b, d))],
                Amount = amount is { } sum ? new Money(sum.Value, CurrencyOf(sum.Unit, d)) : null,
                Form = d.Text("form"),
                Fund = d.Text("fund") is { } fund ? c.Refer(fund, d) : null,
                Quantity = d.Text("quantity"),
                Target = target?.Unit == Unit.Times ? null : target?.Value,
                Unit = target is { } level && level.Unit != Unit.Times ? level.Unit : default,
                Multiplier = target?.Unit == Unit.Times ? target.Value.Value : multiplier?.Value,
                Deadline = deadline,
                Meeting = d.Text("meeting") is { } m ? c.Refer(m, d) : null,
                Framework = d.Text("framework") is { } f ? c.Refer(f, d) : null,
                AttributedTo = d.Text("attributed") is { } who ? c.Refer(who, d) : null,
            },
            d.Time, d);
    }

    private static readonly ImmutableArray<ScopeKind> MoneyScopes = [ScopeKind.Fund, ScopeKind.Project,
        ScopeKind.Commitment];

    /// <summary><c>2026-03-20  received  fund:akcf  kr -> asean-secretariat  USD 16,000,000</c></summary>
    private static DirectiveKind Money(MoneyStage stage) =>
        new(stage.Key(), $"2026-03-20  {stage.Key()}  fund:some-fund  kr -> asean  USD 16,000,000", (d, c) =>
        {
            var scope = FigureDirectives.Scope(d, c, MoneyScopes);
            string? from = null;
            string? to = null;
            if (d.Directive.Words.Any(w => w is { Text: "->", IsQuoted: false }))
            {
                from = Side("from", d, c);
                _ = d.TryWord("->") ? true : throw d.Fault("notation.word-missing", ("kind", "->"), ("what", "->"));
                to = Side("to", d, c);
            }
            var (value, unit) = d.Measure();
            c.Add(
                new MoneyMoved(stage, new Money(value, CurrencyOf(unit, d)), scope)
                {
                    From = from,
                    To = to,
                    Reference = d.Text("reference"),
                },
                d.Time, d);
        });

    /// <summary>Who gives or takes; a question mark where that is not stated.</summary>
    private static string? Side(string what, DirectiveReader d, NotationCompiler c) =>
        d.TryWord("?") ? null : c.Refer(d.Word(what), d);

    internal static Currency CurrencyOf(Unit unit, DirectiveReader d) =>
        unit.Currency ?? throw d.Fault("notation.currency", ("text", unit.Text));
}
