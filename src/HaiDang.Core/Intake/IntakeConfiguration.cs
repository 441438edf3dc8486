using HaiDang.Core.Assignments;
using HaiDang.Core.Committees;
using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Intake;

internal sealed class IntakeConfiguration :
    IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<InformationRequest>, IEntityTypeConfiguration<InformationEntry>,
    IEntityTypeConfiguration<Direction>, IEntityTypeConfiguration<DirectionTarget>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.Content).HasMaxLength(4000);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.Product).HasMaxLength(500);
        builder.Property(row => row.Folded).HasMaxLength(8000);
        builder.Property(row => row.MadeByTitle).HasMaxLength(200);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.Property(row => row.Answer).HasMaxLength(2000);
        builder.Property(row => row.AnswerGrounds).HasMaxLength(500);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.ProposedAgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.FromAgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.MadeByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ReceivedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AnsweredByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.Number }).IsUnique();

        // The list reads newest first: of all, of one state, of one agency, of one author.
        builder.HasIndex(row => new { row.CommitteeId, row.State, row.Number });
        builder.HasIndex(row => new { row.CommitteeId, row.FromAgencyId, row.Number });
        builder.HasIndex(row => new { row.CommitteeId, row.MadeByPersonId, row.Number });
    }

    public void Configure(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.ToTable("information_requests");
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.Content).HasMaxLength(4000);
        builder.Property(row => row.Folded).HasMaxLength(6000);
        builder.Property(row => row.AskedByTitle).HasMaxLength(200);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.AskedByPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Entries).WithOne().HasForeignKey(row => new { row.CommitteeId, row.RequestId });
        builder.HasIndex(row => new { row.CommitteeId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.CommitteeId, row.State, row.DueOn });
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.Number });
    }

    public void Configure(EntityTypeBuilder<InformationEntry> builder)
    {
        builder.ToTable("information_entries").HasKey(row => new { row.CommitteeId, row.RequestId, row.Seq });
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Evidence).HasMaxLength(500);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Direction> builder)
    {
        builder.ToTable("directions");
        builder.Property(row => row.Text).HasMaxLength(4000);
        builder.Property(row => row.Product).HasMaxLength(500);
        builder.Property(row => row.Grounds).HasMaxLength(500);
        builder.HasOne<Office>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.OfficeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Direction>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ReplacesId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Targets).WithOne().HasForeignKey(row => new { row.CommitteeId, row.DirectionId });
        builder.HasIndex(row => new { row.CommitteeId, row.WrittenOn, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.CommitteeId, row.Serial }).IsUnique();
        builder.HasIndex(row => new { row.CommitteeId, row.Subject, row.SubjectId });
    }

    public void Configure(EntityTypeBuilder<DirectionTarget> builder)
    {
        builder.ToTable("direction_targets").HasKey(row => new { row.CommitteeId, row.DirectionId, row.Seq });
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId });
        builder.HasIndex(row => new { row.CommitteeId, row.PersonId });
    }
}
