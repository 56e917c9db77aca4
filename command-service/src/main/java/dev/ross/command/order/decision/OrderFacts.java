package dev.ross.command.order.decision;

import dev.ross.command.menu.MenuIndex;
import dev.ross.command.menu.MenuRules;
import dev.ross.command.restaurant.RestaurantRulesIndex;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import org.springframework.stereotype.Component;

/**
 * What an order is decided with, besides itself.
 *
 * @param now the time of the decision
 */
record OrderFacts(RestaurantRules rules, MenuRules menu, Currency currency, Instant now) {
    LocalDateTime localTime() {
        return LocalDateTime.ofInstant(now, rules.timeZone());
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
                    rules.of(restaurant), menus.of(restaurant), rules.currencyOf(restaurant), clock.instant());
        }
    }
}
