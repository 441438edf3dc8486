using System.CommandLine;
using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using HaiDang.Web.Commands.Demo;
using HaiDang.Web.Hosting;
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
        var against = new Option<FileInfo[]>("--checkpoint") { Description = "Tệp mốc đã ký, cất ngoài cơ sở dữ liệu; có thể nêu nhiều tệp", AllowMultipleArgumentsPerToken = true };
        verify.Options.Add(against);
        verify.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            List<AuditCheckpoint> checkpoints = [];
            foreach (var file in Checkpoints(services, parsed.GetValue(against) ?? []))
            {
                if (!File.Exists(file)) return new Conflict("audit.noCheckpointFile", file);
                if (await Housekeeping.ReadAsync(file, stop) is not { } read || !services.GetRequiredService<ICheckpointSigner>().IsOurs(read)) return new Conflict("audit.checkpointFile", file);
                checkpoints.Add(read);
            }

            var report = await services.GetRequiredService<VerifyAudit>().RunAsync(checkpoints, stop);
            if (report.Broken is { } broken) return new Conflict("audit.broken", broken.ScopeId, broken.Seq, broken.What);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Nguyên vẹn: {report.Chains} chuỗi, {report.Entries} dòng, {report.Erased} nội dung đã xóa theo quy định; khớp {checkpoints.Count} mốc đã ký.");
            return null;
        }, ct));
        var checkpoint = new Command("checkpoint", "In mốc đã ký của mọi chuỗi nhật ký, để cất sang máy khác");
        checkpoint.SetAction((parsed, ct) => CommandServices.RunAsync(parsed, async (services, stop) =>
        {
            var taken = await services.GetRequiredService<TakeCheckpoint>().RunAsync(stop);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(Housekeeping.Write(taken!)); // the program itself may always take one
            return null;
        }, ct));
        return new Command("audit", "Nhật ký kiểm chứng") { verify, checkpoint };
    }

    // Those named, and those that the server has put beside the database.
    private static IEnumerable<string> Checkpoints(IServiceProvider services, FileInfo[] named)
    {
        var folder = Housekeeping.Folder(services.GetRequiredService<IConfiguration>());
        return named.Select(file => file.FullName).Concat(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : []);
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
