package dev.ross.command.seating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.Databases;
import dev.ross.command.house.Evening;
import dev.ross.command.proof.Node;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.waitlist.WaitId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistId;
import java.time.Clock;
import java.time.LocalTime;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** Two nodes, of which one has heard nothing of the other for a while. */
class LaggingWaitlistTest {
    private final Evening evening = new Evening();
    private final WaitlistId list = new WaitlistId(evening.restaurant, Evening.FRIDAY);
    private final WaitId wait = new WaitId(list, "ada");

    @Test
    void whoTakesAnOfferAtANodeThatIsBehindHasASeatingOfTheirOwnAndCanCancelIt() throws Exception {
        var store = Databases.newStore();
        var clock = Clock.fixed(Evening.NOON, Evening.ZONE);
        try (var one = new Node(store, clock);
                var behind = new Node(store, clock)) {
            one.given("restaurant:" + evening.restaurant, evening.open());
            var waits = behind.part(Waits.class);
            assertThat(waits.customerOf(wait)).isNull();
            behind.stopFollowing();

            assertThat(one.answerTo(new JoinWaitlist(
                            wait,
                            evening.guest("ada"),
                            evening.contact("ada"),
                            LocalTime.parse("19:00"),
                            LocalTime.parse("20:00"),
                            PartySize.of(2))))
                    .isEqualTo("ok");
            assertThat(one.answerTo(new OfferPlace(list))).isEqualTo("ok");
            assertThat(waits.customerOf(wait)).isNull();

            assertThat(behind.answerTo(new AcceptOffer(wait, evening.guest("ada"))))
                    .isEqualTo("ok");
            assertThat(behind.stored("customer:" + evening.guest("ada")).map(DomainEventMessage::getPayload))
                    .hasAtLeastOneElementOfType(RequestOpened.class);
            assertThat(behind.answerTo(new CancelSeating(evening.seating("ada"), evening.guest("ada"), null)))
                    .isEqualTo("ok");
        }
    }
}
