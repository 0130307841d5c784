using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Statements of figures: stocks, flows, targets, ratios, ranks, and rates of exchange.</summary>
internal static class FigureDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        new("chosen", "chosen r15 \"The donor's own page\"", (d, c) =>
        {
            var figure = d.Word("figure");
            c.Add(new FigureChosen(figure, d.Word("reason")), d.Directive.Time ?? default, d);
        }),
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

    /// <summary>The rule of a figure that a person wrote.</summary>
    internal const string ByHand = "by-hand";

    /// <summary>Says that no stage is stated, where the quantity would have one.</summary>
    internal const string Unstated = "unstated";

    /// <summary>A scope such as <c>fund:akcf</c>.</summary>
    public static Scope Scope(DirectiveReader d, NotationCompiler c, ImmutableArray<ScopeKind> allowed)
    {
        var text = d.Word("scope");
        if (!Core.Scope.TryParse(text, out var scope))
        {
            throw d.Fault("notation.scope", ("text", text));
        }
        if (!allowed.Contains(scope.Kind))
        {
            throw d.Fault("notation.scope-kind", ("text", text), ("kinds", string.Join(", ", allowed.Select(Keys.Of))));
        }
        return scope.Kind is ScopeKind.Subject or ScopeKind.Pillar or ScopeKind.Area
            ? scope
            : scope with { Key = c.Refer(scope.Key, d) };
    }

    /// <summary>The period of a flow; two points alone say that none is printed.</summary>
    private static Period? PeriodOf(DirectiveReader d) => d.Time == default(Period) ? null : d.Time;

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
            CheckCount(definition, value, d.PlaceOf(^1));
            CheckPledge(value, unit, StageOf(definition, d), d.PlaceOf(^1));
            var fact = new FigureReported(quantity, scope, unit, value)
            {
                Key = d.Text("key") is { } key ? c.Define(key, d) : d.Text("of-commitment") is { } made ? c
                    .Refer(made, d) : null,
                Stage = StageOf(definition, d),
                At = DayOf(kind, d),
                Over = kind == FigureKind.Flow ? PeriodOf(d) : null,
                State = d.Text("state"),
                From = d.Text("from") is { } from ? c.Refer(from, d) : null,
                Certainty = d.Optional<Certainty>("certainty") ?? Certainty.Unstated,
                IsBaseUnknown = d.Flag("base-unknown"),
                Printed = Printed(d),
                Reading = ReadingOf(d),
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

    private static MoneyStage? StageOf(QuantityDefinition definition, DirectiveReader d) =>
        d.Text("stage") == Unstated ? null : d.Optional<MoneyStage>("stage") ?? definition.DefaultStage;

    /// <summary>How it was read: by hand, with the words of who chose, or by a rule and its reason.</summary>
    private static Reading ReadingOf(DirectiveReader d)
    {
        var reason = d.Text("reading");
        return d.Text("rule") is { } rule
            ? new Reading(rule, d.Flag("inferred"), reason)
            : new Reading(ByHand, IsInferred: reason is not null, reason);
    }

    private static Printed? Printed(DirectiveReader d)
    {
        var (text, period, unit) = (d.Text("printed"), d.Text("printed-period"), d.Text("printed-unit"));
        return text is null && period is null && unit is null ? null : new Printed(text, period, unit);
    }

    private static void CheckPledge(Measure value, Unit unit, MoneyStage? stage, Place where)
    {
        if (stage == MoneyStage.Announced && unit.IsMoney && value.Value < 0)
        {
            throw new NotationFault(Finding.Of("notation.below-zero", where, ("text", value.ToString())));
        }
    }

    /// <summary>What is counted at a time is none or more, and whole; what another thing is may be measured.</summary>
    private static void CheckCount(QuantityDefinition definition, Measure value, Place where)
    {
        if (definition is { Kind: FigureKind.Stock, UnitClass: UnitClass.Thing }
            && value.Value is { } count && (count < 0
                || ((count % 1 != 0 || value.High % 1 is > 0) && definition.Key != "other.count")))
        {
            throw new NotationFault(Finding.Of("notation.count", where, ("text", value.ToString())));
        }
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
