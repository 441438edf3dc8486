using HaiDang.Core.Accounts;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HaiDang.Web.Account.Admin;

/// <summary>/api/v1/accounts: for whoever runs the machine.</summary>
internal static class AccountsApi
{
    public static void MapAccountsApi(this RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapGet("", ListAsync).WithSummary("Accounts of the installation by sign-in name; `after` to page");
        accounts.MapPost("", CreateAsync).WithSummary("Makes an account; the answer holds its one-time password, shown never again");
        accounts.MapPost("/{login}/reset", ResetAsync).WithSummary("Gives a new one-time password and ends sessions and tokens");
        accounts.MapPost("/{id:guid}/shut", (Guid id, ShutAccount use, Texts texts, CancellationToken ct) => ShutAsync(id, true, use, texts, ct)).WithSummary("Shuts an account and ends its sessions");
        accounts.MapPost("/{id:guid}/open", (Guid id, ShutAccount use, Texts texts, CancellationToken ct) => ShutAsync(id, false, use, texts, ct)).WithSummary("Opens a shut account again");
    }

    private static async Task<Results<Ok<AccountsAnswer>, ProblemHttpResult>> ListAsync(string? q, string? after, ListAccounts use, Texts texts, CancellationToken ct) =>
        await use.RunAsync(new ListAccounts.Filter(q, after), ct) is { } rows
            ? TypedResults.Ok(new AccountsAnswer(rows, rows.Count == ListAccounts.PageSize ? rows[^1].Login : null))
            : ResultHttp.Problem(new Core.Shared.NotFound("accounts"), texts);

    private static async Task<Results<Ok<SecretAnswer>, ProblemHttpResult>> CreateAsync(AccountRequest request, CreateAccount use, Texts texts, CancellationToken ct)
    {
        var password = OneTimePassword.Make();
        return (await use.RunAsync(new CreateAccount.Input(request.Login ?? "", request.Person, password, request.IsAdministrator), ct)).Select(id => new SecretAnswer(id, password)).ToHttp(texts);
    }

    private static async Task<Results<Ok<SecretAnswer>, ProblemHttpResult>> ResetAsync(string login, ResetAccount use, Texts texts, CancellationToken ct, bool dropSecondFactor = false)
    {
        var password = OneTimePassword.Make();
        return (await use.RunAsync(new ResetAccount.Input(login, password, MustChangePassword: true, DropSecondFactor: dropSecondFactor), ct)).Select(id => new SecretAnswer(id, password)).ToHttp(texts);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ShutAsync(Guid id, bool shut, ShutAccount use, Texts texts, CancellationToken ct) =>
        (await use.RunAsync(new ShutAccount.Input(id, shut), ct)).ToNoContent(texts);
}

/// <summary>A page of accounts.</summary>
public sealed record AccountsAnswer(IReadOnlyList<AccountRow> Items, string? Next);

/// <summary>An account to be made.</summary>
public sealed record AccountRequest(string? Login, string? Person, bool IsAdministrator = false);

/// <summary>The account and its one-time password.</summary>
public sealed record SecretAnswer(Guid Id, string OneTimePassword);
