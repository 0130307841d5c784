using System.Globalization;

namespace Entente.App.Commands;

/// <summary>A line of progress on standard error, on a terminal only.</summary>
internal sealed class Progress(VerbContext context, int total) : IDisposable
{
    private const int Width = 30;
    private readonly bool _shows = total > 1 && !Console.IsErrorRedirected
        && ReferenceEquals(context.Errors, Console.Error);
    private int _done;

    public void Step()
    {
        _done++;
        if (_shows)
        {
            var filled = Width * _done / total;
            context.Errors.Write(string.Create(
                CultureInfo.InvariantCulture, $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}"));
        }
    }

    public void Dispose()
    {
        if (_shows)
        {
            context.Errors.Write("\r" + new string(' ', Width + 24) + "\r");
        }
    }
}
