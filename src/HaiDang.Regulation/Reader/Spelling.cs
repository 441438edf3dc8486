namespace HaiDang.Regulation.Reader;

/// <summary>One spelling for words that people write in several ways: "uỷ"/"ủy", "hoà"/"hòa", "kì"/"kỳ", "qui"/"quy", "hằng"/"hàng".</summary>
internal static class Spelling
{
    private const string A = "àáảãạ", E = "èéẻẽẹ", Y = "ỳýỷỹỵ", I = "ìíỉĩị", O = "òóỏõọ", U = "ùúủũụ";

    /// <summary>Keeps the length, so that offsets stay true.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (key, source) =>
    {
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = Lower(source[i]);
        }

        for (var i = 0; i + 1 < key.Length; i++)
        {
            if (i + 2 >= key.Length || !char.IsLetter(key[i + 2]))
            {
                FoldEnd(key, i);
            }
            else if (key[i] == 'h' && key[i + 1] == 'ằ' && key[i + 2] == 'n')
            {
                key[i + 1] = 'à';
            }
        }
    });

    /// <summary>In "Trưởng ban chỉ đạo toàn diện" the last words are the verb, in "Trưởng Ban Chỉ đạo" the body: a hard blank before the verb tells them apart.</summary>
    public static string PartVerb(string text, string key)
    {
        char[]? parted = null;
        for (var at = key.IndexOf(Phrase, StringComparison.Ordinal); at >= 0; at = key.IndexOf(Phrase, at + Phrase.Length, StringComparison.Ordinal))
        {
            var after = at + Phrase.Length + 1;
            var office = at > 4 && (key.AsSpan(0, at).EndsWith("trưởng ") || key.AsSpan(0, at).EndsWith("phó "));
            if (office && text[at] == 'b' && text[at + 4] == 'c' && after < text.Length && char.IsLower(text[after]))
            {
                parted ??= key.ToCharArray();
                parted[at + 3] = '\u00A0';
            }
        }

        return parted is null ? key : new string(parted);
    }

    private const string Phrase = "ban chỉ đạo";

    private static char Lower(char c) => c switch
    {
        '–' or '—' or '‑' or '−' or '‐' => '-',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‘' or '’' or '`' => '\'',
        'ð' => 'đ',
        _ => char.ToLowerInvariant(c),
    };

    private static void FoldEnd(Span<char> key, int i)
    {
        var before = i == 0 ? ' ' : key[i - 1];
        if (key[i] == 'o' && A.IndexOf(key[i + 1]) is >= 0 and var a)
        {
            (key[i], key[i + 1]) = (O[a], 'a');
        }
        else if (key[i] == 'o' && E.IndexOf(key[i + 1]) is >= 0 and var e)
        {
            (key[i], key[i + 1]) = (O[e], 'e');
        }
        else if (key[i] == 'u' && before != 'q' && Y.IndexOf(key[i + 1]) is >= 0 and var y)
        {
            (key[i], key[i + 1]) = (U[y], 'y');
        }
        else if ((key[i] is 'k' or 'l' && !char.IsLetter(before)) || (key[i] == 'u' && before == 'q'))
        {
            key[i + 1] = I.IndexOf(key[i + 1]) is >= 0 and var tone ? Y[tone] : key[i + 1] == 'i' && key[i] == 'u' ? 'y' : key[i + 1];
        }
    }
}
