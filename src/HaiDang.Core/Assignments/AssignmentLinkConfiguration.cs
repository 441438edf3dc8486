using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Assignments;

internal sealed class AssignmentLinkConfiguration :
    IEntityTypeConfiguration<AssignmentLink>, IEntityTypeConfiguration<AssignmentSeries>, IEntityTypeConfiguration<AssignmentOccurrence>
{
    public void Configure(EntityTypeBuilder<AssignmentLink> builder)
    {
        builder.ToTable("assignment_links").HasKey(row => new { row.CommitteeId, row.AssignmentId, row.WaitsForId });
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.WaitsForId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ByPersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AssignmentSeries> builder)
    {
        builder.ToTable("assignment_series");
        builder.Property(row => row.StopReason).HasMaxLength(1000);
        builder.Ignore(row => row.Rhythm);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.TemplateId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.StoppedByPersonId).OnDelete(DeleteBehavior.Restrict);

        // The job asks over all committees, every hour, for what is owed.
        builder.HasIndex(row => new { row.StoppedOn, row.NextGiveOn });
    }

    public void Configure(EntityTypeBuilder<AssignmentOccurrence> builder)
    {
        builder.ToTable("assignment_occurrences").HasKey(row => new { row.CommitteeId, row.SeriesId, row.Period });
        builder.Property(row => row.Period).HasMaxLength(10);
        builder.Property(row => row.Reason).HasMaxLength(100);
        builder.Property(row => row.RefusedAct).HasMaxLength(100);
        builder.HasOne<AssignmentSeries>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.SeriesId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
