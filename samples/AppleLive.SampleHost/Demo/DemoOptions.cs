using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Demo;

/// <summary>The demo: invented growers and sales, known passwords, a clock that can be moved. <c>AppleLive:Demo</c>.</summary>
internal sealed class DemoOptions
{
    public const string Section = "AppleLive:Demo";

    /// <summary>Whether the demo is on. By default in Development only; anywhere else it must be asked for.</summary>
    public bool? Enabled { get; set; }

    /// <summary>
    /// Where the demo's clock starts the first time: a local date-time in Asia/Shanghai such as <c>2026-09-12T19:50:00</c>,
    /// the default. Afterwards the stored clock counts.
    /// </summary>
    public string? Now { get; set; }

    /// <summary>The first evening with a livestream, ten minutes before it.</summary>
    public static LocalDateTime DefaultOpening { get; } = new(2026, 9, 12, 19, 50);

    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>($"{Section}:{nameof(Enabled)}") ?? environment.IsDevelopment();

    /// <summary>Reads <see cref="Now"/>; seconds may be left out.</summary>
    public static ParseResult<LocalDateTime> ReadOpening(string? now)
    {
        if (string.IsNullOrWhiteSpace(now)) return ParseResult<LocalDateTime>.ForValue(DefaultOpening);
        ParseResult<LocalDateTime> exact = LocalDateTimePattern.ExtendedIso.Parse(now);
        return exact.Success ? exact : Minutes.Parse(now);
    }

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
}

internal sealed class DemoOptionsValidator : IValidateOptions<DemoOptions>
{
    public ValidateOptionsResult Validate(string? name, DemoOptions options) => DemoOptions.ReadOpening(options.Now).Success
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"AppleLive:Demo:Now is '{options.Now}'; write a local date-time such as 2026-09-12T19:50:00.");
}
