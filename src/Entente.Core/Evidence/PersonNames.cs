namespace Entente.Core;

/// <summary>
/// The persons whom a document's claims name, and those whom the account knows: by their whole names and by the longer
/// words of them.
/// </summary>
internal sealed class PersonNames
{
    /// <summary>A shorter word of a name says too little to be taken for it.</summary>
    private const int TellingLetters = 4;

    private readonly List<(string Name, List<string> Forms)> _persons = [];

    public PersonNames(IEnumerable<Claim> claims, IEnumerable<string> named, AccountView view)
    {
        var known = view.Entities.All.Where(e => e.Kind == NameKind.Person).SelectMany(e => e.Names.All);
        foreach (var name in claims.SelectMany(In).Concat(named).Concat(known).Distinct(StringComparer.Ordinal))
        {
            var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length >= TellingLetters && char.IsUpper(w[0]));
            _persons.Add((name, [name, .. words]));
        }
    }

    /// <summary>The persons whom a claim names in its fields.</summary>
    public static IEnumerable<string> In(Claim claim) => claim switch
    {
        RoleClaim { HolderKind: "person" } role => [role.Holder],
        MeetingClaim { CoChairs: { } chairs } => chairs,
        _ => [],
    };

    /// <summary>The persons of whom a text says the name or a telling word of it.</summary>
    public IEnumerable<string> In(string text) =>
        _persons.Where(p => p.Forms.Exists(f => At(f, text, 0) >= 0)).Select(p => p.Name);

    /// <summary>The person whom a name, or a telling word of one, stands for; null where it is nobody's.</summary>
    public string? Find(string name) =>
        _persons.Where(p => p.Forms.Contains(name, StringComparer.Ordinal))
            .OrderByDescending(p => p.Name.Length).Select(p => p.Name).FirstOrDefault();

    /// <summary>A text that goes into an open entry, with an ellipsis for every name of a person.</summary>
    public string Without(string text)
    {
        foreach (var form in _persons.SelectMany(p => p.Forms))
        {
            for (var at = At(form, text, 0); at >= 0; at = At(form, text, at))
            {
                text = string.Concat(text.AsSpan(0, at), "…", text.AsSpan(at + form.Length));
            }
        }
        return text;
    }

    private static int At(string word, string text, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return at;
            }
        }
        return -1;
    }
}
