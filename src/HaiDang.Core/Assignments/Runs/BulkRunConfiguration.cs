using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Assignments;

internal sealed class BulkRunConfiguration : IEntityTypeConfiguration<BulkRun>, IEntityTypeConfiguration<BulkRunLine>
{
    public void Configure(EntityTypeBuilder<BulkRun> builder)
    {
        builder.ToTable("bulk_runs");
        builder.Property(row => row.Act).HasMaxLength(60);
        builder.Property(row => row.OnceKey).HasMaxLength(100);
        builder.Property(row => row.OnceFingerprint).HasMaxLength(200);
        builder.Property(row => row.Common).HasMaxLength(20000);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Lines).WithOne().HasForeignKey(row => new { row.CommitteeId, row.RunId }).OnDelete(DeleteBehavior.Cascade);

        // A person's own, newest first; one run for each sending; what is open, by whose turn it is.
        builder.HasIndex(row => new { row.CommitteeId, row.PersonId, row.AskedAt });
        builder.HasIndex(row => new { row.CommitteeId, row.AccountId, row.OnceKey }).IsUnique();
        builder.HasIndex(row => row.WorkedAt, "IX_bulk_runs_open").HasFilter("\"EndedAt\" IS NULL");
        builder.HasIndex(row => row.EndedAt);
    }

    public void Configure(EntityTypeBuilder<BulkRunLine> builder)
    {
        builder.ToTable("bulk_run_lines").HasKey(row => new { row.CommitteeId, row.RunId, row.Seq });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.TaskId }).OnDelete(DeleteBehavior.Restrict);
    }
}
