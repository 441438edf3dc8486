using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Organisation;

/// <summary>/api/v1/organisation: the organisation of the committee in hand (header X-Committee), by the same use cases as the pages.</summary>
public static class OrganisationApi
{
    private const string Path = "/api/v1/organisation";

    /// <summary>Maps the endpoints.</summary>
    public static void MapOrganisationApi(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisation").WithTags("Tổ chức");
        group.MapGet("", async (DateOnly? on, DateTime? recordedBy, SeatOfRequest seat, FindOrganisation use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), on, Utc(recordedBy), ct), "committee", texts))
            .WithSummary("Cơ cấu tổ chức vào một ngày (on), theo những gì đã ghi đến một thời điểm (recordedBy).");
        group.MapGet("/who", async (DateOnly on, DateTime? recordedBy, SeatOfRequest seat, WhoIs use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), on, Utc(recordedBy), ct), "committee", texts)).WithSummary("Ai giữ chức danh nào vào một ngày.");
        People(group.MapGroup("/people"));
        Agencies(group);
        OfficesAndMemberships(group);
        group.MapOrganisationRecords();
    }

    /// <summary>200 with what was found, or 404.</summary>
    internal static Results<Ok<T>, ProblemHttpResult> Answer<T>(T? found, string what, Texts texts) where T : class =>
        found is null ? ResultHttp.Problem(new HaiDang.Core.Shared.NotFound(what), texts) : TypedResults.Ok(found);

    private static DateTime? Utc(DateTime? at) => at?.ToUniversalTime();

    private static void People(RouteGroupBuilder people)
    {
        people.MapGet("", async (string? q, Guid? after, int? take, SeatOfRequest seat, ListPeople use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), q, after, take ?? 50, ct), "committee", texts)).WithSummary("Người của Ban Chỉ đạo và các cơ quan; tìm không dấu bằng q.");
        people.MapGet("/{id:guid}", async (Guid id, SeatOfRequest seat, FindPerson use, Texts texts, HttpContext http, CancellationToken ct) =>
        {
            var found = await use.RunAsync(await seat.FindAsync(ct), id, ct);
            if (found is not null) http.Response.Headers.ETag = $"\"{found.Version}\"";
            return Answer(found is null ? null : PersonAnswer.Of(found), "person", texts);
        }).WithSummary("Một người: chức danh nay và trước, việc làm được hôm nay. ETag là phiên bản.");
        people.MapPost("", async ([FromBody] RecordPerson.Input input, RecordPerson use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/people", texts)).WithSummary("Ghi một người vào danh bạ.");
        people.MapPut("/{id:guid}", async (Guid id, [FromBody] CorrectPerson.Input input, CorrectPerson use, Texts texts, CancellationToken ct) =>
        {
            input.PersonId = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Sửa họ tên, chức vụ; If-Match chống sửa đè.");
    }

    private static void Agencies(RouteGroupBuilder group)
    {
        var agencies = group.MapGroup("/agencies");
        agencies.MapGet("", async (SeatOfRequest seat, ListAgencies use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), ct), "committee", texts)).WithSummary("Cơ quan, đơn vị phối hợp, nay và trước.");
        agencies.MapGet("/{id:guid}", async (Guid id, SeatOfRequest seat, FindAgency use, Texts texts, HttpContext http, CancellationToken ct) =>
        {
            var found = await use.RunAsync(await seat.FindAsync(ct), id, ct);
            if (found is not null) http.Response.Headers.ETag = $"\"{found.Version}\"";
            return Answer(found is null ? null : AgencyAnswer.Of(found), "agency", texts);
        }).WithSummary("Một cơ quan: tên theo ngày, người đứng đầu, cơ quan kế thừa, thành viên.");
        agencies.MapPost("", async ([FromBody] RecordAgency.Input input, RecordAgency use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/agencies", texts)).WithSummary("Ghi một cơ quan.");
        agencies.MapPost("/{id:guid}/admit", async (Guid id, [FromBody] FromDay input, AdmitAgency use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new AdmitAgency.Input(id, input.From), ct)).ToNoContent(texts)).WithSummary("Đưa một cơ quan đã có trong danh bạ vào diện phối hợp.");
        agencies.MapPost("/{id:guid}/rename", async (Guid id, [FromBody] RenameAgency.Input input, RenameAgency use, Texts texts, CancellationToken ct) =>
        {
            input.AgencyId = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Đổi tên từ một ngày; văn bản cũ giữ tên cũ.");
        agencies.MapPost("/succeed/preview", async ([FromBody] SucceedAgency.Input input, SeatOfRequest seat, PreviewSuccession use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(await seat.FindAsync(ct), input, ct)).Select(SuccessionPreviewAnswer.Of).ToHttp(texts)).WithSummary("Xem trước những gì kết thúc và chuyển khi sắp xếp cơ quan.");
        agencies.MapPost("/succeed", async ([FromBody] SucceedAgency.Input input, SucceedAgency use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToHttp(texts)).WithSummary("Hợp nhất, chia tách, chuyển giao; nhiệm vụ đang mở chuyển theo.");
        group.MapPost("/posts", async ([FromBody] RecordPost.Input input, RecordPost use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/posts", texts)).WithSummary("Ghi chức vụ tại cơ quan.");
        group.MapPost("/posts/{id:guid}/end", async (Guid id, [FromBody] LastDay input, EndPost use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new EndPost.Input(id, input.Last), ct)).ToNoContent(texts)).WithSummary("Kết thúc chức vụ tại cơ quan.");
        group.MapPost("/standingAgency", async ([FromBody] SetStandingAgency.Input input, SetStandingAgency use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/standingAgency", texts)).WithSummary("Đặt Cơ quan thường trực từ một ngày.");
    }

    private static void OfficesAndMemberships(RouteGroupBuilder group)
    {
        group.MapGet("/offices", async (SeatOfRequest seat, FindOrganisation use, Texts texts, CancellationToken ct) =>
            Answer(await use.OfficesAsync(await seat.FindAsync(ct), null, null, ct), "committee", texts)).WithSummary("Chức danh và người giữ hôm nay.");
        group.MapPost("/offices", async ([FromBody] RecordOffice.Input input, RecordOffice use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/offices", texts)).WithSummary("Thêm chức danh, gắn với một vai của quy chế.");
        group.MapPut("/offices/{id:guid}", async (Guid id, [FromBody] RenameOffice.Input input, RenameOffice use, Texts texts, CancellationToken ct) =>
        {
            input.OfficeId = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Đổi tên gọi, thứ tự của chức danh.");
        group.MapGet("/memberships", async (Guid? after, int? take, SeatOfRequest seat, ListMemberships use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Ai giữ chức danh nào, từ ngày nào, theo quyết định nào.");
        group.MapPost("/memberships", async ([FromBody] RecordMembership.Input input, RecordMembership use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/memberships", texts)).WithSummary("Ghi một người vào chức danh.");
        group.MapPost("/memberships/{id:guid}/end", async (Guid id, [FromBody] EndMembership.Input input, EndMembership use, Texts texts, CancellationToken ct) =>
        {
            input.MembershipId = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Kết thúc việc giữ chức danh.");
    }
}

/// <summary>A first day.</summary>
public sealed record FromDay(DateOnly From);

/// <summary>A last day, inclusive.</summary>
public sealed record LastDay(DateOnly Last);
