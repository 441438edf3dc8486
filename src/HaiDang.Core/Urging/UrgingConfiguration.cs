using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Urging;

internal sealed class UrgingConfiguration :
    IEntityTypeConfiguration<UrgingRound>, IEntityTypeConfiguration<UrgedTask>, IEntityTypeConfiguration<UrgingLadder>, IEntityTypeConfiguration<TaskWait>,
    IEntityTypeConfiguration<TaskClockRow>, IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<UrgingRound> builder)
    {
        builder.ToTable("urgings");
        builder.Property(row => row.OfficeTitle).HasMaxLength(200);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UrgedTask> builder)
    {
        builder.ToTable("urged_tasks");
        builder.Property(row => row.Answer).HasMaxLength(2000);
        builder.HasOne<UrgingRound>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.RoundId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ToPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AnsweredByPersonId).OnDelete(DeleteBehavior.Restrict);

        // A task's urgings, what the ladder has done already, and an agency's urgings newest first.
        builder.HasIndex(row => new { row.CommitteeId, row.AssignmentId, row.On });
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.Id });
    }

    public void Configure(EntityTypeBuilder<UrgingLadder> builder)
    {
        builder.ToTable("urging_ladders");
        builder.Property(row => row.Stored).HasMaxLength(400);
        builder.Ignore(row => row.Steps);
        builder.HasIndex(row => row.CommitteeId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TaskWait> builder)
    {
        builder.ToTable("task_waits");
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.Objection).HasMaxLength(1000);
        builder.Property(row => row.Decision).HasMaxLength(1000);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.OtherId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Office>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.OfficeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        foreach (var person in new[] { nameof(TaskWait.RecordedByPersonId), nameof(TaskWait.ContestedByPersonId), nameof(TaskWait.DecidedByPersonId) })
            builder.HasOne<Person>().WithMany().HasForeignKey(person).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AssignmentId });
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId });
        builder.HasIndex(row => new { row.CommitteeId, row.State });
    }

    public void Configure(EntityTypeBuilder<TaskClockRow> builder)
    {
        builder.ToTable("task_clocks").HasKey(row => new { row.CommitteeId, row.AssignmentId });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.DueOn });
        builder.HasIndex(row => new { row.CommitteeId, row.AsOf });
    }

    // What ended since the clocks were counted last.
    public void Configure(EntityTypeBuilder<Assignment> builder) => builder.HasIndex(row => new { row.CommitteeId, row.EndedOn });
}
