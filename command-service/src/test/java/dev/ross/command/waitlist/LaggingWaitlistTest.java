package dev.ross.command.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.CommandTestStores;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.proof.ProofNode;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistCommand.AcceptOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import java.time.Clock;
import java.time.LocalTime;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** Two nodes, one of which has not received the other's events for a while. */
class LaggingWaitlistTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final WaitlistId list = new WaitlistId(restaurant.id, StockholmRestaurant.FRIDAY);
    private final WaitId wait = new WaitId(list, "ada");

    @Test
    void whoTakesAnOfferAtANodeThatIsBehindHasASeatingOfTheirOwnAndCanCancelIt() throws Exception {
        var store = CommandTestStores.newStore();
        var clock = Clock.fixed(StockholmRestaurant.NOON, StockholmRestaurant.ZONE);
        try (var one = new ProofNode(store, clock);
                var behind = new ProofNode(store, clock)) {
            one.given("restaurant:" + restaurant.id, restaurant.open());
            var index = behind.part(WaitlistIndex.class);
            assertThat(index.customerOf(wait)).isNull();
            behind.stopFolds();

            assertThat(one.answerTo(new JoinWaitlist(
                            wait,
                            Requester.guest(restaurant.guest("ada")),
                            restaurant.contact("ada"),
                            LocalTime.parse("19:00"),
                            LocalTime.parse("20:00"),
                            PartySize.of(2))))
                    .isEqualTo("ok");
            assertThat(one.answerTo(new OfferPlace(list))).isEqualTo("ok");
            assertThat(index.customerOf(wait)).isNull();

            assertThat(behind.answerTo(new AcceptOffer(wait, Requester.guest(restaurant.guest("ada")))))
                    .isEqualTo("ok");
            assertThat(behind.stored("customer:" + restaurant.guest("ada")).map(DomainEventMessage::getPayload))
                    .hasAtLeastOneElementOfType(RequestOpened.class);
            assertThat(behind.answerTo(new CancelSeating(
                            restaurant.seating("ada"), Requester.guest(restaurant.guest("ada")), null)))
                    .isEqualTo("ok");
        }
    }
}
