using System.Net.Sockets;
using Entente.Store;

namespace Entente.App.Commands;

/// <summary>What a verb cannot do is said in a sentence and an exit status, never with a stack of calls.</summary>
internal static class Guard
{
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
            await context.Errors.WriteLineAsync(fault.Message);
            return ExitStatus.Unreachable;
        }
    }
}
