namespace Entente.Evidence;
internal sealed record MeetingMention(int Start, int End);
