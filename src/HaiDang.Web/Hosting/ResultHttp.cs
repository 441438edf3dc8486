using HaiDang.Core.Shared;
using Conflict = HaiDang.Core.Shared.Conflict;
using NotFound = HaiDang.Core.Shared.NotFound;
using HaiDang.Regulation.Engine;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HaiDang.Web.Hosting;

/// <summary>The one place where an error becomes an HTTP answer: Problem Details with code and clauses.</summary>
public static class ResultHttp
{
    /// <summary>200 with the value, or the problem.</summary>
    public static Results<Ok<T>, ProblemHttpResult> ToHttp<T>(this Result<T> result, Texts texts) =>
        result.IsOk ? TypedResults.Ok(result.Value) : Problem(result.Error!, texts);

    /// <summary>201 with where it is, or the problem.</summary>
    public static Results<Created<CreatedAnswer>, ProblemHttpResult> ToCreated(this Result<Guid> result, string path, Texts texts) =>
        result.IsOk ? TypedResults.Created($"{path}/{result.Value}", new CreatedAnswer(result.Value)) : Problem(result.Error!, texts);

    /// <summary>204, or the problem.</summary>
    public static Results<NoContent, ProblemHttpResult> ToNoContent<T>(this Result<T> result, Texts texts) =>
        result.IsOk ? TypedResults.NoContent() : Problem(result.Error!, texts);

    /// <summary>The problem of an error.</summary>
    public static ProblemHttpResult Problem(Error error, Texts texts)
    {
        var status = error switch { NotFound => 404, Invalid => 400, Conflict { Code: "stale" } => 412, Conflict => 409, Refused => 403, _ => 400 };
        Dictionary<string, object?> more = new(StringComparer.Ordinal) { ["code"] = error.Code };
        if (error is Invalid { Field: { } field }) more["field"] = char.ToLowerInvariant(field[0]) + field[1..];
        if (error is Refused refused)
        {
            more["act"] = refused.Act.Code;
            more["refusal"] = refused.Verdict.Refusal.ToString();
            more["clauses"] = refused.Verdict.Grounds.Select(GroundAnswer.Of).ToList();
            more["unmet"] = refused.Verdict.Unmet;
            more["holders"] = refused.Verdict.Holders.Select(holder => holder.ToString()).ToList();
        }

        return TypedResults.Problem(new ProblemDetails { Status = status, Title = texts.Of(error), Extensions = more });
    }
}

/// <summary>The id of what was made.</summary>
public sealed record CreatedAnswer(Guid Id);

/// <summary>A ground as the interface shows it.</summary>
public sealed record GroundAnswer(string Tier, string Clause, string Quote)
{
    /// <summary>From a ground.</summary>
    public static GroundAnswer Of(Ground ground) => new(ground.Tier.ToString(), ground.Clause, ground.Quote);
}
