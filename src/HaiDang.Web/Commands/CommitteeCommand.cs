using System.CommandLine;
using HaiDang.Adapters.Text;
using HaiDang.Core.Regulations;
using HaiDang.Core.Shared;

namespace HaiDang.Web.Commands;

/// <summary>committee create --name NAME --regulation FILE --confirm all|none: prints the id alone.</summary>
internal static class CommitteeCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "Tên đầy đủ của Ban Chỉ đạo", Required = true };
        var regulation = new Option<string?>("--regulation") { Description = "Tệp quy chế .txt, .md, .docx hoặc .pdf; bỏ qua thì dùng quy chế mẫu" };
        var confirm = new Option<string>("--confirm") { Description = "all: xác nhận ngay mọi chuẩn mực máy đọc được; none: để người xác nhận từng điều", DefaultValueFactory = _ => "none" };
        confirm.AcceptOnlyFromAmong("all", "none");
        var create = new Command("create", "Lập Ban Chỉ đạo từ quy chế; in ra mã của Ban") { name, regulation, confirm };
        create.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var input = new SetUpCommittee.Input { Name = parsed.GetRequiredValue(name), ConfirmAll = parsed.GetValue(confirm) == "all" };
            if (parsed.GetValue(regulation) is { } path)
            {
                var file = await TextFile.ReadAsync(path, stop);
                if (!file.IsRead) return new Invalid("regulation.unreadable", null, file.Problem.Sentence);
                (input.Source, input.SourceName) = (file.Text, Path.GetFileName(path));
            }

            var made = await services.GetRequiredService<SetUpCommittee>().RunAsync(input, stop);
            if (made.IsOk) await parsed.InvocationConfiguration.Output.WriteLineAsync(made.Value.ToString());
            return made.Error;
        }, ct));
        return new Command("committee", "Ban Chỉ đạo") { create };
    }
}
