using HaiDang.Core.Assignments;
using HaiDang.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HaiDang.Core.Talk;

internal sealed class TalkConfiguration : IEntityTypeConfiguration<TaskComment>, IEntityTypeConfiguration<CommentMention>, IEntityTypeConfiguration<TaskWatch>, IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<TaskComment> builder)
    {
        builder.ToTable("task_comments");
        builder.Property(row => row.Text).HasMaxLength(TaskComment.MostText);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TaskComment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.ReplyToId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Mentions).WithOne().HasForeignKey(row => new { row.CommitteeId, row.CommentId });

        // Threads of a task newest first; replies of the threads shown.
        builder.HasIndex(row => new { row.CommitteeId, row.AssignmentId, row.ReplyToId, row.Number });
    }

    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.ToTable("comment_mentions").HasKey(row => new { row.CommitteeId, row.CommentId, row.PersonId });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);

        // A person's mentions newest first; how many are unread.
        builder.HasIndex(row => new { row.CommitteeId, row.PersonId, row.Number });
        builder.HasIndex(row => new { row.CommitteeId, row.PersonId, row.ReadAt });
    }

    public void Configure(EntityTypeBuilder<TaskWatch> builder)
    {
        builder.ToTable("task_watches");
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.PersonId, row.AssignmentId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.Property(row => row.Name).HasMaxLength(FileNames.Longest);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(row => new { row.CommitteeId, row.AssignmentId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.CommitteeId, row.AssignmentId, row.Number });

        // The sweep asks over the whole installation who still holds a content.
        builder.HasIndex(row => row.Hash);
    }
}
