namespace Entente.App;

/// <summary>What another host sends is read up to a limit, whatever length it states.</summary>
internal static class LimitedBytes
{
    private const int BlockLength = 64 * 1024;

    /// <summary>The bytes of an answer, and whether they are all; else they are cut at the limit.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="most">How many bytes are taken at most.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<(byte[] Bytes, bool AreAll)> OfAsync(
        HttpContent content, long most, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var held = new MemoryStream();
        var block = new byte[BlockLength];
        while (await stream.ReadAsync(block, cancellation) is > 0 and var read)
        {
            var room = most - held.Length;
            held.Write(block, 0, (int)Math.Min(read, room));
            if (read > room)
            {
                return (held.ToArray(), false);
            }
        }
        return (held.ToArray(), true);
    }
}
