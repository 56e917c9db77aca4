package dev.ross.command.order.decision;

import dev.ross.command.menu.MenuIndex;
import dev.ross.command.menu.MenuRules;
import dev.ross.command.order.OfflineMetadata;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.command.seating.SeatingState;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.offline.OfflineCommand;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an order is decided with, besides itself.
 *
 * @param now the time of the decision
 * @param recordedAt when a tablet without a connection recorded what is asked, if that is not long ago; absent: it is
 *     asked now
 */
record OrderFacts(
        RestaurantRules rules,
        MenuRules menu,
        Currency currency,
        Instant now,
        @Nullable Instant recordedAt) {
    /** The local time at which it is asked. */
    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(recordedAt == null ? now : recordedAt, rules.timeZone());
    }

    OrderFacts askedWith(MetaData metaData) {
        var recorded = OfflineMetadata.by(metaData).filter(command -> command.recentAt(now));
        return new OrderFacts(
                rules,
                menu,
                currency,
                now,
                recorded.map(OfflineCommand::recordedAt).orElse(null));
    }

    /**
     * The terms of an order that is opened now.
     *
     * @param server absent if the party opens it itself
     */
    OrderTerms terms(SeatingState seating, @Nullable StaffId server) {
        var percent = rules.policy().orders().serviceChargePercent();
        return new OrderTerms(
                seating.id(),
                seating.guest().customer(),
                server,
                menu.settings().terms(currency, seating.party().guests(), percent),
                menu.settings().cashRounding(),
                now);
    }

    /** Reads these facts, without a lock. */
    @Component
    static class OrderFactsReader {
        private final RestaurantRulesIndex rules;
        private final MenuIndex menus;
        private final Clock clock;

        OrderFactsReader(RestaurantRulesIndex rules, MenuIndex menus, Clock clock) {
            this.rules = rules;
            this.menus = menus;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        OrderFacts of(RestaurantId restaurant) {
            return new OrderFacts(
                    rules.of(restaurant), menus.of(restaurant), rules.currencyOf(restaurant), clock.instant(), null);
        }
    }
}
