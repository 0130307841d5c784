using System.Security.Cryptography;
using System.Text;

namespace Entente.Core;

/// <summary>
/// The keys of persons for a dry run: a person whom the account knows keeps the own key, a new one gets a key that
/// nobody keeps, so that looking at what would be recorded leaves nothing behind.
/// </summary>
/// <param name="view">The account.</param>
/// <param name="kept">The keys that are kept.</param>
public sealed class RehearsalKeys(AccountView view, ISubjectKeys kept) : ISubjectKeys
{
    private const string Prefix = "person-to-be-";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string subject)
    {
        // Written out: in a conditional expression null would become an empty key.
        if (subject.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return SHA256.HashData(Encoding.UTF8.GetBytes(subject));
        }
        return kept.Find(subject);
    }

    /// <inheritdoc/>
    public string SubjectOf(string personName) =>
        view.Entities.FindByName(personName, NameKind.Person)?.Key ?? Prefix + Keys.FromName(personName);
}
