package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.PreviewConflicts;
import dev.ross.contracts.restaurant.PreviewConflicts.Answer;
import dev.ross.contracts.restaurant.PreviewConflicts.ConflictingSeating;
import dev.ross.contracts.restaurant.RestaurantCommand;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.SeatingConflict;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.SlotMismatch;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.personal.FixedKeyRing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query {@link PreviewConflicts} is sent to another process, and its answer comes back. */
class PreviewConflictsTest {
    private static final RestaurantId R1 = RestaurantId.of("r1");

    static Stream<RestaurantCommand> changes() {
        var day = LocalDate.of(2030, 12, 24);
        return Stream.of(
                new ScheduleClosure(R1, new ClosureId(R1, "c1"), new Closure(day, day), null),
                new ChangeTimeZone(R1, ZoneId.of("Asia/Kolkata")),
                new RemoveTable(R1, new TableId(R1, "t1")),
                new SetBookingPolicy(R1, BookingPolicy.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theQuestionTravels(RestaurantCommand change) {
        var asked = new PreviewConflicts(change);

        assertThat(roundTrip(asked, PreviewConflicts.class)).isEqualTo(asked);
    }

    @Test
    void soDoesTheAnswer() {
        var at = LocalDate.of(2030, 12, 24).atTime(19, 0);
        var answer = new Answer(
                List.of(new ConflictingSeating(new SeatingId(R1, "s1"), at, SeatingConflict.CLOSED)),
                List.of(new SlotMismatch(
                        SlotMismatch.Code.LAST_SEATING_BETWEEN_SLOTS,
                        DayOfWeek.TUESDAY,
                        at.toLocalDate(),
                        LocalTime.of(17, 30),
                        LocalTime.of(21, 40),
                        LocalTime.of(21, 30))));

        assertThat(roundTrip(answer, Answer.class)).isEqualTo(answer);
    }

    private static <T> T roundTrip(T said, Class<T> type) {
        var messages = StoredJson.serializer(new FixedKeyRing());
        return messages.deserialize(messages.serialize(said, byte[].class));
    }
}
