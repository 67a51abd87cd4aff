using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace AppleLive.Stripe.Tests.StandIns;

/// <summary>Everything that was written to the log.</summary>
internal sealed class HeardLog
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public sealed class Of<T>(HeardLog heard) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            heard.Lines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
    }
}
