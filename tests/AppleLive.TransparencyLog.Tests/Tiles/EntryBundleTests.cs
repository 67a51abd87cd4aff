using System.Buffers;

using AppleLive.TransparencyLog.Tests.Worlds;
using AppleLive.TransparencyLog.Tiles;

using CsCheck;

namespace AppleLive.TransparencyLog.Tests.Tiles;

public sealed class EntryBundleTests
{
    private static readonly Gen<byte[][]> Records = Gen.Byte.Array[0, 40].Array[1, 20];

    [Fact]
    public void What_is_written_is_read_back() => Records.Sample(records =>
    {
        byte[] bytes = Written(records);

        EntryBundle.TryRead(bytes, records.Length, out EntryBundle bundle).ShouldBeTrue();
        Read(bundle).ShouldBe(records);
        bundle.Count.ShouldBe(records.Length);
    });

    [Fact]
    public void One_record_more_or_less_or_one_byte_is_no_such_bundle() => Records.Sample(records =>
    {
        byte[] bytes = Written(records);

        EntryBundle.TryRead(bytes, records.Length - 1, out _).ShouldBeFalse();
        EntryBundle.TryRead(bytes, records.Length + 1, out _).ShouldBeFalse();
        EntryBundle.TryRead(bytes.AsMemory(0, bytes.Length - 1), records.Length, out _).ShouldBeFalse();
        EntryBundle.TryRead(new byte[] { 0 }.Prepend((byte)0).Concat(bytes).ToArray(), records.Length, out _).ShouldBeFalse();
    });

    [Fact]
    public void The_first_records_of_a_grown_bundle_are_those_it_had() => Records.Sample(records =>
    {
        int count = (records.Length + 1) / 2;

        EntryBundle.TryReadFirst(Written(records), count, out EntryBundle first).ShouldBeTrue();
        Read(first).ShouldBe(records[..count]);
    });

    [Fact]
    public void Broken_bundles_are_refused_or_hold_what_they_say() =>
        Records.SelectMany(records => Mutations.Of(Written(records)), (records, bytes) => (records.Length, bytes)).Sample(broken =>
        {
            (int count, byte[] bytes) = broken;
            if (EntryBundle.TryRead(bytes, count, out EntryBundle bundle)) Written(Read(bundle)).ShouldBe(bytes);
        });

    [Fact]
    public void The_longest_record_fits_and_a_longer_one_does_not()
    {
        EntryBundle.TryRead(Written([new byte[65_535]]), 1, out EntryBundle bundle).ShouldBeTrue();
        Read(bundle)[0].Length.ShouldBe(65_535);
        Should.Throw<ArgumentException>(() => Written([new byte[65_536]]));
    }

    private static byte[] Written(byte[][] records)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (byte[] record in records) EntryBundle.Write(bytes, record);
        return bytes.WrittenSpan.ToArray();
    }

    private static byte[][] Read(EntryBundle bundle)
    {
        var records = new List<byte[]>();
        foreach (ReadOnlyMemory<byte> record in bundle) records.Add(record.ToArray());
        return [.. records];
    }
}
