package dev.ross.query.seating.hails;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hails of one restaurant that are still open, oldest first, and where those sit who may hail. What is over leaves the
 * board, so that it stays as small as the house is full.
 */
record HailBoard(List<OpenHail> open, List<SittingParty> sitting) {
    private static final Comparator<OpenHail> OLDEST_FIRST = Comparator.comparing(OpenHail::raisedAt)
            .thenComparing(hail -> hail.id().value());

    private static final int REMEMBERED = 30;

    static HailBoard quiet(String restaurant) {
        return new HailBoard(List.of(), List.of());
    }

    HailBoard raised(ServerHailed hailed) {
        var others = open.stream().filter(not(hailed.seating(), hailed.hail()));
        return with(Stream.concat(others, Stream.of(OpenHail.raised(hailed)))
                .sorted(OLDEST_FIRST)
                .toList());
    }

    HailBoard claimed(HailClaimed claim) {
        return with(open.stream()
                .map(hail -> hail.is(claim.seating(), claim.hail()) ? hail.claimed(claim) : hail)
                .toList());
    }

    HailBoard over(SeatingId seating, HailId hail) {
        return with(open.stream().filter(not(seating, hail)).toList());
    }

    HailBoard seated(SeatingId seating, Set<TableId> tables) {
        var others = sitting.stream().filter(party -> !party.is(seating));
        return sitting(Stream.concat(others, Stream.of(SittingParty.at(seating, tables))));
    }

    /** A party that only booked its table sits nowhere yet. */
    HailBoard moved(SeatingId seating, Set<TableId> tables) {
        return sitting.stream().anyMatch(party -> party.is(seating) && party.leftAt() == null)
                ? seated(seating, tables)
                : this;
    }

    HailBoard left(SeatingId seating, Instant at) {
        return new HailBoard(
                        open.stream()
                                .filter(hail -> !hail.seating().equals(seating))
                                .toList(),
                        sitting)
                .sitting(sitting.stream().map(party -> party.is(seating) ? party.left(at) : party));
    }

    HailBoard back(SeatingId seating) {
        return sitting(sitting.stream().map(party -> party.is(seating) ? party.back() : party));
    }

    List<TableId> tablesOf(SeatingId seating) {
        return sitting.stream()
                .filter(party -> party.is(seating))
                .findFirst()
                .map(SittingParty::tables)
                .orElse(List.of());
    }

    /** Those who sit, and the last who left. */
    private HailBoard sitting(Stream<SittingParty> parties) {
        var all = parties.toList();
        var gone = all.stream()
                .filter(party -> party.leftAt() != null)
                .sorted(Comparator.comparing(SittingParty::leftAt).reversed())
                .skip(REMEMBERED)
                .collect(Collectors.toSet());
        return new HailBoard(
                open,
                all.stream()
                        .filter(party -> !gone.contains(party))
                        .sorted(Comparator.comparing(party -> party.seating().toString()))
                        .toList());
    }

    private HailBoard with(List<OpenHail> hails) {
        return new HailBoard(hails, sitting);
    }

    private static Predicate<OpenHail> not(SeatingId seating, HailId hail) {
        return other -> !other.is(seating, hail);
    }
}
