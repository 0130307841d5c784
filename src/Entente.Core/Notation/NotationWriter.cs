namespace Entente.Core;

/// <summary>
/// Turns a recorded entry back into its statement: compiling what is written gives the same fact, with the same times
/// and source. What a person cannot record by hand (a proposed claim, a verdict on one), and a person whose key was
/// destroyed, has no statement.
/// </summary>
public sealed class NotationWriter
{
    private readonly NotationGround _ground;

    /// <summary>Writes the entries of an account.</summary>
    public NotationWriter(NotationGround ground) => _ground = ground;

    /// <summary>The statement of an entry; null where it has none.</summary>
    public string? Write(Entry entry)
    {
        var (statement, implied) = FactStatements.Of(entry, _ground);
        if (statement is null)
        {
            return null;
        }
        Common(statement, entry, implied);
        return statement.Text;
    }

    /// <summary>The same statement, as one that takes the entry's place.</summary>
    public string? WriteCorrection(Entry entry) =>
        Write(entry with { Fact = entry.Fact with { Corrects = entry.Ref } });

    private void Common(StatementText statement, Entry entry, Period implied)
    {
        if (entry.Fact is EntityFact { IsStub: true })
        {
            statement.Line("stub");
        }
        if (entry.Fact is WordedFact worded)
        {
            statement.With("written-in", worded.WrittenIn);
            foreach (var wording in worded.Wordings ?? [])
            {
                statement.Line("in", [wording.Language, .. wording.Words]);
            }
        }
        if (entry.Effective != implied)
        {
            statement.Line("effective", entry.Effective.ToString());
        }
        if (entry.Source is { } source)
        {
            statement.Line("source", source);
        }
        if (entry.Known != ImpliedKnown(entry))
        {
            statement.Line("known", PartialDate.On(entry.Known).ToString());
        }
        if (entry.KnownTo is { } body)
        {
            statement.Line("known-to", body);
        }
        if (entry.Fact.Claim is { } claim)
        {
            statement.Line("claim", claim);
        }
        if (entry.Fact.Corrects is { } corrected)
        {
            statement.Line("corrects", corrected.ToString());
        }
    }

    private DateOnly? ImpliedKnown(Entry entry) =>
        entry.Fact is SourceRegistered own ? own.Published.Latest
        : entry.Source is { } source ? _ground.Source(source)?.Published.Latest
        : null;
}
