using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.Consultations;

/// <summary>Takes questions, answers them, and lets good answers serve everyone.</summary>
public sealed class ConsultationDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal ConsultationDesk(IStore store, CommandRunner commands, MasterKeys keys, IdSource ids) =>
        (this.store, this.commands, this.keys, this.ids) = (store, commands, keys, ids);

    /// <summary>Asks a question, as a guest. Safe to retry under the same key.</summary>
    public async Task<Outcome<ConsultationAnswer>> AskAsync(NewConsultation input, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        var asked = new AskedDetails(
            check.Text("question", input.Question, 1_000, multiline: true), check.Text("name", input.Name, 50, required: false), "");
        PhoneNumber phone = default;
        if (!string.IsNullOrWhiteSpace(input.Phone) && !PhoneNumber.TryParse(input.Phone, out phone)) check.Add("phone", FieldRules.Phone);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<ConsultationAnswer>(
            CommandRunner.GuestScope, key, "consultation.ask", input,
            async (unit, now) =>
            {
                Village? village = input.Village is null ? null : await unit.Villages.FindByCodeAsync(input.Village, cancellationToken);
                if (input.Village is not null && village is null)
                {
                    check.Add("village", FieldRules.NotFound);
                    return check.Refusal;
                }

                PersonalSecret secret = PersonalSecret.Create();
                var consultation = new Consultation(
                    ids.Next<ConsultationId>(), village?.Id, ConsultationState.Asked, secret.Wrap(keys),
                    secret.SealJson(asked with { Phone = phone.National }, Consultation.AskedPurpose), now);
                await unit.Consultations.AddAsync(consultation, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent("consultation.asked", consultation.Id.Value, now), cancellationToken);
                return new ConsultationAnswer(consultation.Id, consultation.StateName);
            },
            cancellationToken);
    }

    /// <summary>Answers a question: an officer, or a liaison of the village it concerns. Until it is published a new answer replaces it.</summary>
    public async Task<Outcome<ConsultationAnswer>> AnswerAsync(
        ConsultationId id, NewAnswer input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string answer = check.Text("answer", input.Answer, 2_000, multiline: true);
        return check.Failed
            ? check.Refusal
            : await DecideAsync(
                id, ConsultationCommand.Answer, input,
                known => known with { Answer = PersonalSecret.Unwrap(keys, known.Secret).SealText(answer, Consultation.AnswerPurpose) },
                by, key, cancellationToken);
    }

    /// <summary>Publishes question and answer, worded anew, for everyone.</summary>
    public async Task<Outcome<ConsultationAnswer>> PublishAsync(
        ConsultationId id, NewPublication input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string question = check.Text("question", input.Question, 300);
        string answer = check.Text("answer", input.Answer, 5_000, multiline: true);
        return check.Failed
            ? check.Refusal
            : await DecideAsync(
                id, ConsultationCommand.Publish, input, known => known with { PublicQuestion = question, PublicAnswer = answer }, by, key, cancellationToken);
    }

    /// <summary>Closes a consultation; if it was published it is no longer.</summary>
    public Task<Outcome<ConsultationAnswer>> CloseAsync(ConsultationId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, ConsultationCommand.Close, new { }, known => known, by, key, cancellationToken);

    /// <summary>A consultation as the one who asked sees it, or null.</summary>
    public async Task<OwnConsultation?> FindAsync(ConsultationId id, CancellationToken cancellationToken)
    {
        Consultation? known = await store.ReadAsync(unit => unit.Consultations.FindAsync(id, cancellationToken), cancellationToken);
        return known is null ? null : OpenOwn(known);
    }

    private OwnConsultation OpenOwn(Consultation known)
    {
        PersonalSecret secret = PersonalSecret.Unwrap(keys, known.Secret);
        return new OwnConsultation(
            known.Id, known.StateName, secret.OpenJson<AskedDetails>(known.Asked, Consultation.AskedPurpose).Question,
            known.Answer is null ? null : secret.OpenText(known.Answer, Consultation.AnswerPurpose), known.AskedAt);
    }

    /// <summary>
    /// The questions that wait for an answer, oldest first: all of them for an officer, those of one of his villages for a
    /// liaison.
    /// </summary>
    public Task<Outcome<IReadOnlyList<OwnConsultation>>> ListWaitingAsync(string? village, Actor by, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync<Outcome<IReadOnlyList<OwnConsultation>>>(
            async unit =>
            {
                Village? named = village is null ? null : await unit.Villages.FindByCodeAsync(village, cancellationToken);
                if (village is not null && named is null) return new Refusal(Refusals.Invalid) { Fields = [new FieldError("village", FieldRules.NotFound)] };
                if (!by.Is(Role.Officer) && (named is null || !by.Serves(Role.Liaison, named))) return new Refusal(Refusals.Forbidden);
                OwnConsultation[] waiting = [.. (await unit.Consultations.ListAskedAsync(named?.Id, limit, cancellationToken)).Select(OpenOwn)];
                return waiting;
            },
            cancellationToken);

    /// <summary>A page of the published ones, newest first.</summary>
    public Task<IReadOnlyList<Consultation>> ListAsync(ConsultationId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Consultations.ListPublishedAsync(after, limit, cancellationToken), cancellationToken);

    private Task<Outcome<ConsultationAnswer>> DecideAsync(
        ConsultationId id, ConsultationCommand command, object input, Func<Consultation, Consultation> change, Actor by, IdempotencyKey key,
        CancellationToken cancellationToken) =>
        commands.RunAsync<ConsultationAnswer>(
            by, key, $"consultation.{command}", new { consultation = id, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Liaison)) return new Refusal(Refusals.Forbidden);
                if (await unit.Consultations.FindAsync(id, cancellationToken) is not { } known) return new Refusal(Refusals.NotFound);
                Village? village = known.Village is { } concerned ? await unit.Villages.FindAsync(concerned, cancellationToken) : null;
                bool his = village is not null && by.Serves(Role.Liaison, village);
                if (!by.Is(Role.Officer) && !his) return new Refusal(Refusals.Forbidden);
                if (ConsultationRules.Decide(known.State, command).IsRefused(out Refusal? why, out ConsultationState next)) return why;

                known = change(known) with { State = next };
                await unit.Consultations.SaveAsync(known, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent($"consultation.{known.StateName}", id.Value, now), cancellationToken);
                return new ConsultationAnswer(id, known.StateName);
            },
            cancellationToken);
}
