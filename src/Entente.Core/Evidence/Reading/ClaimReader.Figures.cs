using System.Globalization;

namespace Entente.Core;

/// <summary>Amounts, counts, targets, ratios and ranks.</summary>
public sealed partial class ClaimReader
{
    private void ReadAmount(AmountClaim claim, ReadingRule rule)
    {
        var currency = Currency.Parse(claim.Currency);
        var value = claim.Value.ToMeasure(claim.Approx, claim.ApproxText);
        if (rule.Quantity == "commitment.amount")
        {
            ReadPledge(claim, new Money(value, currency));
            return;
        }
        var definition = FigureCatalogue.Find(rule.Quantity!)!;
        var fund = _names.Fund(claim.Fund, claim.FundText);
        var state = claim.State ?? (claim.Project is null ? null : StateInSentence());
        var scope = ScopeOf(
            rule.Scope, fund, null,
            claim.Project is { } project ? _names.Project(_persons.Without(project), fund, state) : null,
            claim.Payer, claim.PayerText, claim.Purpose ?? claim.Recipient ?? claim.Kind);
        var figure = new FigureReported(rule.Quantity!, scope, Unit.Of(currency), value)
        {
            Stage = rule.Stage ?? definition.DefaultStage,
            State = rule.Quantity == "fund.pipeline.budget" ? null : state,
            // What a fund itself pays has no giver beside the fund.
            From = definition.Kind == FigureKind.Flow && !ReadingRules.IsPaidByFund(claim)
                ? _names.Party(claim.Payer, claim.PayerText)
                : null,
            Printed = claim.Period is null && claim.Covers is null
                ? null
                : new Printed(Period: claim.Period, Unit: claim.Covers),
            Reading = ReadingOf(rule),
        };
        AddFigure(figure, definition, claim.Date, rule.TakesPrintedPeriod ? claim.Period : null);
    }

    /// <summary>
    /// Projects named in one sentence after the number of those that wait ("4 more, among them ...") wait too.
    /// </summary>
    private string? StateInSentence()
    {
        var states = _context.Claims.Select(c => c.Claim).OfType<CountClaim>()
            .Where(c => c.Span == _claim.Claim.Span && c.Unit == "project" && c.State is not null)
            .Select(c => c.State)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return states is [var only] ? only : null;
    }

    private void ReadPledge(AmountClaim claim, Money amount)
    {
        // What a fund promises comes from it, and is no promise of money to it.
        var isOfFund = ReadingRules.IsPaidByFund(claim);
        var giver = isOfFund ? null : _names.Party(claim.Payer, claim.PayerText);
        var named = _names.Fund(claim.Fund, claim.FundText);
        var (actor, fund) = isOfFund ? (named, null) : (giver, named);
        var (meeting, meetingDate) = Meeting();
        var day = DateOf(claim.Date) is { IsPlaced: true } own ? own
            : meetingDate.IsPlaced ? meetingDate : _context.Published.As(DateQualifier.NotAfter);
        if (_commitments.FindMoney(actor, fund, amount, day) is { } known)
        {
            _commitments.AddSentence(known, claim.Span);
            Add(new CommitmentDescribed(known, ""), EffectiveOf(day));
            return;
        }
        var key = NewCommitmentKey(actor, string.Create(
            CultureInfo.InvariantCulture, $"{amount.Currency.Code} {amount.Amount.Value:0.##} {fund}"));
        var made = new CommitmentMade(key, "", FirmnessNear())
        {
            Actors = actor is null ? [] : [actor],
            Beneficiaries = _names.Party(claim.Recipient, claim.RecipientText) is { } to ? [to] : [],
            Amount = amount,
            Form = claim.Form?.Replace('_', '-'),
            Fund = fund,
            Deadline = PeriodOf(claim.Period)?.End ?? default,
            Meeting = meeting,
            AttributedTo = Attributed(claim),
        };
        _commitments.Add(made, _claim.Claim.Span, day);
        Add(made, EffectiveOf(day));
        LinkToWording(key);
    }

    /// <summary>A sentence that was accepted before as a promise in words is the same promise.</summary>
    private void LinkToWording(string key)
    {
        if (_commitments.FindSentence(_claim.Claim, inWords: true) is { } wording)
        {
            Add(new LinkMade(wording, LinkKind.Restates, key));
        }
    }

    private void ReadCount(CountClaim claim, ReadingRule rule)
    {
        var definition = FigureCatalogue.Find(rule.Quantity!)!;
        // A fund that only the document is about has no part in what is counted under a plan.
        var fund = rule.Scope == ReadingScope.Plan ? null : _names.Fund(claim.Fund, claim.FundText);
        var plan = rule.Scope == ReadingScope.Plan
            ? _names.Framework(claim.Framework, claim.Framework, FrameworkKind.Plan)
            : null;
        var unit = rule.Scope == ReadingScope.Plan && claim.Unit != "project" && claim.Unit != "line"
            ? "activity"
            : claim.Unit ?? "thing";
        var isPipeline = rule.Quantity == "fund.pipeline.projects";
        var figure = new FigureReported(
            rule.Quantity!, ScopeOf(rule.Scope, fund, plan, null, null, null, claim.What), Unit.Thing(unit),
            claim.Value.ToMeasure(claim.Approx))
        {
            State = rule.Scope == ReadingScope.Plan || isPipeline ? null : claim.State,
            Printed = new Printed(Period: claim.Period, Unit: claim.What),
            Reading = ReadingOf(rule),
        };
        AddFigure(figure, definition, claim.AsOf, rule.TakesPrintedPeriod ? claim.Period : null);
    }

    private void ReadTarget(TargetClaim claim, ReadingRule rule)
    {
        var fund = _names.Fund(claim.Fund, claim.FundText);
        var actor = claim.Actor is null ? null : _names.Party(claim.Actor, claim.ActorText);
        var scope = ScopeOf(rule.Scope, fund, null, null, claim.Actor, claim.ActorText, claim.Indicator);
        var deadline = DateOf(claim.TargetYear);
        var since = Since();
        var unit = UnitOf(claim);
        var key = actor is not null && rule.Quantity != "facility.coverage.target"
            ? ReadTargetPromise(claim, rule, actor, fund, scope, deadline, since, unit)
            : null;
        if ((claim.Target ?? claim.Multiplier) is not { } level)
        {
            return;
        }
        var figure = new FigureReported(
            rule.Quantity!, scope, unit, Measure.Of(level, Approximation.FromKey(claim.Approx)))
        {
            Key = key,
            Stage = claim.Currency is null && claim.Multiplier is null ? null : MoneyStage.Announced,
            At = deadline,
            From = actor,
            IsBaseUnknown = claim.Target is null && claim.Base is null && key is not null
                && !_commitments.IsRestatement(key),
            Reading = ReadingOf(rule),
        };
        Add(figure, EffectiveOf(since));
        if (claim.Base is { } from && claim.Currency is not null && rule.Quantity == "fund.contribution.target")
        {
            Add(
                new FigureReported("fund.contribution", scope, unit, Measure.Of(from))
                {
                    State = ReadingRules.BaseState,
                    Stage = MoneyStage.Announced,
                    From = actor,
                    Over = DateOf(claim.BaseYear) is { IsPlaced: true } year
                        ? Period.Of(year)
                        : new Period(default, since),
                    Reading = new Reading("base-of-target", IsInferred: claim.BaseYear is null, "base-of-target"),
                },
                EffectiveOf(since));
        }
    }

    /// <summary>
    /// The promise behind a target; a promise that repeats an earlier one is linked to it and counts once.
    /// </summary>
    private string ReadTargetPromise(
        TargetClaim claim, ReadingRule rule, string actor, string? fund, Scope scope, PartialDate deadline,
        PartialDate since, Unit unit)
    {
        var made = new CommitmentMade(NewCommitmentKey(
            actor, _persons.Without($"{claim.Indicator} {deadline}")), "", FirmnessNear())
        {
            Actors = [actor],
            Fund = fund,
            Quantity = rule.Quantity + " " + scope,
            Target = claim.Target,
            Unit = claim.Target is null ? default : unit,
            Multiplier = claim.Multiplier,
            Deadline = deadline,
            Meeting = Meeting().Key,
            Framework = claim.Instrument is { } instrument
                ? _names.Framework(instrument, instrument, FrameworkKind.Unknown)
                : null,
            AttributedTo = Attributed(claim),
        };
        var earlier = _commitments.FindTarget(made);
        _commitments.Add(made, _claim.Claim.Span, since, isRestatement: earlier is not null);
        Add(made, EffectiveOf(since));
        LinkToWording(made.Key);
        if (earlier is not null)
        {
            Add(new LinkMade(made.Key, LinkKind.Restates, earlier));
        }
        return made.Key;
    }

    private void ReadRatio(RatioClaim claim, ReadingRule rule) =>
        AddFigure(
            new FigureReported(
                rule.Quantity!, SubjectScope(claim.Indicator), Unit.Parse(claim.Unit),
                claim.Value.ToMeasure(claim.Approx))
            {
                Printed = claim.Base is null ? null : new Printed(Period: claim.Base),
                Reading = ReadingOf(rule),
            },
            FigureCatalogue.Find(rule.Quantity!)!, null, null);

    private void ReadRank(RankClaim claim, ReadingRule rule) =>
        AddFigure(
            new FigureReported(
                rule.Quantity!, SubjectScope(claim.Subject), Unit.Place, Measure.Of(claim.Rank))
            {
                Printed = claim.Among is null ? null : new Printed(Unit: claim.Among),
                Reading = ReadingOf(rule),
            },
            FigureCatalogue.Find(rule.Quantity!)!, null, null);

    private void AddFigure(FigureReported figure, QuantityDefinition definition, string? day, string? period)
    {
        if (definition.Kind != FigureKind.Flow)
        {
            var at = DayOf(day);
            Add(figure with { At = at }, EffectiveOf(at));
            return;
        }
        var over = PeriodOf(period) ?? PeriodOf(day);
        Add(figure with { Over = over }, over ?? EffectiveOf(_context.Published.As(DateQualifier.NotAfter)));
    }

    private Scope ScopeOf(
        ReadingScope from, string? fund, string? plan, string? project, string? donor, string? donorText,
        string subject) =>
        from switch
        {
            ReadingScope.Fund when fund is not null => new Scope(ScopeKind.Fund, fund),
            ReadingScope.Plan when plan is not null => new Scope(ScopeKind.Plan, plan),
            ReadingScope.Project when project is not null => new Scope(ScopeKind.Project, project),
            ReadingScope.Partnership => new Scope(ScopeKind.Partnership, _context.Partnership),
            ReadingScope.Donor when _names.Party(donor, donorText) is { } key => new Scope(ScopeKind.Country, key),
            _ => SubjectScope(subject),
        };

    /// <summary>
    /// A subject by its name as printed; a text that names none gives "unnamed", and its sentence says the rest.
    /// </summary>
    private Scope SubjectScope(string name) =>
        new(ScopeKind.Subject, string.IsNullOrWhiteSpace(name) ? "unnamed" : _persons.Without(name.Trim()));

    private static Unit UnitOf(TargetClaim claim) =>
        claim.Target is null ? Unit.Times
        : claim.Currency is { } currency ? Unit.Of(Currency.Parse(currency))
        : Unit.Parse(claim.Unit is { Length: > 0 } unit ? unit : "thing");

    /// <summary>
    /// Since when a promise or target stands: the day of the meeting, else not after the publication.
    /// </summary>
    private PartialDate Since() => DayOf(null);

    private Firmness FirmnessNear() =>
        _context.Claims.Select(c => c.Claim).OfType<CommitmentClaim>()
            .Where(c => c.Span == _claim.Claim.Span)
            .Select(c => Keys.Find<Firmness>(c.Firmness))
            .FirstOrDefault(f => f is not null) ?? Firmness.Will;
}
