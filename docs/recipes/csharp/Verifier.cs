// Verifies leases and license files of Chancery with Microsoft.IdentityModel.JsonWebTokens, and says what is on.

using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Chancery.Recipe;

/// <summary>The token is not to be believed.</summary>
public sealed class RefusedException(string message) : Exception(message);

/// <summary>Reads tokens with the key set that was built in: keys that come together with a token prove nothing.</summary>
public sealed class Verifier(string jwks)
{
    /// <summary>How far the signer's clock may run ahead of this one.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(5);

    private readonly JsonWebKeySet keys = new(jwks);

    /// <param name="kind">"lease" or "file".</param>
    /// <param name="fingerprint">A JSON string or an object of strings.</param>
    /// <param name="nonce">Of the request just made; null for a token that was kept.</param>
    /// <returns>The claims.</returns>
    public async Task<JsonElement> VerifyAsync(string token, string kind, JsonElement fingerprint, string? nonce)
    {
        var parameters = new TokenValidationParameters
        {
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero,
            SignatureValidator = (text, _) => Signed(text),
        };
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, parameters);
        if (!result.IsValid)
        {
            throw new RefusedException(result.Exception?.Message ?? "not a valid token");
        }
        var claims = Claims((JsonWebToken)result.SecurityToken);
        Require(Text(claims, "kind") == kind, "a signed token, but of another kind");
        var issued = DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("iat").GetInt64());
        Require(DateTimeOffset.UtcNow + Leeway >= issued, "it is not valid yet: is the clock right?");
        Require(nonce is null || Text(claims, "nonce") == nonce, "it answers another request");
        Require(
            SameMachine(claims.GetProperty("fingerprint"), fingerprint, Text(claims, "fingerprint_rule") ?? "all"),
            "it was made for another installation");
        return claims;
    }

    /// <summary>Whether a feature is on. What is not listed is off.</summary>
    public static bool Allows(JsonElement claims, string feature, DateTimeOffset now)
    {
        if (now >= DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64()))
        {
            return false;
        }
        return claims.GetProperty("features").EnumerateArray().Any(grant =>
            Text(grant, "name") == feature
            && (!grant.TryGetProperty("until", out var until) || now < until.GetDateTimeOffset()));
    }

    /// <summary>The JWT library has no Ed25519, so the signature is checked here; the algorithm is ours, never the token's choice.</summary>
    private JsonWebToken Signed(string text)
    {
        var token = new JsonWebToken(text);
        var key = keys.Keys.FirstOrDefault(key => key.Kid == token.Kid && key.Kty == "OKP" && key.Crv == "Ed25519");
        if (token.Alg != "EdDSA" || key is null)
        {
            throw new SecurityTokenSignatureKeyNotFoundException("signed by a key that is not trusted here");
        }
        var signed = Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]);
        var signer = new Ed25519Signer();
        signer.Init(false, new Ed25519PublicKeyParameters(Base64UrlEncoder.DecodeBytes(key.X), 0));
        signer.BlockUpdate(signed, 0, signed.Length);
        if (!signer.VerifySignature(Base64UrlEncoder.DecodeBytes(token.EncodedSignature)))
        {
            throw new SecurityTokenInvalidSignatureException("the signature does not fit");
        }
        return token;
    }

    /// <summary>Strings are compared as a whole, named parts by the rule that stands in the token.</summary>
    private static bool SameMachine(JsonElement claimed, JsonElement asking, string rule)
    {
        if (claimed.ValueKind == JsonValueKind.String || asking.ValueKind == JsonValueKind.String)
        {
            return claimed.ValueKind == asking.ValueKind && claimed.GetString() == asking.GetString();
        }
        var parts = claimed.EnumerateObject().ToList();
        var same = parts.Count(part => Text(asking, part.Name) == part.Value.GetString());
        return rule switch
        {
            "any" => same >= 1,
            "two" => same >= Math.Min(2, parts.Count),
            "most" => same * 2 > parts.Count,
            _ => same == parts.Count,
        };
    }

    private static JsonElement Claims(JsonWebToken token) =>
        JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload)).RootElement;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new RefusedException(otherwise);
        }
    }
}
