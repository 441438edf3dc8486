using System.Runtime.CompilerServices;

namespace HaiDang.Web.Tests.Hosting;

/// <summary>No host of these tests, and no command that they start, keeps house by the hour: it would put checkpoints beside the others' databases.</summary>
internal static class Calm
{
#pragma warning disable CA2255 // before any host is made, whichever test comes first
    [ModuleInitializer]
    internal static void Begin() => Environment.SetEnvironmentVariable("Housekeeping", "false");
#pragma warning restore CA2255
}
