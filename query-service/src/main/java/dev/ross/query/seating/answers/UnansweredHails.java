package dev.ross.query.seating.answers;

import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hails of one restaurant that nobody has claimed yet: at most one of each kind for each seated party. */
record UnansweredHails(List<UnansweredHail> hails) {
    static final UnansweredHails NONE = new UnansweredHails(List.of());

    Optional<UnansweredHail> find(SeatingId seating, HailId hail) {
        return hails.stream().filter(one -> one.is(seating, hail)).findFirst();
    }

    List<UnansweredHail> of(SeatingId seating) {
        return hails.stream().filter(one -> one.seating().equals(seating)).toList();
    }

    UnansweredHails with(UnansweredHail raised) {
        return new UnansweredHails(
                Stream.concat(without(raised.seating(), raised.hail()).hails().stream(), Stream.of(raised))
                        .toList());
    }

    UnansweredHails without(SeatingId seating, HailId hail) {
        return new UnansweredHails(
                hails.stream().filter(one -> !one.is(seating, hail)).toList());
    }

    UnansweredHails without(SeatingId seating) {
        return new UnansweredHails(
                hails.stream().filter(one -> !one.seating().equals(seating)).toList());
    }

    /** A hail that waits to be claimed. */
    record UnansweredHail(SeatingId seating, HailId hail, HailKind kind, ServiceDayId day, Instant raisedAt) {
        static UnansweredHail of(ServerHailed hailed, HailRoute route) {
            var day = new ServiceDayId(hailed.seating().restaurant(), route.serviceDate());
            return new UnansweredHail(hailed.seating(), hailed.hail(), hailed.kind(), day, hailed.at());
        }

        Duration until(Instant answered) {
            return Duration.between(raisedAt, answered);
        }

        private boolean is(SeatingId of, HailId id) {
            return seating.equals(of) && hail.equals(id);
        }
    }
}
