package dev.ross.command.seating.decision;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.restaurant.policy.AnswerPolicy.Confirmation.AUTOMATIC;
import static dev.ross.contracts.seating.TableAssignment.BEST_FIT;
import static dev.ross.contracts.serviceday.ServiceDayRejection.SLOT_FULL;

import dev.ross.command.booking.AlternativeTimes;
import dev.ross.command.booking.BookingRules;
import dev.ross.command.booking.TableChoice;
import dev.ross.command.booking.TableSelection;
import dev.ross.command.platform.axon.RequestMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingIndex;
import dev.ross.command.seating.decision.SeatingDecisionLoader.SeatingCriteria;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.policy.AnswerPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.platform.personal.KeyRing;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Handles the requests of guests for a seating. */
@Component
class SeatingRequestCommands {
    private final SeatingDecisionLoader loader;
    private final SeatingIndex seatingIndex;
    private final RestaurantRulesIndex rulesIndex;
    private final AlternativeTimes alternativeTimes;
    private final KeyRing keys;
    private final Clock clock;

    SeatingRequestCommands(
            SeatingDecisionLoader loader,
            SeatingIndex seatingIndex,
            RestaurantRulesIndex rulesIndex,
            AlternativeTimes alternativeTimes,
            KeyRing keys,
            Clock clock) {
        this.loader = loader;
        this.seatingIndex = seatingIndex;
        this.rulesIndex = rulesIndex;
        this.alternativeTimes = alternativeTimes;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Only a new request is checked against the rules: a repeat gets the same outcome as before, even if they have
     * changed.
     */
    @CommandHandler
    CommandOutcome handle(RequestSeating request, MetaData metaData) {
        var now = clock.instant();
        var rules = rulesIndex.of(request.restaurant());
        var isNew = !seatingIndex.knows(request.seating());
        require(!isNew || rules.isPublic(), UNKNOWN_RESTAURANT);
        var stay = new BookingRules(rules, now).stayFrom(request.startsAt(), request.party());
        if (isNew) prepare(request, stay, rules, now);
        var criteria = SeatingCriteria.ofNew(request.seating(), request.customer(), stay, isNew, rules);
        var newSeating = new NewSeating(loader.open(criteria, rules, now), stay, request.party());
        return newSeating.once(RequestMetadata.by(metaData), () -> create(request, newSeating));
    }

    /** Checks what needs no lock, and makes the guest's key: a guest whose request is rejected needs none. */
    private void prepare(RequestSeating request, Stay stay, RestaurantRules rules, Instant now) {
        new BookingRules(rules, now).requireForAGuest(stay, request.party());
        var options = new TableSelection(rules, request.party())
                .optionsForAGuest()
                .require()
                .options();
        var mayStay = !holdsTables(rules.policy())
                || alternativeTimes.seemFree(request.restaurant(), rules, stay, request.party(), options);
        // before the books are opened: all requests for that evening would wait until the key is stored
        if (mayStay) keys.keyFor(request.guest().subject());
    }

    private static boolean holdsTables(BookingPolicy policy) {
        return policy.answers().confirmation() == AUTOMATIC || policy.answers().pendingHolds();
    }

    private static void create(RequestSeating request, NewSeating newSeating) {
        var decision = newSeating.decision();
        var stay = newSeating.stay();
        var now = decision.now();
        var guest = decision.guest();
        var policy = decision.rules().policy();
        guest.requireMayAsk(now);
        guest.requireRoomFor(request.seating(), stay.from(), stay.to(), now);
        var tables = holdsTables(policy) ? choose(newSeating) : Set.<TableId>of();
        guest.ask(request.seating(), stay.from(), stay.to(), now);
        newSeating.hold(tables);
        var automatic = policy.answers().confirmation() == AUTOMATIC;
        var created = new SeatingCreated(
                request.seating(),
                SeatingSource.ONLINE,
                request.customer(),
                guest.contact(request.guest()),
                stay,
                request.party(),
                request.notes(),
                automatic ? null : decision.bookingRules().answerBy(stay),
                policy.answers().onNoAnswer() == OnNoAnswer.ACCEPT,
                now);
        decision.change(seating -> seating.create(created));
        newSeating.assign(tables, BEST_FIT);
        if (automatic) newSeating.accept(ActingSide.SYSTEM);
    }

    private static Set<TableId> choose(NewSeating newSeating) {
        var decision = newSeating.decision();
        var selection = new TableSelection(decision.rules(), newSeating.party());
        var choice =
                newSeating.hasRoomInTheSlot() ? selection.forAGuest(newSeating::isFree) : TableChoice.none(SLOT_FULL);
        return choice.require(reason -> decision.rejected(reason, newSeating.stay(), newSeating.party()));
    }
}
