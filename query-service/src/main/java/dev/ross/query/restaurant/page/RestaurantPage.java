package dev.ross.query.restaurant.page;

import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.Rules;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as it presents itself.
 *
 * @param closures the first first
 * @param version of the restaurant, for commands that are conditional on it
 */
record RestaurantPage(
        @Nullable Profile profile, @Nullable Currency currency, Rules rules, List<Shut> closures, long version) {
    static RestaurantPage unknown(String restaurant) {
        return new RestaurantPage(null, null, Rules.NONE, List.of(), -1);
    }

    RestaurantPage in(Currency money) {
        return new RestaurantPage(profile, money, rules, closures, version);
    }

    RestaurantPage with(Profile changed) {
        return new RestaurantPage(changed, currency, rules, closures, version);
    }

    RestaurantPage closed(Shut during) {
        var all = Stream.concat(closures.stream(), Stream.of(during)).sorted(Comparator.comparing(Shut::from));
        return new RestaurantPage(profile, currency, rules, all.toList(), version);
    }

    RestaurantPage opened(ClosureId closure) {
        var others = closures.stream().filter(shut -> !closure.equals(shut.id()));
        return new RestaurantPage(profile, currency, rules, others.toList(), version);
    }

    RestaurantPage after(RestaurantEvent event, long reached) {
        return new RestaurantPage(profile, currency, rules.after(event), closures, reached);
    }
}
