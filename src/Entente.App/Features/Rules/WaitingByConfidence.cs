using Entente.App.Web;

namespace Entente.App.Features.Rules;

/// <summary>How many claims of a type wait that a rule would take, by the confidence that it asks for.</summary>
/// <param name="Type">The type, in the reader's language.</param>
/// <param name="From">How many were proposed at each of <see cref="Steps"/> or above; in its order.</param>
public sealed record WaitingByConfidence(string Type, IReadOnlyList<int> From)
{
    /// <summary>The confidences that are told, the highest first.</summary>
    public static IReadOnlyList<decimal> Steps { get; } = [0.9m, 0.8m, 0.7m, 0.5m];

    /// <summary>The types of which claims wait, in the order of their names.</summary>
    public static IReadOnlyList<WaitingByConfidence> Of(PageRequest page) =>
    [
        .. from claim in page.Work.Claims.All
           where claim.Claim is not null && !claim.IsOfModel && claim.Verdict is null && page.Work.Waits(claim)
           group claim by claim.Type into same
           orderby same.Key
           select new WaitingByConfidence(
               page.Texts["claim." + same.Key],
               [.. Steps.Select(step => same.Count(c => (c.Confidence ?? 0) >= step))]),
    ];
}
