package dev.ross.query.order.page;

import static dev.ross.query.fixture.OrderScenes.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.DiscountGiven;
import dev.ross.contracts.order.OrderBillEvent.LineComped;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderDestinations;
import dev.ross.contracts.order.OrderDestinations.LineDestination;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderLineEvent.LinesAdded;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.BillDivision;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import dev.ross.contracts.order.payment.OrderBill;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The largest order fits in a document, whatever people write. */
class OrderSizeTest {
    private static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;
    /** Of each line: an order is changed 5000 times at most. */
    private static final int REDUCTIONS = 10;

    private static final String LONGEST_ID = "x".repeat(64);
    private static final String NAME = "\u20ac".repeat(120);
    private static final String NOTE = "\u20ac".repeat(300);
    private static final String REASON = "\u20ac".repeat(60);
    private static final OrderScenes ORDER = OrderScenes.at(LONGEST_ID, LONGEST_ID);
    private static final StaffId STAFF = StaffId.of("ann");

    @Test
    void theLargestOrderFitsInADocument() {
        var page = OrderPage.blank("").after(ORDER.opened("gus"), 0);
        for (var line = 0; line < OrderContent.MOST_LINES; line++)
            page = page.after(added(line), 1).after(ORDER.pricedAsShown(id(line), 1_000_000, 1_000_001), 2);
        var unreduced = size(page);
        var content = page.content();
        assertThat(content.details()).isEqualTo(OrderContent.MOST_DETAILS);
        for (var payment = 0; payment < BillPayments.MOST_PAYMENTS; payment++)
            content = content.after(ORDER.paid(id(payment), 999_999_999L));
        for (var refund = 0; refund < BillPayments.MOST_REFUNDS; refund++)
            content = content.after(ORDER.refunded(id(refund), id(refund), 999_999_999L, true));
        for (var discount = 0; discount < OrderBill.MOST_DISCOUNTS; discount++)
            content = content.after(reduced(null, discount));
        var lines = new ArrayList<OrderedLine>();
        for (var line : content.lines()) {
            var one = new OrderContent(
                    content.terms(),
                    List.of(line),
                    List.of(),
                    content.firing(),
                    content.bill(),
                    content.destinations());
            for (var reduction = 0; reduction < REDUCTIONS; reduction++) one = one.after(reduced(line.id(), reduction));
            lines.addAll(one.lines());
        }
        var all = new OrderContent(
                        content.terms(), lines, List.of(), content.firing(), content.bill(), destinations(lines))
                .after(divided());
        var size = size(new OrderPage(all, page.notes(), page.offline(), page.version()));

        System.out.printf("largest order: %,d bytes; without reductions and payments %,d%n", size, unreduced);
        assertThat(size).isLessThan(LARGEST_DOCUMENT);
    }

    /** As many amounts as there may be, in one part: it makes no difference to which they belong. */
    private static BillDivided divided() {
        var taxes = IntStream.range(0, BillDivision.MOST_DETAILS - BillDivision.MOST_SHARES)
                .mapToObj(rate -> new TaxTotal(new Rate(rate), 999_999_999L, 999_999_999L))
                .toList();
        var lines = IntStream.range(0, BillDivision.MOST_SHARES)
                .mapToObj(line -> new LineAmount(LineId.of(id(line)), 999_999_999L))
                .toList();
        var part = new DividedPart(1, 999, taxes, lines);
        return new BillDivided(ORDER.id(), List.of(part), null, STAFF, OPENED);
    }

    /** Six parts for each of 500 lines. */
    private static LinesAdded added(int number) {
        var item = new MenuItemId(ORDER.id().restaurant(), LONGEST_ID);
        var allergens = List.of(Allergen.values());
        var part = new LinePart(item, NAME, 9, NAME.substring(0, 40), allergens, List.of());
        var line = new OrderLine(
                LineId.of(id(number)),
                item,
                NAME,
                1_000_000,
                Rate.ofPercent(12),
                999,
                999,
                IntStream.range(0, 6).mapToObj(each -> part).toList(),
                IntStream.range(0, 7).mapToObj(each -> item).toList());
        var notes = new LineNotes(List.of(new LineNote(line.id(), NOTE, allergens)));
        var personal = Personal.of(Subject.guestAt("gus", "r1"), notes);
        return new LinesAdded(ORDER.id(), List.of(line), personal, true, OPENED);
    }

    private static OrderEvent reduced(@Nullable LineId line, int number) {
        var reduction = ReductionId.of(id(number));
        if (line != null && number % 2 == 0)
            return new LineComped(ORDER.id(), line, reduction, 1, REASON, null, STAFF, OPENED);
        return new DiscountGiven(
                ORDER.id(), line, reduction, new Discount(null, 1_000_000L), REASON, null, STAFF, OPENED);
    }

    private static String id(int number) {
        return (number + "-" + LONGEST_ID).substring(0, 64);
    }

    private static int size(OrderPage page) {
        var form = new DocumentForm<>(OrderPages.NAME, OrderPage.class);
        return form.write(new ViewDocument<>(OrderPages.NAME, "r1.o1", SeenEvents.NOTHING, page))
                .size();
    }

    private static OrderDestinations destinations(List<OrderedLine> lines) {
        return new OrderDestinations(
                null,
                lines.stream()
                        .map(line -> new LineDestination(line.id(), ORDER.id()))
                        .toList());
    }
}
