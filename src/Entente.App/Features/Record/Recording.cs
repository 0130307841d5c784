using System.Collections.Immutable;
using Entente.Store;

namespace Entente.App.Features.Record;

/// <summary>A statement judged against an account: what it would record, or why not.</summary>
/// <param name="Text">The statement; null where a field cannot be written.</param>
/// <param name="Drafts">The entries that it makes; none where something stands in the way.</param>
/// <param name="Findings">What was found, by field.</param>
/// <param name="Partnership">The partnership in whose account it stands.</param>
public sealed record JudgedStatement(
    string? Text, ImmutableArray<Draft> Drafts, IReadOnlyList<FieldFinding> Findings, string Partnership)
{
    /// <summary>The entry that says the same already; null where none does.</summary>
    public EntryRef? Already { get; init; }
}

/// <summary>
/// Records what was typed into a form: judged once to show what would be written, and again by the writer, against the
/// account as it then is.
/// </summary>
/// <param name="journal">Where to.</param>
/// <param name="form">The form.</param>
/// <param name="values">What was typed.</param>
/// <param name="corrects">The entry whose place it takes; null for none.</param>
/// <param name="partnership">The partnership that is worked on; null where there is none yet.</param>
/// <param name="locale">The language in which it was typed.</param>
public sealed class Recording(
    Journal journal, Form form, FormValues values, string? corrects, string? partnership, Locale locale)
{
    /// <summary>Judges without recording anything, not even a person's key.</summary>
    public JudgedStatement Preview() => Judge(journal.View(Reader.Keeper), "", new DryKeys(journal.Keys));

    /// <summary>Records, in the name of a person, if it is still what the person saw.</summary>
    /// <param name="by">The name of the person.</param>
    /// <param name="seen">The statement as it was shown.</param>
    /// <param name="cancellation">Gives up, before anything is written.</param>
    /// <returns>The first entry; or what stands in the way.</returns>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<(EntryRef? Recorded, JudgedStatement Judged)> RecordAsync(
        string by, string? seen, CancellationToken cancellation)
    {
        JudgedStatement? judged = null;
        var result = await journal.DecideAsync(
            view =>
            {
                judged = Again(view, by, seen) ?? Judge(view, by, journal.Keys);
                return judged.Findings.Any(f => f.Finding.IsFault) || judged.Text != seen
                    ? Decision.Refuse([.. judged.Findings.Select(f => f.Finding)])
                    : Decision.Append(BatchOf(view, judged, by));
            },
            cancellation);
        judged ??= Preview();
        if (judged.Already is not null)
        {
            return (null, judged);
        }
        if (result.IsDone && result.Entries.LastOrDefault(e => e.Fact.GetType() == judged.Drafts[^1].Fact.GetType()) is
            { } entry)
        {
            return (entry.Ref, judged);
        }
        var own = judged.Findings.Select(f => f.Finding).ToList();
        IReadOnlyList<FieldFinding> findings =
        [
            .. judged.Findings,
            .. result.Findings.Where(f => !own.Contains(f)).Select(f => new FieldFinding(null, f)),
            .. judged.Text != seen && own.Count == 0 ? new[] { Changed } : [],
        ];
        return (null, judged with { Findings = findings });
    }

    /// <summary>
    /// The same statement sent a second time, by going back or by pressing twice: the account has its entries. A key
    /// that they took, and what they corrected or withdrew, would else be refused for another reason.
    /// </summary>
    private JudgedStatement? Again(AccountView whole, string by, string? seen)
    {
        if (seen is null || FormReader.Read(seen) is not { } read || read.Form.Kind != form.Kind)
        {
            return null;
        }
        var key = read.Values.One("key");
        var view = new NotationGround(whole.Of(partnership)).View;
        var standing = view.Entries().ToList();
        var own = standing.Where(e => (key.Length > 0 && NotationGround.KeyOf(e.Fact) == key)
            || e.Fact is EntriesWithdrawn || (e.Fact is PersonRegistered && form.Kind == "person")
            || (corrects is not null && e.Fact.Corrects?.ToString() == corrects));
        var before = new NotationGround(whole.Of(partnership).Without(own.Select(e => e.Ref)));
        var drafts = NotationCompiler.Compile(
            [(form.Kind, seen)], journal.Keys.SubjectOf(by), journal.Keys, before).Drafts;
        var same = drafts.Select(d => standing.FindLast(e => IsSame(
            d with { Known = d.Known ?? e.Known }, e, journal.Keys) && e.Fact.Corrects == d.Fact.Corrects)).ToList();
        return same is [.., { } last] && same.TrueForAll(e => e is not null)
            ? new JudgedStatement(
                seen, [], [new(null, Finding.Of("record.already", null, ("entry", last.Ref.ToString())))], "")
                {
                    Already = last.Ref,
                }
            : null;
    }

    private static FieldFinding Changed { get; } = new(null, Finding.Of("record.changed", null));

    private JudgedStatement Judge(AccountView whole, string by, ISubjectKeys keys)
    {
        var view = whole.Of(partnership);
        var ground = new NotationGround(view);
        var composed = FormComposer.Compose(
            form, values, corrects, ground, new KeyChoices(ground.View), locale);
        if (composed.Text is not { } text)
        {
            return new JudgedStatement(null, [], composed.Findings, partnership ?? "");
        }
        var author = by.Length == 0 ? "" : keys.SubjectOf(by);
        var compiled = NotationCompiler.Compile([(form.Kind, text)], author, keys, ground);
        var findings = compiled.Findings
            .Select(f => new FieldFinding(composed.FieldAt(f.Where), f with { Where = null }))
            .ToList();
        if (corrects is not null && compiled.Drafts is [var only] && EntryRef.TryParse(corrects, out var name)
            && ground.Entry(name) is { } stands && IsSame(only, stands, keys))
        {
            findings.Add(new FieldFinding(null, Finding.Of("record.nothing-corrected", null, ("entry", corrects))));
        }
        findings.AddRange(AuthorsTakenBack(whole, compiled.Drafts));
        findings.AddRange(MeetingsTwice(ground.View, compiled.Drafts));
        findings.AddRange(AfterPublication(ground, compiled.Drafts));
        findings.AddRange(Ahead(view.AsOf, compiled.Drafts));
        findings.AddRange(PartnershipsWithin(compiled.Drafts));
        var drafts = findings.Exists(f => f.Finding.IsFault) ? [] : compiled.Drafts;
        var home = HomeOf(drafts);
        if (home is null && drafts.Any(d => StreamRule.StreamOf(d.Fact, "") != Streams.Register))
        {
            findings.Add(new FieldFinding(null, Finding.Of("record.no-partnership", null)));
            drafts = [];
        }
        return new JudgedStatement(text, drafts, findings, home ?? "");
    }

    /// <summary>
    /// Whether a correction says what its entry says already. A person's name is sealed anew each time.
    /// </summary>
    private static bool IsSame(Draft draft, Entry entry, ISubjectKeys keys) =>
        draft.Effective == entry.Effective && draft.Known == entry.Known && draft.KnownTo == entry.KnownTo
        && draft.Source == entry.Source
        && Plain(draft.Fact, keys).SequenceEqual(Plain(entry.Fact, keys));

    private static byte[] Plain(Fact fact, ISubjectKeys keys)
    {
        var bare = fact with { Corrects = null };
        return bare is PersonRegistered person && person.Identity.Open<PersonIdentity>(keys) is { } identity
            ? JournalJson.Write(identity)
            : EntryCodec.EncodePayload(bare).ToArray();
    }

    /// <summary>
    /// Who takes the entry of a person back in whose name others are written is told before what that means for them.
    /// </summary>
    private static IEnumerable<FieldFinding> AuthorsTakenBack(AccountView whole, IEnumerable<Draft> drafts)
    {
        var taken = drafts.Select(d => d.Fact).OfType<EntriesWithdrawn>().SelectMany(w => w.Targets).ToHashSet();
        foreach (var person in taken.Select(whole.Find).Select(e => e?.Fact).OfType<PersonRegistered>())
        {
            var stays = whole.FactsOfAnyDay<PersonRegistered>()
                .Any(p => p.Fact.Key == person.Key && !taken.Contains(p.Entry.Ref));
            var count = whole.History(_ => true).Count(e => e.Author == person.Key);
            if (!stays && count > 0)
            {
                yield return new FieldFinding(null, Finding.Of("record.withdraws-author", null, ("count", count)));
            }
        }
    }

    /// <summary>What a source says of a later day than its own is a forecast or a slip: it is warned of.</summary>
    private static IEnumerable<FieldFinding> AfterPublication(NotationGround ground, IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { Fact: FigureReported { At.Earliest: { } day } figure, Source: { } source }
                && FigureCatalogue.Find(figure.Quantity)?.Kind == FigureKind.Stock
                && ground.Source(source)?.Published.Latest is { } published && day > published)
            {
                yield return new FieldFinding(
                    null, Finding.Of("record.after-publication", null, ("source", source), ("at", published)));
            }
        }
    }

    /// <summary>
    /// What counts as known only from a day that lies ahead is in no list of today, and money that moves on such a day
    /// is in no figure: mostly a slip, and it is warned of.
    /// </summary>
    private static IEnumerable<FieldFinding> Ahead(AsOf now, ImmutableArray<Draft> drafts)
    {
        foreach (var known in drafts.Select(d => d.Known).OfType<DateOnly>().Where(d => d > now.Known).Distinct())
        {
            yield return new FieldFinding(
                "known", Finding.Of("record.known-ahead", null, ("at", PartialDate.On(known))));
        }
        var days = drafts.Where(d => d.Fact is MoneyMoved).Select(d => d.Effective.Start.Earliest).OfType<DateOnly>();
        foreach (var day in days.Where(d => d > now.Effective).Distinct())
        {
            yield return new FieldFinding(
                "on", Finding.Of("record.day-ahead", null, ("at", PartialDate.On(day))));
        }
    }

    /// <summary>
    /// Who records a further partnership is told whose account it will be kept in, unless it has its own.
    /// </summary>
    private IEnumerable<FieldFinding> PartnershipsWithin(ImmutableArray<Draft> drafts)
    {
        var opened = drafts.Select(d => d.Fact).OfType<PartnershipOpened>().FirstOrDefault(p => p.Corrects is null);
        if (opened is not null && partnership is not null && HomeOf(drafts) != opened.Key)
        {
            yield return new FieldFinding(
                PartyForms.OwnAccount, Finding.Of("record.partnership-within", null, ("partnership", partnership)));
        }
    }

    /// <summary>A series has one meeting of a number: another of the same number is the one that is there.</summary>
    private static IEnumerable<FieldFinding> MeetingsTwice(AccountView view, IEnumerable<Draft> drafts)
    {
        foreach (var held in drafts.Select(d => d.Fact).OfType<MeetingHeld>())
        {
            if (held is { Series: { } series, Ordinal: { } ordinal }
                && view.FactsOfAnyDay<MeetingHeld>().Select(m => m.Fact).FirstOrDefault(
                    m => m.Ordinal == ordinal && m.Series is { } other
                        && view.Entities.Resolve(other) == view.Entities.Resolve(series)
                        && view.Entities.Resolve(m.Key) != view.Entities.Resolve(held.Key)) is { } known)
            {
                yield return new FieldFinding(
                    "ordinal", Finding.Of("record.meeting-twice", null, ("meeting", known.Key)));
            }
        }
    }

    /// <summary>
    /// In whose account it stands: a partnership's own where it is the first, or is to have one; else the one that is
    /// worked on.
    /// </summary>
    private string? HomeOf(ImmutableArray<Draft> drafts)
    {
        var opened = drafts.Select(d => d.Fact).OfType<PartnershipOpened>().FirstOrDefault(p => p.Corrects is null);
        var isOwn = form.Field(PartyForms.OwnAccount) is { } own && values.Has(own);
        return opened is not null && (partnership is null || isOwn) ? opened.Key : partnership;
    }

    private Batch BatchOf(AccountView view, JudgedStatement judged, string by)
    {
        var author = journal.Keys.SubjectOf(by);
        ImmutableArray<Draft> person = view.Entities.Find(author) is null
            && !judged.Drafts.Any(d => d.Fact is PersonRegistered { Corrects: null } own && own.Key == author)
            ? [Persons.Register(author, by, journal.Keys)]
            : [];
        return Batches.Of([.. person, .. judged.Drafts], judged.Partnership);
    }

    /// <summary>Seals for a glance: what it seals is thrown away, and no key is kept.</summary>
    private sealed class DryKeys(ISubjectKeys keys) : ISubjectKeys
    {
        private static readonly byte[] Nothing = new byte[Sealed.KeyBytes];

        public ReadOnlyMemory<byte>? Find(string subject) => keys.Find(subject) ?? Nothing;

        public string SubjectOf(string personName) => "person";
    }
}
