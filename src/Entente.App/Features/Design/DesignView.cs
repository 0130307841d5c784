using System.Collections.Immutable;

namespace Entente.App.Features.Design;

/// <summary>The design language of the site: what each mark means.</summary>
/// <param name="Colours">The names of the colours.</param>
/// <param name="Stages">The stages of money, in their order.</param>
/// <param name="Verdicts">What may have become of a promise.</param>
/// <param name="Standings">What a figure stands on.</param>
public sealed record DesignView(
    IReadOnlyList<string> Colours, IReadOnlyList<string> Stages, IReadOnlyList<string> Verdicts,
    IReadOnlyList<string> Standings)
{
    private static readonly ImmutableArray<string> ColourNames =
    [
        "ground", "sheet", "ink", "quiet", "line", "accent", "wash", "mark", "warn", "fault", "kept", "promise",
        "agreed",
    ];

    /// <summary>The view.</summary>
    public static DesignView Of() =>
        new(
            ColourNames, [.. MoneyStages.All.Select(s => s.Key())],
            ["none", .. Enum.GetValues<CommitmentVerdict>().Select(Keys.Of)],
            [.. Enum.GetValues<Standing>().Select(Keys.Of)]);
}
