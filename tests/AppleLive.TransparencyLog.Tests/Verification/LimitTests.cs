using System.IO.Compression;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Verification;

using Microsoft.Extensions.Time.Testing;

namespace AppleLive.TransparencyLog.Tests.Verification;

/// <summary>A server decides neither how long an answer is nor how long it takes.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("checkpoint", 1_000_000)]
    [InlineData("tile/0/000", 8_192)]
    [InlineData("tile/0/001.p/44", 8_192)]
    [InlineData("tile/entries/000", 10_000)]
    public async Task An_answer_without_end_is_cut_off(string path, int limit)
    {
        var server = LogServer.Of(300);
        var endless = new Drip(byte.MaxValue);
        server.Lie(path, () => new HttpResponseMessage { Content = new StreamContent(endless) });

        var tooLong = (await new Reading(server, new LogVerifierOptions { MaximumBundleBytes = 10_000 }).All()).ShouldBeOfType<LogVerification.TooLong>();

        tooLong.Limit.ShouldBe(limit);
        endless.Given.ShouldBeLessThan(3L * limit);
    }

    [Fact]
    public async Task A_length_that_is_too_much_is_not_even_read()
    {
        var server = LogServer.Of(300);
        var endless = new Drip(byte.MaxValue);
        server.Lie("tile/0/000", () => new HttpResponseMessage { Content = new StreamContent(endless) { Headers = { ContentLength = 8_193 } } });

        (await new Reading(server).All()).ShouldBeOfType<LogVerification.TooLong>();

        endless.Given.ShouldBe(0);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_cut_off()
    {
        var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) await zip.WriteAsync(new byte[5_000_000], TestContext.Current.CancellationToken);
        var server = LogServer.Of(300);
        server.Lie("tile/0/000", () =>
        {
            HttpResponseMessage answer = LogServer.Answer(packed.ToArray());
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return answer;
        });

        packed.Length.ShouldBeLessThan(8_192);
        (await new Reading(server).All()).ShouldBeOfType<LogVerification.TooLong>();
    }

    [Theory]
    [InlineData("checkpoint")]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/001.p/44")]
    public async Task A_slow_drip_is_cut_off_by_the_time_limit(string path)
    {
        var time = new FakeTimeProvider();
        var server = LogServer.Of(300);
        // Each read takes a second and brings a byte: it would go on for ever.
        server.Lie(path, () => new HttpResponseMessage { Content = new StreamContent(new Drip(1, () => time.Advance(TimeSpan.FromSeconds(1)))) });

        var slow = (await new Reading(server, new LogVerifierOptions { Time = time, ResponseLimit = TimeSpan.FromSeconds(30) }).All()).ShouldBeOfType<LogVerification.TooSlow>();

        slow.Address.AbsolutePath.ShouldBe("/apples/" + path);
        slow.Limit.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Only_so_many_bundles_are_fetched_ahead()
    {
        var server = LogServer.Of(256 * 40);
        int most = 0;
        var verifier = new LogVerifier(LogServer.Address, new CheckpointPolicy(Keys.Log.Verifier), new HttpClient(server), new MemoryTrustedCheckpoints(), new LogVerifierOptions { Ahead = 3 });

        (await verifier.VerifyAllAsync(
            (index, _, _) =>
            {
                int asked = server.Asked.Count(path => path.StartsWith("tile/entries/", StringComparison.Ordinal));
                most = Math.Max(most, asked - (int)(index / 256));
                return ValueTask.CompletedTask;
            },
            TestContext.Current.CancellationToken)).ShouldBeOfType<LogVerification.Verified>();

        most.ShouldBe(4);
    }

    [Fact]
    public void Options_that_make_no_sense_are_mistakes()
    {
        LogVerifierOptions[] bad = [new() { Ahead = 0 }, new() { Ahead = 65 }, new() { MaximumBundleBytes = 0 }, new() { MaximumBundleBytes = int.MaxValue }, new() { ResponseLimit = TimeSpan.Zero }];

        foreach (LogVerifierOptions options in bad)
        {
            Should.Throw<ArgumentException>(() => new LogVerifier(LogServer.Address, new CheckpointPolicy(Keys.Log.Verifier), new HttpClient(LogServer.Of(0)), new MemoryTrustedCheckpoints(), options));
        }
    }

    [Theory]
    [InlineData("https://log.example/apples?x=1")]
    [InlineData("https://log.example/apples#x")]
    [InlineData("apples")]
    public void An_address_that_takes_no_path_is_a_mistake(string address) =>
        Should.Throw<ArgumentException>(() => new LogVerifier(new Uri(address, UriKind.RelativeOrAbsolute), new CheckpointPolicy(Keys.Log.Verifier), new HttpClient(LogServer.Of(0)), new MemoryTrustedCheckpoints()));

    /// <summary>Bytes without end, so many at a time.</summary>
    private sealed class Drip(int atATime, Action? onRead = null) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            onRead?.Invoke();
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(atATime, buffer.Length);
            Given += count;
            await Task.CompletedTask;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
