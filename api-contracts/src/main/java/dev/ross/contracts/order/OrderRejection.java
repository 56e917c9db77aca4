package dev.ross.contracts.order;

import dev.ross.contracts.Rejection;

/** Rejections of commands on an order. */
public enum OrderRejection implements Rejection {
    UNKNOWN_ORDER(Kind.UNKNOWN, "There is no such order."),
    UNKNOWN_LINE(Kind.UNKNOWN, "The order has no such line."),
    UNKNOWN_REDUCTION(Kind.UNKNOWN, "There is no such comp or discount."),
    HAS_OPEN_ORDER(Kind.FORBIDDEN_BY_STATE, "This seating has an open order."),
    TOO_MANY_ORDERS(Kind.FORBIDDEN_BY_STATE, "A party has at most 50 orders."),
    TOO_MANY_CHANGES(
            Kind.FORBIDDEN_BY_STATE,
            "This order was changed as often as it may be; it can still be paid, settled or merged."),
    UNKNOWN_TICKET(Kind.UNKNOWN, "The order has no such ticket."),
    ORDER_SETTLED(Kind.FORBIDDEN_BY_STATE, "This order is settled."),
    ORDER_MERGED(Kind.FORBIDDEN_BY_STATE, "This order was merged into another one, which has its lines."),
    SAME_ORDER(Kind.MALFORMED, "An order is not merged with itself, and its lines are not moved to itself."),
    HAS_PAYMENTS(Kind.FORBIDDEN_BY_STATE, "A part of this order is paid; give it back first, or settle the order."),
    HAS_BILL_DISCOUNT(
            Kind.FORBIDDEN_BY_STATE,
            "The bill has a discount, which the other order would not get; take it back first."),
    OTHER_BILL_TERMS(Kind.FORBIDDEN_BY_STATE, "The orders were opened under different settings for prices and taxes."),
    LINE_IS_CHEAPER(
            Kind.FORBIDDEN_BY_STATE,
            "A line with a comp or a discount is moved as a whole; take it back first to move some of it."),
    LINE_MOVED(Kind.FORBIDDEN_BY_STATE, "This line was moved to another order."),
    UNKNOWN_SERVER(Kind.UNKNOWN, "The restaurant's team has no such member."),
    GUESTS_MAY_NOT_ORDER(Kind.NOT_ALLOWED, "This restaurant takes orders at the table; please call a server."),
    TOO_MANY_LINES(Kind.FORBIDDEN_BY_STATE, "An order has at most 500 lines with 3000 parts and options."),
    TOO_MANY_LINES_BY_PARTY(
            Kind.FORBIDDEN_BY_STATE, "A party orders at most 100 lines of 20 each itself; please call a server."),
    AMOUNT_TOO_LARGE(Kind.FORBIDDEN_BY_STATE, "The lines of an order come to at most 100000000000 minor units."),
    GUESTS_ORDER_FROM_THE_MENU(Kind.NOT_ALLOWED, "Guests order what is on the menu, and staff say when it is served."),
    LINE_ID_TAKEN(Kind.FORBIDDEN_BY_STATE, "The order has another line with this id."),
    NOT_SERVED_NOW(Kind.FORBIDDEN_BY_STATE, "The item is not served at this time."),
    SOLD_OUT(Kind.FORBIDDEN_BY_STATE, "Not enough is left of this item."),
    WRONG_MODIFIERS(Kind.MALFORMED, "These options cannot be chosen with this item."),
    WRONG_PARTS(Kind.MALFORMED, "A set is ordered with one item for each of its parts."),
    LINE_BEGUN(Kind.FORBIDDEN_BY_STATE, "The kitchen has begun with this line; void it instead."),
    LINE_NOT_BEGUN(Kind.FORBIDDEN_BY_STATE, "The kitchen does not know of this line yet; remove it instead."),
    NOT_SO_MANY_LEFT(Kind.FORBIDDEN_BY_STATE, "Not so many of this line are left."),
    NOTHING_TO_FIRE(Kind.FORBIDDEN_BY_STATE, "Nothing here waits for the kitchen."),
    NOTHING_TO_ACKNOWLEDGE(
            Kind.FORBIDDEN_BY_STATE, "The kitchen has yet to prepare some of this ticket, or nothing was voided."),
    NOT_IN_THE_KITCHEN(Kind.FORBIDDEN_BY_STATE, "The kitchen is not preparing this."),
    TOO_MANY_REDUCTIONS(Kind.FORBIDDEN_BY_STATE, "This was reduced as often as it may be."),
    UNKNOWN_REASON(Kind.MALFORMED, "The reason is none of the restaurant's list."),
    NEEDS_APPROVAL(Kind.NOT_ALLOWED, "Only a manager may do this, or someone with a manager's code for it."),
    WRONG_APPROVAL_CODE(Kind.NOT_ALLOWED, "No void of this line is approved with this code now."),
    LESS_THAN_PAID(Kind.FORBIDDEN_BY_STATE, "The bill would come to less than was paid."),
    TOO_MANY_PAYMENTS(Kind.FORBIDDEN_BY_STATE, "An order is paid with at most 200 payments."),
    OVERPAID(Kind.FORBIDDEN_BY_STATE, "This is more than is open; the rest must be a tip."),
    BILL_IS_SPLIT(Kind.FORBIDDEN_BY_STATE, "The bill is split; a payment says which part it pays."),
    UNKNOWN_PART(Kind.UNKNOWN, "The bill has no such part that is open."),
    PART_PAID(Kind.FORBIDDEN_BY_STATE, "This part of the bill is paid."),
    TOO_FEW_SEATS(
            Kind.FORBIDDEN_BY_STATE,
            "Lines that are to be paid are for fewer than two seats; name seats with the lines, or split otherwise."),
    WRONG_SPLIT(Kind.MALFORMED, "A bill is split into 2 to 50 parts, with 2000 shares of lines at most."),
    WRONG_AMOUNTS(Kind.FORBIDDEN_BY_STATE, "The amounts of the parts must add up to what is open."),
    LINES_IN_NO_PART(Kind.FORBIDDEN_BY_STATE, "These lines are in none of the parts."),
    NOTHING_TO_SPLIT(Kind.FORBIDDEN_BY_STATE, "Nothing of the bill is open."),
    SPLIT_TOO_FINE(Kind.FORBIDDEN_BY_STATE, "The parts of a bill have at most 4000 lines and tax amounts."),
    TIP_TOO_LARGE(
            Kind.FORBIDDEN_BY_STATE, "The tips of an order are not more than what was ordered, or 1000 minor units."),
    UNKNOWN_PAYMENT(Kind.UNKNOWN, "The order has no such payment."),
    TOO_MANY_REFUNDS(Kind.FORBIDDEN_BY_STATE, "An order has at most 200 refunds."),
    REFUND_TOO_LARGE(Kind.FORBIDDEN_BY_STATE, "Not so much remains of this payment."),
    NOTHING_PAID(Kind.MALFORMED, "A payment is more than nothing."),
    NOT_PAYABLE_IN_CASH(Kind.MALFORMED, "There are no coins for this amount."),
    TENDERED_TOO_LITTLE(Kind.MALFORMED, "Less was handed over than is to be paid."),
    PAYMENT_DECLINED(Kind.FORBIDDEN_BY_STATE, "The payment provider declined this; nothing was recorded."),
    PAYMENT_PROVIDER_AWAY(
            Kind.BUSY, "The payment provider does not answer; nothing was recorded. Send the same request again."),
    NOT_PAID(Kind.FORBIDDEN_BY_STATE, "A part of the bill is open."),
    NOT_ALL_FIRED(Kind.FORBIDDEN_BY_STATE, "Lines wait that the kitchen does not know of; fire or remove them."),
    REFUSED_BEFORE(Kind.FORBIDDEN_BY_STATE, "This command of a tablet was refused before; it is not tried again."),
    TOO_MANY_REFUSED(
            Kind.FORBIDDEN_BY_STATE,
            "100 refused commands of this order wait for staff; more come when some are cleared."),
    TOO_MANY_OFFLINE_COMMANDS(Kind.FORBIDDEN_BY_STATE, "An order has at most 1000 commands that tablets recorded."),
    UNKNOWN_REFUSED_COMMAND(Kind.UNKNOWN, "The order has no such refused command.");

    private final Kind kind;
    private final String detail;

    OrderRejection(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String detail() {
        return detail;
    }
}
