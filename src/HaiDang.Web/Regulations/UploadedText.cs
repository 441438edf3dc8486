using HaiDang.Adapters.Text;
using HaiDang.Core.Shared;

namespace HaiDang.Web.Regulations;

/// <summary>A regulation as a person hands it over: a file, or pasted words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Name">Name of the file.</param>
internal sealed record UploadedText(string Text, string Name)
{
    /// <summary>Reads a file, or takes pasted words when there is none; neither is an error of the field.</summary>
    public static async Task<Result<UploadedText>> ReadAsync(IFormFile? file, string? pasted, CancellationToken ct)
    {
        if (file is not { Length: > 0 })
        {
            return string.IsNullOrWhiteSpace(pasted)
                ? new Invalid("regulation.noFile", "File")
                : pasted.Length > TextFile.MaxBytes / 4 ? new Invalid("regulation.tooLong", "Pasted") : new UploadedText(pasted.ReplaceLineEndings("\n").Normalize(), "van-ban-dan.txt");
        }

        await using var content = file.OpenReadStream();
        var name = Path.GetFileName(file.FileName);
        var read = await TextFile.ReadAsync(content, name, ct);
        return read.IsRead ? new UploadedText(read.Text, name) : new Invalid("regulation.unreadable", "File", read.Problem.Sentence);
    }
}
