using HaiDang.Core.Intake;
using HaiDang.Web.Tests.Hosting;

namespace HaiDang.Web.Tests.Api;

/// <summary>Proposals, requests for information and a direction for the matrix: each verb has its own in the state that it needs.</summary>
internal static class MatrixIntake
{
    public static async Task PrepareAsync(DemoSite site, Dictionary<string, Guid> ids)
    {
        var stage = site.Backstage;
        Task<Guid> ProposeAsync(string by) => stage.DoAsync<MakeProposal, Guid>(by, use => use.RunAsync(new MakeProposal.Input { Title = "Đề xuất của bảng", Content = "Nội dung đề xuất.", Reason = "Lý do đề xuất." }, default), ids["first"]);
        Task<Guid> AskAsync(string agency) => stage.DoAsync<RequestInformation, Guid>("togiupviec1", use => use.RunAsync(
            new RequestInformation.Input { Title = "Số liệu của bảng", Content = "Số liệu tháng trước.", AgencyId = ids[agency], DueOn = MatrixWorld.Today.AddDays(9) }, default), ids["first"]);
        ids["proposal of school"] = await ProposeAsync("truongthcs");
        foreach (var verb in new[] { "receive", "note", "decline", "withdraw", "task" }) ids["proposal to " + verb] = await ProposeAsync("thanhvien2");
        ids["information of school"] = await AskAsync("school");
        foreach (var verb in new[] { "answer", "return", "close" }) ids["information to " + verb] = await AskAsync("economy");
        await stage.DoAsync<HandleInformation, long>("thanhvien1", use => use.RunAsync(new HandleInformation.Input { Id = ids["information to return"], Step = InformationStep.Answered, Text = "Đã gửi kèm theo." }, default), ids["first"]);
        ids["direction to economy"] = await stage.DoAsync<WriteDirection, Guid>("truongban", use => use.RunAsync(
            new WriteDirection.Input { Subject = DirectionSubject.Assignment, SubjectId = ids["task open"], Text = "Làm sớm, báo cáo lại.", Product = "Báo cáo", Leads = [ids["economy"]], DueOn = MatrixWorld.Today.AddDays(9) }, default), ids["first"]);
    }
}
