package dev.ross.command.waitlist;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.seating.SeatingRejection.PARTY_TOO_LARGE;

import dev.ross.command.booking.MailBudget;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.customer.CustomerStore;
import dev.ross.command.platform.axon.IdempotencyGuard;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles the joining of a waitlist. Opens mail budget, guest and waitlist, in this order. */
@Component
class JoinWaitlistHandler {
    private final WaitlistRepository lists;
    private final CustomerStore guests;
    private final RestaurantRulesIndex rulesIndex;
    private final MailBudget mailBudget;
    private final IdempotencyGuard idempotencyGuard;
    private final Clock clock;

    JoinWaitlistHandler(
            WaitlistRepository lists,
            CustomerStore guests,
            RestaurantRulesIndex rulesIndex,
            MailBudget mailBudget,
            IdempotencyGuard idempotencyGuard,
            Clock clock) {
        this.lists = lists;
        this.guests = guests;
        this.rulesIndex = rulesIndex;
        this.mailBudget = mailBudget;
        this.idempotencyGuard = idempotencyGuard;
        this.clock = clock;
    }

    @CommandHandler
    CommandOutcome handle(JoinWaitlist join, MetaData metaData) {
        return idempotencyGuard.of(RequestMetadata.by(metaData), () -> decide(join));
    }

    private CommandOutcome decide(JoinWaitlist join) {
        var now = clock.instant();
        var rules = rulesIndex.of(join.restaurant());
        var byGuest = join.by().isGuest();
        require(!byGuest || rules.isPublic(), UNKNOWN_RESTAURANT);
        var window = WaitWindow.of(join, rules, now);
        require(!byGuest || join.party().guests() <= rules.policy().limits().maxPartySize(), PARTY_TOO_LARGE);
        new TableSelection(rules, join.party()).optionsForAGuest().require();
        var mail = mailBudget.open(join.restaurant(), byGuest ? null : join.guest());
        var guest = guests.open(join.by().customer());
        var joined = new WaitlistJoined(
                join.waiting(),
                join.by().customer(),
                guest.contact(join.guest()),
                window.from(),
                window.to(),
                join.party(),
                now);
        var list = lists.open(join.list());
        if (list.invoke(all -> all.mayJoin(joined))) {
            mail.require(now);
            guest.countJoin(join.waiting(), now);
            mail.take(join.waiting().seating(), now);
            list.execute(all -> all.join(joined));
        }
        return new CommandOutcome(join.waiting().toString(), list.version());
    }
}
