using System.Collections.Immutable;
using Entente.Store;

namespace Entente.App.Features.Search;

/// <summary>
/// Which texts each kind of entry holds. What only says how entries stand to each other (links, verdicts on claims,
/// withdrawals) and money without a number hold none.
/// </summary>
public sealed class SearchRows
{
    private readonly Journal _journal;
    private readonly AccountView _all;
    private readonly Lazy<Dictionary<string, Entry>> _claims;
    private readonly Lazy<Dictionary<string, Entry>> _series;

    private SearchRows(Journal journal, AccountView all)
    {
        _journal = journal;
        _all = all;
        _claims = new(() => Latest<ClaimProposed>(c => c.Key));
        _series = new(() => Latest<SeriesOpened>(s => s.Key));
    }

    /// <summary>Reads the texts of a journal's entries.</summary>
    public static ReadSearchRows Of(Journal journal) =>
        (all, added, cancellation) => new SearchRows(journal, all).ReadAsync(added, cancellation);

    private async Task<IReadOnlyList<SearchRow>> ReadAsync(IReadOnlyList<Entry> added, CancellationToken cancellation)
    {
        var rows = new List<SearchRow>();
        foreach (var entry in added)
        {
            rows.AddRange(InAllWords(entry, OfEntry(entry)).Where(r => r.Text.Length > 0));
            if (entry.Fact is SourceRegistered { Content: not null } source)
            {
                rows.AddRange(await SentencesAsync(entry, source, cancellation));
            }
        }
        return rows;
    }

    /// <summary>
    /// Own words are found in every language in which they stand. A figure's are beside its quantity already.
    /// </summary>
    private static IEnumerable<SearchRow> InAllWords(Entry entry, IEnumerable<SearchRow> rows)
    {
        SearchRow? first = null;
        foreach (var row in rows)
        {
            first ??= row;
            yield return row;
        }
        if (first is null || entry.Fact is not WordedFact { Wordings: { } wordings } || entry.Fact is FigureReported)
        {
            yield break;
        }
        foreach (var wording in wordings)
        {
            yield return first with { Text = string.Join("; ", wording.Words), Language = wording.Language };
        }
    }

    private IEnumerable<SearchRow> OfEntry(Entry entry) => entry.Fact switch
    {
        SourceRegistered source => [Document(entry, source)],
        ClaimProposed claim => Claim(entry, claim),
        MeetingHeld meeting => Meeting(entry, meeting),
        EntityFact entity => Named(entry, KindOf(entity), entity.Key, entity.Names),
        PersonRegistered person => Person(entry, person),
        NameAdded added when _all.Entities.Find(added.Of) is { } named =>
            Named(entry, KindOf(named.Kind), added.Of, added.Names),
        KeeperSet keeper => [Own(entry, SearchKind.Party, "", keeper.Name)],
        RoleHeld role => [Own(entry, KindOf(_all.Entities.Find(role.Holder)?.Kind), role.Holder, role.Office)],
        CommitmentMade promise => Said(entry, SearchKind.Promise, promise.Key, promise.Text),
        CommitmentDescribed described => Said(entry, SearchKind.Promise, described.Commitment, described.Text),
        OutcomeReported outcome => Said(entry, SearchKind.Outcome, outcome.Of, outcome.Text),
        VerdictGiven verdict => [Own(entry, SearchKind.Outcome, verdict.Of, verdict.Reason)],
        DecisionTaken decision => Said(entry, SearchKind.Decision, decision.Meeting, decision.Text, decision.Number),
        DecisionClosed closed => Said(entry, SearchKind.Outcome, closed.Decision, closed.Text),
        PositionTaken position => Said(entry, SearchKind.Position, "", position.Text),
        StatusChanged status => Status(entry, status),
        TermDefined term => Named(entry, SearchKind.Term, term.Of, term.Names),
        ListReported list => [Own(entry, SearchKind.Term, list.Of, string.Join("; ", list.Items))],
        ActivityRecorded activity => Named(entry, SearchKind.Plan, activity.Plan, activity.Names),
        FigureReported figure => Figure(entry, figure),
        MoneyMoved { Reference: { } number } money => [Own(entry, SearchKind.Fund, money.Scope.Key, number)],
        _ => [],
    };

    private static SearchRow Own(Entry entry, SearchKind kind, string key, string text) =>
        new()
        {
            Kind = kind, Key = key, Text = text, RestsOn = [entry], Document = entry.Source,
            Date = entry.Effective.Start,
            Language = entry.Fact is WordedFact worded ? worded.WrittenIn ?? WordedFact.CommonLanguage
                : NameForm.NoLanguage,
        };

    private static SearchRow Document(Entry entry, SourceRegistered source) =>
        new()
        {
            Kind = SearchKind.Document,
            Key = source.Key,
            Text = source.Title ?? Documents.DocumentFiles.NameOf(source) ?? source.Key,
            More = $"{source.Publisher} {source.Key} {source.Address}",
            Language = source.Language ?? NameForm.NoLanguage,
            RestsOn = [entry],
            IsOfAnyDay = true,
            Date = source.Published,
            Document = source.Key,
        };

    private async Task<IReadOnlyList<SearchRow>> SentencesAsync(
        Entry entry, SourceRegistered source, CancellationToken cancellation)
    {
        var content = source.Content!;
        if (await Documents.DocumentFiles.TextOfAsync(_journal, content, cancellation) is not { } text)
        {
            return [];
        }
        return
        [
            .. Sentences.Of(text, content.Parts).Select(s => new SearchRow
            {
                Kind = SearchKind.Sentence,
                Key = source.Key,
                Text = s.Text,
                Language = source.Language ?? NameForm.NoLanguage,
                RestsOn = [entry],
                IsOfAnyDay = true,
                Date = source.Published,
                Document = source.Key,
                Span = s.Span,
                Blob = content.Sha256,
            }),
        ];
    }

    private IEnumerable<SearchRow> Claim(Entry entry, ClaimProposed proposed) =>
        Quote(entry) is not { } quote ? [] :
        [
            new SearchRow
            {
                Kind = SearchKind.Claim,
                Key = proposed.Key,
                Text = quote.Text,
                RestsOn = [entry],
                Document = proposed.Document,
                Span = entry.Span,
                Claim = proposed.Key,
                Subjects = quote.Subjects,
            },
        ];

    /// <summary>What was said: in the account's own words, or else in the sentence that it was read from.</summary>
    private IEnumerable<SearchRow> Said(Entry entry, SearchKind kind, string key, string text, string? more = null)
    {
        var row = Own(entry, kind, key, text) with { More = more, Claim = entry.Fact.Claim };
        if (text.Length > 0)
        {
            return [row];
        }
        return entry.Fact.Claim is { } claim && _claims.Value.TryGetValue(claim, out var proposed)
            && Quote(proposed) is { } quote
                ? [row with
                {
                    Text = quote.Text, Language = NameForm.NoLanguage, RestsOn = [entry, proposed],
                    Subjects = quote.Subjects,
                }]
                : [];
    }

    /// <summary>The sentence of a claim with the persons it is sealed for; null where a key was destroyed.</summary>
    private (string Text, IReadOnlyList<string> Subjects)? Quote(Entry entry)
    {
        var proposed = (ClaimProposed)entry.Fact;
        return proposed.Open is { } open ? (open.Quote, [])
            : proposed.Sealed is { } box && _all.Open<Claim>(box) is { } claim ? (claim.Quote, box.Subjects)
            : null;
    }

    private IEnumerable<SearchRow> Person(Entry entry, PersonRegistered person) =>
        _all.Open<PersonIdentity>(person.Identity) is { } identity
            ? Named(entry, SearchKind.Person, person.Key, identity.Names)
                .Select(r => r with { Subjects = person.Identity.Subjects })
            : [];

    private static IEnumerable<SearchRow> Named(Entry entry, SearchKind kind, string key, Names names) =>
        Forms(names).Select(form => new SearchRow
        {
            Kind = kind,
            Key = key,
            Text = form.Text,
            Language = form.Language,
            RestsOn = [entry],
            IsOfAnyDay = entry.Fact is EntityFact or PersonRegistered or NameAdded,
            Date = entry.Fact is EventHeld held ? held.Date : entry.Effective.Start,
        });

    /// <summary>
    /// A meeting by its own names, or by those of its series with its number; with its place, and its day beside.
    /// </summary>
    private IEnumerable<SearchRow> Meeting(Entry entry, MeetingHeld meeting)
    {
        var place = meeting.Place is null ? "" : ", " + meeting.Place;
        var own = Named(entry, SearchKind.Meeting, meeting.Key, meeting.Names).ToList();
        if (own.Count == 0 && meeting.Series is { } key
            && _series.Value.GetValueOrDefault(_all.Entities.Resolve(key)) is { Fact: SeriesOpened series } opened)
        {
            var number = meeting.Ordinal is { } ordinal
                ? " " + ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "";
            own = [.. Named(entry, SearchKind.Meeting, meeting.Key, series.Names)
                .Select(r => r with { Text = r.Text + number, RestsOn = [entry, opened] })];
        }
        return own.Select(r => r with
        {
            Text = r.Text + place,
            More = meeting.Date.IsUnknown ? null : meeting.Date.ToIso(),
            Date = meeting.Date,
        });
    }

    private static IEnumerable<SearchRow> Status(Entry entry, StatusChanged status) =>
        Locale.All.Select(locale => Texts.In(locale.Code)).Select(texts =>
            Own(entry, SearchKind.Event, status.Subject, string.Join(
                " → ", new[] { status.From, status.To }.OfType<string>().Select(s => texts.Find("status." + s) ?? s)))
                with { Language = texts.Locale.Code });

    /// <summary>
    /// A figure by its quantity, in each language of the program, by what it is about and by its value.
    /// </summary>
    private IEnumerable<SearchRow> Figure(Entry entry, FigureReported figure)
    {
        var about = _all.Entities.Find(figure.Scope.Key)?.Entry;
        foreach (var locale in Locale.All)
        {
            var texts = Texts.In(locale.Code);
            var quantity = texts["quantity." + figure.Quantity];
            var row = Own(entry, SearchKind.Figure, entry.Ref.ToString(), quantity) with
            {
                More = $"{figure.Scope.Key} {string.Join(' ', figure.OwnWords)} {InOtherWords(figure)} "
                    + SearchNumbers.Of(figure.Value, figure.Unit, texts),
                Language = locale.Code,
                Claim = entry.Fact.Claim,
                Date = figure.Over is { } over ? over.Start : figure.At,
            };
            yield return row;
            if (about?.Fact is EntityFact named && named.Names.In(locale.Code) is { } name)
            {
                yield return row with { Text = $"{quantity}: {name}", RestsOn = [entry, about] };
            }
        }
    }

    private static string InOtherWords(WordedFact fact) =>
        string.Join(' ', (fact.Wordings ?? []).SelectMany(w => w.Words));

    private static IEnumerable<NameForm> Forms(Names names) =>
        (names.Short is { } shortName ? names.Forms.Prepend(new NameForm(NameForm.NoLanguage, shortName)) : names.Forms)
            .DistinctBy(f => f.Text);

    private static SearchKind KindOf(EntityFact fact) =>
        fact is EventHeld ? SearchKind.Event : KindOf(fact.NameKind);

    private static SearchKind KindOf(NameKind? kind) => kind switch
    {
        NameKind.Fund => SearchKind.Fund,
        NameKind.Framework => SearchKind.Plan,
        NameKind.Series => SearchKind.Meeting,
        NameKind.Person => SearchKind.Person,
        NameKind.Project => SearchKind.Project,
        _ => SearchKind.Party,
    };

    private Dictionary<string, Entry> Latest<T>(Func<T, string> key) where T : Fact
    {
        var byKey = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in _all.History(f => f is T))
        {
            byKey[key((T)entry.Fact)] = entry;
        }
        return byKey;
    }
}
