using System.Globalization;
using System.Text;

namespace Rapportgenerator.Survey;

/// <summary>Numbers in CSV cells, read as the codebook says they are written: digits, a point, nothing else.</summary>
internal static class CellNumber
{
    public const int MostDecimals = 6;

    private static readonly Fault Comma = new("has a decimal comma.", "Write it with a point, as in 0.9664.");
    private static readonly Fault NotANumber = new("is not a number.", "Write digits and a point only.");
    private static readonly Fault TooFine = new("has more than six decimals.", "Round it in the export.");

    /// <summary>A whole number of at most nine digits, without + and leading zeros.</summary>
    public static bool TryCode(ReadOnlySpan<byte> cell, out int code)
    {
        code = 0;
        var digits = cell is [(byte)'-', ..] ? cell[1..] : cell;
        if (digits.Length is 0 or > 9 || (digits[0] == '0' && digits.Length > 1))
            return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            code = code * 10 + digit - '0';
        }

        if (digits.Length != cell.Length)
            code = -code;
        return true;
    }

    /// <summary>Whether the value may stand in a message: a whole number of at most four digits, which is no one's words.</summary>
    public static bool IsShort(ReadOnlySpan<byte> cell)
    {
        var digits = cell is [(byte)'-', ..] ? cell[1..] : cell;
        return digits.Length is > 0 and <= 4 && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>Whether the cell is a day written as 2019-11-18.</summary>
    public static bool IsDate(ReadOnlySpan<byte> cell)
    {
        const string Format = "yyyy-MM-dd";
        Span<char> buffer = stackalloc char[Format.Length];
        return cell.Length == Format.Length
            && DateOnly.TryParseExact(
                buffer[..Encoding.UTF8.GetChars(cell, buffer)], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>What is wrong with the number in the cell; null where it is fine.</summary>
    public static Fault? Read(ReadOnlySpan<byte> cell, out decimal number)
    {
        number = 0;
        var digits = cell is [(byte)'-', ..] ? cell[1..] : cell;
        var wrong = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (wrong >= 0 && (digits[wrong] is (byte)'.' or (byte)','))
        {
            var decimals = digits[(wrong + 1)..];
            if (decimals.IsEmpty || wrong == 0 || decimals.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
                return NotANumber;
            if (digits[wrong] == (byte)',')
                return Comma;
            if (decimals.TrimEnd((byte)'0').Length > MostDecimals)
                return TooFine;
        }
        else if (wrong >= 0 || digits.IsEmpty)
        {
            return NotANumber;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return digits.Length <= 20 && decimal.TryParse(cell, Styles, CultureInfo.InvariantCulture, out number) ? null : NotANumber;
    }

    /// <param name="Message">The rest of a sentence that begins with what the number is.</param>
    internal sealed record Fault(string Message, string Hint);
}
