using System.Globalization;

namespace HaiDang.Web.Tests.Api;

/// <summary>
/// What each kind of person gets at each address: see <see cref="MatrixWorld.Roles"/> for the columns. "#name" is the same address with another
/// thing of <see cref="MatrixWorld"/>. Read from top to bottom: the draft of the regulation is given up in the last row.
/// </summary>
public static class RoleMatrix
{
    private const string Table = """
                                                                     nobody former admin other late sent head member lead chair
        GET /                                                        302 200 200 200 200 200 200 200 200 200
        GET /api                                                     200 200 200 200 200 200 200 200 200 200
        GET /api/v1/accounts                                         401 404 200 404 404 404 404 404 404 404
        GET /api/v1/assignments                                      401 404 404 200 200 200 200 200 200 200
        GET /api/v1/assignments/{id:guid}                            401 404 404 404 200 404 404 200 200 200
        GET /api/v1/assignments/{id:guid}#task-of-school             401 404 404 404 404 404 200 200 200 200
        GET /api/v1/assignments/{id:guid}#task-of-staff              401 404 404 404 200 200 404 200 200 200
        GET /api/v1/assignments/{id:guid}#task-of-the-other          401 404 404 200 404 404 404 404 404 404
        GET /api/v1/audit                                            401 404 200 200 404 404 404 404 200 200
        GET /api/v1/audit/checkpoint                                 401 404 200 200 404 404 404 404 200 200
        GET /api/v1/audit/{seq:long}                                 401 404 200 200 404 404 404 404 200 200
        GET /api/v1/committees                                       401 200 200 200 200 200 200 200 200 200
        GET /api/v1/me                                               401 200 200 200 200 200 200 200 200 200
        GET /api/v1/organisation                                     401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/absences                            401 404 404 200 404 404 404 200 200 200
        GET /api/v1/organisation/agencies                            401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/agencies/{id:guid}                  401 404 404 404 200 200 200 200 200 200
        GET /api/v1/organisation/calendar/{year:int:range(2000,2100)} 401 200 200 200 200 200 200 200 200 200
        GET /api/v1/organisation/delegations                         401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/figures                             401 200 200 200 200 200 200 200 200 200
        GET /api/v1/organisation/handovers                           401 404 404 200 404 404 404 200 200 200
        GET /api/v1/organisation/handovers/preview                   401 404 404 404 404 404 404 200 200 200
        GET /api/v1/organisation/memberships                         401 404 404 200 404 404 404 200 200 200
        GET /api/v1/organisation/offices                             401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/people                              401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/people/{id:guid}                    401 404 404 404 200 200 200 200 200 200
        GET /api/v1/organisation/portfolios                          401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/secondments                         401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/standIns                            401 404 404 200 200 200 200 200 200 200
        GET /api/v1/organisation/who                                 401 404 404 200 200 200 200 200 200 200
        GET /api/v1/regulation                                       401 404 404 200 200 200 200 200 200 200
        GET /api/v1/regulation/comparison                            401 404 404 200 200 200 200 200 200 200
        GET /api/v1/regulation/feedback                              401 404 404 200 200 200 200 200 200 200
        GET /api/v1/regulation/progress                              401 404 404 404 404 404 404 200 200 200
        GET /api/v1/regulation/versions                              401 404 404 200 200 200 200 200 200 200
        GET /ban-chi-dao                                             302 200 200 200 200 200 200 200 200 200
        GET /ban-chi-dao/da-mo/{Id:guid}                             302 404 200 404 404 404 404 404 404 404
        GET /ban-chi-dao/moi                                         302 200 200 200 200 200 200 200 200 200
        GET /dang-nhap                                               200 302 302 302 302 302 302 302 302 302
        GET /dang-nhap/khoi-phuc                                     302 302 302 302 302 302 302 302 302 302
        GET /dang-nhap/ma                                            302 302 302 302 302 302 302 302 302 302
        GET /gallery                                                 404 404 404 404 404 404 404 404 404 404
        GET /gallery/gate                                            404 404 404 404 404 404 404 404 404 404
        GET /gallery/{Kind}                                          404 404 404 404 404 404 404 404 404 404
        GET /health                                                  200 200 200 200 200 200 200 200 200 200
        GET /loi                                                     200 200 200 200 200 200 200 200 200 200
        GET /loi/403                                                 200 200 200 200 200 200 200 200 200 200
        GET /loi/404                                                 200 200 200 200 200 200 200 200 200 200
        GET /loi/chua-gui                                            200 200 200 200 200 200 200 200 200 200
        GET /loi/{Code:int}                                          200 200 200 200 200 200 200 200 200 200
        GET /nhat-ky                                                 302 403 200 200 403 403 403 403 200 200
        GET /nhat-ky/moc                                             302 404 200 200 404 404 404 404 200 200
        GET /nhat-ky/{Seq:long}                                      302 404 200 200 404 404 404 404 200 200
        GET /nhiem-vu                                                302 200 200 200 200 200 200 200 200 200
        GET /nhiem-vu/giao                                           302 200 200 200 200 200 200 200 200 200
        GET /nhiem-vu/{Id:guid}                                      302 404 404 404 200 404 404 200 200 200
        GET /nhiem-vu/{Id:guid}#task-of-school                       302 404 404 404 404 404 200 200 200 200
        GET /nhiem-vu/{Id:guid}#task-of-staff                        302 404 404 404 200 200 404 200 200 200
        GET /nhiem-vu/{Id:guid}#task-of-the-other                    302 404 404 200 404 404 404 404 404 404
        GET /openapi/{documentName}.json                             200 200 200 200 200 200 200 200 200 200
        GET /quan-tri/tai-khoan                                      302 403 200 403 403 403 403 403 403 403
        GET /quy-che                                                 302 200 200 200 200 200 200 200 200 200
        GET /quy-che/phan-anh                                        302 200 200 200 200 200 200 200 200 200
        GET /quy-che/phien-ban                                       302 200 200 200 200 200 200 200 200 200
        GET /quy-che/phien-ban/{Pair}                                302 404 404 404 404 404 404 200 200 200
        GET /quy-che/{Number:int}                                    302 404 404 200 200 200 200 200 200 200
        GET /tai-khoan                                               302 200 200 200 200 200 200 200 200 200
        GET /tai-khoan/doi-lan-dau                                   302 302 302 302 302 302 302 302 302 302
        GET /tai-khoan/khoa-truy-cap                                 302 200 200 200 200 200 200 200 200 200
        GET /tai-khoan/mat-khau                                      302 200 200 200 200 200 200 200 200 200
        GET /tai-khoan/phien                                         302 200 200 200 200 200 200 200 200 200
        GET /tai-khoan/token                                         302 200 200 200 200 200 200 200 200 200
        GET /tai-khoan/xac-thuc                                      302 200 200 200 200 200 200 200 200 200
        GET /thiet-lap                                               302 200 200 200 200 200 200 200 200 200
        GET /thiet-lap/dieu/{Number:int}                             302 200 200 200 200 200 200 200 200 200
        GET /thiet-lap/mo                                            302 200 200 200 200 200 200 200 200 200
        GET /thiet-lap/nhan-su                                       302 200 200 200 200 200 200 200 200 200
        GET /thiet-lap/phan-dau                                      302 200 200 200 200 200 200 200 200 200
        GET /to-chuc                                                 302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/ban-giao                                        302 404 404 200 404 404 404 200 200 200
        GET /to-chuc/can-bo-duoc-cu                                  302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/co-quan                                         302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/co-quan/sap-xep                                 302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/co-quan/{Id:guid}                               302 404 404 404 200 200 200 200 200 200
        GET /to-chuc/lich                                            302 200 200 200 200 200 200 200 200 200
        GET /to-chuc/nguoi/{Id:guid}                                 302 404 404 404 200 200 200 200 200 200
        GET /to-chuc/phan-cong                                       302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/thanh-vien/moi                                  302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/thay-nghi                                       302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/uy-quyen                                        302 404 404 200 200 200 200 200 200 200
        GET /to-chuc/vang-mat                                        302 404 404 200 404 404 404 200 200 200
        PATCH /api/v1/regulation/norms/{id:guid}                     401 403 403 404 403 403 403 403 204 204
        PATCH /api/v1/regulation/versions/{id:guid}                  401 403 403 404 403 403 403 403 204 204
        POST /api/v1/accounts                                        401 403 200 403 403 403 403 403 403 403
        POST /api/v1/accounts/{id:guid}/open                         401 403 404 403 403 403 403 403 403 403
        POST /api/v1/accounts/{id:guid}/shut                         401 403 404 403 403 403 403 403 403 403
        POST /api/v1/accounts/{login}/reset                          401 403 404 403 403 403 403 403 403 403
        POST /api/v1/assignments                                     401 400 400 400 403 403 403 403 403 201
        POST /api/v1/assignments/{id:guid}/accept                    401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/ask-extension             401 404 404 404 403 404 404 204 403 403
        POST /api/v1/assignments/{id:guid}/refuse-extension          401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/grant-extension           401 404 404 404 403 404 404 403 403 409
        POST /api/v1/assignments/{id:guid}/pause                     401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/resume                    401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/set-coordinator-due       401 404 404 404 403 404 404 403 403 400
        POST /api/v1/assignments/{id:guid}/coordinate                401 404 404 404 403 404 404 403 403 403
        POST /api/v1/assignments/{id:guid}/report-difficulty         401 404 404 404 403 404 404 204 204 403
        POST /api/v1/assignments/{id:guid}/answer-difficulty         401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/progress                  401 404 404 404 403 404 404 204 403 403
        POST /api/v1/assignments/{id:guid}/receive                   401 404 404 404 403 404 404 204 403 403
        POST /api/v1/assignments/{id:guid}/return                    401 404 404 404 403 404 404 403 403 204
        POST /api/v1/assignments/{id:guid}/submit                    401 404 404 404 403 404 404 204 403 403
        POST /api/v1/assignments/{id:guid}/withdraw                  401 404 404 404 403 404 404 403 403 204
        POST /api/v1/audit/{seq:long}/erase                          401 403 403 403 403 403 403 403 403 204
        POST /api/v1/organisation/absences                           401 403 403 201 403 403 403 403 201 409
        POST /api/v1/organisation/absences/{id:guid}/revoke          401 403 403 404 403 403 403 403 204 409
        POST /api/v1/organisation/agencies                           401 403 201 201 403 403 403 403 201 403
        POST /api/v1/organisation/agencies/{id:guid}/rename          401 403 204 404 403 403 403 403 400 403
        POST /api/v1/organisation/agencies/{id:guid}/admit           401 403 404 204 403 403 403 403 409 403
        POST /api/v1/organisation/calendar                           401 403 204 403 403 403 403 403 403 403
        DELETE /api/v1/organisation/calendar/{day}                   401 403 204 403 403 403 403 403 403 403
        POST /api/v1/organisation/delegations                        401 403 403 400 403 403 403 400 400 400
        POST /api/v1/organisation/delegations/{id:guid}/revoke       401 404 404 404 403 403 403 403 403 204
        POST /api/v1/organisation/figures                            401 403 403 403 403 403 403 403 403 200
        POST /api/v1/organisation/handovers                          401 403 403 404 403 403 403 403 201 201
        POST /api/v1/organisation/memberships                        401 403 403 404 403 403 403 403 409 403
        POST /api/v1/organisation/memberships/{id:guid}/end          401 403 403 404 403 403 403 403 204 403
        POST /api/v1/organisation/offices                            401 403 403 201 403 403 403 403 201 403
        POST /api/v1/organisation/people                             401 403 201 201 403 403 403 403 201 403
        POST /api/v1/organisation/portfolios                         401 403 403 403 403 403 403 403 403 201
        POST /api/v1/organisation/posts                              401 403 201 404 403 403 403 403 409 403
        POST /api/v1/organisation/posts/{id:guid}/end                401 403 204 404 403 403 403 403 204 403
        POST /api/v1/organisation/secondments                        401 403 403 403 403 403 403 201 403 403
        POST /api/v1/organisation/secondments/{id:guid}/end          401 404 404 404 403 403 403 204 409 403
        POST /api/v1/organisation/standIns                           401 403 403 400 403 403 403 403 201 201
        POST /api/v1/organisation/standIns/{id:guid}/end             401 404 404 404 403 403 403 403 204 409
        POST /api/v1/organisation/standingAgency                     401 403 404 404 403 403 403 403 201 403
        POST /api/v1/regulation/feedback                             401 403 403 201 403 201 201 201 201 201
        POST /api/v1/regulation/feedback/{id:guid}/moves             401 403 403 403 403 403 403 403 403 403
        POST /api/v1/regulation/judge                                401 404 404 200 200 200 200 200 200 200
        POST /api/v1/regulation/norms                                401 403 403 404 403 403 403 403 400 400
        POST /api/v1/regulation/norms/decisions                      401 403 403 404 403 403 403 403 200 200
        POST /api/v1/regulation/norms/decisions/{seq:long}/undo      401 403 403 404 403 403 403 403 409 409
        POST /api/v1/regulation/questions/{id:guid}/answer           401 403 403 404 403 403 403 403 404 404
        POST /api/v1/regulation/versions                             401 403 403 201 403 403 403 403 201 201
        POST /api/v1/regulation/versions/{id:guid}/in-force          401 403 403 403 403 403 403 403 403 400
        POST /dang-nhap/khoa-truy-cap                                400 400 400 400 400 400 400 400 400 400
        POST /dang-xuat                                              400 400 400 400 400 400 400 400 400 400
        POST /doi-ban                                                302 400 400 400 400 400 400 400 400 400
        POST /giao-dien                                              400 400 400 400 400 400 400 400 400 400
        POST /ngon-ngu                                               400 400 400 400 400 400 400 400 400 400
        POST /tai-khoan/khoa-truy-cap/tuy-chon                       302 400 400 400 400 400 400 400 400 400
        PUT /api/v1/organisation/offices/{id:guid}                   401 403 403 404 403 403 403 403 204 403
        PUT /api/v1/organisation/people/{id:guid}                    401 403 204 404 403 403 403 403 204 403
        POST /api/v1/organisation/agencies/succeed/preview           401 404 404 400 403 403 403 403 200 403
        POST /api/v1/organisation/agencies/succeed                   401 403 404 400 403 403 403 403 200 403
        DELETE /api/v1/regulation/versions/{id:guid}                 401 403 403 404 403 403 403 403 204 409
        POST /api/v1/committees                                      401 403 201 409 403 403 403 403 409 409
        """;

    public static IReadOnlyList<(string Endpoint, IReadOnlyList<int> Statuses)> Rows { get; } =
    [
        .. Table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => ($"{parts[0]} {parts[1]}", (IReadOnlyList<int>)[.. parts.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture))])),
    ];

    /// <summary>A row as written above.</summary>
    public static string Line(string endpoint, IEnumerable<int> statuses) => $"{endpoint,-60} {string.Join(' ', statuses)}";
}
