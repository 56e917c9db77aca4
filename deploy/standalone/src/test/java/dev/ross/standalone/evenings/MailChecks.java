package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationRejection;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.saga.notification.MailRows;
import dev.ross.saga.platform.mail.MailDelayed;
import dev.ross.standalone.evenings.MailServerOfTheEvening.AcceptedMail;
import dev.ross.standalone.evenings.MailsOfTheEvening.Delivery;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the mails of an evening: each as the server accepts it, and the ledger against the inbox of the server. */
final class MailChecks {
    static final String TASK = "mail-notification";

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    /** Mails are brought forward at most once in ten seconds, and then spread over five. */
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final EveningWorld world;
    private final EveningRules rules;
    private final EveningModel model;

    /** The addresses of which the processes know that they refused. */
    private final Set<String> refused = new HashSet<>();

    /** The addresses that ever refused. */
    private final Set<String> everRefused = new HashSet<>();

    /** The accepted mails of which the processes cannot know that they were accepted. */
    private final Set<String> forgotten = new HashSet<>();

    /** The tasks that the absence of the server held up, and when they failed last. */
    private final Map<String, Instant> heldUp = new HashMap<>();

    private @Nullable Instant acceptedAgain;

    MailChecks(EveningWorld world, EveningRules rules, EveningModel model) {
        this.world = world;
        this.rules = rules;
        this.model = model;
    }

    private Instant now() {
        return world.clock.instant();
    }

    static boolean isMail(StoredTask task) {
        return task.key().name().equals(TASK);
    }

    // At the server

    void offered(String address) {
        if (refused.contains(address))
            EveningChecks.broken(Invariant.REFUSED_ADDRESSES_REST, address + " refused, and is tried again");
    }

    void refused(String address) {
        refused.add(address);
        everRefused.add(address);
        EveningRun.SEEN.merge("mail refused", 1, Integer::sum);
    }

    void accepted(AcceptedMail mail) {
        var delivery = model.mails.ofMail(mail.id());
        if (delivery == null || !delivery.address().equals(mail.to())) {
            EveningChecks.broken(Invariant.MAILED_ONCE, mail + " is no mail of a present sending");
            return;
        }
        if (!delivery.isOpen()) EveningChecks.broken(Invariant.MAILED_ONCE, delivery + " is mailed");
        var again = model.mails.inbox.merge(mail.id(), 1, Integer::sum) > 1;
        if (again && !forgotten.remove(mail.id()))
            EveningChecks.broken(Invariant.MAILED_ONCE, delivery + " is mailed again");
        new MailTruth(rules, model, now())
                .staleness(delivery.message.requested)
                .ifPresent(detail -> EveningChecks.broken(Invariant.MAILS_ARE_TRUE, detail));
        if (!heldUp.isEmpty() && acceptedAgain == null) acceptedAgain = now();
        var waited = now().isBefore(delivery.since.plus(Duration.ofMinutes(1))) ? "" : " late";
        EveningRun.SEEN.merge("mailed" + (again ? " twice" : waited), 1, Integer::sum);
    }

    void lostBeforeItWasStored(String mail) {
        forgotten.add(mail);
    }

    // When nodes die

    /** The store of the processes lost its last transactions. */
    void lostOf(Map<String, Integer> before, Map<String, Integer> after) {
        for (var key : before.keySet()) {
            if (after.containsKey(key)) continue;
            if (key.startsWith(MailRows.REFUSED)) refused.clear();
            if (key.startsWith(MailRows.ACCEPTED)) forgotten.add(mailOf(key));
        }
        nodeRestarted();
    }

    private static String mailOf(String row) {
        var parts = row.split("/", 3);
        var attempt = parts[1].split("\\.");
        var number = attempt.length < 3 ? 1 : Integer.parseInt(attempt[2]);
        return MailsOfTheEvening.idOf(attempt[0] + "." + attempt[1], number, parts[2]);
    }

    /** A node that is restarted does not know that the mail server was away. */
    void nodeRestarted() {
        heldUp.clear();
        acceptedAgain = null;
    }

    // At each task

    void ran(StoredTask task, @Nullable Throwable failure) {
        if (!isMail(task)) return;
        heldUp.remove(task.key().id());
        var delay = Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(MailDelayed.class::isInstance)
                .map(MailDelayed.class::cast)
                .findFirst();
        delay.ifPresent(one -> EveningRun.SEEN.merge("mail delayed " + one.reason(), 1, Integer::sum));
        if (delay.filter(MailDelayed::concernsAll).isEmpty()) return;
        heldUp.put(task.key().id(), now());
        acceptedAgain = null;
    }

    // At each event

    void before(Object event) {
        switch (event) {
            case NotificationSent sent ->
                sent.addressees().forEach(one -> sent(model.mails.of(sent.notification(), one)));
            case NotificationFailed failed ->
                failed.addressees()
                        .forEach(one -> failed(model.mails.of(failed.notification(), one), failed.failure()));
            default -> {}
        }
    }

    private void sent(Delivery delivery) {
        if (!model.mails.inbox.containsKey(delivery.mail()))
            EveningChecks.broken(Invariant.LEDGER_IS_TRUE, delivery + " is recorded as sent, and no mail arrived");
    }

    private void failed(Delivery delivery, DeliveryFailure failure) {
        EveningRun.SEEN.merge("mail failed " + failure, 1, Integer::sum);
        var arrived = model.mails.inbox.containsKey(delivery.mail()) && !forgotten.contains(delivery.mail());
        if (arrived && failure != DeliveryFailure.BOUNCED)
            EveningChecks.broken(Invariant.LEDGER_IS_TRUE, delivery + " arrived, and is recorded as " + failure);
        if (failure == DeliveryFailure.ADDRESS_REFUSED && !everRefused.contains(delivery.address()))
            EveningChecks.broken(Invariant.LEDGER_IS_TRUE, delivery.address() + " never refused: " + delivery);
        if (failure == DeliveryFailure.GIVEN_UP && now().isBefore(delivery.since.plus(GIVEN_UP_AFTER)))
            EveningChecks.broken(Invariant.LEDGER_IS_TRUE, delivery + " is given up too early");
    }

    /** The answer that staff must get. */
    String answerTo(ResendNotification resend) {
        var message = model.mails.messages.get(resend.notification());
        if (message == null) return NotificationRejection.UNKNOWN_NOTIFICATION.name();
        if (message.isSettledForSomebody() && message.requested.template() == NotificationTemplate.VISIT_THANKS)
            return NotificationRejection.SENT_ONCE_ONLY.name();
        var isOver = message.isSettledForSomebody() && message.resends >= NotificationCommand.MOST_RESENDS;
        return isOver ? NotificationRejection.TOO_MANY_RESENDS.name() : "ok";
    }

    // When the processes are done

    void quiet() {
        for (var message : model.mails.messages.values())
            for (var delivery : message.deliveries.values())
                if (delivery.status != DeliveryStatus.SENT
                        && model.mails.inbox.containsKey(delivery.mail())
                        && !forgotten.contains(delivery.mail()))
                    EveningChecks.broken(Invariant.LEDGER_IS_TRUE, delivery + " has arrived");
        var again = acceptedAgain;
        if (again == null || now().isBefore(again.plus(SECONDS))) return;
        for (var task : world.store.tasks()) {
            var failed = heldUp.get(task.key().id());
            if (isMail(task) && failed != null && !failed.isAfter(again))
                EveningChecks.broken(
                        Invariant.MAILS_ARRIVE_IN_TIME,
                        task.key().id() + " waits until " + task.due() + ", the server is back since " + again);
        }
    }

    // At the end

    void over() {
        for (var message : model.mails.messages.values())
            for (var delivery : message.deliveries.values())
                if (delivery.isOpen()) EveningChecks.broken(Invariant.MAILS_COME_TO_AN_END, delivery.toString());
    }
}
