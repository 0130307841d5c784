using System.Globalization;
using Entente.App.Features.Figures;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>One thing that is said of a fact.</summary>
/// <param name="Label">What it is, in the reader's language.</param>
/// <param name="Value">What is said.</param>
public sealed record SaidView(string Label, string Value);

/// <summary>A fact that a claim is read as.</summary>
/// <param name="Type">The type of its entry.</param>
/// <param name="Name">What it is, in the reader's language.</param>
/// <param name="Said">What it says.</param>
/// <param name="Figure">The figure, where it is one.</param>
/// <param name="Stub">The key, where it brings in a name that the account does not know.</param>
public sealed record FactView(
    string Type, string Name, IReadOnlyList<SaidView> Said, FigureView? Figure = null, string? Stub = null)
{
    /// <summary>Where its figure stands, at times at which the account has it; null where it is not recorded.</summary>
    public string? FigurePath { get; init; }
}

/// <summary>Makes facts ready for a page, in a view that has them.</summary>
/// <param name="page">The question.</param>
/// <param name="view">The account that has the facts, also where it is one that is not recorded yet.</param>
/// <param name="figures">The figures of that account.</param>
internal sealed class FactWords(PageRequest page, AccountView view, FigureSet figures)
{
    private readonly Texts t = page.Texts;
    private readonly FigureViews _figures = new(figures, page.Claims, page.Texts);

    /// <summary>A fact, with when it holds.</summary>
    public FactView Of(Fact fact, Period effective)
    {
        var isDated = fact is not FigureReported && !(effective.Start.IsUnknown && effective.End.IsUnknown);
        (string? Label, string? Value) when = (t["inbox.said-when"], isDated ? t.Locale.Period(effective, t) : null);
        var said = Said(fact).Append(when)
            .Where(s => !string.IsNullOrEmpty(s.Value))
            .Select(s => new SaidView(s.Label!, s.Value!))
            .ToList();
        var isStub = fact is EntityFact { IsStub: true } and not (MeetingHeld or EventHeld);
        return new FactView(
            EntryTypes.Of(fact).Name, NameOf(fact), said,
            fact is FigureReported reported ? _figures.Of(FigureOf(reported)) : null,
            isStub ? ((EntityFact)fact).Key : null);
    }

    /// <summary>A figure in a line: what, how much, when.</summary>
    public string LineOf(FigureReported reported)
    {
        var figure = _figures.Of(FigureOf(reported));
        return $"{figure.QuantityName} ({figure.ScopeName}): {figure.Shown}, {figure.When}";
    }

    /// <summary>Money that moved, in a line: the stage, how much, who gave and took, when.</summary>
    public string LineOf(MoneyMoved moved, Period effective) => string.Join(
        " · ",
        new[]
        {
            t["stage." + moved.Stage.Key()],
            _figures.Shown(moved.Amount.Amount, Unit.Of(moved.Amount.Currency)),
            moved.From is null && moved.To is null ? null
                : $"{(moved.From is { } from ? Name(from) : "?")} → {(moved.To is { } to ? Name(to) : "?")}",
            t.Locale.Period(effective, t),
        }.OfType<string>());

    /// <summary>What something is called, also where it is not recorded yet.</summary>
    public string Name(string key) =>
        page.View.Entities.Find(key) is not null
            ? page.Name(key).Name
            : view.Entities.Find(key) is { Names.Forms.IsEmpty: false } named
                ? named.NameIn(t.Locale.Code)
                : page.Name(key).Name;

    private Figure FigureOf(FigureReported f) =>
        figures.All.FirstOrDefault(x => x.Standing == Standing.Reported && x.Quantity == f.Quantity
            && x.Value == f.Value && x.Unit == f.Unit && x.At == f.At && x.Over == f.Over && x.State == f.State
            && (x.Scope == f.Scope || x.Scope.Key == view.Entities.Resolve(f.Scope.Key)))
        ?? new Figure
        {
            Id = "",
            Quantity = f.Quantity,
            Kind = FigureCatalogue.Find(f.Quantity)!.Kind,
            Stage = f.Stage,
            Unit = f.Unit,
            Scope = f.Scope,
            State = f.State,
            From = f.From,
            At = f.At,
            Over = f.Over,
            Value = f.Value,
            Standing = Standing.Reported,
            Certainty = f.Certainty,
            Printed = f.Printed,
            Reading = f.Reading,
            IsBaseUnknown = f.IsBaseUnknown,
        };

    private string NameOf(Fact fact) => fact switch
    {
        FigureReported => t["inbox.fact-figure"],
        MeetingHeld => t["inbox.fact-meeting"],
        CommitmentMade => t["inbox.fact-commitment"],
        CommitmentDescribed => t["inbox.fact-described"],
        StatusChanged => t["inbox.fact-status"],
        RoleHeld => t["inbox.fact-role"],
        FrameworkActed => t["inbox.fact-acted"],
        LinkMade => t["inbox.fact-link"],
        EventHeld => t["inbox.fact-event"],
        ListReported => t["inbox.fact-list"],
        PositionTaken => t["inbox.fact-position"],
        MembershipHeld => t["inbox.fact-membership"],
        PersonRegistered => t["inbox.fact-person"],
        StubMerged => t["inbox.fact-merged"],
        EntriesWithdrawn => t["inbox.fact-withdrawn"],
        EntityFact thing => t["inbox.fact-name", ("sort", SortOf(thing.NameKind, thing, t))],
        _ => EntryTypes.Of(fact).Name,
    };

    /// <summary>What sort of thing bears a name.</summary>
    public static string SortOf(NameKind kind, Fact fact, Texts t) => t["stub-sort." + (fact switch
    {
        MeetingHeld => "meeting",
        EventHeld => "event",
        _ => Keys.Of(kind),
    })];

    private IEnumerable<(string? Label, string? Value)> Said(Fact fact) => fact switch
    {
        FigureReported f => SaidOfFigure(f),
        MeetingHeld m =>
        [
            (t["inbox.said-name"], MeetingName(m)),
            (t["claim-field.end_date"], m.EndDate.IsUnknown ? null : t.Locale.Date(m.EndDate, t)),
            (t["inbox.said-place"], m.Place),
            (t["claim-field.mode"], m.Mode == MeetingMode.Unknown ? null : t["mode." + Keys.Of(m.Mode)]),
            (t["inbox.said-chairs"], NamesOf(m.CoChairs)),
        ],
        CommitmentMade c => SaidOfCommitment(c),
        CommitmentDescribed d => [(t["inbox.said-commitment"], PromiseText(d.Commitment))],
        StatusChanged s =>
        [
            (t["inbox.said-of"], Name(s.Subject)), (t["inbox.said-to"], s.To), (t["inbox.said-from"], s.From),
            (t["inbox.said-stage"], t["change." + Keys.Of(s.Stage)]), (t["inbox.said-by"], NamesOf(s.By)),
            (t["inbox.said-meeting"], MeetingOf(s.Meeting)),
        ],
        RoleHeld r => [(t["inbox.said-holder"], Name(r.Holder)), (t["inbox.said-office"], r.Office)],
        FrameworkActed a =>
        [
            (t["inbox.said-of"], Name(a.Framework)), (t["inbox.said-action"], ClaimFieldView.WordOf(a.Action, t)),
            (t["inbox.said-by"], NamesOf(a.By)), (t["inbox.said-meeting"], MeetingOf(a.Meeting)),
        ],
        LinkMade l =>
        [
            (t["inbox.said-of"], PromiseText(l.From)),
            (t["inbox-link." + Keys.Of(l.Kind)], PromiseText(l.To)),
        ],
        EventHeld e =>
        [
            (t["inbox.said-name"], e.Names.In(t.Locale.Code) ?? Name(e.Key)), (t["inbox.said-place"], e.Place),
            (t["claim-field.status"], e.IsPlanned ? ClaimFieldView.WordOf("planned", t) : null),
            AttributedTo(e.AttributedTo),
        ],
        ListReported l =>
        [
            (t["inbox.said-of"], l.Of.Length == 0 ? null : Name(l.Of)), (t["inbox.said-what"], l.What),
            (t["inbox.said-items"], string.Join("; ", l.Items)),
            (t["claim-field.stated_n"], l.StatedNumber is { } stated ? t.Locale.Number(stated) : null),
            (t["claim-field.partial"], l.IsOpen ? ClaimFieldView.WordOf("true", t) : null),
        ],
        PositionTaken p =>
        [
            (t["inbox.said-actor"], NamesOf(p.Actors)),
            (t["inbox.said-stance"], ClaimFieldView.WordOf(p.Stance, t)),
            (t["inbox.said-asked"], NamesOf(p.AskedOf)), (t["inbox.said-meeting"], MeetingOf(p.Meeting)),
            AttributedTo(p.AttributedTo),
        ],
        MembershipHeld m => [(t["inbox.said-of"], Name(m.Member)), (t["inbox.said-whole"], Name(m.Of))],
        PersonRegistered p => [(t["inbox.said-name"], Name(p.Key))],
        StubMerged m => [(t["inbox.said-name"], Name(m.Stub)), (t["inbox.said-into"], Name(m.Into))],
        EntriesWithdrawn w => [(t["inbox.said-entries"], t.Locale.Number(w.Targets.Count))],
        EntityFact thing => [(t["inbox.said-name"], thing.Names.In(t.Locale.Code) ?? thing.Key)],
        _ => [],
    };

    private IEnumerable<(string? Label, string? Value)> SaidOfFigure(FigureReported f)
    {
        var figure = _figures.Of(FigureOf(f));
        return
        [
            (t["figures.quantity"], figure.QuantityName),
            (t["figures.scope"], figure.ScopeName),
            (t["figures.value"], figure.Shown),
            (t["figures.when"], figure.When),
            (t["figures.kind"], t["kind." + figure.Kind]),
            (t["figures.stage"], figure.Stage is { } stage ? t["stage." + stage] : null),
            (t["figures.state"], figure.State is { } state ? t.Find("state." + state) ?? state : null),
            (t["inbox.said-giver"], figure.From is { } from ? Name(from) : null),
            (t["figures.printed"], figure.Printed is { } p
                ? string.Join(" · ", new[] { p.Text, p.Period, p.Unit }.Where(x => x is not null))
                : null),
            (t["figures.reading"], figure.Reading is { } r
                ? r.Reason + (r.Inferred ? $" ({t["figures.inferred"]})" : "")
                : null),
        ];
    }

    private IEnumerable<(string? Label, string? Value)> SaidOfCommitment(CommitmentMade c) =>
    [
        (t["inbox.said-actor"], NamesOf(c.Actors)),
        (t["inbox.said-beneficiary"], NamesOf(c.Beneficiaries)),
        (t["inbox.said-firmness"], t["firmness." + Keys.Of(c.Firmness)]),
        (t["figures.value"], c.Amount is { } amount
            ? _figures.Shown(amount.Amount, Unit.Of(amount.Currency))
            : null),
        (t["inbox.said-target"], c.Target is { } target
            ? t.Locale.Number(target) + " " + c.Unit.Text
            : c.Multiplier is { } times ? t["value.times", ("number", times)] : null),
        (t["claim-field.form"], c.Form is { } form ? ClaimFieldView.WordOf(form.Replace('-', '_'), t) : null),
        (t["inbox.said-fund"], NameOrNull(c.Fund)),
        (t["inbox.said-deadline"], c.Deadline.IsUnknown ? null : t.Locale.Date(c.Deadline, t)),
        (t["inbox.said-meeting"], MeetingOf(c.Meeting)),
        (t["inbox.said-framework"], NameOrNull(c.Framework)),
        AttributedTo(c.AttributedTo),
    ];

    private (string? Label, string? Value) AttributedTo(string? who) =>
        (t["claim-field.attributed_to"], NameOrNull(who));

    /// <summary>The meeting that something was said at: no field names it, but its place in the text.</summary>
    private string? MeetingOf(string? key)
    {
        if (key is null)
        {
            return null;
        }
        var name = Name(key);
        if (view.Entities.Find(key) is null && key.LastIndexOf('-') is > 0 and var at
            && int.TryParse(key.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && view.Entities.Find(key[..at]) is { Kind: NameKind.Series })
        {
            // Its own claim waits still: the key that is held for it says which one of its series it is.
            name = t["meeting.numbered", ("ordinal", ordinal), ("series", Name(key[..at]))];
        }
        return $"{name} ({t["figures.inferred"]})";
    }

    private string MeetingName(MeetingHeld m) =>
        m is { Ordinal: { } ordinal, Series: { } series }
            ? t["meeting.numbered", ("ordinal", ordinal), ("series", Name(series))]
            : m.Names.In(t.Locale.Code) ?? Name(m.Key);

    /// <summary>A promise by its own words, or by the sentence that makes it.</summary>
    private string PromiseText(string key)
    {
        var made = view.FactsOfAnyDay<CommitmentMade>().FirstOrDefault(c => c.Fact.Key == key);
        return made is null ? Name(key) : page.WordsOf(made).Text;
    }

    private string? NamesOf(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? null : string.Join(", ", keys.Select(Name));

    private string? NameOrNull(string? key) => key is null ? null : Name(key);
}
