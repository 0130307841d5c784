using System.Text.Json;

namespace Entente.Store;

/// <summary>
/// Writes a journal as JSON lines, one entry a line in the order of appending, from which it can be made again byte by
/// byte. Neither the keys of persons nor the documents are in it: without their keys, persons stay out of reach.
/// </summary>
public static class JournalExport
{
    /// <summary>Writes all entries that the store has now; what is appended meanwhile is left out.</summary>
    /// <returns>How many entries were written.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<long> WriteAsync(
        IJournalEngine engine, Stream output, CancellationToken cancellation = default)
    {
        var end = (await engine.ReadStateAsync(cancellation)).Position;
        var count = 0L;
        await foreach (var (position, entry) in engine.ReadEntriesAsync(0, cancellation))
        {
            if (position > end)
            {
                break;
            }
            await output.WriteAsync(new JournalLine(entry, end).ToBytes(), cancellation);
            count++;
        }
        await output.FlushAsync(cancellation);
        return count;
    }

    /// <summary>
    /// Writes the workspace's secret and the keys of persons, for who moves a workspace: whoever has this file beside
    /// the journal can read what is sealed, also after a key was destroyed elsewhere.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task WriteKeysAsync(
        IJournalEngine engine, Stream output, CancellationToken cancellation = default)
    {
        var ring = await engine.ReadKeysAsync(cancellation);
        var file = new KeyFile(
            Convert.ToBase64String(ring.Secret.Span),
            [
                .. ring.Keys.Select(k => new KeyFile.Key(
                    k.Subject,
                    Convert.ToBase64String(k.NameHash.Span),
                    Convert.ToBase64String(k.Key.Span),
                    k.Destroyed)),
            ]);
        await JsonSerializer.SerializeAsync(output, file, KeyFile.Options, cancellation);
        await output.FlushAsync(cancellation);
    }
}

/// <summary>The file of keys: the secret, and the keys in the order in which they were made.</summary>
internal sealed record KeyFile(string Secret, IReadOnlyList<KeyFile.Key> Keys)
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A key as the file has it; name hash and key are empty where it was destroyed.</summary>
    internal sealed record Key(string Subject, string NameHash, string Value, DateTimeOffset? Destroyed);
}
