using Entente.App.Web;

namespace Entente.App.Features.Figures;

/// <summary>
/// Makes figures ready for pages, twins and commands: names, sentences, formats. It computes nothing.
/// </summary>
public sealed class FigureViews(FigureSet set, ClaimIndex claims, Texts texts)
{
    private readonly Lazy<Dictionary<string, string>> _promises = new(() => set.View.Facts<CommitmentMade>()
        .Select(c => KeyedText.Of(c.Fact.Key, WordsOf(c, set, claims, texts)?.Text)).OfType<KeyedText>()
        .GroupBy(c => c.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last().Text, StringComparer.Ordinal));

    /// <summary>The own words of reported figures, and how the reader's language says them.</summary>
    private readonly Lazy<Dictionary<string, string>> _words = new(() => set.View.FactsOfAnyDay<FigureReported>()
        .Where(f => f.Fact.Wordings is not null)
        .SelectMany(f => f.Fact.OwnWords.Zip(
            f.Fact.AllWordsIn(texts.Locale.Code), (own, said) => new KeyedText(own, said.Text)))
        .GroupBy(w => w.Key, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last().Text, StringComparer.Ordinal));

    /// <summary>The names that the account has, whenever they came into it.</summary>
    private readonly Lazy<EntityIndex> _later = new(() => set.View.At(
        new AsOf(DateOnly.MaxValue, DateOnly.MaxValue, DateTimeOffset.MaxValue)).Entities);

    /// <summary>Pillars, areas and lines by the key that figures have them under.</summary>
    private readonly Lazy<Dictionary<string, string>> _terms = new(() => set.View.FactsOfAnyDay<TermDefined>()
        .Where(term => term.Fact.Names.All.Any())
        .GroupBy(term => $"{set.View.Entities.Resolve(term.Fact.Of)}.{term.Fact.Key}", StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            g => $"{set.View.Entities.Find(g.Last().Fact.Of)?.ShortIn(texts.Locale.Code) ?? g.Last().Fact.Of}: "
                + (g.Last().Fact.Names.In(texts.Locale.Code) ?? g.Last().Fact.Key),
            StringComparer.Ordinal));

    private sealed record KeyedText(string Key, string Text)
    {
        public static KeyedText? Of(string key, string? text) => text is null ? null : new KeyedText(key, text);
    }

    /// <summary>A figure in the reader's language.</summary>
    public FigureView Of(Figure figure) =>
        new()
        {
            Id = figure.Id,
            Quantity = figure.Quantity,
            QuantityName = texts["quantity." + figure.Quantity],
            Scope = figure.Scope.Key,
            ScopeKind = Keys.Of(figure.Scope.Kind),
            ScopeName = ScopeName(figure.Scope),
            Kind = Keys.Of(figure.Kind),
            Stage = figure.Stage?.Key(),
            Unit = figure.Unit.Text,
            State = figure.State,
            From = figure.From,
            Time = HasPeriod(figure) ? null : TimeOf(figure.At),
            Period = HasPeriod(figure) ? PeriodOf(figure.Over) : null,
            When = When(figure),
            Value = ValueOf(figure.Value),
            Unknown = figure.Value.IsUnknown ? true : null,
            Approx = figure.Value.Approximation.Key,
            ApproxText = figure.Value.Approximation.Printed,
            Shown = Shown(figure),
            Standing = Keys.Of(figure.Standing),
            Certainty = figure.Certainty == Certainty.Unstated ? null : Keys.Of(figure.Certainty),
            Sources = set.Sources.CountIndependent(figure.Basis),
            SingleSource = figure.IsSingleSource,
            BaseUnknown = figure.IsBaseUnknown ? true : null,
            Printed = figure.Printed is { } p ? new PrintedView(Say(p.Text), p.Period, Say(p.Unit)) : null,
            Reading = figure.Reading is { } r ? new ReadingView(r.Rule, r.IsInferred, ReasonOf(r)) : null,
            Basis = [.. figure.Basis.Select(BasisOf)],
            LeftOpenBy = NullIfEmpty(figure.LeftOpenBy.Select(BasisOf)),
            MadeFrom = NullIfEmpty(figure.MadeFrom),
            Missing = NullIfEmpty(figure.Missing),
            Restates = NullIfEmpty(figure.Restates),
            Includes = NullIfEmpty(figure.Includes),
            ResidualOf = NullIfEmpty(figure.ResidualOf),
            Notes = NullIfEmpty(figure.Notes.Select(n => Of(n, figure))),
        };

    /// <summary>
    /// What was found about figures: the sentence says what each counts and when, the arguments keep their ids.
    /// </summary>
    /// <param name="finding">What was found.</param>
    /// <param name="made">A figure that the set does not hold, since it was made just now; null for none.</param>
    public FindingView Of(Finding finding, Figure? made = null)
    {
        var names = finding.Arguments.Select(a => a.Value).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(ids => KeyedText.Of(ids, Named(ids, made))).OfType<KeyedText>()
            .ToDictionary(n => n.Key, n => n.Text, StringComparer.Ordinal);
        // Two figures of one name are told apart by what they say.
        var alike = names.GroupBy(n => n.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any())
            .SelectMany(g => g.Select(n => n.Key)).ToHashSet(StringComparer.Ordinal);
        return FindingView.Of(finding, texts, argument =>
            argument.Value is not string ids ? null
            : !names.TryGetValue(ids, out var name) ? ScopesNamed(ids)
            : alike.Contains(ids) && set.Find(ids) is { } figure ? $"{name} ({Shown(figure)})"
            : name);
    }

    /// <summary>What a figure counts, and when; its id where the set has none of it.</summary>
    public string NameOf(string id) => Named(id, null) ?? id;

    /// <summary>The value of a figure; its id where the set has none of it.</summary>
    public string ValueOf(string id) => set.Find(id) is { } figure ? Shown(figure) : id;

    private string? Named(string ids, Figure? made)
    {
        var figures = ids.Split(", ").Select(id => id == made?.Id ? made : set.Find(id)).ToList();
        return figures.Contains(null)
            ? null
            : string.Join(
                ", ",
                figures.Select(f => texts[
                    "figures.named", ("quantity", texts["quantity." + f!.Quantity]), ("when", When(f))]));
    }

    private string? ScopesNamed(string scopes)
    {
        var named = scopes.Split(", ").Select(s => Scope.TryParse(s, out var scope)
            ? texts["figures.scope-named", ("name", ScopeName(scope))] : null).ToList();
        return named.Contains(null) ? null : string.Join(", ", named);
    }

    /// <summary>The comparisons of figures in the reader's language.</summary>
    public ReconciledView Of(Reconciliation r)
    {
        var isFlow = FigureCatalogue.Find(r.Quantity)?.Kind == FigureKind.Flow;
        var isOne = IsInOneSource(r);
        return new ReconciledView(
            r.Quantity, texts["quantity." + r.Quantity], r.Scope.Key, ScopeName(r.Scope),
            isFlow ? null : TimeOf(r.At), isFlow ? PeriodOf(r.Over) : null,
            isFlow && r.Over is { } over ? texts.Locale.Period(over, texts) : texts.Locale.Date(r.At, texts),
            r.Figures, Keys.Of(r.Outcome),
            texts[isOne ? "outcome.in-one-source" : "outcome." + Keys.Of(r.Outcome)], r.Difference, r.Chosen,
            r.ChosenBy, r.ChosenReason)
        {
            Stage = r.Stage?.Key(),
            Unit = r.Unit == default ? null : r.Unit.Text,
            Reasons = NullIfEmpty(r.Reasons.Select(reason => Keys.Of(reason))),
            Told = NullIfEmpty(Told(r)),
            IsInOneSource = isOne ? true : null,
        };
    }

    private IEnumerable<string> Told(Reconciliation r)
    {
        var apart = r.Difference is { } difference ? Shown(Measure.Of(difference), r.Unit) : null;
        if (apart is not null && r.Outcome is ReconcileOutcome.Differs or ReconcileOutcome.SourcesDisagree)
        {
            yield return texts["reconciled." + Keys.Of(r.Outcome), ("value", apart)];
        }
        foreach (var reason in r.Reasons)
        {
            yield return reason == ReconcileReason.StageOpen && r.Stage is { } stage
                ? texts["reconciled.stage-held", ("stage", texts["stage." + stage.Key()])]
                : texts["reconciled." + Keys.Of(reason)];
        }
    }

    /// <summary>
    /// Whether it is one source that contradicts itself: in one document, or in texts that count as one.
    /// </summary>
    private bool IsInOneSource(Reconciliation r) =>
        r.Outcome == ReconcileOutcome.SourcesDisagree
        && r.Figures.Select(set.Find).OfType<Figure>().SelectMany(f => f.Basis).ToList() is { Count: > 0 } basis
        && basis.TrueForAll(b => b.Source is not null) && set.Sources.CountIndependent(basis) == 1;

    /// <summary>What a leg of a figure rests on.</summary>
    public BasisView BasisOf(Basis basis)
    {
        var source = set.Sources.Find(basis.Source);
        var title = source?.Title is null ? null : WordsView.Of(source.WordsIn(texts.Locale.Code), texts);
        return new BasisView
        {
            Claim = basis.Claim,
            Document = basis.Source,
            CopyOf = basis.Source is { } key && set.Sources.ClusterOf(key) is var first && first != key ? first : null,
            Quote = basis.Claim is { } claim ? claims.Find(claim)?.Claim?.Quote : null,
            Entry = basis.Entry.ToString(),
            Title = title?.Text ?? (source is null ? null : Documents.DocumentFiles.NameOf(source)),
            TitleLang = title?.Lang,
            Publisher = source?.Publisher,
            Published = source is { Published.IsUnknown: false } dated ? dated.Published.ToString() : null,
            Address = source?.Address,
        };
    }

    /// <summary>
    /// What something with a key is called in the reader's language; a subject keeps its words, a promise is
    /// named by its own words.
    /// </summary>
    public string ScopeName(Scope scope) => scope.Kind switch
    {
        ScopeKind.Subject => texts.Find("claim-word." + scope.Key) ?? Say(scope.Key)!,
        ScopeKind.Commitment => Joined(scope, key => _promises.Value.GetValueOrDefault(key) ?? key),
        ScopeKind.Pillar or ScopeKind.Area => Joined(scope, TermName),
        _ => Joined(scope, key => set.View.Entities.Find(key)?.ShortIn(texts.Locale.Code) ?? LaterName(key) ?? key),
    };

    private string TermName(string key) =>
        key.IndexOf('.', StringComparison.Ordinal) is var dot and > 0
            && _terms.Value.TryGetValue($"{set.View.Entities.Resolve(key[..dot])}{key[dot..]}", out var name) ? name
        : key;

    /// <summary>
    /// The name that the account has for a key since a later time than the one asked about, marked as such; null where
    /// it has none.
    /// </summary>
    private string? LaterName(string key) =>
        _later.Value.Find(key) is { } named && named.Names != Names.None
            ? texts["name.later", ("name", named.ShortIn(texts.Locale.Code))]
            : null;

    private static string Joined(Scope scope, Func<string, string> name) =>
        string.Join(" + ", scope.Key.Split('+').Select(name));

    private string Shown(Figure figure) => Shown(figure.Value, figure.Unit);

    /// <summary>
    /// What a promise says: the account's own words, or the sentence that makes it; null where that is sealed.
    /// </summary>
    public WordsView? WordsOf(Recorded<CommitmentMade> promise) => WordsOf(promise, set, claims, texts);

    private static WordsView? WordsOf(
        Recorded<CommitmentMade> promise, FigureSet set, ClaimIndex claims, Texts texts)
    {
        var (entry, made) = promise;
        if (made.Text.Length > 0)
        {
            return WordsView.Of(made.WordsIn(texts.Locale.Code), texts);
        }
        var language = set.Sources.Find(entry.Source)?.Language ?? NameForm.NoLanguage;
        return made.Claim is { } claim && claims.Find(claim)?.Claim?.Quote is { } quote
            ? WordsView.Of(new WrittenText(quote, language), texts)
            : null;
    }

    /// <summary>A value with its word and unit.</summary>
    public string Shown(Measure value, Unit unit) => Shown(value, unit, texts);

    /// <summary>A value with its word and unit, in a language; without a unit the number alone.</summary>
    public static string Shown(Measure value, Unit unit, Texts texts)
    {
        if (value.Value is not { } low)
        {
            return texts["value.unknown"];
        }
        var decimals = Currency.TryParse(unit.Text, out var currency) ? currency.MinorDigits : 0;
        var number = texts.Locale.Number(low, decimals);
        if (value.High is { } high)
        {
            number = texts["value.range", ("low", number), ("high", texts.Locale.Number(high, decimals))];
        }
        var withUnit = unit.IsMoney ? $"{unit.Text} {number}"
            : unit == default ? number
            : unit == Unit.Percent ? number + "%"
            : unit == Unit.Times ? texts["value.times", ("number", number)]
            : Counted(unit.Text, value.High is null ? low : number, texts);
        return value.Approximation.Key is { } word ? texts["approx." + word, ("value", withUnit)] : withUnit;
    }

    /// <summary>So many of a thing, as the language counts it; a thing that it has no word for by its key.</summary>
    private static string Counted(string unit, object count, Texts texts) =>
        texts.Counts("counted." + unit)
            ? texts["counted." + unit, ("count", count)]
            : texts["counted.thing-named", ("count", count), ("thing", unit)];

    private string When(Figure figure) =>
        !HasPeriod(figure) ? texts.Locale.Date(figure.At, texts)
        : figure.Over is { } over ? texts.Locale.Period(over, texts)
        : texts["date.unknown"];

    /// <summary>Whether it is of a period: a flow, or what was made of flows of one period.</summary>
    private static bool HasPeriod(Figure figure) =>
        figure.Kind == FigureKind.Flow || (figure.Over is not null && figure.At.IsUnknown);

    private string ReasonOf(Reading reading) =>
        reading.ChosenBy is { } who
            ? texts[
                "inbox.chosen-reading", ("name", set.View.Entities.Find(who)?.NameIn(texts.Locale.Code) ?? who),
                ("reason", PlainReasonOf(reading))]
            : PlainReasonOf(reading);

    private string PlainReasonOf(Reading reading) =>
        texts.Find("reading." + (reading.Reason ?? reading.Rule)) ?? Say(reading.Reason)
            ?? texts.Find("reading." + reading.Rule) ?? reading.Rule;

    private string? Say(string? words) => words is null ? null : _words.Value.GetValueOrDefault(words, words);

    private static object? ValueOf(Measure value) =>
        value.Value is not { } low ? null : value.High is { } high ? new[] { low, high } : low;

    private static TimeView TimeOf(PartialDate at) =>
        at.IsUnknown
            ? new TimeView(null, "unknown")
            : new TimeView(at.ToIso(), at.Qualifier switch
            {
                DateQualifier.NotAfter => "not-after",
                DateQualifier.NotBefore => "not-before",
                _ => at.Day is not null ? "day" : at.Month is not null ? "month" : "year",
            });

    private static PeriodView PeriodOf(Period? over) =>
        over is { } period
            ? new PeriodView(
                period.Start.IsUnknown ? null : period.Start.ToIso(), period.End.IsUnknown ? null : period.End.ToIso())
            : new PeriodView(null, null);

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
