using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Committees;

internal sealed class CommitteeConfiguration :
    IEntityTypeConfiguration<Committee>, IEntityTypeConfiguration<Office>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<StandingAgencyTerm>,
    IEntityTypeConfiguration<Absence>, IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<StandIn>, IEntityTypeConfiguration<Portfolio>,
    IEntityTypeConfiguration<Secondment>, IEntityTypeConfiguration<Handover>, IEntityTypeConfiguration<PublishedFigure>, IEntityTypeConfiguration<CommitteeAgency>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("committees").HasKey(row => row.Id);
        builder.Property(row => row.Name).HasMaxLength(300);
        builder.Property(row => row.ShortName).HasMaxLength(100);
        builder.Property(row => row.Symbol).HasMaxLength(30);
        builder.HasIndex(row => row.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Office> builder)
    {
        builder.ToTable("offices");
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.Property(row => row.Title).HasMaxLength(200);
        builder.HasIndex(row => new { row.CommitteeId, row.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.Property(row => row.Decision).HasMaxLength(200);
        builder.HasOne<Office>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.OfficeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);

        // The standing of a person is loaded by this at every request.
        builder.HasIndex(row => new { row.PersonId, row.CommitteeId });
    }

    public void Configure(EntityTypeBuilder<StandingAgencyTerm> builder)
    {
        builder.ToTable("standing_agencies");
        builder.Property(row => row.Citation).HasMaxLength(300);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absences");
        builder.Property(row => row.Reason).HasMaxLength(300);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.To });
    }

    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations");
        builder.Property(row => row.Acts).HasMaxLength(2000);
        builder.Property(row => row.Document).HasMaxLength(100);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.FromMembershipId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ToPersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.ToTable("stand_ins");
        builder.Property(row => row.Reason).HasMaxLength(300);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ForPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Portfolio> builder)
    {
        builder.ToTable("portfolios");
        builder.Property(row => row.Fields).HasMaxLength(200);
        builder.Property(row => row.Areas).HasMaxLength(500);
        builder.Property(row => row.Duties).HasMaxLength(500);
        builder.Property(row => row.Notice).HasMaxLength(100);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.MembershipId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Secondment> builder)
    {
        builder.ToTable("secondments");
        builder.Property(row => row.Result).HasMaxLength(4000);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ByMembershipId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.PersonId, row.CommitteeId });
    }

    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("handovers");
        builder.Property(row => row.Minutes).HasMaxLength(8000);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.FromMembershipId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Membership>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ToMembershipId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PublishedFigure> builder)
    {
        // No wall: a published figure is meant for others. Only what was frozen is readable.
        builder.ToTable("published_figures").HasKey(row => new { row.CommitteeId, row.Id });
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasOne<Committee>().WithMany().HasForeignKey(row => row.CommitteeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CommitteeAgency> builder)
    {
        builder.ToTable("committee_agencies");
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AgencyId, row.From }).IsUnique();
    }
}
