using AppleLive.AspNetCore.Jobs;
using AppleLive.Plugins;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.AspNetCore.Tests.Jobs;

public class OutboxTests
{
    private readonly FakeStore store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_come_in_order_to_every_handler_and_once_where_nothing_fails()
    {
        var one = new Listener();
        var two = new Listener();
        Happen("a", "b", "c");
        var courier = new OutboxCourier(store, [one, two]);

        (await courier.DeliverAsync(Cancel)).ShouldBe(3);
        (await courier.DeliverAsync(Cancel)).ShouldBe(0);

        one.Heard.ShouldBe(["a", "b", "c"]);
        two.Heard.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task An_event_that_was_not_handled_comes_again_and_none_after_it_comes_before()
    {
        var listener = new Listener { Refuses = "b" };
        Happen("a", "b", "c");
        var courier = new OutboxCourier(store, [listener]);

        await Should.ThrowAsync<InvalidOperationException>(() => courier.DeliverAsync(Cancel));
        store.HandledUpTo.ShouldBe(1);
        listener.Refuses = null;
        await courier.DeliverAsync(Cancel);

        listener.Heard.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Waiting_grows_to_a_minute_and_no_further() =>
        new[] { 1, 2, 3, 6, 7, 50 }.Select(failures => OutboxJob.WaitAfter(failures).TotalSeconds).ShouldBe([1, 2, 4, 32, 60, 60]);

    [Fact]
    public void During_a_sale_events_gather_for_a_second_instead_of_taking_every_other_commit()
    {
        OutboxJob.WaitAfterHandingOver(0).ShouldBe(TimeSpan.FromSeconds(1));
        OutboxJob.WaitAfterHandingOver(20).ShouldBe(TimeSpan.FromSeconds(1));

        OutboxJob.WaitAfterHandingOver(OutboxCourier.Batch).ShouldBe(TimeSpan.Zero);
    }

    private void Happen(params string[] types)
    {
        foreach (string type in types)
            store.Waiting.Add(new OutboxEntry(store.Waiting.Count + 1, new DomainEvent(type, Guid.Empty, Instant.MinValue)));
    }

    private sealed class Listener : IDomainEventHandler
    {
        public List<string> Heard { get; } = [];

        public string? Refuses { get; set; }

        public Task HandleAsync(DomainEvent happened, CancellationToken cancellationToken)
        {
            if (happened.Type == Refuses) throw new InvalidOperationException(happened.Type);
            Heard.Add(happened.Type);
            return Task.CompletedTask;
        }
    }
}
