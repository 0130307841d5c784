using System.Collections.Immutable;

namespace Entente.App.Features.Record;

/// <summary>Forms for sources, the keeper, parties, persons, the partnership itself, and links.</summary>
internal static class PartyForms
{
    /// <summary>The fields of <c>partnership</c> that say where its account is kept.</summary>
    public const string OwnAccount = "own-account";

    public static ImmutableArray<Form> All { get; } =
    [
        new("partnership", FormGroup.Parties,
            FormFields.NewKey, FormFields.Short, FormFields.Names,
            FormFields.Keys("party", KeyKind.Party), FormFields.During,
            new FormField(OwnAccount, FieldInput.Flag) { Place = FieldPlace.Beside }),
        new("organisation", FormGroup.Parties,
            FormFields.NewKey, FormFields.Chosen("organisation-kind", ChoiceSet.Organisation),
            FormFields.Short, FormFields.Names,
            FormFields.Text("country"), FormFields.During with { IsSeldom = true }),
        new("person", FormGroup.Parties, FormFields.Names with { IsRequired = true, Text = "person-name" })
        {
            FirstWord = "person",
        },
        new("role", FormGroup.Parties,
            FormFields.During, FormFields.Word("holder", FieldInput.Key, KeyKind.Person, KeyKind.Party),
            FormFields.Word("office", FieldInput.Text),
            new FormField("of", FieldInput.Key) { Place = FieldPlace.Word, Before = "of", Text = "office-of" })
        {
            IsWorded = true,
        },
        new("member", FormGroup.Parties,
            FormFields.During, FormFields.Word("member", FieldInput.Key),
            FormFields.Word("of", FieldInput.Key) with { Before = "of", Text = "member-of" }),
        new("status", FormGroup.Parties,
            FormFields.During with { IsRequired = true },
            FormFields.Word("subject", FieldInput.KeyOrName) with { Text = "status-subject" },
            FormFields.Chosen("change", ChoiceSet.Change), FormFields.Word("status", FieldInput.Text),
            FormFields.Text("from") with
            {
                Text = "status-from",
            },
            FormFields.Keys("by", KeyKind.Party, KeyKind.Person), FormFields.Key("meeting", KeyKind.Meeting)),
        new("source", FormGroup.Parties,
            FormFields.NewKey, FormFields.Word("title", FieldInput.Text), FormFields.Text("publisher"),
            new FormField("published", FieldInput.Date), FormFields.Text("address"),
            new FormField("language", FieldInput.Language), FormFields.Text("agency"),
            FormFields.Key("copy-of", KeyKind.Source))
        {
            TakesSources = false, IsWorded = true,
        },
        new("keeper", FormGroup.Parties,
            FormFields.Chosen("keeper-kind", ChoiceSet.Keeper), FormFields.Word("keeper-name", FieldInput.Text),
            FormFields.During with { IsSeldom = true })
        {
            IsWorded = true,
        },
        new("alias", FormGroup.Links,
            FormFields.Word("alias-of", FieldInput.Key),
            FormFields.Names with { IsRequired = true, Text = "alias-name" },
            FormFields.Short),
        new("link", FormGroup.Links,
            FormFields.Word("link-from", FieldInput.Key), FormFields.Chosen("relation", ChoiceSet.Link),
            FormFields.Word("link-to", FieldInput.Key), FormFields.During with { IsSeldom = true }),
        new("merge", FormGroup.Links,
            FormFields.Word("stub", FieldInput.Key), FormFields.Word("into", FieldInput.Key),
            FormFields.Word("reason", FieldInput.LongText) with { Text = "merge-reason" }),
        new("withdrawn", FormGroup.Corrections,
            FormFields.Word("entry", FieldInput.Entries),
            FormFields.Word("reason", FieldInput.LongText) with { Text = "withdraw-reason" }),
    ];
}
