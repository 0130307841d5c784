using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for promises, what became of them, positions, and money that moves.</summary>
internal static class PromiseForms
{
    private static readonly ImmutableArray<KeyKind> Judged =
        [KeyKind.Commitment, KeyKind.Decision, KeyKind.Figure, KeyKind.Event, KeyKind.Project, KeyKind.Framework];

    /// <summary>Who gives or takes: a fund gives to a project, and a project spends.</summary>
    private static readonly ImmutableArray<KeyKind> Sides = [KeyKind.Party, KeyKind.Fund, KeyKind.Project];

    public static ImmutableArray<Form> All { get; } =
    [
        new("commitment", FormGroup.Promises,
            FormFields.On, FormFields.NewKey, FormFields.Chosen("firmness", ChoiceSet.Firmness),
            FormFields.Word("text", FieldInput.LongText) with { Text = "commitment-text" },
            FormFields.Keys("by", KeyKind.Party, KeyKind.Person) with { Text = "commitment-by" },
            FormFields.Keys("to") with { Text = "commitment-to" }, new FormField("amount", FieldInput.Amount),
            FormFields.Text("form"), FormFields.Key("fund"), new FormField("deadline", FieldInput.Date),
            new FormField("target", FieldInput.Amount), new FormField("multiplier", FieldInput.Amount),
            FormFields.Text("quantity") with { Text = "target-quantity" }, FormFields.Key("meeting", KeyKind.Meeting),
            FormFields.Key("framework", KeyKind.Framework) with { Text = "commitment-framework" },
            FormFields.Key("attributed", KeyKind.Party, KeyKind.Person))
        {
            IsWorded = true,
        },
        new("described", FormGroup.Promises,
            FormFields.On with { IsRequired = false },
            FormFields.Word("commitment", FieldInput.Key, KeyKind.Commitment),
            FormFields.Word("text", FieldInput.LongText) with { Text = "described-text", IsRequired = false })
        {
            IsWorded = true,
        },
        new("outcome", FormGroup.Promises,
            FormFields.On, FormFields.Word("of", FieldInput.Key, Judged) with { Text = "outcome-of" },
            FormFields.Word("text", FieldInput.LongText) with { Text = "outcome-text" })
        {
            IsWorded = true,
        },
        new("verdict", FormGroup.Promises,
            FormFields.On with { Text = "verdict-on" },
            FormFields.Word("of", FieldInput.Key, Judged) with { Text = "verdict-of" },
            FormFields.Chosen("verdict", ChoiceSet.Verdict),
            FormFields.Word("reason", FieldInput.LongText) with { Text = "verdict-reason" })
        {
            IsWorded = true,
        },
        new("position", FormGroup.Promises,
            FormFields.On, FormFields.Word("stance", FieldInput.Text),
            FormFields.Word("text", FieldInput.LongText) with { Text = "position-text" },
            FormFields.Keys("by", KeyKind.Party, KeyKind.Person),
            FormFields.Keys("asked", KeyKind.Party, KeyKind.Person),
            FormFields.Key("meeting", KeyKind.Meeting), FormFields.Key("attributed", KeyKind.Party, KeyKind.Person))
        {
            IsWorded = true,
        },
        .. MoneyStages.All.Select(s => Money(s.Key())),
    ];

    private static Form Money(string kind) =>
        new(kind, FormGroup.Money,
            FormFields.On with { Text = "money-on" },
            FormFields.Word("scope", FieldInput.Scope) with { Text = "money-scope" },
            new FormField("giver", FieldInput.Key) { Place = FieldPlace.Word, IsSide = true, Kinds = Sides },
            new FormField("taker", FieldInput.Key)
            {
                Place = FieldPlace.Word, IsSide = true, Before = "->", Kinds = Sides,
            },
            FormFields.Word("sum", FieldInput.Amount), FormFields.Text("reference"));
}
