using System.CommandLine;
using HaiDang.Core.Accounts;

namespace HaiDang.Web.Commands;

/// <summary>token create: prints the token alone, so that a script can take it.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var account = new Option<string>("--account") { Description = "Tên đăng nhập", Required = true };
        var name = new Option<string>("--name") { Description = "Dùng để làm gì", DefaultValueFactory = _ => "Dòng lệnh" };
        var days = new Option<int>("--days") { Description = "Số ngày hiệu lực, từ 1 đến 366", DefaultValueFactory = _ => 90 };
        var create = new Command("create", "Tạo token cho giao diện lập trình") { account, name, days };
        create.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var made = await services.GetRequiredService<MakeToken>().RunAsync(new(parsed.GetRequiredValue(name), parsed.GetValue(days), parsed.GetRequiredValue(account)), stop);
            if (made.IsOk) await parsed.InvocationConfiguration.Output.WriteLineAsync(made.Value);
            return made.Error;
        }, ct));
        return new Command("token", "Token của giao diện lập trình") { create };
    }
}
