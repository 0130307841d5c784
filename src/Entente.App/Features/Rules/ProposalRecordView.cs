using Entente.App.Web;

namespace Entente.App.Features.Rules;

/// <summary>
/// How right proposals of one type and confidence have been here: measured on the verdicts of persons, so that a rule
/// of acceptance need not rest on a promise of the program.
/// </summary>
/// <param name="Type">The type, in the reader's language.</param>
/// <param name="Confidence">How sure the program was.</param>
/// <param name="Judged">How many persons have judged: accepted, corrected or rejected.</param>
/// <param name="Right">How many of them were accepted as they were proposed.</param>
/// <param name="Corrected">How many were corrected.</param>
/// <param name="Rejected">How many were rejected.</param>
public sealed record ProposalRecordView(
    string Type, decimal Confidence, int Judged, int Right, int Corrected, int Rejected)
{
    /// <summary>The records, type by type, the surest first; what nobody judged is not there.</summary>
    public static IReadOnlyList<ProposalRecordView> Of(PageRequest page) =>
    [
        .. from claim in page.Work.Claims.All
           where claim.Claim is not null && IsOfAPerson(claim)
           group claim by (claim.Type, Confidence: claim.Confidence ?? 0) into same
           orderby same.Key.Type, same.Key.Confidence descending
           select new ProposalRecordView(
               page.Texts["claim." + same.Key.Type], same.Key.Confidence, same.Count(),
               same.Count(c => c.Verdict == ClaimVerdict.Accepted),
               same.Count(c => c.Verdict == ClaimVerdict.Corrected),
               same.Count(c => c.Verdict == ClaimVerdict.Rejected)),
    ];

    /// <summary>Whether a person looked at what the program's own rules of reading proposed.</summary>
    private static bool IsOfAPerson(ClaimState claim) =>
        claim.Verdict is ClaimVerdict.Accepted or ClaimVerdict.Corrected or ClaimVerdict.Rejected
        && !claim.IsOfModel && claim.Judged?.Fact is ClaimJudged { Rule: null, IsUnseen: false };
}
