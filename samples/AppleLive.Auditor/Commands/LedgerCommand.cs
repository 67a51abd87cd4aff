using System.CommandLine;

using AppleLive.Auditor.Checks;
using AppleLive.Auditor.Printing;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Commands;

/// <summary>What <c>verify</c> and <c>monitor</c> share: a URL, keys, and the way of an answer to the reader.</summary>
internal abstract class LedgerCommand : Command
{
    private readonly Argument<Uri> url = UrlArgument.Create();
    private readonly LogOptions keys = new(keyRequired: false);
    private readonly Option<bool> json = LogOptions.Json;

    protected LedgerCommand(string name, string description, Surroundings surroundings)
        : base(name, description)
    {
        Surroundings = surroundings;
        Add(url);
        keys.AddTo(this);
        Add(json);
    }

    protected Surroundings Surroundings { get; }

    /// <summary>Checks the log once: with which key, and what came of it.</summary>
    protected async Task<int> RunAsync(ParseResult parsed, ITrustedCheckpoints trusted, Func<LedgerCheck, Func<LedgerAnswer, int>, Task<int>> run, CancellationToken cancellationToken)
    {
        Uri log = parsed.GetRequiredValue(url);
        bool isJson = parsed.GetValue(json);
        IReadOnlyList<VerifierKey> trustedKeys = parsed.GetValue(keys.Keys)!;
        bool fromHost = trustedKeys.Count == 0;
        if (fromHost)
        {
            (VerifierKey? key, Verdict? problem) = await HostKey.FetchAsync(log, Surroundings.Http, cancellationToken);
            if (key is null) return Tell(problem!, isJson);
            Warn(log, key);
            trustedKeys = [key];
        }

        var check = new LedgerCheck(log, keys.Policy(parsed, trustedKeys), Surroundings.Http, trusted);
        return await run(check, answer => Tell(answer, isJson, trustedKeys, fromHost));
    }

    protected bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    protected Uri UrlOf(ParseResult parsed) => parsed.GetRequiredValue(url);

    /// <summary>Says what came of a check, and returns the exit code.</summary>
    protected virtual void Tell(LedgerAnswer answer) => new AnswerText(Surroundings.Console).Write(answer);

    private int Tell(LedgerAnswer answer, bool isJson, IReadOnlyList<VerifierKey> trustedKeys, bool fromHost)
    {
        if (isJson) Surroundings.Output.WriteLine(AnswerJson.Of(answer, trustedKeys, fromHost));
        else Tell(answer);
        return answer.Verdict.Code;
    }

    private int Tell(Verdict verdict, bool isJson)
    {
        if (isJson) Surroundings.Output.WriteLine(AnswerJson.Of(verdict));
        else new AnswerText(Surroundings.Console).Write(verdict);
        return verdict.Code;
    }

    private void Warn(Uri log, VerifierKey key)
    {
        var aside = new AnswerText(Surroundings.Aside);
        aside.Line("WARNING: the key was taken from the host itself.");
        aside.Line($"         Whoever runs {log} can show you one log and others another, each with a key that fits.");
        aside.Line("         Get the key from somebody else you trust, and give it with --vkey. The host's own is:");
        aside.Line($"         {key}");
    }
}
