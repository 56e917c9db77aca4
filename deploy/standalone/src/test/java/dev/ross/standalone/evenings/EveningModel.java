package dev.ross.standalone.evenings;

import dev.ross.contracts.MetadataKeys;
import dev.ross.contracts.customer.CustomerEvent.CustomerPreferencesUpdated;
import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailEvent.HailResolved;
import dev.ross.contracts.seating.HailEvent.HailWithdrawn;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.waitlist.WaitlistEvent;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferAccepted;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.PlaceOffered;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitContactChanged;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistLeft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An independent fold of the events, as simple as can be, with which the state of the services is compared. */
final class EveningModel {
    final Map<SeatingId, Party> parties = new LinkedHashMap<>();
    final Map<WaitId, Waiter> waiters = new LinkedHashMap<>();
    final Map<LocalDate, Map<SeatingId, BookedHold>> books = new HashMap<>();
    final Map<SeatingId, Set<String>> openRequests = new HashMap<>();
    final Set<BlockId> blocks = new LinkedHashSet<>();
    final Map<HailId, SeatingId> hails = new LinkedHashMap<>();
    final Map<String, CustomerProfile> profiles = new HashMap<>();

    /** The guests who consent to be thanked, each with the time since when. */
    final Map<String, Instant> consents = new HashMap<>();

    final List<SentMessage> messages = new ArrayList<>();
    final OrdersOfTheEvening orders = new OrdersOfTheEvening();
    final MailsOfTheEvening mails = new MailsOfTheEvening();
    final HailsOfTheEvening calls = new HailsOfTheEvening();
    final ReportsOfTheEvening reports = new ReportsOfTheEvening();
    final TillOfTheEvening till = new TillOfTheEvening();

    /** A message, and the event or deadline that caused it. */
    record SentMessage(NotificationRequested message, String cause) {}

    record BookedHold(Set<TableId> tables, Instant from, Instant to) {}

    /** One entry of a waitlist. */
    static final class Waiter {
        final WaitlistJoined joined;

        @Nullable
        PlaceOffered offer;

        @Nullable
        GuestContact contact;

        boolean waits = true;

        @Nullable
        Instant lapsedAt;

        String last = "";

        boolean isMailed() {
            return contact != null && contact.email() != null;
        }

        Waiter(WaitlistJoined joined) {
            this.joined = joined;
            this.contact = joined.guest().value();
        }
    }

    /** One visit. */
    static final class Party {
        final SeatingId id;
        final SeatingSource source;
        SeatingStatus status;
        Instant since;
        Stay stay;
        int guests;
        Set<TableId> tables = Set.of();

        @Nullable
        String customer;

        @Nullable
        GuestContact contact;

        @Nullable
        Instant answerBy;

        /** Since when it has been waiting for its present answer. */
        Instant waitsSince;

        @Nullable
        OpenAmendment wish;

        /** When it was first expected at its present time, or again. */
        Instant expectedSince;

        /** How many messages had been requested by then, by the order of the log. */
        int messagesBefore;

        /** The start that it had at first: that of its oldest mail. */
        final Instant firstStart;

        boolean late;

        /** Whether the guest has said that the party comes at its present time. */
        boolean confirmed;

        /** When the guest has said that it comes, if that is late. */
        @Nullable
        Instant announced;

        boolean acceptedAtOnce;

        /** Whether staff have ever reversed a no-show of it: from then on only staff decide on another. */
        boolean noShowReversed;

        /** The last event of each kind by its identifier. */
        final Map<Class<?>, String> lastOf = new HashMap<>();

        /** The last decision about it; absent once a later event has made it obsolete. */
        @Nullable
        SeatingEvent outcome;

        String outcomeId = "";

        Party(SeatingId id, SeatingSource source, SeatingStatus status, Instant since, Stay stay, int guests) {
            this.id = id;
            this.source = source;
            this.status = status;
            this.since = since;
            this.waitsSince = since;
            this.expectedSince = since;
            this.stay = stay;
            this.firstStart = stay.from();
            this.guests = guests;
        }

        boolean isExpected() {
            return status == SeatingStatus.PENDING || status == SeatingStatus.ACCEPTED;
        }

        boolean isAlive() {
            return isExpected() || status == SeatingStatus.SEATED;
        }

        private void become(SeatingStatus next, Instant at) {
            status = next;
            since = at;
            wish = null;
            late = false;
            announced = null;
        }
    }

    /** Applies an event. */
    void enter(EventMessage<?> event) {
        orders.enter(event.getPayload());
        till.enter(event.getPayload());
        mails.enter(event);
        calls.enter(event);
        reports.enter(event);
        switch (event.getPayload()) {
            case SeatingEvent seating -> seating(seating, event.getIdentifier());
            case WaitlistEvent wait -> waitlist(wait, event.getIdentifier());
            case ServiceDayEvent day -> book(day);
            case RequestOpened opened ->
                openRequests
                        .computeIfAbsent(opened.seating(), seating -> new HashSet<>())
                        .add(opened.customer().toString());
            case RequestClosed closed -> openRequests.remove(closed.seating());
            case CustomerProfileUpdated updated ->
                profiles.put(
                        updated.customer().toString(),
                        Objects.requireNonNull(updated.profile().value()));
            case CustomerPreferencesUpdated updated -> {
                var guest = updated.customer().toString();
                if (updated.preferences().permits(ConsentPurpose.FEEDBACK)) consents.putIfAbsent(guest, updated.at());
                else consents.remove(guest);
            }
            case NotificationRequested message ->
                messages.add(new SentMessage(
                        message, String.valueOf(event.getMetaData().get(MetadataKeys.CAUSE))));
            default -> {}
        }
    }

    /** The addresses a message is sent to. */
    static List<String> recipients(NotificationRequested message) {
        return message.addressees().stream()
                .map(addressee ->
                        Objects.requireNonNull(addressee.recipient().value()).email())
                .toList();
    }

    static boolean isByTheSystem(EventMessage<?> event) {
        return MetadataKeys.SYSTEM.equals(event.getMetaData().get(MetadataKeys.ACTOR));
    }

    private void seating(SeatingEvent event, String id) {
        if (event instanceof SeatingCreated created) {
            var party = new Party(
                    created.seating(),
                    created.source(),
                    SeatingStatus.PENDING,
                    created.at(),
                    created.stay(),
                    created.party().guests());
            party.customer =
                    created.customer() == null ? null : created.customer().toString();
            party.contact = created.guest().value();
            party.answerBy = created.answerBy();
            party.lastOf.put(event.getClass(), id);
            parties.put(created.seating(), party);
            return;
        }
        if (event instanceof WalkInCreated created) {
            var party = new Party(
                    created.seating(),
                    SeatingSource.WALK_IN,
                    SeatingStatus.SEATED,
                    created.at(),
                    created.stay(),
                    created.party().guests());
            party.tables = created.tables();
            parties.put(created.seating(), party);
            return;
        }
        var party = Objects.requireNonNull(parties.get(event.seating()));
        party.lastOf.put(event.getClass(), id);
        switch (event) {
            case SeatingAccepted accepted -> {
                party.acceptedAtOnce = party.answerBy == null;
                party.become(SeatingStatus.ACCEPTED, accepted.at());
                expected(party, accepted.at());
                decided(party, event, id);
            }
            case SeatingDeclined declined -> {
                party.become(SeatingStatus.DECLINED, declined.at());
                decided(party, event, id);
            }
            case SeatingCancelled cancelled -> {
                party.become(SeatingStatus.CANCELLED, cancelled.at());
                decided(party, event, id);
            }
            case SeatingExpired expired -> {
                party.become(SeatingStatus.EXPIRED, expired.at());
                decided(party, event, id);
            }
            case SeatingAmended amended -> {
                if (!amended.stay().from().equals(party.stay.from())) {
                    party.late = false;
                    party.confirmed = false;
                    party.announced = null;
                }
                party.stay = amended.stay();
                expected(party, amended.at());
                party.guests = amended.party().guests();
                if (party.status == SeatingStatus.PENDING) {
                    if (!Objects.equals(party.answerBy, amended.answerBy())) party.waitsSince = amended.at();
                    party.answerBy = amended.answerBy();
                } else party.wish = amended.asked();
                decided(party, event, id);
            }
            case AmendmentRefused refused -> {
                party.wish = null;
                decided(party, event, id);
            }
            case AmendmentRequested asked -> {
                party.wish = OpenAmendment.of(asked);
                party.waitsSince = asked.at();
                party.outcome = null;
            }
            case GuestContactChanged changed -> party.contact = changed.guest().value();
            case PartyRanLate late -> party.late = true;
            case VisitConfirmed confirmed -> party.confirmed = true;
            case LatenessAnnounced late -> {
                party.confirmed = true;
                party.announced = late.expectedAt();
                party.late = false;
            }
            case TableAssigned assigned -> party.tables = assigned.tables();
            case GuestsSeated seated -> {
                party.become(SeatingStatus.SEATED, seated.at());
                party.tables = seated.tables();
                party.outcome = null;
            }
            case GuestsMarkedNoShow missed -> {
                party.become(SeatingStatus.NO_SHOW, missed.at());
                party.lastOf.remove(NoShowDisputed.class);
                decided(party, event, id);
            }
            case SeatingReinstated back -> {
                var wasNoShow = party.status == SeatingStatus.NO_SHOW;
                party.noShowReversed |= wasNoShow;
                party.become(back.to(), back.at());
                expected(party, back.at());
                if (back.to() != SeatingStatus.SEATED) hails.values().removeIf(back.seating()::equals);
                party.answerBy = back.answerBy();
                party.waitsSince = back.at();
                if (wasNoShow) decided(party, back, id);
                else party.outcome = null;
            }
            case SeatingLapsed lapsed -> {
                party.become(SeatingStatus.LAPSED, lapsed.at());
                party.outcome = null;
            }
            case SeatingClosed closed -> {
                party.become(SeatingStatus.CLOSED, closed.at());
                hails.values().removeIf(closed.seating()::equals);
                party.outcome = null;
            }
            case ServerHailed hailed -> hails.put(hailed.hail(), hailed.seating());
            case HailResolved resolved -> hails.remove(resolved.hail());
            case HailWithdrawn withdrawn -> hails.remove(withdrawn.hail());
            default -> {}
        }
    }

    private void expected(Party party, Instant since) {
        party.expectedSince = since;
        party.messagesBefore = messages.size();
    }

    private static void decided(Party party, SeatingEvent event, String id) {
        party.outcome = event;
        party.outcomeId = id;
    }

    private void waitlist(WaitlistEvent event, String id) {
        if (event instanceof WaitlistJoined joined) {
            waiters.put(joined.waiting(), new Waiter(joined));
            return;
        }
        var waiter = Objects.requireNonNull(waiters.get(event.waiting()));
        if (event instanceof WaitContactChanged changed) {
            waiter.contact = changed.guest().value();
            return;
        }
        waiter.last = id;
        switch (event) {
            case PlaceOffered offered -> waiter.offer = offered;
            case OfferLapsed lapsed -> {
                waiter.waits = false;
                waiter.lapsedAt = lapsed.at();
            }
            case OfferAccepted accepted -> waiter.waits = false;
            case WaitlistLeft left -> waiter.waits = false;
            default -> waiter.waits = false;
        }
    }

    private void book(ServiceDayEvent event) {
        var book = books.computeIfAbsent(event.day().date(), date -> new LinkedHashMap<>());
        switch (event) {
            case TableHeld held -> book.put(held.seating(), new BookedHold(held.tables(), held.from(), held.to()));
            case HoldMoved moved -> book.put(moved.seating(), new BookedHold(moved.tables(), moved.from(), moved.to()));
            case HoldExtended extended ->
                book.computeIfPresent(
                        extended.seating(),
                        (seating, hold) -> new BookedHold(hold.tables(), hold.from(), extended.to()));
            case HoldReleased released -> book.remove(released.seating());
            case TableBlocked blocked -> blocks.add(blocked.block());
            case TableUnblocked unblocked -> blocks.remove(unblocked.block());
            default -> {}
        }
    }

    /** The tables that the books of all days hold for it. */
    Set<TableId> heldFor(SeatingId seating) {
        var tables = new HashSet<TableId>();
        for (var book : books.values()) {
            var hold = book.get(seating);
            if (hold != null) tables.addAll(hold.tables());
        }
        return tables;
    }

    @Nullable
    Instant endOfHold(SeatingId seating) {
        Instant end = null;
        for (var book : books.values()) {
            var hold = book.get(seating);
            if (hold != null && (end == null || hold.to().isAfter(end))) end = hold.to();
        }
        return end;
    }
}
