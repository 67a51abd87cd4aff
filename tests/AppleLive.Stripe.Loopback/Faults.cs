namespace AppleLive.Stripe.Loopback;

/// <summary>What is to go wrong, in this order. Each waits for the first call that fits it.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly List<Fault> waiting = [];

    /// <summary>Called when a call has come that will not be answered.</summary>
    public Action? Silent { get; set; }

    /// <summary>Lets something go wrong.</summary>
    public void Add(Fault fault)
    {
        lock (gate)
        {
            for (int i = 0; i < fault.Times; i++) waiting.Add(fault);
        }
    }

    /// <summary>Lets all go well again.</summary>
    public void Clear()
    {
        lock (gate) waiting.Clear();
    }

    internal Fault? Take(string method, string path)
    {
        lock (gate)
        {
            Fault? fits = waiting.Find(fault => (fault.Method is null || fault.Method == method) && path.StartsWith(fault.Path, StringComparison.Ordinal));
            if (fits is not null) waiting.Remove(fits);
            return fits;
        }
    }
}
