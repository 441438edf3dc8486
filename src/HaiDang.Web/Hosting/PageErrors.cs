namespace HaiDang.Web.Hosting;

/// <summary>Errors of pages: a page in our look where one was asked for, one sentence where a form was refused.</summary>
internal static class PageErrors
{
    /// <summary>Only what a person reads; a form sent again as the error page would be refused a second time.</summary>
    public static bool AreShownFor(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    /// <summary>A refused form without an answer of its own says what to do.</summary>
    public static async Task SaySomethingAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!HttpMethods.IsPost(context.Request.Method) || context.Response.HasStarted || context.Response.StatusCode != StatusCodes.Status400BadRequest || context.Response.ContentLength > 0 || context.Response.ContentType is not null) return;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("Biểu mẫu đã cũ hoặc thiếu mã xác nhận nên chưa gửi được. Quay lại trang trước, tải lại rồi gửi lại.", context.RequestAborted);
    }
}
