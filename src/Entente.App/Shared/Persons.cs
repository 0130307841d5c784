namespace Entente.App;

/// <summary>The persons who work on the account, as the journal knows them.</summary>
public static class Persons
{
    /// <summary>The entry that registers a person under a subject's key.</summary>
    public static Draft Register(string subject, string name, ISubjectKeys keys) =>
        new(
            new PersonRegistered(
                subject, Sealed.Seal(new PersonIdentity(Names.Of(NameForm.NoLanguage, name)), [subject], keys)),
            subject);
}
