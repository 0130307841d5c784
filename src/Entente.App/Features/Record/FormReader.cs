using System.Collections.Immutable;
using System.Globalization;

namespace Entente.App.Features.Record;

/// <summary>
/// Turns a statement back to what its form would hold: for corrections, and to show an entry in words.
/// </summary>
public static class FormReader
{
    /// <summary>The values of the fields; null where the statement cannot be read or has no form.</summary>
    public static (Form Form, FormValues Values)? Read(string statement)
    {
        var (directives, findings) = NotationReader.Read("entry", statement);
        return findings.IsEmpty && directives is [var only] && Forms.Find(only.Kind) is { } form
            ? (form, Read(only, form))
            : null;
    }

    /// <summary>The same as a reader of a language types it: amounts, and a needed time that is not known.</summary>
    public static (Form Form, FormValues Values)? Read(string statement, Locale locale)
    {
        if (Read(statement) is not var (form, values))
        {
            return null;
        }
        foreach (var field in form.Fields.Where(f => f.Input is FieldInput.Amount or FieldInput.Decimal))
        {
            var number = field.Input == FieldInput.Amount ? field.Name + ".number" : field.Name;
            values.Set(number, TypedNumber.For(values.One(number), locale));
        }
        foreach (var field in form.Fields)
        {
            SayUnknown(values, field);
        }
        return (form, values);
    }

    /// <summary>A time that is not known, where the form needs one: said so, not left open.</summary>
    private static void SayUnknown(FormValues values, FormField field)
    {
        if (field is { Place: FieldPlace.Time, IsRequired: true } && !values.Has(field))
        {
            values.Set(
                field.Input == FieldInput.Period ? field.Name + ".from" : field.Name, FormField.UnknownTime);
        }
    }

    private static FormValues Read(Directive directive, Form form)
    {
        var values = new FormValues();
        if (directive.Time is { } time && form.Fields.FirstOrDefault(f => f.Place == FieldPlace.Time) is { } when)
        {
            Times(values, when, time);
        }
        ReadWords(directive, form, values);
        foreach (var field in form.Fields.Where(f => f.Place == FieldPlace.Line))
        {
            ReadLines(values, field, [.. directive.Properties.Where(p => p.Name == field.Name)]);
        }
        return values;
    }

    private static void ReadWords(Directive directive, Form form, FormValues values)
    {
        var words = new Queue<Word>(directive.Words.Skip(form.FirstWord is null ? 0 : 1));
        var fields = form.Fields.Where(f => f.Place == FieldPlace.Word).ToList();
        var isSided = directive.Words.Any(w => w is { Text: "->", IsQuoted: false });
        for (var i = 0; i < fields.Count && words.Count > 0; i++)
        {
            var field = fields[i];
            if (field.IsSide && !isSided)
            {
                continue;
            }
            if (field.Before is not null)
            {
                words.Dequeue();
            }
            if (field.Input == FieldInput.Amount)
            {
                Amount(values, field.Name, words);
            }
            else if (field.Input == FieldInput.Entries)
            {
                var count = Math.Max(1, words.Count - (fields.Count - i - 1));
                values.Set(field.Name, [.. Enumerable.Range(0, count).Select(_ => words.Dequeue().Text)]);
            }
            else if (words.Dequeue() is var word && !(field.IsSide && word is { Text: "?", IsQuoted: false }))
            {
                values.Set(field.Name, word.Text);
            }
        }
    }

    private static void ReadLines(FormValues values, FormField field, ImmutableArray<Property> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }
        ImmutableArray<string> words = [.. lines.SelectMany(l => l.Words).Select(w => w.Text)];
        switch (field.Input)
        {
            case FieldInput.Names:
                values.Set(
                    field.Name + ".lang", [.. lines.SelectMany(l => l.Words.Skip(1).Select(_ => l.Words[0].Text))]);
                values.Set(field.Name + ".text", [.. lines.SelectMany(l => l.Words.Skip(1)).Select(w => w.Text)]);
                break;
            case FieldInput.Wordings:
                values.Set(field.Name + ".lang", [.. lines.Select(l => l.Words[0].Text)]);
                values.Set(field.Name + ".text", [.. lines.Select(l => string.Join('\n', l.Words.Skip(1).Select(
                    w => w.Text)))]);
                break;
            case FieldInput.Texts:
                values.Set(field.Name, string.Join('\n', words));
                break;
            case FieldInput.Flag:
                values.Set(field.Name, "on");
                break;
            case FieldInput.Amount:
                Amount(values, field.Name, new Queue<Word>(lines[0].Words));
                break;
            case FieldInput.Period when Period.TryParse(words[0], out var period):
                Times(values, field, period);
                break;
            default:
                values.Set(field.Name, words);
                break;
        }
    }

    private static void Times(FormValues values, FormField field, Period time)
    {
        if (field.Input == FieldInput.Date)
        {
            values.Set(field.Name, time.Start.IsUnknown ? "" : time.Start.ToString());
            return;
        }
        values.Set(field.Name + ".from", time.Start.IsUnknown ? "" : time.Start.ToString());
        values.Set(field.Name + ".until", time.End.IsUnknown ? "" : time.End.ToString());
    }

    private static void Amount(FormValues values, string name, Queue<Word> words)
    {
        var near = words.Count > 2 && ChoiceSet.Nearness.Words.Contains(words.Peek().Text) ? words.Dequeue().Text : "";
        if (near.Length > 0 && near != ChoiceSet.Unknown && words.Peek().IsQuoted)
        {
            values.Set(name + ".printed", words.Dequeue().Text);
        }
        if (words.Count < 2)
        {
            return;
        }
        var (first, second) = (words.Dequeue().Text, words.Dequeue().Text);
        if (first == ChoiceSet.Unknown)
        {
            (near, first) = (first, "");
        }
        var isNumberFirst = first.Length == 0 || char.IsAsciiDigit(first[0]) || first[0] == '-';
        values.Set(name + ".word", near);
        values.Set(name + ".number", Typed(isNumberFirst ? first : second));
        values.Set(name + ".unit", isNumberFirst ? second : first);
    }

    /// <summary>The number as it could be typed, so that no decimals look like thousands.</summary>
    private static string Typed(string number) =>
        string.Join("..", number.Split("..").Select(part =>
            decimal.TryParse(
                part, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                ? TypedNumber.Of(value)
                : part));
}
