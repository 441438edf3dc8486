using Microsoft.Extensions.Localization;

namespace HaiDang.Web.Account;

/// <summary>Problem Details of the interface for whoever is not, or not fully, signed in.</summary>
internal static class AccountProblems
{
    public static Task SignInFirst(HttpContext context) => Write(context, StatusCodes.Status401Unauthorized, "account.signInFirst");

    public static Task NotAllowed(HttpContext context) => Write(context, StatusCodes.Status403Forbidden, "account.notAllowed");

    public static Task MustChangePassword(HttpContext context) => Write(context, StatusCodes.Status403Forbidden, "account.mustChangePassword");

    public static Task NeedsSecondFactor(HttpContext context) => Write(context, StatusCodes.Status403Forbidden, "account.needsSecondFactor");

    public static Task OtherSite(HttpContext context) => Write(context, StatusCodes.Status403Forbidden, "account.otherSite");

    private static Task Write(HttpContext context, int status, string code)
    {
        var text = context.RequestServices.GetRequiredService<IStringLocalizer<AccountText>>();
        return TypedResults.Problem(
            statusCode: status, type: "about:blank", title: text[$"Problem.{code}"], detail: text[$"Problem.{code}.Detail"],
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }).ExecuteAsync(context);
    }
}
