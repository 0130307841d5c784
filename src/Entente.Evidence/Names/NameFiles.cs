using System.Collections.Immutable;
using System.Text;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>A name as it ships: the name, and by what else it is met.</summary>
/// <param name="Known">The name with its forms.</param>
/// <param name="Metonyms">Seats that stand for the one who governs there, when no place word is before them.</param>
/// <param name="Joined">Short forms that are met only where a hyphen joins them to another name.</param>
/// <param name="Others">Longer words that begin with a form and mean something else.</param>
internal sealed record ShippedName(KnownName Known, ImmutableArray<string> Metonyms, ImmutableArray<string> Joined,
    ImmutableArray<string> Others)
{
    /// <summary>The languages in whose texts a government without a name is this one's.</summary>
    public ImmutableArray<string> Homes { get; init; } = [];

    /// <summary>English adjectives that name it before an office ("A's ambassador" as "the Aish ambassador").</summary>
    public ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>Adjectives of other languages that name it so.</summary>
    public ImmutableArray<NameForm> AdjectivesOf { get; init; } = [];

    /// <summary>ISO 4217 of its own dollar, or of the one that is money there; null for none.</summary>
    public string? Dollar { get; init; }

    /// <summary>
    /// ISO 4217 of its money, where others call theirs by the same word and the code does not begin with the key of the
    /// country; null elsewhere.
    /// </summary>
    public string? Money { get; init; }
}

/// <summary>
/// Reads the files of names: a line <c>key kind Short name</c> begins one; indented lines <c>language: form | form</c>
/// give its forms, <c>metonym:</c>, <c>joined:</c>, <c>not:</c>, <c>home:</c>, <c>adjective:</c>, <c>dollar:</c>,
/// <c>money:</c> what <see cref="ShippedName"/> says. <c>#</c> begins a comment.
/// </summary>
internal static class NameFiles
{
    private const string AdjectiveOf = "adjective-";

    /// <summary>What a line of a name may begin with, beside the languages of its forms and adjectives.</summary>
    private static readonly string[] Labels =
        ["adjective", "metonym", "joined", "not", "home", "dollar", "money"];

    private static readonly Lazy<ImmutableArray<ShippedName>> Loaded = new(() =>
        [.. typeof(NameFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("names/", StringComparison.Ordinal)
                && n.EndsWith(".names", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(n => Read(WordFiles.Resource(n), n))
            .GroupBy(n => n.Known.Key, StringComparer.Ordinal).Select(same => same.Aggregate(Merged))]);

    /// <summary>All names that ship.</summary>
    public static ImmutableArray<ShippedName> All => Loaded.Value;

    /// <summary>One name that several files give forms of.</summary>
    private static ShippedName Merged(ShippedName one, ShippedName other) => one with
    {
        Known = one.Known with
        {
            Names = one.Known.Names with { Forms = [.. one.Known.Names.Forms, .. other.Known.Names.Forms] },
        },
        Metonyms = [.. one.Metonyms, .. other.Metonyms],
        Joined = [.. one.Joined, .. other.Joined],
        Others = [.. one.Others, .. other.Others],
        Homes = [.. one.Homes, .. other.Homes],
        Adjectives = [.. one.Adjectives, .. other.Adjectives],
        AdjectivesOf = [.. one.AdjectivesOf, .. other.AdjectivesOf],
        Dollar = one.Dollar ?? other.Dollar,
        Money = one.Money ?? other.Money,
    };

    /// <summary>
    /// Whose government is meant in texts of a language that do not say whose; null where that is open.
    /// </summary>
    public static KnownName? HomeOf(string language) => All.FirstOrDefault(n => n.Homes.Contains(language))?.Known;

    /// <summary>The dollar or other money of a country, as its names say; null where they do not.</summary>
    public static string? MoneyOf(string key) =>
        All.FirstOrDefault(n => n.Known.Key == key) is { } name ? name.Money ?? name.Dollar : null;

    /// <summary>The dollars that countries have of their own.</summary>
    public static ImmutableArray<string> Dollars { get; } =
        [.. All.Select(n => n.Dollar).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">
    /// A line is not in the format, or has a label that is no language; it names the file and the line.
    /// </exception>
    public static List<ShippedName> Read(IEnumerable<string> lines, string name)
    {
        var names = new List<ShippedName>();
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            var line = raw.TrimEnd().Normalize(NormalizationForm.FormC);
            if (line.Length == 0 || line.TrimStart()[0] == '#')
            {
                continue;
            }
            if (line[0] != ' ')
            {
                names.Add(Begin(line, $"{name}:{number}"));
            }
            else if (names.Count > 0 && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                names[^1] = With(names[^1], line[..colon].Trim(), line[(colon + 2)..], $"{name}:{number}");
            }
            else
            {
                throw new FormatException($"{name}:{number}: '{line.Trim()}' is no line of a name.");
            }
        }
        return names;
    }

    private static ShippedName Begin(string line, string place)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || !Enum.TryParse<NameKind>(parts[1], ignoreCase: true, out var kind)
            || !char.IsAsciiLetter(parts[1][0]))
        {
            throw new FormatException($"{place}: '{line}' is not 'key kind Short name'.");
        }
        return new ShippedName(new KnownName(parts[0], kind, new Core.Names { Short = parts[2] }), [], [], []);
    }

    private static ShippedName With(ShippedName name, string label, string rest, string place)
    {
        var language = label.StartsWith(AdjectiveOf, StringComparison.Ordinal) ? label[AdjectiveOf.Length..] : label;
        if (!Labels.Contains(label) && !Languages.Codes.Contains(language))
        {
            throw new FormatException($"{place}: '{label}' is no label of a name. Write a language of its forms "
                + $"({string.Join(", ", Languages.Codes)}), {AdjectiveOf} with one of these, or one of "
                + $"{string.Join(", ", Labels)}.");
        }
        var forms = rest.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return label switch
        {
            "metonym" => name with { Metonyms = [.. name.Metonyms, .. forms] },
            "adjective" => name with { Adjectives = [.. name.Adjectives, .. forms] },
            _ when language != label => name with
            {
                AdjectivesOf = [.. name.AdjectivesOf, .. forms.Select(f => new NameForm(language, f))],
            },
            "dollar" => name with { Dollar = forms.FirstOrDefault() },
            "money" => name with { Money = forms.FirstOrDefault() },
            "home" => name with { Homes = [.. name.Homes, .. forms] },
            "not" => name with { Others = [.. name.Others, .. forms] },
            "joined" => name with { Joined = [.. name.Joined, .. forms] },
            _ => name with
            {
                Known = name.Known with
                {
                    Names = name.Known.Names with
                    {
                        Forms = [.. name.Known.Names.Forms, .. forms.Select(f => new NameForm(label, f))],
                    },
                },
            },
        };
    }
}
