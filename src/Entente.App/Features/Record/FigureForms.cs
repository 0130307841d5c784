using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for figures and rates.</summary>
internal static class FigureForms
{
    public static ImmutableArray<Form> All { get; } =
    [
        Figure("stock", FormFields.On with { Text = "stock-on" }),
        Figure("flow", FormFields.During with { IsRequired = true, Text = "flow-during", IsOneByStart = true }),
        Figure("target", FormFields.On with { IsRequired = false, Text = "target-on" }),
        Figure("ratio", FormFields.On with { Text = "stock-on" }),
        Figure("rank", FormFields.On with { Text = "stock-on" }),
        new("rate", FormGroup.Figures,
            FormFields.During with { IsRequired = true, Text = "rate-during", IsOneByStart = true },
            FormFields.Word("from-currency", FieldInput.Currency), FormFields.Word("worth", FieldInput.Amount)),
        new("chosen", FormGroup.Figures,
            FormFields.Word("figure", FieldInput.Text), FormFields.Word("reason", FieldInput.LongText) with
            {
                Text = "chosen-reason",
            }),
    ];

    private static Form Figure(string kind, FormField time) =>
        new(kind, FormGroup.Figures,
        [
            time,
            FormFields.Word("quantity", FieldInput.Quantity),
            FormFields.Word("scope", FieldInput.Scope),
            FormFields.Word("value", FieldInput.Amount),
            new("stage", FieldInput.Choice) { Choices = ChoiceSet.Stage },
            FormFields.Text("state") with { Text = "figure-state" },
            FormFields.Key("from", KeyKind.Party, KeyKind.Fund) with { Text = "figure-from" },
            new("certainty", FieldInput.Choice) { Choices = ChoiceSet.Certainty },
            .. kind == "target" ? [new FormField("base-unknown", FieldInput.Flag)] : ImmutableArray<FormField>.Empty,
            FormFields.Text("reading"),
            FormFields.Text("printed") with { IsSeldom = true },
            FormFields.Text("printed-period") with { IsSeldom = true },
            FormFields.Text("printed-unit") with { IsSeldom = true },
            new("set", FieldInput.Date) { IsSeldom = true },
            new("key", FieldInput.Text) { IsSeldom = true, Text = "figure-key" },
            FormFields.Key("of-commitment", KeyKind.Commitment) with { IsSeldom = true },
        ])
        {
            IsWorded = true,
        };
}
