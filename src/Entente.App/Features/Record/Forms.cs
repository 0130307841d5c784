using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>All forms: the explicit list, one for each kind of statement that a person may record.</summary>
public static class Forms
{
    /// <summary>Every form, in the order in which the list shows them.</summary>
    public static ImmutableArray<Form> All { get; } =
        [.. PartyForms.All, .. MeetingForms.All, .. PlanForms.All, .. PromiseForms.All, .. FigureForms.All,
            .. AcceptanceForms.All];

    /// <summary>The form of a kind; null where there is none.</summary>
    public static Form? Find(string kind) => All.FirstOrDefault(f => f.Kind == kind);
}
