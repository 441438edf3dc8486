using HaiDang.Core.Organisation;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Assignments;

/// <summary>A saved view of the register: of one person, or shared with everyone of the committee. It shows each reader only what that reader may see.</summary>
public sealed class RegisterView : CommitteeEntity
{
    private RegisterView() { }

    /// <summary>Who saved it.</summary>
    public Guid OwnerPersonId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>For everyone of the committee?</summary>
    public bool IsShared { get; private set; }

    /// <summary>A <see cref="ViewDefinition"/> as JSON.</summary>
    public string Definition { get; private set; } = "";

    /// <summary>Makes one.</summary>
    public static Result<RegisterView> Make(Guid committeeId, Guid owner, string name, bool isShared, ViewDefinition definition)
    {
        var made = new RegisterView { CommitteeId = committeeId, OwnerPersonId = owner };
        var changed = made.Change(name, isShared, definition);
        return changed.IsOk ? made : changed.Error!;
    }

    /// <summary>Gives it another name, content or circle of readers.</summary>
    public Result<Done> Change(string name, bool isShared, ViewDefinition definition)
    {
        if (name.Trim().Length is < 2 or > 80) return new Invalid("view.name", "Name");
        (Name, IsShared, Definition) = (name.Trim(), isShared, definition.Write());
        return default(Done);
    }
}

/// <summary>The view with which the register opens for one person.</summary>
public sealed class RegisterDefault
{
    /// <summary>The committee.</summary>
    public Guid CommitteeId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The view.</summary>
    public Guid ViewId { get; set; }
}

internal sealed class RegisterViewConfiguration : IEntityTypeConfiguration<RegisterView>, IEntityTypeConfiguration<RegisterDefault>
{
    public void Configure(EntityTypeBuilder<RegisterView> builder)
    {
        builder.ToTable("register_views");
        builder.Property(row => row.Name).HasMaxLength(80);
        builder.Property(row => row.Definition).HasMaxLength(4000);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.OwnerPersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.OwnerPersonId });
        builder.HasIndex(row => new { row.CommitteeId, row.IsShared });
    }

    public void Configure(EntityTypeBuilder<RegisterDefault> builder)
    {
        builder.ToTable("register_defaults").HasKey(row => new { row.CommitteeId, row.PersonId });
        builder.HasOne<RegisterView>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ViewId }).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
