using HaiDang.Core.Accounts;
using HaiDang.Core.Audit;
using HaiDang.Core.Shared;
using HaiDang.Web.Account.Identity;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Login = HaiDang.Core.Accounts.Account;

namespace HaiDang.Web.Account;

/// <summary>Sign-in, sessions, tokens.</summary>
internal static class AccountServices
{
    /// <summary>What the server needs: stores, schemes, policy, headers.</summary>
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSecurityHeaders();
        services.AddAccountStores();
        services.AddScoped<SealedNotes>().AddScoped<Entrance>().AddScoped<Passkeys>().AddScoped<SessionCookieEvents>();
        services.AddScoped<IPasskeyHandler<Login>, PasskeyHandler<Login>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Verified on the device and found without a name: then the passkey alone is both factors.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddAuthentication(Schemes.Pick)
            .AddPolicyScheme(Schemes.Pick, null, options => options.ForwardDefaultSelector = Schemes.Of)
            .AddCookie(Schemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null)
            .AddScheme<AuthenticationSchemeOptions, NobodyHandler>(Schemes.Nobody, null);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Cookie).Configure<IHttpContextAccessor>((options, accessor) =>
        {
            options.Cookie = new HostCookie(accessor, "hd");
            options.EventsType = typeof(SessionCookieEvents);
            options.ExpireTimeSpan = SessionSpan.Own.Whole;
            options.SlidingExpiration = false;
        });
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((options, accessor) => options.Cookie = new HostCookie(accessor, "hd-form"));

        // Signed in for everything that does not say otherwise; an error page must come up for a visitor too.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(asked =>
            asked.User.Identity?.IsAuthenticated == true || (asked.Resource as HttpContext)?.Request.Path.StartsWithSegments("/loi", StringComparison.Ordinal) == true).Build());
    }

    /// <summary>What server and command line share: Identity on our database, its key ring, its words.</summary>
    public static void AddAccountStores(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<MasterKey>();
        services.AddSingleton<ICheckpointSigner, CheckpointSigner>();
        services.AddDataProtection().SetApplicationName("HaiDang").PersistKeysToDbContext<HaiDangDb>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((options, master) => options.XmlEncryptor = new SealingXml(master));
        services.AddIdentityCore<Login>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = false;
            options.Password = new PasswordOptions
            {
                RequiredLength = PasswordRule.SecondedLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1,
            };
        }).AddUserStore<AccountStore>().AddPasswordValidator<PasswordRule>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<Sessions>().AddScoped<SignInDelays>().AddScoped<Tokens>().AddScoped<SecondFactor>().AddScoped<AccountMaker>();
    }

    /// <summary>Authentication, authorization, and what stands before everything else.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.Use(AccountGuards.NoPlainHttpAsync);
        app.UseAuthentication();
        app.Use(AccountGuards.OwnSiteOnlyAsync);
        app.UseAuthorization();
        app.Use(AccountGuards.ChangePasswordFirstAsync);
        app.Use(AccountGuards.SecondFactorFirstAsync);
    }
}
