package dev.ross.standalone.evenings;

import dev.ross.saga.platform.mail.MailHandover.Reply;
import dev.ross.saga.platform.mail.MailToSend;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of an evening: it accepts mails, is away, puts an address off for a while or refuses it for good, and
 * the node that mails may die on either side of it.
 */
final class MailServerOfTheEvening {
    private final Clock clock;
    private final Map<String, Instant> greylisted = new HashMap<>();
    private final Set<String> refusing = new HashSet<>();
    private Instant awayUntil = Instant.MIN;
    private @Nullable CrashPoint crash;
    private @Nullable MailChecks checks;

    MailServerOfTheEvening(Clock clock) {
        this.clock = clock;
    }

    /** A mail that the server accepted. */
    record AcceptedMail(String id, String to, String subject, Instant at) {}

    void begin(MailChecks watch) {
        greylisted.clear();
        refusing.clear();
        awayUntil = Instant.MIN;
        crash = null;
        checks = watch;
    }

    void leaveUntil(Instant back) {
        awayUntil = back;
    }

    void comeBack() {
        awayUntil = Instant.MIN;
    }

    void greylist(String address, Instant until) {
        greylisted.put(address, until);
    }

    void refuseForGood(String address) {
        refusing.add(address);
    }

    /** The node that mails next dies at this point. */
    void dieAt(CrashPoint point) {
        crash = point;
    }

    /** Whether the node dies when the next mails are recorded; it does so once. */
    boolean isLastRecord() {
        if (crash != CrashPoint.RECORDED) return false;
        crash = null;
        return true;
    }

    Reply take(MailToSend mail) {
        var watch = Objects.requireNonNull(checks);
        reach(CrashPoint.BEFORE_THE_SERVER);
        var now = clock.instant();
        if (now.isBefore(awayUntil)) return Reply.AWAY;
        watch.offered(mail.to());
        if (refusing.contains(mail.to())) {
            watch.refused(mail.to());
            return Reply.NO_SUCH_ADDRESS;
        }
        if (now.isBefore(greylisted.getOrDefault(mail.to(), Instant.MIN))) return Reply.TRY_LATER;
        watch.accepted(new AcceptedMail(mail.id(), mail.to(), mail.subject(), now));
        if (crash == CrashPoint.ACCEPTED) watch.lostBeforeItWasStored(mail.id());
        reach(CrashPoint.ACCEPTED);
        return Reply.ACCEPTED;
    }

    /** The mail was recorded in the table of accepted mails. */
    void stored() {
        reach(CrashPoint.STORED);
    }

    private void reach(CrashPoint point) {
        if (crash != point) return;
        crash = null;
        EveningRun.SEEN.merge("died mailing " + point, 1, Integer::sum);
        throw new NodeDied();
    }

    /** Points on the way of a mail at which its node may die. */
    enum CrashPoint {
        BEFORE_THE_SERVER,
        /** Before it is stored that the server accepted it: the one point after which it arrives twice. */
        ACCEPTED,
        /** Before the message's own events say so. */
        STORED,
        /** Before the task is over. */
        RECORDED
    }
}
