package dev.ross.standalone.evenings;

import dev.ross.contracts.Rejection;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
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
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.waitlist.WaitlistCommand.EndWaits;
import dev.ross.contracts.waitlist.WaitlistCommand.LapseOffer;
import dev.ross.contracts.waitlist.WaitlistCommand.OfferPlace;
import dev.ross.contracts.waitlist.WaitlistEvent.OfferLapsed;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.saga.platform.mail.MailDelayed;
import dev.ross.saga.report.WeeklyReportSaga;
import dev.ross.standalone.evenings.EveningModel.Party;
import dev.ross.standalone.evenings.ProcessCommandBus.AnswerLost;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Checks an evening: each event as it happens, the stored state whenever the processes are done, and the state at the
 * end.
 */
final class EveningChecks {
    static final String LATE = "late";
    static final String LAPSES = "lapses";
    static final String LEAVES = "leaves";
    static final String ANSWER_BY = "answer-by";
    static final String STILL_UNANSWERED = "still-unanswered";
    static final String ANSWER_OFFER = "answer-offer";

    /**
     * Names of invariants that are not checked, so that an evening can be searched for others than those known to be
     * broken.
     */
    private static final Set<String> OUTBOX_TASKS =
            Set.of("send-command", "remind-guest", "thank-guest", MailChecks.TASK);

    private static final Set<String> TOLERATED =
            Set.of(System.getProperty("ross.proof.tolerated", "").split(","));

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WORTH_A_REMINDER = Duration.ofMinutes(10);

    private final EveningWorld world;
    private final EveningRules rules;
    private final EveningModel model;
    private final Set<String> delivered = new HashSet<>();
    private final Map<String, Integer> tooEarly = new HashMap<>();
    private final Map<LocalDate, String> freed = new HashMap<>();
    private final OrderChecks orders;
    private final TillChecks till;
    final MailChecks mails;
    private int commands;

    EveningChecks(EveningWorld world, EveningRules rules, EveningModel model) {
        this.world = world;
        this.rules = rules;
        this.model = model;
        this.orders = new OrderChecks(model);
        this.till = new TillChecks(model);
        this.mails = new MailChecks(world, rules, model);
    }

    private Instant now() {
        return world.clock.instant();
    }

    static void broken(Invariant invariant, String detail) {
        if (!TOLERATED.contains(invariant.name())) throw new InvariantBroken(invariant, detail);
    }

    // At each event

    void before(EventMessage<?> event) {
        orders.before(event.getPayload());
        till.before(event.getPayload());
        mails.before(event.getPayload());
        switch (event.getPayload()) {
            case NotificationRequested message -> message(message, event);
            case WeeklyReportIssued report -> new ReportProcessChecks(model, now()).before(report);
            case GuestsMarkedNoShow missed -> {
                if (EveningModel.isByTheSystem(event)) late(party(missed.seating()), "no-show");
                answered(party(missed.seating()), event);
            }
            case PartyRanLate late -> late(party(late.seating()), "late");
            case ServerHailed raised -> hails().before(raised);
            case HailEscalated escalated -> hails().before(escalated);
            case VisitConfirmed confirmed -> new AnswerChecks(model).before(confirmed);
            case LatenessAnnounced late -> new AnswerChecks(model).before(late, now());
            case SeatingExpired expired -> {
                var by = party(expired.seating()).answerBy;
                if (by != null && now().isBefore(by)) broken(Invariant.LATE_ENOUGH, expired.toString());
            }
            case AmendmentRefused refused -> {
                var wish = party(refused.seating()).wish;
                if (wish == null) broken(Invariant.REQUESTS_ARE_ANSWERED, "nobody asked: " + refused);
            }
            case SeatingLapsed lapsed -> {
                var ends = lapse(party(lapsed.seating()));
                if (ends == null || now().isBefore(ends)) broken(Invariant.LATE_ENOUGH, lapsed.toString());
                answered(party(lapsed.seating()), event);
            }
            case SeatingClosed closed -> {
                var party = party(closed.seating());
                if (closed.by() == ActingSide.SYSTEM
                        && now().isBefore(later(party.stay.to(), party.since).plus(DAY)))
                    broken(Invariant.LATE_ENOUGH, closed.toString());
            }
            case GuestsSeated seated -> answered(party(seated.seating()), event);
            case SeatingCancelled cancelled -> answered(party(cancelled.seating()), event);
            case OfferLapsed lapsed -> {
                var offer = Objects.requireNonNull(model.waiters.get(lapsed.waiting())).offer;
                if (offer == null || now().isBefore(offer.until())) broken(Invariant.LATE_ENOUGH, lapsed.toString());
            }
            case HoldReleased released -> freed(released);
            case HoldMoved moved -> freed(moved);
            case TableUnblocked unblocked -> freed(unblocked);
            case WaitlistJoined joined -> freed.put(joined.list().date(), joined.toString());
            default -> {}
        }
    }

    private HailChecks hails() {
        return new HailChecks(rules, model, now());
    }

    private Party party(SeatingId seating) {
        return Objects.requireNonNull(model.parties.get(seating));
    }

    private void freed(ServiceDayEvent event) {
        if (somebodyWaits(event.day().date())) freed.put(event.day().date(), event.toString());
    }

    private boolean somebodyWaits(LocalDate date) {
        return model.waiters.values().stream()
                .anyMatch(waiter -> waiter.waits && waiter.joined.list().date().equals(date));
    }

    private void late(Party party, String what) {
        if (what.equals("no-show") && party.noShowReversed)
            broken(Invariant.REVERSED_STAYS_REVERSED, party.id + " is marked as a no-show again by the system");
        if (now().isBefore(lateFrom(party))) broken(Invariant.LATE_ENOUGH, party.id + " is " + what + " too early");
    }

    /** From its start, when it was accepted or reinstated, or when its guest announced to come: the latest of them. */
    private Instant lateFrom(Party party) {
        var planned = later(party.stay.from(), party.since);
        var comes = party.announced;
        return (comes == null ? planned : later(planned, comes)).plus(Duration.ofMinutes(rules.lateAfterMinutes()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A requested change must not vanish when its seating ends, unless its guest cancelled the seating. */
    private static void answered(Party party, EventMessage<?> event) {
        var byItsGuest = event.getPayload() instanceof SeatingCancelled cancelled && cancelled.by() == ActingSide.GUEST;
        if (party.wish != null && !byItsGuest)
            broken(Invariant.REQUESTS_ARE_ANSWERED, "a wish for " + party.id + " ends unanswered");
    }

    private void message(NotificationRequested message, EventMessage<?> event) {
        new MessageTruth(rules, model, now())
                .falsehood(message)
                .ifPresent(detail -> broken(Invariant.MESSAGES_ARE_TRUE, detail));
        new ThanksChecks(model, now()).before(message);
        var cause = String.valueOf(event.getMetaData().get("cause"));
        for (var recipient : EveningModel.recipients(message))
            if (!delivered.add(message.template() + " to " + recipient + " for " + cause))
                broken(Invariant.NOTIFIED_ONCE, message.template() + " to " + recipient + " of " + message.seating());
    }

    // After each command

    void agree() {
        orders.agree();
        till.agree();
    }

    // At each command of a process

    void commands() {
        var sent = world.sending.sent();
        for (; commands < sent.size(); commands++) {
            var one = sent.get(commands);
            if (one.failure() != null) throw new InvariantBroken(Invariant.COMMANDS_ARE_ANSWERED, one.failure());
            if (one.command() instanceof OfferPlace offer)
                freed.remove(offer.list().date());
            var refusal = one.refusal();
            if (refusal == null) continue;
            EveningRun.SEEN.merge(one.command().getClass().getSimpleName() + " " + refusal.code(), 1, Integer::sum);
            if (refusal.kind() == Rejection.Kind.BUSY)
                broken(Invariant.COMMANDS_ARE_ANSWERED, one.command() + " is told that others were faster");
            if (refusal.kind() == Rejection.Kind.TOO_EARLY
                    && tooEarly.merge(one.by() + one.cause() + one.command(), 1, Integer::sum) > 1)
                broken(Invariant.TOO_EARLY_ONCE, one.command() + " of " + one.by());
        }
    }

    void taskFailed(StoredTask task, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswerLost || cause instanceof MailDelayed || cause instanceof NodeDied) return;
            if (cause instanceof InvariantBroken known) throw known;
            if (String.valueOf(cause.getMessage()).contains("NOT_YET_DUE")) return;
        }
        throw new InvariantBroken(Invariant.HANDLERS_DO_NOT_FAIL, failure);
    }

    // When the processes are done

    void quiet() {
        deadlines();
        timeHasItsWay();
        books();
        guestsAreKnown();
        everybodyIsNotified();
        new ReminderChecks(rules, model, now()).agree();
        new ThanksChecks(model, now()).agree();
        mails.quiet();
        freed.keySet().removeIf(date -> !somebodyWaits(date));
        if (!freed.isEmpty()) broken(Invariant.FREED_PLACES_ARE_OFFERED, freed.toString());
    }

    boolean isDeadline(StoredTask task) {
        return !OUTBOX_TASKS.contains(task.key().name());
    }

    /** A deadline as it is stored. */
    private record Deadline(String name, Instant due) {}

    private void deadlines() {
        var bySubject = new TreeMap<String, List<Deadline>>();
        var escalations = new TreeMap<String, List<Instant>>();
        for (var task : world.store.tasks()) {
            if (!task.due().isAfter(now()) && !task.picked())
                broken(Invariant.NOTHING_OVERDUE, task.key().toString());
            if (!isDeadline(task)) continue;
            var details = (DbSchedulerBinaryDeadlineDetails) data(task);
            if (details.getD().equals(HailChecks.ESCALATE)) {
                escalations
                        .computeIfAbsent(subject(details), subject -> new ArrayList<>())
                        .add(task.due());
                continue;
            }
            bySubject
                    .computeIfAbsent(subject(details), subject -> new ArrayList<>())
                    .add(new Deadline(details.getD(), task.due()));
        }
        hails().quiet(escalations);
        new ReportProcessChecks(model, now())
                .quiet(bySubject.values().stream()
                        .flatMap(List::stream)
                        .filter(one -> one.name().equals(ReportProcessChecks.DUE))
                        .map(Deadline::due)
                        .toList());
        for (var party : model.parties.values()) {
            var all = Objects.requireNonNullElse(bySubject.get(party.id.toString()), List.<Deadline>of());
            deadline(Invariant.ONE_LATENESS_DEADLINE, LATE, all, lateness(party), party);
            deadline(Invariant.ONE_LAST_DEADLINE, LAPSES, all, lapse(party), party);
            deadline(Invariant.ONE_ANSWER_DEADLINE, ANSWER_BY, all, answer(party), party);
            deadline(Invariant.ONE_WATCH_OF_THE_END, LEAVES, all, end(party), party);
            var reminder = reminder(party);
            var comes = reminder != null && reminder.isAfter(now()) ? reminder : null;
            deadline(Invariant.ONE_REMINDER, STILL_UNANSWERED, all, comes, party);
        }
        for (var waiter : model.waiters.values()) {
            var all = Objects.requireNonNullElse(
                    bySubject.get(waiter.joined.waiting().toString()), List.<Deadline>of());
            var due = all.stream()
                    .filter(one -> one.name().equals(ANSWER_OFFER))
                    .map(Deadline::due)
                    .toList();
            var offer = waiter.offer;
            var wanted = waiter.waits && offer != null ? List.of(offer.until()) : List.<Instant>of();
            if (!due.equals(wanted))
                broken(Invariant.ONE_OFFER_DEADLINE, waiter.joined.waiting() + ": " + due + " instead of " + wanted);
        }
    }

    private Object data(StoredTask task) {
        return world.scheduler.data(task);
    }

    private String subject(DbSchedulerBinaryDeadlineDetails details) {
        var payload = new SimpleSerializedObject<>(details.getP(), byte[].class, details.getPc(), details.getR());
        return String.valueOf(world.serializer.<byte[], Object>deserialize(payload));
    }

    private static void deadline(
            Invariant invariant, String name, List<Deadline> all, @Nullable Instant wanted, Party party) {
        var due = all.stream()
                .filter(one -> one.name().equals(name))
                .map(Deadline::due)
                .toList();
        var right = wanted == null ? due.isEmpty() : due.equals(List.of(wanted));
        if (!right)
            broken(
                    invariant,
                    party.id + ", which is " + party.status + " since " + party.since + ", has " + due + " instead of "
                            + wanted);
    }

    private @Nullable Instant lateness(Party party) {
        if (party.status != SeatingStatus.ACCEPTED
                || party.late
                || !lateFrom(party).isAfter(now())) return null;
        return lateFrom(party);
    }

    private static @Nullable Instant lapse(Party party) {
        return party.status == SeatingStatus.ACCEPTED
                ? later(party.stay.to(), party.since).plus(DAY)
                : null;
    }

    private static @Nullable Instant answer(Party party) {
        if (party.status == SeatingStatus.PENDING) return party.answerBy;
        var wish = party.wish;
        return wish == null ? null : wish.answerBy();
    }

    /** When half of the time for an answer has passed, if that time is long enough for a reminder. */
    private static @Nullable Instant reminder(Party party) {
        var answer = answer(party);
        if (answer == null) return null;
        var half = Duration.between(party.waitsSince, answer).dividedBy(2);
        return half.compareTo(WORTH_A_REMINDER) < 0 ? null : party.waitsSince.plus(half);
    }

    private @Nullable Instant end(Party party) {
        return party.status == SeatingStatus.SEATED && !isKeptByItsOrder(party) ? model.endOfHold(party.id) : null;
    }

    /** Whether it should have been closed by the system, and is not because of its open order. */
    private boolean isKeptByItsOrder(Party party) {
        var end = model.endOfHold(party.id);
        var closes = later(party.stay.to(), party.since).plus(DAY);
        return model.orders.open.containsKey(party.id) && end != null && !end.isAfter(now()) && !now().isBefore(closes);
    }

    private void timeHasItsWay() {
        for (var party : model.parties.values()) {
            var answer = answer(party);
            if (answer != null && !answer.isAfter(now()))
                broken(Invariant.REQUESTS_ARE_ANSWERED, party.id + " still waits since " + answer);
            if (party.status == SeatingStatus.ACCEPTED
                    && !party.late
                    && !party.noShowReversed
                    && !lateFrom(party).isAfter(now()))
                broken(Invariant.NOTHING_OVERDUE, party.id + " is late, and nobody says so");
            var end = end(party);
            if (party.status == SeatingStatus.SEATED
                    && !isKeptByItsOrder(party)
                    && (end == null || !end.isAfter(now())))
                broken(Invariant.NOTHING_OVERDUE, party.id + " sits beyond its hold, which ends " + end);
        }
    }

    private void books() {
        for (var party : model.parties.values()) {
            var held = model.heldFor(party.id);
            var tables = party.isAlive() ? party.tables : Set.of();
            if (!held.equals(tables))
                broken(
                        Invariant.BOOKS_AGREE,
                        party.id + ", which is " + party.status + ", holds " + held + ", not " + tables);
            var open = model.openRequests.containsKey(party.id);
            if (open != (party.isExpected() && party.customer != null))
                broken(
                        Invariant.BOOKS_AGREE,
                        party.id + ", which is " + party.status + (open ? ", is open" : ", is not open"));
        }
        for (var waiter : model.waiters.values()) {
            var seating = waiter.joined.waiting().seating();
            if (model.parties.containsKey(seating)) continue;
            var held = model.heldFor(seating);
            var offer = waiter.offer;
            var tables = waiter.waits && offer != null ? offer.tables() : Set.of();
            if (!held.equals(tables))
                broken(Invariant.BOOKS_AGREE, "for " + seating + " wait " + held + ", not " + tables);
        }
    }

    /** Commands that the processes will send later, each given before its time. */
    List<Object> notYetDue() {
        var all = new ArrayList<Object>(hails().notYetDue());
        var report = model.reports.last;
        if (report != null) all.add(new IssueWeeklyReport(RestaurantOfTheEvening.ID, report.next()));
        for (var party : model.parties.values()) {
            if (isAhead(answer(party))) all.add(new EndWaiting(party.id, null));
            if (isAhead(lateness(party))) all.add(new NoteLateness(party.id, null));
            if (isAhead(lapse(party))) all.add(new LapseSeating(party.id, null));
            if (isAhead(end(party))) all.add(new ExtendHold(party.id, null));
        }
        for (var waiter : model.waiters.values()) {
            if (!waiter.waits) continue;
            var offer = waiter.offer;
            if (offer != null && isAhead(offer.until())) all.add(new LapseOffer(waiter.joined.waiting()));
            if (isAhead(waiter.joined.list().endsAt())) all.add(new EndWaits(waiter.joined.list()));
        }
        return all;
    }

    private boolean isAhead(@Nullable Instant due) {
        return due != null && due.isAfter(now());
    }

    // Guest records

    private void guestsAreKnown() {
        for (var party : model.parties.values()) if (party.isAlive()) known(party.customer, party.contact, party.id);
        for (var waiter : model.waiters.values()) {
            var customer = waiter.joined.customer();
            if (waiter.waits) known(customer == null ? null : customer.toString(), waiter.contact, waiter);
        }
    }

    private void known(@Nullable String customer, @Nullable GuestContact contact, Object of) {
        var profile = customer == null ? null : model.profiles.get(customer);
        if (profile != null && (contact == null || !contact.equals(contact.with(profile))))
            broken(Invariant.PROFILES_ARE_KNOWN, of + " is known as " + contact + ", the profile says " + profile);
    }

    // Notifications

    private void everybodyIsNotified() {
        model.reports.issued.forEach((event, report) -> {
            if (new ReportProcessChecks(model, now()).isToBeMailed(report))
                requireMessages(NotificationTemplate.WEEKLY_REPORT, event, 1, report);
        });
        model.reports.requests.forEach(
                (event, request) -> requireMessages(NotificationTemplate.DAY_REPORT, event, 1, request));
        for (var party : model.parties.values()) {
            guestIsNotified(party);
            if (party.source == SeatingSource.ONLINE) staffAreNotified(party);
        }
        for (var waiter : model.waiters.values()) {
            var offer = waiter.offer;
            if (offer == null) continue;
            if (waiter.waits && waiter.isMailed())
                requireMessages(NotificationTemplate.PLACE_OFFERED, waiter.last, 1, waiter.joined.waiting());
            var notMailed = model.mails.notMailedSince(waiter.joined.waiting(), waiter.last);
            if (waiter.waits && waiter.isMailed() && notMailed != null)
                requireMessages(NotificationTemplate.OFFER_TO_CALL, notMailed, 2, waiter.joined.waiting());
            if (waiter.waits && !waiter.isMailed())
                requireMessages(NotificationTemplate.OFFER_TO_CALL, waiter.last, 2, waiter.joined.waiting());
            var lapsed = waiter.lapsedAt;
            if (lapsed != null
                    && waiter.isMailed()
                    && lapsed.isBefore(offer.stay().from())) // later it is of no use
            requireMessages(NotificationTemplate.OFFER_LAPSED, waiter.last, 1, waiter.joined.waiting());
        }
    }

    private void guestIsNotified(Party party) {
        var contact = party.contact;
        if (contact == null || contact.email() == null || party.outcome == null) return;
        if (!now().isBefore(party.stay.to().plus(party.isAlive() ? Duration.ZERO : DAY))) return; // no longer useful
        if (party.outcome instanceof AmendmentRefused refused && refused.by() == ActingSide.GUEST) return;
        var template = switch (party.outcome) {
            case SeatingAccepted accepted -> NotificationTemplate.SEATING_ACCEPTED;
            case SeatingDeclined declined -> NotificationTemplate.SEATING_DECLINED;
            case SeatingCancelled cancelled -> NotificationTemplate.SEATING_CANCELLED;
            case SeatingExpired expired -> NotificationTemplate.SEATING_EXPIRED;
            case SeatingAmended amended -> NotificationTemplate.SEATING_AMENDED;
            case AmendmentRefused refused -> NotificationTemplate.AMENDMENT_REFUSED;
            case GuestsMarkedNoShow missed -> NotificationTemplate.NO_SHOW_MARKED;
            case SeatingReinstated back -> NotificationTemplate.NO_SHOW_TAKEN_BACK;
            default -> null;
        };
        var isHere = party.status == SeatingStatus.SEATED || !now().isBefore(party.stay.from());
        if (template == NotificationTemplate.SEATING_AMENDED && isHere) return; // has arrived, or was seated early
        if (template != null) requireMessages(template, party.outcomeId, 1, party.id);
    }

    private void staffAreNotified(Party party) {
        var dispute = party.lastOf.get(NoShowDisputed.class);
        if (party.status == SeatingStatus.NO_SHOW && dispute != null)
            requireMessages(NotificationTemplate.NO_SHOW_DISPUTED, dispute, 2, party.id);
        if (!now().isBefore(party.stay.to())) return;
        var created = party.lastOf.get(SeatingCreated.class);
        if (party.status == SeatingStatus.PENDING
                && created != null
                && party.lastOf.size() <= 2
                && party.outcome == null) requireMessages(NotificationTemplate.REQUEST_TO_ANSWER, created, 2, party.id);
        var reminder = reminder(party);
        if (reminder != null && !reminder.isAfter(now())) remindedSince(reminder, party);
        if (party.wish != null)
            requireMessages(
                    NotificationTemplate.AMENDMENT_TO_ANSWER, party.lastOf.get(AmendmentRequested.class), 2, party.id);
        if (party.status == SeatingStatus.ACCEPTED && party.late)
            requireMessages(NotificationTemplate.PARTY_LATE, party.lastOf.get(PartyRanLate.class), 2, party.id);
        if (party.status == SeatingStatus.EXPIRED)
            requireMessages(NotificationTemplate.REQUEST_WENT_UNANSWERED, party.outcomeId, 1, party.id);
        if (party.outcome instanceof SeatingCancelled cancelled && cancelled.by() == ActingSide.GUEST)
            requireMessages(NotificationTemplate.GUEST_CANCELLED, party.outcomeId, 2, party.id);
    }

    private void remindedSince(Instant reminder, Party party) {
        var reminded = model.messages.stream()
                .map(EveningModel.SentMessage::message)
                .anyMatch(message -> message.template() == NotificationTemplate.REQUEST_STILL_WAITS
                        && party.id.equals(message.seating())
                        && !message.at().isBefore(reminder));
        if (!reminded) broken(Invariant.NOTIFIED_OF_DECISIONS, "nobody is reminded of " + party.id);
    }

    private void requireMessages(NotificationTemplate template, @Nullable String cause, int recipients, Object of) {
        var count = model.messages.stream()
                .filter(one ->
                        one.message().template() == template && one.cause().equals(cause))
                .flatMap(one -> EveningModel.recipients(one.message()).stream())
                .distinct()
                .count();
        if (count != recipients)
            broken(
                    Invariant.NOTIFIED_OF_DECISIONS,
                    template + " of " + of + " to " + count + " instead of " + recipients);
    }

    // At the end

    void over() {
        for (var party : model.parties.values())
            if (party.isAlive()) broken(Invariant.NOTHING_REMAINS, party.id + " is " + party.status);
        for (var order : model.orders.orders.values())
            if (!order.settled) broken(Invariant.NOTHING_REMAINS, order.id + " is not settled");
        for (var waiter : model.waiters.values())
            if (waiter.waits) broken(Invariant.NOTHING_REMAINS, waiter.joined.waiting() + " waits");
        var tasks =
                world.store.tasks().stream().filter(task -> !isDueLater(task)).toList();
        if (!tasks.isEmpty()) broken(Invariant.NOTHING_REMAINS, "tasks " + names(tasks));
        var sagas = world.store.sagas().stream()
                .filter(saga -> saga.type() != WeeklyReportSaga.class)
                .toList();
        if (!sagas.isEmpty()) broken(Invariant.NOTHING_REMAINS, "sagas " + sagas);
        model.books.forEach((date, book) -> {
            if (!book.isEmpty()) broken(Invariant.NOTHING_REMAINS, "holds " + book);
        });
        if (!model.openRequests.isEmpty()) broken(Invariant.NOTHING_REMAINS, "requests " + model.openRequests);
        orders.billsAddUp();
        till.over();
        mails.over();
    }

    /** The next report is due some day. */
    private boolean isDueLater(StoredTask task) {
        return isDeadline(task)
                && ((DbSchedulerBinaryDeadlineDetails) data(task)).getD().equals(ReportProcessChecks.DUE);
    }

    private List<String> names(List<StoredTask> tasks) {
        return tasks.stream()
                .map(task -> isDeadline(task)
                        ? ((DbSchedulerBinaryDeadlineDetails) data(task)).getD() + " at " + task.due()
                        : task.key().toString())
                .toList();
    }
}
