using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Organisation;

internal sealed class OrganisationConfiguration :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Agency>, IEntityTypeConfiguration<AgencyName>,
    IEntityTypeConfiguration<AgencySuccession>, IEntityTypeConfiguration<AgencyPost>, IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people").HasKey(row => row.Id);
        builder.Property(row => row.FullName).HasMaxLength(100);
        builder.Property(row => row.Folded).HasMaxLength(100);
        builder.Property(row => row.Position).HasMaxLength(200);
        builder.HasIndex(row => row.Folded);
    }

    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("agencies").HasKey(row => row.Id);
        builder.Property(row => row.Abbreviation).HasMaxLength(30);
        builder.Property(row => row.OrganId).HasMaxLength(60);
        builder.Property(row => row.Folded).HasMaxLength(200);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Names).WithOne().HasForeignKey("AgencyId").IsRequired();
        builder.HasIndex(row => row.Folded);
    }

    public void Configure(EntityTypeBuilder<AgencyName> builder)
    {
        builder.ToTable("agency_names").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Decision).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<AgencySuccession> builder)
    {
        builder.ToTable("agency_successions").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Decision).HasMaxLength(200);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.FromAgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.ToAgencyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgencyPost> builder)
    {
        builder.ToTable("agency_posts").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.PersonId);
    }

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("calendar_days").HasKey(row => row.Day);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Source).HasMaxLength(300);
    }
}
