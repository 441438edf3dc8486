using System.Text;
using CsCheck;
using HaiDang.Adapters.Text;

namespace HaiDang.Adapters.Tests;

public class EncodingTests
{
    private const string Letters =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    private static readonly string Capitals = Letters.ToUpperInvariant();

    public static TheoryData<string> Unicodes => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Unicodes))]
    public async Task Every_Unicode_form_with_its_mark_is_read(string name) =>
        (await Files.ReadAsync(Files.Paper + Letters + Capitals, Encoding.GetEncoding(name))).Text.ShouldBe(Files.Paper + Letters + Capitals);

    [Fact]
    public async Task Unicode_without_a_mark_is_recognised()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false) })
            (await Files.ReadAsync(Files.Paper, encoding)).Text.ShouldBe(Files.Paper);
    }

    [Fact]
    public async Task Decomposed_letters_come_out_composed_and_line_ends_as_one_sign() =>
        (await Files.ReadAsync(Files.Paper.Normalize(NormalizationForm.FormD).Replace("\n", "\r\n"), new UTF8Encoding(true))).Text.ShouldBe(Files.Paper);

    [Fact]
    public async Task Windows_1258_is_recognised() =>
        (await Files.ReadAsync(Windows1258(Files.Paper))).Text.ShouldBe(Files.Paper);

    [Fact]
    public void Every_letter_survives_TCVN3()
    {
        OldEncodings.Convert(ToTcvn3(Letters), OldEncoding.Tcvn3).ShouldBe(Letters);
        OldEncodings.Convert("¡¢£¤¥¦§", OldEncoding.Tcvn3).ShouldBe("ĂÂÊÔƠƯĐ");
        Capitals.Select(c => OldEncodings.Convert(ToTcvn3(c.ToString()), OldEncoding.Tcvn3)).ShouldAllBe(c => Letters.Contains(c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_letter_survives_VNI() =>
        OldEncodings.Convert(ToVni(Letters + Capitals), OldEncoding.Vni).ShouldBe(Letters + Capitals);

    [Fact]
    public async Task A_text_in_TCVN3_is_recognised_as_bytes_and_as_Latin_letters()
    {
        var text = Files.Paper.ToLowerInvariant();
        var old = ToTcvn3(text);
        (await Files.ReadAsync(Encoding.Latin1.GetBytes(old))).Text.ShouldBe(text);
        (await Files.ReadAsync(old, new UTF8Encoding(false))).Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_text_in_VNI_is_recognised_as_bytes_and_as_Latin_letters()
    {
        var old = ToVni(Files.Paper);
        (await Files.ReadAsync(Encoding.Latin1.GetBytes(old))).Text.ShouldBe(Files.Paper);
        (await Files.ReadAsync(old, new UTF8Encoding(false))).Text.ShouldBe(Files.Paper);
    }

    [Fact]
    public async Task Only_the_lines_in_an_old_encoding_are_converted() =>
        (await Files.ReadAsync($"{Files.Paper}{ToVni("Nhiệm vụ của các thành viên")}\n", new UTF8Encoding(false))).Text.ShouldBe($"{Files.Paper}Nhiệm vụ của các thành viên\n");

    [Fact]
    public async Task Text_encoded_twice_is_put_right() =>
        (await Files.ReadAsync(TwiceEncoded(Files.Paper), new UTF8Encoding(false))).Text.ShouldBe(Files.Paper);

    [Fact]
    public async Task Other_old_encodings_are_refused() =>
        await Files.ReadAsync([.. Encoding.ASCII.GetBytes("Quy ch"), 0xAA, .. "n"u8, 0x95, 0x96, 0x97, .. " tr"u8, 0xDF, 0xBD, .. "ng b"u8, 0x8F, 0x90, 0x99]).ShouldBeAsync("oldEncoding");

    [Fact]
    public async Task Letters_without_meaning_are_refused() =>
        await Files.ReadAsync("\uE012\uE013\uE014 \uE015\uE016 Điều 1", new UTF8Encoding(false)).ShouldBeAsync("garbled");

    [Fact]
    public async Task Eth_in_the_place_of_Đ_and_invisible_characters_are_put_right() =>
        (await Files.ReadAsync("\u202EÐiều\u00A01.\u200B Phạm\u00AD vi \u2060", new UTF8Encoding(true))).Text.ShouldBe("Điều 1. Phạm vi ");

    [Fact]
    public async Task Text_of_other_languages_is_left_alone()
    {
        foreach (var text in new[] { "L'été à la mer, où l'on règle ça très tôt.", "Règlement – дела комиссии", "委员会 工作 规则", "plain ASCII only" })
            (await Files.ReadAsync(text, new UTF8Encoding(false))).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Quyết", true)]
    [InlineData("NGHIÊNG", true)]
    [InlineData("khuỷu", true)]
    [InlineData("giếng", true)]
    [InlineData("quốc", true)]
    [InlineData("Quyeát", false)]
    [InlineData("ChÝnh", false)]
    [InlineData("tr­êng", false)]
    [InlineData("straße", false)]
    public void A_syllable_is_told_by_its_spelling(string word, bool valid) => Syllables.IsValid(word).ShouldBe(valid);

    [Fact]
    public void Any_text_becomes_clean_text() => Gen.String.Sample(text =>
    {
        var clean = TextCleaning.Clean(text);
        clean.IsNormalized().ShouldBeTrue();
        clean.ShouldNotContain('\r');
        TextCleaning.Clean(clean).ShouldBe(clean);
    });

    [Fact]
    public void Endless_marks_on_one_letter_take_no_time() =>
        TextCleaning.Clean("a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 2_000_000))).Length.ShouldBeLessThan(8);

    private static string ToTcvn3(string text)
    {
        var table = Enumerable.Range(0xA1, 0xFF - 0xA1 + 1).Where(code => code is < 0xB0 or > 0xB4)
            .GroupBy(code => OldEncodings.Convert(((char)code).ToString(), OldEncoding.Tcvn3)).ToDictionary(group => group.Key[0], group => (char)group.First());
        return string.Concat(text.Select(c => table.GetValueOrDefault(c, table.GetValueOrDefault(char.ToLowerInvariant(c), c))));
    }

    // Written letter by letter from the keyboard layout, not from the table under test.
    private static string ToVni(string text)
    {
        var vni = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var (letter, shape, tone) = (char.ToLowerInvariant(parts[0]), parts.FirstOrDefault(p => p is '\u0302' or '\u0306' or '\u031B'), parts.FirstOrDefault(p => p is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'));
            var at = "\0\u0301\u0300\u0309\u0303\u0323".IndexOf(tone);
            var written = (letter, shape) switch
            {
                ('đ', _) => "ñ",
                ('i', _) => "iíìæóò"[at].ToString(),
                ('y', _) when tone == '\u0323' => "î",
                (_, '\u0302') => letter + "âáàåãä"[at].ToString(),
                (_, '\u0306') => letter + "êéèúüë"[at].ToString(),
                _ => (shape == '\u031B' ? (letter == 'o' ? 'ô' : 'ö') : letter) + (at == 0 ? "" : "\0ùøûõï"[at].ToString()),
            };
            if (c < '\u0080') vni.Append(c);
            else vni.Append(char.IsUpper(c) ? written.ToUpperInvariant() : written);
        }

        return vni.ToString();
    }

    private static byte[] Windows1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var bytes = new List<byte>();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(p => p is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            var without = tone == 0 ? c.ToString() : string.Concat(parts.Where(p => p != tone)).Normalize();
            bytes.AddRange(encoding.GetBytes(tone == 0 ? without : without + tone));
        }

        return [.. bytes];
    }

    private static string TwiceEncoded(string text)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : western.GetString([b])[0]));
    }
}
