using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Net.Sockets;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace Rapportgenerator.Publishing.Places.Sftp;

/// <summary>
/// The editor's SSH agent, which signs with keys that never leave it: two of the messages of the protocol that OpenSSH's
/// PROTOCOL.agent describes (draft-ietf-sshm-ssh-agent), each on a connection of its own.
/// </summary>
internal static class SshAgent
{
    /// <summary>Names the agent's socket.</summary>
    public const string Variable = "SSH_AUTH_SOCK";

    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;
    private const int LongestAnswer = 256 * 1024;
    private const int Patience = 60_000;

    /// <exception cref="SocketException">There is no agent at the socket.</exception>
    /// <exception cref="IOException">It answers with something else.</exception>
    public static ImmutableArray<IPrivateKeySource> Keys(string socket)
    {
        var answer = new Reader(Ask(socket, IdentitiesAnswer, [RequestIdentities]));
        var keys = ImmutableArray.CreateBuilder<IPrivateKeySource>();
        for (var left = answer.Number(); left > 0; left--)
        {
            var key = answer.Text();
            answer.Text(); // what its owner calls it
            if (Algorithms(key) is { Length: > 0 } algorithms)
                keys.Add(new AgentKey([.. algorithms.Select(algorithm => new AgentAlgorithm(socket, key, algorithm.Name, algorithm.Flags))]));
        }

        return keys.DrainToImmutable();
    }

    /// <summary>How to sign with a key. RSA's are asked for by flags: SHA-512 is 4 and SHA-256 is 2; SHA-1 is not used.</summary>
    private static (string Name, uint Flags)[] Algorithms(byte[] key) => Encoding.ASCII.GetString(new Reader(key).Text()) switch
    {
        "ssh-rsa" => [("rsa-sha2-512", 4), ("rsa-sha2-256", 2)],
        var name and ("ssh-ed25519" or "ecdsa-sha2-nistp256" or "ecdsa-sha2-nistp384" or "ecdsa-sha2-nistp521") => [(name, 0)],
        _ => [],
    };

    private static byte[] Sign(string socket, byte[] key, byte[] data, uint flags)
    {
        var flagBytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(flagBytes, flags);
        return new Reader(Ask(socket, SignResponse, [SignRequest, .. Sized(key), .. Sized(data), .. flagBytes])).Text();
    }

    /// <summary>What follows the answer's kind.</summary>
    private static byte[] Ask(string socket, byte expected, byte[] message)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = Patience, SendTimeout = Patience };
        connection.Connect(new UnixDomainSocketEndPoint(socket));
        using var stream = new NetworkStream(connection);
        stream.Write(Sized(message));
        var length = new byte[sizeof(uint)];
        stream.ReadExactly(length);
        var size = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (size is 0 or > LongestAnswer)
            throw new IOException("The agent's answer has an impossible length");
        var answer = new byte[size];
        stream.ReadExactly(answer);
        return answer[0] == expected ? answer[1..] : throw new IOException("The agent refused");
    }

    private static byte[] Sized(byte[] bytes)
    {
        var sized = new byte[sizeof(uint) + bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(sized, (uint)bytes.Length);
        bytes.CopyTo(sized, sizeof(uint));
        return sized;
    }

    /// <summary>Takes SSH's numbers and sized texts off the front of a message.</summary>
    private sealed class Reader(byte[] message)
    {
        private int at;

        public uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

        public byte[] Text() => Take(Number());

        private byte[] Take(uint length)
        {
            if (length > message.Length - at)
                throw new IOException("The agent's answer ends too early");
            at += (int)length;
            return message[(at - (int)length)..at];
        }
    }

    private sealed class AgentKey(IReadOnlyCollection<HostAlgorithm> algorithms) : IPrivateKeySource
    {
        public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms => algorithms;
    }

    private sealed class AgentAlgorithm(string socket, byte[] key, string name, uint flags) : HostAlgorithm(name)
    {
        public override byte[] Data => key;

        public override byte[] Sign(byte[] data) => SshAgent.Sign(socket, key, data, flags);

        public override bool VerifySignature(byte[] data, byte[] signature) =>
            throw new NotSupportedException("An agent's key proves who the user is; it is never a server's.");
    }
}
