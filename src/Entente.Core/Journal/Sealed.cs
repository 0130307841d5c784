using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Entente.Core;

/// <summary>
/// A value that only the holder of all named subjects' keys can read: AES-256-GCM under a key derived from theirs.
/// Where one of the keys has been destroyed, the value is out of reach for ever.
/// </summary>
/// <param name="Subjects">The ids of the persons whose keys it is sealed with; an id says nothing of the
/// person.</param>
/// <param name="Box">Nonce, tag and ciphertext in base 64.</param>
public sealed record Sealed(IReadOnlyList<string> Subjects, string Box)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>How many bytes a subject's key has.</summary>
    public const int KeyBytes = 32;

    /// <summary>Seals a value for its subjects.</summary>
    /// <exception cref="ArgumentException">There is no subject, or one of them has no key.</exception>
    public static Sealed Seal<T>(T value, IReadOnlyList<string> subjects, ISubjectKeys keys)
        where T : class
    {
        var key = DeriveKey(subjects, keys)
            ?? throw new ArgumentException("Every subject needs a key to seal with.", nameof(subjects));
        var plain = JournalJson.Write(value);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return new Sealed(subjects, Convert.ToBase64String(box));
    }

    /// <summary>Opens the value; the default where a key is missing or destroyed, or the box was damaged.</summary>
    public T? Open<T>(ISubjectKeys keys)
        where T : class
    {
        if (DeriveKey(Subjects, keys) is not { } key)
        {
            return default;
        }
        var box = new byte[Box.Length];
        if (!Convert.TryFromBase64String(Box, box, out var length) || length < NonceBytes + TagBytes)
        {
            return default;
        }
        var plain = new byte[length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(
                box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes, plain.Length),
                box.AsSpan(NonceBytes, TagBytes), plain);
            return JournalJson.Read<T>(plain);
        }
        catch (Exception fault) when (fault is AuthenticationTagMismatchException or JsonException)
        {
            return default;
        }
    }

    private static byte[]? DeriveKey(IReadOnlyList<string> subjects, ISubjectKeys keys)
    {
        using var material = new MemoryStream();
        foreach (var subject in subjects)
        {
            // An empty key is none: nothing is ever sealed with what anybody can guess.
            if (keys.Find(subject) is not { IsEmpty: false } key)
            {
                return null;
            }
            material.Write(key.Span);
        }
        return subjects.Count == 0
            ? null
            : HKDF.DeriveKey(
                HashAlgorithmName.SHA256, material.ToArray(), KeyBytes, info: Encoding.UTF8.GetBytes("entente sealed"));
    }

    /// <summary>How it stands in the journal.</summary>
    internal static Sealed Json(ref JsonMembers json, Sealed? known) => new(
        json.Texts("subjects"u8, known?.Subjects),
        json.Text("box"u8, known?.Box));
}

/// <summary>The keys of persons, kept outside the journal.</summary>
public interface ISubjectKeys
{
    /// <summary>The key of a subject; null where it is unknown or destroyed.</summary>
    ReadOnlyMemory<byte>? Find(string subject);

    /// <summary>
    /// The subject of a person's name, made with a new key where the name is met for the first time. Which name
    /// belongs to which subject is kept with the keys, as a keyed hash of the folded name.
    /// </summary>
    string SubjectOf(string personName);
}
