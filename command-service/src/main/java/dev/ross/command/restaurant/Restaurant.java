package dev.ross.command.restaurant;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.PhotoRefusal.OVERTAKEN;
import static dev.ross.contracts.restaurant.RestaurantRejection.NOT_A_PICTURE;
import static dev.ross.contracts.restaurant.RestaurantRejection.PICTURE_TOO_LARGE;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_PHOTO_UPLOAD;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.restaurant.RestaurantCommand.AttachPhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeProfile;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.CompletePhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.OfferPhotoUpload;
import dev.ross.contracts.restaurant.RestaurantCommand.RefusePhoto;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoAttached;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoRefused;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadCompleted;
import dev.ross.contracts.restaurant.RestaurantEvent.PhotoUploadOffered;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantPublished;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantUnpublished;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
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
@Revision("8")
final class Restaurant implements Idempotent, CacheWeight {

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
        restaurant.stream = StreamKind.RESTAURANT.of(id);
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

    void decide(ChangeTimeZone change, Instant now) {
        if (!change.timeZone().equals(rules.timeZone())) apply(new TimeZoneChanged(id(), change.timeZone(), now));
    }

    void decide(SetBookingPolicy set, Instant now) {
        if (set.policy().equals(rules.policy())) return;
        apply(new BookingPolicySet(id(), set.policy(), now));
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

    @EventSourcingHandler
    void evolve(RestaurantEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.RESTAURANT.of(event.restaurant());
        id = event.restaurant();
        rules = rules.after(event);
        photos = photos.evolve(event);
        changes = changes.after(at);
        if (event instanceof PhotoUploadOffered offered) uploads = uploads.after(offered.at());
        if (event instanceof RestaurantRegistered registered) profile = registered.profile();
        if (event instanceof ProfileChanged changed) profile = changed.profile();
        answered.add(metaData, at, version);
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

    void requireMayChange(int limit, Instant now) {
        changes.requireLess(limit, now);
    }

    ScheduleDecisions schedule() {
        return new ScheduleDecisions(id(), rules);
    }

    TableDecisions tables() {
        return new TableDecisions(id(), rules);
    }

    RestaurantRules rules() {
        return rules;
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
