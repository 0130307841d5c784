using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Words to choose from, and what the reader sees of each.</summary>
/// <param name="Words">The words, as they stand in the statement.</param>
/// <param name="Say">What the reader sees of a word.</param>
public sealed record ChoiceSet(ImmutableArray<string> Words, Func<Texts, string, string> Say)
{
    /// <summary>What an organisation is.</summary>
    public static ChoiceSet Organisation { get; } = Of<OrganisationKind>((t, w) => t["record.organisation." + w]);

    /// <summary>Who keeps the account.</summary>
    public static ChoiceSet Keeper { get; } = Of<KeeperKind>((t, w) => t["keeper." + w]);

    /// <summary>How far a change has come.</summary>
    public static ChoiceSet Change { get; } = Of<ChangeStage>((t, w) => t["change." + w]);

    /// <summary>How one stands to another.</summary>
    public static ChoiceSet Link { get; } = Of<LinkKind>((t, w) => t["record.link." + w]);

    /// <summary>How a meeting is held.</summary>
    public static ChoiceSet Mode { get; } = Without(MeetingMode.Unknown, (t, w) => t["mode." + w]);

    /// <summary>How a fund works.</summary>
    public static ChoiceSet Modality { get; } = Without(FundModality.Unknown, (t, w) => t["record.modality." + w]);

    /// <summary>The state of an activity.</summary>
    public static ChoiceSet Activity { get; } = Of<ActivityState>((t, w) => t["state." + w]);

    /// <summary>How firmly something is promised.</summary>
    public static ChoiceSet Firmness { get; } = Of<Firmness>((t, w) => t["firmness." + w]);

    /// <summary>How a promise was kept.</summary>
    public static ChoiceSet Verdict { get; } = Of<CommitmentVerdict>((t, w) => t["verdict." + w]);

    /// <summary>A stage of money, or that none is stated.</summary>
    public static ChoiceSet Stage { get; } =
        new([.. MoneyStages.All.Select(s => s.Key()), "unstated"], (t, w) => t["stage." + w]);

    /// <summary>The types of claims.</summary>
    public static ChoiceSet ClaimType { get; } =
        new([.. ClaimFields.All.Keys.Order(StringComparer.Ordinal)], (t, w) => t["claim." + w]);

    /// <summary>How final a figure is.</summary>
    public static ChoiceSet Certainty { get; } =
        Without(Core.Certainty.Unstated, (t, w) => t["record.certainty." + w]);

    /// <summary>How near a number is, or that it is unknown.</summary>
    public static ChoiceSet Nearness { get; } =
        new(
            [
                .. Enum.GetValues<ApproximationKind>().Select(k => new Approximation(k).Key).OfType<string>()
                    .Select(k => k.Replace('_', '-')),
                Unknown,
            ],
            (t, w) => t["record.nearness." + w]);

    /// <summary>The word of an amount that is not known.</summary>
    public const string Unknown = "unknown";

    private static ChoiceSet Of<T>(Func<Texts, string, string> say) where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Select(Keys.Of)], say);

    private static ChoiceSet Without<T>(T left, Func<Texts, string, string> say) where T : struct, Enum =>
        new([.. Enum.GetValues<T>().Where(v => !v.Equals(left)).Select(Keys.Of)], say);
}
