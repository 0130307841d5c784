using System.Globalization;

namespace Entente.Core;

/// <summary>
/// The words and properties of each kind of fact, as its statement has them, and the effective period that compiling
/// them gives: the other direction of the lists of <see cref="DirectiveKind"/>.
/// </summary>
internal static class FactStatements
{
    /// <summary>The statement without what all statements may have; null where the fact has none.</summary>
    public static (StatementText? Statement, Period Effective) Of(Entry entry, NotationGround ground)
    {
        var time = entry.Effective;
        return entry.Fact switch
        {
            SourceRegistered f => (Source(f), default),
            PersonRegistered f => (Person(f, Optional(time), ground), time),
            KeeperSet f => (Begin("keeper", Optional(time), Keys.Of(f.Kind), f.Name), time),
            OrganisationRegistered f => (Organisation(f, Optional(time)), time),
            MembershipHeld f => (Begin("member", Optional(time), f.Member, "of", f.Of), time),
            RoleHeld { Of: null } f => (Begin("role", Optional(time), f.Holder, f.Office), time),
            RoleHeld f => (Begin("role", Optional(time), f.Holder, f.Office, "of", f.Of!), time),
            RateQuoted f => (Rate(f, time), time),
            NameAdded f => (Alias(f, Optional(time)), time),
            PartnershipOpened f => (Entity("partnership", Optional(time), f).With("party", f.Parties), time),
            StatusChanged f => (Status(f, time), time),
            PositionTaken f => (Position(f, time), time),
            LinkMade f => (Begin("link", Optional(time), f.From, Keys.Of(f.Kind), f.To), time),
            StubMerged f => (Begin("merge", Optional(time), f.Stub, f.Into, f.Reason), time),
            EntriesWithdrawn f => (Withdrawn(f), default),
            FigureChosen f => (Begin("chosen", Optional(time), f.Figure, f.Reason), time),
            FigureReported f => FigureStatements.Of(f, entry, ground),
            _ => Acts(entry.Fact, time),
        };
    }

    private static (StatementText? Statement, Period Effective) Acts(Fact fact, Period time) => fact switch
    {
        EventHeld f => (Event(f), default),
        SeriesOpened f => (Entity("series", Optional(time), f).With("party", f.Parties), time),
        MeetingHeld f => (Meeting(f), f.Date.IsUnknown ? default : Period.Of(f.Date)),
        DecisionTaken f => (
            Begin("decision", time, f.Key, f.Meeting, f.Text).With("number", f.Number)
                .Flag("ad-referendum", f.IsAdReferendum),
            time),
        DecisionClosed f => (Begin("closed", time, f.Decision, f.Text), time),
        FrameworkOpened f => (
            f.Kind == FrameworkKind.Unknown
                ? Entity("framework", Optional(time), f).With("by", f.By)
                : Entity(Keys.Of(f.Kind), Optional(time), f).With("by", f.By),
            time),
        FrameworkActed f => (
            Begin("act", time, f.Framework, f.Action).With("by", f.By).With("meeting", f.Meeting), time),
        TermDefined f => (
            Begin(Keys.Of(f.Kind), Optional(time), f.Of, f.Key).Names(f.Names).With("under", f.Under), time),
        ListReported f => (
            Begin("list", time, f.Of, f.What).With("item", f.Items).With("stated", Number(f.StatedNumber))
                .Flag("open", f.IsOpen),
            time),
        ActivityRecorded f => (
            Begin("activity", time, f.Plan, f.Key, Keys.Of(f.State)).Names(f.Names).With("line", f.Lines)
                .With("pillar", f.Pillars).With("fund", f.Fund),
            time),
        FundOpened f => (
            Entity("fund", Optional(time), f)
                .With("modality", f.Modality == FundModality.Unknown ? null : Keys.Of(f.Modality))
                .With("contributor", f.Contributors).With("manager", f.Manager),
            time),
        ProjectRegistered f => (
            Entity("project", Optional(time), f).With("fund", f.Fund).With("state", f.State), time),
        MoneyMoved f => (Money(f, time), time),
        CommitmentMade f => (Commitment(f, time), time),
        CommitmentDescribed { Text: "" } f => (Begin("described", Optional(time), f.Commitment), time),
        CommitmentDescribed f => (Begin("described", Optional(time), f.Commitment, f.Text), time),
        OutcomeReported f => (Begin("outcome", time, f.Of, f.Text), time),
        VerdictGiven f => (Begin("verdict", time, f.Of, Keys.Of(f.Verdict), f.Reason), time),
        AcceptanceSet f => (
            Begin("acceptance", time, f.Key, f.Confidence.ToString(CultureInfo.InvariantCulture), f.Reason)
                .With("from", f.From).With("type", f.Types),
            time),
        AcceptanceEnded f => (Begin("acceptance-ended", time, f.Of, f.Reason), time),
        _ => (null, default),
    };

    /// <summary>In front of a statement that may do without a time: nothing where it has always held.</summary>
    internal static Period? Optional(Period time) => time == default ? null : time;

    internal static StatementText Begin(string kind, Period? time, params ReadOnlySpan<string> words)
    {
        var statement = new StatementText(kind, time);
        foreach (var word in words)
        {
            statement.Word(word);
        }
        return statement;
    }

    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    internal static string? Date(PartialDate date) => date.IsUnknown ? null : date.ToString();

    private static StatementText Entity(string kind, Period? time, EntityFact fact) =>
        Begin(kind, time, fact.Key).Names(fact.Names);

    private static StatementText Source(SourceRegistered f)
    {
        var statement = Begin("source", null, f.Key);
        if (f.Title is { } title)
        {
            statement.Word(title);
        }
        return statement.With("publisher", f.Publisher).With("published", Date(f.Published))
            .With("address", f.Address).With("language", f.Language).With("agency", f.Agency)
            .With("copy-of", f.CopyOf);
    }

    private static StatementText? Person(PersonRegistered f, Period? time, NotationGround ground) =>
        ground.View.Open<PersonIdentity>(f.Identity) is { } person
            ? Begin("person", time, f.Key).Names(person.Names)
            : null;

    private static StatementText Organisation(OrganisationRegistered f, Period? time) =>
        Begin("organisation", time, f.Key, Keys.Of(f.Kind)).Names(f.Names).With("country", f.CountryCode);

    private static StatementText Rate(RateQuoted f, Period time)
    {
        var statement = Begin("rate", time, f.From.Code);
        statement.Amount(Measure.Of(f.Rate), Unit.Of(f.To));
        return statement;
    }

    private static StatementText Alias(NameAdded f, Period? time)
    {
        var statement = Begin("alias", time, f.Of);
        return statement.Names(f.Names);
    }

    private static StatementText Status(StatusChanged f, Period time) =>
        Begin("status", time, f.Subject, Keys.Of(f.Stage), f.To).With("from", f.From).With("by", f.By)
            .With("meeting", f.Meeting);

    private static StatementText Position(PositionTaken f, Period time) =>
        Begin("position", time, f.Stance, f.Text).With("by", f.Actors).With("asked", f.AskedOf)
            .With("meeting", f.Meeting).With("attributed", f.AttributedTo);

    private static StatementText Withdrawn(EntriesWithdrawn f) =>
        Begin("withdrawn", null, [.. f.Targets.Select(t => t.ToString()), f.Reason]);

    private static StatementText Event(EventHeld f) =>
        Entity("event", Between(f.Date, f.EndDate), f).With("place", f.Place).Flag("planned", f.IsPlanned)
            .With("attributed", f.AttributedTo);

    private static StatementText Meeting(MeetingHeld f) =>
        Entity("meeting", Optional(Between(f.Date, f.EndDate)), f).With("series", f.Series)
            .With("ordinal", Number(f.Ordinal))
            .With("mode", f.Mode == MeetingMode.Unknown ? null : Keys.Of(f.Mode)).With("place", f.Place)
            .With("co-chair", f.CoChairs);

    private static Period Between(PartialDate date, PartialDate endDate) =>
        new(date, endDate.IsUnknown ? date : endDate);

    private static StatementText Money(MoneyMoved f, Period time)
    {
        var statement = Begin(f.Stage.Key(), time, f.Scope.ToString());
        if (f.From is not null || f.To is not null)
        {
            Side(f.From);
            statement.Sign("->");
            Side(f.To);
        }
        statement.Amount(f.Amount.Amount, Unit.Of(f.Amount.Currency));
        return statement.With("reference", f.Reference);

        void Side(string? key)
        {
            if (key is null)
            {
                statement.Sign("?");
            }
            else
            {
                statement.Word(key);
            }
        }
    }

    private static StatementText Commitment(CommitmentMade f, Period time)
    {
        var statement = Begin("commitment", time, f.Key, Keys.Of(f.Firmness), f.Text).With("by", f.Actors)
            .With("to", f.Beneficiaries);
        if (f.Amount is { } amount)
        {
            statement.Line("amount", amount.Amount, Unit.Of(amount.Currency));
        }
        statement.With("form", f.Form).With("fund", f.Fund).With("quantity", f.Quantity);
        if (f.Target is { } target)
        {
            statement.Line("target", Measure.Of(target), f.Unit);
        }
        if (f.Multiplier is { } times)
        {
            statement.Line("multiplier", Measure.Of(times), Unit.Times);
        }
        return statement.With("deadline", Date(f.Deadline)).With("meeting", f.Meeting)
            .With("framework", f.Framework).With("attributed", f.AttributedTo);
    }
}
