using System.Collections.Frozen;

namespace HaiDang.Regulation.Reader;

/// <summary>The syllables with which a holder can be named: most places of a text are passed by without trying the table.</summary>
internal static class FirstWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "trưởng", "phó", "chủ", "tập", "lãnh", "thường", "tổ", "nhóm", "chánh", "thư", "thành", "tổ", "cán", "chuyên", "người", "thủ", "giám", "thôn",
        "bộ", "bí", "ủy", "cơ", "văn", "đơn", "ban", "đội", "công", "viên", "mọi", "cá", "ubnd", "hđnd", "hội", "chính", "quốc", "tỉnh", "huyện",
        "đảng", "bcđ", "bcd", "tiểu", "đoàn", "địa", "sở", "ngành", "phòng", "mặt", "ubmttq", "chi", "cục", "trung", "thanh", "kho", "bảo", "doanh",
        "liên", "thị", "cấp", "quận", "xã", "phường", "vụ", "viện", "trường",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Starts(string key, int at)
    {
        var end = at;
        while (end < key.Length && end - at < 8 && char.IsLetter(key[end]))
        {
            end++;
        }

        return end > at && Spans.Contains(key.AsSpan(at, end - at));
    }
}
