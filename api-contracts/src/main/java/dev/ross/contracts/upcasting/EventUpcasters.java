package dev.ross.contracts.upcasting;

import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.menu.MenuEvent.OrderSettingsSet;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import tools.jackson.databind.node.JsonNodeFactory;

/** The upcasters of all events. A changed event gets a new revision and one more upcaster here. */
public final class EventUpcasters {
    private EventUpcasters() {}

    /** Upcasts events of former revisions to the current one, oldest step first; to be given to every event store. */
    public static EventUpcaster chain() {
        var json = JsonNodeFactory.instance;
        var onlyAddressee = json.arrayNode().add(NotificationRequestedFrom1To2.ONLY_ADDRESSEE);
        var refundReasons = json.arrayNode()
                .add("Wrong amount")
                .add("Wrong method")
                .add("Paid twice")
                .add("Complaint");
        return new EventUpcasterChain(
                new SeatingReinstatedFrom1To2(),
                new FieldAddingUpcaster(TableHeld.class, "covers", json.numberNode(0)),
                new FieldAddingUpcaster(HoldMoved.class, "covers", json.numberNode(0)),
                new FieldAddingUpcaster(TableAssigned.class, "how", json.stringNode(TableAssignment.BEST_FIT.name())),
                new FieldAddingUpcaster(RequestOpened.class, "asked", json.nullNode()),
                new FieldAddingUpcaster(SeatingDeclined.class, "alternatives", json.arrayNode()),
                new FieldAddingUpcaster(SeatingExpired.class, "alternatives", json.arrayNode()),
                new NotificationRequestedFrom1To2(),
                new FieldAddingUpcaster(NotificationSent.class, "addressees", onlyAddressee),
                new FieldAddingUpcaster(NotificationFailed.class, "addressees", onlyAddressee),
                new FieldAddingUpcaster(SeatingAccepted.class, "lateAt", json.nullNode()),
                new FieldAddingUpcaster(SeatingAmended.class, "lateAt", json.nullNode()),
                new FieldAddingUpcaster(SeatingClosed.class, "by", json.stringNode(ActingSide.STAFF.name())),
                new SeatingReinstatedFrom2To3(),
                new FieldAddingUpcaster(SeatingReinstated.class, 3, "customer", json.nullNode()),
                new FieldAddingUpcaster(SeatingAmended.class, 2, "asked", json.nullNode()),
                new FieldAddingUpcaster(HoldMoved.class, 2, "comes", json.nullNode()),
                new FieldAddingUpcaster(PaymentRecorded.class, "payment/part", json.nullNode()),
                new BookingPolicySetFrom1To2(),
                new FieldAddingUpcaster(NotificationSent.class, 2, "guestOf", json.nullNode()),
                new NotificationFailedFrom2To3(),
                new FieldAddingUpcaster(OrderSettingsSet.class, "settings/reasons/refund", refundReasons),
                new FieldAddingUpcaster(ServerHailed.class, "route", json.nullNode()));
    }
}
