package dev.ross.query.seating.hails;

import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The open hails of one restaurant, oldest first, and the tables of the parties that may hail. Resolved hails are
 * removed, so that the document is bounded by the number of seated parties.
 */
record HailBoard(List<OpenHail> open, List<SeatedParty> seatedParties) {
    private static final Comparator<OpenHail> OLDEST_FIRST = Comparator.comparing(OpenHail::raisedAt)
            .thenComparing(hail -> hail.id().value());

    private static final int REMEMBERED = 30;

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
        return withHails(open.stream()
                .map(hail -> hail.is(claim.seating(), claim.hail()) ? hail.claimed(claim) : hail)
                .toList());
    }

    HailBoard over(SeatingId seating, HailId hail) {
        return withHails(open.stream().filter(not(seating, hail)).toList());
    }

    HailBoard seated(SeatingId seating, Set<TableId> tables) {
        var others = seatedParties.stream().filter(party -> !party.is(seating));
        return withParties(Stream.concat(others, Stream.of(SeatedParty.at(seating, tables))));
    }

    /** Updates the tables of a seated party; ignored for a party that is not seated yet. */
    HailBoard moved(SeatingId seating, Set<TableId> tables) {
        return seatedParties.stream().anyMatch(party -> party.is(seating) && party.leftAt() == null)
                ? seated(seating, tables)
                : this;
    }

    HailBoard left(SeatingId seating, Instant at) {
        return new HailBoard(
                        open.stream()
                                .filter(hail -> !hail.seating().equals(seating))
                                .toList(),
                        seatedParties)
                .withParties(seatedParties.stream().map(party -> party.is(seating) ? party.left(at) : party));
    }

    HailBoard back(SeatingId seating) {
        return withParties(seatedParties.stream().map(party -> party.is(seating) ? party.back() : party));
    }

    List<TableId> tablesOf(SeatingId seating) {
        return seatedParties.stream()
                .filter(party -> party.is(seating))
                .findFirst()
                .map(SeatedParty::tables)
                .orElse(List.of());
    }

    /** Keeps the seated parties, and the last that left. */
    private HailBoard withParties(Stream<SeatedParty> parties) {
        var all = parties.toList();
        var gone = all.stream()
                .filter(party -> party.leftAt() != null)
                .sorted(Comparator.comparing(SeatedParty::leftAt).reversed())
                .skip(REMEMBERED)
                .collect(Collectors.toSet());
        return new HailBoard(
                open,
                all.stream()
                        .filter(party -> !gone.contains(party))
                        .sorted(Comparator.comparing(party -> party.seating().toString()))
                        .toList());
    }

    private HailBoard withHails(List<OpenHail> hails) {
        return new HailBoard(hails, seatedParties);
    }

    private static Predicate<OpenHail> not(SeatingId seating, HailId hail) {
        return other -> !other.is(seating, hail);
    }
}
