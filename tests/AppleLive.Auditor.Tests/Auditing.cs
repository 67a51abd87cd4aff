using System.Text;

namespace AppleLive.Auditor.Tests;

/// <summary>The program run in this process, and what it said.</summary>
internal sealed class Auditing : IDisposable
{
    private readonly Surroundings surroundings;
    private readonly Page output = new();
    private readonly Page error = new();

    public Auditing(HttpMessageHandler? log = null) =>
        surroundings = new Surroundings(output, error, log is null ? new HttpClient() : new HttpClient(log, disposeHandler: false), Clock);

    public WaitedClock Clock { get; } = new();

    public string Output => output.ToString();

    public string Error => error.ToString();

    public Task<int> Run(params string[] args) => AuditorProgram.RunAsync(args, surroundings, TestContext.Current.CancellationToken);

    public Task<int> RunUntil(CancellationToken stop, params string[] args) => AuditorProgram.RunAsync(args, surroundings, stop);

    /// <summary>What follows a word on its line, once it is printed.</summary>
    public Task<string> After(string word) => output.After(word);

    public void Dispose() => surroundings.Dispose();

    private sealed class Page : StringWriter
    {
        private readonly Lock turn = new();
        private readonly List<(string Word, TaskCompletionSource<string> Seen)> awaited = [];

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (turn)
            {
                base.Write(value);
                Look();
            }
        }

        public override void Write(string? value)
        {
            lock (turn)
            {
                base.Write(value);
                Look();
            }
        }

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public Task<string> After(string word)
        {
            lock (turn)
            {
                var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
                awaited.Add((word, seen));
                Look();
                return seen.Task;
            }
        }

        public override string ToString()
        {
            lock (turn) return base.ToString();
        }

        private void Look()
        {
            if (awaited.Count == 0) return;
            foreach (string line in base.ToString().Split('\n')[..^1])
            {
                foreach ((string word, var seen) in awaited)
                {
                    if (line.StartsWith(word, StringComparison.Ordinal)) seen.TrySetResult(line[word.Length..].Trim());
                }
            }
        }
    }
}
