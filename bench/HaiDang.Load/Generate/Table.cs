using System.Globalization;
using HaiDang.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HaiDang.Load.Generate;

/// <summary>Writes rows of one table as the model names and converts them; what a row does not say gets the null or zero of its type.</summary>
internal sealed class Table
{
    private readonly IProperty[] properties;
    private readonly object?[] empty;
    private readonly Dictionary<string, int> places;

    /// <summary>Of an entity, by its name in the model.</summary>
    public Table(HaiDangDb db, Type entity)
    {
        var type = db.Model.FindEntityType(entity) ?? throw new ArgumentException($"{entity.Name} is no entity", nameof(entity));
        Name = type.GetTableName()!;
        var store = StoreObjectIdentifier.Table(Name, type.GetSchema());
        properties = [.. type.GetProperties().Where(property => property.GetColumnName(store) is not null && property.ValueGenerated != ValueGenerated.OnAdd)];
        Columns = [.. properties.Select(property => property.GetColumnName(store)!)];
        empty = [.. properties.Select(Empty)];
        places = Columns.Select((_, place) => place).ToDictionary(place => properties[place].Name, StringComparer.Ordinal);
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Its columns, in the order of the values.</summary>
    public string[] Columns { get; }

    /// <summary>The values of a row in the order of the columns, converted for the database.</summary>
    public object?[] Row(params ReadOnlySpan<(string Property, object? Value)> said)
    {
        var row = (object?[])empty.Clone();
        foreach (var (name, value) in said) row[places[name]] = Stored(properties[places[name]], value);
        return row;
    }

    /// <summary>The values of a stored entity, with some said anew.</summary>
    public object?[] Copy(HaiDangDb db, object entity, params ReadOnlySpan<(string Property, object? Value)> said)
    {
        var entry = db.Entry(entity);
        var row = new object?[properties.Length];
        for (var place = 0; place < properties.Length; place++) row[place] = Stored(properties[place], entry.Property(properties[place].Name).CurrentValue);
        foreach (var (name, value) in said) row[places[name]] = Stored(properties[places[name]], value);
        return row;
    }

    private static object? Stored(IProperty property, object? value)
    {
        var converter = property.GetTypeMapping().Converter;
        return converter is null ? value : converter.ConvertToProvider(value);
    }

    private static object? Empty(IProperty property)
    {
        if (property.IsNullable) return null;
        if (property.TryGetDefaultValue(out var given) && given is not null) return Stored(property, given);
        if (property.ClrType == typeof(string)) return "";
        if (property.ClrType == typeof(byte[])) return Array.Empty<byte>();
        return Stored(property, Convert.ChangeType(Activator.CreateInstance(property.ClrType), property.ClrType, CultureInfo.InvariantCulture));
    }
}

/// <summary>Takes rows of tables, many at a time.</summary>
internal interface IRows : IAsyncDisposable
{
    /// <summary>Begins rows of a table; the one before is finished.</summary>
    Task BeginAsync(Table table);

    /// <summary>One row.</summary>
    ValueTask WriteAsync(object?[] row);

    /// <summary>Finishes the last table.</summary>
    Task EndAsync();
}
