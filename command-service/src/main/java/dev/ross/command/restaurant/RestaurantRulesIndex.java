package dev.ross.command.restaurant;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import java.util.Currency;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Lock-free index of the rules for decisions about a restaurant's seatings. Rules seldom change: a decision uses those
 * in force when it began.
 */
@Component
public class RestaurantRulesIndex {
    private final StreamFold<RestaurantRules> rules;
    private final StreamFold<Currency> currencies;

    RestaurantRulesIndex(StreamFolds folds) {
        this.rules = folds.fold(
                StreamKind.RESTAURANT.prefix(),
                (before, event) -> (before == null ? RestaurantRules.NONE : before).after((RestaurantEvent) event),
                Restaurant::bytesOf);
        this.currencies = folds.fold(
                StreamKind.RESTAURANT.prefix(),
                (before, event) -> event instanceof RestaurantRegistered registered
                        ? registered.currency()
                        : Objects.requireNonNull(before));
    }

    /**
     * @throws RejectedException if there is no such restaurant
     */
    public RestaurantRules of(RestaurantId restaurant) {
        return rules.of(restaurant.toString())
                .orElseThrow(() -> new RejectedException(RestaurantRejection.UNKNOWN_RESTAURANT));
    }

    /**
     * The currency of a restaurant's prices, which never changes.
     *
     * @throws RejectedException if there is no such restaurant
     */
    public Currency currencyOf(RestaurantId restaurant) {
        return currencies
                .of(restaurant.toString())
                .orElseThrow(() -> new RejectedException(RestaurantRejection.UNKNOWN_RESTAURANT));
    }
}
