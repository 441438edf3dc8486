using HaiDang.Regulation.Engine;

namespace HaiDang.Core.Shared;

/// <summary>A refusal that we expect and can explain: a stable code with arguments, rendered by the edge in the person's language.</summary>
/// <param name="Code">For example <c>task.dueBeforeGiven</c>; a key of the resources.</param>
/// <param name="Args">Arguments of its sentence.</param>
public abstract record Error(string Code, params object[] Args);

/// <summary>The thing does not exist, or the person may not know that it does.</summary>
public sealed record NotFound(string What) : Error("notFound." + What);

/// <summary>The input cannot be taken; <paramref name="Field"/> names the field of the form, or null.</summary>
public sealed record Invalid(string Code, string? Field = null, params object[] Args) : Error(Code, Args);

/// <summary>The thing is in another state than the act needs, or was changed meanwhile.</summary>
public sealed record Conflict(string Code, params object[] Args) : Error(Code, Args);

/// <summary>The regulation does not allow it.</summary>
public sealed record Refused(Act Act, Verdict Verdict) : Error("refused." + Verdict.Refusal);

/// <summary>A value, or the error that explains why there is none. Bugs are exceptions, never errors.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error) => (this.value, Error) = (value, error);

    /// <summary>Why there is no value; null when there is one.</summary>
    public Error? Error { get; }

    /// <summary>Is there a value?</summary>
    public bool IsOk => Error is null;

    /// <summary>The value; throws when there is none, which is a bug of the caller.</summary>
    public T Value => IsOk ? value! : throw new InvalidOperationException($"No value: {Error}");

    /// <summary>Maps the value, keeps the error.</summary>
    public Result<TOther> Select<TOther>(Func<T, TOther> map) => IsOk ? map(Value) : Error!;

    /// <summary>A value.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>An error.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Nothing to return.</summary>
public readonly record struct Done;
