using AppleLive.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AppleLive.SampleHost.Telemetry;

/// <summary>
/// Sends figures and traces to a collector by OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; the other standard
/// variables of OpenTelemetry count as well. Otherwise nothing is collected.
/// </summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Who asked, and for what exactly, is nobody's business: the route is enough.
    private static readonly string[] Private = ["url.path", "url.query", "url.full", "user_agent.original", "client.address", "network.peer.address", "network.peer.port"];

    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration)) return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("applelive").AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(AppleLiveDiagnostics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"))
            .WithTracing(tracing => tracing
                .AddSource(AppleLiveDiagnostics.SourceName)
                .AddAspNetCoreInstrumentation()
                .AddProcessor(new PrivateTags()))
            .UseOtlpExporter();
    }

    /// <summary>Takes out of each span what may tell of a person, before anyone is sent it.</summary>
    internal sealed class PrivateTags : BaseProcessor<System.Diagnostics.Activity>
    {
        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (string name in Private) data.SetTag(name, null);
        }
    }
}
