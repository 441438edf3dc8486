using System.Net;
using System.Text.Json;
using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Account;

public class AdministratorTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_administrator_without_a_second_factor_reaches_only_the_own_account(string provider)
    {
        await using var site = new AccountSite(provider);
        await using var strict = site.WithWebHostBuilder(builder => builder.UseSetting("Accounts:AdministratorsNeedSecondFactor", "true"));
        await using (var scope = strict.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Core.Accounts.AccountMaker>().EnsureAsync("quantri", null, AccountSite.Password, administrator: true);
        var visitor = new Visitor(strict.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") }));
        (await visitor.SignInAsync("quantri", AccountSite.Password)).Code.ShouldBe(HttpStatusCode.Redirect);
        var turned = await visitor.GetAsync("/ban-chi-dao");
        (turned.Code, turned.To).ShouldBe((HttpStatusCode.Redirect, "/tai-khoan/xac-thuc?bat-buoc=1"));
        (await visitor.GetAsync("/tai-khoan/xac-thuc?bat-buoc=1")).Page.Body!.TextContent.ShouldContain("xác thực hai lớp");
        (await visitor.GetAsync("/api/v1/accounts")).Text.ShouldContain("account.needsSecondFactor");
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_administrator_shuts_and_opens_accounts_and_nobody_else_sees_them(string provider)
    {
        await using var site = new AccountSite(provider);
        await site.MakeAsync("quantri", administrator: true);
        var other = await site.MakeAsync("canbo");
        var (boss, user) = (await site.EnterAsync("quantri"), await site.EnterAsync("canbo"));
        (await user.GetAsync("/quan-tri/tai-khoan")).Code.ShouldBe(HttpStatusCode.Forbidden);
        (await boss.GetAsync("/quan-tri/tai-khoan")).Text.ShouldContain("canbo");
        (await boss.SendAsync(new(HttpMethod.Post, $"/api/v1/accounts/{other}/shut"))).Code.ShouldBe(HttpStatusCode.NoContent);
        (await user.GetAsync("/tai-khoan")).Code.ShouldBe(HttpStatusCode.Redirect, "its session has ended");
        (await site.Visit().SignInAsync("canbo", AccountSite.Password)).Code.ShouldNotBe(HttpStatusCode.Redirect);
        (await boss.SendAsync(new(HttpMethod.Post, $"/api/v1/accounts/{other}/shut"))).Code.ShouldBe(HttpStatusCode.Conflict);
        (await boss.SendAsync(new(HttpMethod.Post, $"/api/v1/accounts/{other}/open"))).Code.ShouldBe(HttpStatusCode.NoContent);
        await site.EnterAsync("canbo");
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_checkpoint_is_signed_with_the_key_outside_the_database_and_a_changed_one_is_not_ours(string provider)
    {
        await using var site = new AccountSite(provider);
        await site.MakeAsync("quantri", administrator: true);
        var boss = await site.EnterAsync("quantri");
        var taken = JsonSerializer.Deserialize<AuditCheckpoint>((await boss.GetAsync("/api/v1/audit/checkpoint")).Text, JsonSerializerOptions.Web)!;
        var signer = site.Services.GetRequiredService<ICheckpointSigner>();
        taken.Heads.ShouldHaveSingleItem().Scope.ShouldBe(Guid.Empty);
        signer.IsOurs(taken).ShouldBeTrue();
        signer.IsOurs(taken with { Heads = [taken.Heads[0] with { Seq = taken.Heads[0].Seq + 1 }] }).ShouldBeFalse();
        signer.IsOurs(taken with { Signature = "không phải" }).ShouldBeFalse();
        await using var stranger = new AccountSite(provider);
        stranger.Services.GetRequiredService<ICheckpointSigner>().IsOurs(taken).ShouldBeFalse("another installation has another key");
    }
}
