package dev.ross.saga.waitlist;

import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistCommand.UpdateWaitContact;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitEnded;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Manages the waitlist of one day while guests wait: requests an offer whenever a place may have become free, in
 * whatever way, passes on changes of the guests' profiles, and ends the waits when the day is over.
 */
@Saga
@ProcessingGroup("waitlist-saga")
public class WaitlistSaga {
    static final String DAY_IS_OVER = "day-is-over";

    private static final String DAY = "day";
    private static final String CUSTOMER = "customer";
    private static final String RESTAURANT = "restaurant";

    /** Events that may make a place free, or make one possible for a party that could have none before. */
    private static final Set<Class<? extends RestaurantEvent>> MAKE_ROOM = Set.of(
            TableAdded.class,
            TableChanged.class,
            TableCombinationsSet.class,
            OpeningHoursSet.class,
            SpecialDaySet.class,
            SpecialDayLifted.class,
            ClosureLifted.class,
            BookingPolicySet.class);

    private Set<WaitId> waiting = new LinkedHashSet<>();
    private @Nullable WaitlistId list;
    private @Nullable PendingDeadline end;

    @StartSaga
    @SagaEventHandler(associationProperty = "list")
    public void on(WaitlistJoined joined, Deadlines deadlines, CommandOutbox outbox) {
        list = joined.list();
        waiting.add(joined.waiting());
        if (joined.customer() != null) associateWith(CUSTOMER, joined.customer().toString());
        associateWith(RESTAURANT, list.restaurant().toString());
        associateWith(DAY, new ServiceDayId(list.restaurant(), list.date()).toString());
        if (joined.to().toLocalDate().isAfter(list.date()))
            associateWith(DAY, new ServiceDayId(list.restaurant(), list.date().plusDays(1)).toString());
        if (end == null) end = deadlines.at(list.endsAt(), DAY_IS_OVER, list);
        requestOffer(outbox);
    }

    @SagaEventHandler(associationProperty = CUSTOMER)
    public void on(CustomerProfileUpdated updated, CommandOutbox outbox) {
        if (list != null) outbox.add(new UpdateWaitContact(list, updated.customer()), list);
    }

    /** There may be another place, for the next in order. */
    @SagaEventHandler(associationProperty = "list")
    public void on(PlaceOffered offered, CommandOutbox outbox) {
        if (waiting.size() > 1) requestOffer(outbox);
    }

    @SagaEventHandler(associationProperty = "list")
    public void on(OfferAccepted accepted, Deadlines deadlines) {
        removeWaiting(accepted.waiting(), deadlines);
    }

    @SagaEventHandler(associationProperty = "list")
    public void on(OfferLapsed lapsed, Deadlines deadlines) {
        removeWaiting(lapsed.waiting(), deadlines);
    }

    @SagaEventHandler(associationProperty = "list")
    public void on(WaitlistLeft left, Deadlines deadlines) {
        removeWaiting(left.waiting(), deadlines);
    }

    @SagaEventHandler(associationProperty = "list")
    public void on(WaitEnded ended, Deadlines deadlines) {
        removeWaiting(ended.waiting(), deadlines);
    }

    @SagaEventHandler(associationProperty = DAY)
    public void on(HoldReleased released, CommandOutbox outbox) {
        requestOffer(outbox);
    }

    @SagaEventHandler(associationProperty = DAY)
    public void on(HoldMoved moved, CommandOutbox outbox) {
        requestOffer(outbox);
    }

    @SagaEventHandler(associationProperty = DAY)
    public void on(TableUnblocked unblocked, CommandOutbox outbox) {
        requestOffer(outbox);
    }

    @SagaEventHandler(associationProperty = RESTAURANT)
    public void on(RestaurantEvent changed, CommandOutbox outbox) {
        if (MAKE_ROOM.contains(changed.getClass())) requestOffer(outbox);
    }

    @DeadlineHandler(deadlineName = DAY_IS_OVER)
    public void onDayOver(WaitlistId over, Deadlines deadlines, CommandOutbox outbox) {
        if (!deadlines.isDue(end)) return;
        end = null;
        outbox.add(new EndWaits(over));
    }

    private void requestOffer(CommandOutbox outbox) {
        if (list != null) outbox.add(new OfferPlace(list), list);
    }

    private void removeWaiting(WaitId one, Deadlines deadlines) {
        waiting.remove(one);
        if (!waiting.isEmpty()) return;
        deadlines.lift(end);
        end = null;
        SagaLifecycle.end();
    }
}
