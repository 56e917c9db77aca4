package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.Taken;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a date for those who may have them: a private restaurant's are for its own people alone. */
record FreeTimes(Wish wish, boolean toStaff, Clock clock) implements Lens<Together<Rules, DayPage>> {
    @Override
    public @Nullable Availability show(Together<Rules, DayPage> book) {
        var rules = book.index();
        if (!rules.isPublic() && (!toStaff || rules.equals(Rules.NONE))) return null;
        var starts = rules.schedule().startsOf(wish.date(), rules.policy().slotMinutes());
        var offer = new Offer(rules, Taken.of(book.linked()), wish.party(), toStaff, clock.instant());
        var settings = offer.settings();
        var never = starts.isEmpty() ? Reason.HOURS : offer.never();
        List<FreeTime> items = never != null
                ? List.of()
                : starts.stream()
                        .map(start -> FreeTime.of(offer.at(start, settings), toStaff))
                        .toList();
        return new Availability(
                wish.restaurant(),
                wish.date(),
                wish.party().guests(),
                rules.timeZone(),
                never == null ? null : never.shown(toStaff),
                items);
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }
}
