using System.Security.Cryptography;
using System.Text;

namespace Entente.Core.Tests;

/// <summary>Keys of persons for a test: made from the name, kept in memory, and destroyed on demand.</summary>
internal sealed class TestKeys : ISubjectKeys
{
    private readonly HashSet<string> _destroyed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte>? Find(string subject) =>
        _destroyed.Contains(subject) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(subject));

    public string SubjectOf(string personName)
    {
        var folded = Folding.Fold(personName);
        if (!_subjects.TryGetValue(folded, out var subject))
        {
            _subjects[folded] = subject = $"person-{_subjects.Count + 1}";
        }
        return subject;
    }

    public void Destroy(string subject) => _destroyed.Add(subject);
}
