namespace HaiDang.Web.Account;

/// <summary>Sign-in, sessions, tokens.</summary>
internal static class AccountServices
{
    /// <summary>Registers Identity and its schemes.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
    }

    /// <summary>Puts authentication into the pipeline.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
