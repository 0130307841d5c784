using Entente.App.Features.Figures;

namespace Entente.App.Commands;

/// <summary>
/// Figures for people at a terminal: by what they are about, each with its time, value and standing, and below it how
/// it was read and the sentences it rests on.
/// </summary>
internal static class FiguresTable
{
    public static void Write(FiguresView answer, VerbContext context)
    {
        var texts = context.Texts;
        if (answer.Figures.Count == 0)
        {
            if (answer.Findings is null)
            {
                context.Print(texts["figures.none"]);
            }
            return;
        }
        foreach (var group in answer.Figures.GroupBy(f => (f.QuantityName, f.ScopeName, f.ScopeKind)))
        {
            context.Print($"{group.Key.ScopeName} — {group.Key.QuantityName}");
            var columns = group.Select(f => (Id: f.Id, f.When, f.Shown, Standing: Standing(f, texts))).ToList();
            var (id, when, shown) = (columns.Max(c => Width.Of(c.Id)), columns.Max(c => Width.Of(c.When)), columns.Max(
                c => Width.Of(c.Shown)));
            foreach (var (figure, cells) in group.Zip(columns))
            {
                context.Print($"  {Width.Pad(cells.Id, id)}  {Width.Pad(cells.When, when)}  {Width.Pad(cells.Shown, shown)}  {cells.Standing}");
                WriteDetails(figure, context);
            }
            context.Print();
        }
        WriteDisagreements(answer, context);
    }

    private static void WriteDetails(FigureView figure, VerbContext context)
    {
        var texts = context.Texts;
        if (figure.Printed?.Period is { } period)
        {
            context.Print("      " + texts["figures.printed-period", ("period", period)]);
        }
        if (figure.Reading is { Inferred: true } reading)
        {
            context.Print("      " + texts["figures.read-as", ("reason", reading.Reason)]);
        }
        foreach (var restated in figure.Restates ?? [])
        {
            context.Print("      " + texts["figures.restates", ("figure", restated)]);
        }
        var legs = LegView.Of(figure.Basis);
        foreach (var (basis, copies) in legs.Take(LegView.Most))
        {
            if (basis.Quote is not null || basis.Document is not null)
            {
                context.Print("      " + (basis.Quote is { } quote ? $"“{quote}”" : texts["figures.own-words"]));
            }
            context.Print("        — " + Source(basis, texts)
                + (copies.Count > 0 ? "; " + texts["figures.copies", ("count", copies.Count)] : ""));
        }
        if (legs.Count > LegView.Most)
        {
            context.Print("      " + texts["figures.more-legs", ("count", legs.Count - LegView.Most)]);
        }
        foreach (var open in (figure.LeftOpenBy ?? []).Select(b => Source(b, texts)).Distinct(StringComparer.Ordinal))
        {
            context.Print("      " + texts["figures.left-open-by", ("source", open)]);
        }
        foreach (var note in figure.Notes ?? [])
        {
            context.Print($"      ! {note.Message}");
        }
    }

    private static void WriteDisagreements(FiguresView answer, VerbContext context)
    {
        var texts = context.Texts;
        var telling = answer.Reconciled.Where(r => r.Outcome is not ("only-reported" or "only-computed" or "agrees"))
            .ToList();
        if (telling.Count == 0)
        {
            return;
        }
        context.Print(texts["figures.held-against"]);
        foreach (var r in telling)
        {
            context.Print($"  {r.ScopeName} — {r.QuantityName}, {r.When}: {r.OutcomeName} ({string.Join(", ", r.Figures)})");
            foreach (var sentence in r.Told ?? [])
            {
                context.Print("      " + sentence);
            }
        }
        context.Print();
    }

    private static string Standing(FigureView figure, Texts texts) =>
        string.Join(", ", new[]
        {
            texts["standing." + figure.Standing],
            figure.Stage is { } stage ? texts["stage." + stage] : null,
            figure.State is { } state ? texts.Find("state." + state) ?? state : null,
            figure.SingleSource ? texts["figures.single-source"]
                : figure.Sources > 1 ? texts["figures.sources-count", ("count", figure.Sources)]
                : null,
        }.Where(part => part is not null));

    private static string Source(BasisView basis, Texts texts) =>
        basis.Document is null
            ? texts["figures.own-record", ("entry", basis.Entry)]
            : string.Join(", ", new[]
            {
                basis.Title ?? basis.Document,
                basis.Publisher,
                PartialDate.TryParse(basis.Published, out var date) ? texts.Locale.Date(date, texts) : null,
                basis.Address,
            }.Where(part => !string.IsNullOrEmpty(part)));
}
