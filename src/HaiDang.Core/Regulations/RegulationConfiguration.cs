using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Regulations;

internal sealed class RegulationConfiguration :
    IEntityTypeConfiguration<RegulationText>, IEntityTypeConfiguration<RegulationNorm>, IEntityTypeConfiguration<RegulationQuestion>, IEntityTypeConfiguration<ClauseFeedback>
{
    public void Configure(EntityTypeBuilder<RegulationText> builder)
    {
        builder.ToTable("regulations");
        builder.Property(row => row.Title).HasMaxLength(500);
        builder.Property(row => row.SourceName).HasMaxLength(200);
        builder.Property(row => row.SourceHash).HasMaxLength(64);
        builder.Property(row => row.DecisionNumber).HasMaxLength(60);
        builder.HasIndex(row => new { row.CommitteeId, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegulationNorm> builder)
    {
        builder.ToTable("norms");
        builder.Property(row => row.Holders).HasMaxLength(500);
        builder.Property(row => row.Act).HasMaxLength(60);
        builder.Property(row => row.Clause).HasMaxLength(30);
        builder.HasOne<RegulationText>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.TextId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.TextId, row.Order });
    }

    public void Configure(EntityTypeBuilder<RegulationQuestion> builder)
    {
        builder.ToTable("regulation_questions");
        builder.Property(row => row.About).HasMaxLength(60);
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.Property(row => row.Answer).HasMaxLength(1000);
        builder.HasOne<RegulationText>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.TextId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClauseFeedback> builder)
    {
        builder.ToTable("clause_feedback");
        builder.Property(row => row.Clause).HasMaxLength(30);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.Property(row => row.Answer).HasMaxLength(2000);
        builder.HasOne<RegulationText>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.TextId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
