namespace Entente.Evidence;

/// <summary>
/// Which of the currencies that share a word a document calls by a word or sign of their own ("Norwegian kroner",
/// "NOK").
/// </summary>
internal sealed class NamedCurrencies(PageText page)
{
    private const int BesideFigure = 15;

    private readonly Dictionary<string, (bool Named, bool Unit, bool Signed)> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the document calls it by a word of its own.</summary>
    public bool Names(string code) => Find(code).Named;

    /// <summary>Whether it says that its figures are in it ("all amounts are in Australian dollars").</summary>
    public bool IsUnit(string code) => Find(code).Unit;

    /// <summary>Whether a sign of its own, which ends with that it shares, stands in it ("US$").</summary>
    public bool HasSign(string code) => Find(code).Signed;

    private (bool Named, bool Unit, bool Signed) Find(string code)
    {
        if (!_known.TryGetValue(code, out var found))
        {
            var places = page.Language["currencies"].Concat(page.Language.CurrencySigns)
                .Where(f => f.Key == code).SelectMany(f => Places(f.Text)).ToList();
            _known.Add(code, found = (places.Count > 0, places.Exists(p => IsApart(p.Start, p.End)),
                places.Exists(p => !char.IsLetter(page.Folded.Lower[p.End - 1]))));
        }
        return found;
    }

    private IEnumerable<(int Start, int End)> Places(string form)
    {
        var text = page.Folded.Lower;
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            if (page.Language.IsUnspaced || ((at == 0 || !char.IsLetter(form[0]) || !char.IsLetter(text[at - 1]))
                && (end == text.Length || !char.IsLetter(form[^1]) || !char.IsLetter(text[end]))))
            {
                yield return (at, end);
            }
        }
    }

    private bool IsApart(int start, int end)
    {
        var text = page.Folded.Lower.AsSpan();
        var from = Math.Max(0, start - BesideFigure);
        return text[from..start].IndexOfAnyInRange('0', '9') < 0
            && text[end..Math.Min(text.Length, end + 3)].IndexOfAnyInRange('0', '9') < 0;
    }
}
