using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.TransparencyLog.Tests.Worlds;

/// <summary>Somebody who verifies a log and writes down what he was handed.</summary>
internal sealed class Reading(LogServer server, LogVerifierOptions? options = null, params VerifierKey[] witnesses)
{
    public List<(long Index, string Record)> Records { get; } = [];

    public MemoryTrustedCheckpoints Remembered { get; init; } = new();

    public SignedCheckpoint? Last => Remembered.LoadAsync(Keys.Origin, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public async Task<LogVerification> All() => await Verifier().VerifyAllAsync(Note, TestContext.Current.CancellationToken);

    public async Task<LogVerification> New() => await Verifier().VerifyNewAsync(Note, TestContext.Current.CancellationToken);

    /// <summary>Whether the records from one index to before another were handed on, once and in order.</summary>
    public void ShouldHaveRead(int from, int to) =>
        Records.ShouldBe(Enumerable.Range(from, to - from).Select(index => ((long)index, LogServer.Record(index))));

    private LogVerifier Verifier() =>
        new(LogServer.Address, new CheckpointPolicy(Keys.Log.Verifier, witnesses, witnesses.Length), new HttpClient(server, disposeHandler: false), Remembered, options);

    private ValueTask Note(long index, ReadOnlyMemory<byte> record, CancellationToken cancellationToken)
    {
        Records.Add((index, Encoding.UTF8.GetString(record.Span)));
        return ValueTask.CompletedTask;
    }
}
