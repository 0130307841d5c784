using Entente.App.Web;

namespace Entente.App.Features.Inbox;

/// <summary>The names that a person who corrects a claim is offered.</summary>
internal static class ClaimNames
{
    private const int Most = 200;

    /// <summary>
    /// The parties and funds that claims of its document name, those that stand closest to it first, then the parties
    /// and funds of the account, as the reader's language calls them; each by one name. Claims that name persons, and
    /// rejected ones, offer nothing.
    /// </summary>
    public static IReadOnlyList<string> Of(PageRequest page, ClaimState state)
    {
        var read = page.Work.Claims.Of(state.Document).OrderBy(c => Math.Abs(c.Span.Start - state.Span.Start))
            .Where(c => c.Claim is not null && c.Verdict is not ClaimVerdict.Rejected
                && c.Proposed.Fact is ClaimProposed { Sealed: null })
            .SelectMany(c => ClaimForm.FieldsOf(c.Claim!)).Where(f => f.Field.IsName).Select(f => f.Text)
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var known = page.View.Entities.All
            .Where(e => e.Kind is NameKind.Country or NameKind.Organisation or NameKind.Fund
                && !e.Names.All.Any(n => read.Contains(n, StringComparer.OrdinalIgnoreCase)))
            .Select(e => e.ShortIn(page.Texts.Locale.Code));
        return [.. read.Concat(known).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }
}
