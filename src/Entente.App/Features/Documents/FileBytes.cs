using Entente.Evidence;
using Entente.Store;

namespace Entente.App.Features.Documents;

/// <summary>A document's bytes, before they are read.</summary>
/// <param name="Path">The path or address as it was given.</param>
/// <param name="Content">The bytes as they came.</param>
/// <param name="Origin">What the address said of them; null for a file.</param>
public sealed record DocumentBytes(string Path, byte[] Content, Fetched? Origin);

/// <summary>Reads files within the limit.</summary>
internal static class FileBytes
{
    /// <summary>
    /// The bytes of a file, or why there are none. What has no length is not opened: a pipe would never end.
    /// </summary>
    public static (byte[]? Content, Finding? Fault) Read(string path, CancellationToken cancellation)
    {
        var limit = DocumentLimits.Default.Bytes;
        try
        {
            var length = FileSize.Of(path);
            if (length == 0)
            {
                return (null, Finding.Of("document.empty", new Place(path), ("path", path)));
            }
            if (length > limit)
            {
                return (null, DocumentReader.TooLarge(path, length, limit));
            }
            using var file = File.OpenRead(path);
            using var held = new MemoryStream((int)length);
            var block = new byte[64 * 1024];
            while (file.Read(block) is > 0 and var read)
            {
                cancellation.ThrowIfCancellationRequested();
                held.Write(block, 0, read);
                if (held.Length > limit)
                {
                    return (null, DocumentReader.TooLarge(path, held.Length, limit));
                }
            }
            return (held.ToArray(), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Finding.Of(
                "document.unreadable", new Place(path), ("path", path), ("reason", FileReasons.Of(fault))));
        }
    }
}
