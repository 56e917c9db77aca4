package dev.ross.standalone.evenings;

import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderCommand;
import dev.ross.contracts.order.OrderTransferCommand;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.restaurant.RestaurantCommand.SetBookingPolicy;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.till.TillCommand;
import dev.ross.contracts.till.TillCommand.MailDayReport;
import dev.ross.contracts.till.TillCommand.MoveCash;
import dev.ross.contracts.till.receipt.ReceiptCommand;
import dev.ross.contracts.till.receipt.ReceiptCommand.PrintReceipt;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.EveningCommands.Asked;
import dev.ross.standalone.evenings.EveningStep.Trouble;
import dev.ross.standalone.evenings.MailServerOfTheEvening.CrashPoint;
import dev.ross.standalone.evenings.ProcessReaders.Undoing;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plays one evening from its first step until everything has ended, and checks it throughout. */
final class EveningRun {
    /** How often each command was sent and with which outcome: evidence that the proof exercises what it claims to. */
    static final Map<String, Integer> SEEN = new TreeMap<>();

    private static final int MOVES_AT_MOST = 40_000;
    private static final Duration RETRIES_SOON = Duration.ofMinutes(2);
    private static final Duration KEYS_ARE_KNOWN = Duration.ofHours(23);
    private static final Duration OVER_AT_LAST = Duration.ofDays(3);
    private static final int TRANSACTIONS_LOST = 6;

    private final EveningWorld world;
    private final EveningPlan plan;
    private final boolean withViews;
    private final EveningModel model = new EveningModel();
    private final EveningChecks checks;
    private final OrderChecks orderChecks = new OrderChecks(model);
    private final List<Sent> mayBeSentAgain = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final Deque<ProcessStore.State> lately = new ArrayDeque<>();
    private Random random = new Random(0);
    private @Nullable StoredTask firing;
    private boolean taskTwice;
    private int seen;
    private int moves;

    EveningRun(EveningWorld world, EveningPlan plan, boolean withViews) {
        this.world = world;
        this.plan = plan;
        this.withViews = withViews;
        this.checks = new EveningChecks(world, plan.rules(), model);
    }

    /**
     * A command about an order that changed it.
     *
     * @param key absent if it needs none
     * @param version in its outcome
     */
    private record Sent(Asked asked, @Nullable String key, long version, Instant at) {}

    List<String> history() {
        return history;
    }

    void play() {
        open();
        for (int number = 0; number < plan.steps().size(); number++) {
            var step = plan.steps().get(number);
            random = new Random(step.seed());
            step(step, number);
            if (withViews) follow();
        }
        random = new Random(plan.seed());
        closeUp();
        if (withViews) endWithViews();
    }

    private void endWithViews() {
        new ViewChecks(world.screens(), model).equalRebuilt();
        new ReportViewChecks(world.log, world.serializer).agree(world.screens().documents());
    }

    private void follow() {
        world.screens().catchUp(random);
        if (random.nextInt(8) == 0) new ViewChecks(world.screens(), model).sayWhatHappened();
    }

    private void open() {
        world.begin();
        world.openService.begin(model);
        world.mailServer.begin(checks.mails);
        world.mailRenderer.render(!withViews);
        if (withViews) world.screens().begin();
        world.clock.moveTo(plan.rules()
                .date()
                .atTime(12, 0)
                .atZone(RestaurantOfTheEvening.ZONE)
                .toInstant());
        var policy =
                new SetBookingPolicy(RestaurantOfTheEvening.ID, plan.rules().policy());
        var answer = world.node.ask(policy, RestaurantOfTheEvening.MANAGER);
        if (!answer.equals("ok")) throw new IllegalStateException(policy + ": " + answer);
        var lastWeek = IsoWeek.of(plan.rules().date()).previous();
        decide(new Asked(new IssueWeeklyReport(RestaurantOfTheEvening.ID, lastWeek), "system"));
        EveningCommands.consents().forEach(this::decide);
        settle(-1);
    }

    private void step(EveningStep step, int number) {
        var at = world.clock.instant().plus(Duration.ofMinutes(step.minutes()));
        if (step.trouble() == Trouble.OUTAGE) world.clock.moveTo(at);
        else if (step.minutes() > 0) goOnUntil(at); // else the processes may be behind
        trouble(step);
        var asked = step.action() == EveningStep.Action.SEND_AGAIN
                ? null
                : new EveningCommands(plan.rules(), model).of(step, number, world.clock.instant());
        if (step.action() == EveningStep.Action.SEND_AGAIN) sendAgain(step);
        new EveningMails(model.mails).change(world.mailServer, step, world.clock.instant());
        if (asked == null) note(step.action() + (step.trouble() == Trouble.NONE ? "" : " " + step.trouble()));
        else ask(asked, step);
        finishFiring();
        settle(step.moves());
        if (step.action() == EveningStep.Action.RESEND && asked != null && step.odd()) resendAgain(asked, step);
        if (step.moves() < 0) checks.quiet();
        if (random.nextInt(3) == 0) hurry();
    }

    /** Staff have a message sent again until they must not any more. */
    private void resendAgain(Asked asked, EveningStep step) {
        for (int times = 0; times < NotificationCommand.MOST_RESENDS; times++) {
            settle(-1);
            ask(asked, step.plain());
        }
        settle(step.moves());
    }

    /** A node whose clock is ahead sends a command before it is due; it must have no effect. */
    private void hurry() {
        var all = checks.notYetDue();
        if (all.isEmpty()) return;
        var command = all.get(random.nextInt(all.size()));
        var before = world.log.size();
        var answer = decide(new Asked(command, "system"));
        SEEN.merge("too early " + command.getClass().getSimpleName() + " " + answer, 1, Integer::sum);
        if (world.log.size() > before) throw new InvariantBroken(Invariant.LATE_ENOUGH, command + " is obeyed");
    }

    private void ask(Asked asked, EveningStep step) {
        var refused = orderChecks.mustBeRefused(asked.command());
        var key = EveningOrders.needsAKey(asked.command()) ? "of-step-" + history.size() : null;
        var before = world.log.size();
        var forecast =
                asked.command() instanceof OrderTransferCommand transfer ? new TransferForecast(model, transfer) : null;
        var predicted = new TillForecast(model, world.clock.instant()).of(asked.command());
        var resendAnswer = asked.command() instanceof ResendNotification resend ? checks.mails.answerTo(resend) : null;
        if (isStoredAsOne(asked.command()) && losesTheStore(step)) dieWhileStoring(asked, key, step.odd());
        var changesNode = entersTheTill(asked.command()) && step.who() % 3 == 2;
        var entries = world.log.stream(CommandNode.TILL).size();
        if (changesNode) world.node.changeNodeOfTheTill();
        var answer = decide(asked, key);
        if (changesNode && world.log.stream(CommandNode.TILL).size() == entries) world.node.followTheTill();
        orderChecks.answered(asked.command(), refused, answer);
        new AnswerChecks(model).answered(asked.command(), answer);
        if (forecast != null) forecast.check(answer);
        if (predicted != null && !predicted.equals(answer))
            EveningChecks.broken(
                    Invariant.TILL_IS_COMPLETE, asked.command() + " is answered " + answer + ", not " + predicted);
        if (resendAnswer != null && !resendAnswer.equals(answer))
            EveningChecks.broken(
                    Invariant.LEDGER_IS_TRUE, asked.command() + " is answered " + answer + ", not " + resendAnswer);
        if (asked.command() instanceof PrintReceipt print && answer.equals("ok"))
            requirePrint(Objects.requireNonNull(model.till.prints.get(print.receipt())) - 1L, asked);
        var what = forecast == null ? step.action() : asked.command().getClass().getSimpleName();
        SEEN.merge(what + " " + answer, 1, Integer::sum);
        note((step.trouble() == Trouble.NONE ? "" : step.trouble() + " ") + asked.actor() + ": " + asked.command()
                + " -> " + answer);
        if (world.log.size() > before && isSentAgain(asked.command()))
            mayBeSentAgain.add(new Sent(asked, key, world.node.version(), world.clock.instant()));
        if (step.trouble() == Trouble.ANSWER_LOST) sendAgain(step);
    }

    /** The version in the outcome says whether the print is a copy: it is 0 for the first. */
    private void requirePrint(long version, Asked asked) {
        if (world.node.version() != version)
            throw new InvariantBroken(
                    Invariant.PRINTS_ARE_COPIES,
                    asked.command() + " is answered " + world.node.version() + ", not " + version);
    }

    private static boolean isSentAgain(Object command) {
        return command instanceof OrderCommand || command instanceof TillCommand || command instanceof ReceiptCommand;
    }

    /** Whether it may change several aggregates. */
    private static boolean isStoredAsOne(Object command) {
        return command instanceof OrderTransferCommand || command instanceof TillCommand || entersTheTill(command);
    }

    /** Whether it writes the till whatever it finds there. */
    private static boolean entersTheTill(Object command) {
        return switch (command) {
            case RecordPayment payment -> true;
            case RefundPayment refund -> true;
            case SplitBill split -> true;
            case SettleOrder settle -> true;
            case MoveCash move -> true;
            default -> false;
        };
    }

    private static boolean losesTheStore(EveningStep step) {
        return step.trouble() == Trouble.COMMAND_NODE_RESTART || step.trouble() == Trouble.POWER_CUT;
    }

    /**
     * Nothing of a command may be left of which the events were not stored; it is sent again then.
     *
     * @param andRestart whether the node is restarted, not only its store
     */
    private void dieWhileStoring(Asked asked, @Nullable String key, boolean andRestart) {
        var before = world.log.size();
        var died = world.log.failsOnce(() -> decide(asked, key));
        if (world.log.size() > before)
            throw new InvariantBroken(
                    asked.command() instanceof OrderTransferCommand
                            ? Invariant.TRANSFERS_ARE_EXACT
                            : Invariant.TILL_IS_COMPLETE,
                    "a part is stored of " + asked.command());
        if (andRestart) world.node.restart();
        SEEN.merge("died " + asked.command().getClass().getSimpleName() + " " + died, 1, Integer::sum);
    }

    /** Somebody whose answer was lost sends an earlier command about an order once more. */
    private void sendAgain(EveningStep step) {
        mayBeSentAgain.removeIf(sent -> wasTakenBack(sent.asked().command()));
        mayBeSentAgain.removeIf(sent -> !sent.at().plus(KEYS_ARE_KNOWN).isAfter(world.clock.instant()));
        if (mayBeSentAgain.isEmpty()) return;
        var again = step.trouble() == Trouble.ANSWER_LOST
                ? mayBeSentAgain.getLast()
                : EveningCommands.one(step, mayBeSentAgain);
        var before = world.log.size();
        var answer = decide(again.asked(), again.key());
        SEEN.merge("again " + again.asked().command().getClass().getSimpleName() + " " + answer, 1, Integer::sum);
        note("again " + again.asked().command() + " -> " + answer);
        if (world.log.size() > before)
            throw new InvariantBroken(
                    Invariant.SENT_AGAIN_CHANGES_NOTHING, again.asked().command() + " is obeyed");
        if (again.asked().command() instanceof PrintReceipt) requirePrint(again.version(), again.asked());
    }

    /** A comp or a discount that was taken back is given again: nothing says that it was given before. */
    private boolean wasTakenBack(Object command) {
        return switch (command) {
            case CompLine comp -> model.orders.withdrawn.contains(comp.reduction());
            case GiveDiscount discount -> model.orders.withdrawn.contains(discount.reduction());
            default -> false;
        };
    }

    private String decide(Asked asked) {
        return decide(asked, null);
    }

    private String decide(Asked asked, @Nullable String key) {
        try {
            return key == null
                    ? world.node.ask(asked.command(), asked.actor())
                    : world.node.ask(asked.command(), asked.actor(), key);
        } catch (IllegalStateException e) {
            throw new InvariantBroken(Invariant.COMMANDS_ARE_ANSWERED, e);
        } finally {
            look();
        }
    }

    private void note(String what) {
        history.add(LocalDateTime.ofInstant(world.clock.instant(), RestaurantOfTheEvening.ZONE) + " " + what);
    }

    private void trouble(EveningStep step) {
        switch (step.trouble()) {
            case NONE, OUTAGE -> {}
            case RESTART -> {
                for (var reader : world.readers.behind())
                    handling(() -> handle(
                            reader,
                            1 + random.nextInt(5),
                            random.nextBoolean() ? Undoing.WHEN_HANDLED : Undoing.WHEN_SENT));
                restart();
                checks.mails.nodeRestarted();
            }
            case POWER_CUT -> {
                for (int lost = random.nextInt(TRANSACTIONS_LOST); lost > 0 && lately.size() > 1; lost--)
                    lately.removeLast();
                var rows = world.store.rows();
                if (!lately.isEmpty()) world.store.restore(lately.getLast());
                world.store.tasks().forEach(world.scheduler::revive);
                restart();
                checks.mails.lostOf(rows, world.store.rows());
            }
            case ANSWER_LOST -> world.sending.loseTheNextAnswer();
            case TASK_TWICE -> taskTwice = true;
            case DEADLINE_FIRING -> beginFiring();
            case MAILING_NODE_DIES -> {
                var points = CrashPoint.values();
                world.mailServer.dieAt(points[random.nextInt(points.length)]);
            }
            case COMMAND_NODE_RESTART -> world.node.restart();
        }
    }

    /** The processes' memory is lost. */
    private void restart() {
        world.readers.restart();
        world.waitingMails.restart();
    }

    /** Picks the next deadline, if it is near, without running it yet. */
    private void beginFiring() {
        var soon = world.clock.instant().plus(Duration.ofMinutes(45));
        var next = world.store.tasks().stream()
                .filter(checks::isDeadline)
                .filter(task -> task.due().isBefore(soon))
                .findFirst()
                .orElse(null);
        if (next == null) return;
        if (next.due().isAfter(world.clock.instant())) {
            goOnUntil(next.due().minusMillis(1));
            world.clock.moveTo(next.due());
        }
        firing = world.store
                .task(next.key().name(), next.key().id())
                .map(world.scheduler::pick)
                .orElse(null);
    }

    private void finishFiring() {
        var picked = firing;
        if (picked == null) return;
        for (var reader : world.readers.behind()) handling(() -> handle(reader, 50, Undoing.NEVER));
        firing = null;
        if (world.store.task(picked.key().name(), picked.key().id()).isPresent())
            handling(() -> failed(picked, world.scheduler.run(picked, false)));
    }

    /** Does everything that falls due until then, each at its time. */
    private void goOnUntil(Instant at) {
        settle(-1);
        while (true) {
            var next = world.store.tasks().stream()
                    .filter(task -> !task.picked() && !task.due().isAfter(at))
                    .findFirst()
                    .orElse(null);
            if (next == null) break;
            if (next.due().isAfter(world.clock.instant())) world.clock.moveTo(next.due());
            settle(-1);
        }
        if (at.isAfter(world.clock.instant())) world.clock.moveTo(at);
    }

    /** Lets the processes do so many things; -1: everything, retries after a lost answer included. */
    private void settle(int atMost) {
        for (int done = 0; atMost < 0 || done < atMost; done++) {
            if (++moves > MOVES_AT_MOST) throw new InvariantBroken(Invariant.NOTHING_OVERDUE, "it never ends");
            if (move()) continue;
            if (atMost >= 0) return;
            var retry = world.store.tasks().stream()
                    .filter(task -> task.failures() > 0
                            && !MailChecks.isMail(task)
                            && task.due().isBefore(world.clock.instant().plus(RETRIES_SOON)))
                    .findFirst()
                    .orElse(null);
            if (retry == null) return;
            if (retry.due().isAfter(world.clock.instant())) world.clock.moveTo(retry.due());
        }
    }

    /** A reader handles some events, or a task that is due runs. */
    private boolean move() {
        var behind = world.readers.behind();
        var now = world.clock.instant();
        var due = world.store.tasks().stream()
                .filter(task -> !task.picked() && !task.due().isAfter(now))
                .toList();
        if (behind.isEmpty() && due.isEmpty()) return false;
        var one = random.nextInt(behind.size() + due.size());
        if (one < behind.size())
            handling(() -> handle(behind.get(one), random.nextInt(3) == 0 ? 50 : 1 + random.nextInt(4), Undoing.NEVER));
        else run(due.get(one - behind.size()));
        lately.addLast(world.store.state());
        if (lately.size() > TRANSACTIONS_LOST) lately.removeFirst();
        return true;
    }

    /** Commands sent by the handlers are answered before the events' transaction commits, or not. */
    private void handle(String reader, int atMost, Undoing undoing) {
        world.sendExecutor.answers(random.nextBoolean());
        world.readers.handle(reader, atMost, undoing);
    }

    private void run(StoredTask task) {
        var dies = taskTwice || MailChecks.isMail(task) && world.mailServer.isLastRecord();
        taskTwice = false;
        handling(() -> {
            var picked = world.scheduler.pick(task);
            var failure = world.scheduler.run(picked, dies);
            checks.mails.ran(picked, failure);
            failed(picked, failure);
            if (dies || NodeDied.isIn(failure)) world.scheduler.revive(picked);
            if (!NodeDied.isIn(failure)) return;
            world.waitingMails.restart();
            checks.mails.nodeRestarted();
        });
    }

    private void failed(StoredTask task, @Nullable Throwable failure) {
        if (failure != null) checks.taskFailed(task, failure);
    }

    private void handling(Runnable work) {
        try {
            work.run();
        } catch (InvariantBroken broken) {
            throw broken;
        } catch (ProcessReaders.HandlerFailed e) {
            throw new InvariantBroken(Invariant.HANDLERS_DO_NOT_FAIL, e);
        } finally {
            look();
        }
    }

    /** Applies the events that were appended since. */
    private void look() {
        var events = world.log.from(seen, Integer.MAX_VALUE / 2);
        for (var event : events) {
            seen++;
            checks.before(event);
            model.enter(event);
        }
        if (!events.isEmpty()) checks.agree();
        checks.commands();
    }

    /** Ends the evening: people close up, unless the rules say that they forget to, and the system does the rest. */
    private void closeUp() {
        var late = plan.rules()
                .date()
                .plusDays(1)
                .atTime(3, 0)
                .atZone(RestaurantOfTheEvening.ZONE)
                .toInstant();
        goOnUntil(late);
        if (random.nextInt(20) > 0) world.mailServer.comeBack();
        note("closing" + (plan.rules().neglected() ? " is forgotten" : ""));
        if (!plan.rules().neglected()) {
            endOrders();
            endEverything();
        }
        settle(-1);
        checks.quiet();
        var over = late.plus(OVER_AT_LAST);
        goOnUntil(over);
        world.mailServer.comeBack();
        checks.quiet();
        endOrders();
        settle(-1);
        checks.quiet();
        endDays();
        checks.over();
    }

    /** Staff fire or remove what waits, take the money and settle. */
    private void endOrders() {
        for (var order : List.copyOf(model.orders.orders.values())) {
            if (order.settled) continue;
            new EveningOrders(model.orders).ending(order, random.nextBoolean()).forEach(this::endWith);
            var rest = EveningOrders.rest(order);
            if (rest != null) endWith(rest);
            endWith(EveningOrders.settle(order));
        }
    }

    /** Some guests get money back, and the manager closes the days. */
    private void endDays() {
        for (var order : List.copyOf(model.orders.orders.values())) {
            var complaints = new EveningTill(model).complaints(order);
            var heard = random.nextInt(2) * random.nextInt(complaints.size() + 1);
            complaints.subList(0, heard).forEach(this::endWith);
        }
        for (var day : List.copyOf(model.till.open.keySet()))
            endWith(new EveningTill(model).closing(day, random.nextBoolean()));
        var closed = model.till.closedUntil;
        if (closed != null && random.nextBoolean())
            endWith(new MailDayReport(RestaurantOfTheEvening.ID, closed, StaffId.of(RestaurantOfTheEvening.MANAGER)));
        settle(-1);
        checks.quiet();
    }

    private void endWith(Object command) {
        note(command + " -> " + decide(EveningCommands.byStaff(command)));
    }

    private void endEverything() {
        for (var party : List.copyOf(model.parties.values())) {
            var command = switch (party.status) {
                case SEATED -> new CloseSeating(party.id);
                case PENDING -> new CancelSeating(party.id, Requester.staff(), null);
                case ACCEPTED ->
                    party.stay.from().isAfter(world.clock.instant())
                            ? new CancelSeating(party.id, Requester.staff(), null)
                            : new MarkNoShow(party.id);
                default -> null;
            };
            if (command == null) continue;
            note(command.toString() + " -> " + decide(new Asked(command, RestaurantOfTheEvening.MANAGER)));
        }
    }
}
