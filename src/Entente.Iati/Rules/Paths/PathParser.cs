using System.Buffers;
using System.Globalization;

namespace Entente.Iati;

/// <summary>Reads expressions of the part of XPath that rules are written in.</summary>
/// <param name="text">The expression.</param>
/// <param name="book">The names; one that it does not have is found nowhere.</param>
internal sealed class PathParser(string text, NameBook book)
{
    private static readonly Dictionary<string, ComparisonSign> Signs = new(StringComparer.Ordinal)
    {
        ["="] = ComparisonSign.Equal, ["!="] = ComparisonSign.Unequal, ["<"] = ComparisonSign.Less,
        ["<="] = ComparisonSign.LessOrEqual, [">"] = ComparisonSign.Greater, [">="] = ComparisonSign.GreaterOrEqual,
    };

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private int _at;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is none that rules are written in.</exception>
    public static PathExpression Parse(string text, NameBook book)
    {
        var parser = new PathParser(text, book);
        var expression = parser.ReadOr();
        return parser.Rest.Length == 0 ? expression : throw parser.Unreadable();
    }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static PathLocation ParsePath(string text, NameBook book) =>
        Parse(text, book) as PathLocation ?? throw new FormatException($"'{text}' is no path.");

    private ReadOnlySpan<char> Rest => text.AsSpan(_at).TrimStart();

    private PathExpression ReadOr()
    {
        var left = ReadAnd();
        while (TakeWord("or"))
        {
            left = new OrExpression(left, ReadAnd());
        }
        return left;
    }

    private PathExpression ReadAnd()
    {
        var left = ReadComparison();
        while (TakeWord("and"))
        {
            left = new AndExpression(left, ReadComparison());
        }
        return left;
    }

    private PathExpression ReadComparison()
    {
        var left = ReadSum();
        foreach (var length in (ReadOnlySpan<int>)[2, 1])
        {
            if (Rest.Length >= length && Signs.TryGetValue(Rest[..length].ToString(), out var sign))
            {
                Take(length);
                return new PathComparison(left, sign, ReadSum());
            }
        }
        return left;
    }

    private PathExpression ReadSum()
    {
        var left = ReadValue();
        while (Take("+"))
        {
            left = new SumExpression(left, ReadValue());
        }
        return left;
    }

    private PathExpression ReadValue()
    {
        if (Take("("))
        {
            var inner = ReadOr();
            Require(")");
            return inner;
        }
        if (Rest is ['\'' or '"', ..])
        {
            return ReadLiteral();
        }
        if (Rest is [>= '0' and <= '9', ..])
        {
            var end = Rest.IndexOfAnyExcept(OfNumbers);
            return new ConstantExpression(
                double.Parse(Take(end < 0 ? Rest.Length : end), CultureInfo.InvariantCulture));
        }
        return ReadFunction() ?? ReadPath();
    }

    private LiteralExpression ReadLiteral()
    {
        var quote = Take(1);
        var end = text.IndexOf(quote, _at, StringComparison.Ordinal);
        if (end < 0)
        {
            throw Unreadable();
        }
        var literal = text[_at..end];
        _at = end + 1;
        return new LiteralExpression(literal);
    }

    private PathExpression? ReadFunction()
    {
        if (Take("not("))
        {
            return Close(new NotExpression(ReadOr()));
        }
        if (Take("count("))
        {
            return Close(new CountExpression(ReadPath()));
        }
        return Take("number(") ? Close(new NumberExpression(ReadOr())) : null;
    }

    private PathExpression Close(PathExpression inner)
    {
        Require(")");
        return inner;
    }

    private PathLocation ReadPath()
    {
        var steps = new List<PathStep>();
        var fromTop = Rest is ['/', ..];
        if (Take("//"))
        {
            steps.Add(ReadStep(PathAxis.Anywhere));
        }
        else if (Take("/"))
        {
            // The root is not in the tree: its step is passed over, and the next is the top itself.
            ReadStep(PathAxis.Child);
            if (Take("/"))
            {
                steps.Add(ReadStep(PathAxis.Child) with { Axis = PathAxis.Self });
            }
        }
        else
        {
            steps.Add(ReadStep(PathAxis.Child));
        }
        while (Take("/"))
        {
            steps.Add(ReadStep(PathAxis.Child));
        }
        return new PathLocation([.. steps], fromTop, Take("|") ? ReadPath() : null);
    }

    private PathStep ReadStep(PathAxis axis)
    {
        if (Take("text()"))
        {
            return ReadConditions(PathAxis.Text, PathStep.AnyName);
        }
        if (Take(".."))
        {
            return ReadConditions(PathAxis.Parent, PathStep.AnyName);
        }
        if (Take("."))
        {
            return ReadConditions(PathAxis.Self, PathStep.AnyName);
        }
        axis = Take("@") ? PathAxis.Attribute : axis;
        if (Take("*"))
        {
            return ReadConditions(axis, PathStep.AnyName);
        }
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':' or '.'))
        {
            length++;
        }
        return length == 0 ? throw Unreadable() : ReadConditions(axis, book.Find(Take(length)));
    }

    private PathStep ReadConditions(PathAxis axis, int name)
    {
        var conditions = new List<PathExpression>();
        var position = 0;
        while (Take("["))
        {
            var condition = ReadOr();
            Require("]");
            if (condition is ConstantExpression constant)
            {
                position = (int)constant.Number(new PathContext(new NodeTree(book), new ItemLists()), default);
            }
            else
            {
                conditions.Add(condition);
            }
        }
        return new PathStep(axis, name, [.. conditions], position);
    }

    private bool TakeWord(string word)
    {
        var rest = Rest;
        return rest.StartsWith(word, StringComparison.Ordinal) && rest.Length > word.Length
            && !char.IsLetterOrDigit(rest[word.Length]) && rest[word.Length] != '-' && Take(word);
    }

    private bool Take(string sign)
    {
        if (!Rest.StartsWith(sign, StringComparison.Ordinal))
        {
            return false;
        }
        Take(sign.Length);
        return true;
    }

    private string Take(int length)
    {
        _at = text.Length - Rest.Length + length;
        return text.Substring(_at - length, length);
    }

    private void Require(string sign)
    {
        if (!Take(sign))
        {
            throw Unreadable();
        }
    }

    private FormatException Unreadable() => new($"'{text}' cannot be read from '{Rest}' on.");
}
