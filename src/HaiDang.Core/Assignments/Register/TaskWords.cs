using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace HaiDang.Core.Assignments;

/// <summary>
/// Finds tasks by the beginnings of their words, with the index that each database has for it: GIN over <c>to_tsvector</c> in PostgreSQL, an FTS5 table kept by
/// triggers in SQLite (migration <c>TaskSearch</c>). The committee begins every word there, or is a word itself, so that a question does not walk through the tasks of another.
/// </summary>
internal static class TaskWords
{
    private const int Most = 8;

    // Neither index keeps words of thousands of letters; the beginning is enough to find or not to find.
    private const int Longest = 60;

    /// <summary>Tasks of the committee in hand in which every word begins a word; all of them when nothing is asked, none when what is asked holds no letter and no digit.</summary>
    public static IQueryable<Assignment> Saying(this IQueryable<Assignment> tasks, HaiDangDb db, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return tasks;
        var words = WordsOf(search);
        if (words.Count == 0) return tasks.Where(_ => false);
        if (db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            var match = $"\"c{db.Scope:N}\" AND {string.Join(" AND ", words.Select(word => $"\"{word}\" *"))}";
            var found = db.Database.SqlQuery<Guid>($"""SELECT "Task" AS "Value" FROM "task_words" WHERE "task_words" MATCH {match}""");
            return tasks.Where(task => found.Contains(task.Id));
        }
        else
        {
            // The same expression, letter by letter, as in the index.
            var committee = db.Scope.ToString("N")[^12..];
            var match = string.Join(" & ", words.Select(word => $"'c{committee}{word}':*"));
            var found = db.Database.SqlQuery<Guid>($"""
                SELECT "Id" AS "Value" FROM "assignments"
                WHERE to_tsvector('simple', regexp_replace(regexp_replace("Folded", '[^a-z0-9]+', ' ', 'g'), '([a-z0-9]+)', 'c' || right("CommitteeId"::text, 12) || '\1', 'g')) @@ to_tsquery('simple', {match})
                """);
            return tasks.Where(task => found.Contains(task.Id));
        }
    }

    /// <summary>The words asked for, without marks; letters and digits only, so that they can stand in a query of either index.</summary>
    private static List<string> WordsOf(string search) =>
        [.. string.Concat(Fold.Vi(search).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > Longest ? word[..Longest] : word).Distinct(StringComparer.Ordinal).Take(Most)];
}
