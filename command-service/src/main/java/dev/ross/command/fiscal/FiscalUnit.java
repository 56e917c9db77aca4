package dev.ross.command.fiscal;

/**
 * A device or service that the law of a country has secure what is ordered and charged, such as the control unit of a
 * cash register or a technical security system. There is one bean of this type at most; by default there is none.
 *
 * <p><b>When.</b> A step is presented while a command is carried out, before its events are stored: lines, voids and
 * transfers immediately before, a receipt when its number is known. The locks of the order, and for a receipt that of
 * the restaurant's till, are held meanwhile. So steps of one order, and receipts of one restaurant, are presented in
 * their order by each node, and steps of different orders at the same time. Implementations are thread-safe.
 *
 * <p><b>Time.</b> The command waits for two seconds ({@code ross.fiscal.answer-within}), and not beyond its deadline. The
 * call runs on one of four threads of its own, without the command's unit of work. Then that thread is interrupted, and
 * the step counts as not secured: an implementation that notices the interruption takes back what it has done, or
 * finds it done when the step comes again. While all four threads hang, no call is made.
 *
 * <p><b>At least once.</b> A command is tried again after another node has changed the same order, and clients send it
 * again after a crash. Then its steps come again, with the same {@link FiscalStep#ids()}. An id that comes again is the
 * same step: it is secured once, and answered as before. Where its content differs, the later one counts: a price may
 * have changed between two tries, and a receipt may get another number. A step may come again with fewer lines, if the
 * others were stored meanwhile.
 *
 * <p><b>Commands that are not stored.</b> If another node was first, or the command's time was over, each step of it that
 * was secured is followed by {@link FiscalStep.StepUndone}, the last one first, before the command is tried again. If it is
 * not known whether the command was stored, as when the event store does not answer, and after the crash of a node, it is
 * not: then a step may remain that never happened, unless its command is sent again. What a receipt says is what happened.
 *
 * <p><b>Two nodes.</b> All commands of a restaurant are routed to one node. While nodes join or leave, two may decide at
 * the same time; the event store lets one of them win. Then two receipts may be presented with the same number. The
 * first may be stored until it is undone, or a minute has passed, which is longer than any command takes: until then the
 * second is answered as unavailable. After that, the first was never stored, and the number is that of the second.
 *
 * <p><b>Unavailable.</b> A step of an order is carried out although it is not secured. Its lines are on a receipt later,
 * with which they can be secured late. Whether a receipt is issued without being secured is a setting of the restaurant.
 * An exception counts as unavailable; its message is not logged.
 */
public interface FiscalUnit {
    /** Names the device on receipts; at most 500 letters, and always the same. */
    String name();

    FiscalAnswer secure(FiscalStep step);
}
