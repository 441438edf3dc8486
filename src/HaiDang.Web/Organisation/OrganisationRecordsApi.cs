using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using HaiDang.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using static HaiDang.Web.Organisation.OrganisationApi;

namespace HaiDang.Web.Organisation;

/// <summary>Absences, delegations, stand-ins, secondments, portfolios, hand-overs, figures and the working calendar over REST.</summary>
internal static class OrganisationRecordsApi
{
    private const string Path = "/api/v1/organisation";

    public static void MapOrganisationRecords(this RouteGroupBuilder group)
    {
        AbsencesAndDelegations(group);
        Staff(group);
        Portfolios(group);
        Calendar(group.MapGroup("/calendar"));
    }

    private static void AbsencesAndDelegations(RouteGroupBuilder group)
    {
        group.MapGet("/absences", async (Guid? after, int? take, SeatOfRequest seat, ListAbsences use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Các lần Trưởng ban vắng mặt.");
        group.MapPost("/absences", async ([FromBody] RecordAbsence.Input input, RecordAbsence use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/absences", texts)).WithSummary("Ghi Trưởng ban vắng mặt.");
        group.MapPost("/absences/{id:guid}/revoke", async (Guid id, RevokeAbsence use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new RevokeAbsence.Input(id), ct)).ToNoContent(texts)).WithSummary("Trưởng ban về sớm: thôi vắng từ lúc này.");
        group.MapGet("/delegations", async (Guid? after, int? take, SeatOfRequest seat, ListDelegations use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Ủy quyền bằng văn bản.");
        group.MapPost("/delegations", async ([FromBody] RecordDelegation.Input input, RecordDelegation use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/delegations", texts)).WithSummary("Ghi ủy quyền quyền của chính chức danh mình.");
        group.MapPost("/delegations/{id:guid}/revoke", async (Guid id, RevokeDelegation use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new RevokeDelegation.Input(id), ct)).ToNoContent(texts)).WithSummary("Thu hồi ủy quyền.");
    }

    private static void Staff(RouteGroupBuilder group)
    {
        group.MapGet("/standIns", async (Guid? after, int? take, SeatOfRequest seat, ListStandIns use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Người thay trong thời gian nghỉ, công tác: đọc và dự thảo.");
        group.MapPost("/standIns", async ([FromBody] RecordStandIn.Input input, RecordStandIn use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/standIns", texts)).WithSummary("Ghi người thay.");
        group.MapPost("/standIns/{id:guid}/end", async (Guid id, EndStandIn use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new EndStandIn.Input(id), ct)).ToNoContent(texts)).WithSummary("Thôi người thay.");
        group.MapGet("/secondments", async (Guid? after, int? take, SeatOfRequest seat, ListSecondments use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Cán bộ được cử.");
        group.MapPost("/secondments", async ([FromBody] SecondStaff.Input input, SecondStaff use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/secondments", texts)).WithSummary("Cử cán bộ của cơ quan mình.");
        group.MapPost("/secondments/{id:guid}/end", async (Guid id, [FromBody] EndSecondment.Input input, EndSecondment use, Texts texts, CancellationToken ct) =>
        {
            input.SecondmentId = id;
            return (await use.RunAsync(input, ct)).ToNoContent(texts);
        }).WithSummary("Kết thúc việc cử, báo cáo kết quả với Trưởng ban.");
    }

    private static void Portfolios(RouteGroupBuilder group)
    {
        group.MapGet("/portfolios", async (Guid? after, int? take, SeatOfRequest seat, ListPortfolios use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Phân công phụ trách.");
        group.MapPost("/portfolios", async ([FromBody] AssignPortfolio.Input input, AssignPortfolio use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/portfolios", texts)).WithSummary("Phân công phụ trách lĩnh vực, địa bàn.");
        group.MapGet("/handovers", async (Guid? after, int? take, SeatOfRequest seat, ListHandovers use, Texts texts, CancellationToken ct) =>
            Answer(await use.RunAsync(await seat.FindAsync(ct), after, take ?? 50, ct), "committee", texts)).WithSummary("Các lần bàn giao và biên bản.");
        group.MapGet("/handovers/preview", async (Guid from, Guid to, SeatOfRequest seat, PreviewHandover use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(await seat.FindAsync(ct), from, to, ct)).Select(HandoverPreviewAnswer.Of).ToHttp(texts)).WithSummary("Xem trước những gì sẽ chuyển.");
        group.MapPost("/handovers", async ([FromBody] HandOverWork.Input input, HandOverWork use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToCreated(Path + "/handovers", texts)).WithSummary("Bàn giao, kèm biên bản.");
        group.MapGet("/figures", async (SeatOfRequest seat, ListPublishedFigures use, CancellationToken ct) =>
            TypedResults.Ok(await use.RunAsync(await seat.FindAsync(ct), ct))).WithSummary("Số liệu các Ban Chỉ đạo đã công bố.");
        group.MapPost("/figures", async (PublishFigures use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new PublishFigures.Input(), ct)).ToHttp(texts)).WithSummary("Công bố số liệu hôm nay cho các Ban Chỉ đạo khác.");
    }

    private static void Calendar(RouteGroupBuilder calendar)
    {
        calendar.MapGet("/{year:int:range(2000,2100)}", async (int year, ListCalendarDays use, CancellationToken ct) => TypedResults.Ok(await use.RunAsync(year, ct))).WithSummary("Lịch làm việc của một năm.");
        calendar.MapPost("", async ([FromBody] RecordCalendarDay.Input input, RecordCalendarDay use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(input, ct)).ToNoContent(texts)).WithSummary("Ghi, sửa một ngày.");
        calendar.MapDelete("/{day}", async (DateOnly day, string reason, RemoveCalendarDay use, Texts texts, CancellationToken ct) =>
            (await use.RunAsync(new RemoveCalendarDay.Input(day, reason), ct)).ToNoContent(texts)).WithSummary("Bỏ một ngày ghi nhầm.");
    }
}
