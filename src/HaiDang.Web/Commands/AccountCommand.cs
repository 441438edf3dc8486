using System.CommandLine;
using HaiDang.Core.Accounts;

namespace HaiDang.Web.Commands;

/// <summary>account create, account reset.</summary>
internal static class AccountCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "Tên đăng nhập", Required = true };
    private static readonly Option<bool> FromStdin = new("--password-stdin") { Description = "Đọc mật khẩu từ dòng đầu của stdin; không có thì sinh mật khẩu dùng một lần và in ra" };
    private static readonly Option<bool> NoChange = new("--no-change") { Description = "Không buộc đổi mật khẩu ở lần đăng nhập đầu" };

    public static Command Create() => new("account", "Tài khoản") { MakeCommand(), ResetCommand() };

    private static Command MakeCommand()
    {
        var person = new Option<string?>("--person") { Description = "Họ và tên; tìm đúng tên hoặc tạo mới. Bỏ qua với tài khoản kỹ thuật" };
        var administrator = new Option<bool>("--administrator") { Description = "Quản trị hệ thống" };
        var create = new Command("create", "Tạo tài khoản") { Name, person, FromStdin, administrator, NoChange };
        create.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var given = await CommandServices.SecretAsync(parsed, FromStdin, stop);
            var password = given ?? OneTimePassword.Make();
            var made = await services.GetRequiredService<CreateAccount>().RunAsync(
                new(parsed.GetRequiredValue(Name), parsed.GetValue(person), password, parsed.GetValue(administrator), !parsed.GetValue(NoChange)), stop);
            if (made.IsOk && given is null) await parsed.InvocationConfiguration.Output.WriteLineAsync(password);
            return made.Error;
        }, ct));
        return create;
    }

    private static Command ResetCommand()
    {
        var secondFactor = new Option<bool>("--second-factor") { Description = "Bỏ cả ứng dụng xác thực, khóa truy cập và mã khôi phục" };
        var reset = new Command("reset", "Đặt lại mật khẩu; mọi phiên và token của tài khoản chấm dứt") { Name, FromStdin, NoChange, secondFactor };
        reset.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var given = await CommandServices.SecretAsync(parsed, FromStdin, stop);
            var password = given ?? OneTimePassword.Make();
            var done = await services.GetRequiredService<ResetAccount>().RunAsync(
                new(parsed.GetRequiredValue(Name), password, !parsed.GetValue(NoChange), parsed.GetValue(secondFactor)), stop);
            if (done.IsOk && given is null) await parsed.InvocationConfiguration.Output.WriteLineAsync(password);
            return done.Error;
        }, ct));
        return reset;
    }
}
