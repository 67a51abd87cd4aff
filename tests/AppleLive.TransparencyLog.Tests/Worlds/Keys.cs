using AppleLive.TransparencyLog.Notes;

using Microsoft.Extensions.Time.Testing;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>The keys of the tests: the same every time, secret to nobody.</summary>
internal static class Keys
{
    public const string Origin = "log.example/apples";

    public static readonly DateTimeOffset Noon = new(2026, 9, 12, 12, 0, 0, TimeSpan.Zero);

    public static NoteSigner Log { get; } = NoteSigner.ForLog(Origin, Seed(1));

    /// <summary>Somebody who calls itself by the log's name.</summary>
    public static NoteSigner Impostor { get; } = NoteSigner.ForLog(Origin, Seed(2));

    public static NoteSigner OtherLog { get; } = NoteSigner.ForLog("log.example/pears", Seed(3));

    public static NoteSigner Witness { get; } = WitnessAt("witness.example/one", 4);

    public static NoteSigner SecondWitness { get; } = WitnessAt("witness.example/two", 5);

    public static NoteSigner WitnessAt(string name, byte seed, DateTimeOffset? time = null) => NoteSigner.ForWitness(name, Seed(seed), new FakeTimeProvider(time ?? Noon));

    /// <summary>The line, with one bit of the signature turned.</summary>
    public static NoteSignature Forged(NoteSignature signature) => signature with { Bytes = Mutations.WithBitTurned(signature.Bytes.ToArray(), 300) };

    private static byte[] Seed(byte value) => [.. Enumerable.Repeat(value, NoteSigner.SeedBytes)];
}
