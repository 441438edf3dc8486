using System.Net;
using HaiDang.Web.Tests.Account;
using HaiDang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Web.Tests.Pages;

/// <summary>The forms of the organisation as a browser without JavaScript sends them, with what people leave out or mistype.</summary>
public sealed class OrganisationFormTests(DemoSites sites)
{
    public static TheoryData<string> Both => Providers.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task An_agency_is_recorded_by_a_form_without_any_box_and_boxes_left_out_are_told_of_beside_them(string provider)
    {
        var site = await sites.OwnAsync(provider);
        using var lead = await site.VisitAsync("totruong");
        var recorded = await lead.SendFormAsync("/to-chuc/co-quan", "agency.record", ("Model.Name", "Trạm Khuyến nông"), ("Model.Position", "TKN"), ("Model.From", "2026-11-01"), ("Model.PersonId", ""));
        recorded.To.ShouldEndWith("xong=agency.record");
        using var chair = await site.VisitAsync("truongban");
        var page = await chair.GetAsync("/to-chuc/phan-cong");
        var member = page.Page.QuerySelectorAll("select[name='Model.MembershipId'] option")[^1].GetAttribute("value")!;
        var assigned = await chair.SendFormAsync(page, "/to-chuc/phan-cong", "portfolio.assign", ("Model.MembershipId", member), ("Model.From", "2026-11-20"), ("Model.Document", "20/TB-BCĐCĐS"));
        assigned.Code.ShouldBe(HttpStatusCode.BadRequest);
        assigned.Alert.ShouldContain("Chọn lĩnh vực");
        assigned.Page.QuerySelector("input[name='Model.Document']")!.GetAttribute("value").ShouldBe("20/TB-BCĐCĐS");
        page = await chair.GetAsync("/to-chuc/uy-quyen");
        var (own, to) = (First(page, "Model.MembershipId"), First(page, "Model.PersonId"));
        var delegated = await chair.SendFormAsync(page, "/to-chuc/uy-quyen", "delegation.record",
            ("Model.MembershipId", own), ("Model.PersonId", to), ("Model.From", "2026-11-20"), ("Model.To", "2027-03-20"), ("Model.Document", "20/GUQ-BCĐCĐS"));
        delegated.Code.ShouldBe(HttpStatusCode.BadRequest);
        delegated.Alert.ShouldContain("Chọn ít nhất một việc");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_merge_is_looked_at_before_it_is_recorded(string provider)
    {
        var site = await sites.OwnAsync(provider);
        using var lead = await site.VisitAsync("totruong");
        var asked = await lead.GetAsync("/to-chuc/co-quan/sap-xep?xem=1&kieu=Merge&ngay=2026-11-20&quyet-dinh=99/QD");
        asked.Alert.ShouldContain("Chọn ít nhất một cơ quan kết thúc");
        var (clinic, office) = (Box(asked, "Trạm Y tế"), Box(asked, "Văn phòng"));
        var path = $"/to-chuc/co-quan/sap-xep?xem=1&kieu=Merge&ket-thuc={clinic}&ke-thua={office}&ke-thua-2=&ngay=2026-11-20&quyet-dinh=99/QD";
        var preview = await lead.GetAsync(path);
        preview.Page.Body!.TextContent.ShouldContain("Mai Thị Cẩm Vân");
        (await Ended()).ShouldBe(0);
        (await lead.SendFormAsync(preview, path, "agency.succeed")).To.ShouldEndWith("xong=agency.succeed");
        (await Ended()).ShouldBe(1);

        Task<int> Ended() => site.Backstage.ReadAsync(db => db.Agencies.CountAsync(agency => agency.To != null));
        static string Box(Answer page, string name) => page.Page.QuerySelectorAll("input[name='ket-thuc']").First(box => box.ParentElement!.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("value")!;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_that_is_known_and_a_day_that_does_not_exist_are_told_with_everything_typed_kept(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var lead = await site.VisitAsync("totruong");
        var page = await lead.GetAsync("/to-chuc/thanh-vien/moi");
        var office = page.Page.QuerySelectorAll("select[name='Model.OfficeId'] option")[^1].GetAttribute("value")!; // one with room
        var same = await lead.SendFormAsync(page, "/to-chuc/thanh-vien/moi", "membership.record", Typed(office, "do khanh linh", "2026-11-20"));
        same.Code.ShouldBe(HttpStatusCode.Conflict);
        same.Page.QuerySelector("input[name='Model.Namesake']").ShouldNotBeNull();
        same.Page.QuerySelectorAll("select[name='Model.PersonId'] option")[^1].TextContent.ShouldContain("Đỗ Khánh Linh");
        var wrong = await lead.SendFormAsync(page, "/to-chuc/thanh-vien/moi", "membership.record", Typed(office, "Ngô Thị Mới", "31/02/2026"));
        wrong.Code.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Alert.ShouldContain("28/02/2026");
        wrong.Page.QuerySelector("input[name='Model.Name']")!.GetAttribute("value").ShouldBe("Ngô Thị Mới");

        static (string, string)[] Typed(string office, string name, string from) =>
            [("Model.OfficeId", office), ("Model.Name", name), ("Model.From", from), ("Model.Document", "88/QĐ-UBND"), ("Model.PersonId", "")];
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_address_mistyped_is_read_as_if_it_were_not_there(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var lead = await site.VisitAsync("totruong");
        foreach (var path in new[]
                 {
                     "/to-chuc/lich?nam=abc", "/to-chuc/ban-giao?tu=abc&den=1", "/to-chuc/ban-giao?sau=x", "/to-chuc/vang-mat?sau=x", "/to-chuc/uy-quyen?sau=x", "/to-chuc/thay-nghi?sau=x",
                     "/to-chuc/can-bo-duoc-cu?sau=x", "/to-chuc?ngay=x",
                 })
            (await lead.GetAsync(path)).Code.ShouldBe(HttpStatusCode.OK, path);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Đ10_3_a_member_without_staff_on_record_reads_what_to_do(string provider)
    {
        var site = await sites.SharedAsync(provider);
        using var member = await site.VisitAsync("thanhvien5");
        var page = await member.GetAsync("/to-chuc/can-bo-duoc-cu");
        page.Page.QuerySelector(".empty a[href^='/to-chuc/co-quan/']").ShouldNotBeNull();
        page.Page.QuerySelector("select[name='Model.PersonId']").ShouldBeNull();
    }

    private static string First(Answer page, string name) =>
        page.Page.QuerySelectorAll($"select[name='{name}'] option").Select(option => option.GetAttribute("value")).First(value => !string.IsNullOrEmpty(value))!;
}
