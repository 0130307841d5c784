using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>
/// What every language must do, whichever it is. A language's own class gives its examples; the files it ships are
/// held to <see cref="LanguageSections.All"/>.
/// </summary>
public abstract class LanguageContract
{
    protected abstract string Code { get; }

    /// <summary>The code, for who asks which languages have their tests.</summary>
    internal string OwnCode => Code;

    /// <summary>Numbers as the language writes them.</summary>
    protected abstract IReadOnlyList<(string Text, decimal Value)> Numbers { get; }

    /// <summary>Amounts, with their currency.</summary>
    protected abstract IReadOnlyList<(string Text, decimal Value, string Currency)> Amounts { get; }

    /// <summary>Dates in ISO form, the year XXXX where it is not printed; periods as year..year.</summary>
    protected abstract IReadOnlyList<(string Text, string Iso)> Dates { get; }

    protected abstract IReadOnlyList<(string Text, int Ordinal)> Ordinals { get; }

    /// <summary>A number with a word of approximation, and the stable word.</summary>
    protected abstract IReadOnlyList<(string Text, string Approx)> Approximations { get; }

    /// <summary>A line, and how many sentences it has.</summary>
    protected abstract IReadOnlyList<(string Line, int Sentences)> Sentences { get; }

    protected Language Language => Evidence.Languages.Find(Code).ShouldNotBeNull();

    [Fact]
    public void Every_section_has_words_and_no_section_is_unknown()
    {
        foreach (var section in LanguageSections.All.Where(s => !s.IsOptional))
        {
            Language[section.Name].ShouldNotBeEmpty(section.Name);
        }
        Language.SectionNames.Except(LanguageSections.All.Select(s => s.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void No_bar_is_left_in_a_key_or_a_form() => LanguageSections.All
        .Where(s => s.Name != "dates" && !s.Name.StartsWith("patterns", StringComparison.Ordinal))
        .SelectMany(s => Language[s.Name].Select(f => (Section: s.Name, f.Key, f.Text)))
        .Where(f => f.Key.Length == 0 || f.Key.Contains('|') || f.Text.Contains('|')).ShouldBeEmpty();

    [Fact]
    public void Every_date_has_a_key_that_the_reader_knows() => Language["dates"].Where(f => !DateKeys.IsKnown(f.Key))
        .Select(f => $"[dates] {f.Key}: {f.Text} has no key of DateKeys").ShouldBeEmpty();

    [Fact]
    public void Every_pattern_is_in_the_notation()
    {
        foreach (var section in LanguageSections.All
            .Where(s => s.Name.StartsWith("patterns", StringComparison.Ordinal)))
        {
            Should.NotThrow(() => Language.Patterns(section.Name), section.Name);
        }
    }

    [Fact]
    public void Every_currency_is_one_of_ISO_4217()
    {
        foreach (var form in Language["currencies"].Concat(Language["currency-signs"]))
        {
            SharedCurrencies.Codes(form.Key).All(c => Currency.TryParse(c, out _)).ShouldBeTrue(form.Key);
        }
    }

    /// <summary>The currencies that have one word in most languages, by their codes.</summary>
    private static readonly string[][] OfOneWord =
    [
        ["NOK", "DKK"], ["SEK", "ISK"], ["KWD", "JOD", "IQD", "TND"], ["INR", "PKR", "NPR"],
        ["PHP", "MXN", "COP", "CLP"], ["SAR", "QAR"], ["KES", "TZS", "UGX"], ["AED", "MAD"],
    ];

    [Fact]
    public void Money_of_several_countries_with_one_word_has_a_shared_key()
    {
        var keys = Language["currencies"].Select(f => SharedCurrencies.Codes(f.Key)).ToList();
        foreach (var word in OfOneWord)
        {
            keys.ShouldContain(k => word.All(k.Contains), string.Join('/', word));
        }
    }

    [Fact]
    public void A_word_is_of_one_currency_or_of_the_shared_key() => Language["currencies"].GroupBy(f => f.Text)
        .Where(f => f.Select(k => k.Key).Distinct().Count() > 1 && f.Any(k => k.Key.Contains('/'))).ShouldBeEmpty();

    [Fact]
    public void Every_approximation_is_a_stable_word()
    {
        foreach (var form in Language["approximations"].Concat(Language["approximations-after"]))
        {
            Should.NotThrow(() => Approximation.FromKey(form.Key), form.Key);
        }
    }

    [Fact]
    public void Numbers_are_read()
    {
        foreach (var (text, value) in Numbers)
        {
            var tokens = new TokenText(FoldedText.Of(text));
            var read = Language.Numbers.At(tokens, 0, tokens.Tokens.Length).ShouldNotBeNull(text);
            read.Value.ShouldBe(value, text);
            read.End.ShouldBe(tokens.Folded.Lower.Length, text);
        }
    }

    [Fact]
    public void Amounts_are_read()
    {
        foreach (var (text, value, currency) in Amounts)
        {
            var money = Figures(text).Find(f => f.Kind == MentionKind.Money).ShouldNotBeNull(text);
            (money.Value, money.Currency).ShouldBe((value, currency), text);
        }
    }

    [Fact]
    public void Dates_are_read()
    {
        foreach (var (text, iso) in Dates)
        {
            var date = Figures(text).Find(f => f.Kind == MentionKind.Date).ShouldNotBeNull(text).Date;
            var read = date.IsPeriod ? date.Year + ".." + date.EndYear : date.EndDay is null ? date.ToIso()
                ?? date.Key : date.ToIso() + ".." + date.EndToIso();
            (read is "" ? date.Key : read).ShouldBe(iso, text);
        }
    }

    [Fact]
    public void Ordinals_are_read()
    {
        foreach (var (text, ordinal) in Ordinals)
        {
            Figures(text).Find(f => f.Kind == MentionKind.Ordinal).ShouldNotBeNull(text).Value.ShouldBe(ordinal, text);
        }
    }

    [Fact]
    public void Approximations_keep_their_word()
    {
        foreach (var (text, approx) in Approximations)
        {
            var figure = Figures(text)
                .Find(f => f.Kind is MentionKind.Number or MentionKind.Money or MentionKind.Percent).ShouldNotBeNull(
                text);
            figure.Approx.ShouldBe(approx, text);
            text.ShouldContain(figure.ApproxText!);
        }
    }

    [Fact]
    public void Lines_are_cut_into_sentences()
    {
        foreach (var (line, count) in Sentences)
        {
            var folded = FoldedText.Of(line);
            SentenceSplitter.Split(folded, Language, 0, folded.Cased.Length).Count.ShouldBe(count, line);
        }
    }

    private List<Mention> Figures(string text)
    {
        var page = new PageText(new SourceText(text), new Article(), Language, new ExtractionContext());
        var sentence = new MarkedSentence(page, 0, page.Folded.Cased.Length, 0);
        sentence.Words = Language.Lexicon.Find(page.Tokens, sentence.FirstToken, sentence.EndToken);
        return FigureMarker.Find(sentence);
    }
}
