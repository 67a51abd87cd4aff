namespace AppleLive.EndToEnd.Measures;

internal static class SlowPhone
{
    public static Task<int> Measure() => Task.FromResult(0);
}
