using System.Globalization;

namespace Entente.App.Commands;

/// <summary>
/// A line of progress on standard error, on a terminal only: a bar by bytes, files done, and the time that is left by
/// the pace so far. Several threads may tell it what they have done.
/// </summary>
internal sealed class Progress : IDisposable
{
    private const int WidestBar = 30;
    private const int NarrowestBar = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly VerbContext _context;
    private readonly int _files;
    private readonly long _bytes;
    private readonly long _begun;
    private readonly Func<int>? _width;
    private long _drawn;
    private long _bytesDone;
    private int _filesDone;
    private int _shown;

    /// <summary>Begins; nothing is shown where standard error is no terminal, or there is one small file.</summary>
    public Progress(VerbContext context, int files, long bytes)
        : this(context, files, bytes, IsTerminal(context) ? () => Console.WindowWidth : null)
    {
    }

    /// <summary>Begins on a terminal of a width; null for none.</summary>
    internal Progress(VerbContext context, int files, long bytes, Func<int>? width)
    {
        (_context, _files, _bytes, _width) = (context, files, bytes, width);
        _begun = _drawn = context.Time.GetTimestamp();
    }

    /// <summary>Begins with files that are there.</summary>
    public static Progress Over(VerbContext context, IReadOnlyCollection<string> files) =>
        new(context, files.Count, files.Sum(f => new FileInfo(f) is { Exists: true } there ? there.Length : 0));

    /// <summary>So many more bytes are done.</summary>
    public void Read(long bytes)
    {
        Interlocked.Add(ref _bytesDone, bytes);
        Draw();
    }

    /// <summary>One more file is done, and what is written next may be written.</summary>
    /// <param name="bytes">Its bytes, as far as they were not told before.</param>
    public void Step(long bytes = 0)
    {
        Interlocked.Add(ref _bytesDone, bytes);
        Interlocked.Increment(ref _filesDone);
        Draw();
    }

    /// <summary>Takes the line away, so that something else can be written; it comes back when more is done.</summary>
    public void Hide()
    {
        lock (_lock)
        {
            if (_shown > 0)
            {
                _context.Errors.Write("\r" + new string(' ', _shown) + "\r");
                _shown = 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Hide();

    private void Draw()
    {
        if (_width is null || !_lock.TryEnter())
        {
            return;
        }
        try
        {
            var now = _context.Time.GetTimestamp();
            if (_context.Time.GetElapsedTime(_drawn, now) < Pause)
            {
                return;
            }
            _drawn = now;
            var line = Line(_context.Time.GetElapsedTime(_begun, now), _width());
            _context.Errors.Write("\r" + line + new string(' ', Math.Max(0, _shown - Width.Of(line))));
            _shown = Width.Of(line);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private string Line(TimeSpan passed, int width)
    {
        var share = Math.Clamp(
            _bytes > 0 ? (double)Interlocked.Read(ref _bytesDone) / _bytes : (double)_filesDone / Math.Max(1, _files),
            0, 1);
        var words = _context.Texts[
            "progress.done", ("percent", Math.Floor((decimal)share * 100)), ("done", _filesDone), ("all", _files)];
        if (share > 0)
        {
            words += " · " + _context.Texts["progress.left", ("time", Time(passed * ((1 - share) / share)))];
        }
        var bar = Math.Min(WidestBar, width - Width.Of(words) - 4);
        if (bar < NarrowestBar)
        {
            return Width.Cut(words, width - 1);
        }
        var filled = (int)(bar * share);
        return $"[{new string('#', filled)}{new string('.', bar - filled)}] {words}";
    }

    private static string Time(TimeSpan left) =>
        left.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left:mm\\:ss}")
            : left.ToString(@"m\:ss", CultureInfo.InvariantCulture);

    private static bool IsTerminal(VerbContext context) =>
        !Console.IsErrorRedirected && ReferenceEquals(context.Errors, Console.Error);
}
