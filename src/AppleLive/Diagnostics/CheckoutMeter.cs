using System.Diagnostics;
using System.Diagnostics.Metrics;

using AppleLive.Orders;

namespace AppleLive.Diagnostics;

/// <summary>The figures of the checkout lane. No tag tells of a person.</summary>
internal sealed class CheckoutMeter
{
    private readonly Meter meter;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> commitDuration;
    private readonly Counter<long> refusals;
    private readonly Counter<long> failures;
    private readonly Counter<long> orders;
    private readonly Counter<long> boxes;

    public CheckoutMeter(IMeterFactory? factory)
    {
        meter = AppleLiveDiagnostics.MeterOf(factory);
        batchSize = meter.CreateHistogram(
            "applelive.checkout.batch.size", "{command}", "Commands decided in one commit.", advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
        commitDuration = meter.CreateHistogram(
            "applelive.checkout.commit.duration", "s", "From reading what a batch needs until it is on disk.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30] });
        refusals = meter.CreateCounter<long>("applelive.checkout.refusals", "{command}", "Commands refused, by their kind and the refusal's name.");
        failures = meter.CreateCounter<long>("applelive.checkout.failures", "{command}", "Commands that broke, or whose commit's outcome is not known.");
        orders = meter.CreateCounter<long>("applelive.orders.placed", "{order}", "Orders placed, once they are on disk.");
        boxes = meter.CreateCounter<long>("applelive.boxes.placed", "{box}", "Boxes of the orders placed, once they are on disk.");
    }

    /// <summary>Tells how many commands wait, whenever somebody asks.</summary>
    public void Watch(Func<int> waiting) =>
        meter.CreateObservableUpDownCounter("applelive.checkout.queue.length", waiting, "{command}", "Commands that wait for a commit.");

    /// <summary>A batch is on disk; <paramref name="changes"/> is what it wrote.</summary>
    public void Committed(int commands, TimeSpan duration, CheckoutChanges? changes)
    {
        Record(commands, duration, changes is { IsEmpty: false } ? "committed" : "nothing");
        if (changes is not { Placed.Count: > 0 }) return;
        orders.Add(changes.Placed.Count);
        if (boxes.Enabled) boxes.Add(changes.Placed.Sum(file => file.Order.Lines.Sum(line => line.Boxes)));
    }

    /// <summary>A batch did not come to its end.</summary>
    public void NotCommitted(int commands, TimeSpan duration) => Record(commands, duration, "failed");

    public void Refused(string command, string slug) => refusals.Add(1, new("applelive.command", command), new("applelive.refusal", slug));

    public void Failed(string command) => failures.Add(1, new KeyValuePair<string, object?>("applelive.command", command));

    private void Record(int commands, TimeSpan duration, string outcome)
    {
        var tags = new TagList { { "applelive.outcome", outcome } };
        batchSize.Record(commands, tags);
        commitDuration.Record(duration.TotalSeconds, tags);
    }
}
