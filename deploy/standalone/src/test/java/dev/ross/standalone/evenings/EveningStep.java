package dev.ross.standalone.evenings;

import java.util.Random;

/**
 * One action of people and the trouble around it; the meaning of its numbers depends on the state at that time.
 *
 * @param minutes after the step before it
 * @param moves how many things the processes get done after it before the next step; -1: everything
 * @param seed of all random choices while this step lasts
 */
record EveningStep(
        Action action,
        Trouble trouble,
        int minutes,
        int moves,
        int who,
        int where,
        int when,
        int party,
        boolean odd,
        long seed) {
    private static final int[] PARTIES = {1, 2, 2, 2, 3, 4, 4, 5, 6, 8, 11};

    /**
     * @param ordering whether parties order on this evening
     */
    static EveningStep random(Random random, boolean ordering) {
        return new EveningStep(
                pick(random, ordering),
                pick(random, Trouble.values()),
                gap(random),
                random.nextInt(3) == 0 ? random.nextInt(6) : -1,
                random.nextInt(12),
                random.nextInt(7),
                random.nextInt(40),
                PARTIES[random.nextInt(PARTIES.length)],
                random.nextBoolean(),
                random.nextLong());
    }

    EveningStep later(int more) {
        return new EveningStep(action, trouble, minutes + more, moves, who, where, when, party, odd, seed);
    }

    EveningStep elsewhere(int other) {
        return new EveningStep(action, trouble, minutes, moves, who, other, when, party, odd, seed);
    }

    EveningStep plain() {
        return new EveningStep(action, Trouble.NONE, minutes, -1, who, where, when, party, odd, seed);
    }

    private static int gap(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> 0;
            case 3, 4, 5, 6 -> 1 + random.nextInt(5);
            case 7, 8 -> 5 + random.nextInt(30);
            default -> 30 + random.nextInt(120);
        };
    }

    private static Action pick(Random random, boolean ordering) {
        var all = Action.values();
        var sum = 0;
        for (var one : all) sum += one.weight(ordering);
        var left = random.nextInt(sum);
        for (var one : all) {
            left -= one.weight(ordering);
            if (left < 0) return one;
        }
        throw new IllegalStateException();
    }

    private static Trouble pick(Random random, Trouble[] all) {
        return random.nextInt(4) == 0 ? all[random.nextInt(all.length)] : Trouble.NONE;
    }

    /** Actions of people, and how often they occur. */
    enum Action {
        REQUEST(18),
        BOOK(5),
        WALK_IN(5, 12),
        ACCEPT(12),
        DECLINE(4),
        CANCEL(5),
        AMEND(10),
        SEAT(10),
        MARK_NO_SHOW(3),
        CONFIRM_VISIT(4),
        ANNOUNCE_LATENESS(9),
        DISPUTE(2),
        CHANGE_PROFILE(4),
        CLOSE(8),
        REINSTATE(9),
        ASSIGN(3),
        SWAP(2),
        BLOCK(2),
        UNBLOCK(2),
        JOIN_WAITLIST(5),
        ACCEPT_OFFER(8),
        LEAVE_WAITLIST(2),
        ASSIGN_SERVERS(3),
        HAIL(6),
        CLAIM_HAIL(2),
        RESOLVE_HAIL(2),
        WITHDRAW_HAIL(1),
        MAIL_AWAY(3),
        MAIL_BACK(2),
        GREYLIST(2),
        REFUSE_ADDRESS(1),
        RESEND(4),
        WAIT(4),
        OPEN_ORDER(0, 12),
        ADD_LINES(0, 14),
        REMOVE_LINE(0, 8),
        HOLD(0, 3),
        FIRE_COURSE(0, 10),
        MARK_READY(0, 6),
        RECALL(0, 3),
        MARK_SERVED(0, 8),
        VOID_LINE(0, 8),
        COMP_LINE(0, 3),
        REQUEST_BILL(0, 8),
        PAY(0, 14),
        SETTLE(0, 16),
        RECOUNT(0, 2),
        MOVE_ORDER(0, 5),
        MOVE_LINES(0, 11),
        MERGE_ORDER(0, 14),
        HAND_OVER(0, 2),
        GIVE_DISCOUNT(0, 8),
        WITHDRAW_REDUCTION(0, 4),
        REFUND(0, 10),
        MOVE_CASH(0, 3),
        PRINT_RECEIPT(0, 5),
        CLOSE_DAY(0, 4),
        SEND_AGAIN(0, 5);

        private final int withoutOrders;
        private final int withOrders;

        Action(int weight) {
            this(weight, weight);
        }

        Action(int withoutOrders, int withOrders) {
            this.withoutOrders = withoutOrders;
            this.withOrders = withOrders;
        }

        private int weight(boolean ordering) {
            return ordering ? withOrders : withoutOrders;
        }
    }

    /** Faults of the nodes at that step. */
    enum Trouble {
        NONE,
        /** It is down until the step: anything that was due meanwhile comes late. */
        OUTAGE,
        /** It loses its memory, and receives the events that it was just handling again. */
        RESTART,
        /** Its store loses its last transactions. */
        POWER_CUT,
        /** An answer to one of its commands is lost. */
        ANSWER_LOST,
        /** It dies after a task has run and before that is stored. */
        TASK_TWICE,
        /** A deadline is about to fire while events are handled. */
        DEADLINE_FIRING,
        /** It dies while it mails. */
        MAILING_NODE_DIES,
        /** The command node is restarted. */
        COMMAND_NODE_RESTART
    }
}
