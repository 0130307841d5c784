using Entente.Core;

namespace Entente.Store;

/// <summary>
/// The store cannot be reached, read or written: not a store, a newer store, a read-only folder, a full disk, a
/// damaged file. The finding says which; a command ends with exit status 3. What was acknowledged before is kept, and
/// of what was asked for nothing is written.
/// </summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes the exception of a finding.</summary>
    public StoreException(Finding finding, Exception? cause = null)
        : base($"{finding.Code}: {string.Join(", ", finding.Arguments.Select(a => $"{a.Name} {a.Value}"))}", cause) =>
        Finding = finding;

    /// <summary>What is wrong, and where.</summary>
    public Finding Finding { get; }
}
