namespace HaiDang.Web.Shared.Components;

/// <summary>What a <see cref="Field"/> hands to its input.</summary>
/// <param name="Id">Id of the input.</param>
/// <param name="Attributes">id, aria-describedby, aria-invalid, required: splat them on the input with @attributes.</param>
public sealed record FieldContext(string Id, IReadOnlyDictionary<string, object> Attributes);
