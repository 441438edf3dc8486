namespace HaiDang.Core.Shared;

/// <summary>
/// A bounded store of what can be read again: when it is full the older half of its entries goes, used ones stay. Safe from many threads.
/// </summary>
/// <param name="size">Entries of one of its two generations; it never holds more than twice as many.</param>
public sealed class Generations<TKey, TValue>(int size) where TKey : notnull where TValue : class
{
    private readonly Lock gate = new();
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    /// <summary>What is kept under a key, or null.</summary>
    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out var found)) return found;
            if (!old.Remove(key, out found)) return null;
            Put(key, found);
            return found;
        }
    }

    /// <summary>Keeps a value in the place of the one before.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (gate) Put(key, value);
    }

    private void Put(TKey key, TValue value)
    {
        if (young.Count >= size && !young.ContainsKey(key)) (old, young) = (young, []);
        young[key] = value;
        old.Remove(key);
    }
}
