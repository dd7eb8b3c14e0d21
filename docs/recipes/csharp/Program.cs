// Tries the verifier against freshly signed tokens, good and bad: dotnet run -- DIRECTORY-WITH-CASES

using System.Text.Json;
using Chancery.Recipe;

var directory = args[0];
var verifier = new Verifier(File.ReadAllText(Path.Combine(directory, "jwks.json")));
var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "cases.json"))).RootElement;
var wrong = 0;
foreach (var one in cases.EnumerateArray())
{
    string Text(string name) => one.GetProperty(name).GetString()!;
    string? said;
    try
    {
        var claims = await verifier.VerifyAsync(Text("token"), Text("kind"), one.GetProperty("fingerprint"), Text("nonce"));
        said = string.Join(',', new[] { "scan", "update", "print" }.Where(name => Verifier.Allows(claims, name, DateTimeOffset.UtcNow)));
    }
    catch (RefusedException)
    {
        said = null;
    }
    var features = one.GetProperty("features");
    var right = features.ValueKind == JsonValueKind.Null ? null : string.Join(',', features.EnumerateArray().Select(name => name.GetString()));
    if (said != right)
    {
        wrong++;
        Console.Error.WriteLine($"{Text("name")}: {said ?? "refused"}, but {right ?? "refused"} is right");
    }
}
Console.WriteLine($"{cases.GetArrayLength() - wrong} passed, {wrong} failed");
return wrong == 0 && cases.GetArrayLength() > 0 ? 0 : 1;
