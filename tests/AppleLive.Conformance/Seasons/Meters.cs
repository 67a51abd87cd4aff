using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AppleLive.Conformance.Seasons;

/// <summary>A season's meters, and all that they have measured.</summary>
public sealed class Meters : IMeterFactory
{
    private readonly ConcurrentBag<Meter> meters = [];
    private readonly ConcurrentQueue<Measured> all = new();
    private readonly MeterListener listener = new();

    public Meters()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this)) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    public IReadOnlyCollection<Measured> All => all;

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(new MeterOptions(options.Name) { Version = options.Version, Tags = options.Tags, Scope = this });
        meters.Add(meter);
        return meter;
    }

    /// <summary>What was counted under this name, in all.</summary>
    public double Sum(string instrument, params string[] tags) => Of(instrument, tags).Sum(each => each.Value);

    /// <summary>Asks the gauges, and gives what they show under this name.</summary>
    public IReadOnlyList<Measured> Ask(string instrument)
    {
        all.Clear();
        listener.RecordObservableInstruments();
        return [.. Of(instrument)];
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (Meter meter in meters) meter.Dispose();
    }

    private IEnumerable<Measured> Of(string instrument, params string[] tags) =>
        all.Where(each => each.Instrument == instrument && tags.All(tag => each.Tags.Any(known => $"{known.Key}={known.Value}" == tag)));

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        all.Enqueue(new Measured(instrument.Name, instrument.Unit, value, tags.ToArray()));
}
