using System.Net;
using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Web.Account;
using HaiDang.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Commands.Demo;

/// <summary>Fills an empty database with a committee that has lived for a year, through the same gate as everybody.</summary>
internal static class DemoHost
{
    /// <summary>The first address that is not this machine's own, or null.</summary>
    public static string? NotLoopback(string? urls) => (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || !(uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))));

    /// <summary>Fills the database when it holds no committee, and prints the accounts.</summary>
    public static async Task FillAsync(IServiceProvider host, TextWriter output, CancellationToken ct)
    {
        await using (var scope = host.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<HaiDangDb>();
            if (!await db.Committees.AnyAsync(ct))
            {
                await output.WriteLineAsync("Đang dựng dữ liệu mẫu của một năm…");
                await using var services = Services(host.GetRequiredService<IConfiguration>());
                await new DemoSeed(services).RunAsync(ct);
            }
        }

        await using (var check = host.CreateAsyncScope())
        {
            if (!await check.ServiceProvider.GetRequiredService<HaiDangDb>().Committees.AnyAsync(row => row.Name == DemoSeed.LastCommittee, ct))
                await output.WriteLineAsync("Dữ liệu mẫu chưa đủ (lần dựng trước bị ngắt, hoặc đây là dữ liệu khác). Muốn dựng lại, đặt HAIDANG_HOME tới một thư mục trống.");
        }

        await output.WriteLineAsync($"Tài khoản mẫu (mật khẩu {DemoPeople.Password}): {string.Join(", ", DemoPeople.Seats.Select(seat => seat.Login))}, quantri");
    }

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging();
        services.AddSingleton<DemoClock>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddDatabase(configuration);
        services.AddAccountStores();
        services.AddScoped<DemoActor>();
        services.AddScoped<IActor>(provider => provider.GetRequiredService<DemoActor>());
        return services.BuildServiceProvider();
    }
}

/// <summary>A clock that the seed sets, so that every act lies at its own hour of the past year.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>The instant.</summary>
    public DateTime Now { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Now, DateTimeKind.Utc));

    /// <summary>An hour of a day in Việt Nam.</summary>
    public void Set(DateOnly day, int hour, int minute) => Now = day.ToDateTime(new TimeOnly(hour, minute)).AddHours(-7);
}

/// <summary>Whoever the seed lets act.</summary>
internal sealed class DemoActor : IActor
{
    /// <inheritdoc/>
    public Guid? AccountId { get; set; }

    /// <inheritdoc/>
    public Guid? PersonId { get; set; }

    /// <inheritdoc/>
    public bool IsAdministrator { get; set; }

    /// <inheritdoc/>
    public Guid CommitteeId { get; set; }

    /// <inheritdoc/>
    public string? OnceKey => null;

    /// <inheritdoc/>
    public Guid? ChosenCapacity => null;

    /// <inheritdoc/>
    public long? SeenVersion => null;
}
