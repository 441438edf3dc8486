using System.Net;
using System.Text.RegularExpressions;

namespace HaiDang.Load.Run;

/// <summary>Someone signed in as a browser is: by the form, with the session's cookie and the committee in hand.</summary>
internal static partial class Visitor
{
    /// <summary>A client of eight connections.</summary>
    public static async Task<HttpClient> SignInAsync(Uri address, string login, string password, Guid committee)
    {
        var jar = new CookieContainer();
        jar.Add(address, new Cookie("hd-committee", committee.ToString()));
#pragma warning disable CA2000 // the client owns it
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { BaseAddress = address };
#pragma warning restore CA2000
        var page = await client.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        var form = Forms().Matches(page).Select(match => match.Value).First(found => found.Contains("value=\"password\"", StringComparison.Ordinal));
        var fields = Hidden().Matches(form).ToDictionary(match => WebUtility.HtmlDecode(match.Groups["name"].Value), match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        (fields["Name"], fields["Password"]) = (login, password);
        using var content = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found)) throw new InvalidOperationException($"{login} could not sign in: {answer.StatusCode}");
        client.DefaultRequestHeaders.Add("X-Committee", committee.ToString());
        return client;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hidden();
}
