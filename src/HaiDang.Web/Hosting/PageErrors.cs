using HaiDang.Core.Shared;
using HaiDang.Web.Shared.Errors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Hosting;

/// <summary>Errors of pages: a page in our look where one was asked for; a form that could not be taken gives back what was typed.</summary>
internal static class PageErrors
{
    /// <summary>Only what a person reads; a form sent again as the error page would be refused a second time.</summary>
    public static bool AreShownFor(HttpContext context) =>
        !Account.Identity.Schemes.IsApi(context.Request.Path) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    /// <summary>
    /// A form that its page no longer has (somebody else did the act, another account signed in, the committee was switched) or whose token is old.
    /// Sent twice under one key it is answered as done; else the sender reads why it was not taken, and gets back every word.
    /// </summary>
    public static async Task GiveBackFormsAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || Account.Identity.Schemes.IsApi(request.Path))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception broken) when (Unreadable(broken) is { } status && !context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
        }

        var response = context.Response;
        if (response.HasStarted || response.StatusCode is not (400 or 413) || response.ContentLength > 0) return;
        if (response.StatusCode == 400 && await DoneBeforeAsync(context) is { } act)
        {
            response.Redirect($"{request.Path}?xong={act}");
            return;
        }

        await ShowAsync(context, next, response.StatusCode == 413);
    }

    /// <summary>A NUL is in no text that a person asks for, and PostgreSQL cannot take it: the page opens without the query, a program is told so.</summary>
    public static Task NoNulInQueriesAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) != true) return next(context);
        if (Account.Identity.Schemes.IsApi(context.Request.Path)) return ApiErrors.WriteAsync(context, new Invalid("api.field", null, "?"));
        context.Response.Redirect(context.Request.Path);
        return Task.CompletedTask;
    }

    /// <summary>A link with a broken value in its query opens the page without it.</summary>
    public static async Task ForgetBrokenQueriesAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException broken) when (HttpMethods.IsGet(context.Request.Method) && context.Request.QueryString.HasValue && !context.Response.HasStarted
            && broken.StackTrace?.Contains("UrlValueConstraint", StringComparison.Ordinal) == true)
        {
            context.Response.Redirect(context.Request.Path);
        }
    }

    private static int? Unreadable(Exception broken) => broken switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => 400, // the form reader's word for too many, too long or forbidden characters
        _ => null,
    };

    private static async Task<string?> DoneBeforeAsync(HttpContext context)
    {
        var actor = context.RequestServices.GetRequiredService<RequestActor>();
        if (actor is not { OnceKey: { } key, AccountId: { } account }) return null;
        return await context.RequestServices.GetRequiredService<HaiDangDb>().IdempotencyRecords.Where(row => row.AccountId == account && row.Key == key).Select(row => row.Act).SingleOrDefaultAsync(context.RequestAborted);
    }

    // The page is drawn by a request of its own within this one, as the framework does for status codes.
    private static async Task ShowAsync(HttpContext context, RequestDelegate next, bool isTooLarge)
    {
        context.Items[StalePage.Key] = new StalePage.Sent(isTooLarge, context.Request.Path + context.Request.QueryString, await TypedAsync(context));
        var status = context.Response.StatusCode;
        context.Response.Clear(); // the refused page has put headers of its own
        context.Response.StatusCode = status;
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues?.Clear();
        context.Features.Set<IFormFeature>(null);
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, StalePage.Path, default);
        (context.Request.Body, context.Request.ContentLength, context.Request.ContentType) = (Stream.Null, null, null);
        await using var scope = context.RequestServices.CreateAsyncScope();
        var before = context.RequestServices;
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = before;
        }
    }

    private static async Task<IReadOnlyList<string>> TypedAsync(HttpContext context)
    {
        // Words that another site has put into the form are not shown as the person's own.
        if (context.Response.StatusCode == 413 || context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") return [];
        try
        {
            context.Features.Set<IAntiforgeryValidationFeature>(null); // nothing is done with them, they are only given back
            if (!context.Request.HasFormContentType) return [];
            var form = await context.Request.ReadFormAsync(context.RequestAborted);

            // Words alone are worth giving back: no secret, no token, no id.
            return [.. form.Where(field => !field.Key.StartsWith('_') && !field.Key.Contains("assword", StringComparison.Ordinal) && !field.Key.EndsWith("Seen", StringComparison.Ordinal))
                .SelectMany(field => field.Value).OfType<string>().Select(value => value.Trim())
                .Where(value => value.Length > 3 && !Guid.TryParse(value, out _)).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception broken) when (Unreadable(broken) is not null || broken is IOException)
        {
            return [];
        }
    }
}
