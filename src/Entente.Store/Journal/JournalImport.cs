using System.Buffers;
using System.Collections.Immutable;
using System.IO.Pipelines;
using System.Text.Json;
using Entente.Core;

namespace Entente.Store;

/// <summary>What an import did.</summary>
/// <param name="EntryCount">How many entries were written; 0 where anything was found.</param>
/// <param name="Findings">Why nothing was written, with the number of the line and what is wrong in it.</param>
public sealed record ImportReport(long EntryCount, ImmutableArray<Finding> Findings);

/// <summary>
/// Makes a journal again from what <see cref="JournalExport"/> wrote: into an empty store only, all or nothing. Every
/// line is verified before anything is written; the entries are held in memory until then.
/// </summary>
public static class JournalImport
{
    /// <summary>
    /// How far the clock of the machine that recorded may run before ours. What is appended here would have to be
    /// recorded later still.
    /// </summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(1);

    /// <summary>Reads, verifies and writes.</summary>
    /// <param name="engine">An empty store.</param>
    /// <param name="lines">The exported journal.</param>
    /// <param name="name">What the file is called in findings.</param>
    /// <param name="time">The clock: an entry of the time to come is refused.</param>
    /// <param name="keys">The file of keys; null where it is not there: persons stay out of reach.</param>
    /// <param name="cancellation">Gives up, with nothing written.</param>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public static async Task<ImportReport> ReadAsync(
        IJournalEngine engine, Stream lines, string name, TimeProvider time, Stream? keys = null,
        CancellationToken cancellation = default)
    {
        var state = await engine.ReadStateAsync(cancellation);
        if (state != default)
        {
            return Refused(Finding.Of("journal.not-empty", new Place(engine.Address), ("path", engine.Address)));
        }
        var reading = new Reading(name, time.GetUtcNow() + MostAhead);
        await reading.ReadAsync(lines, cancellation);
        var ring = keys is null ? null : await ReadKeysAsync(keys, cancellation);
        if (keys is not null && ring is null)
        {
            return Refused(Finding.Of("journal.import-line", new Place(name), ("reason", "the file of keys")));
        }
        if (reading.Finding is { } finding)
        {
            return Refused(finding);
        }
        var append = new EngineAppend(
            0,
            [.. reading.Heads.Select(h => new HeadMove(new StreamHead(h.Stream, 0, default), h))],
            reading.Entries,
            [],
            ring?.Keys ?? [],
            ring?.Secret);
        return await engine.TryAppendAsync(append, cancellation)
            ? new ImportReport(reading.Entries.Count, [])
            : Refused(Finding.Of("journal.not-empty", new Place(engine.Address), ("path", engine.Address)));
    }

    private static ImportReport Refused(Finding finding) => new(0, [finding]);

    private static async Task<KeyRing?> ReadKeysAsync(Stream keys, CancellationToken cancellation)
    {
        try
        {
            var file = await JsonSerializer.DeserializeAsync<KeyFile>(keys, KeyFile.Options, cancellation);
            return file is null ? null : new KeyRing(
                Convert.FromBase64String(file.Secret),
                0,
                [
                    .. file.Keys.Select(k => new SubjectKey(
                        k.Subject,
                        Convert.FromBase64String(k.NameHash),
                        Convert.FromBase64String(k.Value),
                        k.Destroyed)),
                ]);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Reads lines until the first that is wrong.</summary>
    private sealed class Reading(string name, DateTimeOffset latest)
    {
        private readonly ChainVerifier _chain = new() { Latest = latest };
        private readonly List<StoredEntry> _entries = [];
        private int _lineNumber;
        private long? _of;

        public IReadOnlyList<StoredEntry> Entries => _entries;

        public IReadOnlyCollection<StreamHead> Heads => _chain.Heads;

        public Finding? Finding { get; private set; }

        public async Task ReadAsync(Stream lines, CancellationToken cancellation)
        {
            var pipe = PipeReader.Create(lines, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
            while (Finding is null)
            {
                var read = await pipe.ReadAsync(cancellation);
                var rest = read.Buffer;
                while (Finding is null && rest.PositionOf((byte)'\n') is { } end)
                {
                    TakeLine(rest.Slice(0, end));
                    rest = rest.Slice(rest.GetPosition(1, end));
                }
                if (rest.Length > JournalLine.MaxBytes)
                {
                    Refuse($"The line is longer than {JournalLine.MaxBytes} bytes.", _lineNumber + 1);
                }
                else if (read.IsCompleted)
                {
                    TakeEnd(rest);
                    break;
                }
                pipe.AdvanceTo(rest.Start, read.Buffer.End);
            }
            await pipe.CompleteAsync();
        }

        private void TakeLine(ReadOnlySequence<byte> bytes)
        {
            _lineNumber++;
            if (bytes.Length > JournalLine.MaxBytes)
            {
                Refuse($"The line is longer than {JournalLine.MaxBytes} bytes.", _lineNumber);
                return;
            }
            try
            {
                var (entry, of) = JournalLine.Parse(bytes.ToArray());
                _of ??= of;
                if (of != _of || _lineNumber > of)
                {
                    Refuse($"The line says that there are {of} entries; the first said {_of}.", _lineNumber);
                    return;
                }
                if (_chain.Take(entry) is null)
                {
                    var fault = _chain.Findings[0];
                    Finding = fault with { Where = fault.Where! with { LineNumber = _lineNumber } };
                    return;
                }
                _entries.Add(entry);
            }
            catch (JsonException fault)
            {
                Refuse(fault.Message, _lineNumber);
            }
        }

        /// <summary>
        /// The last line ends with a newline as every line does; without one, it may have been cut off.
        /// </summary>
        private void TakeEnd(ReadOnlySequence<byte> rest)
        {
            if (Finding is null && !rest.IsEmpty)
            {
                Refuse("The last line is cut off.", _lineNumber + 1);
            }
            if (Finding is null && (_of ?? -1) != _lineNumber)
            {
                Finding = Finding.Of(
                    "journal.truncated", new Place(name, _lineNumber + 1),
                    ("expected", _of ?? 1), ("found", (long)_lineNumber));
            }
        }

        private void Refuse(string reason, int lineNumber) =>
            Finding = Finding.Of("journal.import-line", new Place(name, lineNumber), ("reason", reason));
    }
}
