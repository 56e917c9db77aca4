package dev.ross.contracts.seating;

/** How a party came by its tables. */
public enum Assignment {
    /** The book gave it the best that was free. */
    BEST_FIT,
    /** Staff named them. */
    NAMED,
    /** Staff named them, and want the party to stay there whatever would fit better. */
    LOCKED,
    /** It changed places with another party. */
    SWAPPED
}
