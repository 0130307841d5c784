using System.Globalization;
using System.Text;

namespace Entente.App.Features.Documents;

/// <summary>
/// What a site asks programs to leave alone (robots.txt, RFC 9309): the group that names this program, else the one for
/// all; of the rules that fit an address the longest counts, and of two as long the one that allows.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>How many bytes are read; the rest of a longer file is left out, as the standard says.</summary>
    public const int MostBytes = 512_000;

    private const int MostRules = 5_000;

    private readonly List<(string Path, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>A site that asks nothing.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>A site whose rules cannot be had at the moment: it is left alone.</summary>
    public static RobotsRules All { get; } = Parse("User-agent: *\nDisallow: /", "");

    /// <summary>The rules of a file for a program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="program">The name of the program.</param>
    public static RobotsRules Parse(string text, string program)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (names, isOpen, isNamed) = (new List<string>(), false, false);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var line = raw.Split('#')[0].Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }
            var (field, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (field == "user-agent")
            {
                if (isOpen)
                {
                    (names, isOpen) = ([], false);
                }
                names.Add(value);
                isNamed |= IsNamed(value, program);
            }
            else if (field is "allow" or "disallow")
            {
                isOpen = true;
                var rule = (Compared(value, isRule: true), field == "allow");
                if (value.Length > 0 && names.Exists(n => IsNamed(n, program)) && own._rules.Count < MostRules)
                {
                    own._rules.Add(rule);
                }
                if (value.Length > 0 && names.Contains("*") && all._rules.Count < MostRules)
                {
                    all._rules.Add(rule);
                }
            }
        }
        return isNamed ? own : all;
    }

    /// <summary>Whether an address of the site may be fetched.</summary>
    public bool Allows(Uri address)
    {
        var path = Compared(address.PathAndQuery, isRule: false);
        var (length, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            if ((rule.Path.Length > length || (rule.Path.Length == length && rule.Allows)) && Fits(rule.Path, path))
            {
                (length, allows) = (rule.Path.Length, rule.Allows);
            }
        }
        return allows || path == "/robots.txt";
    }

    /// <summary>
    /// A path as it is compared (RFC 9309, 2.2.2): octets that need no percent sign stand without it, all others with
    /// it and in capitals. A star, or a dollar sign at the end, is one in a rule alone.
    /// </summary>
    private static string Compared(string path, bool isRule)
    {
        var same = new StringBuilder(path.Length);
        Span<byte> octets = stackalloc byte[4];
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '%' && at + 2 < path.Length && byte.TryParse(
                path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                Add(same, octet, IsUnreserved((char)octet));
                at += 3;
                continue;
            }
            var isSign = isRule && (path[at] == '*' || (path[at] == '$' && at == path.Length - 1));
            if (isSign || (char.IsAscii(path[at]) && path[at] is not ('*' or '$')))
            {
                same.Append(path[at++]);
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(at), out var rune, out var length);
            foreach (var one in octets[..rune.EncodeToUtf8(octets)])
            {
                Add(same, one, isPlain: false);
            }
            at += length;
        }
        return same.ToString();
    }

    private static void Add(StringBuilder path, byte octet, bool isPlain)
    {
        if (isPlain)
        {
            path.Append((char)octet);
        }
        else
        {
            path.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }

    private static bool IsUnreserved(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';

    private static bool IsNamed(string name, string program) =>
        program.Length > 0 && name.Split('/', ' ')[0].Equals(program, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path begins as a rule says, with any letters for * and the end for $ at its end.</summary>
    private static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var pieces = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (isWhole && i == pieces.Length - 1)
            {
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + pieces[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
