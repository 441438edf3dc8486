using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HaiDang.Architecture.Tests;

/// <summary>The compiled program, looked into without running it: what a source scan would miss (lambdas, pages, generated code) is here.</summary>
internal static class Il
{
    public static readonly Lazy<ModuleDefinition> Core = new(() => Load("HaiDang.Core"));
    public static readonly Lazy<ModuleDefinition> Web = new(() => Load("HaiDang.Web"));

    /// <summary>Every type, nested and made by the compiler too.</summary>
    public static IEnumerable<TypeDefinition> AllTypes(this ModuleDefinition module) => module.GetTypes();

    /// <summary>The type that a person wrote: the outermost one.</summary>
    public static TypeDefinition Outermost(this TypeDefinition type)
    {
        while (type.DeclaringType is not null) type = type.DeclaringType;
        return type;
    }

    /// <summary>Instructions of all methods of a type itself.</summary>
    public static IEnumerable<Instruction> Instructions(this TypeDefinition type) => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);

    /// <summary>Full names of the outermost types that a type uses anywhere: base, members, bodies, attributes, arguments of generics.</summary>
    public static IReadOnlySet<string> Uses(this TypeDefinition type)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        void See(TypeReference? used)
        {
            switch (used)
            {
                case null or GenericParameter: return;
                case GenericInstanceType generic:
                    foreach (var argument in generic.GenericArguments) See(argument);
                    See(generic.ElementType);
                    return;
                case TypeSpecification part:
                    See(part.ElementType);
                    return;
                default:
                    var outer = used;
                    while (outer.DeclaringType is not null) outer = outer.DeclaringType;
                    found.Add(outer.FullName);
                    return;
            }
        }

        See(type.BaseType);
        foreach (var face in type.Interfaces) See(face.InterfaceType);
        foreach (var attribute in type.CustomAttributes) See(attribute.AttributeType);
        foreach (var field in type.Fields) See(field.FieldType);
        foreach (var property in type.Properties) See(property.PropertyType);
        foreach (var method in type.Methods)
        {
            See(method.ReturnType);
            foreach (var parameter in method.Parameters) See(parameter.ParameterType);
            if (!method.HasBody) continue;
            foreach (var variable in method.Body.Variables) See(variable.VariableType);
            foreach (var instruction in method.Body.Instructions) SeeOperand(instruction.Operand);
        }

        return found;

        void SeeOperand(object? operand)
        {
            switch (operand)
            {
                case TypeReference used: See(used); return;
                case FieldReference field: See(field.DeclaringType); See(field.FieldType); return;
                case MethodReference method:
                    See(method.DeclaringType);
                    See(method.ReturnType);
                    if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) See(argument);
                    return;
            }
        }
    }

    private static ModuleDefinition Load(string name) => ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
