using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Core.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Core.Tests.Accounts;

public class HousekeepingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_past_its_time_goes_and_the_rest_stays(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var account = new Account { UserName = "a", NormalizedUserName = "A", CreatedAt = now };
        await SaveAsync(db, context =>
        {
            context.Users.Add(account);
            foreach (var days in new[] { 6, 8 }) context.IdempotencyRecords.Add(new IdempotencyRecord { AccountId = account.Id, Key = $"k{days}", Act = "task.give", Answer = "1", At = now.AddDays(-days) });
            foreach (var days in new[] { 89, 91 }) context.Sessions.Add(new AccountSession { AccountId = account.Id, StartedAt = now.AddDays(-days), SeenAt = now.AddDays(-days), Device = "máy", Address = "::1" });
            foreach (var days in new[] { 364, 366 }) context.ApiTokens.Add(new ApiToken { AccountId = account.Id, Name = "t", Hash = $"{days}", CreatedAt = now.AddYears(-2), ExpiresAt = now.AddDays(-days) });
            foreach (var hours in new[] { 23, 25 }) context.SignInThrottles.Add(new SignInThrottle { Key = $"{hours}", Failures = 4, At = now.AddHours(-hours), NotBefore = now.AddHours(-hours) });
            context.Outbox.Add(new OutboxMessage { Kind = "x/1", Body = "{}", At = now.AddDays(-90) });
            context.Outbox.Add(new OutboxMessage { Kind = "x/1", Body = "{}", At = now.AddDays(-90), DoneAt = now.AddDays(-31) });
        });
        var gone = await db.AsAsync<PurgeOld, PurgeOld.Report>(_ => { }, use => use.RunAsync(RetentionRule.Default, default));
        gone.ShouldBe(new PurgeOld.Report(1, 1, 1, 1, 1));
        (await db.ReadAsync(context => context.Outbox.CountAsync())).ShouldBe(1, "what nobody has delivered yet stays");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_account_unused_for_45_days_is_shut_on_record_but_never_the_last_administrator(string provider)
    {
        await using var db = await TestDb.CreateAsync(provider);
        var old = db.Clock.GetUtcNow().UtcDateTime.AddDays(-60);
        Account Make(string name, bool administrator = false) => new() { UserName = name, NormalizedUserName = name.ToUpperInvariant(), CreatedAt = old, IsAdministrator = administrator };
        var (admin, idle, seen, reopened) = (Make("admin", true), Make("idle"), Make("seen"), Make("reopened"));
        reopened.OpenedAt = old.AddDays(50);
        await SaveAsync(db, context =>
        {
            context.Users.AddRange(admin, idle, seen, reopened);
            context.Sessions.Add(new AccountSession { AccountId = seen.Id, StartedAt = old, SeenAt = old.AddDays(16), Device = "máy", Address = "::1" });
        });
        (await db.AsAsync<DisableIdleAccounts, int>(World.Machine(Guid.Empty), use => use.RunAsync(RetentionRule.Default.Idle, default))).ShouldBe(1);
        var shut = await db.ReadAsync(context => context.Users.Where(row => row.DisabledAt != null).Select(row => row.UserName).ToListAsync());
        shut.ShouldBe(["idle"]);
        (await db.ReadAsync(context => context.AuditEntries.CountAsync(row => row.Act == "account.disable" && row.SubjectId == idle.Id))).ShouldBe(1);
    }

#pragma warning disable RS0030 // rows as time has left them
    private static Task<int> SaveAsync(TestDb db, Action<HaiDangDb> change) => db.ReadAsync(async context =>
    {
        change(context);
        return await context.SaveChangesAsync();
    });
#pragma warning restore RS0030
}
