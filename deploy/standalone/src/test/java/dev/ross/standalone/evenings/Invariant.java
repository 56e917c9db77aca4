package dev.ross.standalone.evenings;

/** The invariants, checked at each event, whenever the processes have done everything they could, or at the end. */
enum Invariant {
    ONE_LATENESS_DEADLINE(
            "An accepted seating that has not come has one lateness deadline, lateAfter after its start, or after the time"
                    + " that its guest announced since."),
    ONE_LAST_DEADLINE("An accepted seating has one deadline a day after its planned end, when the system ends it."),
    ONE_ANSWER_DEADLINE("What waits for an answer has one answer deadline, at its answer-by; nothing else has one."),
    ONE_WATCH_OF_THE_END("A seated party has one watch of the end of its hold; nobody else has one."),
    ONE_OFFER_DEADLINE("A place that is offered has one deadline, at the end of the offer; nothing else has one."),
    ONE_ESCALATION_DEADLINE(
            "An unclaimed hail has one deadline, when it escalates, until it has reached all; nothing else has one."),
    ONE_REMINDER("What waits for an answer has one reminder, when half the time is gone; nothing else has one."),
    NOTHING_OVERDUE("When the processes are done, nothing that was due is left, and they do become done."),
    MESSAGES_ARE_TRUE("A message says what is so when it is requested."),
    NOTIFIED_ONCE("Nobody is told the same thing twice for one cause."),
    NOTIFIED_OF_DECISIONS("Guests and staff are told what concerns them."),
    REMINDED_IN_TIME(
            "The guest of an accepted seating is reminded at the times of the policy for its present time, and at no other."),
    THANKED_ONCE(
            "A guest who consents is thanked once after a closed visit, from the next morning on; nobody else is thanked."),
    REVERSED_STAYS_REVERSED("What staff took back the system does not do again."),
    LATE_ENOUGH("The system acts on lateness, silence and offers when their time has come, and not before."),
    ANSWERS_ARE_OF_THE_VISIT(
            "What a guest said about coming is kept once, for the present time of the seating; a link answers for the time"
                    + " that its mail named."),
    HAILS_GO_TO_THEIR_SERVERS(
            "A hail goes first to those who serve the party's tables, by the last plan that has begun."),
    UNCLAIMED_HAILS_ESCALATE(
            "A hail that nobody claims escalates when its time has come, to all staff and then to the managers, to these at"
                    + " once if it was with all; a claimed one never does."),
    TOO_EARLY_ONCE("No command of a process is refused as too early more than once."),
    COMMANDS_ARE_ANSWERED(
            "Commands are answered: none fails, and none is told that others were faster where nobody is."),
    HANDLERS_DO_NOT_FAIL("No handler and no task fails while the stores are there."),
    FREED_PLACES_ARE_OFFERED("After each place that became free, the waitlist of its day was looked at."),
    REQUESTS_ARE_ANSWERED("Each guest who asked, for a seating or for a change, gets an answer."),
    PROFILES_ARE_KNOWN("A restaurant knows each guest who is expected, sits or waits as their profile says."),
    BOOKS_AGREE("Holds in the books, open requests of guests and seatings agree."),
    ONE_OPEN_ORDER("A party has at most one open order, only while it is seated, and is not closed while it has one."),
    FIRED_ONCE(
            "Each part that was fired is on exactly one ticket, of its station and course, with what remains of it."),
    ORDER_STAGES_ARE_TRUE("The stage that an order says it has reached is the one that its events lead to."),
    SETTLED_ORDERS_ARE_PAID(
            "What is paid of an order is never more than its total, and when it is settled, exactly that; the parts of a"
                    + " split bill are the bill."),
    TRANSFERS_ARE_EXACT("A transfer is answered, and changes orders, as the orders before it say, and nothing else."),
    UNITS_ADD_UP("Of all orders together, what was ordered remains, was removed or was voided, whatever is moved."),
    BILLS_ADD_UP("All bills together come to what was ordered, without what was taken off or given for nothing."),
    STOCK_ADDS_UP("What is counted falls as it is ordered, rises as it is removed, and is never below zero."),
    RECEIPTS_ARE_GAPLESS(
            "The receipts of the restaurant are numbered 1, 2, 3 … in the order in which they are issued."),
    RECEIPTS_ADD_UP(
            "The receipts of an order come, at each tax rate, to its parts that are paid, and when it is settled to its"
                    + " bill less what was given back since; their payments are what was received."),
    PRINTS_ARE_COPIES("Each print of a receipt but the first is a copy."),
    TILL_IS_COMPLETE(
            "Each payment and each refund is entered into the till once, as it is, together with it; nothing else is."),
    DAYS_ADD_UP(
            "A day is closed once, after all before it, with the totals of what was counted to it; then nothing more"
                    + " is."),
    SENT_AGAIN_CHANGES_NOTHING(
            "A command about an order, a receipt or the till that is sent once more changes nothing."),
    MAILED_ONCE(
            "Nobody is mailed one sending of a message twice, unless a node died before it was stored that the mail server"
                    + " accepted it."),
    MAILS_ARE_TRUE("A message that is mailed later than a minute is still true and of use."),
    REFUSED_ADDRESSES_REST("No mail is tried at an address that refused mail for good."),
    LEDGER_IS_TRUE("The ledger says of each mail what became of it at the mail server."),
    MAILS_ARRIVE_IN_TIME("Mails that waited for the mail server are tried seconds after it accepts one again."),
    MAILS_COME_TO_AN_END("Each mail is sent or has failed at last."),
    ONE_REPORT_A_WEEK("Each week has one report, after that of the week before; one deadline waits for the next."),
    REPORTS_ADD_UP(
            "A weekly report shows what a count of all events before it comes to, and the figures of a week that of all."),
    NOTHING_REMAINS(
            "When everything has ended, no task, saga, hold, open request, open order, open day or waiting party"
                    + " remains."),
    SCREENS_SHOW_EVERYTHING("Each screen can show each event: none fails, and none becomes a dead letter."),
    VIEWS_SAY_WHAT_HAPPENED(
            "Views say of each seating and order, of the kitchen and of what is left what the events say."),
    VIEWS_EQUAL_REBUILT("Views equal views rebuilt from the first event.");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
