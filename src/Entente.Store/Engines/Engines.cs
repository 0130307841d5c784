using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Store;

/// <summary>A kind of engine.</summary>
/// <param name="Name">Its name in messages and help.</param>
/// <param name="Example">An address that it recognises.</param>
/// <param name="Recognises">Whether an address is one of its.</param>
/// <param name="OpenAsync">Opens the store at an address, and makes it where there is none; null where this program
/// knows the kind and cannot serve it yet.</param>
public sealed record EngineKind(
    string Name,
    string Example,
    Func<string, bool> Recognises,
    Func<string, CancellationToken, Task<IJournalEngine>>? OpenAsync)
{
    /// <summary>
    /// Whether there is a store at an address; of a kind where only opening it would tell, it is taken to be there.
    /// </summary>
    public Func<string, bool> Exists { get; init; } = _ => true;
}

/// <summary>All kinds of engines: the explicit list. The first that recognises an address opens it.</summary>
public static class Engines
{
    /// <summary>Every kind, in the order in which they are asked.</summary>
    public static ImmutableArray<EngineKind> All { get; } =
    [
        new("memory", "memory:", a => a == "memory:", (_, _) => Task.FromResult<IJournalEngine>(new MemoryEngine())),
        new("postgres", "postgres://host/database", a => HasScheme(a, "postgres") || HasScheme(a, "postgresql"), null),
        new("sqlite", "entente-data", a => !a.Contains("://", StringComparison.Ordinal),
            async (a, c) => await SqliteEngine.OpenAsync(a, c))
        {
            Exists = a => File.Exists(Path.Combine(a, SqliteEngine.FileName)),
        },
    ];

    /// <summary>Opens the store at an address; a folder without a store gets a new one.</summary>
    /// <param name="address">A workspace folder, or an address such as <c>postgres://host/database</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">No kind of engine knows the address, or the store cannot be opened.</exception>
    public static async Task<IJournalEngine> OpenAsync(string address, CancellationToken cancellation = default)
    {
        var shown = WithoutPassword(address);
        var kind = string.IsNullOrWhiteSpace(address) ? null : All.FirstOrDefault(k => k.Recognises(address));
        if (kind is null)
        {
            throw new StoreException(Finding.Of("journal.engine-unknown", null, ("address", shown)));
        }
        if (kind.OpenAsync is not { } open)
        {
            throw new StoreException(
                Finding.Of("journal.engine-not-supported", null, ("engine", kind.Name), ("address", shown)));
        }
        return await open(address, cancellation);
    }

    /// <summary>Opens the store at an address, and makes none.</summary>
    /// <param name="address">A workspace folder, or an address such as <c>postgres://host/database</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">As of <see cref="OpenAsync"/>, and where there is no store.</exception>
    public static Task<IJournalEngine> OpenExistingAsync(string address, CancellationToken cancellation = default) =>
        !string.IsNullOrWhiteSpace(address) && All.FirstOrDefault(k => k.Recognises(address))?.Exists(address) == false
            ? throw new StoreException(Finding.Of("journal.no-workspace", null, ("address", address)))
            : OpenAsync(address, cancellation);

    /// <summary>An address as it may be shown: without user and password.</summary>
    public static string WithoutPassword(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? -1 : address.LastIndexOf('@');
        return at < 0 ? address : address[..(scheme + 3)] + address[(at + 1)..];
    }

    private static bool HasScheme(string address, string scheme) =>
        address.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase);
}
