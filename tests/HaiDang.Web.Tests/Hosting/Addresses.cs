using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>Every address that the running program answers to: tests hold their tables against it, so that none is forgotten.</summary>
public static class Addresses
{
    /// <summary>"METHOD /pattern", sorted; files of the front end apart. A page is its GET: what its forms send passes the same gate as the interface.</summary>
    public static IReadOnlyList<string> All(DemoSite site) =>
    [
        .. Of(site).SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {Pattern(endpoint)}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Patterns of the pages of the product, sorted; the gallery of components is none.</summary>
    public static IReadOnlyList<string> Pages(DemoSite site) =>
    [
        .. Of(site).Where(IsPage).Select(Pattern).Where(pattern => !pattern.StartsWith("/gallery", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // "{*path}" and "/_…" are the framework's own: its script, and the file fallback.
    private static IEnumerable<RouteEndpoint> Of(DemoSite site) => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Where(endpoint => !Pattern(endpoint).StartsWith("/_", StringComparison.Ordinal) && !Pattern(endpoint).Contains("{*", StringComparison.Ordinal));

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => IsPage(endpoint) ? ["GET"] : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
}
