namespace Rapportgenerator.Survey;

/// <summary>The quotation mark that breaks a CSV record: the one that opens the cell, or the stray one.</summary>
/// <param name="Cell">The cell's number in the record, counted from 0.</param>
/// <param name="LinesBefore">Line breaks between the record's beginning and the mark.</param>
/// <param name="Column">Character in its line, counted from 1.</param>
internal readonly record struct QuoteFault(int Cell, int LinesBefore, int Column)
{
    /// <summary>
    /// Follows RFC 4180 from the record's beginning to the first breach. The CSV library tells the record and the reason,
    /// but the end of the trouble rather than its beginning.
    /// </summary>
    public static QuoteFault Find(string record, char delimiter)
    {
        var cell = 0;
        var at = 0;
        while (at < record.Length)
        {
            var start = at;
            if (record[at] == '"')
            {
                at = Closing(record, at) + 1;
                if (at == 0 || (at < record.Length && record[at] != delimiter))
                    return At(record, cell, start);
            }
            else
            {
                while (at < record.Length && record[at] != delimiter && record[at] != '"')
                    at++;
                if (at < record.Length && record[at] == '"')
                    return At(record, cell, at);
            }

            cell++;
            at++;
        }

        return At(record, cell, 0);
    }

    /// <summary>The index of the mark that closes the cell opened at <paramref name="open"/>, or -1.</summary>
    private static int Closing(string record, int open)
    {
        for (var at = open + 1; at < record.Length; at++)
        {
            if (record[at] != '"')
                continue;
            if (at + 1 < record.Length && record[at + 1] == '"')
                at++;
            else
                return at;
        }

        return -1;
    }

    private static QuoteFault At(string record, int cell, int at)
    {
        var lines = 0;
        var lineStart = 0;
        for (var i = 0; i < at; i++)
        {
            if (record[i] == '\n' || (record[i] == '\r' && record[i + 1] != '\n'))
            {
                lines++;
                lineStart = i + 1;
            }
        }

        return new QuoteFault(cell, lines, at - lineStart + 1);
    }
}
