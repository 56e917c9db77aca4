package dev.ross.contracts.restaurant.policy;

/**
 * The usual time that a party of a size keeps its table.
 *
 * @param upTo the largest party size it applies to, at least 1
 * @param minutes from being seated to leaving: 15 to 1,440
 */
public record TurnTime(int upTo, int minutes) {
    public TurnTime {
        if (upTo < 1) throw new IllegalArgumentException("a party needs a guest");
        if (minutes < 15 || minutes > 24 * 60) throw new IllegalArgumentException("a turn takes 15 minutes to a day");
    }
}
