package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presents the free times of a date; those of a private restaurant to its own team only. */
record AvailabilityPresentation(AvailabilityQuery query, boolean toStaff, Clock clock)
        implements Presentation<LinkedDocuments<RestaurantRules, DayBookPage>, DayAvailability> {
    @Override
    public @Nullable DayAvailability show(LinkedDocuments<RestaurantRules, DayBookPage> book) {
        var rules = book.index();
        if (!rules.isPublic() && (!toStaff || rules.equals(RestaurantRules.NONE))) return null;
        var starts =
                rules.schedule().startsOf(query.date(), rules.policy().limits().slotMinutes());
        var offer = new TableOffer(rules, TableOccupancy.of(book.linked()), query.party(), toStaff, clock.instant());
        var options = offer.options();
        var never = starts.isEmpty() ? UnavailableReason.HOURS : offer.never();
        List<FreeTime> items = never != null
                ? List.of()
                : starts.stream()
                        .map(start -> FreeTime.of(offer.at(start, options), toStaff))
                        .toList();
        return new DayAvailability(
                query.restaurant(),
                query.date(),
                query.party().guests(),
                rules.timeZone(),
                never == null ? null : never.shown(toStaff),
                items);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
