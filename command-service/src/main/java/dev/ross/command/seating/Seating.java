package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_CLAIMED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_ALREADY_OPEN;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_CLOSED;
import static dev.ross.contracts.seating.SeatingRejection.HAIL_TOO_SOON;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_AMENDMENTS;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_HAILS;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_HAIL;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.customer.CustomerStore.Guest;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.command.platform.limit.ActionBudgets;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.DisputeNoShow;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.ResolveHail;
import dev.ross.contracts.seating.SeatingCommand.WithdrawHail;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.HailResolved;
import dev.ross.contracts.seating.SeatingEvent.HailWithdrawn;
import dev.ross.contracts.seating.SeatingEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.contracts.value.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one visit. It is requested, answered, seated and closed; a seated party may hail. Its tables are held in
 * the service day: decisions that concern both are made together, in a {@link SeatingDecision}.
 */
@Revision("7")
public final class Seating implements Idempotent, CacheWeight {
    private static final int HAILS_KEPT = 20;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable SeatingId id;
    private @Nullable SeatingStatus status;
    private @Nullable Instant since;
    private @Nullable SeatingSource source;
    private @Nullable CustomerId customer;
    private @Nullable Personal<GuestContact> guest;
    private @Nullable Stay stay;
    private @Nullable PartySize party;
    private @Nullable Personal<String> notes;
    private @Nullable Personal<String> staffNotes;
    private @Nullable Instant answerBy;
    private @Nullable Amendment amendment;
    private boolean late;
    private @Nullable Instant lateAt;
    private boolean takenBack;
    private boolean locked;
    private boolean acceptIfUnanswered;
    private boolean disputed;
    private int amendments;
    private int guestAmendments;
    private int hailed;

    @AtMost(20)
    private Set<TableId> tables = Set.of();

    @AtMost(30)
    private Map<HailId, Hail> hails = new LinkedHashMap<>();

    private ProcessedRequests answered = new ProcessedRequests();

    Seating() {}

    static Seating blank(SeatingId id) {
        var seating = new Seating();
        seating.stream = "seating:" + id;
        return seating;
    }

    void decide(HailServer hail, Duration cooldown, int limit, Instant now) {
        if (hails.containsKey(hail.hail())) return;
        require(status == SeatingStatus.SEATED, NOT_SEATED);
        require(hailed < limit, TOO_MANY_HAILS);
        require(hails.values().stream().noneMatch(other -> other.isOpenFor(hail.kind())), HAIL_ALREADY_OPEN);
        requireCooledDown(hail, cooldown, now);
        apply(new ServerHailed(id(), hail.hail(), hail.kind(), aboutIfSaid(hail.note()), now));
    }

    private void requireCooledDown(HailServer hail, Duration cooldown, Instant now) {
        hails.values().stream()
                .flatMap(other -> other.answeredAt(hail.kind()).stream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(cooldown))
                .filter(now::isBefore)
                .ifPresent(opens -> {
                    throw new RejectedException(HAIL_TOO_SOON, Map.of("opensAt", opens.toString()));
                });
    }

    void decide(WithdrawHail withdraw, Instant now) {
        if (known(withdraw.hail()).isOpen()) apply(new HailWithdrawn(id(), withdraw.hail(), now));
    }

    void decide(ClaimHail claim, Instant now) {
        var hail = known(claim.hail());
        if (hail.isClaimedBy(claim.by())) return; // asking twice is not a second claim
        require(hail.isOpen(), HAIL_CLOSED);
        requireUnclaimed(hail);
        apply(new HailClaimed(id(), claim.hail(), claim.by(), now));
    }

    private static void requireUnclaimed(Hail hail) {
        var by = hail.claimedBy();
        if (by != null) throw new RejectedException(HAIL_ALREADY_CLAIMED, Map.of("claimedBy", by.toString()));
    }

    void decide(ResolveHail resolve, Instant now) {
        if (known(resolve.hail()).isOpen()) apply(new HailResolved(id(), resolve.hail(), resolve.by(), now));
    }

    void decide(DisputeNoShow dispute, Instant now) {
        NoShowDispute.require(status(), since(), disputed, now);
        apply(new NoShowDisputed(id(), about(dispute.statement()), now));
    }

    /** Copies the contact from the guest's profile, unless the seating is over. */
    void updateContact(Guest profile, Instant now) {
        if (guest == null || !(is(SeatingStatus.PENDING) || is(SeatingStatus.ACCEPTED) || is(SeatingStatus.SEATED)))
            return;
        var current = profile.contact(guest);
        if (!current.equals(guest)) apply(new GuestContactChanged(id(), current, now));
    }

    /** Applies an event that a {@link SeatingDecision} decided. */
    public void publish(SeatingEvent decided) {
        apply(decided);
    }

    @EventSourcingHandler
    void evolve(SeatingEvent event, MetaData metaData, @Timestamp Instant at) {
        stream = "seating:" + event.seating();
        id = event.seating();
        switch (event) {
            case SeatingCreated created -> {
                become(SeatingStatus.PENDING, created.at());
                source = created.source();
                customer = created.customer();
                guest = created.guest();
                stay = created.stay();
                party = created.party();
                notes = created.notes();
                answerBy = created.answerBy();
                acceptIfUnanswered = created.acceptIfUnanswered();
            }
            case WalkInCreated created -> {
                become(SeatingStatus.SEATED, created.at());
                source = SeatingSource.WALK_IN;
                stay = created.stay();
                party = created.party();
                tables = created.tables();
            }
            case SeatingAmended amended -> {
                countAmendment(amended.by() == ActingSide.GUEST);
                if (!amended.stay().from().equals(stay().from())) late = false;
                if (status == SeatingStatus.PENDING) answerBy = amended.answerBy();
                amendment = amended.asked() == null ? null : Amendment.of(amended.asked());
                stay = amended.stay();
                party = amended.party();
                notes = amended.notes();
                lateAt = amended.lateAt();
            }
            case GuestContactChanged changed -> guest = changed.guest();
            case NotesChanged changed -> {
                countAmendment(changed.by() == ActingSide.GUEST);
                notes = changed.notes();
                staffNotes = changed.staffNotes();
            }
            case AmendmentRequested asked -> {
                countAmendment(true);
                amendment = new Amendment(asked.stay(), asked.party(), asked.answerBy());
            }
            case AmendmentRefused refused -> amendment = null;
            case PartyRanLate ranLate -> late = true;
            case SeatingAccepted accepted -> {
                become(SeatingStatus.ACCEPTED, accepted.at());
                lateAt = accepted.lateAt();
            }
            case SeatingDeclined declined -> become(SeatingStatus.DECLINED, declined.at());
            case SeatingCancelled cancelled -> become(SeatingStatus.CANCELLED, cancelled.at());
            case SeatingExpired expired -> become(SeatingStatus.EXPIRED, expired.at());
            case TableAssigned assigned -> {
                tables = assigned.tables();
                locked = assigned.how() == TableAssignment.LOCKED;
            }
            case GuestsSeated seated -> {
                become(SeatingStatus.SEATED, seated.at());
                locked = locked && seated.tables().equals(tables);
                tables = seated.tables();
            }
            case GuestsMarkedNoShow missed -> {
                become(SeatingStatus.NO_SHOW, missed.at());
                disputed = false;
            }
            case NoShowDisputed dispute -> disputed = true;
            case SeatingReinstated reinstated -> {
                become(reinstated.to(), reinstated.at());
                answerBy = reinstated.answerBy();
                lateAt = reinstated.lateAt();
                takenBack = true;
                if (reinstated.to() != SeatingStatus.SEATED) closeHails(reinstated.at());
            }
            case SeatingClosed closed -> {
                become(SeatingStatus.CLOSED, closed.at());
                closeHails(closed.at());
            }
            case SeatingLapsed lapsed -> become(SeatingStatus.LAPSED, lapsed.at());
            case ServerHailed hail -> {
                hails.put(hail.hail(), Hail.open(hail.kind()));
                hailed++;
                forgetTheOldestHails();
            }
            case HailClaimed claimed ->
                hails.computeIfPresent(claimed.hail(), (h, hail) -> hail.claimedBy(claimed.by()));
            case HailResolved resolved ->
                hails.computeIfPresent(resolved.hail(), (h, hail) -> hail.closed(resolved.at()));
            case HailWithdrawn gone -> hails.computeIfPresent(gone.hail(), (h, hail) -> hail.closed(gone.at()));
        }
        answered.add(metaData, at);
    }

    private void closeHails(Instant at) {
        hails.replaceAll((hail, open) -> open.isOpen() ? open.closed(at) : open);
    }

    private void countAmendment(boolean byGuest) {
        amendments++;
        if (byGuest) guestAmendments++;
    }

    /**
     * At most one hail of each kind is open; the others are kept for a while, so that a late answer to one finds it.
     */
    private void forgetTheOldestHails() {
        var each = hails.values().iterator();
        while (hails.size() > HAILS_KEPT && each.hasNext()) if (!each.next().isOpen()) each.remove();
    }

    /**
     * @throws RejectedException if its limit of amendments is reached
     */
    void requireMayAmend(boolean byGuest, ActionBudgets budgets) {
        require(
                amendments < budgets.amendments() && (!byGuest || guestAmendments < budgets.guestAmendments()),
                TOO_MANY_AMENDMENTS);
    }

    private void become(SeatingStatus next, Instant at) {
        if (next == SeatingStatus.SEATED) hailed = 0;
        status = next;
        since = at;
        amendment = null;
        late = false;
    }

    /** Text about a guest with an account is encrypted with their key here, and erased with it. */
    Personal<String> about(Personal<String> said) {
        var words = said.value();
        if (customer == null || words == null) return said;
        return Personal.of(
                Subject.guestAt(customer.toString(), id().restaurant().toString()), words);
    }

    /** The text as given now; a blank one removes it. */
    @Nullable
    Personal<String> written(Personal<String> text) {
        var words = text.value();
        return words == null || words.isBlank() ? null : about(text);
    }

    @Nullable
    Personal<String> aboutIfSaid(@Nullable Personal<String> said) {
        return said == null ? null : about(said);
    }

    void requireOf(CustomerId guest) {
        require(guest.equals(customer), UNKNOWN_SEATING);
    }

    void require(SeatingStatus needed, Rejection otherwise) {
        require(status == needed, otherwise);
    }

    private static void require(boolean condition, Rejection otherwise) {
        RejectedException.require(condition, otherwise);
    }

    private Hail known(HailId hail) {
        var known = hails.get(hail);
        require(known != null, UNKNOWN_HAIL);
        return Objects.requireNonNull(known);
    }

    boolean exists() {
        return status != null;
    }

    boolean is(SeatingStatus other) {
        return status == other;
    }

    SeatingId id() {
        return Objects.requireNonNull(id);
    }

    SeatingStatus status() {
        return Objects.requireNonNull(status);
    }

    Instant since() {
        return Objects.requireNonNull(since);
    }

    boolean isWalkIn() {
        return source == SeatingSource.WALK_IN;
    }

    @Nullable
    public CustomerId customer() {
        return customer;
    }

    Stay stay() {
        return Objects.requireNonNull(stay);
    }

    PartySize party() {
        return Objects.requireNonNull(party);
    }

    @Nullable
    Personal<String> notes() {
        return notes;
    }

    @Nullable
    Personal<String> staffNotes() {
        return staffNotes;
    }

    /** The amendment that its guest asks for; absent unless it waits for an answer. */
    @Nullable
    Amendment amendment() {
        return amendment;
    }

    boolean isKnownToBeLate() {
        return late;
    }

    /** When its party counts as late, by the policy at the time of that decision; absent if it was not stored. */
    @Nullable
    Instant lateAt() {
        return lateAt;
    }

    /** Whether staff have undone a decision about it: then only they decide again whether it is a no-show. */
    boolean wasTakenBack() {
        return takenBack;
    }

    /** Whether staff want it to stay at its tables, even if others fit better. */
    boolean isLocked() {
        return locked;
    }

    /** The time by which a request is to be answered; the time it was made, if none was promised. */
    Instant answerBy() {
        return answerBy == null ? since() : answerBy;
    }

    boolean acceptIfUnanswered() {
        return acceptIfUnanswered;
    }

    Set<TableId> tables() {
        return tables;
    }

    @Override
    public int bytes() {
        return USUAL + ELEMENT * hails.size() + answered.bytes();
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
