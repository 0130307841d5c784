using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for what is accepted as it comes in.</summary>
public static class AcceptanceForms
{
    /// <summary>The form that sets a rule up.</summary>
    public static Form Set { get; } = new(
        "acceptance", FormGroup.Acceptance,
        FormFields.During with { IsRequired = true, Text = "acceptance-during" }, FormFields.NewKey,
        FormFields.Word("confidence", FieldInput.Decimal),
        FormFields.Word("text", FieldInput.LongText) with { Text = "acceptance-reason" },
        new FormField("from", FieldInput.Publishers) { Text = "acceptance-from" },
        new FormField("type", FieldInput.Choices) { Text = "acceptance-type", Choices = ChoiceSet.ClaimType })
    {
        IsWorded = true,
        TakesSources = false,
    };

    /// <summary>The form that ends one.</summary>
    public static Form Ended { get; } = new(
        "acceptance-ended", FormGroup.Acceptance,
        FormFields.On with { Text = "acceptance-ended-on" },
        FormFields.Word("rule", FieldInput.Key, KeyKind.Acceptance) with { Text = "acceptance-rule" },
        FormFields.Word("text", FieldInput.LongText) with { Text = "acceptance-ended-reason" })
    {
        IsWorded = true,
        TakesSources = false,
    };

    /// <summary>Both.</summary>
    public static ImmutableArray<Form> All { get; } = [Set, Ended];
}
