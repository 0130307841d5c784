using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Entente.Evidence;

/// <summary>How a program ended.</summary>
internal enum ProgramEnd
{
    /// <summary>By itself, with status 0.</summary>
    Done,

    /// <summary>By itself, with another status.</summary>
    Failed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It was ended, with all that it started, because it took too long.</summary>
    TooSlow,
}

/// <summary>What a program gave.</summary>
internal sealed record ProgramRun(ProgramEnd End, string Output, string Errors);

/// <summary>
/// Runs a program that reads a format, within limits of time, memory and what it writes; whatever the document does to
/// it, it is ended in time, with all that it started.
/// </summary>
internal static class ReadingProgram
{
    /// <summary>How many bytes of what it prints are kept.</summary>
    private const int MostPrinted = 1_000_000;

    /// <summary>How many bytes a file may have that it writes.</summary>
    private const long MostWritten = 400_000_000;

    /// <summary>Sets limits, and becomes the program: what is ended later is the program itself.</summary>
    private const string Limited =
        "ulimit -v \"$1\"; ulimit -f \"$2\"; ulimit -c 0; shift 2; exec \"$@\"";

    private static readonly TimeSpan AfterEnd = TimeSpan.FromSeconds(2);

    /// <summary>Runs it to its end, or to a limit.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="time">How long it may run.</param>
    /// <param name="memoryBytes">How much memory it may have; held where the system can.</param>
    /// <param name="cancellation">Ends it.</param>
    public static ProgramRun Run(
        string program, IEnumerable<string> arguments, string folder, TimeSpan time, long memoryBytes,
        CancellationToken cancellation)
    {
        if (PathOf(program) is not { } path)
        {
            return new ProgramRun(ProgramEnd.Missing, "", "");
        }
        if (time <= TimeSpan.Zero)
        {
            return new ProgramRun(ProgramEnd.TooSlow, "", "");
        }
        using var process = new Process { StartInfo = Start(path, arguments, folder, memoryBytes) };
        try
        {
            process.Start();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return new ProgramRun(ProgramEnd.Missing, "", fault.Message);
        }
        process.StandardInput.Close();
        var output = Listen(process.StandardOutput.BaseStream);
        var errors = Listen(process.StandardError.BaseStream);
        using var given = cancellation.Register(() => Kill(process));
        var ended = process.WaitForExit(time);
        if (!ended)
        {
            Kill(process);
        }
        cancellation.ThrowIfCancellationRequested();
        output.Thread.Join(AfterEnd);
        errors.Thread.Join(AfterEnd);
        return new ProgramRun(
            !ended ? ProgramEnd.TooSlow : process.ExitCode == 0 ? ProgramEnd.Done : ProgramEnd.Failed,
            TextOf(output.Kept), TextOf(errors.Kept));
    }

    /// <summary>Where a program is; null where it is not.</summary>
    internal static string? PathOf(string program)
    {
        if (Path.GetFileName(program) != program)
        {
            return File.Exists(program) ? Path.GetFullPath(program) : null;
        }
        var name = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        var folders = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    private static ProcessStartInfo Start(
        string path, IEnumerable<string> arguments, string folder, long memoryBytes)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (OperatingSystem.IsWindows())
        {
            start.FileName = path;
        }
        else
        {
            start.FileName = "/bin/sh";
            foreach (var given in new[]
            {
                "-c", Limited, "sh", (memoryBytes / 1024).ToString(CultureInfo.InvariantCulture),
                (MostWritten / 512).ToString(CultureInfo.InvariantCulture), path,
            })
            {
                start.ArgumentList.Add(given);
            }
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return start;
    }

    /// <summary>Reads to the end what is printed, and keeps the beginning.</summary>
    private static (Thread Thread, MemoryStream Kept) Listen(Stream stream)
    {
        var kept = new MemoryStream();
        var thread = new Thread(() =>
        {
            var block = new byte[16_384];
            try
            {
                while (stream.Read(block) is > 0 and var read)
                {
                    lock (kept)
                    {
                        kept.Write(block, 0, (int)Math.Min(read, MostPrinted - kept.Length));
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The program is gone: what it printed before is there.
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return (thread, kept);
    }

    private static string TextOf(MemoryStream kept)
    {
        lock (kept)
        {
            return Encoding.UTF8.GetString(kept.ToArray());
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or AggregateException
            or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
