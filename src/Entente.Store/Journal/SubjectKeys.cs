using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Entente.Core;

namespace Entente.Store;

/// <summary>
/// The keys of persons in a store, held in memory. A new key is written in the same transaction as the next batch, so
/// it is durable before the entry that is sealed with it is acknowledged. Which name belongs to which subject is kept
/// as an HMAC of the folded name under the workspace's secret, and goes with the key when the key is destroyed.
/// </summary>
public sealed class SubjectKeys : ISubjectKeys
{
    private readonly IJournalEngine _engine;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _subjectsByName = new(StringComparer.Ordinal);
    private readonly List<SubjectKey> _pending = [];
    private ReadOnlyMemory<byte> _secret;

    internal SubjectKeys(IJournalEngine engine, TimeProvider time, KeyRing ring)
    {
        _engine = engine;
        _time = time;
        Load(ring);
    }

    /// <summary>
    /// What follows where a key was destroyed, before that is answered: the journal's version moves on.
    /// </summary>
    internal Func<Task>? Destroyed { get; set; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string subject)
    {
        // Written out: in a conditional expression null would become an empty key.
        if (_keys.TryGetValue(subject, out var key))
        {
            return key;
        }
        return null;
    }

    /// <inheritdoc/>
    public string SubjectOf(string personName)
    {
        lock (_gate)
        {
            var hash = HMACSHA256.HashData(_secret.Span, Encoding.UTF8.GetBytes(Folding.Fold(personName)));
            var name = Convert.ToHexStringLower(hash);
            if (!_subjectsByName.TryGetValue(name, out var subject))
            {
                subject = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
                var key = new SubjectKey(subject, hash, RandomNumberGenerator.GetBytes(Sealed.KeyBytes));
                _pending.Add(key);
                _subjectsByName.Add(name, subject);
                _keys[subject] = key.Key;
            }
            return subject;
        }
    }

    /// <summary>
    /// Destroys the key of a subject for ever: what is sealed with it is out of reach, the journal stays whole. When
    /// the name is met again, it is a new subject. Returns whether there was a key to destroy.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<bool> DestroyAsync(string subject, CancellationToken cancellation = default)
    {
        bool wasPending;
        lock (_gate)
        {
            wasPending = _pending.RemoveAll(k => k.Subject == subject) > 0;
        }
        var gone = await _engine.DestroyKeysAsync(subject, _time.GetUtcNow(), cancellation);
        lock (_gate)
        {
            foreach (var each in gone.Append(subject))
            {
                Forget(each);
            }
        }
        if (Destroyed is not null)
        {
            await Destroyed();
        }
        return wasPending || gone.Count > 0;
    }

    /// <summary>The keys that are not written yet.</summary>
    internal IReadOnlyList<SubjectKey> Pending()
    {
        lock (_gate)
        {
            return [.. _pending];
        }
    }

    /// <summary>These keys are durable.</summary>
    internal void Written(IReadOnlyList<SubjectKey> keys)
    {
        lock (_gate)
        {
            _pending.RemoveAll(keys.Contains);
        }
    }

    /// <summary>Takes in the keys as the store has them now; what is not written yet stays.</summary>
    internal void Load(KeyRing ring)
    {
        lock (_gate)
        {
            _secret = ring.Secret;
            foreach (var key in ring.Keys.Concat(_pending))
            {
                if (key.Destroyed is not null)
                {
                    Forget(key.Subject);
                    continue;
                }
                _keys[key.Subject] = key.Key;
                // Two processes may have met a name at the same time: the first one's subject is taken from then on.
                _subjectsByName.TryAdd(Convert.ToHexStringLower(key.NameHash.Span), key.Subject);
            }
        }
    }

    private void Forget(string subject)
    {
        _keys.TryRemove(subject, out _);
        foreach (var (name, _) in _subjectsByName.Where(n => n.Value == subject).ToList())
        {
            _subjectsByName.Remove(name);
        }
    }
}
