using HaiDang.Web.Account.Admin;
using HaiDang.Web.Assignments;
using HaiDang.Web.Assignments.Looks;
using HaiDang.Web.Assignments.Many;
using HaiDang.Web.Assignments.Runs;
using HaiDang.Web.Audit;
using HaiDang.Web.Committees;
using HaiDang.Web.Desk;
using HaiDang.Web.Intake;
using HaiDang.Web.Me;
using HaiDang.Web.Organisation;
using HaiDang.Web.Regulations;
using HaiDang.Web.Talk;
using HaiDang.Web.Urging;

namespace HaiDang.Web.Hosting;

/// <summary>Everything under <c>/api/v1</c>.</summary>
internal static class Api
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.MapMeApi();
        api.MapAssignmentsApi();
        api.MapAssignmentsBesideApi();
        api.MapDeskApi();
        api.MapUrgingApi();
        api.MapIntakeApi();
        api.MapTalkApi();
        api.MapManyApi();
        api.MapRunsApi();
        api.MapLooksApi();
        api.MapAuditApi();
        api.MapAccountsApi();
        api.MapCommitteesApi();
        api.MapRegulationsApi();
        api.MapOrganisationApi();
        app.MapLetters();
        app.MapTaskFiles();
    }
}
