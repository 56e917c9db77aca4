package dev.ross.command.proof;

/**
 * One action tried in the course of an evening. Its numbers are interpreted by the content of the book at that time, so
 * that a shortened history is still valid.
 *
 * @param who which seating, or guest
 * @param where which tables
 * @param when which quarter of an hour
 * @param party how many guests
 * @param oddly whether by the less usual of two ways
 */
record Move(Kind kind, int who, int where, int when, int party, boolean oddly) {
    enum Kind {
        REQUEST(12),
        BOOK(6),
        WALK_IN(5),
        ACCEPT(10),
        SEAT(8),
        CLOCK(10),
        AMEND(6),
        ASSIGN(4),
        SWAP(4),
        EXTEND(5),
        CLOSE(4),
        CANCEL(3),
        DECLINE(3),
        REINSTATE(5),
        NO_SHOW(2),
        NOTE_LATENESS(2),
        CONFIRM(3),
        ANNOUNCE_LATENESS(5),
        END_WAITING(3),
        BLOCK(3),
        UNBLOCK(1),
        REQUEST_MESSAGE(2),
        RECORD_OUTCOME(6),
        RESEND(4),
        SHOW_OR_HIDE(1);

        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }
}
