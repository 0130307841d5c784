namespace Entente.Core;

/// <summary>What computed figures share: their ids, and the day of a view as their day.</summary>
internal static class Computed
{
    /// <summary>A stock or ratio at the view's effective day.</summary>
    public static Figure Figure(
        AccountView view, string quantity, Scope scope, Unit unit, Measure value, IEnumerable<Entry> basis,
        MoneyStage? stage = null, string? state = null, string? from = null, IEnumerable<Entry>? leftOpenBy = null)
    {
        var id = Id(quantity, scope, stage is { } s ? s.Key() : null, state, from);
        var isNamed = !unit.IsMoney || state == unit.Text;
        return new Figure
        {
            Id = isNamed ? id : InCurrency(id, unit),
            FormerId = isNamed ? null : id,
            Quantity = quantity,
            Kind = FigureCatalogueKinds.Of(quantity),
            Stage = stage,
            Unit = unit,
            Scope = scope,
            State = state,
            From = from,
            At = PartialDate.On(view.AsOf.Effective),
            Value = value,
            Standing = Standing.Computed,
            Basis = value.IsUnknown ? [] : Legs.Of(basis),
            LeftOpenBy = value.IsUnknown ? Legs.Of(leftOpenBy ?? basis) : [],
        };
    }

    /// <summary>A flow of money over a period; without a period where no day is known.</summary>
    public static Figure Flow(
        string quantity, Scope scope, Unit unit, Measure value, Period? over, IEnumerable<Entry> basis,
        MoneyStage? stage = null, string? from = null)
    {
        var id = Id(quantity, scope, stage is { } s ? s.Key() : null, TimeOf(over), from);
        return new Figure
        {
            Id = InCurrency(id, unit),
            FormerId = id,
            Quantity = quantity,
            Kind = FigureKind.Flow,
            Stage = stage,
            Unit = unit,
            Scope = scope,
            From = from,
            Over = over,
            Value = value,
            Standing = Standing.Computed,
            Basis = value.IsUnknown ? [] : Legs.Of(basis),
            LeftOpenBy = value.IsUnknown ? Legs.Of(basis) : [],
        };
    }

    /// <summary>
    /// The id of an amount: it ends in the currency, since a second one may come at any time and is another figure.
    /// </summary>
    public static string InCurrency(string id, Unit unit) => id + "-" + Keys.FromName(unit.Text);

    /// <summary>What an entry is as the basis of a figure.</summary>
    public static Basis BasisOf(Entry entry) => new(entry.Ref, entry.Source, entry.Fact.Claim, entry.Span);

    private static string TimeOf(Period? over) =>
        over is not { } time ? "undated"
        : time.Start.IsUnknown ? $"until-{time.End}"
        : time.End.IsUnknown ? $"from-{time.Start}"
        : time.ToString();

    /// <summary>The id of a computed figure: its parts in a form that stands in an address.</summary>
    public static string Id(string quantity, Scope scope, params ReadOnlySpan<string?> parts)
    {
        var id = "c-" + Keys.FromName(quantity) + "-" + Keys.FromName(scope.Key);
        foreach (var part in parts)
        {
            id += part is null ? "" : "-" + Keys.FromName(part);
        }
        return id;
    }
}

/// <summary>The kinds of quantities without reaching for the whole catalogue while it is being built.</summary>
internal static class FigureCatalogueKinds
{
    public static FigureKind Of(string quantity) =>
        FigureCatalogue.Find(quantity)?.Kind ?? throw new ArgumentException($"'{quantity}' is not in the catalogue.",
            nameof(quantity));
}
