using HaiDang.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Shared;

internal sealed class AuditConfiguration :
    IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditPayload>, IEntityTypeConfiguration<ChainHead>,
    IEntityTypeConfiguration<RefusalRecord>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<IdempotencyRecord>, IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries").HasKey(entry => new { entry.ScopeId, entry.Seq });
        builder.Property(entry => entry.Act).HasMaxLength(60);
        builder.Property(entry => entry.Capacity).HasMaxLength(40);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(60);
        builder.Property(entry => entry.Grounds).HasMaxLength(500);
        builder.Property(entry => entry.PayloadHash).HasMaxLength(64);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);

        // The history of one record, and the latest acts on a clause, are read by these.
        builder.HasIndex(entry => new { entry.ScopeId, entry.SubjectId, entry.Seq });
        builder.HasIndex(entry => new { entry.ScopeId, entry.Act, entry.Seq });
    }

    public void Configure(EntityTypeBuilder<AuditPayload> builder) => builder.ToTable("audit_payloads").HasKey(row => new { row.ScopeId, row.Seq });

    public void Configure(EntityTypeBuilder<ChainHead> builder)
    {
        builder.ToTable("audit_heads").HasKey(row => row.ScopeId);
        builder.Property(row => row.ScopeId).ValueGeneratedNever(); // the installation is the empty id, which EF would replace
        builder.Property(row => row.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<RefusalRecord> builder)
    {
        builder.ToTable("refusals").HasKey(row => new { row.ScopeId, row.Minute, row.PersonId, row.Act });
        builder.Property(row => row.Act).HasMaxLength(60);
        builder.Property(row => row.Reason).HasMaxLength(40);
        builder.Property(row => row.Grounds).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasMaxLength(60);
        builder.HasIndex(row => new { row.DoneAt, row.Id });
    }

    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.ToTable("idempotency").HasKey(row => new { row.AccountId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(100);
        builder.Property(row => row.Fingerprint).HasMaxLength(200);
        builder.Property(row => row.Act).HasMaxLength(60);
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<Counter> builder)
    {
        builder.ToTable("counters").HasKey(row => new { row.CommitteeId, row.Name });
        builder.Property(row => row.Name).HasMaxLength(60);
    }
}

internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<SignInThrottle>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.Language).HasMaxLength(10);
        builder.HasOne<Organisation.Person>().WithMany().HasForeignKey(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Device).HasMaxLength(200);
        builder.Property(row => row.Address).HasMaxLength(60);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.AccountId, row.EndedAt });
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_tokens").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Hash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInThrottle> builder)
    {
        builder.ToTable("sign_in_throttles").HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(80);
    }
}
