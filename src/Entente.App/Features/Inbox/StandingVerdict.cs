using System.Collections.Immutable;
using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>A verdict that stands in the way of another says whose it is and which.</summary>
internal static class StandingVerdict
{
    /// <summary>How long the sentence of a claim is where it is named by it.</summary>
    private const int MostWords = 90;

    /// <summary>The findings, those about a verdict that was given meanwhile in words for who works here.</summary>
    public static ImmutableArray<Finding> Told(PageRequest page, IEnumerable<Finding> findings, string? who)
    {
        var claims = new Lazy<ClaimIndex>(() => new ClaimIndex(
            Judge.AtAnyDay(page.Journal.View(Reader.Keeper)).Of(page.Partnership)));
        return
        [
            .. findings.Select(f => f.Code is "claim.judged-meanwhile" or "claim.judged-already"
                && f["claim"] is string key && claims.Value.Find(key) is { } state
                && Of(page, state, who) is { } told ? told
                : f.Code == "claim.merge-differs" ? Unlike(page, f, claims.Value)
                : f with { Arguments = [.. f.Arguments.Select(a => Named(a, claims.Value))] }),
        ];
    }

    /// <summary>An argument that is the key of a claim, by how its sentence begins.</summary>
    private static FindingArgument Named(FindingArgument argument, ClaimIndex claims) =>
        argument is { Name: "claim" or "into", Value: string key } && claims.Find(key)?.Claim?.Quote is { } quote
            ? argument with { Value = Begin(quote) }
            : argument;

    /// <summary>Who judged a claim, and how; null where nobody has.</summary>
    public static Finding? Of(PageRequest page, ClaimState state, string? who)
    {
        if (state.Judged is not { Fact: ClaimJudged judged } entry)
        {
            return null;
        }
        var words = state.Claim?.Quote is { } quote ? Begin(quote) : state.Key;
        var verdict = page.Texts["claim-verdict." + Keys.Of(judged.Verdict)];
        var name = page.Author(entry.Author).Name;
        return name == who
            ? Finding.Of("claim.judged-already", null, ("claim", words), ("verdict", verdict))
            : Finding.Of("claim.judged-by", null, ("claim", words), ("name", name), ("verdict", verdict));
    }

    /// <summary>Two claims that cannot be one, each by what it says.</summary>
    private static Finding Unlike(PageRequest page, Finding finding, ClaimIndex claims)
    {
        return Finding.Of(
            finding.Code, null, ("claim", Said("claim")), ("into", Said("into")),
            ("part", ClaimFieldView.LabelOf((string)finding["part"]!, page.Texts)));

        string Said(string name) => finding[name] is string key && claims.Find(key)?.Claim is { } claim
            ? ClaimSaid.Of(claim, page.Texts)
            : finding[name] as string ?? "";
    }

    /// <summary>How a sentence begins; one without blanks is cut between two signs.</summary>
    private static string Begin(string sentence)
    {
        if (sentence.Length <= MostWords)
        {
            return sentence;
        }
        var blank = sentence.LastIndexOf(' ', MostWords);
        var end = blank > 0 ? blank : char.IsLowSurrogate(sentence[MostWords]) ? MostWords - 1 : MostWords;
        return sentence[..end] + " …";
    }
}
