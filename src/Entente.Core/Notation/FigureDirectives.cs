using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Statements of figures: stocks, flows, targets, ratios, ranks, and rates of exchange.</summary>
internal static class FigureDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        Figure(FigureKind.Stock, "2023-03-16  stock fund.portfolio.budget fund:akcf nearly USD 86,000,000"),
        Figure(FigureKind.Flow, "2023  flow fund.contribution fund:akcf USD 20,000,000"),
        Figure(FigureKind.Target, "2027  target fund.contribution.target fund:akcf USD 32,000,000"),
        Figure(FigureKind.Ratio, "2022-05-24  ratio plan.lines.coverage plan:poa-2021-2025 71.1 %"),
        Figure(FigureKind.Rank, "2022  rank context.rank subject:trade-partner 5 place"),
        new("rate", "2023  rate USD KRW 1305.41", (d, c) =>
        {
            var from = PromiseDirectives.CurrencyOf(Unit.Parse(d.Word("from")), d);
            var (value, unit) = d.Measure();
            if (!value.IsExact || value.Value is not > 0)
            {
                throw d.Fault("notation.number", ("text", value.ToString()));
            }
            c.Add(new RateQuoted(from, PromiseDirectives.CurrencyOf(unit, d), value.Value.Value), d.Time, d);
        }),
    ];

    /// <summary>A scope such as <c>fund:akcf</c>.</summary>
    public static Scope Scope(DirectiveReader d, NotationCompiler c, ImmutableArray<ScopeKind> allowed)
    {
        var text = d.Word("scope");
        Scope scope;
        try
        {
            scope = Core.Scope.Parse(text);
        }
        catch (FormatException)
        {
            throw d.Fault("notation.scope", ("text", text));
        }
        if (!allowed.Contains(scope.Kind))
        {
            throw d.Fault("notation.scope", ("text", text));
        }
        return scope.Kind is ScopeKind.Subject or ScopeKind.Pillar or ScopeKind.Area
            ? scope
            : scope with { Key = c.Refer(scope.Key, d.Directive) };
    }

    private static DirectiveKind Figure(FigureKind kind, string example) =>
        new(Keys.Of(kind), example, (d, c) =>
        {
            var quantity = d.Word("quantity");
            var definition = FigureCatalogue.Find(quantity) ?? throw d
                .Fault("notation.quantity-unknown", ("quantity", quantity));
            if (definition.Kind != kind)
            {
                throw d.Fault("notation.kind-differs", ("quantity", quantity), ("kind", Keys.Of(definition.Kind)),
                    ("written", Keys.Of(kind)));
            }
            var scope = Scope(d, c, definition.Scopes);
            var (value, unit) = d.Measure();
            CheckUnit(definition, unit, d);
            var fact = new FigureReported(quantity, scope, unit, value)
            {
                Key = d.Text("key") is { } key ? c.Define(key, d.Directive) : d.Text("of-commitment") is { } made ? c
                    .Refer(made, d.Directive) : null,
                Stage = d.Optional<MoneyStage>("stage") ?? definition.DefaultStage,
                At = DayOf(kind, d),
                Over = kind == FigureKind.Flow ? d.Time : null,
                State = d.Text("state"),
                From = d.Text("from") is { } from ? c.Refer(from, d.Directive) : null,
                Certainty = d.Optional<Certainty>("certainty") ?? Certainty.Unstated,
                IsBaseUnknown = d.Flag("base-unknown"),
                Printed = Printed(d),
                Reading = d.Text("reading") is { } reason ? new Reading("by-hand", IsInferred: true, reason)
                    : new Reading("by-hand"),
            };
            var set = d.OptionalDate("set");
            c.AddForEachSource(
                fact,
                source => set.IsPlaced ? Period.Of(set)
                    : kind != FigureKind.Target ? d.Time
                    : source?.Published.IsPlaced == true ? Period.Of(source.Published) : default,
                d);
        });

    /// <summary>The day of a figure that is no flow; a target may be set for no stated day.</summary>
    private static PartialDate DayOf(FigureKind kind, DirectiveReader d) => kind switch
    {
        FigureKind.Flow => default,
        FigureKind.Target when d.Directive.Time is null => default,
        _ => d.SingleDate,
    };

    private static Printed? Printed(DirectiveReader d)
    {
        var (text, period, unit) = (d.Text("printed"), d.Text("printed-period"), d.Text("printed-unit"));
        return text is null && period is null && unit is null ? null : new Printed(text, period, unit);
    }

    private static void CheckUnit(QuantityDefinition definition, Unit unit, DirectiveReader d)
    {
        var fits = definition.UnitClass switch
        {
            UnitClass.Money => unit.IsMoney,
            UnitClass.Percent => unit == Unit.Percent,
            UnitClass.Thing => !unit.IsMoney,
            _ => true,
        };
        if (!fits)
        {
            throw d.Fault("notation.unit", ("quantity", definition.Key), ("unit", unit.Text));
        }
    }
}
