package dev.ross.command.platform.bus;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Thrown when two aggregates that are written together contradict each other. Usually one of them lacks an event that
 * another node wrote, and the command is retried with both loaded again; a contradiction that remains is a fault for an
 * operator.
 */
public final class AggregateDisagreement extends ConcurrencyException {
    private static final long serialVersionUID = 1L;
    private final Between between;

    /**
     * @param about the stream concerned; no personal data
     */
    public AggregateDisagreement(Between between, String about) {
        super(between + " about " + about);
        this.between = between;
    }

    Between between() {
        return between;
    }

    /** The two aggregates that disagree; a closed list, since it is a meter's label. */
    public enum Between {
        SEATING_AND_INDEX,
        SEATING_AND_BOOK,
        SEATING_AND_GUEST,
        ORDER_AND_INDEX,
        WAITLIST_AND_INDEX,
        WAITLIST_AND_BOOK
    }
}
