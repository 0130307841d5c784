namespace Entente.Core;

/// <summary>The statement of a reported figure.</summary>
internal static class FigureStatements
{
    /// <summary>The statement, and the effective period that compiling it gives.</summary>
    public static (StatementText? Statement, Period Effective) Of(
        FigureReported f, Entry entry, NotationGround ground)
    {
        if (FigureCatalogue.Find(f.Quantity) is not { } definition)
        {
            return (null, default);
        }
        Period? time = definition.Kind switch
        {
            FigureKind.Flow => f.Over ?? default(Period),
            FigureKind.Target when f.At.IsUnknown => null,
            _ => Period.Of(f.At),
        };
        var statement = FactStatements.Begin(Keys.Of(definition.Kind), time, f.Quantity, f.Scope.ToString());
        statement.Amount(f.Value, f.Unit);
        statement.With(IsPromise(f.Key, ground) ? "of-commitment" : "key", f.Key)
            .With("stage", f.Stage == definition.DefaultStage ? null : f.Stage?.Key() ?? FigureDirectives.Unstated)
            .With("state", f.State).With("from", f.From)
            .With("certainty", f.Certainty == Certainty.Unstated ? null : Keys.Of(f.Certainty))
            .Flag("base-unknown", f.IsBaseUnknown)
            .With("printed", f.Printed?.Text).With("printed-period", f.Printed?.Period)
            .With("printed-unit", f.Printed?.Unit);
        Reading(statement, f.Reading);
        var effective = entry.Effective;
        var implied = Implied(definition.Kind, time, entry.Source is { } source ? ground.Source(source) : null);
        if (effective == implied || effective.Start != effective.End || !effective.Start.IsPlaced)
        {
            return (statement, implied);
        }
        statement.Line("set", effective.Start.ToString());
        return (statement, effective);
    }

    /// <summary>
    /// What a source says of a target stands since the source was published, where no other time is written.
    /// </summary>
    private static Period Implied(FigureKind kind, Period? time, SourceRegistered? source) =>
        kind != FigureKind.Target ? time!.Value
        : source?.Published.IsPlaced == true ? Period.Of(source.Published)
        : default;

    private static void Reading(StatementText statement, Reading? reading)
    {
        if (reading is { } read && read != new Reading(FigureDirectives.ByHand, read.Reason is not null, read.Reason))
        {
            statement.Line("rule", read.Rule);
            statement.Flag("inferred", read.IsInferred);
        }
        statement.With("reading", reading?.Reason);
    }

    private static bool IsPromise(string? key, NotationGround ground) =>
        key is not null && ground.View.FactsOfAnyDay<CommitmentMade>().Any(c => c.Fact.Key == key);
}
