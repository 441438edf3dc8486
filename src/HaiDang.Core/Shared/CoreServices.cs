using HaiDang.Core.Committees;
using HaiDang.Core.Regulations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HaiDang.Core.Shared;

/// <summary>Registers the core: the gate, the seats and every use case.</summary>
public static class CoreServices
{
    /// <summary>Adds them; the database, the actor and the clock come from the host.</summary>
    public static IServiceCollection AddHaiDangCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Rulebooks>();
        services.AddSingleton(new KeptSeats(TimeSpan.FromSeconds(5)));
        services.AddSingleton<Organisation.KeptCalendar>();
        services.AddScoped<ISeats, Seats>();
        services.AddScoped<Gate>();
        services.AddSingleton<Assignments.RunSignal>();
        services.AddScoped<Assignments.IRunWork, Assignments.ActingRun>().AddScoped<Assignments.IRunWork, Assignments.GivingRun>().AddScoped<Assignments.IRunWork, Urging.UrgingRun>();
        foreach (var useCase in typeof(CoreServices).Assembly.GetExportedTypes().Where(IsUseCase)) services.AddScoped(useCase);
        return services;
    }

    /// <summary>A use case is a sealed public class with one <c>RunAsync</c>.</summary>
    public static bool IsUseCase(Type type) => type is { IsClass: true, IsSealed: true, IsAbstract: false } && type.GetMethods().Count(method => method.Name == "RunAsync") == 1;
}
