package dev.ross.bench.read;

import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LoadResult;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Measures how long accepting a request takes: the best table found, held and stored. Each seating is cancelled
 * afterwards.
 */
record AcceptanceTimes(CommandGateway commands, Duration length) {
    LoadResult measure(RestaurantId restaurant, LocalDateTime startsAt) throws Exception {
        var took = new DurationRecorder();
        LoadResult.closed(1, length, one -> () -> {
            var seating = new SeatingId(restaurant, UUID.randomUUID().toString());
            var guest = UUID.randomUUID().toString();
            commands.sendAndWait(new RequestSeating(
                    seating,
                    CustomerId.of(guest),
                    Personal.of(
                            Subject.guestAt(guest, restaurant.toString()), new GuestContact("Guest", null, null, "sv")),
                    startsAt,
                    PartySize.of(2),
                    null));
            took.during(() -> commands.sendAndWait(new AcceptSeating(seating, Set.of(), false)));
            return commands.sendAndWait(new CancelSeating(seating, Requester.staff(), null));
        });
        return took.load();
    }
}
