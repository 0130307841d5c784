using System.Net.Sockets;
using System.Text.RegularExpressions;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>What a verb cannot do is said in a sentence and an exit status, never with a stack of calls.</summary>
internal static partial class Guard
{
    /// <summary>What the system could not do, with the file that it was about.</summary>
    private static Finding FindingOf(Exception fault)
    {
        var path = (fault as FileNotFoundException)?.FileName ?? Named().Match(fault.Message).Groups["path"].Value;
        return path.Length == 0
            ? Finding.Of("file.failed", null, ("reason", FileReasons.Of(fault)))
            : Finding.Of(
                "file.unusable", null, ("path", UnfinishedFile.NameOf(path)), ("reason", FileReasons.Of(fault)));
    }

    /// <summary>The system names the file in its sentence, and nowhere else.</summary>
    [GeneratedRegex("'(?<path>.+)'")]
    private static partial Regex Named();

    public static async Task<int> RunAsync(Func<Task<int>> verb, VerbContext context)
    {
        try
        {
            return await verb();
        }
        catch (StoreException fault)
        {
            context.Say(fault.Finding);
            return ExitStatus.Unreachable;
        }
        catch (OperationCanceledException)
        {
            await context.Errors.WriteLineAsync(context.Texts["cli.cancelled"]);
            return ExitStatus.Findings;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SocketException)
        {
            return Math.Max(ExitStatus.Unreachable, context.Say(FindingOf(fault)));
        }
    }
}
