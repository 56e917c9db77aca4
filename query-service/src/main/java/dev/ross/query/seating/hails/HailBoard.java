package dev.ross.query.seating.hails;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.platform.tables.PartyTables;
import dev.ross.query.platform.tables.SeatedTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The open hails of one restaurant, oldest first, and the tables of the parties that may hail. Resolved hails are
 * removed, so that the document is bounded by the number of seated parties.
 */
record HailBoard(List<OpenHail> open, List<PartyTables> seatedParties) {
    private static final Comparator<OpenHail> OLDEST_FIRST = Comparator.comparing(OpenHail::raisedAt)
            .thenComparing(hail -> hail.id().value());

    static HailBoard quiet(String restaurant) {
        return new HailBoard(List.of(), List.of());
    }

    HailBoard raised(ServerHailed hailed) {
        var others = open.stream().filter(not(hailed.seating(), hailed.hail()));
        return withHails(Stream.concat(others, Stream.of(OpenHail.raised(hailed)))
                .sorted(OLDEST_FIRST)
                .toList());
    }

    HailBoard claimed(HailClaimed claim) {
        return change(claim.seating(), claim.hail(), hail -> hail.claimed(claim));
    }

    HailBoard escalated(HailEscalated escalated) {
        return change(escalated.seating(), escalated.hail(), hail -> hail.escalated(escalated));
    }

    HailBoard over(SeatingId seating, HailId hail) {
        return withHails(open.stream().filter(not(seating, hail)).toList());
    }

    HailBoard seated(SeatingId seating, Set<TableId> tables) {
        return with(seated().seated(seating, tables));
    }

    /** Updates the tables of a seated party; ignored for a party that is not seated yet. */
    HailBoard moved(SeatingId seating, Set<TableId> tables) {
        return seated().sits(seating) ? seated(seating, tables) : this;
    }

    HailBoard left(SeatingId seating, Instant at) {
        var others =
                open.stream().filter(hail -> !hail.seating().equals(seating)).toList();
        return withHails(others).with(seated().left(seating, at));
    }

    HailBoard back(SeatingId seating) {
        return with(seated().back(seating));
    }

    List<TableId> tablesOf(SeatingId seating) {
        return seated().of(seating);
    }

    private HailBoard change(SeatingId seating, HailId id, UnaryOperator<OpenHail> change) {
        return withHails(open.stream()
                .map(hail -> hail.is(seating, id) ? change.apply(hail) : hail)
                .toList());
    }

    private SeatedTables seated() {
        return new SeatedTables(seatedParties);
    }

    private HailBoard with(SeatedTables seated) {
        return new HailBoard(open, seated.parties());
    }

    private HailBoard withHails(List<OpenHail> hails) {
        return new HailBoard(hails, seatedParties);
    }

    private static Predicate<OpenHail> not(SeatingId seating, HailId hail) {
        return other -> !other.is(seating, hail);
    }
}
