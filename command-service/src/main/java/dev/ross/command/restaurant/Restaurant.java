package dev.ross.command.restaurant;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.PhotoRefusal.OVERTAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.RestaurantRejection.PICTURE_TOO_LARGE;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_IN_USE;
import static dev.ross.contracts.restaurant.RestaurantRejection.TABLE_LABEL_TAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_CLOSURES;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_SPECIAL_DAYS;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_TABLES;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_CLOSURE;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_PHOTO_UPLOAD;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.command.serviceday.ServiceDayReader;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.DiningTable;
import dev.ross.contracts.restaurant.OpeningSchedule.SpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.AddTable;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.RestaurantEvent.TableChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableRemoved;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of a restaurant's settings: profile, visibility, hours, policy, tables and photo. It is registered private;
 * its manager makes it public, or private again. A command that sets the present value again changes nothing.
 */
@Revision("5")
final class Restaurant implements Idempotent, CacheWeight {
    private static final int TABLES_AT_MOST = 500;
    private static final int SPECIAL_DAYS_AT_MOST = 400;
    private static final int CLOSURES_AT_MOST = 400;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable RestaurantId id;
    private @Nullable RestaurantProfile profile;
    private RestaurantRules rules = RestaurantRules.NONE;
    private PhotoUploads photos = PhotoUploads.NONE;
    private DailyCount uploads = DailyCount.NONE;
    private DailyCount changes = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    Restaurant() {}

    static Restaurant blank(RestaurantId id) {
        var restaurant = new Restaurant();
        restaurant.stream = "restaurant:" + id;
        return restaurant;
    }

    void decide(RegisterRestaurant register, Instant now) {
        apply(new RestaurantRegistered(
                register.restaurant(),
                register.profile(),
                register.timeZone(),
                register.currency(),
                register.by(),
                now));
    }

    void decide(ChangeProfile change, Instant now) {
        if (change.profile().equals(profile)) return;
        apply(new ProfileChanged(change.restaurant(), change.profile(), now));
    }

    void publish(Instant now) {
        if (!rules.isPublic()) apply(new RestaurantPublished(id(), now));
    }

    void unpublish(Instant now) {
        if (rules.isPublic()) apply(new RestaurantUnpublished(id(), now));
    }

    void decide(SetOpeningHours set, Instant now) {
        if (set.hours().equals(rules.schedule().weekly())) return;
        apply(new OpeningHoursSet(id(), set.hours(), now));
    }

    void decide(SetSpecialDay set, Instant now) {
        if (rules.schedule().specialDays().contains(new SpecialDay(set.date(), set.services()))) return;
        requireNotOver(set.date(), now);
        var days = rules.schedule().from(earliestKept(now)).specialDays();
        require(
                days.size() < SPECIAL_DAYS_AT_MOST
                        || days.stream().anyMatch(day -> day.date().equals(set.date())),
                TOO_MANY_SPECIAL_DAYS);
        apply(new SpecialDaySet(id(), set.date(), set.services(), now));
    }

    private void requireNotOver(LocalDate date, Instant now) {
        require(!rules.schedule().isOver(date, LocalDateTime.ofInstant(now, rules.timeZone())), DAY_HAS_PASSED);
    }

    void decide(LiftSpecialDay lift, Instant now) {
        if (rules.schedule().specialDay(lift.date()).isPresent()) apply(new SpecialDayLifted(id(), lift.date(), now));
    }

    void decide(ScheduleClosure close, Instant now) {
        if (rules.schedule().has(close.closure())) return;
        requireNotOver(close.during().to(), now);
        require(rules.schedule().from(earliestKept(now)).closures().size() < CLOSURES_AT_MOST, TOO_MANY_CLOSURES);
        apply(new ClosureScheduled(id(), close.closure(), close.during(), close.reason(), now));
    }

    void decide(LiftClosure lift, Instant now) {
        require(rules.schedule().has(lift.closure()), UNKNOWN_CLOSURE);
        apply(new ClosureLifted(id(), lift.closure(), now));
    }

    void decide(ChangeTimeZone change, Instant now) {
        if (!change.timeZone().equals(rules.timeZone())) apply(new TimeZoneChanged(id(), change.timeZone(), now));
    }

    void decide(SetTableCombinations set, Instant now) {
        var layout = rules.tableLayout();
        if (set.combinations().equals(layout.combinations())) return;
        set.combinations().forEach(combination -> require(layout.has(combination.tables()), UNKNOWN_TABLE));
        apply(new TableCombinationsSet(id(), set.combinations(), now));
    }

    void decide(SetBookingPolicy set, Instant now) {
        if (set.policy().equals(rules.policy())) return;
        apply(new BookingPolicySet(id(), set.policy(), now));
    }

    void decide(AddTable add, Instant now) {
        if (rules.tableLayout().has(Set.of(add.table()))) return;
        require(rules.tableLayout().tables().size() < TABLES_AT_MOST, TOO_MANY_TABLES);
        requireFreeLabel(add.table(), add.as());
        apply(new TableAdded(id(), add.table(), add.as(), now));
    }

    void decide(ChangeTable change, Instant now) {
        var known = rules.tableLayout().table(change.table()).orElseThrow(() -> new RejectedException(UNKNOWN_TABLE));
        if (change.to().equals(known)) return;
        requireFreeLabel(change.table(), change.to());
        apply(new TableChanged(id(), change.table(), change.to(), now));
    }

    /** A party that is promised this table at the same moment finds it gone on arrival, and staff assign another. */
    void decide(RemoveTable remove, ServiceDayReader serviceDays, Instant now) {
        require(rules.tableLayout().has(Set.of(remove.table())), UNKNOWN_TABLE);
        require(!serviceDays.needs(remove.table(), now, rules.bookZone()), TABLE_IN_USE);
        apply(new TableRemoved(id(), remove.table(), now));
    }

    void decide(OfferPhotoUpload offer, int limit, Instant now) {
        if (photos.knows(offer.upload())) return;
        uploads.requireLess(limit, now);
        require(PhotoUploads.TYPES.contains(offer.contentType()), NOT_A_PICTURE);
        require(offer.size() <= PhotoUploads.MOST_BYTES, PICTURE_TOO_LARGE);
        apply(new PhotoUploadOffered(id(), offer.upload(), offer.contentType(), offer.size(), now));
    }

    void decide(CompletePhotoUpload complete, Instant now) {
        require(photos.knows(complete.upload()), UNKNOWN_PHOTO_UPLOAD);
        if (photos.isOffered(complete.upload())) apply(new PhotoUploadCompleted(id(), complete.upload(), now));
    }

    /** Refuses uploads completed earlier that are still being checked: they would come too late. */
    void decide(AttachPhoto attach, Instant now) {
        if (!photos.isCompleted(attach.upload())) return;
        var replaced = photos.shown();
        for (var late : photos.before(attach.upload())) apply(new PhotoRefused(id(), late, OVERTAKEN, now));
        apply(new PhotoAttached(id(), attach.upload(), replaced, now));
    }

    void decide(RefusePhoto refuse, Instant now) {
        if (photos.isCompleted(refuse.upload())) apply(new PhotoRefused(id(), refuse.upload(), refuse.reason(), now));
    }

    private void requireFreeLabel(TableId table, DiningTable as) {
        require(
                rules.tableLayout().without(table).tables().stream()
                        .noneMatch(other -> other.table().label().equals(as.label())),
                TABLE_LABEL_TAKEN);
    }

    @EventSourcingHandler
    void evolve(RestaurantEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = "restaurant:" + event.restaurant();
        id = event.restaurant();
        rules = rules.after(event);
        photos = photos.evolve(event);
        changes = changes.after(at);
        if (event instanceof PhotoUploadOffered offered) uploads = uploads.after(offered.at());
        if (event instanceof RestaurantRegistered registered) profile = registered.profile();
        if (event instanceof ProfileChanged changed) profile = changed.profile();
        answered.add(metaData, at);
    }

    static int bytesOf(RestaurantRules rules) {
        var schedule = rules.schedule();
        var layout = rules.tableLayout();
        return 1_000
                + ELEMENT
                        * (layout.tables().size()
                                + 2 * layout.combinations().size()
                                + schedule.weekly().weekly().size()
                                + 2 * schedule.specialDays().size()
                                + schedule.closures().size());
    }

    @Override
    public int bytes() {
        return USUAL + bytesOf(rules) + answered.bytes();
    }

    /** The earliest date of the schedule, as the rules keep it. */
    private LocalDate earliestKept(Instant now) {
        return LocalDate.ofInstant(now, rules.bookZone()).minusDays(8);
    }

    void requireMayChange(int limit, Instant now) {
        changes.requireLess(limit, now);
    }

    boolean isRegistered() {
        return id != null;
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }

    private RestaurantId id() {
        if (id == null) throw new IllegalStateException("not registered");
        return id;
    }
}
