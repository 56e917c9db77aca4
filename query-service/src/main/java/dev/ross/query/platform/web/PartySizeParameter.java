package dev.ross.query.platform.web;

import dev.ross.contracts.value.PartySize;

/** Parses the party size in a query parameter. */
public final class PartySizeParameter {
    private PartySizeParameter() {}

    /**
     * @throws Problem if there is no party of this size
     */
    public static PartySize of(int partySize) {
        try {
            return PartySize.of(partySize);
        } catch (IllegalArgumentException noParty) {
            throw new Problem(ProblemCode.MALFORMED, "'partySize' lies between 1 and 999.");
        }
    }
}
