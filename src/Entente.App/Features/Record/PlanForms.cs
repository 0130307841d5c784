using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for plans and policies with their terms, for lists, activities, funds and projects.</summary>
internal static class PlanForms
{
    private static readonly ImmutableArray<KeyKind> Owners = [KeyKind.Framework, KeyKind.Fund];

    public static ImmutableArray<Form> All { get; } =
    [
        new("fund", FormGroup.Plans,
            FormFields.NewKey, FormFields.Short, FormFields.Names, FormFields.During with { Text = "fund-since" },
            new FormField("modality", FieldInput.Choice) { Choices = ChoiceSet.Modality },
            FormFields.Keys("contributor", KeyKind.Party), FormFields.Key("manager", KeyKind.Party)),
        new("project", FormGroup.Plans,
            FormFields.NewKey, FormFields.Short, FormFields.Names, FormFields.Key("fund", KeyKind.Fund),
            FormFields.Text("state") with { Text = "project-state" }, FormFields.During with { IsSeldom = true }),
        Framework("plan"),
        Framework("policy"),
        Framework("strategy"),
        Framework("initiative"),
        Framework("statement"),
        Framework("agreement"),
        Framework("framework"),
        new("act", FormGroup.Plans,
            FormFields.On, FormFields.Word("framework", FieldInput.Key, KeyKind.Framework),
            FormFields.Word("action", FieldInput.Text),
            FormFields.Keys("by", KeyKind.Party, KeyKind.Person), FormFields.Key("meeting", KeyKind.Meeting)),
        Term("pillar"),
        Term("area"),
        Term("line"),
        Term("direction"),
        new("list", FormGroup.Plans,
            FormFields.On, FormFields.Word("of", FieldInput.Key) with { Text = "list-of" },
            FormFields.Word("what", FieldInput.Text), new FormField("item", FieldInput.Texts) { IsRequired = true },
            new FormField("stated", FieldInput.Number), new FormField("open", FieldInput.Flag))
        {
            IsWorded = true,
        },
        new("activity", FormGroup.Plans,
            FormFields.During with { IsRequired = true, Text = "activity-since" },
            FormFields.Word("plan", FieldInput.Key, KeyKind.Framework),
            FormFields.NewKey with { Text = "activity-key" },
            FormFields.Chosen("activity-state", ChoiceSet.Activity), FormFields.Short, FormFields.Names,
            new FormField("line", FieldInput.Texts) { Text = "activity-line" },
            new FormField("pillar", FieldInput.Texts) { Text = "activity-pillar" },
            FormFields.Key("fund", KeyKind.Fund)),
    ];

    private static Form Framework(string kind) =>
        new(kind, FormGroup.Plans,
            FormFields.NewKey, FormFields.Short, FormFields.Names, FormFields.During with { Text = "framework-period" },
            FormFields.Keys("by", KeyKind.Party, KeyKind.Person) with { Text = "framework-by" });

    private static Form Term(string kind) =>
        new(kind, FormGroup.Plans,
            FormFields.Word("of", FieldInput.Key, Owners) with { Text = "term-of" },
            FormFields.NewKey with { Text = "term-key" }, FormFields.Short, FormFields.Names,
            FormFields.Text("under"), FormFields.During);
}
