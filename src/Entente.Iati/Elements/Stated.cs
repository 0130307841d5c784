namespace Entente.Iati;

/// <summary>
/// What a publisher states as a number, a date, a yes or no: the text as it stands, and the value where the text has
/// the form that the Standard wants. <c>default</c> is: nothing is stated. Two are equal where the texts are.
/// </summary>
/// <typeparam name="T">What is wanted: <see cref="DateOnly"/>, <see cref="DateAndTime"/>, <see cref="decimal"/>,
/// <see cref="int"/> or <see cref="bool"/>.</typeparam>
public readonly struct Stated<T> : IEquatable<Stated<T>>
    where T : struct
{
    internal Stated(string text, T? value) => (Text, Value) = (text, value);

    /// <summary>The text as it stands, with the white space around it; null where nothing is stated.</summary>
    public string? Text { get; }

    /// <summary>
    /// The value; null where nothing is stated, or where the text is no such value or goes beyond what the type can
    /// hold. A decimal is rounded to 28 digits; a date drops its time zone.
    /// </summary>
    public T? Value { get; }

    /// <summary>Whether anything is stated, readable or not.</summary>
    public bool IsStated => Text is not null;

    /// <summary>States a value, in the way that XML Schema writes it.</summary>
    public static implicit operator Stated<T>(T value) => Stated.From(value);

    /// <summary>Whether both state the same text, or neither states any.</summary>
    public bool Equals(Stated<T> other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Stated<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text; empty where nothing is stated.</summary>
    public override string ToString() => Text ?? "";

    /// <summary>Whether both state the same text, or neither states any.</summary>
    public static bool operator ==(Stated<T> left, Stated<T> right) => left.Equals(right);

    /// <summary>Whether one states something else than the other.</summary>
    public static bool operator !=(Stated<T> left, Stated<T> right) => !left.Equals(right);
}

/// <summary>Makes stated values.</summary>
public static class Stated
{
    /// <summary>What a text states; nothing where it is null.</summary>
    /// <exception cref="NotSupportedException">The Standard has no values of this type.</exception>
    public static Stated<T> Of<T>(string? text)
        where T : struct =>
        text is null ? default : new Stated<T>(text, ValueForms.Of<T>().Read(text.Trim(ValueForms.WhiteSpace)));

    /// <summary>A value, in the way that XML Schema writes it.</summary>
    /// <exception cref="NotSupportedException">The Standard has no values of this type.</exception>
    public static Stated<T> From<T>(T value)
        where T : struct => new(ValueForms.Of<T>().Write(value), value);
}
