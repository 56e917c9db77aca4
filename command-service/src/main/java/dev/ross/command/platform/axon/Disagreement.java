package dev.ross.command.platform.axon;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Two aggregates that are written together do not say the same of one thing. Mostly one of them has not heard yet what
 * another node wrote, and the command is tried again on what is read afresh; one that stays is a fault for an operator.
 */
public final class Disagreement extends ConcurrencyException {
    private static final long serialVersionUID = 1L;
    private final Between between;

    /**
     * @param about the stream that it is about; no personal data
     */
    public Disagreement(Between between, String about) {
        super(between + " about " + about);
        this.between = between;
    }

    Between between() {
        return between;
    }

    /** What disagrees; a closed list, since it is a meter's label. */
    public enum Between {
        SEATING_AND_INDEX,
        SEATING_AND_BOOK,
        SEATING_AND_GUEST,
        WAITLIST_AND_INDEX,
        WAITLIST_AND_BOOK
    }
}
