package dev.ross.query.platform.web;

import dev.ross.contracts.seating.PartySize;

/** How many people a place is sought for, as it stands in an address. */
public final class AskedParty {
    private AskedParty() {}

    /**
     * @throws Problem if there is no such party
     */
    public static PartySize of(int partySize) {
        try {
            return PartySize.of(partySize);
        } catch (IllegalArgumentException noParty) {
            throw new Problem(ProblemCode.MALFORMED, "'partySize' lies between 1 and 999.");
        }
    }
}
