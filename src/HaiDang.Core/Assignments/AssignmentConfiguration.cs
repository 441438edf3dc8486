using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Assignments;

internal sealed class AssignmentConfiguration :
    IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AssignmentEntry>, IEntityTypeConfiguration<AssignmentCoordinator>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.Content).HasMaxLength(4000);
        builder.Property(row => row.Product).HasMaxLength(500);
        builder.Property(row => row.Folded).HasMaxLength(6000);
        builder.Property(row => row.SourceDocument).HasMaxLength(200);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.HasOne<Office>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.GivenByOfficeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AnswerableMembershipId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.GivenByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AnswerablePersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ParentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Secondment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.SecondmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AssignmentSeries>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.SeriesId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.TransferToAgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Entries).WithOne().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId });
        builder.HasMany(row => row.Coordinators).WithOne().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId });
        builder.HasIndex(row => new { row.CommitteeId, row.Number }).IsUnique();

        // The register of one agency and the desk of one person read by state and date.
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.State, row.DueOn });
        builder.HasIndex(row => new { row.CommitteeId, row.AnswerablePersonId, row.State, row.DueOn });
        builder.HasIndex(row => new { row.CommitteeId, row.State, row.DueOn });

        // The orders of the register: what is open by its day, of the committee and of one agency; everything by day, by day given, by title.
        builder.Property(row => row.TitleKey).HasMaxLength(Assignment.TitleKeyLength).HasDefaultValue("");
        builder.HasIndex(row => new { row.CommitteeId, row.DueOn, row.Number }, "IX_assignments_open").HasFilter("\"State\" NOT IN ('Closed', 'Withdrawn')");
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.DueOn, row.Number }, "IX_assignments_open_of_agency").HasFilter("\"State\" NOT IN ('Closed', 'Withdrawn')");
        builder.HasIndex(row => new { row.CommitteeId, row.DueOn, row.Number });
        builder.HasIndex(row => new { row.CommitteeId, row.GivenOn, row.Number });
        builder.HasIndex(row => new { row.CommitteeId, row.TitleKey, row.Number });
    }

    public void Configure(EntityTypeBuilder<AssignmentEntry> builder)
    {
        builder.ToTable("assignment_entries").HasKey(row => new { row.CommitteeId, row.AssignmentId, row.Seq });
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.Property(row => row.Evidence).HasMaxLength(500);
        builder.Property(row => row.Proposal).HasMaxLength(4000);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AssignmentCoordinator> builder)
    {
        builder.ToTable("assignment_coordinators").HasKey(row => new { row.CommitteeId, row.AssignmentId, row.AgencyId });
        builder.Property(row => row.Reply).HasMaxLength(4000);
        builder.Property(row => row.Evidence).HasMaxLength(500);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.RepliedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId });
    }
}
