package dev.ross.query.platform.visit;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.Stay;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a guest about coming, as every screen shows it, side by side with the other properties of a seating.
 *
 * @param coming what the guest said; absent unless the seating is accepted
 * @param expectedAt when the party comes, if it announced to be late; the restaurant's local time
 */
public record GuestAnswer(
        @Nullable ComingStatus coming, @Nullable LocalDateTime expectedAt) {
    private static final GuestAnswer NONE = new GuestAnswer(null, null);

    public static GuestAnswer of(VisitAnswer said, SeatingStatus status, Stay stay) {
        if (status != SeatingStatus.ACCEPTED) return NONE;
        var expectedAt = said.expectedAt();
        return new GuestAnswer(
                ComingStatus.of(said),
                expectedAt == null ? null : LocalDateTime.ofInstant(expectedAt, stay.timeZone()));
    }
}
