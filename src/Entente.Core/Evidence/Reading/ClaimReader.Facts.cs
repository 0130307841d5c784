namespace Entente.Core;

/// <summary>Meetings, promises without a figure, offices, frameworks, events, lists, positions, memberships.</summary>
public sealed partial class ClaimReader
{
    private void ReadMeeting(MeetingClaim claim)
    {
        var date = DateOf(claim.Date);
        var parties = Parties(claim.Parties);
        var series = _names.Series(claim.Name, claim.NameText, parties);
        var known = _meetings.Find(series, claim.Ordinal, date);
        var key = known ?? MeetingKey(claim);
        var meeting = new MeetingHeld
        {
            Key = key,
            Series = series,
            Names = known is null && claim.Ordinal is null
                ? Names.Of(_context.Language, claim.NameText ?? claim.Name)
                : Names.None,
            IsStub = known is null,
            Ordinal = claim.Ordinal,
            Date = date,
            EndDate = DateOf(claim.EndDate),
            Mode = Keys.Find<MeetingMode>(claim.Mode?.Replace('_', '-')) ?? MeetingMode.Unknown,
            Place = claim.Place,
            CoChairs = [.. (claim.CoChairs ?? []).Select(name => _names.Person(name, _keys))],
        };
        _meetings.Add(meeting);
        Add(meeting, EffectiveOf(date));
    }

    private string MeetingKey(MeetingClaim claim)
    {
        var series = _names.Series(claim.Name, claim.NameText, Parties(claim.Parties));
        var date = DateOf(claim.Date);
        return _meetings.Find(series, claim.Ordinal, date)
            ?? _meetings.Reserve(
                series, claim.Ordinal, date, claim.Ordinal is { } n
                    ? $"{series}-{n}"
                    : _names.NewKey($"{series} {Printed(date)}"));
    }

    /// <summary>A day as far as it is known: what is unknown is no part of a key, which goes into an address.</summary>
    private static string Printed(PartialDate date) =>
        date.IsUnknown ? "" : date.IsPlaced ? date.ToIso() : date.ToIso()["XXXX-".Length..];

    private void ReadCommitment(CommitmentClaim claim)
    {
        var actor = _names.Party(claim.Actor, claim.ActorText);
        var (meeting, meetingDate) = Meeting();
        var day = meetingDate.IsPlaced ? meetingDate : _context.Published.As(DateQualifier.NotAfter);

        // The same sentence may have given a pledge or a target already: then this is its wording, not a second
        // promise. So is the same sentence in a copy.
        if ((_commitments.FindSentence(claim, inWords: false) ?? _commitments.FindCopied(claim)) is { } said)
        {
            Add(new CommitmentDescribed(said, ""), EffectiveOf(day));
            return;
        }
        var made = new CommitmentMade(
            NewCommitmentKey(actor, Shorten(_persons.Without($"{claim.Action} {claim.Object}"))), "",
            Keys.Find<Firmness>(claim.Firmness)
                ?? Firmness.Will)
        {
            Actors = actor is null ? [] : [actor],
            Beneficiaries = _names.Party(claim.Beneficiary, claim.BeneficiaryText) is { } to ? [to] : [],
            Deadline = DateOf(claim.Deadline),
            Meeting = meeting,
            AttributedTo = Attributed(claim),
        };
        _commitments.Add(made, claim.Span, day, isWording: true);
        Add(made, EffectiveOf(day));
    }

    private void ReadStatusChange(StatusChangeClaim claim)
    {
        var meeting = Meeting();
        var date = DateOf(claim.Date) is { IsPlaced: true } own
            ? own
            : claim.Stage == "effective" ? default : meeting.Date;
        Add(
            new StatusChanged(
                _names.Subject(claim.Subject), claim.To, Keys.Find<ChangeStage>(claim.Stage) ?? ChangeStage.Effective)
            {
                From = claim.From,
                By = claim.By is null ? [] : [Actor(claim.By)],
                Meeting = claim.Meeting is null && claim.Stage == "effective" ? null : meeting.Key,
            },
            EffectiveOf(date));
    }

    private void ReadRole(RoleClaim claim)
    {
        var holder = claim.HolderKind == "person"
            ? _names.Person(claim.Holder, _keys)
            : _names.Party(claim.Holder, claim.HolderText)!;
        var term = new Period(DateOf(claim.From), DateOf(claim.Until));
        Add(new RoleHeld(holder, _persons.Without(claim.Role), null) { WrittenIn = _context.Language }, term);
    }

    private void ReadInstrument(InstrumentClaim claim)
    {
        var period = PeriodOf(claim.Period) ?? default;
        var kind = Keys.Find<FrameworkKind>(claim.Kind) ?? FrameworkKind.Unknown;
        var key = _names.Framework(claim.Name, claim.NameText, kind, period)!;
        var meeting = Meeting();
        var date = DateOf(claim.Date) is { IsPlaced: true } own ? own : meeting.Date;
        Add(
            new FrameworkActed(key, claim.Action)
            {
                By = claim.By is null ? [] : [Actor(claim.By)],
                Meeting = meeting.Key,
            },
            EffectiveOf(date));
        if (claim.Supersedes is { } older && _names.Framework(older, older, kind) is { } olderKey && olderKey != key)
        {
            Add(new LinkMade(key, LinkKind.Supersedes, olderKey));
        }
    }

    private void ReadEvent(EventClaim claim)
    {
        var date = DateOf(claim.Date);
        var known = _names.KnownEvent(claim.Name);
        Add(
            new EventHeld
            {
                Key = known ?? _names.NewKey(Shorten(_persons.Without(claim.Name))),
                Names = known is null ? Names.Of(_context.Language, _persons.Without(claim.Name)) : Names.None,
                IsStub = known is null,
                Date = date,
                EndDate = DateOf(claim.EndDate),
                Place = claim.Place,
                IsPlanned = claim.Status == "planned",
                AttributedTo = Attributed(claim),
            },
            claim.Status == "planned" ? default : EffectiveOf(date));
    }

    private void ReadListing(ListingClaim claim)
    {
        var day = DayOf(null);
        var of = _names.Fund(claim.Fund, claim.Fund) ?? "";
        Add(
            new ListReported(of, _persons.Without(claim.What), [.. claim.Items.Select(_persons.Without)])
            {
                WrittenIn = _context.Language,
                StatedNumber = claim.StatedNumber,
                IsOpen = claim.Partial == true,
            },
            EffectiveOf(day));
    }

    private void ReadPosition(PositionClaim claim)
    {
        var meeting = Meeting();
        Add(
            new PositionTaken(claim.Actor is null ? [] : [Actor(claim.Actor)], claim.Stance, "")
            {
                AskedOf = _names.Party(claim.AskedOf) is { } asked ? [asked] : [],
                Meeting = meeting.Key,
                AttributedTo = Attributed(claim),
            },
            EffectiveOf(meeting.Date));
    }

    private void ReadMembership(MembershipClaim claim)
    {
        var part = _names.Fund(claim.Entity, claim.Entity)!;
        var whole = _names.Party(claim.PartOf)!;
        Add(new MembershipHeld(part, whole));
    }

    private IReadOnlyList<string> Parties(IReadOnlyList<string>? names) =>
        [.. (names ?? []).Select(n => _names.Party(n)!)];

    /// <summary>Who acts: a person whom the document names in full somewhere, or a party.</summary>
    private string Actor(string name) =>
        _persons.Find(name) is { } person ? _names.Person(person, _keys) : _names.Party(name)!;

    private string? Attributed(Claim claim) => claim.AttributedTo is { } who ? Actor(who) : null;

    /// <summary>A key stays legible: at most eight words of what is printed.</summary>
    private static string Shorten(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8));
}
