package dev.ross.query.platform.visit;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTimes;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Determines the answers about coming that a guest, or staff for them, may give now. */
public record PossibleAnswers(SeatingStatus status, Stay stay, VisitAnswer said, Instant now) {
    /** The choices of how late a party comes, in minutes after the planned start. */
    private static final List<Integer> MINUTES = List.of(10, 15, 20, 30, 45, 60);

    /** Whether they may say that they come. */
    public boolean mayConfirm() {
        return status == SeatingStatus.ACCEPTED && !said.confirmed() && now.isBefore(stay.to());
    }

    /**
     * How late they may say to be, in minutes: what is still to come and within the stay. Empty if they may not say it
     * now.
     */
    public List<Integer> lateness() {
        if (status != SeatingStatus.ACCEPTED || now.isBefore(SeatingTimes.latenessMayBeAnnouncedFrom(stay)))
            return List.of();
        return MINUTES.stream().filter(this::isToCome).toList();
    }

    /** The possible answers, each named as the last segment of the command's address. */
    public Stream<String> actions() {
        var late = lateness().isEmpty() ? Stream.<String>of() : Stream.of("late");
        return Stream.concat(mayConfirm() ? Stream.of("confirm") : Stream.of(), late);
    }

    private boolean isToCome(int minutes) {
        var arrival = stay.from().plus(Duration.ofMinutes(minutes));
        return arrival.isAfter(now) && arrival.isBefore(stay.to());
    }
}
