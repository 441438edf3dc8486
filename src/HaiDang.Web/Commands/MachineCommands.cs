using System.CommandLine;
using HaiDang.Core.Shared;
using HaiDang.Web.Commands.Demo;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands;

/// <summary>migrate, audit verify, demo: what whoever runs the machine needs.</summary>
internal static class MachineCommands
{
    public static Command Migrate()
    {
        var migrate = new Command("migrate", "Nâng cấp cơ sở dữ liệu lên phiên bản này; chạy một lần khi có nhiều máy chủ");
        migrate.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var db = services.GetRequiredService<HaiDangDb>();
            var pending = (await db.Database.GetPendingMigrationsAsync(stop)).Count();
            await Serve.PrepareAsync(services, stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(pending == 0 ? "Cơ sở dữ liệu đã đúng phiên bản." : $"Đã nâng cấp {pending} bước.");
            return null;
        }, ct, mayBeOld: true));
        return migrate;
    }

    public static Command Audit()
    {
        var verify = new Command("verify", "Tính lại mọi chuỗi nhật ký; nêu dòng đầu tiên bị đứt");
        verify.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var report = await services.GetRequiredService<VerifyAudit>().RunAsync(stop);
            if (report.Broken is { } broken) return new Conflict("audit.broken", broken.ScopeId, broken.Seq, broken.What);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Nguyên vẹn: {report.Chains} chuỗi, {report.Entries} dòng, {report.Erased} nội dung đã xóa theo quy định.");
            return null;
        }, ct));
        return new Command("audit", "Nhật ký kiểm chứng") { verify };
    }

    public static Command FillDemo()
    {
        var demo = new Command("demo", "Dựng dữ liệu mẫu vào cơ sở dữ liệu trống rồi thoát");
        demo.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            if (string.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Production", StringComparison.OrdinalIgnoreCase)) return new Conflict("demo.production");
            if (await services.GetRequiredService<HaiDangDb>().Committees.AnyAsync(stop)) return new Conflict("demo.notEmpty");
            await Serve.PrepareAsync(services, stop);
            await DemoHost.FillAsync(services, parsed.InvocationConfiguration.Output, stop);
            return null;
        }, ct));
        return demo;
    }
}
