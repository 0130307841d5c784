using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Entente.Repo.Tests;

/// <summary>A C# file with its lines and its syntax.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Tree">Its syntax, with documentation comments.</param>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    /// <summary>The project's name: the folder below <c>src</c> or <c>tests</c>.</summary>
    public string Project => Path.Split('/') is [_, var project, _, ..] ? project : "";

    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    public IEnumerable<T> Nodes<T>() where T : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>The line on which a token or node begins, from 1.</summary>
    public int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    public Fault Fault(Location at, string what) => new(Path, LineOf(at), what);
}

/// <summary>The files of the repository: those under version control, and new ones that are not ignored.</summary>
internal static class Sources
{
    private static readonly string[] BuildFolders = ["bin", "obj", ".git", "TestResults", "node_modules"];

    /// <summary>Paths from the root, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. (FromGit() ?? FromFolders()).Where(f => File.Exists(FullPath(f))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>All C# files, parsed once.</summary>
    public static IReadOnlyList<SourceFile> CSharp { get; } =
        [.. WithExtension(".cs").Select(f => new SourceFile(f, Parse(f)))];

    public static IEnumerable<string> WithExtension(string extension) =>
        Files.Where(f => f.EndsWith(extension, StringComparison.Ordinal));

    public static string FullPath(string file) => Path.Combine(Checkout.Root, file);

    public static string Read(string file) => File.ReadAllText(FullPath(file));

    /// <summary>The text of a file that may be missing; empty then.</summary>
    public static string ReadOrEmpty(string file) => File.Exists(FullPath(file)) ? Read(file) : "";

    /// <summary>The folders below <c>src</c> that hold a project.</summary>
    public static IEnumerable<string> ProjectFiles(string folder) =>
        WithExtension(".csproj").Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal));

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(
        Read(file), new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse), FullPath(file));

    private static string[]? FromGit()
    {
        try
        {
            // The owner of the folder may be another user than the one who tests.
            using var git = Process.Start(new ProcessStartInfo(
                "git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Checkout.Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            _ = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Without version control (an archive of the sources): everything but what builds make.</summary>
    private static IEnumerable<string> FromFolders() =>
        Directory.EnumerateFiles(Checkout.Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Checkout.Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(BuildFolders.Contains));
}
