using System.Diagnostics.CodeAnalysis;

namespace HaiDang.Adapters.Text;

/// <summary>The text of a file, or the one reason why there is none.</summary>
public sealed record TextResult
{
    private TextResult(string? text, TextProblem? problem) => (Text, Problem) = (text, problem);

    /// <summary>Lines end in <c>\n</c>, letters are in NFC; never blank.</summary>
    public string? Text { get; }

    /// <summary>Null when the text was read.</summary>
    public TextProblem? Problem { get; }

    /// <summary>True when there is a text.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Problem is null;

    /// <summary>A text that was read.</summary>
    public static implicit operator TextResult(string text) => new(text, null);

    /// <summary>A file that gave no text.</summary>
    public static implicit operator TextResult(TextProblem problem) => new(null, problem);
}

/// <summary>Why a file gave no text.</summary>
/// <param name="Code">Stable, never renamed.</param>
/// <param name="Sentence">One Vietnamese sentence that says what to do.</param>
public sealed record TextProblem(string Code, string Sentence)
{
    /// <summary>There is no such file.</summary>
    public static TextProblem NotFound(string name) => new("notFound", $"Không thấy tệp “{name}”.");

    /// <summary>The file is there but the system does not let it be read.</summary>
    public static TextProblem Unreadable(string name) => new("unreadable", $"Không mở được tệp “{name}”; hãy kiểm tra quyền đọc và xem tệp có đang bị khóa không.");

    /// <summary>No letter at all.</summary>
    public static TextProblem Empty { get; } = new("empty", "Tệp trống, không có chữ nào để đọc.");

    /// <summary>Over the limit of bytes.</summary>
    public static TextProblem TooLarge { get; } = new("tooLarge", "Tệp lớn hơn 20 MB; hãy bỏ bớt hình ảnh hoặc phụ lục rồi thử lại.");

    /// <summary>Small, but unpacks or nests beyond any honest paper.</summary>
    public static TextProblem TooComplex { get; } = new("tooComplex", "Tệp phình ra quá lớn hoặc lồng quá sâu khi mở nên không được đọc; hãy lưu lại thành tệp .docx mới rồi thử lại.");

    /// <summary>Not what its first bytes promise.</summary>
    public static TextProblem Broken(string format) => new("broken", $"Tệp {format} bị hỏng, không mở được; hãy mở bằng chương trình soạn thảo, lưu lại rồi thử lại.");

    /// <summary>Pictures of pages.</summary>
    public static TextProblem Scanned { get; } = new("scanned", "Tệp chỉ có hình ảnh (bản quét), không có chữ; hãy dùng bản gốc .docx hoặc nhận dạng chữ (OCR) trước.");

    /// <summary>Protected by a password.</summary>
    public static TextProblem Encrypted { get; } = new("encrypted", "Tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại.");

    /// <summary>Neither a text nor a format that can be read.</summary>
    public static TextProblem UnknownFormat(string what) => new("unknownFormat", $"{what} không đọc được; hãy lưu thành .docx, .pdf hoặc .txt rồi thử lại.");

    /// <summary>A format that only LibreOffice opens, and it is not installed.</summary>
    public static TextProblem NeedsLibreOffice(string format) => new("needsLibreOffice", $"Đọc tệp {format} cần LibreOffice mà máy này chưa có; hãy cài LibreOffice hoặc lưu tệp thành .docx.");

    /// <summary>LibreOffice failed or took too long.</summary>
    public static TextProblem ConversionFailed(string format) => new("conversionFailed", $"LibreOffice không chuyển được tệp {format} này; hãy mở bằng chương trình soạn thảo và lưu thành .docx.");

    /// <summary>An encoding older than Unicode that was not recognised.</summary>
    public static TextProblem OldEncoding { get; } = new("oldEncoding", "Chữ trong tệp không phải Unicode, TCVN3 hay VNI nên không chuyển được; hãy chuyển mã sang Unicode rồi thử lại.");

    /// <summary>Letters that do not stand for what is seen.</summary>
    public static TextProblem Garbled { get; } = new("garbled", "Chữ lấy từ tệp bị sai mã, không khôi phục được; hãy dùng bản gốc .docx hoặc chuyển mã sang Unicode rồi thử lại.");
}
