using System.Text;

namespace Entente.Evidence;

/// <summary>
/// The words of a language as they ship: text files with <c>[section]</c> headings and lines of the form
/// <c>key: form | form</c>, or <c>form | form</c> where each form is its own key. <c>#</c> begins a comment.
/// A section whose name begins with <c>patterns</c>, or is <c>dates</c>, has one pattern a line.
/// </summary>
internal static class WordFiles
{
    /// <summary>All sections of a language, from all its files in the order of their names.</summary>
    public static Dictionary<string, List<WordForm>> Read(string code)
    {
        var sections = new Dictionary<string, List<WordForm>>(StringComparer.Ordinal);
        foreach (var name in Names(code))
        {
            ReadLines(Resource(name), name, sections);
        }
        return sections;
    }

    /// <summary>The commonest words of the languages that are told and not read, by their codes.</summary>
    public static Dictionary<string, List<WordForm>> ReadOthers()
    {
        const string name = "other-languages/common.txt";
        var sections = new Dictionary<string, List<WordForm>>(StringComparer.Ordinal);
        ReadLines(Resource(name), name, sections);
        return sections;
    }

    /// <summary>The names of the files of a language.</summary>
    public static IEnumerable<string> Names(string code) =>
        typeof(WordFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("languages/" + code + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of an embedded file.</summary>
    internal static IEnumerable<string> Resource(string name)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Adds the sections of one file.</summary>
    /// <exception cref="FormatException">A line stands before the first section.</exception>
    internal static void ReadLines(IEnumerable<string> lines, string name, Dictionary<string, List<WordForm>> sections)
    {
        List<WordForm>? section = null;
        var patterns = false;
        foreach (var raw in lines)
        {
            var line = raw.Trim().Normalize(NormalizationForm.FormC);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line[0] == '[' && line[^1] == ']' && !line.Contains(' ', StringComparison.Ordinal))
            {
                var heading = line[1..^1];
                patterns = heading.StartsWith("patterns", StringComparison.Ordinal) || heading == "dates";
                if (!sections.TryGetValue(heading, out section))
                {
                    sections.Add(heading, section = []);
                }
                continue;
            }
            if (section is null)
            {
                throw new FormatException($"{name}: '{line}' stands before the first section.");
            }
            section.AddRange(Forms(line, patterns));
        }
    }

    private static IEnumerable<WordForm> Forms(string line, bool pattern)
    {
        var colon = KeyEnd(line, pattern);
        var key = colon < 0 ? null : line[..colon].Trim();
        var rest = colon < 0 ? line : line[(colon + 2)..].Trim();
        return pattern
            ? [new WordForm(key ?? rest, rest)]
            : rest.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(form => new WordForm(key ?? form, form));
    }

    /// <summary>
    /// Where the key of a line ends; -1 where it has none. A form may end with a colon itself: no bar stands before
    /// that of a key, and none right behind it.
    /// </summary>
    private static int KeyEnd(string line, bool pattern)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return !pattern && colon >= 0 && (line.AsSpan(0, colon).Contains('|') || line.AsSpan(0, colon).IsWhiteSpace()
            || line.AsSpan(colon + 1).TrimStart() is ['|', ..]) ? -1 : colon;
    }
}
