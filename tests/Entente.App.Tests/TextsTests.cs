using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Entente.App.Features.Guide;
using Entente.App.Features.Record;
using Entente.Core;

namespace Entente.App.Tests;

/// <summary>What the program says is there for all that it can ask for, in each of its languages, and whole.</summary>
public sealed partial class TextsTests
{
    /// <summary>Texts that are the same in every language: proper names.</summary>
    private static readonly string[] ProperNames = ["Entente"];

    private static readonly Dictionary<string, Dictionary<string, string>> ByLanguage =
        Locale.All.ToDictionary(l => l.Code, l => TextsOf(l.Code), StringComparer.Ordinal);

    private static Dictionary<string, string> English => ByLanguage["en"];

    public static TheoryData<string> Languages => [.. Locale.All.Select(l => l.Code)];

    public static TheoryData<string> Translations => [.. Locale.All.Select(l => l.Code).Where(c => c != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_that_pages_and_verbs_name_has_a_text(string language)
    {
        var named = NamedKeys().Select(k => k.Key).Distinct().ToList();
        named.Count.ShouldBeGreaterThan(100);
        named.Where(key => !Has(ByLanguage[language], key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_place_of_a_text_is_filled_in_where_it_is_named() =>
        (from named in NamedKeys()
         from text in new[] { "", Locale.One, Locale.Other }.Select(form => English.GetValueOrDefault(named.Key + form))
         where text is not null
         from place in Places(text).Except(named.Filled)
         select $"{named.File}: {named.Key} leaves {{{place}}} open").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_group_of_words_is_complete(string language) =>
        Groups.SelectMany(g => g.Value.Select(word => g.Key + word)).Distinct()
            .Where(key => !Has(ByLanguage[language], key)).ShouldBeEmpty();

    [Fact]
    public void Every_group_that_the_program_looks_up_is_held_against_what_it_may_contain() =>
        (from source in AppSources()
         from Match lookup in Prefix().Matches(source.Text)
         select lookup.Groups["prefix"].Value).Distinct().Except(Groups.Keys).ShouldBeEmpty();

    [Fact]
    public void Every_text_is_asked_for()
    {
        var named = NamedKeys().Select(k => k.Key).Concat(Groups.SelectMany(g => g.Value.Select(word => g.Key + word)))
            .ToHashSet(StringComparer.Ordinal);
        English.Keys.Where(key => !named.Contains(key) && !named.Contains(Bare(key)))
            .Select(key => $"{key} is asked for nowhere: take it out of all languages, or complete its group in Groups")
            .ShouldBeEmpty();

        static string Bare(string key) => key.EndsWith(Locale.One, StringComparison.Ordinal) ? key[..^Locale.One.Length]
            : key.EndsWith(Locale.Other, StringComparison.Ordinal) ? key[..^Locale.Other.Length] : key;
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_language_has_the_same_keys_as_English_and_the_same_places(string language)
    {
        var texts = ByLanguage[language];
        var expected = English.Keys.Where(key => Locale.Of(language).HasSingular || !IsSingular(key));
        texts.Keys.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        texts.Where(t => !Places(t.Value).SetEquals(Places(English[t.Key]))).Select(t => t.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_with_a_form_for_one_has_a_form_for_the_other_counts() =>
        English.Keys.Where(IsSingular).Where(key => !English.ContainsKey(key[..^Locale.One.Length] + Locale.Other))
            .ShouldBeEmpty();

    [Fact]
    public void An_English_text_that_counts_things_has_a_form_for_one() =>
        // A finding's sentence has one form: it speaks of what is too many.
        English.Where(t => CountedPlural().IsMatch(t.Value) && !IsSingular(t.Key)
                && !t.Key.StartsWith("finding.", StringComparison.Ordinal)
                && !t.Key.EndsWith(Locale.Other, StringComparison.Ordinal))
            .Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    [Theory]
    [InlineData("en", 1, "1 project")]
    [InlineData("en", 0, "0 projects")]
    [InlineData("en", 23, "23 projects")]
    [InlineData("vi", 1, "1 dự án")]
    [InlineData("ko", 1, "1개 사업")]
    [InlineData("ko", 1234, "1,234개 사업")]
    public void A_count_chooses_the_form_of_its_language(string language, int count, string expected) =>
        Texts.In(language)["counted.project", ("count", count)].ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_English_is_left_in_another_language(string language)
    {
        var own = ByLanguage[language].Where(t => HasLetters(t.Value) && !ProperNames.Contains(t.Value)).ToList();
        own.Where(t => t.Value == English[t.Key] || EnglishWord().IsMatch(Words(t.Value)))
            .Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_Korean_text_is_written_in_Hangul() =>
        ByLanguage["ko"].Where(t => HasLetters(t.Value) && !ProperNames.Contains(t.Value) && !Hangul().IsMatch(t.Value))
            .Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_begs_exclaims_or_has_loose_blanks(string language) =>
        ByLanguage[language].Where(t => t.Value.Contains('!', StringComparison.Ordinal) || t.Value.Trim() != t.Value
                || t.Value.Contains("  ", StringComparison.Ordinal) || Begging().IsMatch(t.Value))
            .Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_is_a_whole_sentence_once_its_arguments_are_in(string language)
    {
        var texts = Texts.In(language);
        foreach (var code in FindingCodes.All)
        {
            var arguments = code.ArgumentNames.Select(name => new FindingArgument(name, "r41"));
            var sentence = texts.Say(new Finding(code.Code, code.Severity, null, [.. arguments]));
            sentence.ShouldNotStartWith("[");
            sentence.IndexOfAny(['{', '}']).ShouldBe(-1, code.Code);
            sentence.ShouldEndWith(".", customMessage: code.Code);
        }
    }

    [Theory]
    [InlineData("en", "r41 is a stock, r57 is a flow.")]
    [InlineData("vi", "r41 là số liệu thời điểm, còn r57 là số liệu thời kỳ.")]
    [InlineData("ko", "r41: 시점 수치, r57: 기간 수치.")]
    public void The_words_of_the_field_in_a_finding_are_in_its_language(string language, string beginning)
    {
        var finding = Finding.Of(
            "figure.stock-with-flow", null,
            ("figure", "r41"), ("other", "r57"), ("kind", "stock"), ("otherKind", "flow"));
        Texts.In(language).Say(finding).ShouldStartWith(beginning);
    }

    /// <summary>The words behind each group of keys that the program looks up by a value.</summary>
    private static readonly Dictionary<string, string[]> Groups = new(StringComparer.Ordinal)
    {
        ["finding."] = [.. FindingCodes.All.Select(c => c.Code)],
        ["quantity."] = [.. FigureCatalogue.All.Select(q => q.Key)],
        ["severity."] = WordsOf<Severity>(),
        ["inbox.stub-done."] = ["merge", "keep", "undo"],
        ["kind."] = WordsOf<FigureKind>(),
        ["reconciled."] =
        [
            .. WordsOf<ReconcileReason>(), Keys.Of(ReconcileOutcome.Differs),
            Keys.Of(ReconcileOutcome.SourcesDisagree),
        ],
        ["stage."] = [.. WordsOf<MoneyStage>(), "unstated"],
        ["state."] =
        [
            .. WordsOf<ActivityState>(), .. WordsOf<CommitmentVerdict>(), .. InSamples(StateLine()),
            ReadingRules.BaseState, "unstated", "receivable", "available", "undisbursed",
            "total", "approved", "pending", "cash", "in-kind",
        ],
        ["unit."] =
        [
            .. CountedThings(), .. InSamples(UnitLine()), Unit.Years.Text, Unit.Place.Text, Unit.Times.Text,
            "commitment", "decision", "thing", .. OfFigures,
        ],
        ["counted."] =
        [
            .. CountedThings(), .. InSamples(UnitLine()).Except([Unit.Times.Text]), Unit.Years.Text, Unit.Place.Text,
            "commitment", "decision", "thing", .. OfFigures,
        ],
        ["standing."] = WordsOf<Standing>(),
        ["outcome."] = WordsOf<ReconcileOutcome>(),
        ["slip."] = WordsOf<SlipKind>(),
        ["operation."] = WordsOf<CombineOperation>(),
        ["reading."] =
        [
            .. ReadingRules.All.Select(r => r.Key),
            "base-of-target", "by-hand", "sum", "difference", "comparison", "factor", "share", "average",
            "stages", "years",
            "receivable", "available", "undisbursed", "share-of-reported",
            "growth-as-printed", "sum-of-named", "year-of-its-bound", "opening-and-flows", "total-of-givers",
            "share-of-contributors",
        ],
        ["approx."] = [.. Enum.GetValues<ApproximationKind>().Select(k => new Approximation(k).Key).OfType<string>()],
        ["firmness."] = WordsOf<Firmness>(),
        ["verdict."] = [.. WordsOf<CommitmentVerdict>(), "none"],
        ["claim."] =
        [
            .. typeof(Claim).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(t => (string)t.TypeDiscriminator!),
        ],
        ["filter."] =
        [
            "verdict", "actor", "year", "fund", "framework", "measure", "quantity", "scope", "kind", "standing",
            "publisher", "language", "judged",
        ],
        ["measure."] = ["money", "number", "words"],
        ["link."] = [.. WordsOf<LinkKind>().SelectMany(kind => new[] { kind + "-to", kind + "-from" })],
        ["action."] = ["announced", "adopted", "issued", "signed", "implemented", "welcomed", "proposed"],
        ["stance."] = ["supports", "reaffirms", "appreciates", "requests", "opposes", "reports"],
        ["list."] = ["areas", "pillars", "members", "directions", "contents", "meetings"],
        ["documents.judged."] = ["none", "open", "done"],
        ["documents.version."] = ["earlier", "later", "other"],
        ["documents.taken-version."] = ["earlier", "later"],
        ["documents.change."] = ["changed", "gone", "added"],
        ["search.fit."] = ["unmarked", "begun", "variant"],
        ["figures.link."] =
        [
            "promise", "about", "restates", "restated-by", "includes", "included-in", "residual-of", "leaves",
            "made-into",
        ],
        ["figures.act."] = ["reported", "corrected", "withdrawn", "chosen", "recorded"],
        ["disagreements.do."] = ["sources-disagree", "differs", "not-comparable", "circular"],
        ["parties.sort."] = [.. Features.Parties.PartiesView.Sorts],
        ["party-kind."] = [.. WordsOf<OrganisationKind>(), "person", "partnership"],
        ["term."] = WordsOf<TermKind>(),
        ["fund-role."] = ["contributor", "manager"],
        ["reason."] =
        [
            "cannot-open", "denied", "disk-full", "host-unknown", "name-too-long", "no-folder", "nobody-answers",
            "not-there", "read-only", "there-already",
        ],
        ["office."] =
        [
            RoleHeld.Coordinator, "president", "partner", "donor", "depositary",
            // A party's own page says whose office it is.
            "coordinator.country", "coordinator.organisation", "partner.country", "donor.organisation",
        ],
        ["language."] =
        [
            .. Locale.All.Select(l => l.Code).Append(NameForm.NoLanguage).Union(InSamples(LanguageLine()))
                .Union(Entente.Evidence.Languages.Codes).Append("ms"),
        ],
        ["claim-field."] =
        [
            ClaimForm.Quote, .. ClaimFields.All.Values.SelectMany(f => f).Select(f => f.Name).Distinct(),
        ],
        ["claim-word."] =
        [
            "true", "false", .. ClaimFields.All.Values.SelectMany(f => f).SelectMany(f => f.Words).Distinct(),
        ],
        ["inbox-state."] = [.. Features.Inbox.InboxView.States],
        ["inbox-link."] = WordsOf<LinkKind>(),
        ["stub-sort."] = [.. WordsOf<NameKind>(), "meeting", "event"],
        ["claim-verdict."] = [.. WordsOf<ClaimVerdict>(), "open"],
        ["keeper."] = WordsOf<KeeperKind>(),
        ["mode."] = [.. WordsOf<MeetingMode>().Except(["unknown"])],
        ["basis."] = WordsOf<DateBasis>(),
        ["change."] = WordsOf<ChangeStage>(),
        ["status."] =
        [
            .. InSamples(StatusLine()), "observer", "dialogue-partner", "development-partner",
            "comprehensive-partnership",
        ],
        ["certainty."] = [.. WordsOf<Certainty>().Except(["unstated"])],
        ["design.colour."] = [.. Features.Design.DesignView.Of().Colours],
        ["record.kind."] = [.. Forms.All.Select(f => f.Kind)],
        ["record.about."] = [.. Forms.All.Select(f => f.Kind)],
        ["record.field."] = [.. Forms.All.SelectMany(f => f.Fields).Select(f => f.Text)],
        ["record.help."] = [.. Forms.All.SelectMany(f => f.Fields).Select(f => f.Text)],
        ["record.group."] = WordsOf<FormGroup>(),
        ["record.organisation."] = [.. ChoiceSet.Organisation.Words],
        ["record.link."] = [.. ChoiceSet.Link.Words],
        ["record.modality."] = [.. ChoiceSet.Modality.Words],
        ["record.certainty."] = [.. ChoiceSet.Certainty.Words],
        ["record.nearness."] = [.. ChoiceSet.Nearness.Words],
        ["problem."] = ["400", "403", "404", "405", "415", "421", "422", "500"],
        ["search.kind."] = WordsOf<Entente.Store.SearchKind>(),
        ["search.facet."] = ["kind", "year", "publisher", "lang_of"],
        ["charts.kind."] = WordsOf<FrameworkKind>(),
        ["funds.modality."] = WordsOf<FundModality>(),
        ["plans.kinds."] = WordsOf<FrameworkKind>(),
        ["plans.term."] = WordsOf<TermKind>(),
        ["plans.link."] = [.. WordsOf<LinkKind>(), .. WordsOf<LinkKind>().Select(k => k + "-by")],
        ["plans.act."] =
        [
            "announced", "adopted", "issued", "signed", "implemented", "welcomed", "proposed", "supported", "launched",
        ],
        ["guide.title."] = [.. GuideChapters.All.Select(c => c.Key)],
        ["guide.about."] = [.. GuideChapters.All.Select(c => c.Key)],
        ["guide.text."] =
        [
            .. GuideChapters.NamesOf(GuidePartKind.Text), .. GuideChapters.NamesOf(GuidePartKind.Step),
        ],
        ["guide.picture."] = [.. GuideChapters.NamesOf(GuidePartKind.Picture)],
        ["guide.term."] = [.. GuideChapters.NamesOf(GuidePartKind.Term)],
        ["guide.meaning."] = [.. GuideChapters.NamesOf(GuidePartKind.Term)],
        ["check.category."] = [.. Features.Checking.CheckWords.Categories],
        ["cli."] = [.. global::Entente.App.Commands.Commands.All.Select(v => v.Name)],
        ["cli.option."] = ["data", "store", "partnership", "sample", "lang", "effective", "known"],
    };

    /// <summary>What figures count that no language has a noun for: it stands in figures that keepers record.</summary>
    private static string[] OfFigures => ["activity_or_project", "tourist"];

    /// <summary>Whether a key has a text, or forms that a count chooses from.</summary>
    private static bool Has(Dictionary<string, string> texts, string key) =>
        texts.ContainsKey(key) || texts.ContainsKey(key + Locale.Other);

    private static bool IsSingular(string key) => key.EndsWith(Locale.One, StringComparison.Ordinal);

    private static string[] WordsOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Keys.Of)];

    /// <summary>The texts that are written in a language itself, without those that it would borrow.</summary>
    private static Dictionary<string, string> TextsOf(string language)
    {
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Texts.Sets.SelectMany(set => Texts.SetIn(set, culture).Cast<object>()))
        {
            texts.Add((string)entry.Key, (string)entry.Value!);
        }
        return texts;
    }

    /// <summary>Each key that stands in the sources, with the places that are filled in there.</summary>
    private static IEnumerable<(string File, string Key, HashSet<string> Filled)> NamedKeys()
    {
        var groups = English.Keys.Select(k => k.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var findings = FindingCodes.All.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return from source in AppSources()
               from Match literal in Literal().Matches(source.Text)
               let key = literal.Groups["key"].Value
               where literal.Groups["lookup"].Success || (groups.Contains(key.Split('.')[0]) && !findings.Contains(key))
               select (source.Name, key, FilledAfter(source.Text, literal.Index + literal.Length));
    }

    /// <summary>The names of the values that follow a key, up to the bracket that closes the look-up.</summary>
    private static HashSet<string> FilledAfter(string text, int start)
    {
        var (depth, end) = (1, start);
        while (end < text.Length && depth > 0)
        {
            depth += text[end] switch { '[' => 1, ']' => -1, _ => 0 };
            end++;
        }
        return [.. FilledPlace().Matches(text[start..end]).Select(m => m.Groups["it"].Value)];
    }

    private static IEnumerable<(string Name, string Text)> AppSources() =>
        from file in FilesBelow(Checkout.PathOf("src", "Entente.App"), "*.cs*")
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        select (Path.GetRelativePath(Checkout.Root, file), File.ReadAllText(file));

    /// <summary>The files below a folder, without what was built there.</summary>
    private static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f)
                .Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string[] InSamples(Regex line) =>
    [
        .. (from file in FilesBelow(Checkout.PathOf("samples"), "*.entente")
            from text in File.ReadLines(file)
            let match = line.Match(text)
            where match.Success
            select match.Groups["it"].Value).Distinct(),
    ];

    /// <summary>The counted things that the languages of documents know.</summary>
    private static string[] CountedThings() =>
    [
        .. (from file in FilesBelow(Checkout.PathOf("src", "Entente.Evidence", "Languages"), "nouns.words")
            let nouns = File.ReadLines(file).SkipWhile(l => l != "[count-nouns]").Skip(1)
            from line in nouns.TakeWhile(l => !l.StartsWith('['))
            where line.Contains(':', StringComparison.Ordinal)
            select line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct(),
    ];

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups["it"].Value)];

    private static bool HasLetters(string text) => Place().Replace(text, "").Any(char.IsLetter);

    /// <summary>A text without its places, and without what a person types as it stands.</summary>
    private static string Words(string text) => Typed().Replace(Place().Replace(text, ""), "");

    [GeneratedRegex(@"\{(?<it>\w+)\}")]
    private static partial Regex Place();

    /// <summary>A number before a word in the plural: "{count} commitments".</summary>
    [GeneratedRegex(@"\{count\} (?:\w+ )?(?:\w+s|people)\b(?<!\b(?:is|was|has|as))")]
    private static partial Regex CountedPlural();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Typed();

    [GeneratedRegex("""(?<lookup>\b(?:[tT]exts|t)(?:\[|\.Find\()\s*)?"(?<key>[a-z-]+(?:\.[a-z0-9_-]+)+)"(?!\s*\+)""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?:\b[tT]exts|\bt|_texts|\bthis)(?:\[|\.Find\()\s*"(?<prefix>[a-z.-]+\.)"\s*\+""")]
    private static partial Regex Prefix();

    [GeneratedRegex("""\("(?<it>\w+)",""")]
    private static partial Regex FilledPlace();

    [GeneratedRegex("""^  state "?(?<it>[^"]+)"?$""")]
    private static partial Regex StateLine();

    [GeneratedRegex(@"^\S+\s+(?:stock|flow|target|ratio|rank)\s.*\s(?<it>[a-z-]+)$")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"^  language (?<it>[a-z]+)$")]
    private static partial Regex LanguageLine();

    [GeneratedRegex(@"^\S+\s+status \S+ \S+ (?<it>[a-z-]+)$")]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"\b(?:the|of|and|are|is|was|with|from|not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\b(?:please|sorry|vui lòng|xin lỗi|xin hãy)\b|죄송|제발", RegexOptions.IgnoreCase)]
    private static partial Regex Begging();
}
