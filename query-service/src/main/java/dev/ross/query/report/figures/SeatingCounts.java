package dev.ross.query.report.figures;

/**
 * How many seatings there were, and what became of them.
 *
 * @param all that were requested, booked or walked in
 * @param accepted those of them that were accepted at some time, walk-ins not included
 * @param visits whose party came
 * @param covers the guests of these visits
 * @param walkIns those of the visits that were not booked
 * @param open that still wait for an answer or for their party
 */
public record SeatingCounts(
        int all,
        int accepted,
        int visits,
        int covers,
        int walkIns,
        int declined,
        int expired,
        int cancelled,
        int noShows,
        int lapsed,
        int open) {
    public static final SeatingCounts NONE = new SeatingCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public SeatingCounts plus(SeatingCounts other) {
        return new SeatingCounts(
                all + other.all,
                accepted + other.accepted,
                visits + other.visits,
                covers + other.covers,
                walkIns + other.walkIns,
                declined + other.declined,
                expired + other.expired,
                cancelled + other.cancelled,
                noShows + other.noShows,
                lapsed + other.lapsed,
                open + other.open);
    }

    SeatingCounts negated() {
        return new SeatingCounts(
                -all, -accepted, -visits, -covers, -walkIns, -declined, -expired, -cancelled, -noShows, -lapsed, -open);
    }
}
