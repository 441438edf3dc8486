using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using HaiDang.Core.Assignments;
using HaiDang.Core.Talk;
using HaiDang.Web.Hosting;
using HaiDang.Web.Talk;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HaiDang.Web.Tests.Talk;

/// <summary>Files of a task over the wire: streamed in, never opened in place, hostile ones refused, nothing left behind.</summary>
public sealed class FileTests(DemoSites sites)
{
    private static readonly byte[] Pdf = "%PDF-1.4\nnội dung\n%%EOF"u8.ToArray();

    [Fact]
    public async Task A_file_of_a_hundred_megabytes_is_streamed_to_the_disk_and_back_in_parts()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var task = await TaskAsync(site);
        using var api = await site.ApiAsync("truongban");

        // The sender stops halfway until what it sent lies on the disk: whoever kept it in memory would keep it waiting.
        var written = 0L;
        using var content = new Endless(Attachment.MostBytes, async () =>
        {
            for (var tries = 0; tries < 400 && (written = Drafts(site).Sum(file => new FileInfo(file).Length)) < (Attachment.MostBytes / 2) - (4 * 1024 * 1024); tries++) await Task.Delay(50);
        });
        var answer = await PostAsync(api, task, "Video hội nghị.pdf", content);
        answer.Status.ShouldBe(201, answer.Text);
        written.ShouldBeGreaterThanOrEqualTo((Attachment.MostBytes / 2) - (4 * 1024 * 1024), "at most the buffers of the connection were in memory");
        var id = (Guid)answer.Json["id"]!;
        var stored = await site.Backstage.ReadAsync(db => db.Attachments.SingleAsync(row => row.Id == id));
        stored.ShouldSatisfyAllConditions(row => row.Size.ShouldBe(Attachment.MostBytes), row => row.Hash.ShouldBe(Endless.HashOf(Attachment.MostBytes)), row => row.Kind.ShouldBe(FileKind.Pdf));

        var part = await api.SendAsync(HttpMethod.Get, $"/api/v1/assignments/{task}/attachments/{id}", null, ("Range", "bytes=0-4"));
        part.ShouldSatisfyAllConditions(got => got.Status.ShouldBe(206), got => got.Text.ShouldBe("%PDF-"));
        using var more = new Endless(Attachment.MostBytes + 1);
        (await PostAsync(api, task, "Quá lớn.pdf", more)).Code.ShouldBe("attachment.tooLarge");
        Drafts(site).ShouldBeEmpty();
        site.Logged.Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers.Both), MemberType = typeof(Providers))]
    public async Task A_download_is_never_shown_in_place_and_only_whoever_reads_the_task_gets_it(string provider)
    {
        await using var site = await sites.OwnAsync(provider);
        var task = await TaskAsync(site);
        using var api = await site.ApiAsync("truongban");
        var id = (Guid)(await PostAsync(api, task, "../Báo cáo \"quý\".pdf", new ByteArrayContent(Pdf))).Json["id"]!;
        using var chair = await site.VisitAsync("truongban");
        var got = await chair.GetAsync($"/nhiem-vu/{task}/tep/{id}");
        got.Code.ShouldBe(HttpStatusCode.OK);
        var disposition = got.Raw.Content.Headers.ContentDisposition!;
        disposition.ShouldSatisfyAllConditions(head => head.DispositionType.ShouldBe("attachment"), head => head.FileNameStar.ShouldBe("Báo cáo _quý_.pdf"));
        got.Raw.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        got.Raw.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox;");
        got.Raw.Headers.AcceptRanges.ShouldBe(["bytes"]);
        foreach (var login in new[] { "truongthcs", "quantri" })
        {
            using var other = await site.VisitAsync(login);
            (await other.GetAsync($"/nhiem-vu/{task}/tep/{id}")).Code.ShouldBe(HttpStatusCode.NotFound, login);
        }

        // The other committee in hand, by somebody who sits on both: the wall, not the reach.
        var second = await site.Backstage.CommitteeAsync("Cải cách hành chính");
        using var both = await site.ApiAsync("thanhvien2", second);
        (await both.GetAsync($"/api/v1/assignments/{task}/attachments/{id}")).Status.ShouldBe(404);
        (await PostAsync(both, task, "Qua tường.pdf", new ByteArrayContent(Pdf))).Status.ShouldBe(404);
        (await both.PostAsync($"/api/v1/assignments/{task}/comments", new { text = "Qua tường" })).Status.ShouldBe(404);
        (await chair.GetAsync($"/nhiem-vu/{await TaskAsync(site, skip: 1)}/tep/{id}")).Code.ShouldBe(HttpStatusCode.NotFound);
    }

    private static readonly (string Name, string Words, string Code)[] Hostile =
    [
        ("Báo cáo.pdf", "MZ\u0001\0chương trình", "attachment.kind"), ("Báo cáo.pdf", "<html><script>alert(1)</script>%PDF-1.4", "attachment.kind"), ("Ảnh.png", "<svg onload=alert(1)>", "attachment.kind"),
        ("Ảnh.gif", "GIF89a/*<script>alert(1)</script>*/", "attachment.kind"), ("hoa\u202Efdp.exe", "một", "attachment.program"), ("Báo cáo (TỐI MẬT).pdf", "%PDF-1.4", "attachment.secret"), ("Trống.pdf", "", "attachment.empty"),
    ];

    [Fact]
    public async Task What_would_run_or_is_secret_or_empty_is_refused_and_leaves_nothing()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var task = await TaskAsync(site);
        using var api = await site.ApiAsync("truongban");
        foreach (var (name, words, code) in Hostile)
        {
            var bytes = Encoding.UTF8.GetBytes(words);
            var answer = await PostAsync(api, task, name, new ByteArrayContent(bytes));
            answer.ShouldSatisfyAllConditions(got => got.Status.ShouldBe(400, name), got => got.Code.ShouldBe(code, name), got => ((string)got.Json["title"]!).ShouldNotContain("["));
            site.Services.GetRequiredService<FileStore>().Open(Convert.ToHexStringLower(SHA256.HashData(bytes))).ShouldBeNull(name);
        }

        Drafts(site).ShouldBeEmpty();
        (await CountAsync(site, task)).ShouldBe(0);
    }

    [Fact]
    public async Task A_plain_form_needs_its_token_before_the_file_and_sent_twice_attaches_once()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var task = await TaskAsync(site);
        using var chair = await site.VisitAsync("truongban");
        var page = await chair.GetAsync($"/nhiem-vu/{task}/trao-doi");
        var form = page.Page.QuerySelector("form.upload")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!)).Append((Name: "Secret", Value: "false")).ToList();
        async Task<Answer> SendAsync(IEnumerable<(string Name, string Value)> with, string name = "Biểu mẫu.pdf", byte[]? bytes = null)
        {
            var content = new MultipartFormDataContent();
            foreach (var (key, value) in with) content.Add(new StringContent(value), key);
            content.Add(new ByteArrayContent(bytes ?? Pdf), "File", name);
            return await chair.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content });
        }

        foreach (var broken in new[] { "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nđứt", "không phải biểu mẫu", "" })
        {
            var half = new StringContent(broken);
            half.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            (await chair.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = half })).Code.ShouldBe(HttpStatusCode.BadRequest, broken);
        }

        (await SendAsync([])).Code.ShouldBe(HttpStatusCode.BadRequest, "no token");
        (await SendAsync(fields.Select(field => field.Name is RequestActor.OnceField or "Secret" ? field : (field.Name, "giả")))).Code.ShouldBe(HttpStatusCode.BadRequest, "a forged token");
        (await CountAsync(site, task)).ShouldBe(0);
        foreach (var _ in new[] { 1, 2 }) (await SendAsync(fields)).To.ShouldBe($"/nhiem-vu/{task}/trao-doi?xong=attachment.add#tep");
        (await CountAsync(site, task)).ShouldBe(1);
        (await SendAsync(fields, "Khác.pdf", "%PDF-1.4 khác"u8.ToArray())).To.ShouldBe($"/nhiem-vu/{task}/trao-doi?xong=attachment.add#tep");
        (await CountAsync(site, task)).ShouldBe(2, "another file from the page gone back to is another sending");
        var refused = await SendAsync(fields, "Báo cáo.pdf", "<html>"u8.ToArray());
        (await chair.GetAsync(refused.To!.Split('#')[0])).Alert.ShouldContain("Tệp tên .pdf nhưng nội dung là trang HTML");
        (await chair.GetAsync($"/nhiem-vu/{task}/trao-doi?tep=attachment.kind&la=%3Cb%3E&duoi=%3Cb%3E")).Alert.ShouldBeEmpty("an address says only what the program says");
        var large = await SendAsync(fields, "Quá lớn.pdf", new byte[Attachment.MostBytes + 1]);
        (await chair.GetAsync(large.To!.Split('#')[0])).Alert.ShouldContain("Tệp lớn hơn 100 MB nên không nhận được.");
        (await CountAsync(site, task)).ShouldBe(2);
        site.Logged.Errors.ShouldBeEmpty();
        Drafts(site).ShouldBeEmpty();
    }

    [Fact]
    public async Task Đ11_1_a_file_that_its_sender_says_is_marked_Mật_is_refused_unread_and_so_is_one_of_which_nothing_is_said()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var task = await TaskAsync(site);
        using var api = await site.ApiAsync("truongban");
        using var chair = await site.VisitAsync("truongban");
        var form = (await chair.GetAsync($"/nhiem-vu/{task}/trao-doi")).Page.QuerySelector("form.upload")!;
        form.QuerySelectorAll("input[name=Secret]").Length.ShouldBe(2);
        form.QuerySelectorAll("input[name=Secret][checked]").ShouldBeEmpty("nobody says it for the sender");
        foreach (var (said, code, words) in new[] { ("true", "attachment.marked", "Tài liệu mật không được đưa vào phần mềm này"), (null, "attachment.statement", "Hãy nói rõ tệp có phải tài liệu mật không.") })
        {
            var content = new MultipartFormDataContent();
            foreach (var input in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(input.GetAttribute("value")!), input.GetAttribute("name")!);
            if (said is not null) content.Add(new StringContent(said), "Secret");
            content.Add(new ByteArrayContent(Pdf), "File", "Phương án.pdf");
            var sent = await chair.SendAsync(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content });
            (await chair.GetAsync(sent.To!.Split('#')[0])).Alert.ShouldContain(words);
            var answer = await api.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{task}/attachments?name=Phuong-an.pdf{(said is null ? "" : $"&secret={said}")}", new ByteArrayContent(Pdf));
            answer.ShouldSatisfyAllConditions(got => got.Status.ShouldBe(400, got.Text), got => got.Code.ShouldBe(code));
        }

        (await CountAsync(site, task)).ShouldBe(0);
        site.Services.GetRequiredService<FileStore>().Open(Convert.ToHexStringLower(SHA256.HashData(Pdf))).ShouldBeNull("not a byte stays");
        Drafts(site).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sweep_takes_what_no_row_holds_and_leaves_what_one_holds_or_what_is_young()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var (task, other) = (await TaskAsync(site), await TaskAsync(site, skip: 1));
        using var api = await site.ApiAsync("truongban");
        var store = site.Services.GetRequiredService<FileStore>();
        var mine = Encoding.UTF8.GetBytes("%PDF-1.4 " + Guid.NewGuid());
        var hash = Convert.ToHexStringLower(SHA256.HashData(mine));
        var first = (Guid)(await PostAsync(api, task, "Một.pdf", new ByteArrayContent(mine))).Json["id"]!;
        var second = (Guid)(await PostAsync(api, other, "Hai.pdf", new ByteArrayContent(mine))).Json["id"]!;
        async Task<bool> SweptAsync(double hours)
        {
            await store.SweepAsync(async hashes => await site.Backstage.ReadAsync(db => new FindHeldContents(db).RunAsync(hashes, default)), DateTime.UtcNow.AddHours(hours), default);
            await using var found = store.Open(hash);
            return found is null;
        }

        (await api.SendAsync(HttpMethod.Delete, $"/api/v1/assignments/{task}/attachments/{first}")).Status.ShouldBe(204);
        (await SweptAsync(2)).ShouldBeFalse("the other row holds it");
        (await api.GetAsync($"/api/v1/assignments/{other}/attachments/{second}")).Status.ShouldBe(200);
        (await api.SendAsync(HttpMethod.Delete, $"/api/v1/assignments/{other}/attachments/{second}")).Status.ShouldBe(204);
        (await SweptAsync(0)).ShouldBeFalse("an upload of the same content may be about to commit");
        (await SweptAsync(2)).ShouldBeTrue();
        (await SweptAsync(2)).ShouldBeTrue("twice is harmless");
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await using var site = await sites.OwnAsync(Providers.Sqlite);
        var store = site.Services.GetRequiredService<FileStore>();
        await Should.ThrowAsync<InvalidDataException>(() => store.KeepAsync(new Broken(), "Dở dang.pdf", default));
        Drafts(site).ShouldBeEmpty();
    }

    private static Task<ApiAnswer> PostAsync(ApiClient api, Guid task, string name, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return api.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{task}/attachments?secret=false&name={Uri.EscapeDataString(name)}", content);
    }

    private static async Task<Guid> TaskAsync(DemoSite site, int skip = 0)
    {
        var agency = await site.Backstage.AgencyAsync("Phòng Kinh tế");
        return await site.Backstage.ReadAsync(db => db.Assignments.Where(row => row.AgencyId == agency && row.Coordinators.Count == 0 && !db.Attachments.Any(file => file.AssignmentId == row.Id)).OrderBy(row => row.Number).Skip(skip).Select(row => row.Id).FirstAsync());
    }

    private static Task<int> CountAsync(DemoSite site, Guid task) => site.Backstage.ReadAsync(db => db.Attachments.CountAsync(row => row.AssignmentId == task));

    private static string[] Drafts(DemoSite site) => Directory.Exists(Path.Combine(site.FileFolder, "coming")) ? Directory.GetFiles(Path.Combine(site.FileFolder, "coming")) : [];

    // A body made while it is sent: the test holds no more of it than the server may.
    private sealed class Endless(long size, Func<Task>? halfway = null) : HttpContent
    {
        private static readonly byte[] Block = [.. "%PDF-1.4"u8, .. Enumerable.Range(0, 65536 - 8).Select(at => (byte)(at * 31))];

        public static string HashOf(long size)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var left = size; left > 0; left -= Block.Length) hash.AppendData(Block, 0, (int)Math.Min(left, Block.Length));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var waits = halfway;
            for (var left = size; left > 0; left -= Block.Length)
            {
                await stream.WriteAsync(Block.AsMemory(0, (int)Math.Min(left, Block.Length)));
                if (waits is null || left > size / 2) continue;
                await stream.FlushAsync();
                await waits();
                waits = null;
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = size;
            return true;
        }
    }

    private sealed class Broken : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (reads++ > 2) throw new IOException("đứt");
            "%PDF-"u8.CopyTo(buffer.Span);
            return ValueTask.FromResult(5);
        }
    }
}
